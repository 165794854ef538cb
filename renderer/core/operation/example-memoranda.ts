/**
 * The memoranda of the example: clauses changed for one council, one memorandum that was sent, and what came back of it.
 * What was sent is kept as it was issued, as in a vault, and does not follow the other records. No clause is changed for
 * the force: its wording would stand in the memorandum of every real council.
 */
import reference from '../../../resources/sample/example-memoranda.json';
import type { WordDocument } from '../documents/model';
import { canonicalJson } from '../foundation/canonical';
import { asId } from '../foundation/ids';
import type { RecordChange } from '../guard-question';
import { documentVersionSchema } from '../issuing/document-version';
import {
  clauseEditSchema,
  memorandumId,
  memorandumReturnSchema,
  memorandumSchema,
} from '../memoranda/memorandum';
import { sentParagraphs } from '../memoranda/sent-paragraphs';
import type { OperationId } from './operation';

/** Clause edits, the version that was sent, its way, and the file that came back. */
export function exampleMemorandaChanges(operationId: OperationId): readonly RecordChange[] {
  const version = documentVersionSchema.parse({
    ...reference.version,
    operationId,
    content: canonicalJson(reference.document),
  });
  const areaId = asId<'Area'>(version.subjectId);
  const memorandum = memorandumSchema.parse({
    id: memorandumId(operationId, areaId),
    operationId,
    areaId,
    steps: reference.steps,
    reviewDate: reference.reviewDate,
  });
  const { edits, ...returned } = reference.returned;
  const after = memorandumReturnSchema.parse({
    ...returned,
    memorandumId: memorandum.id,
    againstVersionId: version.id,
    paragraphs: paragraphsWith(edits),
    answers: [],
  });
  return [
    ...reference.clauseEdits.map((given): RecordChange => {
      const edit = clauseEditSchema.parse(given);
      return { collection: 'clauseEdits', id: edit.id, after: edit };
    }),
    { collection: 'documentVersions', id: version.id, after: version },
    { collection: 'memoranda', id: memorandum.id, after: memorandum },
    { collection: 'memorandumReturns', id: after.id, after },
  ];
}

/** The paragraphs of what was sent, with the council's edits in them. */
function paragraphsWith(edits: readonly { readonly from: string; readonly to: string }[]): readonly string[] {
  // A document as JSON is the document; the test compares its hash with the one of the version.
  const sent = sentParagraphs(reference.document as unknown as WordDocument);
  return sent.map(({ text }) => edits.reduce((now, { from, to }) => now.replace(from, to), text));
}

/**
 * The memoranda of the example: clauses changed for one council, one memorandum that was sent, and what came back of it.
 * What was sent is kept as it was issued, as in a vault, and does not follow the other records; its days count from the
 * day on which the example is opened, as all that happened in it. No clause is changed for the force: its wording would
 * stand in the memorandum of every real council.
 */
import reference from '../../../resources/sample/example-memoranda.json';
import type { WordDocument } from '../documents/model';
import { canonicalJson } from '../foundation/canonical';
import { dateAt, formatDate } from '../foundation/dates';
import { asId } from '../foundation/ids';
import { sha256 } from '../foundation/sha256';
import type { RecordChange } from '../guard-question';
import { documentVersionSchema } from '../issuing/document-version';
import {
  clauseEditSchema,
  memorandumId,
  memorandumReturnSchema,
  memorandumSchema,
} from '../memoranda/memorandum';
import { sentParagraphs } from '../memoranda/sent-paragraphs';
import { atDays } from './example-cases';
import type { OperationId } from './operation';

interface Opening {
  readonly operationId: OperationId;
  /** ISO instant. */
  readonly at: string;
}

/** Clause edits, the version that was sent, its way, and the file that came back. */
export function exampleMemorandaChanges({ operationId, at }: Opening): readonly RecordChange[] {
  const given = atDays(reference, dateAt(at)) as typeof reference;
  // A document as JSON is the document; the test compares its hash with the one of the version.
  const document = withDays(given.document, dateAt(at)) as WordDocument;
  const content = canonicalJson(document);
  const version = documentVersionSchema.parse({
    ...given.version,
    operationId,
    content,
    contentHash: sha256(content),
  });
  const areaId = asId<'Area'>(version.subjectId);
  const memorandum = memorandumSchema.parse({
    id: memorandumId(operationId, areaId),
    operationId,
    areaId,
    steps: given.steps,
    reviewDate: given.reviewDate,
  });
  const { edits, ...returned } = given.returned;
  const after = memorandumReturnSchema.parse({
    ...returned,
    memorandumId: memorandum.id,
    againstVersionId: version.id,
    paragraphs: paragraphsWith(document, edits),
    answers: [],
  });
  return [
    ...given.clauseEdits.map((given): RecordChange => {
      const edit = clauseEditSchema.parse(given);
      return { collection: 'clauseEdits', id: edit.id, after: edit };
    }),
    { collection: 'documentVersions', id: version.id, after: version },
    { collection: 'memoranda', id: memorandum.id, after: memorandum },
    { collection: 'memorandumReturns', id: after.id, after },
  ];
}

/** The paragraphs of what was sent, with the council's edits in them. */
function paragraphsWith(
  document: WordDocument,
  edits: readonly { readonly from: string; readonly to: string }[],
): readonly string[] {
  return sentParagraphs(document).map(({ text }) =>
    edits.reduce((now, { from, to }) => now.replace(from, to), text),
  );
}

/** Every "{@-12}" in any text becomes the day so many days from `today`, as documents write it. */
function withDays(value: unknown, today: string): unknown {
  if (typeof value === 'string')
    return value.replace(/\{(@-?\d+)\}/g, (_, days: string) => formatDate(String(atDays(days, today))));
  if (Array.isArray(value)) return value.map((each: unknown) => withDays(each, today));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withDays(each, today)]));
  return value;
}

/** The registers of memoranda: their way with each council, the wordings of the clauses, and what came back. */
import { libraryClause } from '../memoranda/clause-library';
import {
  type ClauseEdit,
  type Memorandum,
  memorandumId,
  type MemorandumReturn,
  type MemorandumStep,
} from '../memoranda/memorandum';
import { standingOn, stateName } from '../memoranda/standing';
import type { Operation } from '../operation/operation';
import { councilsOf } from '../operation/operation-areas';
import type { Area } from '../places/area';
import {
  areaName,
  byDate,
  date,
  inOrder,
  lines,
  moment,
  number,
  ofOperation,
  short,
  tableOf,
  text,
  yesNo,
} from './columns';
import type { Register } from './register';

interface StepRow {
  readonly memorandum: Memorandum;
  /** `null` for a council with which there is no step yet: nothing is recorded, or a review date alone. */
  readonly step: MemorandumStep | null;
}

/** Where it is asked for no day, no review is due yet: it is there by its date. */
const beforeAnyReview = '0001-01-01';

/** Every memorandum of the operation, and a draft for each of its councils without one. */
function memorandaWithDrafts(
  memoranda: ReadonlyMap<string, Memorandum>,
  areas: ReadonlyMap<string, Area>,
  operation: Operation,
): readonly Memorandum[] {
  const recorded = ofOperation(memoranda, operation);
  const begun = new Set(recorded.map(({ areaId }) => areaId));
  const drafts = councilsOf(areas, operation)
    .filter(({ id }) => !begun.has(id))
    .map(({ id }): Memorandum => ({
      id: memorandumId(operation.id, id),
      operationId: operation.id,
      areaId: id,
      reviewDate: null,
      steps: [],
    }));
  return [...recorded, ...drafts].sort((a, b) =>
    inOrder.compare(areaName(areas, a.areaId), areaName(areas, b.areaId)),
  );
}

/** Every council of the operation and every memorandum, a row for each step of its way. */
export const memorandaRegister: Register<'memoranda' | 'areas' | 'documentVersions' | 'memorandumReturns'> = {
  id: 'memoranda',
  title: 'Memoranda of understanding',
  reads: ['memoranda', 'areas', 'documentVersions', 'memorandumReturns'],
  tableOf: ({ memoranda, areas, documentVersions, memorandumReturns }, operation, today = beforeAnyReview) =>
    tableOf<StepRow>(
      [
        text('Council', ({ memorandum }) => areaName(areas, memorandum.areaId), 1.5),
        text(
          'Stands as',
          ({ memorandum }) => standingOn(memorandum, today, (id) => documentVersions.get(id)).name,
        ),
        short('Step', ({ step }) => (step === null ? null : stateName(step.state))),
        date('On', ({ step }) => step?.on ?? null),
        text('By and for whom', ({ step }) => step?.by ?? null),
        number('Version', ({ step }) => documentVersions.get(step?.versionId ?? '')?.number ?? null),
        date(
          'Version withdrawn',
          ({ step }) => documentVersions.get(step?.versionId ?? '')?.withdrawn?.on ?? null,
        ),
        text('Returned file', ({ step }) => memorandumReturns.get(step?.returnId ?? '')?.fileName ?? null),
        text('Note', ({ step }) => step?.note ?? null, 3),
        date('Review date', ({ memorandum }) => memorandum.reviewDate),
        text('Recorded by', ({ step }) => step?.recordedBy ?? null, 1.5),
        moment('Recorded at', ({ step }) => step?.recordedAt ?? null),
      ],
      memorandaWithDrafts(memoranda, areas, operation).flatMap((memorandum): StepRow[] =>
        memorandum.steps.length === 0
          ? [{ memorandum, step: null }]
          : memorandum.steps.map((step) => ({ memorandum, step })),
      ),
    ),
};

interface WordingRow {
  readonly edit: ClauseEdit;
  /** The change that ended this wording; `null` for the one that stands. */
  readonly ended: ClauseEdit['earlier'][number] | null;
}

/** Every clause that differs from the library, with each wording that stood before and who replaced it. */
export const clauseEditsRegister: Register<'clauseEdits' | 'areas'> = {
  id: 'clause-edits',
  title: 'Clauses of the memorandum as changed',
  reads: ['clauseEdits', 'areas'],
  tableOf: ({ clauseEdits, areas }) =>
    tableOf<WordingRow>(
      [
        text('Clause', ({ edit }) => libraryClause(edit.clauseId)?.heading ?? `Added: ${edit.clauseId}`, 1.5),
        short('For', ({ edit }) => (edit.areaId === null ? 'Force' : areaName(areas, edit.areaId))),
        short('Wording', ({ ended }) => (ended === null ? 'Stands' : 'Earlier')),
        text('Heading', ({ edit, ended }) => (ended ?? edit).heading, 1.5),
        text('Text', ({ edit, ended }) => (ended ?? edit).text, 5),
        short('Left out', ({ edit, ended }) => yesNo((ended ?? edit).isLeftOut)),
        text('Stands after', ({ edit }) =>
          edit.afterClauseId === null
            ? null
            : (libraryClause(edit.afterClauseId)?.heading ?? edit.afterClauseId),
        ),
        text('Replaced by', ({ ended }) => ended?.by ?? null, 1.5),
        moment('Replaced at', ({ ended }) => ended?.at ?? null),
        text('Reason', ({ ended }) => ended?.reason ?? null, 2),
      ],
      [...clauseEdits.values()]
        .sort((a, b) => inOrder.compare(a.id, b.id))
        .flatMap((edit): WordingRow[] => [
          ...edit.earlier.map((ended) => ({ edit, ended })),
          { edit, ended: null },
        ]),
    ),
};

/** Every file that a council sent back, with its text, its comments and what was answered. */
export const memorandumReturnsRegister: Register<
  'memorandumReturns' | 'memoranda' | 'areas' | 'documentVersions'
> = {
  id: 'memorandum-returns',
  title: 'Memoranda that came back',
  reads: ['memorandumReturns', 'memoranda', 'areas', 'documentVersions'],
  tableOf: ({ memorandumReturns, memoranda, areas, documentVersions }, operation) =>
    tableOf<MemorandumReturn>(
      [
        text(
          'Council',
          ({ memorandumId }) => areaName(areas, memoranda.get(memorandumId)?.areaId ?? null),
          1.5,
        ),
        text('From', ({ from }) => from),
        date('Received', ({ receivedOn }) => receivedOn),
        number(
          'Read against version',
          ({ againstVersionId }) => documentVersions.get(againstVersionId)?.number ?? null,
        ),
        text('File', ({ fileName }) => fileName),
        text('SHA-256 of the file', ({ fileHash }) => fileHash),
        text('Text', ({ paragraphs }) => lines(paragraphs), 5),
        text(
          'Comments',
          ({ comments }) => lines(comments.map(({ author, text: said }) => `${author}: ${said}`)),
          3,
        ),
        text(
          'Answers',
          ({ answers }) =>
            lines(
              answers.map(
                ({ change, answer, note, by, at }) =>
                  `Change ${change}: ${answer}${note === '' ? '' : `, ${note}`} (${by}, ${at})`,
              ),
            ),
          3,
        ),
        text('Recorded by', ({ recordedBy }) => recordedBy, 1.5),
        moment('Recorded at', ({ recordedAt }) => recordedAt),
      ],
      [...memorandumReturns.values()]
        .filter(({ memorandumId }) => {
          const memorandum = memoranda.get(memorandumId);
          return memorandum === undefined || memorandum.operationId === operation.id;
        })
        .sort(byDate(({ receivedOn }) => receivedOn)),
    ),
};

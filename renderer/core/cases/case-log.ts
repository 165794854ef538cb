/**
 * What was done on a case and around it, in plain words with old and new values, from the records as they were and as
 * they became. How each field reads stands in the tables of `log/`.
 */
import type { CaseFile } from './case-file';
import type { CouncilUpdate } from './council-update';
import type { CpsContact } from './cps-contact';
import type { FileReview } from './file-review';
import { caseShape } from './log/case-shape';
import { contactShape, councilUpdateShape, packShape, reviewShape } from './log/around-shapes';
import { changesOf, contentsOf, type ShapeOf } from './log/field';
import { contactWords, type LogNames, type Look } from './log/look';
import type { Pack } from './pack';

export type { LogNames } from './log/look';

/** A record as it was and as it became; `null` where it was not there. */
interface States<T> {
  readonly before: T | null;
  readonly after: T | null;
}

/** One line for each thing that changed: "Evidence RV/1: held by, blank → “Exhibit store”". */
export function caseChanges(
  before: CaseFile | null,
  after: CaseFile | null,
  names: LogNames,
): readonly string[] {
  if (before === null) return after === null ? [] : [`Case ${after.reference} opened`];
  if (after === null) return [`Case ${before.reference} removed`];
  return changesOf(caseShape, { was: before, is: after }, lookOf(names, after, before));
}

/** A change of a record around a case, of the collections that `aroundCase` names. */
export type AroundChange =
  | (States<CpsContact> & { readonly collection: 'cpsContacts' })
  | (States<FileReview> & { readonly collection: 'fileReviews' })
  | (States<Pack> & { readonly collection: 'packs' })
  | (States<CouncilUpdate> & { readonly collection: 'councilUpdates' });

/** The collections whose records belong to a case, besides its own. */
export const aroundCase = ['cpsContacts', 'fileReviews', 'packs', 'councilUpdates'] as const;

/** Whether a record of one of these collections is of the case. */
export function isOfCase(record: CpsContact | FileReview | Pack | CouncilUpdate, caseId: string): boolean {
  if ('sourceId' in record) return record.sourceId === caseId;
  return 'caseIds' in record ? record.caseIds.some((id) => id === caseId) : record.caseId === caseId;
}

/** The same lines for what was done around the case: "CPS register, First contact, sent …: acknowledged on, …". */
export function aroundChanges(change: AroundChange, caseFile: CaseFile, names: LogNames): readonly string[] {
  const look = lookOf(names, caseFile);
  switch (change.collection) {
    case 'cpsContacts':
      return recordLines(contactShape, change, {
        called: (contact) => `CPS register, ${contactWords(contact)}`,
        look,
      });
    case 'fileReviews':
      return recordLines(reviewShape, change, {
        called: ({ reviewer, round }) => `Review of the file by ${reviewer}, round ${round}`,
        look,
        begun: 'begun',
      });
    case 'packs':
      return recordLines(packShape, change, { called: ({ folderName }) => `Pack ${folderName}`, look });
    case 'councilUpdates':
      return recordLines(councilUpdateShape, change, { called: () => 'Update to a returning officer', look });
  }
}

interface Called<T> {
  readonly called: (record: T) => string;
  readonly look: Look;
  /** The verb for a new record, "added" where absent. */
  readonly begun?: string;
}

function recordLines<T extends object>(
  shape: ShapeOf<T>,
  { before, after }: States<T>,
  { called, look, begun = 'added' }: Called<T>,
): readonly string[] {
  const whole = (record: T, verb: string) => [
    `${called(record)}: ${verb} (${contentsOf(shape, record, look)})`,
  ];
  if (before === null) return after === null ? [] : whole(after, begun);
  if (after === null) return whole(before, 'removed');
  return changesOf(shape, { was: before, is: after, about: `${called(after)}: ` }, look);
}

/** A correction holds at most 20,000 characters: both values of each of its texts up to this length. */
const wholeText = 4000;

/** What differs between two states of an entry of the register, as its own correction says it. */
export function contactChanges(was: CpsContact, is: CpsContact, names: LogNames): readonly string[] {
  const corrections = is.corrections;
  const look: Look = { ...names, states: [...(stateOf(names, is.caseId) ?? [])], mostCharacters: wholeText };
  return changesOf(contactShape, { was: { ...was, corrections }, is }, look);
}

/** What differs between two states of an update to a returning officer, as its own correction says it. */
export function councilUpdateChanges(
  was: CouncilUpdate,
  is: CouncilUpdate,
  names: LogNames,
): readonly string[] {
  const look: Look = { ...names, states: [], mostCharacters: wholeText };
  return changesOf(councilUpdateShape, { was: { ...was, corrections: is.corrections }, is }, look);
}

function lookOf(names: LogNames, ...states: readonly CaseFile[]): Look {
  const standing = states[0] === undefined ? null : stateOf(names, states[0].id);
  return { ...names, states: [...states, ...(standing ?? [])] };
}

function stateOf({ cases }: LogNames, id: string): readonly CaseFile[] | null {
  const caseFile = cases.get(id);
  return caseFile === undefined ? null : [caseFile];
}

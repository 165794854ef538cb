/** Changes of a clause: every earlier wording is kept with who replaced it, when and why. */
import type { Id } from '../foundation/ids';
import type { AreaId } from '../places/area';
import { type ClauseEdits, type ClauseWording, effectiveClauses, followsBelow } from './clauses';
import { libraryClause } from './clause-library';
import { type ClauseEdit, clauseEditId } from './memorandum';

/** Who changes it, when and why. */
export interface ChangedBy {
  readonly id: Id<'ClauseChange'>;
  /** ISO text in UTC. */
  readonly at: string;
  readonly by: string;
  readonly reason: string;
}

interface Where {
  readonly clauseId: string;
  readonly areaId: AreaId | null;
}

/**
 * The edit after a change: the wording that stood, whosever it was, joins the earlier ones. For a clause that is new
 * nothing stood.
 */
export function changedClause(
  edits: ClauseEdits,
  { clauseId, areaId }: Where,
  given: { readonly wording: ClauseWording; readonly afterClauseId?: string | null } & {
    readonly changed: ChangedBy;
  },
): ClauseEdit {
  const id = clauseEditId(clauseId, areaId);
  const was = edits.get(id);
  const stood = standing(edits, { clauseId, areaId });
  const before = stood ?? { heading: '', text: '', isLeftOut: false };
  const { wording, changed } = given;
  return {
    id,
    clauseId,
    areaId,
    heading: wording.heading.trim(),
    text: wording.text,
    isLeftOut: wording.isLeftOut,
    afterClauseId: given.afterClauseId ?? was?.afterClauseId ?? null,
    earlier: [
      ...(was?.earlier ?? []),
      { ...changed, heading: before.heading, text: before.text, isLeftOut: before.isLeftOut },
    ],
  };
}

/** The edit after the clause was put back to the wording of the level below; that of an added clause is left out. */
export function putBack(edits: ClauseEdits, where: Where, changed: ChangedBy): ClauseEdit | null {
  const stood = standing(edits, where);
  if (stood === null || edits.get(clauseEditId(where.clauseId, where.areaId)) === undefined) return null;
  const isOwn = libraryClause(where.clauseId) === undefined;
  const hasBelow = !isOwn || (where.areaId !== null && edits.has(clauseEditId(where.clauseId, null)));
  const wording = hasBelow ? { ...stood, text: '', isLeftOut: false } : { ...stood, isLeftOut: true };
  return changedClause(edits, where, { wording, changed });
}

/** The wording of one clause as it stands at a level, or `null`. */
export function standing(edits: ClauseEdits, { clauseId, areaId }: Where): ClauseWording | null {
  const found = effectiveClauses(edits, areaId).find((each) => each.clauseId === clauseId);
  return found === undefined
    ? null
    : { heading: found.heading, text: found.text, isLeftOut: found.isLeftOut };
}

/** One change of an edit, with what stood before and after it. */
export interface ClauseChange {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly reason: string;
  readonly before: ClauseWording;
  readonly after: ClauseWording;
  /** What kind of change it was. */
  readonly what: 'added' | 'left-out' | 'taken-in' | 'put-back' | 'worded';
}

/** Every change of an edit, newest first. */
export function changesOf(edit: ClauseEdit): readonly ClauseChange[] {
  return edit.earlier
    .map(({ id, at, by, reason, heading, text, isLeftOut }, index): ClauseChange => {
      const before = { heading, text, isLeftOut };
      const after = edit.earlier[index + 1] ?? edit;
      const wording = { heading: after.heading, text: after.text, isLeftOut: after.isLeftOut };
      return { id, at, by, reason, before, after: wording, what: kindOf(before, wording) };
    })
    .reverse();
}

function kindOf(before: ClauseWording, after: ClauseWording): ClauseChange['what'] {
  if (before.heading === '' && before.text === '') return 'added';
  if (after.isLeftOut !== before.isLeftOut) return after.isLeftOut ? 'left-out' : 'taken-in';
  return followsBelow(after) ? 'put-back' : 'worded';
}

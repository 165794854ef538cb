/** The clauses as they stand for the force or for one council: library, edits of the force, edits of the council. */
import type { AreaId } from '../places/area';
import { paragraphsOf, textOfParagraphs } from './clause-fields';
import { libraryClauses } from './clause-library';
import type { ClauseEdit } from './memorandum';

/** A level of wording, each read against the one before it. */
export type ClauseLevel = 'library' | 'force' | 'council';

export interface ClauseWording {
  readonly heading: string;
  readonly text: string;
  readonly isLeftOut: boolean;
}

export interface EffectiveClause extends ClauseWording {
  readonly clauseId: string;
  /** Whether it is in the library, or was added by the force or for the council. */
  readonly origin: ClauseLevel;
  /** The highest level whose edit changed it: whose wording it is. */
  readonly from: ClauseLevel;
  /** What would stand without the edit of that level; `null` where there would be no clause. */
  readonly below: ClauseWording | null;
  /** The edit of the asked level; `undefined` where there is none. */
  readonly edit: ClauseEdit | undefined;
}

/** The edits by their id, as the desk keeps them. */
export type ClauseEdits = ReadonlyMap<string, ClauseEdit>;

/**
 * Every clause in its order, those that are left out among them; `areaId` `null` asks for the wording of the force. An
 * added clause stands after the clause that it was put after, or at the end.
 */
export function effectiveClauses(edits: ClauseEdits, areaId: AreaId | null): readonly EffectiveClause[] {
  const force = editsAt(edits, null);
  const council = areaId === null ? new Map<string, ClauseEdit>() : editsAt(edits, areaId);
  const asked = areaId === null ? force : council;
  const clauses = clauseIds(force, council).map(({ clauseId, origin }): EffectiveClause => {
    const built = libraryClauses.find(({ id }) => id === clauseId);
    const library: ClauseWording | null =
      built === undefined ? null : { heading: built.heading, text: built.text, isLeftOut: false };
    const ofForce = wordingOver(library, force.get(clauseId));
    const ofCouncil = wordingOver(ofForce, council.get(clauseId));
    const standing = ofCouncil ?? ofForce ?? library;
    if (standing === null) throw new Error(`No wording of the clause ${clauseId}`);
    const byCouncil = ofCouncil !== null && !isSameWording(ofCouncil, ofForce);
    const byForce = ofForce !== null && !isSameWording(ofForce, library);
    return {
      ...standing,
      clauseId,
      origin,
      from: byCouncil ? 'council' : byForce ? 'force' : 'library',
      below: byCouncil ? ofForce : library,
      edit: asked.get(clauseId),
    };
  });
  return clauses;
}

/** The clauses that are printed. */
export function printedClauses(edits: ClauseEdits, areaId: AreaId | null): readonly EffectiveClause[] {
  return effectiveClauses(edits, areaId).filter(({ isLeftOut }) => !isLeftOut);
}

/** Whether two wordings would print the same. */
export function isSameWording(one: ClauseWording | null, other: ClauseWording | null): boolean {
  if (one === null || other === null) return one === other;
  if (one.isLeftOut || other.isLeftOut) return one.isLeftOut === other.isLeftOut;
  return (
    one.heading.trim() === other.heading.trim() &&
    textOfParagraphs(paragraphsOf(one.text)) === textOfParagraphs(paragraphsOf(other.text))
  );
}

/** An edit without text follows the level below, unless it leaves the clause out. */
export function followsBelow(edit: Pick<ClauseEdit, 'text' | 'isLeftOut'>): boolean {
  return !edit.isLeftOut && edit.text.trim() === '';
}

function wordingOver(below: ClauseWording | null, edit: ClauseEdit | undefined): ClauseWording | null {
  if (edit === undefined || followsBelow(edit)) return below;
  return { heading: edit.heading, text: edit.text, isLeftOut: edit.isLeftOut };
}

function editsAt(edits: ClauseEdits, areaId: AreaId | null): ReadonlyMap<string, ClauseEdit> {
  return new Map(
    [...edits.values()].filter((edit) => edit.areaId === areaId).map((edit) => [edit.clauseId, edit]),
  );
}

interface Placed {
  readonly clauseId: string;
  readonly origin: ClauseLevel;
}

/** The library in its order, with each added clause behind its place. */
function clauseIds(
  force: ReadonlyMap<string, ClauseEdit>,
  council: ReadonlyMap<string, ClauseEdit>,
): readonly Placed[] {
  const placed: Placed[] = libraryClauses.map(({ id }) => ({ clauseId: id, origin: 'library' }));
  const added = [
    ...addedAt(force, 'force'),
    ...addedAt(council, 'council').filter(({ edit }) => !force.has(edit.clauseId)),
  ];
  let waiting = added;
  while (waiting.length > 0) {
    const ready = waiting.filter(({ edit }) =>
      placed.some(({ clauseId }) => clauseId === edit.afterClauseId),
    );
    // What is left over stands after a clause that is no more, or after each other: at the end, in its order.
    const next = ready.length > 0 ? ready : waiting;
    for (const { edit, origin } of [...next].reverse()) {
      const at = placed.findIndex(({ clauseId }) => clauseId === edit.afterClauseId);
      const entry: Placed = { clauseId: edit.clauseId, origin };
      if (at >= 0) placed.splice(at + 1, 0, entry);
    }
    for (const { edit, origin } of next) {
      if (!placed.some(({ clauseId }) => clauseId === edit.clauseId))
        placed.push({ clauseId: edit.clauseId, origin });
    }
    waiting = waiting.filter((each) => !next.includes(each));
  }
  return placed;
}

/** The clauses that were added at a level, oldest first; a text that is gone altogether is no clause. */
function addedAt(edits: ReadonlyMap<string, ClauseEdit>, origin: ClauseLevel) {
  return [...edits.values()]
    .filter((edit) => !libraryClauses.some(({ id }) => id === edit.clauseId) && !followsBelow(edit))
    .map((edit) => ({ edit, origin }))
    .sort((a, b) => bornAt(a.edit).localeCompare(bornAt(b.edit)));
}

function bornAt({ earlier, clauseId }: ClauseEdit): string {
  return `${earlier[0]?.at ?? ''}:${clauseId}`;
}

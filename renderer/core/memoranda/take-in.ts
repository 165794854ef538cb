/**
 * The answers to what a council changed. An accepted wording goes into the clause of this council as an edit, a refused
 * one stays out of it; both are recorded with who answered.
 */
import { err, ok, type Result } from '../foundation/result';
import type { AreaId } from '../places/area';
import { changedClause, type ChangedBy } from './clause-edits';
import { paragraphsOf, textOfParagraphs } from './clause-fields';
import { libraryClauses } from './clause-library';
import { type ClauseEdits, type ClauseWording, effectiveClauses, followsBelow } from './clauses';
import type { ClauseEntry, Comparison, ReturnedChange } from './comparison';
import { type ClauseEdit, clauseEditId, type MemorandumReturn } from './memorandum';
import { withoutTypedNumber } from './plain-words';
import { fieldSpans, literal, refilled } from './refilled';

export type ReturnAnswer = MemorandumReturn['answers'][number];

export interface Answering {
  readonly edits: ClauseEdits;
  /** The council. */
  readonly areaId: AreaId;
  readonly comparison: Comparison;
  readonly returned: Pick<MemorandumReturn, 'answers'>;
}

export interface Answered {
  readonly answers: readonly ReturnAnswer[];
  /** The clauses of the council that change with it; none where the change is not in the text of a clause. */
  readonly edits: readonly ClauseEdit[];
}

const editedSince =
  'The wording of this clause is no longer what was sent, so the council’s wording cannot be put in its place by itself. Open the clause and write it there, then refuse the change here with a note, or leave it open.';
const headingGone =
  'The heading of this clause was taken out or moved. Change its place or leave it out under Clauses, then refuse the change here with a note of what you did.';

/** Whether accepting it changes the text of a clause; other changes are only recorded as agreed. */
export function isInClause(change: ReturnedChange): boolean {
  return change.clause !== null || (change.movedTo !== null && change.movedTo.clause !== null);
}

/** The answers and clauses after one more answer, or the sentence that says why it cannot be given so. */
export function answered(
  asked: Answering,
  answer: ReturnAnswer,
  changed: () => ChangedBy,
): Result<Answered, string> {
  const change = asked.comparison.changes.find(({ number }) => number === answer.change);
  if (change === undefined) throw new Error(`No change has the number ${answer.change}`);
  const answers = [...asked.returned.answers.filter((each) => each.change !== answer.change), answer].sort(
    (a, b) => a.change - b.change,
  );
  const before = acceptedIn(asked.returned.answers);
  const after = acceptedIn(answers);
  if (before.has(answer.change) === after.has(answer.change)) return ok({ answers, edits: [] });
  if (after.has(answer.change) && change.isHeading && change.kind !== 'changed') return err(headingGone);
  const edits: ClauseEdit[] = [];
  for (const clause of new Set([change.clause, change.movedTo?.clause ?? null])) {
    if (clause === null) continue;
    const edit = rewordedClause(asked, clause, { before, after, changed });
    if (!edit.ok) return edit;
    if (edit.value !== null) edits.push(edit.value);
  }
  return ok({ answers, edits });
}

function acceptedIn(answers: readonly ReturnAnswer[]): ReadonlySet<number> {
  return new Set(answers.filter(({ answer }) => answer === 'accepted').map(({ change }) => change));
}

interface Rewording {
  readonly before: ReadonlySet<number>;
  readonly after: ReadonlySet<number>;
  readonly changed: () => ChangedBy;
}

/** The edit that the answer asks for; `null` where the clause says it already. */
function rewordedClause(
  { edits, areaId, comparison }: Answering,
  clause: number,
  { before, after, changed }: Rewording,
): Result<ClauseEdit | null, string> {
  const bases = basesFor({ edits, areaId, comparison }, clause);
  const base = bases[clause] ?? null;
  if (base === null) return err(editedSince);
  const now = effectiveClauses(edits, areaId).find(({ clauseId }) => clauseId === base.clauseId);
  const expected = wordingWith(comparison, clause, { bases, accepted: before });
  const wording = wordingWith(comparison, clause, { bases, accepted: after });
  if (now === undefined || expected === null || wording === null) return err(editedSince);
  // Somebody has written it there by hand already.
  if (reads(now, wording)) return ok(null);
  if (!reads(now, expected)) return err(editedSince);
  return ok(changedClause(edits, { clauseId: base.clauseId, areaId }, { wording, changed: changed() }));
}

/** What this clause was filled from, and those that paragraphs moved here from; the others are not looked for. */
function basesFor(
  given: Pick<Answering, 'edits' | 'areaId' | 'comparison'>,
  clause: number,
): readonly (SentBase | null)[] {
  const entries = given.comparison.clauses[clause] ?? [];
  const wanted = new Set([clause, ...entries.flatMap(({ from }) => (from === null ? [] : [from.clause]))]);
  return given.comparison.clauses.map((_, index) => (wanted.has(index) ? baseOf(given, index) : null));
}

function reads(now: ClauseWording, expected: ClauseWording): boolean {
  if (now.isLeftOut || expected.isLeftOut) return now.isLeftOut === expected.isLeftOut;
  return (
    now.heading === expected.heading &&
    textOfParagraphs(paragraphsOf(now.text)) === textOfParagraphs(paragraphsOf(expected.text))
  );
}

/** The clause that was sent, as a template. */
export interface SentBase extends ClauseWording {
  readonly clauseId: string;
  readonly paragraphs: readonly string[];
}

/** The wording that a sent clause was filled from: one that stands or stood, of the council, the force or the library. */
export function baseOf(
  { edits, areaId, comparison }: Pick<Answering, 'edits' | 'areaId' | 'comparison'>,
  clause: number,
): SentBase | null {
  const sent = sentOf(comparison, clause);
  const clauseIds = new Set([
    ...libraryClauses.map(({ id }) => id),
    ...[...edits.values()].map(({ clauseId }) => clauseId),
  ]);
  for (const clauseId of clauseIds) {
    for (const wording of wordingsOf(edits, clauseId, areaId)) {
      if (wording.heading.trim() !== sent.heading) continue;
      const paragraphs = paragraphsOf(wording.text);
      const isIt =
        paragraphs.length === sent.paragraphs.length &&
        paragraphs.every((template, index) => fieldSpans(template, sent.paragraphs[index] ?? '') !== null);
      if (isIt) return { ...wording, clauseId, paragraphs };
    }
  }
  return null;
}

function sentOf(comparison: Comparison, clause: number) {
  const entries = (comparison.clauses[clause] ?? []).filter(
    ({ kind }) => kind !== 'added' && kind !== 'moved-here',
  );
  return {
    heading: entries.find(({ isHeading }) => isHeading)?.sent ?? '',
    paragraphs: entries.filter(({ paragraph }) => paragraph !== null).map(({ sent }) => sent),
  };
}

/** Newest first: what stands, and what stood before it. */
function wordingsOf(edits: ClauseEdits, clauseId: string, areaId: AreaId): readonly ClauseWording[] {
  const library = libraryClauses.find(({ id }) => id === clauseId);
  const own = [areaId, null].flatMap((level): readonly ClauseWording[] => {
    const edit = edits.get(clauseEditId(clauseId, level));
    return edit === undefined ? [] : [edit, ...[...edit.earlier].reverse()];
  });
  const written = own.filter((wording) => !followsBelow(wording) && wording.text.trim() !== '');
  return library === undefined ? written : [...written, { ...library, isLeftOut: false }];
}

/** The clause with the accepted changes in it and the others not; `null` where what it came from is not known. */
export function wordingWith(
  comparison: Comparison,
  clause: number,
  given: { readonly bases: readonly (SentBase | null)[]; readonly accepted: ReadonlySet<number> },
): ClauseWording | null {
  const { bases, accepted } = given;
  const base = bases[clause] ?? null;
  if (base === null) return null;
  const isAccepted = ({ change }: ClauseEntry) => change !== null && accepted.has(change);
  const paragraphs: string[] = [];
  let heading = base.heading.trim();
  for (const entry of comparison.clauses[clause] ?? []) {
    if (entry.isHeading) {
      if (entry.kind === 'changed' && isAccepted(entry))
        heading = withoutTypedNumber(entry.returned).slice(0, 200);
      continue;
    }
    const text = paragraphOf(entry, { bases, base, isAccepted: isAccepted(entry) });
    if (text === undefined) return null;
    if (text !== null) paragraphs.push(text);
  }
  return paragraphs.length === 0
    ? { heading, text: base.text, isLeftOut: true }
    : { heading, text: textOfParagraphs(paragraphs), isLeftOut: false };
}

/** What an entry gives to its clause: a template, nothing, or `undefined` where its template is not known. */
function paragraphOf(
  entry: ClauseEntry,
  { bases, base, isAccepted }: { bases: readonly (SentBase | null)[]; base: SentBase; isAccepted: boolean },
): string | null | undefined {
  const template = entry.paragraph === null ? undefined : base.paragraphs[entry.paragraph];
  switch (entry.kind) {
    case 'same':
      return template;
    case 'changed':
      if (template === undefined || !isAccepted) return template;
      return refilled(template, entry.sent, entry.returned);
    case 'removed':
    case 'moved-away':
      return isAccepted ? null : template;
    case 'added':
      return isAccepted ? literal(entry.returned) : null;
    case 'moved-here': {
      if (!isAccepted) return null;
      const { from } = entry;
      return from === null
        ? entry.returned
        : (bases[from.clause]?.paragraphs[from.paragraph] ?? literal(entry.returned));
    }
  }
}

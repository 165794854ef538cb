/**
 * Why a matter need not be offered to the others: said for one contest, and never for another in which the same was asked
 * for. It stands in a record beside the matter, which names the contest. Pure.
 *
 * Reference: NPCC, Guidance for interaction with candidates (2024), 4.1.2 d and e.
 */
import type { Contest, ContestId } from '../candidates/contest';
import { asId } from '../foundation/ids';
import type { RecordChange } from '../guard-question';
import type { ContactMatter, ContactMatterId } from './contact';
import type { MatterContacts } from './parity-index';

const mark = ':not-owed:';

/** The record that says why it is not owed in this contest; the same for the same. */
export function explanationId(matterId: ContactMatterId, contestId: ContestId): ContactMatterId {
  return asId<'ContactMatter'>(`${matterId}${mark}${contestId}`);
}

/** The matter that such a record is about; `null` for a matter itself. */
export function explainedMatterId(id: string): string | null {
  const at = id.indexOf(mark);
  return at < 0 ? null : id.slice(0, at);
}

/** The record that says why a matter is not owed in this contest; `null` where it is owed. */
export function explanationIn(
  { matter, explanations }: MatterContacts,
  contestId: ContestId,
): ContactMatter | null {
  const own = explanations.find(({ id }) => id === explanationId(matter.id, contestId));
  if (own !== undefined && own.notOwed !== null) return own;
  if (matter.notOwed === null) return null;
  return matter.contestIds.length === 0 || matter.contestIds.includes(contestId) ? matter : null;
}

/** Says why it is not owed, in this contest alone. */
export function explainedChange(
  matter: ContactMatter,
  contest: Pick<Contest, 'id'>,
  notOwed: NonNullable<ContactMatter['notOwed']>,
): RecordChange {
  // A standard offer has a matter of its own in each contest.
  const isOwn = matter.contestIds.length === 1 && matter.id.startsWith(`${contest.id}:`);
  const id = isOwn ? matter.id : explanationId(matter.id, contest.id);
  return {
    collection: 'contactMatters',
    id,
    after: { ...matter, id, contestIds: [contest.id], notOwed },
  };
}

/** It is owed after all. */
export function owedAfterAll(explanation: ContactMatter): RecordChange {
  const isBeside = explainedMatterId(explanation.id) !== null;
  return {
    collection: 'contactMatters',
    id: explanation.id,
    after: isBeside ? null : { ...explanation, notOwed: null },
  };
}

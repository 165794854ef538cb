/**
 * What a workshop has put on record is never edited, only struck; and nobody works on a version under gold's eyes.
 */
import { canonicalJson } from '../foundation/canonical';
import type { Asked, ReadRecord, RecordChange } from '../guard-question';
import type { DeskRecords } from '../records';
import { refusalAt } from '../threat/assessment-guard';
import type { Score } from './score';
import type { Participant } from './workshop';

const onRecord =
  'What a workshop has put on record is not changed or removed. Write a further entry, which strikes this one.';
const underAnotherName =
  'The workshop has begun: what somebody is called is corrected with a reason, and what stood before is kept.';
const isClosed = 'This workshop is closed: nothing is added to it. Plan another one to go on.';

/** Once started, a workshop stays, of the version it was held on, with everybody who was ever in it. */
export function workshopRefusal(
  { read }: Asked,
  id: string,
  after: DeskRecords['workshops'] | null,
): string | null {
  const was = read('workshops', id);
  if (was === undefined) return refusalAt(read, after?.assessmentId);
  if (was.status === 'closed') return isClosed;
  if (was.status === 'planned') return null;
  if (after === null || after.status === 'planned') return onRecord;
  const isMoved = after.assessmentId !== was.assessmentId || after.operationId !== was.operationId;
  const isSomeoneGone = was.participants.some(
    ({ id: person }) => !after.participants.some((each) => each.id === person),
  );
  if (isMoved || isSomeoneGone) return onRecord;
  return was.participants.every((person) => isKept(person, after.participants)) ? null : underAnotherName;
}

/** Whether what somebody was called stands as it was, or is kept under a correction that was appended. */
function isKept(was: Participant, participants: readonly Participant[]): boolean {
  const is = participants.find(({ id }) => id === was.id);
  if (is === undefined) return false;
  const details = ({ name, role, organisation }: Omit<Participant, 'id' | 'leftAt' | 'corrections'>) =>
    canonicalJson({ name, role, organisation });
  const earlier = is.corrections.slice(0, was.corrections.length);
  const [added, ...more] = is.corrections.slice(was.corrections.length);
  if (canonicalJson(earlier) !== canonicalJson(was.corrections) || more.length > 0) return false;
  return added === undefined ? details(is) === details(was) : details(added.was) === details(was);
}

/** A draft is on no record: it may be changed and removed, and only a closed workshop takes none. */
export function draftRefusal(read: ReadRecord, after: DeskRecords['workshopDrafts'] | null): string | null {
  return after !== null && read('workshops', after.workshopId)?.status === 'closed' ? isClosed : null;
}

type RecordedChange = Extract<
  RecordChange,
  { readonly collection: 'rounds' | 'scores' | 'roundReasons' | 'agreedRatings' }
>;

export function recordedRefusal({ read, changes }: Asked, change: RecordedChange): string | null {
  if (change.after === null) return onRecord;
  const workshop = read('workshops', change.after.workshopId);
  if (workshop?.status === 'closed') return isClosed;
  const was = change.collection === 'rounds' ? read('rounds', change.id) : undefined;
  // Ending an open round adds nothing to the version, and without it the workshop could never be closed.
  const isEnding =
    change.collection === 'rounds' &&
    was !== undefined &&
    change.after.setAside !== null &&
    change.after.revealedAt === null;
  const refused = isEnding ? null : refusalAt(read, workshop?.assessmentId);
  if (refused !== null) return refused;
  if (change.collection === 'rounds') {
    if (was === undefined) return null;
    if (was.revealedAt !== null || was.setAside !== null) return onRecord;
    const asked = (round: typeof was) =>
      canonicalJson({ ...round, revealedAt: null, absences: null, setAside: null });
    return asked(was) === asked(change.after) ? null : onRecord;
  }
  if (change.collection === 'scores') return refusalOfScore(read, changes, change.after);
  return read(change.collection, change.id) === undefined ? null : onRecord;
}

/** A score shows its value only in a round that is revealed, and what was sealed stays as it was sealed. */
function refusalOfScore(read: ReadRecord, changes: readonly RecordChange[], after: Score): string | null {
  const was = read('scores', after.id);
  const revealing = changes.find((change) => change.collection === 'rounds' && change.id === after.roundId);
  const round =
    revealing?.collection === 'rounds' ? revealing.after : (read('rounds', after.roundId) ?? null);
  if (round === null) return onRecord;
  if (after.value !== null && round.revealedAt === null) return onRecord;
  if (was === undefined) return null;
  if (was.value !== null) return onRecord;
  return canonicalJson({ ...was, value: null }) === canonicalJson({ ...after, value: null })
    ? null
    : onRecord;
}

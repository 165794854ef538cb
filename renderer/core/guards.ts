/**
 * What may not be changed although its shape is right: what gold has approved or is being asked to approve, and
 * what a workshop has put on record. Asked for commits, undo and redo alike.
 *
 * To guard a further collection: write its rules as functions of `Asked` and the change, in a file beside the
 * collection (`cases/case-guard.ts`), and call them from the switch in `refusalOfOne`, which does not compile
 * while a collection is missing from it. Every change of every commit passes here, thousands at once in an import:
 * a rule reads the records that it needs by id, and asks `willStand`, which reads a whole collection, only after
 * the change itself has shown that it may matter (a removal, an outcome that was set).
 */
import {
  allegationRefusal,
  caseRefusal,
  newApproachRefusal,
  packRefusal,
  registerRefusal,
  reportsRefusal,
  reviewRefusal,
} from './cases/case-guard';
import { approvalRefusal } from './cases/approval-guard';
import type { CaseFile } from './cases/case-file';
import type { CpsContact } from './cases/cps-contact';
import type { ForceRecords } from './cases/readiness/force-readiness';
import { correctionRefusal, councilUpdateRefusal } from './cases/register-guard';
import { canonicalJson } from './foundation/canonical';
import { effectiveOffences } from './offences/catalogue';
import type { CollectionName, DeskRecords } from './records';
import type { Assessment } from './threat/assessment';
import type { Score } from './workshop/score';
import type { Participant } from './workshop/workshop';

/** Reads one record as it stands. */
export type ReadRecord = <C extends CollectionName>(collection: C, id: string) => DeskRecords[C] | undefined;

/** The records as they stand before the changes. */
export interface StandingRecords {
  readonly get: ReadRecord;
  /** The records of the collection that are so. Reads all of it: for rare changes only. */
  readonly where: <C extends CollectionName>(
    collection: C,
    isSo: (record: DeskRecords[C]) => boolean,
  ) => readonly DeskRecords[C][];
  /** The day on which it is asked, ISO date; `null` where nobody says. */
  readonly today?: string | null;
}

/** What holds the records in full, such as an open vault. */
interface RecordMaps {
  get<C extends CollectionName>(collection: C, id: string): DeskRecords[C] | undefined;
  all<C extends CollectionName>(collection: C): ReadonlyMap<string, DeskRecords[C]>;
}

/** The questions that guards may ask of records; nothing is read until one is asked. `today` is an ISO date. */
export function standingIn(records: RecordMaps, today: string | null = null): StandingRecords {
  return {
    today,
    get: (collection, id) => records.get(collection, id),
    where: (collection, isSo) => [...records.all(collection).values()].filter(isSo),
  };
}

/** One record about to be set, or removed by `null`. */
export type RecordChange = {
  [C in CollectionName]: {
    readonly collection: C;
    readonly id: string;
    readonly after: DeskRecords[C] | null;
  };
}[CollectionName];

const frozen = 'This version was approved and cannot be changed. Start the next version to go on.';
const withGold =
  'This version is with gold and cannot be changed. Take it back first, or wait for gold’s answer.';
const notSubmitted =
  'Gold approves a version that was submitted. Submit it first; it then cannot be changed until gold answers.';
const onRecord =
  'What a workshop has put on record is not changed or removed. Write a further entry, which strikes this one.';
const isHeldOn =
  'A workshop has begun on this version: it stays, with what was put on record about it. Nothing has been changed.';
const isPlannedOn = 'A workshop is planned on this version. Delete the plan of the workshop first.';
const underAnotherName =
  'The workshop has begun: what somebody is called is corrected with a reason, and what stood before is kept.';
const isClosed = 'This workshop is closed: nothing is added to it. Plan another one to go on.';

/** Whether changes are made, or take the last ones back, or bring those back again. */
export type GuardedStep = 'commit' | 'undo' | 'redo';

/** The reason why these changes may not be made, or `null`. */
export function refusalOf(
  records: StandingRecords,
  changes: readonly RecordChange[],
  step: GuardedStep = 'commit',
): string | null {
  for (const change of changes) {
    const refusal = refusalOfOne(
      { read: records.get, where: records.where, today: records.today ?? null, changes, step },
      change,
    );
    if (refusal !== null) return refusal;
  }
  return null;
}

/** What a rule may look at: the records as they stand, and all that is to change with this one. */
export interface Asked {
  readonly read: ReadRecord;
  readonly where: StandingRecords['where'];
  /** ISO date; `null` where it is not known. */
  readonly today: string | null;
  readonly changes: readonly RecordChange[];
  readonly step: GuardedStep;
}

/** The records of a collection that are so once the changes are made. Reads all of it: for rare changes only. */
export function willStand<C extends CollectionName>(
  { where, changes }: Asked,
  collection: C,
  isSo: (record: DeskRecords[C]) => boolean,
): readonly DeskRecords[C][] {
  const changed = new Map<string, DeskRecords[C] | null>();
  for (const change of changes) {
    // Sound: a change of this collection carries a record of it; the compiler does not follow a name that varies.
    if (change.collection === collection) changed.set(change.id, change.after as DeskRecords[C] | null);
  }
  return [
    ...where(collection, (record) => !changed.has(record.id) && isSo(record)),
    ...[...changed.values()].filter((record) => record !== null && isSo(record)),
  ].filter((record) => record !== null);
}

function refusalOfOne(asked: Asked, change: RecordChange): string | null {
  const { read } = asked;
  switch (change.collection) {
    case 'assessments':
      return (
        refusalOfAssessment(read(change.collection, change.id), change.after) ??
        (change.after === null ? refusalOfRemovedVersion(asked, change.id) : null)
      );
    case 'cells':
    case 'factorNotes':
    case 'lessonAnswers':
      return (
        refusalAt(read, read(change.collection, change.id)?.assessmentId) ??
        refusalAt(read, change.after?.assessmentId)
      );
    case 'workshops':
      return refusalOfWorkshop(read, change.id, change.after);
    case 'rounds':
    case 'scores':
    case 'roundReasons':
    case 'agreedRatings':
      return refusalOnRecord(asked, change);
    case 'workshopDrafts':
      return refusalOfDraft(read, change.after);
    case 'allegations':
      return allegationRefusal(read('allegations', change.id), change.after, () =>
        casesWith(asked, ({ allegationIds }) => allegationIds.some((id) => id === change.id)),
      );
    case 'cases':
      return (
        caseRefusal(read('cases', change.id), change.after, () => contactsOf(asked, change.id)) ??
        reportsRefusal(read('cases', change.id), change.after, () =>
          casesWith(asked, ({ id }) => id !== change.id),
        ) ??
        approvalRefusal(read('cases', change.id), change.after, (today) => forceOn(asked, today))
      );
    case 'cpsContacts':
      return refusalOfContact(asked, change);
    case 'fileReviews':
      return reviewRefusal(read('fileReviews', change.id), change.after);
    case 'packs':
      return packRefusal(read('packs', change.id));
    case 'councilUpdates':
      return councilUpdateRefusal(read('councilUpdates', change.id), change.after, asked.step);
    case 'desk':
    case 'deskUsers':
    case 'operations':
    case 'areas':
    case 'places':
    case 'stations':
    case 'importProfiles':
    case 'controls':
    case 'scaleSets':
    case 'intelligence':
    case 'history':
    case 'lessons':
    case 'exportedDocuments':
    case 'offenceEdits':
    case 'arrangements':
      return null;
  }
}

/** What the register will hold of a case. */
function contactsOf(asked: Asked, caseId: string): readonly CpsContact[] {
  return willStand(asked, 'cpsContacts', (contact) => contact.caseId === caseId);
}

/** The records of the force as they will stand. */
function forceOn(asked: Asked, today: string): ForceRecords {
  const all = <C extends CollectionName>(collection: C): ReadonlyMap<string, DeskRecords[C]> =>
    new Map(willStand(asked, collection, () => true).map((record) => [record.id, record]));
  return {
    cases: all('cases'),
    allegations: all('allegations'),
    contacts: all('cpsContacts'),
    operations: all('operations'),
    offences: effectiveOffences(all('offenceEdits').values()),
    today,
  };
}

/** The cases that will be so. */
function casesWith(asked: Asked, isSo: (caseFile: CaseFile) => boolean): readonly CaseFile[] {
  return willStand(asked, 'cases', isSo);
}

/** A case as it will stand. */
function caseAfter({ read, changes }: Asked, id: string): CaseFile | undefined {
  const change = changes.find((each) => each.collection === 'cases' && each.id === id);
  if (change?.collection !== 'cases') return read('cases', id);
  return change.after ?? undefined;
}

/** The outcome of the case keeps what it rests on, where the contact is changed and where it is moved or removed. */
function refusalOfContact(
  asked: Asked,
  change: Extract<RecordChange, { readonly collection: 'cpsContacts' }>,
): string | null {
  const was = asked.read('cpsContacts', change.id);
  const { after } = change;
  const caseFile = after === null ? undefined : caseAfter(asked, after.caseId);
  const approach = newApproachRefusal(was, after, caseFile, asked.today);
  // Taking back the last step of this session weighs nothing anew: what stood before it had been weighed.
  if (approach !== null && asked.step === 'commit') return approach;
  const correction = correctionRefusal(was, after, asked.step);
  if (correction !== null) return correction;
  const cases = [was?.caseId, after?.caseId].filter((id) => id !== undefined);
  for (const id of new Set(cases)) {
    const refusal = registerRefusal(caseAfter(asked, id), () => contactsOf(asked, id));
    if (refusal !== null) return refusal;
  }
  return null;
}

function refusalOfAssessment(was: Assessment | undefined, is: Assessment | null): string | null {
  if (was?.status !== 'submitted' && was?.status !== 'approved' && is?.status === 'approved')
    return notSubmitted;
  if (was === undefined || was.status === 'draft') return null;
  if (was.status === 'approved') return frozen;
  // With gold, only gold’s answer and taking it back may touch it, and neither changes what was submitted.
  const content = (assessment: Assessment) =>
    canonicalJson({ ...assessment, status: null, submission: null, returns: null, approval: null });
  return is !== null && content(is) === content(was) ? null : withGold;
}

/** A version is not taken away from under a workshop: not by undoing its start either. */
function refusalOfRemovedVersion(asked: Asked, id: string): string | null {
  const heldOnIt = willStand(asked, 'workshops', ({ assessmentId }) => assessmentId === id);
  if (heldOnIt.length === 0) return null;
  return heldOnIt.some(({ status }) => status !== 'planned') ? isHeldOn : isPlannedOn;
}

function refusalAt(read: ReadRecord, assessmentId: string | undefined): string | null {
  const status = assessmentId === undefined ? undefined : read('assessments', assessmentId)?.status;
  if (status === 'approved') return frozen;
  return status === 'submitted' ? withGold : null;
}

/** Once started, a workshop stays, of the version it was held on, with everybody who was ever in it. */
function refusalOfWorkshop(
  read: ReadRecord,
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
function refusalOfDraft(read: ReadRecord, after: DeskRecords['workshopDrafts'] | null): string | null {
  return after !== null && read('workshops', after.workshopId)?.status === 'closed' ? isClosed : null;
}

type RecordedChange = Extract<
  RecordChange,
  { readonly collection: 'rounds' | 'scores' | 'roundReasons' | 'agreedRatings' }
>;

function refusalOnRecord({ read, changes }: Asked, change: RecordedChange): string | null {
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

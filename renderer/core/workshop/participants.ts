/**
 * Who takes part. Two people may have one name: their labels then carry role and organisation. Ids run p1, p2 …
 * and from the start of a workshop nobody is removed, so that no id ever stands for two people on record.
 */
import { asId } from '../foundation/ids';
import { err, ok, type Result } from '../foundation/result';
import type { ParticipantField, WorkshopRefusal } from './refusals';
import type { Participant, ParticipantId, Workshop } from './workshop';

export type ParticipantDetails = Pick<Participant, ParticipantField>;

const fields: readonly ParticipantField[] = ['name', 'role', 'organisation'];
const fieldNames = { name: 'The name', role: 'The role', organisation: 'The organisation' } as const;
const longestField = 120;
const longestReason = 1000;

/** The workshop with one more participant, under the next id. */
export function addParticipant(
  workshop: Workshop,
  given: ParticipantDetails,
): Result<Workshop, WorkshopRefusal> {
  const checked = checkedDetails(workshop, given, null);
  if (!checked.ok) return checked;
  const highest = Math.max(0, ...workshop.participants.map(({ id }) => participantNumber(id)));
  const id = asId<'Participant'>(`p${highest + 1}`);
  const added: Participant = { id, ...checked.value, leftAt: null, corrections: [] };
  return ok({ ...workshop, participants: [...workshop.participants, added] });
}

/** The workshop with other details for one participant; only while it is planned. Later they are corrected. */
export function changeParticipant(
  workshop: Workshop,
  id: ParticipantId,
  given: ParticipantDetails,
): Result<Workshop, WorkshopRefusal> {
  if (participantOf(workshop, id) === undefined) return err({ kind: 'no-such-participant' });
  if (workshop.status === 'running') {
    return err({ kind: 'to-be-corrected', label: participantLabel(workshop, id) });
  }
  const checked = checkedDetails(workshop, given, id);
  return checked.ok ? ok(replaced(workshop, id, checked.value)) : checked;
}

/**
 * The workshop under way with the details of one participant put right. What they were is kept with the reason and
 * the moment, because scores were given under them; the id, and so every score, stays theirs.
 */
export function correctParticipant(
  workshop: Workshop,
  id: ParticipantId,
  given: ParticipantDetails & { readonly reason: string; readonly at: string },
): Result<Workshop, WorkshopRefusal> {
  const person = participantOf(workshop, id);
  if (person === undefined) return err({ kind: 'no-such-participant' });
  if (workshop.status === 'planned') return err({ kind: 'workshop-not-running', status: 'planned' });
  const checked = checkedDetails(workshop, given, id);
  if (!checked.ok) return checked;
  if (fields.every((field) => checked.value[field] === person[field]))
    return err({ kind: 'nothing-changed' });
  const reason = given.reason.trim();
  if (reason === '') return err({ kind: 'no-reason' });
  if (reason.length > longestReason) {
    return err({ kind: 'too-long', what: 'The reason', longest: longestReason });
  }
  const { name, role, organisation } = person;
  const correction = { at: given.at, was: { name, role, organisation }, reason };
  return ok(replaced(workshop, id, { ...checked.value, corrections: [...person.corrections, correction] }));
}

/** What a participant was called before: "P. Tarne (Analyst, Carrow council)", oldest first. */
export function earlierDetails({ corrections }: Participant): readonly string[] {
  return corrections.map(({ was }) => {
    const said = [was.role, was.organisation].filter((part) => part !== '');
    return said.length === 0 ? was.name : `${was.name} (${said.join(', ')})`;
  });
}

/** The workshop without a participant; only while it is planned. Later they leave. */
export function removeParticipant(workshop: Workshop, id: ParticipantId): Result<Workshop, WorkshopRefusal> {
  if (participantOf(workshop, id) === undefined) return err({ kind: 'no-such-participant' });
  if (workshop.status !== 'planned') {
    return err({ kind: 'cannot-be-removed', label: participantLabel(workshop, id) });
  }
  return ok({ ...workshop, participants: workshop.participants.filter((each) => each.id !== id) });
}

/** The workshop after somebody left; `at` is a moment. A score that they have sealed still counts. */
export function leave(workshop: Workshop, id: ParticipantId, at: string): Result<Workshop, WorkshopRefusal> {
  const participant = participantOf(workshop, id);
  if (participant === undefined) return err({ kind: 'no-such-participant' });
  if (workshop.status === 'closed') return err({ kind: 'workshop-closed' });
  if (participant.leftAt !== null) return err({ kind: 'has-left', label: participantLabel(workshop, id) });
  return ok(replaced(workshop, id, { leftAt: at }));
}

/** The workshop after somebody who had left came back, or had been marked as left in error. */
export function comeBack(workshop: Workshop, id: ParticipantId): Result<Workshop, WorkshopRefusal> {
  const participant = participantOf(workshop, id);
  if (participant === undefined) return err({ kind: 'no-such-participant' });
  if (workshop.status === 'closed') return err({ kind: 'workshop-closed' });
  if (participant.leftAt === null)
    return err({ kind: 'has-not-left', label: participantLabel(workshop, id) });
  return ok(replaced(workshop, id, { leftAt: null }));
}

/** The participant with this id, gone or present; `undefined` where there is none. */
export function participantOf(workshop: Workshop, id: ParticipantId): Participant | undefined {
  return workshop.participants.find((each) => each.id === id);
}

/** Those who take part at this moment. */
export function presentParticipants(workshop: Workshop): readonly Participant[] {
  return workshop.participants.filter((each) => each.leftAt === null);
}

/**
 * What a participant is called in this workshop: the name; where another has it too, with the role, and where
 * that is not enough with the organisation. No two labels of one workshop are the same.
 */
export function participantLabel(workshop: Workshop, id: ParticipantId): string {
  let labels = labelsOf.get(workshop.participants);
  if (labels === undefined) {
    labels = labelled(workshop.participants);
    labelsOf.set(workshop.participants, labels);
  }
  return labels.get(id) ?? '[no longer recorded]';
}

/** Asked for beside every score on a screen, so made once for each list of participants. */
const labelsOf = new WeakMap<readonly Participant[], ReadonlyMap<ParticipantId, string>>();

function labelled(participants: readonly Participant[]): ReadonlyMap<ParticipantId, string> {
  const taken = new Set<string>();
  const labels = new Map<ParticipantId, string>();
  for (const person of participants) {
    let label = labelAmong(person, participants);
    // A name may itself read like somebody else's label ("J. Marl (Silver)"): then the number decides.
    while (taken.has(plain(label))) label = `${label} (participant ${participantNumber(person.id)})`;
    taken.add(plain(label));
    labels.set(person.id, label);
  }
  return labels;
}

function labelAmong(person: Participant, participants: readonly Participant[]): string {
  const namesakes = participants.filter((each) => each.id !== person.id && isSame(each, person, 'name'));
  if (namesakes.length === 0) return person.name;
  const isRoleEnough = person.role !== '' && !namesakes.some((each) => isSame(each, person, 'role'));
  const added = isRoleEnough ? [person.role] : [person.role, person.organisation];
  const said = added.filter((part) => part !== '');
  return said.length === 0 ? person.name : `${person.name} (${said.join(', ')})`;
}

function checkedDetails(
  workshop: Workshop,
  given: ParticipantDetails,
  self: ParticipantId | null,
): Result<ParticipantDetails, WorkshopRefusal> {
  if (workshop.status === 'closed') return err({ kind: 'workshop-closed' });
  const details = { name: tidy(given.name), role: tidy(given.role), organisation: tidy(given.organisation) };
  if (plain(details.name) === '') return err({ kind: 'no-name' });
  const tooLong = fields.find((field) => details[field].length > longestField);
  if (tooLong !== undefined) {
    return err({ kind: 'too-long', what: fieldNames[tooLong], longest: longestField });
  }
  const twin = workshop.participants.find(
    (each) => each.id !== self && fields.every((field) => isSame(each, details, field)),
  );
  if (twin !== undefined) {
    return err({
      kind: 'same-participant',
      label: participantLabel(workshop, twin.id),
      add: missing(details),
    });
  }
  return ok(details);
}

function missing(details: ParticipantDetails): ParticipantField {
  if (plain(details.role) === '') return 'role';
  return plain(details.organisation) === '' ? 'organisation' : 'name';
}

function replaced(workshop: Workshop, id: ParticipantId, given: Partial<Participant>): Workshop {
  const participants = workshop.participants.map((each) => (each.id === id ? { ...each, ...given } : each));
  return { ...workshop, participants };
}

function isSame(one: ParticipantDetails, other: ParticipantDetails, field: ParticipantField): boolean {
  return plain(one[field]) === plain(other[field]);
}

function tidy(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ');
}

/** Capitals, spaces and full stops do not tell two people apart. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLocaleLowerCase('en-GB')
    .replaceAll(/[.\s]+/g, ' ')
    .trim();
}

function participantNumber(id: ParticipantId): number {
  const number = Number(id.slice(1));
  return Number.isInteger(number) ? number : 0;
}

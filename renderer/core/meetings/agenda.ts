/**
 * The agenda of a meeting, built from open matters: what is proposed for its kind, what the person picks, in the order
 * that they choose.
 *
 * Reference: APP Policing elections, pre-election planning and candidates and campaigners (briefing of candidates).
 */
import { asId, type IdSource } from '../foundation/ids';
import { formatDate } from '../foundation/dates';
import { carriedActions, previousMeeting } from './action-list';
import type { Action, AgendaItem, AgendaItemId, Meeting, MeetingKind } from './meeting';
import { lastTakenAt, type MatterGroup, type OpenMatter } from './open-matters';

/** Which groups of open matters a kind of meeting is about; what presses is proposed, of some groups everything. */
const proposedGroups: Readonly<
  Record<MeetingKind, { readonly all: readonly MatterGroup[]; readonly pressing: readonly MatterGroup[] }>
> = {
  'gold-group': { all: ['learning'], pressing: ['actions', 'approvals', 'command', 'reviews'] },
  'joint-agency': {
    all: ['learning', 'memoranda', 'checklist'],
    pressing: ['actions', 'approvals', 'reviews'],
  },
  planning: {
    all: ['learning', 'memoranda', 'checklist'],
    pressing: ['actions', 'approvals', 'command', 'reviews'],
  },
  'candidates-briefing': { all: [], pressing: [] },
  debrief: { all: ['learning', 'learning-points', 'contributions'], pressing: ['actions'] },
  'joint-debrief': {
    all: ['learning', 'learning-points', 'contributions', 'memoranda'],
    pressing: ['actions', 'reviews'],
  },
  'gold-debrief': { all: ['learning', 'learning-points'], pressing: ['actions', 'approvals'] },
  'commission-debrief': { all: ['learning', 'learning-points'], pressing: ['actions'] },
  other: { all: [], pressing: ['actions'] },
};

/** What a meeting takes once: afterwards it is offered and no longer proposed. */
const takenOnce: readonly MatterGroup[] = ['learning', 'learning-points', 'contributions'];

/** What candidates and agents are told; the guidance names these subjects. */
const briefingPoints = [
  'Conduct that is expected of all who stand and campaign; code of conduct for campaigners',
  'Harassment, intimidation and threats: how to report them, and the named contact',
  'Electoral offences, and how to report suspected malpractice',
  'Polling stations and counts: what police are there for',
  'How the force stays impartial, and where to send requests for information',
];

interface Around {
  readonly meetings: ReadonlyMap<string, Meeting>;
  readonly actions: Iterable<Action>;
  readonly matters: readonly OpenMatter[];
}

/** The open matters that may still be put on the agenda: those not on it, and not among the actions that it takes over. */
export function offeredMatters(
  meeting: Meeting,
  { meetings, actions, matters }: Around,
): readonly OpenMatter[] {
  const carried = new Set<string>(carriedActions(meeting, meetings, actions).map(({ id }) => id));
  return matters.filter(
    ({ about }) => !(about.kind === 'action' && carried.has(about.id)) && !isOn(meeting.agenda, about),
  );
}

/** Whether a record stands on an agenda. */
export function isOn(agenda: Meeting['agenda'], about: OpenMatter['about']): boolean {
  return agenda.some((item) => item.about?.kind === about.kind && item.about.id === about.id);
}

/**
 * What is proposed of them for a meeting of this kind. Learning that a meeting already took is offered, not proposed; at
 * a meeting that has no actions of its own kind behind it the overdue ones are proposed too.
 */
export function proposedMatters(meeting: Meeting, around: Around): readonly OpenMatter[] {
  const { all, pressing } = proposedGroups[meeting.kind];
  return offeredMatters(meeting, around).filter(({ group, isPressing, about }) => {
    if (takenOnce.includes(group) && lastTakenAt(about, meeting, around.meetings) !== undefined) return false;
    return all.includes(group) || (isPressing && pressing.includes(group));
  });
}

/** The agenda of a new meeting: the minutes of the last one, what is proposed, and the usual end. */
export function proposedAgenda(meeting: Meeting, around: Around, newId: IdSource): readonly AgendaItem[] {
  const before = previousMeeting(meeting, around.meetings);
  const item = (title: string) => agendaItem({ id: newId(), title });
  const opening =
    before === undefined || before.date === null
      ? []
      : [item(`Minutes of the meeting of ${formatDate(before.date)}`)];
  const points = meeting.kind === 'candidates-briefing' ? briefingPoints : [];
  return [
    ...opening,
    ...points.map(item),
    ...proposedMatters(meeting, around).map((matter) => itemOf(matter, newId)),
    item('Any other business'),
    item('Next meeting'),
  ];
}

/** An open matter as a point of the agenda. */
export function itemOf({ title, about }: Pick<OpenMatter, 'title' | 'about'>, newId: IdSource): AgendaItem {
  return { ...agendaItem({ id: newId(), title }), about };
}

/** A point of the agenda in somebody’s own words. */
export function agendaItem({ id, title }: { readonly id: string; readonly title: string }): AgendaItem {
  return { id: asId<'AgendaItem'>(id), title, about: null, minute: '' };
}

const closing = ['any other business', 'next meeting'];

/** The agenda with further points, before the usual end where that stands there. */
export function withItems(agenda: Meeting['agenda'], items: readonly AgendaItem[]): readonly AgendaItem[] {
  let end = agenda.length;
  while (end > 0 && closing.includes(agenda[end - 1]?.title.trim().toLowerCase() ?? '')) end -= 1;
  return [...agenda.slice(0, end), ...items, ...agenda.slice(end)];
}

/** The agenda with one point moved so many places up (negative) or down; it stays within the ends. */
export function moved(agenda: Meeting['agenda'], id: AgendaItemId, places: number): readonly AgendaItem[] {
  const from = agenda.findIndex((item) => item.id === id);
  const item = agenda[from];
  if (item === undefined) return agenda;
  const to = Math.min(agenda.length - 1, Math.max(0, from + places));
  const others = agenda.filter((each) => each.id !== id);
  return [...others.slice(0, to), item, ...others.slice(to)];
}

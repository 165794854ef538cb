/** How each kind of link finds its record: what it is called today, and where it is read. */
import { commandTiers } from '../command/command-role';
import { formatDate } from '../foundation/dates';
import { lessonKinds } from '../history/lesson';
import { meetingKinds } from '../meetings/meeting';
import { checklistTopics } from '../partners/checklist';
import { areaTitle } from '../places/area';
import { placeTitle } from '../places/place-name';
import { dayLogKinds } from '../polling-day/day-log-entry';
import type { CollectionName, DeskRecords } from '../records';
import { learningKinds } from '../debrief/learning-point';
import { mediaKinds } from '../debrief/media-entry';
import { effectiveClauses } from '../memoranda/clauses';
import { readinessRule } from '../cases/readiness/rule';
import { controlStates } from '../threat/control';
import { harms } from '../threat/harms';
import { locationKey } from '../threat/location-ref';
import { locationName } from '../threat/locations';
import { considerationOf } from './considerations';
import type { LinkKind } from './link';
import { planTextName } from './plan-text-name';

/** The collections that links are named from. */
export const linkCollections = [
  'actions',
  'allegations',
  'areas',
  'assessments',
  'candidateContacts',
  'candidates',
  'cases',
  'cells',
  'checklistAnswers',
  'clauseEdits',
  'commandRoles',
  'contests',
  'contributions',
  'controls',
  'dayLog',
  'decisions',
  'documentVersions',
  'hotDebriefs',
  'intelligence',
  'learningPoints',
  'lessons',
  'letterBatches',
  'mediaEntries',
  'meetings',
  'memoranda',
  'partners',
  'places',
  'planTexts',
  'plannedEvents',
  'publicityItems',
  'safetyConcerns',
  'stations',
  'teams',
  'trainingItems',
] as const satisfies readonly CollectionName[];
export type LinkCollection = (typeof linkCollections)[number];

export type LinkRecords = { readonly [C in LinkCollection]: ReadonlyMap<string, DeskRecords[C]> };

/** What is known of a record that stands. */
export interface Found {
  readonly label: string;
  readonly detail: string;
  readonly path: string;
}
type Finder = (id: string, records: LinkRecords) => Found | undefined;

const nameIn = (list: readonly { readonly id: string; readonly name: string }[], id: string): string =>
  list.find((each) => each.id === id)?.name ?? id;

/** A text on one line, cut where it is long. */
function inLine(text: string, letters = 90): string {
  const line = text.trim().replace(/\s+/g, ' ');
  return line.length <= letters ? line : `${line.slice(0, letters - 1).trimEnd()}…`;
}

function finder<C extends LinkCollection>(
  collection: C,
  wordsOf: (record: DeskRecords[C], records: LinkRecords) => Found,
): Finder {
  return (id, records) => {
    // Sound: the maps are typed by collection; the compiler does not follow a name that varies.
    const record = (records[collection] as ReadonlyMap<string, DeskRecords[C]>).get(id);
    return record === undefined ? undefined : wordsOf(record, records);
  };
}

/** By kind; `undefined` where the record is gone. */
export const linkFinders: Readonly<Record<LinkKind, Finder>> = {
  action: finder('actions', ({ id, text, owner }) => ({
    label: inLine(text),
    detail: owner,
    path: `/plan/meetings/actions?action=${id}`,
  })),
  allegation: finder('allegations', ({ id, reference, summary }) => ({
    label: reference,
    detail: inLine(summary),
    path: `/allegations/${id}`,
  })),
  area: finder('areas', (area) => ({
    label: areaTitle(area),
    detail: '',
    path: `/places/areas?area=${area.id}`,
  })),
  assessment: finder('assessments', ({ id, title, version, status }) => ({
    label: `${title}, version ${version}`,
    detail: status,
    path: `/threat/${id}`,
  })),
  case: finder('cases', ({ id, reference, title }) => ({
    label: reference,
    detail: title,
    path: `/cases/${id}/summary`,
  })),
  cell: finder('cells', ({ assessmentId, harmId, location }, { areas, places, assessments }) => {
    const harm = harms.find(({ id }) => id === harmId)?.short ?? harmId;
    const version = assessments.get(assessmentId)?.version;
    return {
      label: `${harm}, ${locationName(location, { areas, places })}`,
      detail: version === undefined ? '' : `version ${version}`,
      path: `/threat/${assessmentId}?cell=${encodeURIComponent(`${harmId}~${locationKey(location)}`)}`,
    };
  }),
  'checklist-answer': finder('checklistAnswers', ({ areaId, topicId, id }, { areas }) => ({
    label: `${areas.get(areaId)?.name ?? 'A council that is no longer recorded'}, ${checklistTopics.find((topic) => topic.id === topicId)?.short ?? topicId}`,
    detail: '',
    path: `/plan/partners/checklist?answer=${encodeURIComponent(id)}`,
  })),
  clause: (id, { clauseEdits, areas }) => {
    const ofForce = effectiveClauses(clauseEdits, null).find(({ clauseId }) => clauseId === id);
    const path = `/documents/memoranda/clauses?clause=${encodeURIComponent(id)}`;
    if (ofForce !== undefined) return { label: ofForce.heading, detail: '', path };
    // Added for one council: it stands with that council alone.
    const edit = [...clauseEdits.values()].find(({ clauseId, areaId }) => clauseId === id && areaId !== null);
    const areaId = edit?.areaId ?? null;
    const added = effectiveClauses(clauseEdits, areaId).find(({ clauseId }) => clauseId === id);
    if (areaId === null || added === undefined) return undefined;
    return {
      label: added.heading,
      detail: areas.get(areaId)?.name ?? 'a council that is no longer recorded',
      path: `${path}&for=${encodeURIComponent(areaId)}`,
    };
  },
  'command-role': finder('commandRoles', ({ id, title, tier }) => ({
    label: title,
    detail: nameIn(commandTiers, tier),
    path: `/plan/command?role=${id}`,
  })),
  consideration: (id) => {
    const found = considerationOf(id);
    if (found === undefined) return undefined;
    return { label: found.name, detail: '', path: `/plan/considerations?item=${id}` };
  },
  contribution: finder('contributions', ({ id, organisation, person }) => ({
    label: organisation,
    detail: person,
    path: `/debrief/contributions?contribution=${id}`,
  })),
  control: finder('controls', ({ id, text, state }) => ({
    label: inLine(text),
    detail: nameIn(controlStates, state),
    path: `/threat/controls?control=${id}`,
  })),
  'day-log-entry': finder('dayLog', ({ id, number, kind, text }) => ({
    label: `${nameIn(dayLogKinds, kind)} ${number}`,
    detail: inLine(text),
    path: `/polling-day/log?entry=${id}`,
  })),
  decision: finder('decisions', ({ id, number, title }) => ({
    label: `D${number}`,
    detail: title,
    path: `/plan/decisions?decision=${id}`,
  })),
  'document-version': finder('documentVersions', ({ id, title, number }) => ({
    label: `${title}, version ${number}`,
    detail: '',
    path: `/documents/issued?version=${id}`,
  })),
  'hot-debrief': finder('hotDebriefs', ({ id, placeId, startedAt }, { places }) => ({
    label: [placeId === null ? '' : placeTitle(placeId, places), formatDate(startedAt.slice(0, 10))]
      .filter((each) => each !== '')
      .join(', '),
    detail: '',
    path: `/debrief/hot?debrief=${id}`,
  })),
  intelligence: finder('intelligence', ({ id, reference }) => ({
    label: reference,
    detail: '',
    path: `/intelligence?item=${id}`,
  })),
  'learning-point': finder('learningPoints', ({ id, number, observation, kind }) => ({
    label: `L${number}`,
    detail: `${nameIn(learningKinds, kind)}: ${inLine(observation)}`,
    path: `/debrief/learning?point=${id}`,
  })),
  lesson: finder('lessons', ({ id, kind, from, text }) => ({
    label: from === '' ? nameIn(lessonKinds, kind) : `${nameIn(lessonKinds, kind)}, ${from}`,
    detail: inLine(text),
    path: `/intelligence/learning?lesson=${id}`,
  })),
  'media-entry': finder('mediaEntries', ({ id, kind, outlet, on, text }) => ({
    label: `${outlet === '' ? nameIn(mediaKinds, kind) : outlet}, ${formatDate(on)}`,
    detail: inLine(text),
    path: `/debrief/media?entry=${id}`,
  })),
  meeting: finder('meetings', ({ id, title, kind, date }) => ({
    label: date === null ? title : `${title}, ${formatDate(date)}`,
    detail: nameIn(meetingKinds, kind),
    path: `/plan/meetings?meeting=${id}`,
  })),
  memorandum: finder('memoranda', ({ areaId }, { areas }) => ({
    label: areas.get(areaId)?.name ?? 'A council that is no longer recorded',
    detail: '',
    path: `/documents/memoranda?council=${areaId}`,
  })),
  partner: finder('partners', ({ id, name }) => ({
    label: name,
    detail: '',
    path: `/plan/partners?partner=${id}`,
  })),
  place: finder('places', ({ id, address }, { places }) => ({
    label: placeTitle(id, places),
    detail: address,
    path: `/places/places?place=${id}`,
  })),
  'plan-text': finder('planTexts', (text, records) => ({
    label: planTextName(text, records),
    detail: '',
    path: `/plan/texts?text=${encodeURIComponent(text.id)}`,
  })),
  'planned-event': finder('plannedEvents', ({ id, name, owner }) => ({
    label: name,
    detail: owner,
    path: `/plan/timetable/events?event=${encodeURIComponent(id)}`,
  })),
  'readiness-rule': (id) => {
    const rule = readinessRule(id);
    if (rule === undefined) return undefined;
    return { label: rule.name, detail: rule.source, path: `/desk/reference?rule=${encodeURIComponent(id)}` };
  },
  candidate: finder('candidates', ({ id, name, contestId }, { contests }) => ({
    label: name,
    detail: contests.get(contestId)?.name ?? '',
    path: `/candidates?candidate=${id}`,
  })),
  'candidate-contact': finder('candidateContacts', ({ id, what, on }) => ({
    label: `Contact of ${formatDate(on)}`,
    detail: inLine(what),
    path: `/candidates/contact?contact=${id}`,
  })),
  contest: finder('contests', ({ id, name }) => ({
    label: name,
    detail: '',
    path: `/candidates/contests?contest=${id}`,
  })),
  'letter-batch': finder('letterBatches', ({ id, title, recipients }) => ({
    label: title,
    detail: `${recipients.length} ${recipients.length === 1 ? 'recipient' : 'recipients'}`,
    path: `/documents/letters?batch=${id}`,
  })),
  'publicity-item': finder('publicityItems', ({ id, title, form }) => ({
    label: title,
    detail: form,
    path: `/candidates/publicity?item=${id}`,
  })),
  'safety-concern': finder('safetyConcerns', ({ id, candidateId, on, what }, { candidates }) => ({
    label: `Concern of ${formatDate(on)}`,
    detail: `${candidates.get(candidateId)?.name ?? ''} ${inLine(what)}`.trim(),
    path: `/candidates?candidate=${candidateId}&concern=${id}`,
  })),
  station: finder('stations', ({ id, number, placeId, areaId }, { places, areas }) => ({
    label: [number, placeTitle(placeId, places)].filter((each) => each !== null).join(' '),
    detail: areas.get(areaId)?.name ?? '',
    path: `/places?station=${id}`,
  })),
  team: finder('teams', ({ id, name, callSign }) => ({
    label: name,
    detail: callSign,
    path: `/polling-day/teams?team=${id}`,
  })),
  'training-item': finder('trainingItems', ({ id, title, audience }) => ({
    label: title,
    detail: audience,
    path: `/debrief/training?item=${id}`,
  })),
};

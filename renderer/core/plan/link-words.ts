/** What a link leads to, in words: what kind of record it is, what it is called today, and where it is read. */
import { commandTiers } from '../command/command-role';
import { formatDate } from '../foundation/dates';
import { lessonKinds } from '../history/lesson';
import { meetingKinds } from '../meetings/meeting';
import { checklistTopics } from '../partners/checklist';
import { areaTitle } from '../places/area';
import { placeTitle } from '../places/place-name';
import { dayLogKinds } from '../polling-day/day-log-entry';
import type { CollectionName, DeskRecords } from '../records';
import { harms } from '../threat/harms';
import { locationKey } from '../threat/location-ref';
import { locationName } from '../threat/locations';
import { considerationOf } from './considerations';
import type { Link, LinkKind } from './link';
import { planTextName } from './plan-text-name';

/** The collections that links are named from. */
export const linkCollections = [
  'actions',
  'allegations',
  'areas',
  'assessments',
  'cases',
  'cells',
  'checklistAnswers',
  'commandRoles',
  'dayLog',
  'decisions',
  'documentVersions',
  'intelligence',
  'lessons',
  'meetings',
  'memoranda',
  'partners',
  'places',
  'planTexts',
  'stations',
  'teams',
] as const satisfies readonly CollectionName[];
export type LinkCollection = (typeof linkCollections)[number];

export type LinkRecords = { readonly [C in LinkCollection]: ReadonlyMap<string, DeskRecords[C]> };

export interface LinkWords {
  /** "Polling station", "Decision". */
  readonly kindName: string;
  /**
   * "12 Ash Hall", "D3". It may stand in a document: a case, an allegation and an item of intelligence go by their
   * reference alone. A record that is gone is called that.
   */
  readonly label: string;
  /** What else tells it from others on the screen; empty where the label is enough. Not for documents. */
  readonly detail: string;
  /** Where it is read; `null` where the record is gone. */
  readonly path: string | null;
  readonly exists: boolean;
}

/** What is known of a record that stands. */
export type Found = Pick<LinkWords, 'label' | 'detail'> & { readonly path: string };
type Finder = (id: string, records: LinkRecords) => Found | undefined;

export const linkKindNames: Readonly<Record<LinkKind, string>> = {
  action: 'Action',
  allegation: 'Allegation or incident',
  area: 'Area',
  assessment: 'Threat assessment',
  case: 'Case',
  cell: 'Threat',
  'checklist-answer': 'Council checklist',
  'command-role': 'Command role',
  consideration: 'Planning consideration',
  'day-log-entry': 'Entry of polling day',
  decision: 'Decision',
  'document-version': 'Issued document',
  intelligence: 'Intelligence',
  lesson: 'Earlier learning',
  meeting: 'Meeting',
  memorandum: 'Memorandum of understanding',
  partner: 'Partner',
  place: 'Place',
  'plan-text': 'Strategy or policy',
  station: 'Polling station',
  team: 'Team',
};

/** The words of a link as the records stand. */
export function linkWords(link: Link, records: LinkRecords): LinkWords {
  const kindName = linkKindNames[link.kind];
  const found = finders[link.kind](link.id, records);
  if (found !== undefined) return { kindName, ...found, exists: true };
  return {
    kindName,
    label: `${kindName} that is no longer recorded`,
    detail: '',
    path: null,
    exists: false,
  };
}

/** A link in one line for a document: "Polling station: 12 Ash Hall". */
export function linkLine(link: Link, records: LinkRecords): string {
  const { kindName, label, exists } = linkWords(link, records);
  return exists ? `${kindName}: ${label}` : label;
}

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

const finders: Readonly<Record<LinkKind, Finder>> = {
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
  intelligence: finder('intelligence', ({ id, reference }) => ({
    label: reference,
    detail: '',
    path: `/intelligence?item=${id}`,
  })),
  lesson: finder('lessons', ({ id, kind, from, text }) => ({
    label: from === '' ? nameIn(lessonKinds, kind) : `${nameIn(lessonKinds, kind)}, ${from}`,
    detail: inLine(text),
    path: `/intelligence/learning?lesson=${id}`,
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
};

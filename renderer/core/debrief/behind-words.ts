/** The records behind a figure in words, each with the path to where it is read. */
import { historyKinds } from '../history/history-entry';
import { type LinkCollection, linkCollections, linkWords } from '../plan/link-words';
import type { LinkKind } from '../plan/link';
import { placeTitle } from '../places/place-name';
import { postPurposes } from '../polling-day/team';
import type { CollectionName, DeskRecords } from '../records';
import { formatDate } from '../foundation/dates';
import type { Behind, BehindKind, CompiledDebrief } from './compiled';

/** The collections that records behind figures are named from. */
export const behindCollections = [
  ...linkCollections,
  'debriefForms',
  'history',
  'letterBatches',
  'offenceEdits',
  'partnerContacts',
  'posts',
] as const satisfies readonly CollectionName[];

export type BehindRecords = {
  readonly [C in LinkCollection | (typeof behindCollections)[number]]: ReadonlyMap<string, DeskRecords[C]>;
};

/** What records behind figures are named from: their collections, and the rows of the timetable of the debrief. */
export interface BehindGiven {
  readonly records: BehindRecords;
  readonly timetable: CompiledDebrief['timetable'];
}

export interface BehindWords {
  /** "allegation:a1": unique in a list. */
  readonly key: string;
  readonly kindName: string;
  readonly label: string;
  /** What else tells it from others on the screen; may be empty. */
  readonly detail: string;
  /** `null` where the record is gone. */
  readonly path: string | null;
}

/** One line to be worded for each record behind a figure, in their order. */
export interface BehindLine {
  readonly kind: BehindKind;
  readonly id: string;
}

/** Every record behind a figure as a line: thousands are listed and only those in sight are worded. */
export function behindLines(behind: readonly Behind[]): readonly BehindLine[] {
  return behind.flatMap(({ kind, ids }) => ids.map((id) => ({ kind, id })));
}

type Worded = Omit<BehindWords, 'key'>;

/** The words of one record behind a figure. */
export function behindWords({ kind, id }: BehindLine, given: BehindGiven): BehindWords {
  const key = `${kind}:${id}`;
  if (isOwnKind(kind)) return { key, ...(ownWords[kind](id, given) ?? gone) };
  const { kindName, label, detail, path } = linkWords({ kind, id }, given.records);
  return { key, kindName, label, detail, path };
}

type OwnKind = Exclude<BehindKind, LinkKind>;

function isOwnKind(kind: BehindKind): kind is OwnKind {
  return kind in ownWords;
}

const gone: Worded = {
  kindName: 'Record',
  label: 'A record that is no longer here',
  detail: '',
  path: null,
};

/** Kinds that no link leads to. */
const ownWords: Readonly<Record<OwnKind, (id: string, given: BehindGiven) => Worded | undefined>> = {
  'debrief-form': (id, { records: { debriefForms, partners } }) => {
    const form = debriefForms.get(id);
    if (form === undefined) return undefined;
    return {
      kindName: 'Form',
      label: partners.get(form.partnerId)?.name ?? 'A partner that is no longer recorded',
      detail: form.sentOn === null ? 'not sent' : `sent ${formatDate(form.sentOn)}`,
      path: `/debrief/contributions?partner=${form.partnerId}`,
    };
  },
  'history-entry': (id, { records: { history, areas } }) => {
    const entry = history.get(id);
    if (entry === undefined) return undefined;
    const area = areas.get(entry.areaId ?? '')?.name ?? entry.areaAsGiven;
    return {
      kindName: historyKinds.find((each) => each.id === entry.kind)?.name ?? entry.kind,
      label: `${entry.count}, ${area === '' ? 'no area' : area}, ${entry.election}`,
      detail: entry.text,
      path: `/intelligence/history?entry=${id}`,
    };
  },
  'offence-edit': (id, { records: { offenceEdits } }) => {
    const edit = offenceEdits.get(id);
    if (edit === undefined) return undefined;
    return {
      kindName: 'Offence',
      label: edit.offence.name,
      detail: edit.why,
      path: `/law?offence=${encodeURIComponent(id)}`,
    };
  },
  'partner-contact': (id, { records: { partnerContacts, partners } }) => {
    const contact = partnerContacts.get(id);
    if (contact === undefined) return undefined;
    return {
      kindName: 'Contact',
      label: `${partners.get(contact.partnerId)?.name ?? 'A partner that is no longer recorded'}, ${formatDate(contact.on)}`,
      detail: contact.about,
      path: `/plan/partners?partner=${contact.partnerId}`,
    };
  },
  post: (id, { records: { posts, places } }) => {
    const post = posts.get(id);
    if (post === undefined) return undefined;
    const purpose = postPurposes.find((each) => each.id === post.purpose)?.name ?? post.purpose;
    return {
      kindName: 'Post',
      label: `${purpose}, ${placeTitle(post.placeId, places)}`,
      detail: '',
      path: `/polling-day/posts?post=${id}`,
    };
  },
  'timetable-date': (id, { timetable }) => ({
    kindName: 'Date of the timetable',
    label: timetable[id] ?? 'A date that is no longer in the timetable',
    detail: '',
    path: datePath(id),
  }),
};

/** A statutory date opens in the timetable, a recommended event among what is planned. */
function datePath(id: string): string {
  const [list, ...rest] = id.split(':');
  const key = encodeURIComponent(rest.join(':'));
  return list === 'planned' ? `/plan/timetable/events?event=${key}` : `/plan/timetable?date=${key}`;
}

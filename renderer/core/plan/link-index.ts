/**
 * The records of an operation that a link may lead to, with their words ready to be searched. Worded once while the
 * records stand: an operation has tens of thousands, and a key must not word them all again.
 */
import { readinessRules } from '../cases/readiness/rule';
import { effectiveClauses } from '../memoranda/clauses';
import { areaTest, councilsOf } from '../operation/operation-areas';
import type { Operation } from '../operation/operation';
import { belongsTo } from '../partners/partner-list';
import type { CollectionName } from '../records';
import { considerations } from './considerations';
import { type Link, linkKey, type LinkKind, linkKinds } from './link';
import {
  type LinkCollection,
  linkCollections,
  linkKindNames,
  type LinkRecords,
  type LinkWords,
  linkWords,
} from './link-words';

/** One record, named when it is first asked for. */
export interface IndexedLink {
  readonly link: Link;
  /** "decision:abc". */
  readonly key: string;
  readonly words: () => LinkWords;
  /** Name and further words, in lower case. */
  readonly said: () => string;
}

export interface LinkIndex {
  readonly records: LinkRecords;
  readonly operation: Operation;
  readonly ofKind: (kind: LinkKind) => readonly IndexedLink[];
  /** What was listed so far. */
  readonly listed: ReadonlyMap<LinkKind, readonly IndexedLink[]>;
}

/** What the numerous kinds are listed and named from; a change elsewhere leaves their words as they are. */
const readFor: Readonly<Partial<Record<LinkKind, readonly LinkCollection[]>>> = {
  cell: ['cells', 'assessments', 'areas', 'places'],
  station: ['stations', 'places', 'areas'],
  place: ['places', 'areas'],
  area: ['areas'],
};

/** The kind's name as it is searched. */
export const saidKinds: Readonly<Record<LinkKind, string>> = Object.fromEntries(
  linkKinds.map((kind) => [kind, linkKindNames[kind].toLowerCase()]),
) as Record<LinkKind, string>;

/**
 * What may be linked to in one operation, as the records stand. Each kind is listed, and each record named, once; from
 * `earlier`, the index before a change, the kinds are taken that the change did not touch.
 */
export function linkIndex(
  records: LinkRecords,
  operation: Operation,
  earlier: LinkIndex | null = null,
): LinkIndex {
  const listed = new Map(
    [...(earlier?.listed ?? [])].filter(
      ([kind]) =>
        earlier?.operation === operation &&
        (readFor[kind] ?? linkCollections).every((name) => earlier.records[name] === records[name]),
    ),
  );
  return {
    records,
    operation,
    listed,
    ofKind: (kind) => {
      const before = listed.get(kind);
      if (before !== undefined) return before;
      const now = idsOf(kind, records, operation).map((id) => indexed({ kind, id }, records));
      listed.set(kind, now);
      return now;
    },
  };
}

/**
 * Words records from the one at `from` on, until all are worded or `isTimeUp` says so; gives where to go on: the number
 * of records once all are.
 */
export function wordSome(all: readonly IndexedLink[], from: number, isTimeUp: () => boolean): number {
  let at = from;
  while (at < all.length) {
    all[at]?.said();
    at += 1;
    if (isTimeUp()) break;
  }
  return at;
}

function indexed(link: Link, records: LinkRecords): IndexedLink {
  let words: LinkWords | null = null;
  let said: string | null = null;
  const named = () => (words ??= linkWords(link, records));
  return {
    link,
    key: linkKey(link),
    words: named,
    // Not by the rules of a language: those take as long as everything else together, and English has none of its own.
    said: () => (said ??= `${named().label} ${named().detail}`.toLowerCase()),
  };
}

/** Where the records of a kind are kept that belong to one operation. */
const collectionOf = {
  action: 'actions',
  allegation: 'allegations',
  assessment: 'assessments',
  candidate: 'candidates',
  'candidate-contact': 'candidateContacts',
  case: 'cases',
  'checklist-answer': 'checklistAnswers',
  'command-role': 'commandRoles',
  contest: 'contests',
  contribution: 'contributions',
  control: 'controls',
  'day-log-entry': 'dayLog',
  decision: 'decisions',
  'document-version': 'documentVersions',
  'hot-debrief': 'hotDebriefs',
  intelligence: 'intelligence',
  'learning-point': 'learningPoints',
  lesson: 'lessons',
  'letter-batch': 'letterBatches',
  'media-entry': 'mediaEntries',
  meeting: 'meetings',
  memorandum: 'memoranda',
  'plan-text': 'planTexts',
  'planned-event': 'plannedEvents',
  'publicity-item': 'publicityItems',
  'safety-concern': 'safetyConcerns',
  station: 'stations',
  team: 'teams',
  'training-item': 'trainingItems',
} as const satisfies Record<
  Exclude<LinkKind, 'area' | 'cell' | 'clause' | 'consideration' | 'partner' | 'place' | 'readiness-rule'>,
  CollectionName
>;

function idsOf(kind: LinkKind, records: LinkRecords, operation: Operation): readonly string[] {
  const { areas, assessments, places, partners } = records;
  if (kind === 'readiness-rule') return readinessRules.map(({ id }) => id);
  if (kind === 'clause') return clausesOf(records, operation);
  if (kind === 'consideration') return considerations.map(({ id }) => id);
  if (kind === 'partner') {
    return [...partners.values()]
      .filter((partner) => belongsTo(partner, { areas, operation }))
      .map(({ id }) => id);
  }
  const isHere = areaTest(areas, operation);
  if (kind === 'area') return [...areas.values()].filter(({ id }) => isHere(id)).map(({ id }) => id);
  if (kind === 'place') {
    // A polling place is offered by its stations.
    return [...places.values()]
      .filter((place) => place.mergedIntoId === null && place.kind !== 'polling-place')
      .filter((place) => isHere(place.areaId))
      .map(({ id }) => id);
  }
  if (kind === 'cell') {
    return [...records.cells.values()]
      .filter(({ assessmentId }) => assessments.get(assessmentId)?.operationId === operation.id)
      .map(({ id }) => id);
  }
  return [...records[collectionOf[kind]].values()]
    .filter((record) => record.operationId === operation.id)
    .map(({ id }) => id);
}

/** The clauses of the force, and behind them those that a council of the operation has added. */
function clausesOf({ clauseEdits, areas }: LinkRecords, operation: Operation): readonly string[] {
  const levels = [null, ...councilsOf(areas, operation).map(({ id }) => id)];
  const ids = levels.flatMap((level) => effectiveClauses(clauseEdits, level).map(({ clauseId }) => clauseId));
  return [...new Set(ids)];
}

/** Makes one index after the other, each from the one before. */
export function linkIndexer(): (records: LinkRecords, operation: Operation) => LinkIndex {
  let earlier: LinkIndex | null = null;
  return (records, operation) => {
    earlier = linkIndex(records, operation, earlier);
    return earlier;
  };
}

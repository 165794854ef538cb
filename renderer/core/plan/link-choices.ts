/** The records of an operation that a link may lead to, found by their words. */
import type { Operation } from '../operation/operation';
import { liesIn } from '../places/area';
import type { CollectionName } from '../records';
import { considerations } from './considerations';
import { type Link, type LinkKind, linkKinds } from './link';
import { type LinkRecords, type LinkWords, linkKindNames, linkWords } from './link-words';

export interface LinkChoice {
  readonly link: Link;
  readonly words: LinkWords;
}

interface Asked {
  /** What is typed; nothing typed finds all. */
  readonly query: string;
  /** The kinds that are offered; all where absent. */
  readonly kinds?: readonly LinkKind[];
  /** Links that stand already are not offered again. */
  readonly chosen: readonly Link[];
  /** So many at most. */
  readonly most: number;
}

/** "decision:abc", the same for the same link. */
export function linkKey({ kind, id }: Link): string {
  return `${kind}:${id}`;
}

/**
 * Records of the operation in whose kind, name or further words every word of the query stands, in the order of the
 * kinds. `total` counts those that were not listed too.
 */
export function linkChoices(
  asked: Asked,
  records: LinkRecords,
  operation: Operation,
): { readonly choices: readonly LinkChoice[]; readonly total: number } {
  const typed = asked.query.trim().toLocaleLowerCase('en-GB').split(/\s+/).filter(Boolean);
  const chosen = new Set(asked.chosen.map(linkKey));
  const choices: LinkChoice[] = [];
  let total = 0;
  for (const kind of asked.kinds ?? linkKinds) {
    const kindName = linkKindNames[kind].toLocaleLowerCase('en-GB');
    const left = typed.filter((word) => !kindName.includes(word));
    for (const id of idsOf(kind, records, operation)) {
      const link: Link = { kind, id };
      if (chosen.has(linkKey(link))) continue;
      // A name is worked out only where it is asked for: an operation has thousands of records.
      if (left.length === 0 && choices.length >= asked.most) {
        total += 1;
        continue;
      }
      const words = linkWords(link, records);
      const said = `${words.label} ${words.detail}`.toLocaleLowerCase('en-GB');
      if (!left.every((word) => said.includes(word))) continue;
      total += 1;
      if (choices.length < asked.most) choices.push({ link, words });
    }
  }
  return { choices, total };
}

/** Where the records of a kind are kept that belong to one operation. */
const collectionOf = {
  action: 'actions',
  allegation: 'allegations',
  assessment: 'assessments',
  case: 'cases',
  'checklist-answer': 'checklistAnswers',
  'command-role': 'commandRoles',
  'day-log-entry': 'dayLog',
  decision: 'decisions',
  'document-version': 'documentVersions',
  intelligence: 'intelligence',
  lesson: 'lessons',
  meeting: 'meetings',
  memorandum: 'memoranda',
  'plan-text': 'planTexts',
  station: 'stations',
  team: 'teams',
} as const satisfies Record<
  Exclude<LinkKind, 'area' | 'cell' | 'consideration' | 'partner' | 'place'>,
  CollectionName
>;

function idsOf(kind: LinkKind, records: LinkRecords, operation: Operation): readonly string[] {
  const { areas, assessments, places } = records;
  const isHere = (areaId: Parameters<typeof liesIn>[1]) => liesIn(areas, areaId, operation.forceAreaId);
  if (kind === 'consideration') return considerations.map(({ id }) => id);
  if (kind === 'partner') return [...records.partners.keys()];
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

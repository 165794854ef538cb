/**
 * What the records of an operation say on a planning consideration, so that the answer rests on them and nobody looks
 * them up twice. Only what is counted or dated in the records; what is to be made of it is the planner's.
 *
 * Reference: APP Policing elections, Key roles and planning, command and planning and election-day considerations.
 */
import { formatDate } from '../foundation/dates';
import { historyOf } from '../history/history-of-operation';
import { counted } from './known-words';
import { isDueForReview } from '../intelligence/review';
import type { Operation } from '../operation/operation';
import { partnersOf } from '../partners/partner-list';
import type { DeskRecords } from '../records';
import { assessmentFacts } from './known-assessment';
import { bronzeFacts, capacityFacts, commandGapFacts, reserveFacts, separationFacts } from './known-command';
import { countFacts, presenceFacts, vulnerabilityFacts } from './known-stations';
import { communityFacts, policyFacts, textFacts } from './known-texts';

export const knownCollections = [
  'areas',
  'assessments',
  'commandRoles',
  'history',
  'intelligence',
  'lessons',
  'operations',
  'partners',
  'places',
  'plannedEvents',
  'planTexts',
  'posts',
  'stations',
  'teams',
] as const;
export type KnownCollection = (typeof knownCollections)[number];
export type KnownRecords = { readonly [C in KnownCollection]: ReadonlyMap<string, DeskRecords[C]> };

/** One thing that the record says, and where it is read. */
export interface KnownFact {
  readonly text: string;
  readonly path: string;
}

export interface KnownGiven {
  readonly records: KnownRecords;
  readonly operation: Operation;
  /** ISO date. */
  readonly today: string;
}

/** The facts on one point; none where the records have nothing on it. */
export function knownOfConsideration(considerationId: string, given: KnownGiven): readonly KnownFact[] {
  return factsOn[considerationId]?.(given) ?? [];
}

type Facts = (given: KnownGiven) => readonly KnownFact[];

const tactics = textFacts('polling-day-tactics');

const factsOn: Readonly<Record<string, Facts>> = {
  'style-and-tone': textFacts('gold-strategy'),
  'proportionate-response': (given) => [...assessmentFacts(given), ...textFacts('gold-strategy')(given)],
  'specialist-advice': (given) =>
    partnerFacts(given, ['electoral-commission', 'bridger', 'elected-official-adviser']),
  'functional-bronzes': bronzeFacts,
  'scale-of-response': (given) => [...assessmentFacts(given), ...capacityFacts(given)],
  'scale-intelligence': intelligenceFacts,
  'scale-threat-assessment': assessmentFacts,
  'scale-media-interest': textFacts('media-strategy'),
  'scale-community': communityFacts,
  'scale-history': historyFacts,
  'separate-investigations': separationFacts,
  'capacity-and-capability': capacityFacts,
  'key-roles': commandGapFacts(['no-holder', 'not-confirmed']),
  'communication-plans': textFacts('communication-strategy'),
  'intelligence-handling': intelligenceFacts,
  'command-resilience': commandGapFacts(null),
  'contingency-planning': reserveFacts,
  'intervention-policy': policyFacts,
  'staff-training': eventFacts('training'),
  'staff-briefings': textFacts('bronze-briefing'),
  'threat-assessment': assessmentFacts,
  'station-vulnerability': vulnerabilityFacts,
  counts: (given) => [...countFacts(given), ...textFacts('count-plan')(given)],
  'police-presence': presenceFacts,
  'police-powers': tactics,
  'disorder-and-intimidation': tactics,
  'free-access': tactics,
  'staff-safety': tactics,
  'malpractice-on-the-day': tactics,
  'arrest-and-evidence': tactics,
  'outside-cameras': tactics,
  'outside-stations': tactics,
};

function intelligenceFacts({ records, operation, today }: KnownGiven): readonly KnownFact[] {
  const items = [...records.intelligence.values()].filter((item) => item.operationId === operation.id);
  const due = items.filter((item) => isDueForReview(item, today)).length;
  const text = `${counted(items.length, 'item', 'items')} of intelligence${due === 0 ? '' : `, ${due} due for review`}`;
  return [{ text, path: '/intelligence' }];
}

function historyFacts({ records, operation }: KnownGiven): readonly KnownFact[] {
  const lessons = [...records.lessons.values()].filter(
    (lesson) => lesson.operationId === operation.id,
  ).length;
  return [
    {
      text: `${counted(historyOf(records, operation).length, 'entry', 'entries')} in the history of the areas`,
      path: '/intelligence/history',
    },
    { text: `${counted(lessons, 'point', 'points')} of earlier learning`, path: '/intelligence/learning' },
  ];
}

function partnerFacts(
  { records, operation }: KnownGiven,
  kinds: readonly DeskRecords['partners']['kind'][],
): readonly KnownFact[] {
  return partnersOf(records.partners, { areas: records.areas, operation })
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ id, name, people }) => {
      const named = people.filter((person) => person.leftOn === null && person.name.trim() !== '');
      const who = named.map((person) => person.name).join(', ');
      return { text: `${name}: ${who === '' ? 'nobody named' : who}`, path: `/plan/partners?partner=${id}` };
    });
}

/** The events of the plan that stand for one that the guidance recommends. */
function eventFacts(recommendedId: string): Facts {
  return ({ records, operation }) =>
    [...records.plannedEvents.values()]
      .filter((event) => event.operationId === operation.id && event.recommendedId === recommendedId)
      .map(({ name, from, to, doneOn }) => ({
        text: `${name}: ${doneOn === null ? `planned ${datesWords(from, to)}` : `done on ${formatDate(doneOn)}`}`,
        path: '/plan/timetable/events',
      }));
}

function datesWords(from: string, to: string): string {
  return from === to ? `for ${formatDate(from)}` : `${formatDate(from)} to ${formatDate(to)}`;
}

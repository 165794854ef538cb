/** What the record fills in under each section of an operation order, by the id of the section in `plan-texts.json`. */
import { councilsOf } from '../../operation/operation-areas';
import { counted, heading, numbered, strong } from '../blocks';
import { joinTexts } from '../missing';
import type { Block } from '../model';
import { callSignTable, commandTable } from './command-lines';
import { coverSentence, postTable, teamTable } from './count-lines';
import { datesTable, keyDates, operationTimetable } from './key-dates';
import { carriedForward, historyBlocks, intelligenceBlocks, learningTable } from './knowledge-lines';
import { councilNames, inWords, localMoment, operationSentence, pollingDay } from './operation-facts';
import { orderLawBlocks } from './order-law';
import { type OrderSource, textAsked } from './order-source';
import { partnerContacts } from './partner-lines';
import { textSource } from './sources';
import { namedStations, presenceSentence, presenceTable } from './station-lines';
import { headTable, threatTable, versionText } from './threat-lines';
import { opening, proseBlocks, sectionText, type TextAsked } from './written-text';
import { sectionsOf } from '../../plan/plan-text-sections';

/** Threats in the order itself; all of them stand in the assessment. */
const threatsInOrder = 10;

type Fill = (source: OrderSource) => readonly Block[];

/** The blocks that the record gives for a section; none for a section that only people can write. */
export function filled(sectionId: string, source: OrderSource): readonly Block[] {
  return fills[sectionId]?.(source) ?? [];
}

const fills: Readonly<Partial<Record<string, Fill>>> = {
  'information-timeline': timeline,
  'information-place': place,
  'information-history': ({ request, threat }) => [
    ...historyBlocks(request),
    ...learningTable(request, threat?.assessment.id ?? null),
    ...carriedForward(request),
  ],
  'information-intelligence': ({ request }) => intelligenceBlocks(request),
  intention: ({ request }) =>
    borrowed(textAsked(request, 'gold-strategy'), ['strategic-intentions'], 'Gold strategy'),
  'method-tactical-plan': ({ request }) =>
    borrowed(textAsked(request, 'silver-plan'), ['phases', 'tactics'], 'Silver plan'),
  'method-powers': ({ request }) =>
    borrowed(
      textAsked(request, 'polling-day-tactics'),
      sectionsOf('polling-day-tactics').map(({ id }) => id),
    ),
  'method-intervention': intervention,
  'method-contingencies': ({ request }) =>
    borrowed(textAsked(request, 'silver-plan'), ['contingencies'], 'Silver plan'),
  'method-deployments': deployments,
  'administration-command': ({ request, roles }) => commandTable(request, roles),
  'administration-duties': duties,
  'administration-timings': timings,
  'risk-assessment': risk,
  'communications-plan': ({ request }) =>
    borrowed(
      textAsked(request, 'communication-strategy'),
      ['no-surprises', 'candidates-contact', 'if-fraud-is-alleged'],
      'Communication strategy',
    ),
  'communications-call-signs': ({ request, roles }) => callSignTable(request, roles),
  'communications-contacts': ({ request }) => partnerContacts(request),
  'human-rights-articles': () => orderLawBlocks(),
};

/**
 * Sections of another worded part, each under its own heading of level 3, which says where it comes from; those that
 * nobody wrote are left out.
 */
function borrowed(asked: TextAsked, ids: readonly string[], from = ''): readonly Block[] {
  const named = sectionsOf(asked.kind).filter(({ id }) => ids.includes(id));
  return named.flatMap((section): readonly Block[] => {
    const text = sectionText(asked, section.id);
    const title = from === '' ? section.heading : `${from}: ${section.heading.toLowerCase()}`;
    return text === '' ? [] : [heading(3, title), ...proseBlocks(text)];
  });
}

function timeline({ request }: OrderSource): readonly Block[] {
  const timetable = operationTimetable(request);
  return [
    numbered(operationSentence(request)),
    ...(timetable.ok
      ? datesTable(keyDates(timetable.value), { caption: 'Key dates of the election' })
      : [numbered(timetable.error)]),
  ];
}

function place({ request, stations }: OrderSource): readonly Block[] {
  const councils = councilNames(request);
  const places = new Set(stations.map(({ placeId }) => placeId)).size;
  if (stations.length === 0) return [];
  return [
    numbered(
      `${counted(stations.length, 'polling station', 'polling stations')} in ${counted(places, 'building', 'buildings')}, run by ${councils.length === 0 ? 'councils that are not recorded' : inWords(councils)}. Every station stands in annex C.`,
    ),
  ];
}

function intervention({ request }: OrderSource): readonly Block[] {
  const { records, operation } = request;
  return councilsOf(records.areas, operation).flatMap(({ id, name }): readonly Block[] => {
    const asked = textAsked(request, 'intervention-policy', id);
    const { state, version } = textSource(records.planTexts, {
      operationId: operation.id,
      kind: 'intervention-policy',
      subjectId: id,
    });
    if (state === 'missing') {
      return [heading(3, name), numbered(strong(`No intervention policy is written for ${name}.`))];
    }
    const standing =
      state === 'approved'
        ? `${version}.`
        : state === 'not-approved'
          ? 'Not yet agreed.'
          : `${version}; changed since.`;
    return [
      heading(3, name),
      numbered(state === 'approved' ? standing : strong(standing)),
      ...sectionsOf('intervention-policy').flatMap((section) => {
        const text = opening(sectionText(asked, section.id));
        return text === '' ? [] : [numbered(joinTexts(strong(`${section.heading}: `), text))];
      }),
    ];
  });
}

function deployments({ request, stations, threat, teams, posts }: OrderSource): readonly Block[] {
  return [
    ...(stations.length === 0
      ? []
      : [
          numbered(presenceSentence(stations)),
          presenceTable(request, stations),
          ...namedStations(request, stations, threat),
        ]),
    ...teamTable(request, teams),
    ...(posts.length === 0 ? [] : [numbered(coverSentence(request, posts))]),
    ...postTable(request, posts, 'Counts, verification and other posts'),
    ...borrowed(textAsked(request, 'count-plan'), ['deployment', 'boxes', 'access-control'], 'Count plan'),
  ];
}

function duties({ roles }: OrderSource): readonly Block[] {
  return roles
    .filter(({ responsibilities }) => responsibilities.trim() !== '')
    .map(({ title, responsibilities }) =>
      numbered(joinTexts(strong(`${title}: `), opening(responsibilities))),
    );
}

function timings({ request, teams, posts }: OrderSource): readonly Block[] {
  const begins = [...teams, ...posts].flatMap(({ from }) => from ?? []).sort();
  const ends = [...teams, ...posts].flatMap(({ until }) => until ?? []).sort();
  const [first] = begins;
  const last = ends.at(-1);
  return [
    numbered(joinTexts('Polls are open from 07:00 to 22:00 on ', pollingDay(request.operation), '.')),
    ...(first === undefined || last === undefined
      ? []
      : [numbered(`First duty: ${localMoment(first)}. Last duty ends: ${localMoment(last)}.`)]),
  ];
}

function risk({ threat }: OrderSource): readonly Block[] {
  if (threat === null) return [];
  return [
    numbered(versionText(threat)),
    headTable(threat),
    ...threatTable(threat, { most: threatsInOrder }),
    numbered(
      'The matrix of all ratings stands in annex D; every threat with its evidence stands in the assessment.',
    ),
  ];
}

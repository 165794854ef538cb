/**
 * Silver's tactical plan within gold's strategy: aim, phases, tactics and deployments, on one page and in full.
 *
 * Reference: APP Policing elections, commanders: silver develops and implements the tactical response in line with gold.
 */
import { err, ok } from '../../foundation/result';
import { sectionsOf } from '../../plan/plan-text-sections';
import { counted, heading, headingOnNewPage, numbered } from '../blocks';
import { recorded } from '../missing';
import type { Block } from '../model';
import { approvalSentence, approvedBy } from './approval-lines';
import { callSignTable, commandTable, holderWords } from './command-lines';
import { coverSentence, postTable, teamTable } from './count-lines';
import { datesTable, keyDates, operationTimetable } from './key-dates';
import { operationSentence } from './operation-facts';
import { type OrderSource, orderSourceOf, textAsked } from './order-source';
import { type Composer, planFrame } from './plan-document';
import { recordedSource, sourcesTable, textSource, textState, threatSourceRow } from './sources';
import { annexHeading, namedStations, presenceSentence, presenceTable, stationAnnex } from './station-lines';
import { headTable, threatTable, versionText } from './threat-lines';
import { opening, sectionOrGap, sectionText, textOf } from './written-text';

const kind = 'silver-plan';
const threatsShown = 10;

/** The plan; there is none before anything was written of it. */
export const silverPlan: Composer = (request) => {
  if (textState(textOf(textAsked(request, kind))) === 'missing')
    return err(
      'Nothing of silver’s tactical plan is written yet. Write it under Plan, Strategies and policies.',
    );
  const source = orderSourceOf(request);
  const sources = sourcesOf(source);
  return ok({
    document: {
      ...planFrame(request, {
        approvedBy: approvedBy(request, kind),
        distribution: 'Gold, silver and bronze commanders',
      }),
      title: `Silver tactical plan: ${request.operation.name}`,
      blocks: [
        { kind: 'contents', heading: 'In this plan' },
        ...summary(source),
        ...sectionsOf(kind).flatMap((section, index): readonly Block[] => [
          index === 0 ? headingOnNewPage(1, section.heading) : heading(1, section.heading),
          ...sectionOrGap(textAsked(request, kind), section),
          ...fill(section.id, source),
        ]),
        heading(1, 'Threats that the plan answers'),
        ...threats(source),
        heading(1, 'Command and communications'),
        ...commandTable(request, source.roles),
        ...callSignTable(request, source.roles),
        heading(1, 'Key dates'),
        ...dates(source),
        heading(1, 'Approval'),
        { ...numbered(approvalSentence(request, kind)), keepWithNext: true },
        { kind: 'signature', signatories: [signatory(source, 'silver'), signatory(source, 'gold')] },
        annexHeading('A', 'polling stations'),
        ...stationAnnex(request, source.stations, source.threat),
        annexHeading('B', 'what this plan was made from'),
        sourcesTable(sources),
      ],
    },
    sources,
    readership: 'force',
  });
};

function sourcesOf({ request, threat, stations, teams, posts }: OrderSource) {
  const { records, operation, issueDate: on } = request;
  const count = (number: number, one: string, many: string) =>
    number === 0 ? '' : counted(number, one, many);
  return [
    textSource(records.planTexts, { operationId: operation.id, kind }),
    textSource(records.planTexts, { operationId: operation.id, kind: 'gold-strategy' }),
    threatSourceRow(threat),
    recordedSource({
      what: 'Polling stations',
      id: 'stations',
      count: count(stations.length, 'station', 'stations'),
      on,
    }),
    recordedSource({
      what: 'Teams and posts',
      id: 'teams',
      count: count(teams.length + posts.length, 'entry', 'entries'),
      on,
    }),
  ];
}

function summary({ request, stations, posts, threat }: OrderSource): readonly Block[] {
  const own = (id: string) => opening(sectionText(textAsked(request, kind), id));
  return [
    { ...heading(1, 'The plan on one page'), numbered: false, onNewPage: true },
    {
      kind: 'particulars',
      label: 'The plan in short',
      rows: [
        { name: 'What', value: operationSentence(request) },
        {
          name: 'Gold’s intentions',
          value: recorded(
            opening(sectionText(textAsked(request, 'gold-strategy'), 'strategic-intentions')),
            'gold’s strategic intentions',
          ),
        },
        { name: 'Tactical aim', value: recorded(own('tactical-aim'), 'text: Tactical aim') },
        {
          name: 'Within gold’s parameters',
          value: recorded(own('within-parameters'), 'text: Within gold’s parameters'),
        },
        {
          name: 'Stations',
          value: stations.length === 0 ? recorded(null, 'polling stations') : presenceSentence(stations),
        },
        {
          name: 'Counts and posts',
          value: posts.length === 0 ? recorded(null, 'counts and posts') : coverSentence(request, posts),
        },
        {
          name: 'Threat',
          value: threat === null ? recorded(null, 'threat assessment') : versionText(threat),
        },
      ],
    },
    ...(threat === null ? [] : [headTable(threat)]),
  ];
}

function fill(sectionId: string, { request, stations, threat, teams, posts }: OrderSource): readonly Block[] {
  if (sectionId !== 'deployments') return [];
  return [
    ...(stations.length === 0
      ? []
      : [presenceTable(request, stations), ...namedStations(request, stations, threat)]),
    ...teamTable(request, teams),
    ...postTable(request, posts, 'Counts, verification and other posts'),
  ];
}

function threats({ threat }: OrderSource): readonly Block[] {
  return threat === null
    ? [numbered(recorded(null, 'threat assessment'))]
    : [numbered(versionText(threat)), ...threatTable(threat, { most: threatsShown })];
}

function dates({ request }: OrderSource): readonly Block[] {
  const timetable = operationTimetable(request);
  return timetable.ok
    ? datesTable(keyDates(timetable.value), { caption: 'Key dates of the election' })
    : [numbered(timetable.error)];
}

function signatory({ request, roles }: OrderSource, tier: 'gold' | 'silver') {
  const role = roles.find((each) => each.tier === tier);
  return {
    role: role?.title ?? (tier === 'gold' ? 'Gold commander' : 'Silver commander'),
    name: role === undefined ? '' : holderWords(role, request.issueDate),
    date: '',
  };
}

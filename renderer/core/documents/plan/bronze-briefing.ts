/**
 * What one commander needs to know and do: the role, the tasks, the stations and threats of its ground, times, contacts.
 *
 * Reference: APP Policing elections, commanders: bronze, functional or geographic, related to the tactical plan.
 */
import type { CommandRole } from '../../command/command-role';
import { err, ok } from '../../foundation/result';
import { locationsLieIn } from '../../history/lessons-at';
import { type AreaId, liesIn } from '../../places/area';
import type { Station } from '../../places/station';
import { sectionsOf } from '../../plan/plan-text-sections';
import type { LocationRef } from '../../threat/location-ref';
import { counted, heading, numbered } from '../blocks';
import { joinTexts, recorded } from '../missing';
import type { Block, Text } from '../model';
import { approvalSentence, approvedBy } from './approval-lines';
import {
  commandTable,
  contactWords,
  holderWords,
  inOfficeOn,
  personWords,
  reportsTo,
  rolesOf,
} from './command-lines';
import { datesTable, keyDates, operationTimetable } from './key-dates';
import { areaName, operationSentence, periodWords } from './operation-facts';
import { textAsked } from './order-source';
import { partnerContacts } from './partner-lines';
import { type Composer, planFrame, type PlanDocumentRequest } from './plan-document';
import { recordedSource, sourcesTable, textSource, threatSourceRow } from './sources';
import { presenceSentence, stationsOf, stationTable } from './station-lines';
import { type ThreatTaken, threatTable, threatTaken, versionText } from './threat-lines';
import { opening, proseBlocks, sectionText } from './written-text';

const kind = 'bronze-briefing';
const threatsShown = 10;

interface Briefing {
  readonly request: PlanDocumentRequest;
  readonly role: CommandRole;
  /** The stations of its ground; all of the operation for a role without one. */
  readonly stations: readonly Station[];
  readonly threat: ThreatTaken | null;
}

/** The briefing of one role in the command of the operation. */
export const bronzeBriefing: Composer = (request) => {
  const role = request.records.commandRoles.get(request.subjectId);
  if (role === undefined || role.operationId !== request.operation.id)
    return err('This role is no longer in the command of the operation. Choose another under Plan, Command.');
  const briefing = { request, role, stations: groundOf(request, role), threat: threatTaken(request) };
  const sources = sourcesOf(briefing);
  return ok({
    document: {
      ...planFrame(request, {
        part: role.title,
        approvedBy: approvedBy(request, kind, role.id),
        distribution: `${role.title}, and the officers and staff whom the role briefs`,
      }),
      title: `Briefing: ${role.title}`,
      blocks: [
        ...summary(briefing),
        ...onNewPage([...sections(briefing), heading(1, 'Stations'), ...stationBlocks(briefing)]),
        ...threats(briefing),
        heading(1, 'Command and contacts'),
        ...commandTable(request, nearIn(request, role)),
        ...partnerContacts(request),
        heading(1, 'Key dates'),
        ...dates(request),
        heading(1, 'Approval'),
        { ...numbered(approvalSentence(request, kind, role.id)), keepWithNext: true },
        {
          kind: 'signature',
          signatories: [
            { role: 'Silver commander', name: '', date: '' },
            { role: role.title, name: holderWords(role, request.issueDate), date: '' },
          ],
        },
        ...gapBlocks(briefing),
        heading(1, 'What this briefing was made from'),
        sourcesTable(sources),
      ],
    },
    sources,
    readership: 'force',
  });
};

function sourcesOf({ request, role, stations, threat }: Briefing) {
  const { records, operation, issueDate: on } = request;
  return [
    textSource(records.planTexts, { operationId: operation.id, kind, subjectId: role.id }, role.title),
    textSource(records.planTexts, { operationId: operation.id, kind: 'silver-plan' }),
    threatSourceRow(threat),
    recordedSource({
      what: 'Polling stations',
      id: 'stations',
      count: stations.length === 0 ? '' : counted(stations.length, 'station', 'stations'),
      on,
    }),
  ];
}

/** Stations whose council, ward or neighbourhood team lies in the ground of the role. */
function groundOf(request: PlanDocumentRequest, { areaId }: CommandRole): readonly Station[] {
  const all = stationsOf(request);
  if (areaId === null) return all;
  const { areas, places } = request.records;
  const known = new Map<string, boolean>();
  const isIn = (id: Station['areaId'] | null): boolean => {
    if (id === null) return false;
    const before = known.get(id);
    if (before !== undefined) return before;
    const now = liesIn(areas, id, areaId);
    known.set(id, now);
    return now;
  };
  return all.filter(
    (station) =>
      isIn(station.areaId) ||
      isIn(station.neighbourhoodTeamId) ||
      isIn(places.get(station.placeId)?.wardId ?? null),
  );
}

function summary({ request, role, stations, threat }: Briefing): readonly Block[] {
  const written = (id: string) => opening(sectionText(textAsked(request, kind, role.id), id));
  const people = inOfficeOn(role, request.issueDate);
  const who: readonly Text[] = people.map((each) => {
    const period = periodWords(each.from, each.until, request.operation.pollingDate);
    const contact = contactWords(each);
    return joinTexts(
      each.as === 'deputy' ? 'Deputy: ' : '',
      recorded(personWords(each), `name: ${role.title}`),
      period === '' ? '' : `, ${period}`,
      contact === '' ? '' : `; ${contact}`,
    );
  });
  return [
    { ...heading(1, 'The briefing on one page'), numbered: false, onNewPage: true },
    {
      kind: 'particulars',
      label: 'The role in short',
      rows: [
        { name: 'Operation', value: operationSentence(request) },
        {
          name: 'Role',
          value: role.areaId === null ? role.title : `${role.title}: ${areaName(request, role.areaId)}`,
        },
        {
          name: 'Held by',
          value:
            who.length === 0
              ? recorded(null, `who holds the role: ${role.title}`)
              : { kind: 'text', paragraphs: who },
        },
        {
          name: 'Reports to',
          value: recorded(plainOr(reportsTo(request, role)), `who ${role.title} reports to`),
        },
        ...said('Aim', written('aim')),
        ...said('Responsibilities', opening(role.responsibilities)),
        {
          name: 'Stations',
          value:
            stations.length === 0
              ? 'No polling station lies in the ground of this role.'
              : presenceSentence(stations),
        },
        ...(threat === null ? [] : [{ name: 'Threat', value: versionText(threat) }]),
      ],
    },
  ];
}

/** A row of the first page; none where nothing is written, since all that is missing is listed once. */
function said(name: string, value: string) {
  return value === '' ? [] : [{ name, value }];
}

function plainOr(text: Text): string {
  return typeof text === 'string' ? text : '';
}

function sections({ request, role }: Briefing): readonly Block[] {
  return [
    ...(role.responsibilities.trim() === ''
      ? []
      : [heading(1, 'Role and responsibilities'), ...proseBlocks(role.responsibilities)]),
    ...sectionsOf(kind).flatMap((section): readonly Block[] => {
      const text = sectionText(textAsked(request, kind, role.id), section.id);
      return text === '' ? [] : [heading(1, section.heading), ...proseBlocks(text)];
    }),
  ];
}

/** The first page is read alone: whatever comes next begins on the one after it. */
function onNewPage([first, ...rest]: readonly Block[]): readonly Block[] {
  if (first === undefined) return [];
  return [first.kind === 'heading' ? { ...first, onNewPage: true } : first, ...rest];
}

/** What nobody has recorded, each once: a heading of its own would print an empty page. */
function gapBlocks({ request, role, threat }: Briefing): readonly Block[] {
  const gap = (text: string, missing: string): Text => [{ text, missing }];
  const items = [
    ...(role.responsibilities.trim() === ''
      ? [gap('Role and responsibilities', `responsibilities: ${role.title}`)]
      : []),
    ...sectionsOf(kind)
      .filter(({ id }) => sectionText(textAsked(request, kind, role.id), id) === '')
      .map((section) => gap(section.heading, `text: ${section.heading}`)),
    ...(threat === null ? [gap('Threat assessment', 'threat assessment')] : []),
  ];
  if (items.length === 0) return [];
  return [
    heading(1, 'What is not recorded yet'),
    { ...numbered('Nothing stands in this briefing on these heads:'), keepWithNext: true },
    { kind: 'list', ordered: false, items },
  ];
}

/** A role with a ground has all of its stations; one without has those where officers will be. */
function stationBlocks({ request, role, stations, threat }: Briefing): readonly Block[] {
  if (stations.length === 0) return [numbered('No polling station lies in the ground of this role.')];
  const hasGround = role.areaId !== null;
  const shown = hasGround ? stations : stations.filter(isVisited);
  const caption = hasGround ? 'Polling stations of this role' : 'Polling stations with police presence';
  return [
    numbered(presenceSentence(stations)),
    ...(hasGround
      ? []
      : [numbered('Named here are those with police presence; the deployment plan has every station.')]),
    ...(shown.length === 0 ? [] : [stationTable(request, shown, { caption, threat, withCouncil: true })]),
  ];
}

function isVisited({ presence }: Station): boolean {
  return presence === 'permanent' || presence === 'occasional';
}

function threats(briefing: Briefing): readonly Block[] {
  const { threat, role } = briefing;
  if (threat === null) return [];
  const head = heading(1, 'Threats');
  if (role.areaId === null)
    return [head, numbered(versionText(threat)), ...threatTable(threat, { most: threatsShown })];
  const within = locationsLieIn(threat.source.gazetteer);
  const grounds = groundsOf(briefing, role.areaId);
  return [
    head,
    numbered(versionText(threat)),
    numbered('Threats at places and areas of this role’s ground, and of the areas around it.'),
    ...threatTable(threat, {
      most: threatsShown,
      keep: ({ location }) => grounds.some((ground) => within(location, ground) || within(ground, location)),
    }),
  ];
}

/** The area of the role, and where its stations stand: a command unit holds them through its teams, not its wards. */
function groundsOf({ request, stations }: Briefing, areaId: AreaId): readonly LocationRef[] {
  const { places } = request.records;
  const areas = new Set<AreaId>([areaId]);
  for (const station of stations) {
    const ward = places.get(station.placeId)?.wardId ?? null;
    areas.add(ward ?? station.areaId);
  }
  return [...areas].map((id) => ({ kind: 'area', id }));
}

/** The role itself, the roles above it up to gold, and those that report to it or to the same commander. */
function nearIn(request: PlanDocumentRequest, role: CommandRole): readonly CommandRole[] {
  const { commandRoles } = request.records;
  const above = new Set<string>();
  for (
    let id = role.reportsToId;
    id !== null && !above.has(id);
    id = commandRoles.get(id)?.reportsToId ?? null
  )
    above.add(id);
  return rolesOf(request).filter(
    ({ id, reportsToId }) =>
      id === role.id ||
      above.has(id) ||
      reportsToId === role.id ||
      (reportsToId !== null && reportsToId === role.reportsToId),
  );
}

function dates(request: PlanDocumentRequest): readonly Block[] {
  const timetable = operationTimetable(request);
  return timetable.ok
    ? datesTable(keyDates(timetable.value), { caption: 'Key dates of the election' })
    : [numbered(timetable.error)];
}

/** The deployment as documents of the plan take it: for the whole operation, or for one team. */
import { err, ok, type Result } from '../../foundation/result';
import type { DocumentSource } from '../../issuing/document-version';
import { stationGrid } from '../../places/station-grid';
import { type Deployment, deploymentOf } from '../../polling-day/deployment';
import { spanWords } from '../../polling-day/hours';
import { cameraFacts } from '../../polling-day/tactics';
import type { TeamLoad } from '../../polling-day/workload';
import { sectionsOf } from '../../plan/plan-text-sections';
import { counted, heading, numbered, plain } from '../blocks';
import { joinTexts, recorded } from '../missing';
import type { Block, Text } from '../model';
import { contactWords, inOfficeOn, personWords, rolesOf } from './command-lines';
import { textAsked } from './order-source';
import type { PlanDocumentRequest } from './plan-document';
import { recordedSource, textSource, threatSourceRow, threatVersion } from './sources';
import { proseBlocks, sectionText } from './written-text';

/** Stations, teams, posts, and what is missing, as they stand on the day of the document. */
export function deployed({ operation, records }: PlanDocumentRequest): Deployment {
  return deploymentOf(operation, records, stationGrid(operation.id, records));
}

/** The team that a document is for. */
export function teamAsked(
  request: PlanDocumentRequest,
): Result<{ readonly deployment: Deployment; readonly load: TeamLoad }, string> {
  const deployment = deployed(request);
  const load = deployment.loads.find(({ team }) => team.id === request.subjectId);
  return load === undefined
    ? err('The team that this document is for is no longer recorded. Choose another team under Polling day.')
    : ok({ deployment, load });
}

/** What documents of the deployment were made from. */
export function deployedSources(
  request: PlanDocumentRequest,
  { rows, teams, covers }: Deployment,
): readonly DocumentSource[] {
  const { records, operation, issueDate: on } = request;
  const said = (count: number, one: string, many: string) => (count === 0 ? '' : counted(count, one, many));
  return [
    threatSourceRow(threatVersion(records.assessments, operation.id)),
    textSource(records.planTexts, { operationId: operation.id, kind: 'polling-day-tactics' }),
    recordedSource({
      what: 'Polling stations',
      id: 'stations',
      count: said(rows.length, 'station', 'stations'),
      on,
    }),
    recordedSource({ what: 'Teams', id: 'teams', count: said(teams.length, 'team', 'teams'), on }),
    recordedSource({ what: 'Posts', id: 'posts', count: said(covers.length, 'post', 'posts'), on }),
  ];
}

/** "07:00 to 15:00", or the gap. */
export function hoursText({ team, hours }: TeamLoad): Text {
  return recorded(hours === null ? null : spanWords(hours), `hours of ${team.name}`);
}

/** "PC A. Larch (MS211)" for each; or the gap. */
export function officersText({ team }: TeamLoad): Text {
  const names = team.officers.map(({ rank, name, callSign }) => {
    const who = personWords({ rank, name });
    return callSign === '' ? who : `${who} (${callSign})`;
  });
  return recorded(names.join('; '), `officers of ${team.name}`);
}

/** The functions that an officer at a station turns to, in this order; then silver. */
const calledFirst = ['geographic', 'election-commander', 'security', 'crime'] as const;

/** Who is called from a station on polling day, the nearest first, with how to reach them. */
export function whomToCall(request: PlanDocumentRequest): readonly Text[] {
  const all = rolesOf(request);
  const day = request.operation.pollingDate ?? request.issueDate;
  const bronze = calledFirst.flatMap((called) =>
    all.filter((role) => role.tier === 'bronze' && role.function === called),
  );
  const roles = [...bronze, ...all.filter(({ tier }) => tier === 'silver')];
  const people = roles.flatMap((role) => {
    const [holder] = inOfficeOn(role, day);
    if (holder === undefined) return [];
    const name = recorded(personWords(holder), `name: ${role.title}`);
    return [
      joinTexts(`${role.title}: `, name, ', ', recorded(contactWords(holder), `contact: ${role.title}`)),
    ];
  });
  return people.length === 0 ? [recorded(null, 'whom to call: command of the operation')] : people;
}

/** What an officer at a door cannot do without: a gap is seen. */
const neededSections: readonly string[] = ['entering', 'on-request'];

/** What is written on powers and tactics; with the two facts on cameras, which always hold. */
export function tacticsBlocks(request: PlanDocumentRequest, only?: readonly string[]): readonly Block[] {
  const asked = textAsked(request, 'polling-day-tactics');
  const sections = sectionsOf('polling-day-tactics').filter(
    ({ id }) => only === undefined || only.includes(id),
  );
  return [
    ...sections.flatMap(({ id, heading: name }) => {
      const text = sectionText(asked, id);
      if (text !== '') return [heading(2, name), ...proseBlocks(text)];
      if (!neededSections.includes(id)) return [];
      return [heading(2, name), numbered(recorded(null, `powers and tactics: ${name.toLowerCase()}`))];
    }),
    plain(cameraFacts.join(' ')),
  ];
}

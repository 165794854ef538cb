/**
 * The policing of verification and count: where and when, who covers it and what is short, and how it is done.
 *
 * Reference: APP Policing elections, election-day considerations: security of ballot boxes, verification and count.
 */
import { err, ok } from '../../foundation/result';
import type { Post } from '../../polling-day/team';
import { sectionsOf } from '../../plan/plan-text-sections';
import { standsFor } from '../../threat/locations';
import { column, counted, heading, headingOnNewPage, numbered, table } from '../blocks';
import { recorded } from '../missing';
import type { Block, TableCell } from '../model';
import { approvalSentence, approvedBy } from './approval-lines';
import { callSignTable, commandTable } from './command-lines';
import { coverSentence, officersAt, postTable, teamTable } from './count-lines';
import { operationSentence, periodWords, placeName } from './operation-facts';
import { type OrderSource, orderSourceOf, textAsked } from './order-source';
import { partnerContacts } from './partner-lines';
import { type Composer, planFrame } from './plan-document';
import { recordedSource, sourcesTable, textSource, textState, threatSourceRow } from './sources';
import { threatTable, versionText } from './threat-lines';
import { opening, sectionOrGap, sectionText, textOf } from './written-text';

const kind = 'count-plan';
const threatsShown = 8;
const purposes: readonly Post['purpose'][] = ['count', 'verification', 'postal-opening'];

/** The plan; there is none before a count is recorded or something was written. */
export const countPlan: Composer = (request) => {
  const source = orderSourceOf(request);
  const posts = source.posts.filter(({ purpose }) => purposes.includes(purpose));
  if (posts.length === 0 && textState(textOf(textAsked(request, kind))) === 'missing')
    return err(
      'No count or verification is recorded and nothing is written. Add a post under Polling day, or write the count plan under Plan.',
    );
  const sources = sourcesOf(source, posts);
  return ok({
    document: {
      ...planFrame(request, {
        approvedBy: approvedBy(request, kind),
        distribution: 'Silver and bronze commanders, and the officers at the counts',
      }),
      title: `Count plan: ${request.operation.name}`,
      blocks: [
        ...summary(source, posts),
        headingOnNewPage(1, 'Counts and cover'),
        numbered(coverSentence(request, posts)),
        ...postTable(request, posts, 'Counts, verification and opening of postal votes'),
        ...teamTable(
          request,
          source.teams.filter((team) => isOfCount(team.id, team.kind, posts)),
        ),
        ...sectionsOf(kind).flatMap((section): readonly Block[] => [
          heading(1, section.heading),
          ...sectionOrGap(textAsked(request, kind), section),
        ]),
        heading(1, 'Threats at the counts'),
        ...threats(source, posts),
        heading(1, 'Command and contacts'),
        ...commandTable(request, source.roles),
        ...callSignTable(request, source.roles),
        ...partnerContacts(request),
        heading(1, 'Approval'),
        { ...numbered(approvalSentence(request, kind)), keepWithNext: true },
        { kind: 'signature', signatories: [{ role: 'Silver commander', name: '', date: '' }] },
        heading(1, 'What this plan was made from'),
        sourcesTable(sources),
      ],
    },
    sources,
    readership: 'force',
  });
};

function isOfCount(teamId: string, teamKind: string, posts: readonly Post[]): boolean {
  return teamKind === 'count' || posts.some(({ teamIds }) => teamIds.some((id) => id === teamId));
}

function sourcesOf({ request, threat }: OrderSource, posts: readonly Post[]) {
  const { records, operation, issueDate: on } = request;
  return [
    textSource(records.planTexts, { operationId: operation.id, kind }),
    threatSourceRow(threat),
    recordedSource({
      what: 'Counts and posts',
      id: 'posts',
      count: posts.length === 0 ? '' : counted(posts.length, 'post', 'posts'),
      on,
    }),
  ];
}

function summary({ request, threat }: OrderSource, posts: readonly Post[]): readonly Block[] {
  const written = (id: string) => opening(sectionText(textAsked(request, kind), id));
  return [
    { ...heading(1, 'The plan on one page'), numbered: false, onNewPage: true },
    {
      kind: 'particulars',
      label: 'The plan in short',
      rows: [
        { name: 'What', value: operationSentence(request) },
        { name: 'Role of the police', value: recorded(written('role'), 'text: Role of the police') },
        {
          name: 'Cover',
          value: posts.length === 0 ? recorded(null, 'counts and posts') : coverSentence(request, posts),
        },
        { name: 'Boxes', value: recorded(written('boxes'), 'text: Movement and security of boxes') },
        { name: 'If it goes wrong', value: recorded(written('contingencies'), 'text: Contingencies') },
        {
          name: 'Threat',
          value: threat === null ? recorded(null, 'threat assessment') : versionText(threat),
        },
      ],
    },
    ...venues(request, posts),
  ];
}

function venues(request: OrderSource['request'], posts: readonly Post[]): readonly Block[] {
  if (posts.length === 0) return [];
  return [
    table({
      caption: 'Where and when',
      compact: true,
      columns: [
        column('Where', 70),
        column('When', 60),
        { heading: 'Officers of needed', share: 36, align: 'right' },
      ],
      rows: posts.map((post): readonly TableCell[] => [
        placeName(request, post.placeId),
        recorded(
          periodWords(post.from, post.until, request.operation.pollingDate),
          `times: ${placeName(request, post.placeId)}`,
        ),
        `${officersAt(request, post)} of ${post.officersNeeded}`,
      ]),
    }),
  ];
}

function threats({ request, threat }: OrderSource, posts: readonly Post[]): readonly Block[] {
  if (threat === null) return [numbered(recorded(null, 'threat assessment'))];
  const { places } = request.records;
  const venueIds = new Set<string>(
    posts.map(({ placeId }) => standsFor({ kind: 'place', id: placeId }, places).id),
  );
  const wards = new Set<string>(
    posts.flatMap(({ placeId }) => {
      const place = places.get(placeId);
      return place === undefined ? [] : [place.areaId, ...(place.wardId === null ? [] : [place.wardId])];
    }),
  );
  return [
    numbered(versionText(threat)),
    ...threatTable(threat, {
      most: threatsShown,
      keep: ({ location }) => (location.kind === 'place' ? venueIds : wards).has(location.id),
    }),
  ];
}

/**
 * The command of an operation: one page with the chart and what is open, then every role with its people, what was
 * handed over, what is delegated, and where the command would not hold.
 *
 * Reference: APP Policing elections, commanders; force election SPOC (delegation); command resilience.
 */
import { rankAndName, chartRoles, periodWords } from '../../command/chart-roles';
import type { Appointment, CommandRole } from '../../command/command-role';
import { delegationGaps, delegationsOf } from '../../command/delegated';
import type { Delegation } from '../../command/delegation';
import { commandRolesSource, functionName, tierName } from '../../command/guidance-roles';
import {
  momentWords,
  namedIn,
  periodThatMatters,
  type ResilienceGap,
  resilienceGaps,
} from '../../command/resilience';
import { formatDate, formatMoment } from '../../foundation/dates';
import { err, ok } from '../../foundation/result';
import {
  column,
  counted,
  heading,
  headingOnNewPage,
  note,
  numbered,
  strong,
  tableOrSentence,
} from '../blocks';
import { commandChartDrawing } from '../drawing/command-chart';
import type { Drawing } from '../drawing/drawing';
import { joinTexts, recorded } from '../missing';
import type { Block, Picture, Section, TableCell, Text } from '../model';
import { commandTaken } from './command-taken';
import { delegationBlocks } from './delegation-lines';
import { contactCell } from './people-lines';
import { type Composer, planFrame, type PlanDocumentRequest } from './plan-document';

interface Command {
  readonly request: PlanDocumentRequest;
  readonly roles: readonly CommandRole[];
  readonly delegations: readonly Delegation[];
  readonly gaps: readonly ResilienceGap[];
  readonly rule: string;
}

export const composeCommandChart: Composer = (request) => {
  const { records, operation } = request;
  const { roles, source } = commandTaken(request);
  if (roles.length === 0)
    return err(
      'No command role is recorded yet. Set up the command under Plan, Command; then the chart can be made.',
    );
  const period = periodThatMatters(operation, records.posts.values());
  const command: Command = {
    request,
    roles,
    delegations: delegationsOf(records.delegations, operation.id),
    gaps: resilienceGaps(roles, period),
    rule: period?.rule ?? '',
  };
  return ok({
    document: {
      title: 'Command structure',
      ...planFrame(request),
      blocks: [
        ...chartBlocks(command),
        ...roleBlocks(command),
        ...handoverBlocks(command),
        ...delegationBlocks(command.delegations, request.records.areas),
        ...gapBlocks(command),
      ],
    },
    sources: [source],
    readership: 'force',
  });
};

/** Sizes between the margins, with room for the heading, a paragraph and the caption; the smallest that holds it. */
const papers: readonly (Pick<Section, 'orientation' | 'size'> & { width: number; height: number })[] = [
  { orientation: 'portrait', size: 'A4', width: 160, height: 185 },
  { orientation: 'landscape', size: 'A4', width: 247, height: 105 },
  { orientation: 'landscape', size: 'A3', width: 370, height: 190 },
];

/** The chart on the paper that it needs; on the largest it is drawn smaller where it must be. */
export function fittedChart(roles: readonly CommandRole[]) {
  const boxes = chartRoles(roles);
  for (const paper of papers) {
    const drawing = commandChartDrawing({ roles: boxes, maxWidth: paper.width });
    if (drawing.width <= paper.width && drawing.height <= paper.height) return { paper, drawing, scale: 1 };
  }
  const [, , paper = papers[0]] = papers;
  if (paper === undefined) throw new Error('There is no paper for the chart');
  let best = scaledOn(paper, commandChartDrawing({ roles: boxes, maxWidth: paper.width }));
  // A wider drawing has fewer rows: up to a point it loses less by being drawn smaller.
  for (const wider of [1.15, 1.3, 1.5, 1.75, 2]) {
    const drawing = commandChartDrawing({ roles: boxes, maxWidth: paper.width * wider });
    const next = scaledOn(paper, drawing);
    if (next.scale > best.scale) best = next;
  }
  return { paper, ...best };
}

function scaledOn(paper: (typeof papers)[number], drawing: Drawing) {
  return { drawing, scale: Math.min(1, paper.width / drawing.width, paper.height / drawing.height) };
}

function chartBlocks({ request, roles, gaps }: Command): readonly Block[] {
  const { paper, drawing, scale } = fittedChart(roles);
  const held = roles.filter((role) => namedIn(role, 'holder').length > 0).length;
  const deputised = roles.filter((role) => namedIn(role, 'deputy').length > 0).length;
  const section = { kind: 'section', ...paper } as const;
  const isTurned = paper.orientation === 'landscape';
  const picture: Picture = {
    kind: 'picture',
    drawing,
    caption: `Command of ${request.operation.name}`,
    altText: `Chart of ${counted(roles.length, 'command role', 'command roles')}: ${roles.map((role) => `${role.title}, ${holderWords(role)}`).join('; ')}. The table that follows gives all of it.`,
    widthMm: drawing.width * scale,
    heightMm: drawing.height * scale,
  };
  const head = 'Command at a glance';
  return [
    ...(isTurned ? [{ kind: 'section', orientation: section.orientation, size: section.size } as const] : []),
    isTurned ? heading(1, head) : headingOnNewPage(1, head),
    numbered(
      `${counted(roles.length, 'role', 'roles')}: ${held} held, ${deputised} with a deputy. ${gaps.length === 0 ? 'No gap in resilience is known.' : `${counted(gaps.length, 'gap', 'gaps')} in resilience, listed at the end.`}`,
    ),
    picture,
    ...(isTurned ? [{ kind: 'section', orientation: 'portrait', size: 'A4' } as const] : []),
  ];
}

function holderWords(role: CommandRole): string {
  const holders = namedIn(role, 'holder').map(rankAndName);
  return holders.length === 0 ? 'not appointed' : holders.join(' and ');
}

function roleBlocks(command: Command): readonly Block[] {
  const { roles, request } = command;
  const isTurned = fittedChart(roles).paper.orientation === 'landscape';
  return [
    isTurned ? heading(1, 'Roles and people') : headingOnNewPage(1, 'Roles and people'),
    ...tableOrSentence(
      {
        caption: 'Who holds each role and who stands in',
        rowHeads: true,
        compact: true,
        columns: [column('Role', 33), column('Who', 40), column('When', 33), column('Contact', 54)],
        rows: roles.flatMap((role) => roleRows(request, role)),
      },
      'No role is recorded.',
    ),
    heading(1, 'Responsibilities'),
    ...roles.flatMap((role): Block[] => [
      heading(2, role.title),
      ...(role.responsibilities.trim() === ''
        ? [numbered(recorded(null, `responsibilities: ${role.title}`))]
        : role.responsibilities
            .split('\n')
            .map((line) => line.trim())
            .filter((line) => line !== '')
            .map((line) => numbered(line))),
    ]),
    note(`Roles: ${commandRolesSource.source}. ${commandRolesSource.doubt}`),
  ];
}

function roleRows(request: PlanDocumentRequest, role: CommandRole): readonly (readonly TableCell[])[] {
  const area = role.areaId === null ? null : (request.records.areas.get(role.areaId)?.name ?? null);
  const above = role.reportsToId === null ? undefined : request.records.commandRoles.get(role.reportsToId);
  const title: TableCell = {
    kind: 'text',
    paragraphs: [
      strong(role.title),
      [tierName(role.tier), functionName(role.function), ...(area === null ? [] : [area])].join(', '),
      ...(above === undefined ? [] : [`Reports to ${above.title}`]),
    ],
  };
  if (role.appointments.length === 0) return [[title, recorded(null, `who holds ${role.title}`), '', '']];
  return role.appointments.map((each, index) => [
    index === 0 ? title : `${role.title}, continued`,
    whoCell(role, each),
    periodWords(each) === '' ? 'Throughout' : periodWords(each),
    contactCell(each, `contact: ${rankAndName(each) || role.title}`),
  ]);
}

function whoCell(role: CommandRole, each: Appointment): TableCell {
  const as = each.as === 'holder' ? 'Holder' : 'Deputy';
  const by = each.appointedBy.trim() === '' ? '' : ` by ${each.appointedBy.trim()}`;
  return {
    kind: 'text',
    paragraphs: [
      joinTexts(`${as}: `, recorded(rankAndName(each), `name: ${as.toLowerCase()} of ${role.title}`)),
      each.appointedOn === null ? 'Not yet appointed' : `Appointed ${formatDate(each.appointedOn)}${by}`,
      ...(each.callSign.trim() === '' ? [] : [`Call sign ${each.callSign.trim()}`]),
    ],
  };
}

function handoverBlocks({ roles }: Command): readonly Block[] {
  const rows = roles.flatMap((role) =>
    role.handovers.map((handover): { at: string; cells: readonly TableCell[] } => {
      const who = (id: string): Text => {
        const found = role.appointments.find((each) => each.id === id);
        return recorded(
          found === undefined ? null : rankAndName(found),
          `name in a handover of ${role.title}`,
        );
      };
      return {
        at: handover.at,
        cells: [
          role.title,
          momentWords(handover.at),
          joinTexts(who(handover.fromId), ' to ', who(handover.toId)),
          {
            kind: 'text',
            paragraphs: [
              ...handover.passedOn.split('\n').filter((line) => line.trim() !== ''),
              `Recorded by ${handover.recordedBy}, ${formatMoment(handover.recordedAt)}`,
            ],
          },
        ],
      };
    }),
  );
  return [
    heading(1, 'Handovers'),
    ...tableOrSentence(
      {
        caption: 'What was handed over, in order of time',
        compact: true,
        columns: [
          column('Role', 30),
          column('When', 28),
          column('From and to', 36),
          column('What was passed on', 66),
        ],
        rows: rows.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).map(({ cells }) => cells),
      },
      'No handover is recorded.',
    ),
  ];
}

function gapBlocks({ roles, gaps, delegations, rule, request }: Command): readonly Block[] {
  const titles = new Map<string, string>(roles.map(({ id, title }) => [id, title]));
  const open = delegations.flatMap(delegationGaps);
  return [
    headingOnNewPage(1, 'Gaps in resilience'),
    numbered(
      rule === ''
        ? 'The polling day is not recorded, so the hours that must be covered are not known.'
        : `Each role must be covered ${rule}. Holders and deputies both count.`,
    ),
    ...tableOrSentence(
      {
        caption: 'Gaps and what to do about each',
        compact: true,
        columns: [column('Role', 34), column('Gap', 72), column('What to do', 54)],
        rows: gaps.map((gap): readonly TableCell[] => [titles.get(gap.roleId) ?? '', gap.what, gap.todo]),
      },
      `No gap is known as at ${formatDate(request.issueDate)}.`,
    ),
    ...(open.length === 0
      ? []
      : [numbered('Delegation:'), { kind: 'list', ordered: false, items: open } as const]),
  ];
}

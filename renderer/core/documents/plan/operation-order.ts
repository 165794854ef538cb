/**
 * The operation order in IIMARCH form: one page to be read alone, then the seven heads with numbered paragraphs, then
 * annexes. What the record knows is filled in; what people wrote for the order stands beside it under its head.
 *
 * Reference: College of Policing, planning: IIMARCH; APP Policing elections, organisational learning: information from
 * debriefs forms part of the operation order.
 */
import { ok } from '../../foundation/result';
import { type PlanTextSection, sectionsOf } from '../../plan/plan-text-sections';
import { counted, heading, headingOnNewPage, numbered, plain } from '../blocks';
import { recorded } from '../missing';
import type { Block, Section, SignatureBlock } from '../model';
import { approvedBy } from './approval-lines';
import { fittedChart } from './command-chart';
import { holderWords } from './command-lines';
import { datesTable, operationTimetable } from './key-dates';
import { filled } from './order-fills';
import { type OrderSource, orderSourceOf, orderSources, textAsked } from './order-source';
import { summaryPage } from './order-summary';
import { type Composer, planFrame } from './plan-document';
import { sourcesTable } from './sources';
import { annexHeading, stationAnnex } from './station-lines';
import { matrixBlocks } from './threat-lines';
import { proseBlocks, sectionText } from './written-text';

const landscape: Section = { kind: 'section', orientation: 'landscape', size: 'A4' };
const portrait: Section = { kind: 'section', orientation: 'portrait', size: 'A4' };
const kind = 'operation-order';

/** The order for the whole operation. */
export const operationOrder: Composer = (request) => {
  const source = orderSourceOf(request);
  const sources = orderSources(source);
  return ok({
    document: {
      ...planFrame(request, {
        approvedBy: approvedBy(request, kind),
        distribution: 'Gold, silver and bronze commanders, and the officers and staff whom they brief',
      }),
      title: `Operation order: ${request.operation.name}`,
      blocks: [
        { kind: 'contents', heading: 'In this order' },
        ...summaryPage(source),
        ...headBlocks(source),
        heading(1, 'Authority'),
        {
          ...numbered('This order is issued on the authority of the commanders who sign here.'),
          keepWithNext: true,
        },
        signing(source),
        ...annexes(source),
      ],
    },
    sources,
    readership: 'force',
  });
};

/** The seven heads, each with its sections in the order of the form. */
function headBlocks(source: OrderSource): readonly Block[] {
  const sections = sectionsOf(kind);
  const heads = [...new Set(sections.flatMap(({ part }) => part ?? []))];
  return heads.flatMap((head, index) => {
    const own = sections.filter(({ part }) => part === head);
    return [
      index === 0 ? headingOnNewPage(1, head) : heading(1, head),
      ...own.flatMap((section) => sectionBlocks(source, section)),
    ];
  });
}

/** What the record knows, then what people wrote; where there is neither, the gap with its name. */
function sectionBlocks(source: OrderSource, section: PlanTextSection): readonly Block[] {
  const text = sectionText(textAsked(source.request, kind), section.id);
  const known = filled(section.id, source);
  const blocks = [...(text === '' ? [] : proseBlocks(text)), ...known];
  return [
    heading(2, section.heading),
    ...(blocks.length === 0
      ? [numbered(recorded(null, `${section.part ?? 'order'}: ${section.heading.toLowerCase()}`))]
      : blocks),
  ];
}

function signing({ request, roles }: OrderSource): SignatureBlock {
  const signatories = (['gold', 'silver'] as const).map((tier) => {
    const role = roles.find((each) => each.tier === tier);
    return {
      role: role?.title ?? (tier === 'gold' ? 'Gold commander' : 'Silver commander'),
      name: role === undefined ? '' : holderWords(role, request.issueDate),
      date: '',
    };
  });
  return { kind: 'signature', signatories };
}

function annexes(source: OrderSource): readonly Block[] {
  const { request, stations, threat, roles } = source;
  const timetable = operationTimetable(request);
  const chart = roles.length === 0 ? null : fittedChart(roles);
  const isTurned = chart?.paper.orientation === 'landscape';
  const dates = 'timetable of the election';
  return [
    ...chartAnnex(source, chart),
    isTurned ? inSection('B', dates) : annexHeading('B', dates),
    ...(timetable.ok
      ? datesTable(timetable.value.events, { caption: 'Statutory timetable' })
      : [plain(timetable.error)]),
    annexHeading('C', 'polling stations'),
    ...stationAnnex(request, stations, threat),
    ...(threat === null
      ? [annexHeading('D', 'matrix of ratings'), plain('No threat assessment has been started.')]
      : [landscape, inSection('D', 'matrix of ratings'), ...matrixBlocks(threat), portrait]),
    ...(threat === null ? [annexHeading('E', madeFrom)] : [inSection('E', madeFrom)]),
    sourcesTable(orderSources(source)),
  ];
}

const madeFrom = 'what this order was made from';

/** A section begins a page of its own, so its heading need not. */
function inSection(letter: string, name: string): Block {
  return { ...annexHeading(letter, name), onNewPage: false };
}

/** The chart on the paper that it needs. */
function chartAnnex(
  { request, roles }: OrderSource,
  chart: ReturnType<typeof fittedChart> | null,
): readonly Block[] {
  const name = 'command chart';
  if (chart === null) return [annexHeading('A', name), plain('No command role is recorded.')];
  const { paper, drawing, scale } = chart;
  const picture: Block = {
    kind: 'picture',
    drawing,
    caption: `Command of ${request.operation.name}`,
    altText: `Chart of ${counted(roles.length, 'command role', 'command roles')}. The table under Administration, Command gives all of it.`,
    widthMm: drawing.width * scale,
    heightMm: drawing.height * scale,
  };
  if (paper.orientation !== 'landscape') return [annexHeading('A', name), picture];
  const turned: Section = { kind: 'section', orientation: paper.orientation, size: paper.size };
  return [turned, inSection('A', name), picture, portrait];
}

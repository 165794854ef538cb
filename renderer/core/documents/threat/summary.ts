/** The page that can be read alone. */
import { formatDate } from '../../foundation/dates';
import { slippedBecause } from '../../threat/control';
import { cellsOf, countsOf, gravestThreats, highestForHead } from '../../threat/grid';
import { type Head, harmOf, heads } from '../../threat/harms';
import { column, counted, headingOnNewPage, numbered, table, tableOrSentence } from '../blocks';
import { joinTexts, recorded } from '../missing';
import type { Block, TableCell, Text } from '../model';
import { readThrough } from '../part';
import { changesSince, toConfirmSentence } from './changes';
import { leanedOn } from './controls';
import { withheldCounts } from './evidence';
import type { ThreatSource } from './input';
import {
  confidenceText,
  impactText,
  likelihoodText,
  nameOf,
  notYetRated,
  ratingAndSpread,
  ratingCell,
  ratingMark,
  whereIs,
} from './words';

const threatsOnThePage = 5;

/** Purpose, extent, the judgement under each head and the gravest threats. */
export function summaryBlocks(input: ThreatSource): readonly Block[] {
  return [
    headingOnNewPage(1, 'Summary'),
    numbered(purpose(input)),
    ...partBlocks(input),
    numbered(extent(input)),
    table({
      caption: 'Overall judgement under each head',
      rowHeads: true,
      columns: [column('Head', 30), column('Highest rating', 18), column('Judgement', 72)],
      rows: headsOf(input).map((head): readonly TableCell[] => [
        head.name,
        headRating(input, head.id),
        recorded(input.grid.assessment.judgements[head.id], `judgement: ${head.name}`),
      ]),
    }),
    ...tableOrSentence(topThreats(input), 'No threat has been given a rating yet.'),
    numbered(controlsLine(input)),
    ...withheldLine(input),
    numbered(changesLine(input)),
  ];
}

function purpose({ facts }: ThreatSource): Text {
  return joinTexts(
    `This document assesses the threat of electoral malpractice, of intimidation of candidates and campaigners, and to peaceful voting, for ${facts.operationName}. Force: `,
    recorded(facts.forceName, 'force'),
    '. Polling day: ',
    recorded(facts.pollingDate === null ? null : formatDate(facts.pollingDate), 'polling day'),
    '. Polls: ',
    recorded(facts.polls, 'polls'),
    '.',
  );
}

function extent({ grid }: ThreatSource): string {
  const counts = countsOf(grid);
  const locations = counted(grid.locations.length, 'place or area', 'places and areas');
  const incomplete =
    counts.incomplete === 0
      ? ''
      : ` In ${counts.incomplete} of those assessed, likelihood, impact or confidence is still to be chosen.`;
  return (
    `It looks at ${grid.harms.length} harms at ${locations}: ${counted(counts.total, 'combination', 'combinations')}. ` +
    `Assessed: ${counts.assessed}. Considered and nil: ${counts.nil}. Not applicable: ${counts.notApplicable}. ` +
    `Not considered: ${counts.notConsidered}.${incomplete}`
  );
}

/** The heads that the harms shown bear on: all three but for the part on one harm. */
export function headsOf({ grid }: ThreatSource): readonly Head[] {
  return heads.filter((head) => grid.harms.some((harm) => harm.heads.includes(head.id)));
}

/** What is a part says so at once, and where its words come from. */
function partBlocks(input: ThreatSource): readonly Block[] {
  const { partName, grid, part } = input;
  if (partName === null) return [];
  const through = readThrough(grid, part);
  return [
    numbered(
      `This is a part of the assessment: ${partName}. The judgements under the heads and the notes on factors are those of the whole.` +
        (through === null
          ? ''
          : ` ${partName} has no column of its own: it is read through ${nameOf(input, through)}, which lies around it.`) +
        (grid.assessment.approval === null || part?.kind !== 'area'
          ? ''
          : ` What lies in ${partName} was read on the date of issue, ${formatDate(input.issueDate)}; what is said of it is as gold approved it.`),
    ),
  ];
}

function headRating({ grid }: ThreatSource, head: (typeof heads)[number]['id']): TableCell {
  const rating = highestForHead(grid, head);
  if (rating === null) return notYetRated;
  return ratingMark(grid.scales, rating);
}

function topThreats(input: ThreatSource): Parameters<typeof table>[0] {
  const threats = gravestThreats(input.grid, threatsOnThePage);
  return {
    caption:
      threats.length < threatsOnThePage ? 'Threats, gravest first' : `The ${threats.length} gravest threats`,
    columns: [
      column('Rating', 20),
      column('Harm and place', 36),
      column('Likelihood', 32),
      column('Impact', 22),
      column('Confidence', 21),
      column('After controls', 20),
    ],
    rows: threats.map((cell): readonly TableCell[] => {
      const where = whereIs(input, cell);
      return [
        ratingAndSpread(input, cell),
        `${harmOf(cell.harmId).short}: ${nameOf(input, cell.location)}`,
        likelihoodText(input, cell, where),
        impactText(input, cell, where),
        confidenceText(cell, where),
        ratingCell(input.grid.scales, cell.afterControls),
      ];
    }),
  };
}

function controlsLine(input: ThreatSource): string {
  const controls = leanedOn(input);
  if (controls.length === 0) return 'No controls are recorded.';
  const withoutOwner = controls.filter(({ control }) => control.owner.trim() === '').length;
  const slipped = (how: 'overdue' | 'dropped') =>
    controls.filter(({ control }) => slippedBecause(control, input.issueDate) === how).length;
  const withoutDate = controls.filter(({ control }) => control.due === null).length;
  return (
    `${counted(controls.length, 'control is', 'controls are')} recorded. ` +
    `Without an owner: ${withoutOwner}. Without a date: ${withoutDate}. ` +
    `Overdue on the day of issue: ${slipped('overdue')}. Dropped: ${slipped('dropped')}.`
  );
}

function withheldLine(input: ThreatSource): readonly Block[] {
  const { items, cells } = withheldCounts(input, cellsOf(input.grid));
  if (items === 0) return [];
  return [
    numbered(
      `Withheld: ${counted(items, 'item of intelligence', 'items of intelligence')} on which ${counted(cells, 'finding rests', 'findings rest')}. The handling of ${items === 1 ? 'the item' : 'the items'} does not reach the distribution of this document.`,
    ),
  ];
}

function changesLine(input: ThreatSource): string {
  const changes = changesSince(input);
  if (changes === null) return 'This is the first version.';
  const total = changes.cells.length + changes.others.length;
  const waits = toConfirmSentence(changes);
  return `Since ${changes.name}: ${counted(total, 'change', 'changes')}.${waits === null ? '' : ` ${waits}`}`;
}

/** The page that can be read alone. */
import { formatDate } from '../../foundation/dates';
import { countsOf, gravestThreats, highestForHead } from '../../threat/grid';
import { harmOf, heads } from '../../threat/harms';
import { column, counted, headingOnNewPage, numbered, table, tableOrSentence } from '../blocks';
import { joinTexts, recorded } from '../missing';
import type { Block, TableCell, Text } from '../model';
import { changesSince } from './changes';
import { leanedOn } from './controls';
import {
  confidenceText,
  impactText,
  likelihoodText,
  nameOf,
  ratingCell,
  ratingMark,
  type ThreatSource,
  whereIs,
} from './input';

const threatsOnThePage = 5;

/** Purpose, extent, the judgement under each head and the gravest threats. */
export function summaryBlocks(input: ThreatSource): readonly Block[] {
  return [
    headingOnNewPage(1, 'Summary'),
    numbered(purpose(input)),
    numbered(extent(input)),
    table({
      caption: 'Overall judgement under each head',
      rowHeads: true,
      columns: [column('Head', 30), column('Highest rating', 18), column('Judgement', 72)],
      rows: heads.map((head): readonly TableCell[] => [
        head.name,
        headRating(input, head.id),
        recorded(input.grid.assessment.judgements[head.id], `judgement: ${head.name}`),
      ]),
    }),
    ...tableOrSentence(topThreats(input), 'No threat has been given a rating yet.'),
    numbered(controlsLine(input)),
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

function headRating({ grid }: ThreatSource, head: (typeof heads)[number]['id']): TableCell {
  const rating = highestForHead(grid, head);
  if (rating === null) return 'None rated';
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
        ratingCell(input.grid.scales, cell),
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
  const withoutDate = controls.filter(({ control }) => control.due === null).length;
  return (
    `${counted(controls.length, 'control is', 'controls are')} recorded. ` +
    `Without an owner: ${withoutOwner}. Without a date: ${withoutDate}.`
  );
}

function changesLine(input: ThreatSource): string {
  const changes = changesSince(input);
  if (changes === null) return 'This is the first version.';
  const total = changes.cells.length + changes.others.length;
  return `Since version ${changes.version}: ${counted(total, 'change', 'changes')}.`;
}

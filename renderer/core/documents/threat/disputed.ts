/** Where people who scored lay furthest apart: the spread is a result, not an error. */
import { formatDate } from '../../foundation/dates';
import { harmOf } from '../../threat/harms';
import { ratingFor, ratingLevelOf, type ScaleSet } from '../../threat/scale-set';
import type { AgreedRating } from '../../workshop/agreed-rating';
import { participantLabel } from '../../workshop/participants';
import type { CellResult } from '../../workshop/results';
import {
  medianWords,
  rangeWords,
  spreadMarkText,
  type ValueNames,
  valueNames,
} from '../../workshop/spread-words';
import { column, heading, numbered, strong, tableOrSentence } from '../blocks';
import { stateWords } from '../drawing/rating-marks';
import { joinTexts } from '../missing';
import type { Block, TableCell, Text } from '../model';
import type { ThreatSource } from './input';
import { nameOf, ratingCell } from './words';

const disputedInDocument = 5;

/** The five most disputed cells and those that tie with the fifth. */
export function disputedBlocks(input: ThreatSource): readonly Block[] {
  const start = heading(1, 'Most disputed');
  if (!input.spreads.isAnyScored) {
    return [start, numbered('No threat of this document has been scored in a workshop.')];
  }
  const disputed = input.spreads.disputed(disputedInDocument);
  return [
    start,
    numbered(
      'Each person scored before hearing the others. These are the threats on which they lay furthest apart in the last round: by the steps between their ratings, then by those of likelihood or impact. The figures are scores that were given; none is an average.',
    ),
    ...tableOrSentence(
      {
        caption: 'Most disputed, widest first',
        columns: [
          column('Spread', 22),
          column('Harm and place', 38),
          column('Rating', 24),
          column('What was given', 52),
          column('Agreed, and who does not agree', 60),
        ],
        rows: disputed.map((result) => disputedRow(input, result)),
      },
      'Nobody lay a whole step apart on any threat.',
    ),
  ];
}

function disputedRow(input: ThreatSource, result: CellResult): readonly TableCell[] {
  const { item, spread } = result;
  return [
    spread === null ? '' : `${sentence(spreadMarkText(spread))}\n${spread.people.length} people`,
    `${harmOf(item.harmId).short}: ${nameOf(input, item.location)}`,
    ratingNow(input, result),
    { kind: 'text', paragraphs: givenTexts(result, valueNames(input.grid.scales)) },
    { kind: 'text', paragraphs: agreedTexts(input, result) },
  ];
}

/** The rating that the assessment holds now, which may be another than the one agreed. */
export function ratingNow({ grid }: ThreatSource, { item }: CellResult): TableCell {
  const cell = grid.cellAt({ id: item.harmId }, item.location);
  if (cell === undefined)
    return { kind: 'state', state: 'not-considered', word: stateWords['not-considered'] };
  if (cell.state === 'assessed') return ratingCell(grid.scales, cell);
  return { kind: 'state', state: cell.state, word: stateWords[cell.state] };
}

/** Median and range of rating, likelihood and impact, in words. */
export function givenTexts({ spread }: CellResult, names: ValueNames): readonly Text[] {
  const measures = spread?.measures ?? null;
  if (measures === null) return ['No score'];
  const { rating, likelihood, impact } = measures;
  const line = (what: string, median: string, range: string): Text =>
    joinTexts(strong(`${what}: `), `${range}; median ${median}`);
  return [
    line('Rating', medianWords(rating, names.rating), rangeWords(rating, names.rating)),
    line('Likelihood', medianWords(likelihood, names.likelihood), rangeWords(likelihood, names.likelihood)),
    line('Impact', medianWords(impact, names.impact), rangeWords(impact, names.impact)),
  ];
}

/** Why it was agreed as it was, and dissent by name where its author wants it printed. */
function agreedTexts(
  { grid }: ThreatSource,
  { agreed, agreedWorkshop: workshop }: CellResult,
): readonly Text[] {
  if (agreed === null || workshop === null) return ['No rating was agreed in the workshop.'];
  const silent = agreed.dissents.filter(({ isPrinted }) => !isPrinted).length;
  return [
    joinTexts(
      strong(`Agreed on ${formatDate(workshop.date)}: ${agreedWords(grid.scales, agreed)}. `),
      agreed.reason,
    ),
    ...agreed.dissents
      .filter(({ isPrinted }) => isPrinted)
      .map((dissent) =>
        joinTexts(
          strong(`${participantLabel(workshop, dissent.participantId)} does not agree: `),
          dissent.text,
        ),
      ),
    ...(silent === 0
      ? []
      : [
          `${silent} further ${silent === 1 ? 'person does' : 'people do'} not agree and did not want it printed.`,
        ]),
  ];
}

function agreedWords(scales: ScaleSet, { value }: AgreedRating): string {
  if (value.kind !== 'assessed') return stateWords[value.kind].toLowerCase();
  const rating = ratingFor(scales, value.likelihood, value.impact);
  return `${rating} ${ratingLevelOf(scales, rating).name}`;
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The gravest threats one by one, and the table of all that was assessed. */
import { type AssessedCell, ratingOf } from '../../threat/cell';
import { gravestThreats } from '../../threat/grid';
import { harmOf } from '../../threat/harms';
import { impactOf } from '../../threat/scale-set';
import { column, counted, heading, numbered, plain, tableOrSentence } from '../blocks';
import { joinTexts, recorded } from '../missing';
import type { Block, TableCell, Text } from '../model';
import { assessedInOrder, controlsOf, controlText } from './controls';
import { restsOn, restsOnInShort } from './evidence';
import type { ThreatSource } from './input';
import {
  briefJudgement,
  confidenceText,
  impactText,
  judgementCell,
  likelihoodText,
  nameOf,
  ratingAndSpread,
  ratingWith,
  whereIs,
} from './words';

const threatsInFull = 10;

/** The ten gravest threats, and those that tie with the tenth, with everything that is recorded about each. */
export function topThreatBlocks(input: ThreatSource): readonly Block[] {
  const threats = gravestThreats(input.grid, threatsInFull);
  if (threats.length === 0) {
    return [heading(1, 'Top threats'), numbered('No threat has been given a rating yet.')];
  }
  return [
    heading(1, 'Top threats'),
    plain(
      `${counted(threats.length, 'threat', 'threats')}, gravest first: by rating, then impact, then likelihood. All that was assessed stands in one table, under “All assessed threats”.`,
    ),
    ...threats.flatMap((cell) => threatBlocks(input, cell)),
  ];
}

function threatBlocks(input: ThreatSource, cell: AssessedCell): readonly Block[] {
  const where = whereIs(input, cell);
  const harm = harmOf(cell.harmId);
  const place = nameOf(input, cell.location);
  const rows: readonly { readonly name: string; readonly value: TableCell }[] = [
    { name: 'Rating, with the controls in place', value: ownRating(input, cell) },
    { name: 'Likelihood', value: likelihoodText(input, cell, where) },
    {
      name: 'Impact',
      value: withMeaning(
        impactText(input, cell, where),
        cell.impact === null ? '' : impactOf(input.grid.scales, cell.impact).meaning,
      ),
    },
    { name: 'Confidence', value: confidenceText(cell, where) },
    { name: 'Reasons', value: recorded(cell.rationale, `reasons: ${where}`) },
    { name: 'What it rests on', value: { kind: 'text', paragraphs: restsOn(input, cell) } },
    { name: 'Controls in place', value: recorded(cell.controlsInPlace, `controls in place: ${where}`) },
    { name: 'Controls', value: controlsCell(input, cell) },
    {
      name: 'Rating before controls',
      value: judgementCell(input, cell.beforeControls, { what: 'rating before controls', where }),
    },
    {
      name: 'Rating after the controls proposed',
      value: judgementCell(input, cell.afterControls, { what: 'rating after controls', where }),
    },
  ];
  return [
    heading(2, `${harm.short}: ${place}`),
    { kind: 'particulars', label: `${harm.name}, ${place}`, rows },
  ];
}

function withMeaning(name: Text, meaning: string): Text {
  return meaning === '' ? name : joinTexts(name, `. ${meaning}`);
}

function controlsCell(input: ThreatSource, cell: AssessedCell): TableCell {
  const controls = controlsOf(input, cell);
  if (controls.length === 0) return 'None';
  return {
    kind: 'text',
    paragraphs: controls.map((control) => controlText(input, control, whereIs(input, cell))),
  };
}

function ownRating(input: ThreatSource, cell: AssessedCell): TableCell {
  const spread = input.spreads.sentenceOf(cell);
  return ratingWith(input.grid.scales, cell, [
    ...(spread === null ? [] : [spread]),
    ...(ratingOf(input.grid.scales, cell) === null
      ? []
      : [
          joinTexts('Judged by: ', recorded(cell.judgedBy, `who judged the rating: ${whereIs(input, cell)}`)),
        ]),
  ]);
}

/** Every assessed cell in one table, gravest first. */
export function assessedBlocks(input: ThreatSource): readonly Block[] {
  const cells = assessedInOrder(input);
  return [
    heading(1, 'All assessed threats'),
    numbered(
      `${counted(cells.length, 'combination', 'combinations')} of harm and place assessed, gravest first; those not yet rated stand last. Likelihood, impact and confidence are in the words of the scales at the end of this document.`,
    ),
    ...tableOrSentence(
      {
        caption: 'Assessed threats',
        compact: true,
        columns: [
          column('Rating', 25),
          column('Harm and place', 30),
          column('Likelihood, impact, confidence', 36),
          column('Reasons and what they rest on', 62),
          column('Controls', 46),
          column('Before controls', 26),
          column('After those proposed', 26),
        ],
        rows: cells.map((cell) => assessedRow(input, cell)),
      },
      'Nothing has been assessed yet.',
    ),
  ];
}

function assessedRow(input: ThreatSource, cell: AssessedCell): readonly TableCell[] {
  const where = whereIs(input, cell);
  const harm = harmOf(cell.harmId);
  return [
    ratingInShort(input, cell),
    { kind: 'text', paragraphs: [`${harm.number} ${harm.short}`, nameOf(input, cell.location)] },
    {
      kind: 'text',
      paragraphs: [
        joinTexts('Likelihood: ', likelihoodText(input, cell, where)),
        joinTexts('Impact: ', impactText(input, cell, where)),
        joinTexts('Confidence: ', confidenceText(cell, where)),
      ],
    },
    {
      kind: 'text',
      paragraphs: [recorded(cell.rationale, `reasons: ${where}`), restsOnInShort(input, cell)],
    },
    {
      kind: 'text',
      paragraphs: [
        joinTexts('In place: ', recorded(cell.controlsInPlace, `controls in place: ${where}`)),
        ...controlsOf(input, cell).map((control) => controlText(input, control, where)),
      ],
    },
    briefJudgement(input, cell.beforeControls),
    afterInShort(input, cell, where),
  ];
}

function afterInShort(input: ThreatSource, cell: AssessedCell, where: string): TableCell {
  const { likelihood, impact } = cell.afterControls;
  return likelihood === null || impact === null
    ? recorded(null, `rating after controls: ${where}`)
    : briefJudgement(input, cell.afterControls);
}

/** The rating with its spread and who gave it. */
function ratingInShort(input: ThreatSource, cell: AssessedCell): TableCell {
  const rated = ratingAndSpread(input, cell);
  const by = cell.judgedBy.trim();
  if (by === '' || typeof rated === 'string' || !('kind' in rated) || rated.kind !== 'rating') return rated;
  return { ...rated, below: [...(rated.below ?? []), `By: ${by}`] };
}

/** The gravest threats one by one, and the table of all that was assessed. */
import type { AssessedCell, Judged } from '../../threat/cell';
import { gravestThreats } from '../../threat/grid';
import { harmOf } from '../../threat/harms';
import { impactOf } from '../../threat/scale-set';
import { column, counted, heading, numbered, plain, tableOrSentence } from '../blocks';
import { joinTexts, recorded } from '../missing';
import type { Block, TableCell, Text } from '../model';
import { assessedInOrder, controlsOf, controlText } from './controls';
import {
  confidenceText,
  impactText,
  likelihoodText,
  nameOf,
  ratingCell,
  type ThreatSource,
  whereIs,
} from './input';

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
      `${counted(threats.length, 'threat', 'threats')}, gravest first: by rating, then impact, then likelihood. All that was assessed stands in the next section.`,
    ),
    ...threats.flatMap((cell) => threatBlocks(input, cell)),
  ];
}

function threatBlocks(input: ThreatSource, cell: AssessedCell): readonly Block[] {
  const where = whereIs(input, cell);
  const harm = harmOf(cell.harmId);
  const place = nameOf(input, cell.location);
  const rows: readonly { readonly name: string; readonly value: TableCell }[] = [
    { name: 'Rating', value: ratingCell(input.grid.scales, cell) },
    { name: 'Likelihood', value: likelihoodText(input, cell, where) },
    {
      name: 'Impact',
      value: withMeaning(
        impactText(input, cell, where),
        cell.impact === null ? '' : impactOf(input.grid.scales, cell.impact).meaning,
      ),
    },
    {
      name: 'Confidence',
      value: confidenceText(cell, where),
    },
    { name: 'Rationale', value: recorded(cell.rationale, `rationale: ${where}`) },
    { name: 'Controls in place', value: recorded(cell.controlsInPlace, `controls in place: ${where}`) },
    { name: 'Controls', value: controlsCell(input, cell) },
    {
      name: 'Rating before controls',
      value: otherJudgement(input, cell.beforeControls, `rating before controls: ${where}`),
    },
    {
      name: 'Rating after controls',
      value: otherJudgement(input, cell.afterControls, `rating after controls: ${where}`),
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
  return { kind: 'text', paragraphs: controls.map((control) => controlText(control, whereIs(input, cell))) };
}

/** A rating before or after controls where it is chosen; otherwise the gap is named. */
function otherJudgement({ grid }: ThreatSource, judgement: Judged, what: string): TableCell {
  const rated = ratingCell(grid.scales, judgement);
  return typeof rated === 'string' ? recorded(null, what) : rated;
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
          column('Rating', 19),
          column('Harm and place', 36),
          column('Likelihood, impact, confidence', 42),
          column('Rationale', 58),
          column('Controls in place', 36),
          column('Controls', 42),
          column('After controls', 19),
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
    ratingCell(input.grid.scales, cell),
    { kind: 'text', paragraphs: [`${harm.number} ${harm.short}`, nameOf(input, cell.location)] },
    {
      kind: 'text',
      paragraphs: [
        joinTexts('Likelihood: ', likelihoodText(input, cell, where)),
        joinTexts('Impact: ', impactText(input, cell, where)),
        joinTexts('Confidence: ', confidenceText(cell, where)),
      ],
    },
    recorded(cell.rationale, `rationale: ${where}`),
    recorded(cell.controlsInPlace, `controls in place: ${where}`),
    controlsCell(input, cell),
    otherJudgement(input, cell.afterControls, `rating after controls: ${where}`),
  ];
}

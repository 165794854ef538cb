/** Controls that are proposed, with who owns them and by when. */
import { cellsOf, rankedThreats } from '../../threat/grid';
import type { AssessedCell, ProposedControl } from '../../threat/cell';
import { printedDate } from '../front-table';
import { column, heading, numbered, tableOrSentence } from '../blocks';
import { joinTexts, recorded } from '../missing';
import type { Block, TableCell, Text } from '../model';
import { ratingCell, type ThreatSource, whereIs } from './input';

export interface ControlInPlace {
  readonly control: ProposedControl;
  readonly cell: AssessedCell;
}

/** Every assessed cell: the rated ones gravest first, then those without a rating yet. */
export function assessedInOrder({ grid }: ThreatSource): readonly AssessedCell[] {
  const ranked = rankedThreats(grid);
  const held = new Set(ranked.map((cell) => cell.id));
  const unrated = cellsOf(grid).filter((cell) => cell.state === 'assessed' && !held.has(cell.id));
  return [...ranked, ...unrated.filter((cell) => cell.state === 'assessed')];
}

/** Every proposed control, the gravest threat's first. */
export function proposedControls(input: ThreatSource): readonly ControlInPlace[] {
  return assessedInOrder(input).flatMap((cell) =>
    cell.controlsProposed.map((control) => ({ control, cell })),
  );
}

/** "Static camera at the entrance. Owner: Insp Vale. By Thu 6 May 2027." */
export function controlText(control: ProposedControl, where: string): Text {
  return joinTexts(
    recorded(control.text.replace(/\.\s*$/, ''), `proposed control: ${where}`),
    '. Owner: ',
    recorded(control.owner, `owner of a proposed control: ${where}`),
    '. By: ',
    recorded(printedDate(control.due), `date of a proposed control: ${where}`),
  );
}

/** The table of controls and owners, by date; those without a date last. */
export function controlsBlocks(input: ThreatSource): readonly Block[] {
  // An ISO date sorts as text; what has no date comes after every year.
  const dueOf = ({ control }: ControlInPlace) => control.due ?? '9999';
  const byDate = [...proposedControls(input)].sort(
    (a, b) => Number(dueOf(a) > dueOf(b)) - Number(dueOf(a) < dueOf(b)),
  );
  return [
    heading(1, 'Controls and owners'),
    ...(byDate.length === 0
      ? []
      : [
          numbered(
            'Proposed controls, the earliest date first. Controls already in place stand with each threat.',
          ),
        ]),
    ...tableOrSentence(
      {
        caption: 'Proposed controls',
        columns: [
          column('By', 35),
          column('Control', 43),
          column('Owner', 29),
          column('Against', 33),
          column('Rating', 23),
        ],
        rows: byDate.map(({ control, cell }): readonly TableCell[] => {
          const where = whereIs(input, cell);
          return [
            recorded(printedDate(control.due), `date of a proposed control: ${where}`),
            recorded(control.text, `proposed control: ${where}`),
            recorded(control.owner, `owner of a proposed control: ${where}`),
            where,
            ratingCell(cell),
          ];
        }),
      },
      'No further controls are proposed.',
    ),
  ];
}

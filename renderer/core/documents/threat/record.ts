/** The rest of the record: factors, what was closed and why, and what was not looked at. */
import { canonicalJson } from '../../foundation/canonical';
import type { ClosedCell } from '../../threat/cell';
import type { FactorNote } from '../../threat/factor-note';
import { cellsOf } from '../../threat/grid';
import { factors, harmOf, threatSource } from '../../threat/harms';
import { column, heading, note, numbered, strong, tableOrSentence } from '../blocks';
import { stateWords } from '../drawing/rating-marks';
import { joinTexts, recorded } from '../missing';
import type { Block, TableCell } from '../model';
import { restsOnInShort } from './evidence';
import type { ThreatSource } from './input';
import { nameOf } from './words';

/** The nine factors with their notes, for the whole and for single places. */
export function factorBlocks(input: ThreatSource): readonly Block[] {
  return [
    heading(1, 'Factors taken into account'),
    ...factors.flatMap((factor): readonly Block[] => {
      const notes = input.factorNotes.filter((each) => each.factorId === factor.id);
      const whole = notes.find((each) => each.location === null);
      const local = notes.filter((each) => each.location !== null && each.text.trim() !== '');
      const said = local.length > 0 && (whole?.text ?? '').trim() === '';
      return [
        heading(2, factor.name),
        ...(said ? [] : [numbered(recorded(whole?.text, `factor: ${factor.name}`))]),
        ...local.map((each) => numbered(localNote(input, each))),
      ];
    }),
    note(`The factors are those of: ${threatSource.source}.`),
  ];
}

function localNote(input: ThreatSource, each: FactorNote) {
  const place = each.location === null ? '' : nameOf(input, each.location);
  return joinTexts(strong(`${place}: `), each.text);
}

/** Considered and nil, and not applicable; places with the same finding and reason share a row. */
export function closedBlocks(input: ThreatSource): readonly Block[] {
  const closed = cellsOf(input.grid).filter((cell): cell is ClosedCell => cell.state !== 'assessed');
  const alike = new Map<string, ClosedCell[]>();
  for (const cell of closed) {
    const key = canonicalJson([cell.harmId, cell.state, cell.reason, cell.evidence]);
    const held = alike.get(key);
    if (held === undefined) alike.set(key, [cell]);
    else held.push(cell);
  }
  return [
    heading(1, 'Considered and nil, and not applicable'),
    ...tableOrSentence(
      {
        caption: 'Harms considered and closed, with the reasons',
        columns: [
          column('Harm', 30),
          column('Place or area', 62),
          column('Finding', 28),
          column('Reasons', 46),
        ],
        rows: [...alike.values()].flatMap(inRowsOf20).map((cells) => closedRow(input, cells)),
      },
      'None.',
    ),
  ];
}

/** A row stays whole on its page, so it must not grow beyond one. */
function inRowsOf20(cells: readonly ClosedCell[]): readonly (readonly ClosedCell[])[] {
  const rows = Math.ceil(cells.length / 20);
  return Array.from({ length: rows }, (_, row) => cells.slice(row * 20, row * 20 + 20));
}

function closedRow(input: ThreatSource, cells: readonly ClosedCell[]): readonly TableCell[] {
  const [first] = cells;
  if (first === undefined) return [];
  const harm = harmOf(first.harmId);
  const places = cells.map((cell) => nameOf(input, cell.location)).join('; ');
  const reasons = recorded(first.reason, `reasons: ${harm.short} at ${places}`);
  return [
    `${harm.number} ${harm.short}`,
    places,
    { kind: 'state', state: first.state, word: stateWords[first.state] },
    first.evidence.length === 0
      ? reasons
      : { kind: 'text', paragraphs: [reasons, restsOnInShort(input, first)] },
  ];
}

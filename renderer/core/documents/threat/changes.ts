/** What changed since the version before: the cells, and everything else that is written. */
import { type Cell, ratingOf } from '../../threat/cell';
import type { ScaleSet } from '../../threat/scale-set';
import { versionName } from '../../threat/previous-version';
import { isSameScales } from '../../threat/same-scales';
import { type OtherChange, otherChanges } from '../../threat/version-changes';
import { type CellChange, changesBetween, waitingBetween } from '../../threat/versions';
import { column, counted, heading, numbered, tableOrSentence } from '../blocks';
import { stateWords } from '../drawing/rating-marks';
import type { Block, TableCell } from '../model';
import type { ThreatSource } from './input';
import { nameOf, notYetRated, ratingMark } from './words';

export interface ChangesSince {
  /** The version before: "version 1", or "version 2 of May 2023 elections". */
  readonly name: string;
  readonly cells: readonly CellChange[];
  readonly others: readonly OtherChange[];
  /** Findings of the version before that this draft has still to confirm: neither changed nor dropped. */
  readonly toConfirm: number;
}

/** Everything that differs from the version before; `null` for the first. */
export function changesSince(input: ThreatSource): ChangesSince | null {
  const { previous, grid, factorNotes, previousFactorNotes } = input;
  if (previous === null) return null;
  return {
    name: versionName(previous.assessment, grid.assessment),
    cells: changesBetween(previous, grid),
    toConfirm: waitingBetween(previous, grid).length,
    others: otherChanges(
      // Its columns as the grid has them: read through places that were merged since.
      {
        assessment: { ...previous.assessment, locations: previous.locations },
        factorNotes: previousFactorNotes,
      },
      { assessment: grid.assessment, factorNotes },
      input.columnName,
    ),
  };
}

/**
 * That ratings then and now are on different scales, in one sentence; `null` where they are on the same, and for
 * the first version.
 */
export function otherScalesSentence({ previous, grid }: ThreatSource): string | null {
  if (previous === null || isSameScales(previous.scales, grid.scales)) return null;
  const before = versionName(previous.assessment, grid.assessment);
  return (
    `The scales differ: ${before} was rated on “${previous.scales.name}”, this version on “${grid.scales.name}”, ` +
    'so the two are not comparable step by step.'
  );
}

/** What is still open against the version before, in one sentence; `null` where nothing is. */
export function toConfirmSentence({
  name,
  toConfirm,
}: Pick<ChangesSince, 'name' | 'toConfirm'>): string | null {
  if (toConfirm === 0) return null;
  return `${counted(toConfirm, 'finding', 'findings')} of ${name} ${toConfirm === 1 ? 'waits' : 'wait'} to be confirmed in this draft.`;
}

/** What differs from the version before. */
export function changesBlocks(input: ThreatSource): readonly Block[] {
  const start = heading(1, 'Changes since the last version');
  const changes = changesSince(input);
  if (changes === null) return [start, numbered('This is the first version.')];
  const { name, cells, others } = changes;
  const total = cells.length + others.length;
  const waits = toConfirmSentence(changes);
  const waiting = waits === null ? [] : [numbered(waits)];
  if (total === 0) return [start, numbered(`Nothing has changed since ${name}.`), ...waiting];
  const otherScales = otherScalesSentence(input);
  return [
    start,
    numbered(`${counted(total, 'change', 'changes')} since ${name}.`),
    ...waiting,
    ...(otherScales === null
      ? []
      : [numbered(`${otherScales} Each rating stands in the words and numbers of its own version.`)]),
    ...cellChanges(input, changes),
    ...otherChangesTable(changes),
  ];
}

function cellChanges(input: ThreatSource, { name, cells }: ChangesSince): readonly Block[] {
  return tableOrSentence(
    {
      caption: `Changes since ${name}`,
      columns: [
        column('Harm', 34),
        column('Place or area', 38),
        column('Before', 26),
        column('Now', 26),
        column('What changed', 42),
      ],
      rows: cells.map((change): readonly TableCell[] => [
        change.harm.short,
        nameOf(input, change.location),
        standingCell(input.previous?.scales ?? input.grid.scales, change.before),
        standingCell(input.grid.scales, change.after),
        whatChanged(change),
      ]),
    },
    'No finding or rating has changed.',
  );
}

function otherChangesTable({ name, others }: ChangesSince): readonly Block[] {
  return tableOrSentence(
    {
      caption: `Other changes since ${name}`,
      columns: [column('What changed', 40), column('Before', 63), column('Now', 63)],
      rows: others.map(({ what, before, after }): readonly TableCell[] => [
        what,
        before || 'None',
        after || 'None',
      ]),
    },
    'Scales, columns, judgements, factors and the front page are as they were.',
  );
}

function standingCell(scales: ScaleSet, cell: Cell | undefined): TableCell {
  if (cell === undefined)
    return { kind: 'state', state: 'not-considered', word: stateWords['not-considered'] };
  if (cell.state !== 'assessed') return { kind: 'state', state: cell.state, word: stateWords[cell.state] };
  const rating = ratingOf(scales, cell);
  return rating === null ? notYetRated : ratingMark(scales, rating);
}

function whatChanged(change: CellChange): string {
  switch (change.kind) {
    case 'added':
      return 'Newly considered';
    case 'removed':
      return 'No longer part of the assessment';
    case 'changed':
      return sentence(change.fields.join(', '));
  }
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

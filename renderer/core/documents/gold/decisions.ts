/** What is asked of gold: read off the records, so that nothing is asked that nobody wrote. */
import { slippedBecause } from '../../threat/control';
import { cellsOf, countsOf } from '../../threat/grid';
import { counted } from '../blocks';
import { leanedOn } from '../threat/controls';
import { withheldCounts } from '../threat/evidence';
import type { ThreatSource } from '../threat/input';
import { inRoom } from './room';

const line = { width: 134, points: 11 } as const;

/** The decisions in the order in which they are to be taken. */
export function decisionsOf(input: ThreatSource): readonly string[] {
  return [...noteForGold(input), approvalAsked(input), ...controlsAsked(input)].filter((each) => each !== '');
}

function noteForGold({ grid }: ThreatSource): readonly string[] {
  const note = grid.assessment.submission?.note.trim() ?? '';
  return note === '' ? [] : [inRoom(note, { ...line, lines: 2 })];
}

function approvalAsked(input: ThreatSource): string {
  const { grid } = input;
  if (grid.assessment.status === 'approved') return '';
  const { incomplete, notConsidered } = countsOf(grid);
  const { items } = withheldCounts(input, cellsOf(grid));
  const known = [
    incomplete === 0 ? '' : `${counted(incomplete, 'threat', 'threats')} not fully rated`,
    notConsidered === 0 ? '' : `${counted(notConsidered, 'combination', 'combinations')} not considered`,
    items === 0
      ? ''
      : `${counted(items, 'item of intelligence', 'items of intelligence')} withheld from this paper`,
  ].filter((part) => part !== '');
  const version = `Approve version ${grid.assessment.version}, or return it with comments`;
  return known.length === 0 ? `${version}.` : `${version}, knowing: ${known.join('; ')}.`;
}

function controlsAsked(input: ThreatSource): readonly string[] {
  const controls = leanedOn(input).map(({ control }) => control);
  const proposed = controls.filter(({ state }) => state === 'proposed');
  const hours = proposed.reduce((sum, { officerHours }) => sum + (officerHours ?? 0), 0);
  const uncosted = proposed.filter(({ officerHours }) => officerHours === null).length;
  const slipped = controls.filter((control) => slippedBecause(control, input.issueDate) !== null).length;
  return [
    proposed.length === 0
      ? ''
      : `Agree or refuse ${counted(proposed.length, 'proposed control', 'proposed controls')}: ${hours.toLocaleString('en-GB')} officer hours${uncosted === 0 ? '' : `, and ${uncosted} not costed`}.`,
    slipped === 0
      ? ''
      : `Decide on ${counted(slipped, 'control that is', 'controls that are')} overdue or dropped: a new date, a new owner, or the rating without ${slipped === 1 ? 'it' : 'them'}.`,
  ].filter((each) => each !== '');
}

/** What a cell says, to read: for an approved version, and for the version before. */
import { formatDate } from '../../core/foundation/dates';
import { type Cell, type Judged, ratingOf } from '../../core/threat/cell';
import { type Control, controlStates } from '../../core/threat/control';
import { impactOf, likelihoodOf, type ScaleSet } from '../../core/threat/scale-set';
import { confidenceOf } from '../../core/threat/scales';
import { useCollection } from '../../services/desk-context';
import { GradeMark } from '../../ui/grade-mark';
import { gradeOfCell, gradeOfRating, judgementWords } from './cell-words';

const notRecorded = '[not recorded]';

/** The cell as a list of names and values; what is missing says so. */
export function CellFacts({ cell, scales }: { readonly cell: Cell | undefined; readonly scales: ScaleSet }) {
  const controls = useCollection('controls');
  if (cell === undefined) return <p className="dimmed">Not considered: nothing is written here.</p>;
  if (cell.state !== 'assessed') {
    return (
      <dl className="facts">
        <dt>Found</dt>
        <dd>
          <GradeMark grade={gradeOfCell(scales, cell)} />
        </dd>
        <Fact name="Why">{cell.reason}</Fact>
      </dl>
    );
  }
  const { likelihood, impact, confidence } = cell;
  const leanedOn = cell.controls.flatMap((id) => controls.get(id) ?? []);
  return (
    <dl className="facts">
      <dt>Rating</dt>
      <dd>
        <GradeMark grade={gradeOfCell(scales, cell)} />
      </dd>
      <Fact name="Likelihood">{likelihood === null ? '' : withRange(likelihoodOf(scales, likelihood))}</Fact>
      <Fact name="Impact">{impact === null ? '' : `${impact} ${impactOf(scales, impact).name}`}</Fact>
      <Fact name="Confidence">{confidence === null ? '' : confidenceOf(confidence).name}</Fact>
      <Fact name="Reasons">{cell.rationale}</Fact>
      <Fact name="Controls in place">{cell.controlsInPlace}</Fact>
      <dt>Controls</dt>
      <dd>{leanedOn.length === 0 ? 'None' : <Controls list={leanedOn} />}</dd>
      <dt>Before controls</dt>
      <dd>
        <JudgedWords scales={scales} judged={cell.beforeControls} />
      </dd>
      <dt>After controls</dt>
      <dd>
        <JudgedWords scales={scales} judged={cell.afterControls} />
      </dd>
    </dl>
  );
}

function JudgedWords({ scales, judged }: { readonly scales: ScaleSet; readonly judged: Judged }) {
  const rating = ratingOf(scales, judged);
  if (rating === null) return notRecorded;
  return (
    <>
      <GradeMark grade={gradeOfRating(scales, rating)} />, {judgementWords(scales, judged)}
      {judged.judgedBy === '' ? '' : `, judged by ${judged.judgedBy}`}
    </>
  );
}

function withRange({ name, range }: { readonly name: string; readonly range: string }): string {
  return range === '' ? name : `${name} (${range})`;
}

function Fact({ name, children }: { readonly name: string; readonly children: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd className="written">{children.trim() === '' ? notRecorded : children}</dd>
    </>
  );
}

function Controls({ list }: { readonly list: readonly Control[] }) {
  return (
    <ul className="plain-list">
      {list.map((control) => (
        <li key={control.id}>
          {control.text === '' ? notRecorded : control.text} (
          {controlStates.find(({ id }) => id === control.state)?.name.toLowerCase()}; owner:{' '}
          {control.owner === '' ? notRecorded : control.owner}; due:{' '}
          {control.due === null ? notRecorded : formatDate(control.due)})
        </li>
      ))}
    </ul>
  );
}

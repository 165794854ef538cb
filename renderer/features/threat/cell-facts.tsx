/** What a cell says, to read: for an approved version, and for the version before. */
import { formatDate } from '../../core/foundation/dates';
import { type Cell, type ProposedControl, ratingOf } from '../../core/threat/cell';
import { confidenceOf, impactOf, likelihoodOf } from '../../core/threat/scales';
import { GradeMark } from '../../ui/grade-mark';
import { gradeOfCell, gradeOfRating, judgementWords } from './cell-words';

const notRecorded = '[not recorded]';

/** The cell as a list of names and values; what is missing says so. */
export function CellFacts({ cell }: { readonly cell: Cell | undefined }) {
  if (cell === undefined) return <p className="dimmed">Not considered: nothing is written here.</p>;
  if (cell.state !== 'assessed') {
    return (
      <dl className="facts">
        <dt>Found</dt>
        <dd>
          <GradeMark grade={gradeOfCell(cell)} />
        </dd>
        <Fact name="Why">{cell.reason}</Fact>
      </dl>
    );
  }
  const { likelihood, impact, confidence, afterControls } = cell;
  return (
    <dl className="facts">
      <dt>Rating</dt>
      <dd>
        <GradeMark grade={gradeOfCell(cell)} />
      </dd>
      <Fact name="Likelihood">{likelihood === null ? '' : withRange(likelihoodOf(likelihood))}</Fact>
      <Fact name="Impact">{impact === null ? '' : `${impact} ${impactOf(impact).name}`}</Fact>
      <Fact name="Confidence">{confidence === null ? '' : confidenceOf(confidence).name}</Fact>
      <Fact name="Reasons">{cell.rationale}</Fact>
      <Fact name="Controls in place">{cell.controlsInPlace}</Fact>
      <dt>Controls proposed</dt>
      <dd>
        {cell.controlsProposed.length === 0 ? 'None proposed' : <Controls list={cell.controlsProposed} />}
      </dd>
      <dt>After controls</dt>
      <dd>
        {ratingOf(afterControls) === null ? (
          notRecorded
        ) : (
          <>
            <GradeMark grade={gradeOfRating(ratingOf(afterControls))} />, {judgementWords(afterControls)}
          </>
        )}
      </dd>
    </dl>
  );
}

function withRange({ name, range }: { readonly name: string; readonly range: string }): string {
  return `${name} (${range})`;
}

function Fact({ name, children }: { readonly name: string; readonly children: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd className="written">{children.trim() === '' ? notRecorded : children}</dd>
    </>
  );
}

function Controls({ list }: { readonly list: readonly ProposedControl[] }) {
  return (
    <ul className="plain-list">
      {list.map((control) => (
        <li key={control.id}>
          {control.text === '' ? notRecorded : control.text} (owner:{' '}
          {control.owner === '' ? notRecorded : control.owner}; due:{' '}
          {control.due === null ? notRecorded : formatDate(control.due)})
        </li>
      ))}
    </ul>
  );
}

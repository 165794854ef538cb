/** What a cell says, to read: for an approved version, and for the version before. */
import { formatDate } from '../../core/foundation/dates';
import { type Cell, type Judged, ratingOf } from '../../core/threat/cell';
import type { Control } from '../../core/threat/control';
import { impactOf, likelihoodOf, type ScaleSet } from '../../core/threat/scale-set';
import { confidenceOf } from '../../core/threat/scales';
import { useCollection } from '../../services/desk-context';
import { GradeMark } from '../../ui/grade-mark';
import { gradeOfCell, gradeOfRating, judgementWords } from './cell-words';
import { stateName } from './controls/control-words';

const notRecorded = '[not recorded]';

interface CellFactsProps {
  readonly cell: Cell | undefined;
  readonly scales: ScaleSet;
  /** The controls as they are to be read, frozen ones for an approved version; those of today where absent. */
  readonly controls?: ReadonlyMap<string, Control>;
}

/** The cell as a list of names and values; what is missing says so. */
export function CellFacts({ cell, scales, controls: given }: CellFactsProps) {
  const live = useCollection('controls');
  const controls = given ?? live;
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
      <dd>{cell.controls.length === 0 ? 'None' : <Controls ids={cell.controls} controls={controls} />}</dd>
      <Fact name="Judged by">{cell.judgedBy}</Fact>
      <dt>Before controls</dt>
      <dd>
        <JudgedWords scales={scales} judged={cell.beforeControls} />
      </dd>
      <dt>After those proposed</dt>
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

interface ControlsProps {
  readonly ids: readonly string[];
  readonly controls: ReadonlyMap<string, Control>;
}

function Controls({ ids, controls }: ControlsProps) {
  return (
    <ul className="bullet-list">
      {ids.map((id) => {
        const control = controls.get(id);
        return (
          <li key={id}>{control === undefined ? 'A control that is no longer recorded' : words(control)}</li>
        );
      })}
    </ul>
  );
}

function words(control: Control): string {
  const owner = control.owner === '' ? notRecorded : control.owner;
  const due = control.due === null ? notRecorded : formatDate(control.due);
  const text = control.text === '' ? notRecorded : control.text;
  return `${text} (${stateName(control.state).toLowerCase()}; owner: ${owner}; due: ${due})`;
}

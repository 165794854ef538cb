/** The first step of a cell: what was said last time, what changed, what it rests on, what is done about it. */
import { cellId, type Cell } from '../../core/threat/cell';
import { hasColumn } from '../../core/threat/grid';
import { confidenceOf } from '../../core/threat/scales';
import { impactOf, likelihoodOf, type ScaleSet } from '../../core/threat/scale-set';
import { changedFields } from '../../core/threat/versions';
import { controlStates } from '../../core/threat/control';
import { agendaKey, type AgendaItem } from '../../core/workshop/workshop';
import { useCollection, useRecord } from '../../services/desk-context';
import { GradeMark } from '../../ui/grade-mark';
import { useChangedEvidence } from './changed-evidence';
import { EvidenceList } from './evidence-list';
import { useOpenWorkshop } from './open-workshop';
import { gradeOfCell } from './words';

/** Evidence on the left, ratings and controls on the right. */
export function EvidenceStage({ item }: { readonly item: AgendaItem }) {
  const { assessment } = useOpenWorkshop();
  const cell = useRecord('cells', cellId(assessment.id, { id: item.harmId }, item.location));
  return (
    <div className="presentation-columns">
      <EvidenceList item={item} cell={cell} />
      <div className="presentation-side">
        <Before item={item} cell={cell} />
        <section>
          <h2>As it stands now</h2>
          <CellLine cell={cell} scales={assessment.scales} />
        </section>
        <Controls cell={cell} />
      </div>
    </div>
  );
}

interface BeforeProps {
  readonly item: AgendaItem;
  readonly cell: Cell | undefined;
}

function Before({ item, cell }: BeforeProps) {
  const { previous } = useOpenWorkshop();
  const changedEvidence = useChangedEvidence();
  if (previous === null) {
    return (
      <section>
        <h2>Last time</h2>
        <p>This is the first version: there is no earlier rating.</p>
      </section>
    );
  }
  const version = previous.assessment.version;
  const was = hasColumn(previous, item.location)
    ? previous.cellAt({ id: item.harmId }, item.location)
    : undefined;
  return (
    <section>
      <h2>Last time, version {version}</h2>
      <CellLine cell={was} scales={previous.scales} />
      <p>{changeWords(was, cell)}</p>
      {changedEvidence.has(agendaKey(item)) ? (
        <p className="presentation-strong">The evidence has changed since version {version}.</p>
      ) : (
        <p>The evidence is as it was in version {version}.</p>
      )}
    </section>
  );
}

function changeWords(was: Cell | undefined, is: Cell | undefined): string {
  if (was === undefined && is === undefined) return 'Not considered then or now.';
  if (was === undefined) return 'Considered since.';
  if (is === undefined) return 'No longer considered.';
  const fields = changedFields(was, is);
  return fields.length === 0 ? 'Nothing in the cell has changed.' : `Changed: ${fields.join(', ')}.`;
}

interface CellLineProps {
  readonly cell: Cell | undefined;
  readonly scales: ScaleSet;
}

/** The mark of a cell and its judgement in words. */
export function CellLine({ cell, scales }: CellLineProps) {
  return (
    <>
      <p className="presentation-grade">
        <GradeMark grade={gradeOfCell(scales, cell)} />
      </p>
      {cell?.state === 'assessed' ? (
        <p>
          {[
            cell.likelihood === null ? 'likelihood not chosen' : likelihoodOf(scales, cell.likelihood).name,
            cell.impact === null
              ? 'impact not chosen'
              : `impact ${cell.impact} ${impactOf(scales, cell.impact).name}`,
            cell.confidence === null
              ? 'confidence not chosen'
              : `${confidenceOf(cell.confidence).name.toLowerCase()} confidence`,
          ].join('; ')}
        </p>
      ) : null}
    </>
  );
}

function Controls({ cell }: { readonly cell: Cell | undefined }) {
  const controls = useCollection('controls');
  if (cell?.state !== 'assessed') return null;
  const leaned = cell.controls.flatMap((id) => controls.get(id) ?? []);
  if (leaned.length === 0 && cell.controlsInPlace === '') return null;
  return (
    <section>
      <h2>Controls</h2>
      {cell.controlsInPlace === '' ? null : <p>{cell.controlsInPlace}</p>}
      <ul>
        {leaned.map((control) => (
          <li key={control.id}>
            {control.text}{' '}
            <span className="presentation-aside">
              {controlStates.find((state) => state.id === control.state)?.name}
              {control.owner === '' ? '' : `, ${control.owner}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

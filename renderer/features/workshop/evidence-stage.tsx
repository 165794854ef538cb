/** The first step of a cell: what was said last time, what changed, what it rests on, what is done about it. */
import type { Cell } from '../../core/threat/cell';
import { hasColumn } from '../../core/threat/grid';
import { confidenceOf } from '../../core/threat/scales';
import { impactOf, likelihoodOf, type ScaleSet } from '../../core/threat/scale-set';
import { changedFields } from '../../core/threat/versions';
import { type Control, controlStates, slippedBecause } from '../../core/threat/control';
import { dueWords } from '../../core/threat/control-register';
import { evidenceKey, type EvidenceRef } from '../../core/threat/evidence';
import type { EvidenceChange } from '../../core/workshop/changed-evidence';
import { isConditionalChange, readsOtherwiseWords } from '../../core/workshop/evidence-change-words';
import type { AgendaItem } from '../../core/workshop/workshop';
import { useCollection, useToday } from '../../services/desk-context';
import { ByHandling } from '../../services/on-screen-only';
import { GradeMark } from '../../ui/grade-mark';
import { useEvidenceChanges } from './changed-evidence';
import { EvidenceList } from './evidence-list';
import { useEvidenceTitle } from './evidence-title';
import { useCellOf, useOpenWorkshop } from './open-workshop';
import { gradeOfCell } from './words';

/** Evidence on the left, ratings and controls on the right. */
export function EvidenceStage({ item }: { readonly item: AgendaItem }) {
  const { assessment } = useOpenWorkshop();
  const cell = useCellOf(item);
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
  const { previous, previousName, standsFor } = useOpenWorkshop();
  const changeAt = useEvidenceChanges();
  const titleOf = useEvidenceTitle();
  if (previous === null) {
    return (
      <section>
        <h2>Last time</h2>
        <p>This is the first version: there is no earlier rating.</p>
      </section>
    );
  }
  const location = standsFor(item.location);
  const was = hasColumn(previous, location) ? previous.cellAt({ id: item.harmId }, location) : undefined;
  const { added, takenAway } = evidenceMoves(was, cell);
  const change = changeAt({ id: item.harmId }, location);
  return (
    <section>
      <h2>Last time, {previousName}</h2>
      <CellLine cell={was} scales={previous.scales} />
      <h2>What changed</h2>
      <p>{changeWords(was, cell)}</p>
      {added.length === 0 ? null : (
        <p className="presentation-strong">Evidence added: {added.map(titleOf).join('; ')}.</p>
      )}
      {takenAway.length === 0 ? null : (
        <p className="presentation-strong">Evidence taken away: {takenAway.map(titleOf).join('; ')}.</p>
      )}
      {change === null ? (
        <p>The evidence is as it was in {previousName}.</p>
      ) : (
        <ChangedPieces change={change} added={added} />
      )}
    </section>
  );
}

interface ChangedPiecesProps {
  readonly change: EvidenceChange;
  /** Named already, so not once more as entered since. */
  readonly added: readonly EvidenceRef[];
}

/** Piece by piece: what was re-graded or reads differently, and what was entered since. */
function ChangedPieces({ change, added }: ChangedPiecesProps) {
  const titleOf = useEvidenceTitle();
  const named = new Set(added.map(evidenceKey));
  const entered = change.entered.filter((ref) => !named.has(evidenceKey(ref)));
  return (
    <>
      {change.readOtherwise.map((each) => (
        <ByHandling key={evidenceKey(each.ref)} handling={isConditionalChange(each) ? 'C' : null}>
          <p className="presentation-strong">{readsOtherwiseWords(each, titleOf(each.ref))}</p>
        </ByHandling>
      ))}
      {entered.length === 0 ? null : (
        <p className="presentation-strong">
          Entered since, and bears on this cell: {enteredWords(entered.map(titleOf))}.
        </p>
      )}
    </>
  );
}

const enteredNamed = 8;

/** A room reads a handful of names; the rest are counted. */
function enteredWords(titles: readonly string[]): string {
  const more = titles.length - enteredNamed;
  const named = titles.slice(0, enteredNamed).join('; ');
  return more > 0 ? `${named}; and ${more} more` : named;
}

function evidenceMoves(was: Cell | undefined, is: Cell | undefined) {
  const [before, now] = [was?.evidence ?? [], is?.evidence ?? []];
  const without = (refs: readonly EvidenceRef[], others: readonly EvidenceRef[]) => {
    const keys = new Set(others.map(evidenceKey));
    return refs.filter((ref) => !keys.has(evidenceKey(ref)));
  };
  return { added: without(now, before), takenAway: without(before, now) };
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
  const today = useToday();
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
            </span>{' '}
            <Slipped control={control} today={today} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Nobody rates in the belief that something is in place which is overdue or was given up. */
function Slipped({ control, today }: { readonly control: Control; readonly today: string }) {
  const because = slippedBecause(control, today);
  if (because === null) return null;
  const words = because === 'dropped' ? 'Dropped' : `Overdue: ${dueWords(control, today)}`;
  return <strong className="presentation-strong">{words}. Look again at the rating with controls.</strong>;
}

/** What differs between this version and an earlier one. */
import { NativeSelect } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Assessment } from '../../core/threat/assessment';
import type { ScaleSet } from '../../core/threat/scale-set';
import { gridOf } from '../../core/threat/grid';
import { type OtherChange, otherChanges } from '../../core/threat/version-changes';
import { type CellChange, changesBetween } from '../../core/threat/versions';
import { useCollection } from '../../services/desk-context';
import { GradeMark } from '../../ui/grade-mark';
import { Empty } from '../../ui/screen';
import { versionWords } from './assessment-actions';
import { CellLink } from './cell-link';
import type { CellPoint } from './cell-point';
import { cellWords, gradeOfCell } from './cell-words';
import { OtherChangesTable } from './other-changes-table';
import { useAssessments, useOpenAssessment } from './open-assessment';
import { ShownPart } from './shown-part';

const first = 100;

/** The changes since an earlier version, which can be chosen. */
export function ChangesView({ onOpen }: { readonly onOpen: (point: CellPoint) => void }) {
  const { assessment, grid, nameOf } = useOpenAssessment();
  const cells = useCollection('cells');
  const notes = useCollection('factorNotes');
  const earlier = useAssessments().filter((each) => each.version < assessment.version);
  const [chosenId, setChosenId] = useState<string | null>(assessment.basedOnId);
  const chosen = earlier.find((each) => each.id === chosenId) ?? earlier[0];
  const changes = useMemo(
    () => (chosen === undefined ? [] : changesBetween(gridOf(chosen, cells), grid)),
    [chosen, cells, grid],
  );
  const others = useMemo(() => {
    const withNotes = (version: Assessment) => ({
      assessment: version,
      factorNotes: [...notes.values()].filter((note) => note.assessmentId === version.id),
    });
    return chosen === undefined ? [] : otherChanges(withNotes(chosen), withNotes(assessment), nameOf);
  }, [chosen, assessment, notes, nameOf]);
  return (
    <div className="threat-page stack" tabIndex={0} role="region" aria-label="Changes">
      {chosen === undefined ? (
        <Empty title="This is the first version">
          When gold has approved it, the next version starts as its copy. What differs then stands here.
        </Empty>
      ) : (
        <>
          <NativeSelect
            label="Compare with"
            className="measure"
            data={earlier.map((each) => ({ value: each.id, label: versionWords(each) }))}
            value={chosen.id}
            onChange={(event) => setChosenId(event.currentTarget.value)}
          />
          <p>{summary({ changes, others, version: chosen.version })}</p>
          {changes.length === 0 ? null : (
            <ShownPart items={changes} most={first} what="changes">
              {(shown) => (
                <ChangesTable
                  changes={shown}
                  earlier={chosen.version}
                  earlierScales={chosen.scales}
                  onOpen={onOpen}
                />
              )}
            </ShownPart>
          )}
          {others.length === 0 ? null : (
            <ShownPart items={others} most={first} what="other changes">
              {(shown) => <OtherChangesTable changes={shown} earlier={chosen.version} />}
            </ShownPart>
          )}
        </>
      )}
    </div>
  );
}

interface Differences {
  readonly changes: readonly CellChange[];
  readonly others: readonly OtherChange[];
  readonly version: number;
}

function summary({ changes, others, version }: Differences): string {
  if (changes.length + others.length === 0) return `Nothing differs from version ${version}.`;
  const count = (kind: CellChange['kind']) => changes.filter((change) => change.kind === kind).length;
  return `Since version ${version}: ${count('changed')} changed, ${count('added')} newly considered, ${count('removed')} no longer considered.${otherWords(others.length)}`;
}

function otherWords(count: number): string {
  if (count === 0) return '';
  const named = count === 1 ? '1 other change' : `${count} other changes`;
  return ` ${named} in columns, judgements, factors or the front page.`;
}

interface ChangesTableProps {
  readonly changes: readonly CellChange[];
  readonly earlier: number;
  readonly earlierScales: ScaleSet;
  readonly onOpen: (point: CellPoint) => void;
}

function ChangesTable({ changes, earlier, earlierScales, onOpen }: ChangesTableProps) {
  const { nameOf, grid } = useOpenAssessment();
  return (
    <table className="plain-table">
      <caption className="visually-hidden">Changes since version {earlier}</caption>
      <thead>
        <tr>
          <th scope="col">Harm</th>
          <th scope="col">Place or area</th>
          <th scope="col">Version {earlier}</th>
          <th scope="col">Now</th>
          <th scope="col">What changed</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr key={`${change.harm.id}~${change.location.kind}:${change.location.id}`}>
            <td>
              <CellLink point={change} onOpen={onOpen} />
            </td>
            <td>{nameOf(change.location)}</td>
            <td>
              <Standing scales={earlierScales} cell={change.before} />
            </td>
            <td>
              <Standing scales={grid.scales} cell={change.after} />
            </td>
            <td>{whatChanged(change)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Standing({ scales, cell }: { readonly scales: ScaleSet; readonly cell: CellChange['before'] }) {
  const [, detail] = cellWords(scales, cell).split(': ');
  return (
    <>
      <GradeMark grade={gradeOfCell(scales, cell)} />
      {detail === undefined ? null : <div className="dimmed small">{detail}</div>}
    </>
  );
}

function whatChanged(change: CellChange): string {
  if (change.kind !== 'changed') {
    return change.kind === 'added' ? 'Newly considered' : 'No longer considered';
  }
  const [one = '', ...others] = change.fields;
  return [one.charAt(0).toUpperCase() + one.slice(1), ...others].join(', ');
}

/** Every rated threat in its own scales and, beside it, what it may be in another set. */
import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { ratingOf } from '../../../core/threat/cell';
import { rankedThreats } from '../../../core/threat/grid';
import { harmOf } from '../../../core/threat/harms';
import { isSameScales } from '../../../core/threat/same-scales';
import type { ScaleSet } from '../../../core/threat/scale-set';
import { translationBetween } from '../../../core/threat/translation';
import { GradeMark } from '../../../ui/grade-mark';
import { Empty, Help, Message } from '../../../ui/screen';
import { CellLink } from '../cell-link';
import type { CellPoint } from '../cell-point';
import { gradeOfRating, judgementWords } from '../cell-words';
import { useOpenAssessment } from '../open-assessment';
import { ShownPart } from '../shown-part';
import { translatedWords } from './translated-judgement';
import { useUsableSets } from './usable-sets';

const first = 100;

/** A choice of the other set, and the table of both. */
export function OtherScaleView({ onOpen }: { readonly onOpen: (point: CellPoint) => void }) {
  const { grid } = useOpenAssessment();
  const others = useUsableSets().filter((set) => !isSameScales(set, grid.scales));
  const [at, setAt] = useState(0);
  const to = others[at] ?? others[0];
  return (
    <div className="threat-page stack" tabIndex={0} role="region" aria-label="In another scale">
      {to === undefined ? (
        <Empty title="There is no other set of scales">Copy one under Scales to have a second.</Empty>
      ) : (
        <>
          <NativeSelect
            label="Beside the scales of this assessment, show"
            className="measure"
            value={String(Math.max(0, others.indexOf(to)))}
            data={others.map((set, index) => ({ value: String(index), label: set.name }))}
            onChange={(event) => setAt(Number(event.currentTarget.value))}
          />
          <BothScales to={to} onOpen={onOpen} />
        </>
      )}
    </div>
  );
}

function BothScales({ to, onOpen }: { readonly to: ScaleSet; readonly onOpen: (point: CellPoint) => void }) {
  const { grid, nameOf } = useOpenAssessment();
  const { scales } = grid;
  const translation = translationBetween(scales, to);
  const threats = rankedThreats(grid);
  if (translation === null) {
    return (
      <Message tone="note" title={`No translation is written from “${scales.name}” to “${to.name}”.`}>
        <p>Nothing is converted. A partner who works with those scales judges the threat in them.</p>
      </Message>
    );
  }
  return (
    <>
      <Help source={translation.source}>
        Where a judgement may be two in the other scales, both are given. Ratings are read off the other
        table, never converted.
      </Help>
      <ShownPart items={threats} most={first} what="threats">
        {(shown) => (
          <table className="plain-table">
            <caption className="visually-hidden">Threats in both scales, gravest first</caption>
            <thead>
              <tr>
                <th scope="col">Harm and place</th>
                <th scope="col">{scales.name}</th>
                <th scope="col">{to.name}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((cell) => (
                <tr key={cell.id}>
                  <td>
                    <CellLink
                      point={{ harm: harmOf(cell.harmId), location: cell.location }}
                      onOpen={onOpen}
                    />
                    <div className="dimmed">{nameOf(cell.location)}</div>
                  </td>
                  <td>
                    <GradeMark grade={gradeOfRating(scales, ratingOf(scales, cell))} />
                    <div className="dimmed small">{judgementWords(scales, cell)}</div>
                  </td>
                  <td>{translatedWords(scales, to, cell)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </ShownPart>
    </>
  );
}

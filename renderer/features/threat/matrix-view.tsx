/** The 5 by 5 table with the number of threats at each place; a click lists them. */
import { useMemo, useState } from 'react';
import type { AssessedCell } from '../../core/threat/cell';
import { matrixOf } from '../../core/threat/grid';
import {
  impactOf,
  likelihoods,
  ratingAt,
  ratingNames,
  scaleSources,
  type Step,
  steps,
} from '../../core/threat/scales';
import { PictureOrTable } from '../../ui/picture-or-table';
import { Help } from '../../ui/screen';
import { wordsOfStep } from './agreed-table';
import type { CellPoint } from './cell-point';
import { useOpenAssessment } from './open-assessment';
import { ThreatTable } from './threat-table';

type Place = `${Step}:${Step}`;
type Matrix = ReadonlyMap<Place, readonly AssessedCell[]>;

/** Likelihood up, impact across. */
export function MatrixView({ onOpen }: { readonly onOpen: (point: CellPoint) => void }) {
  const { grid, counts } = useOpenAssessment();
  const matrix = useMemo(() => matrixOf(grid), [grid]);
  const [chosen, setChosen] = useState<Place | null>(null);
  const all = [...matrix.values()].flat();
  const listed = chosen === null ? [] : (matrix.get(chosen) ?? []);
  return (
    <div className="threat-page stack-wide" tabIndex={0} role="region" aria-label="5 by 5 table">
      <PictureOrTable
        label="the 5 by 5 table"
        sentence={sentenceOf(all, counts.assessed)}
        picture={<MatrixPicture matrix={matrix} chosen={chosen} onChoose={setChosen} />}
        table={<MatrixAsTable matrix={matrix} />}
      />
      {chosen === null ? (
        <p className="dimmed">
          Choose a square to list the threats in it. The large figure counts them; the words are the rating.
        </p>
      ) : (
        <section className="stack-tight">
          <h2>{placeWords(chosen)}</h2>
          <ThreatTable cells={listed} onOpen={onOpen} caption="Threats at this place" />
        </section>
      )}
      <Help source={scaleSources.rating.source}>
        Likelihood has seven terms and the table five rows: two pairs of terms share a row. The gaps between
        their ranges are part of the scale.
      </Help>
    </div>
  );
}

function sentenceOf(rated: readonly AssessedCell[], assessed: number): string {
  const grave = rated.filter((cell) => cell.likelihood !== null && cell.impact !== null && isGrave(cell));
  const unrated = assessed - rated.length;
  const rest = unrated === 0 ? '' : ` ${unrated} assessed without a rating yet.`;
  return `${rated.length} rated threats, ${grave.length} of them high or very high.${rest}`;
}

function isGrave({ likelihood, impact }: AssessedCell): boolean {
  const step = likelihoods.find((each) => each.id === likelihood)?.step;
  return step !== undefined && impact !== null && ratingAt(step, impact) >= 4;
}

function partsOf(place: Place): readonly [Step, Step] {
  const [likelihood, impact] = place.split(':').map(Number);
  return [likelihood as Step, impact as Step];
}

function placeWords(place: Place): string {
  const [likelihood, impact] = partsOf(place);
  const rating = ratingAt(likelihood, impact);
  return `${wordsOfStep(likelihood)}; impact ${impact} ${impactOf(impact).name}: ${rating} ${ratingNames[rating]}`;
}

interface MatrixPictureProps {
  readonly matrix: Matrix;
  readonly chosen: Place | null;
  readonly onChoose: (place: Place) => void;
}

function MatrixPicture({ matrix, chosen, onChoose }: MatrixPictureProps) {
  return (
    <table className="threat-matrix">
      <thead>
        <tr>
          <th scope="col">Likelihood</th>
          {steps.map((impact) => (
            <th key={impact} scope="col">
              {impact} {impactOf(impact).name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...steps].reverse().map((step) => (
          <tr key={step}>
            <th scope="row">
              {likelihoods
                .filter((likelihood) => likelihood.step === step)
                .map((likelihood) => (
                  <span key={likelihood.id} className="threat-matrix-term">
                    {likelihood.name} <span className="dimmed small">{likelihood.range}</span>
                  </span>
                ))}
            </th>
            {steps.map((impact) => (
              <td key={impact}>
                <MatrixPlace
                  place={`${step}:${impact}`}
                  count={matrix.get(`${step}:${impact}`)?.length ?? 0}
                  isChosen={chosen === `${step}:${impact}`}
                  onChoose={onChoose}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface MatrixPlaceProps {
  readonly place: Place;
  readonly count: number;
  readonly isChosen: boolean;
  readonly onChoose: (place: Place) => void;
}

function MatrixPlace({ place, count, isChosen, onChoose }: MatrixPlaceProps) {
  const [likelihood, impact] = partsOf(place);
  const rating = ratingAt(likelihood, impact);
  return (
    <button
      type="button"
      className="grade-box threat-matrix-place"
      data-state="step"
      data-step={rating}
      aria-pressed={isChosen}
      disabled={count === 0}
      aria-label={`${count} ${count === 1 ? 'threat' : 'threats'} at ${placeWords(place)}`}
      onClick={() => onChoose(place)}
    >
      <span className="threat-matrix-count">{count === 0 ? '' : count}</span>
      <span className="threat-matrix-word">
        {rating} {ratingNames[rating]}
      </span>
    </button>
  );
}

function MatrixAsTable({ matrix }: { readonly matrix: Matrix }) {
  const filled = [...matrix.entries()].filter(([, cells]) => cells.length > 0).reverse();
  return (
    <table className="plain-table">
      <caption>Number of threats by likelihood and impact</caption>
      <thead>
        <tr>
          <th scope="col">Likelihood</th>
          <th scope="col">Impact</th>
          <th scope="col">Rating</th>
          <th scope="col" className="numeric">
            Threats
          </th>
        </tr>
      </thead>
      <tbody>
        {filled.map(([place, cells]) => {
          const [likelihood, impact] = partsOf(place);
          const rating = ratingAt(likelihood, impact);
          return (
            <tr key={place}>
              <td>{wordsOfStep(likelihood)}</td>
              <td>{`${impact} ${impactOf(impact).name}`}</td>
              <td>{`${rating} ${ratingNames[rating]}`}</td>
              <td className="numeric">{cells.length}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

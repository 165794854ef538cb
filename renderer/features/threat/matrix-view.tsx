/** The rating table with the threats in it; a click lists those of one square. */
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { type AssessedCell, ratingOf } from '../../core/threat/cell';
import { countsOf, matrixOf } from '../../core/threat/grid';
import { harmOf } from '../../core/threat/harms';
import type { LocationRef } from '../../core/threat/location-ref';
import {
  impactOf,
  likelihoodSteps,
  ratingAt,
  ratingLevelOf,
  type ScaleSet,
  type Step,
} from '../../core/threat/scale-set';
import { PictureOrTable } from '../../ui/picture-or-table';
import { Help } from '../../ui/screen';
import { wordsOfStep } from './agreed-table';
import { assessmentPath, type CellPoint } from './cell-point';
import { useOpenAssessment } from './open-assessment';
import { ThreatTable } from './threat-table';

type Place = `${Step}:${Step}`;
type Matrix = ReadonlyMap<Place, readonly AssessedCell[]>;

/** Likelihood up, impact across. */
export function MatrixView({ onOpen }: { readonly onOpen: (point: CellPoint) => void }) {
  const { assessment, grid, nameOf } = useOpenAssessment();
  const { scales } = grid;
  const matrix = useMemo(() => matrixOf(grid), [grid]);
  const [chosen, setChosen] = useState<Place | null>(null);
  const all = [...matrix.values()].flat();
  const listed = chosen === null ? [] : (matrix.get(chosen) ?? []);
  return (
    <div className="threat-page stack-wide" tabIndex={0} role="region" aria-label="Rating table">
      <PictureOrTable
        label="the rating table"
        sentence={sentenceOf(scales, all, countsOf(grid).assessed)}
        picture={
          <MatrixPicture
            scales={scales}
            matrix={matrix}
            nameOf={nameOf}
            chosen={chosen}
            onChoose={setChosen}
          />
        }
        table={<MatrixAsTable scales={scales} matrix={matrix} nameOf={nameOf} />}
      />
      {chosen === null ? (
        <p className="dimmed">
          Each square names the threats in it, by the number and name of the harm and the place. Choose one to
          list them all. <Link to={assessmentPath(assessment.id, 'other-scale')}>In another scale</Link>
        </p>
      ) : (
        <section className="stack-tight">
          <h2>{placeWords(scales, chosen)}</h2>
          <ThreatTable cells={listed} onOpen={onOpen} caption="Threats at this place" />
        </section>
      )}
      <Help source={scales.rating.source}>
        {scales.likelihood.terms.length > likelihoodSteps(scales).length
          ? 'Likelihood has more terms than the table has rows: some terms share a row. '
          : ''}
        {scales.likelihood.note}
      </Help>
    </div>
  );
}

function sentenceOf(scales: ScaleSet, rated: readonly AssessedCell[], assessed: number): string {
  const [gravest, next] = [...scales.rating.levels].reverse();
  const countOf = (level: number | undefined) =>
    rated.filter((cell) => ratingOf(scales, cell) === level).length;
  const unrated = assessed - rated.length;
  const rest = unrated === 0 ? '' : ` ${unrated} assessed, not yet rated.`;
  const named = [gravest, next].flatMap((rating) =>
    rating === undefined ? [] : [`${countOf(rating.level)} ${rating.name.toLowerCase()}`],
  );
  return `${rated.length} rated threats: ${named.join(', ')}.${rest}`;
}

function partsOf(place: Place): readonly [Step, Step] {
  const [likelihood, impact] = place.split(':').map(Number);
  return [likelihood as Step, impact as Step];
}

function placeWords(scales: ScaleSet, place: Place): string {
  const [likelihood, impact] = partsOf(place);
  const rating = ratingAt(scales, likelihood, impact);
  return `${wordsOfStep(scales, likelihood)}; impact ${impact} ${impactOf(scales, impact).name}: ${rating} ${ratingLevelOf(scales, rating).name}`;
}

interface MatrixPictureProps {
  readonly scales: ScaleSet;
  readonly matrix: Matrix;
  readonly nameOf: (location: LocationRef) => string;
  readonly chosen: Place | null;
  readonly onChoose: (place: Place) => void;
}

function MatrixPicture({ scales, matrix, nameOf, chosen, onChoose }: MatrixPictureProps) {
  return (
    <table className="threat-matrix">
      <thead>
        <tr>
          <th scope="col">Likelihood</th>
          {scales.impact.levels.map(({ level, name }) => (
            <th key={level} scope="col">
              {level} {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...likelihoodSteps(scales)].reverse().map((step) => (
          <tr key={step}>
            <th scope="row">
              {scales.likelihood.terms
                .filter((likelihood) => likelihood.step === step)
                .map((likelihood) => (
                  <span key={likelihood.id} className="threat-matrix-term">
                    {likelihood.name} <span className="dimmed small">{likelihood.range}</span>
                  </span>
                ))}
            </th>
            {scales.impact.levels.map(({ level: impact }) => (
              <td key={impact}>
                <MatrixPlace
                  scales={scales}
                  place={`${step}:${impact}`}
                  cells={matrix.get(`${step}:${impact}`) ?? []}
                  nameOf={nameOf}
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
  readonly scales: ScaleSet;
  readonly place: Place;
  readonly cells: readonly AssessedCell[];
  readonly nameOf: (location: LocationRef) => string;
  readonly isChosen: boolean;
  readonly onChoose: (place: Place) => void;
}

/** So many fit in a square; the others are one click away and in the table. */
const mostNamed = 3;

function MatrixPlace({ scales, place, cells, nameOf, isChosen, onChoose }: MatrixPlaceProps) {
  const count = cells.length;
  const named = count <= mostNamed + 1 ? cells : cells.slice(0, mostNamed);
  const [likelihood, impact] = partsOf(place);
  const rating = ratingAt(scales, likelihood, impact);
  const { name, shade } = ratingLevelOf(scales, rating);
  return (
    <button
      type="button"
      className="grade-box threat-matrix-place"
      data-state="step"
      data-step={shade}
      aria-pressed={isChosen}
      disabled={count === 0}
      aria-label={`${count} ${count === 1 ? 'threat' : 'threats'} at ${placeWords(scales, place)}`}
      onClick={() => onChoose(place)}
    >
      <span className="threat-matrix-word">
        {rating} {name}
        {count === 0 ? '' : ` (${count})`}
      </span>
      {named.map((cell) => (
        <span key={cell.id} className="threat-matrix-item">
          {itemWords(cell, nameOf)}
        </span>
      ))}
      {named.length === count ? null : (
        <span className="threat-matrix-item threat-matrix-more">and {count - named.length} more</span>
      )}
    </button>
  );
}

/** "2 Hate crime, Quayside". */
function itemWords(cell: AssessedCell, nameOf: (location: LocationRef) => string): string {
  const { number, short } = harmOf(cell.harmId);
  return `${number} ${short}, ${nameOf(cell.location)}`;
}

function MatrixAsTable({ scales, matrix, nameOf }: Pick<MatrixPictureProps, 'scales' | 'matrix' | 'nameOf'>) {
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
          <th scope="col">Which</th>
        </tr>
      </thead>
      <tbody>
        {filled.map(([place, cells]) => {
          const [likelihood, impact] = partsOf(place);
          const rating = ratingAt(scales, likelihood, impact);
          return (
            <tr key={place}>
              <td>{wordsOfStep(scales, likelihood)}</td>
              <td>{`${impact} ${impactOf(scales, impact).name}`}</td>
              <td>{`${rating} ${ratingLevelOf(scales, rating).name}`}</td>
              <td className="numeric">{cells.length}</td>
              <td>{cells.map((cell) => itemWords(cell, nameOf)).join('; ')}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

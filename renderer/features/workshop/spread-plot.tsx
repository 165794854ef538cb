/** The scores of a revealed round as dots on their scales: who stood where, the middle, and the range. */
import { confidences } from '../../core/threat/scales';
import type { ScaleSet } from '../../core/threat/scale-set';
import { participantLabel } from '../../core/workshop/participants';
import type { Measure, PersonScore, Spread } from '../../core/workshop/spread';
import {
  medianWords,
  rangeWords,
  spreadMarkText,
  spreadSentence,
  valueNames,
} from '../../core/workshop/spread-words';
import type { ParticipantId, Workshop } from '../../core/workshop/workshop';
import { PictureOrTable } from '../../ui/picture-or-table';

interface SpreadPlotProps {
  readonly workshop: Workshop;
  readonly scales: ScaleSet;
  readonly spread: Spread;
}

/** One dimension, as places from left to right. */
interface Row {
  readonly name: string;
  readonly steps: readonly string[];
  readonly placeOf: (person: PersonScore) => number;
  readonly median: readonly [number, number];
  readonly range: readonly [number, number];
  readonly medianWords: string;
  readonly rangeWords: string;
}

/** The number by which a person is named in the picture: their place in the list of those who scored, from 1. */
export function numberOf(spread: Spread, id: ParticipantId): number {
  return spread.people.findIndex((person) => person.participantId === id) + 1;
}

/** The picture and its table. */
export function SpreadPlot({ workshop, scales, spread }: SpreadPlotProps) {
  const rows = rowsOf(scales, spread);
  return (
    <PictureOrTable
      label="the spread of the scores"
      sentence={
        <>
          <strong>{spreadMarkText(spread)}.</strong> {spreadSentence(spread)}
        </>
      }
      picture={
        <div className="spread-plot">
          {rows.map((row) => (
            <PlotRow key={row.name} row={row} spread={spread} />
          ))}
          <p className="spread-plot-key">
            A number is a person in the list. The thick bar is the median, the line the range.
          </p>
        </div>
      }
      table={
        <table className="plain-table">
          <caption className="visually-hidden">Spread of the scores</caption>
          <thead>
            <tr>
              <th scope="col">Scale</th>
              <th scope="col">Median</th>
              <th scope="col">Range</th>
              <th scope="col">Scores</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.name}>
                <th scope="row">{row.name}</th>
                <td>{row.medianWords}</td>
                <td>{row.rangeWords}</td>
                <td>
                  {spread.people
                    .map((person) => {
                      const who = participantLabel(workshop, person.participantId);
                      return `${who}: ${row.steps[row.placeOf(person)] ?? ''}`;
                    })
                    .join('; ')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  );
}

function rowsOf(scales: ScaleSet, { measures }: Spread): readonly Row[] {
  if (measures === null) return [];
  const names = valueNames(scales);
  const row = <T,>(given: {
    readonly name: string;
    readonly values: readonly T[];
    readonly of: (person: PersonScore) => T;
    readonly measure: Measure<T>;
    readonly word: (value: T) => string;
  }): Row => {
    const at = (value: T) => given.values.indexOf(value);
    const { measure } = given;
    return {
      name: given.name,
      steps: given.values.map(given.word),
      placeOf: (person) => at(given.of(person)),
      median: [at(measure.lowerMedian), at(measure.upperMedian)],
      range: [at(measure.lowest), at(measure.highest)],
      medianWords: medianWords(measure, given.word),
      rangeWords: rangeWords(measure, given.word),
    };
  };
  return [
    row({
      name: 'Likelihood',
      values: scales.likelihood.terms.map(({ id }) => id),
      of: (person) => person.likelihood,
      measure: measures.likelihood,
      word: names.likelihood,
    }),
    row({
      name: 'Impact',
      values: scales.impact.levels.map(({ level }) => level),
      of: (person) => person.impact,
      measure: measures.impact,
      word: names.impact,
    }),
    row({
      name: 'Rating',
      values: scales.rating.levels.map(({ level }) => level),
      of: (person) => person.rating,
      measure: measures.rating,
      word: (level) => `${level} ${names.rating(level)}`,
    }),
    row({
      name: 'Confidence',
      values: confidences.map(({ id }) => id),
      of: (person) => person.confidence,
      measure: measures.confidence,
      word: names.confidence,
    }),
  ];
}

const width = 700;
const dot = 11;
const apart = 25;
const widestLetter = 8;

/**
 * One scale: its steps across, the people on them as numbered dots. Those who agree stand side by side and only then
 * above each other: all four scales have to be in sight at once, however much the room agrees.
 */
function PlotRow({ row, spread }: { readonly row: Row; readonly spread: Spread }) {
  const stacks = row.steps.map((_, place) => spread.people.filter((person) => row.placeOf(person) === place));
  const step = width / row.steps.length;
  const across = Math.max(1, Math.floor(step / apart));
  const highest = Math.max(1, ...stacks.map((stack) => Math.ceil(stack.length / across)));
  const x = (place: number) => (place + 0.5) * step;
  const base = highest * apart + 10;
  const [low, high] = row.range;
  const [lower, upper] = row.median;
  return (
    <div className="spread-row">
      <strong className="spread-row-name">{row.name}</strong>
      <svg
        viewBox={`0 0 ${width} ${base + 50}`}
        role="img"
        aria-label={`${row.name}: median ${row.medianWords}; range ${row.rangeWords}`}
      >
        <line className="spread-axis" x1={0} x2={width} y1={base} y2={base} />
        <line className="spread-range" x1={x(low)} x2={x(high)} y1={base} y2={base} />
        {[...new Set([lower, upper])].map((place) => (
          <rect key={place} className="spread-median" x={x(place) - 18} y={base - 4} width={36} height={8} />
        ))}
        {stacks.map((stack, place) =>
          stack.map((person, index) => {
            const level = Math.floor(index / across);
            const beside = Math.min(across, stack.length - level * across);
            const at = x(place) + ((index % across) - (beside - 1) / 2) * apart;
            return (
              <g key={person.participantId}>
                <circle className="spread-dot" cx={at} cy={base - 18 - level * apart} r={dot} />
                <text className="spread-number" x={at} y={base - 13 - level * apart}>
                  {numberOf(spread, person.participantId)}
                </text>
              </g>
            );
          }),
        )}
        {row.steps.map((words, place) => (
          <StepWords key={words} words={words} x={x(place)} y={base + 20} room={step} />
        ))}
      </svg>
    </div>
  );
}

interface StepWordsProps {
  readonly words: string;
  readonly x: number;
  readonly y: number;
  readonly room: number;
}

/** Words that are too long for their step stand on two lines. */
function StepWords({ words, x, y, room }: StepWordsProps) {
  const parts = words.split(' ');
  const half = words.length * widestLetter > room ? Math.ceil(parts.length / 2) : parts.length;
  return (
    <text className="spread-step" x={x} y={y}>
      <tspan x={x}>{parts.slice(0, half).join(' ')}</tspan>
      <tspan x={x} dy={17}>
        {parts.slice(half).join(' ')}
      </tspan>
    </text>
  );
}

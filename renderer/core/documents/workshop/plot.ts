/** The spread plot of a cell, from the rounds that were revealed. Its table twin is the scores of each round. */
import { harmOf } from '../../threat/harms';
import { likelihoodRank } from '../../threat/scale-set';
import type { CellResult } from '../../workshop/results';
import { type Measures, type Spread, spreadOfRound } from '../../workshop/spread';
import { type PlotRound, spreadPlotDrawing } from '../drawing/spread-plot';
import type { Picture } from '../model';
import { nameOf } from '../threat/words';
import type { WorkshopSource } from './input';
import { personNumber } from './round';

/** The picture; none while no round with a score is revealed. */
export function plotOf(source: WorkshopSource, result: CellResult): readonly Picture[] {
  const { scales } = source.threat.grid;
  const rounds = result.rounds.flatMap(({ round }): PlotRound[] => {
    const spread = spreadOfRound(scales, round, source.records.scores);
    const measures = spread?.measures ?? null;
    if (spread === null || measures === null) return [];
    return [plotRound(source, { label: `Round ${round.number}`, spread, measures })];
  });
  if (rounds.length === 0) return [];
  const drawing = spreadPlotDrawing({
    likelihoods: scales.likelihood.terms.map(({ name }) => name),
    impacts: scales.impact.levels.map(({ level, name }) => `${level} ${name}`),
    rounds,
  });
  const where = `${harmOf(result.item.harmId).short} at ${nameOf(source.threat, result.item.location)}`;
  return [
    {
      kind: 'picture',
      drawing,
      caption: `Scores on ${where}`,
      altText: `Spread plot: ${rounds.map((round) => described(source, round)).join(' ')} The tables that follow give every score.`,
      widthMm: drawing.width,
      heightMm: drawing.height,
    },
  ];
}

function plotRound(
  { threat, workshop }: WorkshopSource,
  given: { readonly label: string; readonly spread: Spread; readonly measures: Measures },
): PlotRound {
  const { scales } = threat.grid;
  const { likelihood, impact } = given.measures;
  const rank = (id: string) => likelihoodRank(scales, id);
  const place = (level: number) => scales.impact.levels.findIndex((each) => each.level === level);
  return {
    label: given.label,
    dots: given.spread.people.map((person) => ({
      mark: personNumber(workshop.participants, person.participantId),
      likelihood: rank(person.likelihood),
      impact: place(person.impact),
    })),
    likelihood: {
      lowest: rank(likelihood.lowest),
      highest: rank(likelihood.highest),
      medians: [rank(likelihood.lowerMedian), rank(likelihood.upperMedian)],
    },
    impact: {
      lowest: place(impact.lowest),
      highest: place(impact.highest),
      medians: [place(impact.lowerMedian), place(impact.upperMedian)],
    },
  };
}

/** "Round 1: likelihood Unlikely 2, Likely 1; impact 3 Significant 3." */
function described({ threat }: WorkshopSource, round: PlotRound): string {
  const { likelihood, impact } = threat.grid.scales;
  const counts = (names: readonly string[], at: (dot: PlotRound['dots'][number]) => number) =>
    names
      .map((name, place) => ({ name, count: round.dots.filter((dot) => at(dot) === place).length }))
      .filter(({ count }) => count > 0)
      .map(({ name, count }) => `${name}: ${count}`)
      .join(', ');
  const likelihoods = counts(
    likelihood.terms.map(({ name }) => name),
    (dot) => dot.likelihood,
  );
  const impacts = counts(
    impact.levels.map(({ name }) => name),
    (dot) => dot.impact,
  );
  return `${round.label}, likelihood: ${likelihoods}; impact: ${impacts}.`;
}

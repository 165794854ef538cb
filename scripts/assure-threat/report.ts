/** What the product's rules make of a threat file: ratings, medians, ranges, spreads, controls, a comparison. */
import { daysBetween } from '../../renderer/core/foundation/dates';
import { type Cell, ratingOf } from '../../renderer/core/threat/cell';
import { type Control, controlStates, slippedBecause } from '../../renderer/core/threat/control';
import { cellsOf, countsOf, type Grid } from '../../renderer/core/threat/grid';
import { hoursByState } from '../../renderer/core/threat/control-register';
import { isSameScales } from '../../renderer/core/threat/same-scales';
import type { ScaleSet } from '../../renderer/core/threat/scale-set';
import { changesBetween, waitingBetween } from '../../renderer/core/threat/versions';
import {
  isScoredByFewerThanTwo,
  mostDisputed,
  resultCounts,
  resultsOf,
} from '../../renderer/core/workshop/results';
import { participantLabel } from '../../renderer/core/workshop/participants';
import { type Furthest, type Measure, type Spread, spreadOfRound } from '../../renderer/core/workshop/spread';
import {
  medianWords,
  spreadMarkText,
  spreadSentence,
  valueNames,
} from '../../renderer/core/workshop/spread-words';
import { standsForItself } from '../../renderer/core/workshop/stands-for';
import type { AgendaItem, ParticipantId, Workshop } from '../../renderer/core/workshop/workshop';
import type { GivenVersion, ThreatFile } from './format';
import { controlsFrom, gridFrom, type PlaceNames, placeNames, workshopFrom } from './records';

/** So many cells, and all that tie with the last of them. */
const mostDisputedCount = 5;

/** Plain data, ready to be printed. */
export function threatReport(file: ThreatFile): unknown {
  const places = placeNames();
  const grid = gridFrom({ id: 'assessment', ...file }, places);
  const nameOf = (item: AgendaItem) => `${item.harmId}/${places.nameOf(item.location)}`;
  const held = workshopFrom(file, grid.assessment.id, places);
  const workshops = new Map<string, Workshop>([[held.workshop.id, held.workshop]]);
  const records = { ...held, workshops, agreed: new Map<string, never>() };
  const results = resultsOf(grid.assessment, records, standsForItself);
  const all = results.all();
  const person = (id: ParticipantId) => participantLabel(held.workshop, id);
  return {
    scales: file.scales.name,
    counts: countsOf(grid),
    cells: cellsOf(grid).map((cell) => {
      const spread = results.resultAt({ id: cell.harmId }, cell.location)?.spread ?? null;
      return { cell: nameOf(cell), ...ratedAs(grid.scales, cell), spread: spread && spreadMarkText(spread) };
    }),
    rounds: [...held.rounds.values()].map((round) => {
      const spread = spreadOfRound(file.scales, round, held.scores);
      return {
        cell: nameOf(round),
        round: round.number,
        ...(spread && spreadAs(file.scales, spread, person)),
      };
    }),
    mostDisputed: mostDisputed(all, mostDisputedCount).map(({ item, spread }) => ({
      cell: nameOf(item),
      spread: spread && spreadMarkText(spread),
    })),
    scoredByFewerThanTwo: all.filter(isScoredByFewerThanTwo).map(({ item }) => nameOf(item)),
    workshop: workshopCounts(all),
    controls: controlsAs(file, grid, nameOf),
    comparison: file.versions === null ? null : comparisonAs(file.versions, places),
  };
}

function workshopCounts(all: Parameters<typeof resultCounts>[0]): unknown {
  const { cells, rounds, evenSplits, scoredByFewerThanTwo } = resultCounts(all);
  return { cells, rounds, evenSplits, scoredByFewerThanTwo };
}

function ratedAs(scales: ScaleSet, cell: Cell): Readonly<Record<string, unknown>> {
  if (cell.state !== 'assessed') return { state: cell.state };
  const named = (judgement: Parameters<typeof ratingOf>[1]) => {
    const rating = ratingOf(scales, judgement);
    return rating === null ? null : valueNames(scales).rating(rating);
  };
  return {
    state: cell.state,
    rating: named(cell),
    confidence: cell.confidence,
    beforeControls: named(cell.beforeControls),
    afterControls: named(cell.afterControls),
  };
}

function spreadAs(
  scales: ScaleSet,
  spread: Spread,
  person: (id: ParticipantId) => string,
): Readonly<Record<string, unknown>> {
  const names = valueNames(scales);
  const { measures, evenSplit } = spread;
  return {
    scored: spread.people.length,
    noView: spread.noView.map(person),
    likelihood: measures && measureAs(measures.likelihood, names.likelihood),
    impact: measures && measureAs(measures.impact, names.impact),
    confidence: measures && measureAs(measures.confidence, names.confidence),
    rating: measures && measureAs(measures.rating, names.rating),
    ratings: Object.fromEntries(
      spread.people.map(({ participantId, rating }) => [person(participantId), names.rating(rating)]),
    ),
    spread: {
      mark: spread.mark,
      text: spreadMarkText(spread),
      ratingSteps: spread.ratingSteps,
      steps: spread.steps,
      sentence: spreadSentence(spread),
    },
    furthest: {
      likelihood: furthestAs(spread.furthest.likelihood, person),
      impact: furthestAs(spread.furthest.impact, person),
    },
    evenSplit: evenSplit && {
      low: evenSplit.low.map(person),
      high: evenSplit.high.map(person),
      lowRating: names.rating(evenSplit.lowRating),
      highRating: names.rating(evenSplit.highRating),
    },
  };
}

function furthestAs({ people, steps }: Furthest, person: (id: ParticipantId) => string): unknown {
  return { people: people.map(person), steps };
}

function measureAs<T>(measure: Measure<T>, name: (value: T) => string): unknown {
  const { lowest, highest, lowerMedian, upperMedian, steps } = measure;
  const median = lowerMedian === upperMedian ? [lowerMedian] : [lowerMedian, upperMedian];
  return { median, words: medianWords(measure, name), lowest, highest, steps };
}

function controlsAs(
  file: ThreatFile,
  grid: Grid,
  nameOf: (item: AgendaItem) => string,
): Readonly<Record<string, unknown>> {
  const controls = controlsFrom(file.controls);
  const slipped = (because: 'overdue' | 'dropped') =>
    [...controls.values()].filter(
      (control) => file.today !== null && slippedBecause(control, file.today) === because,
    );
  const leaning = (control: Control) =>
    cellsOf(grid)
      .filter((cell) => cell.state === 'assessed' && cell.controls.includes(control.id))
      .map(nameOf);
  return {
    today: file.today,
    count: controls.size,
    overdue: slipped('overdue').map((control) => ({
      id: control.id,
      owner: control.owner,
      due: control.due,
      days: control.due === null || file.today === null ? null : daysBetween(control.due, file.today),
      cells: leaning(control),
    })),
    dropped: slipped('dropped').map((control) => ({
      id: control.id,
      owner: control.owner,
      cells: leaning(control),
    })),
    byState: hoursByState(controls.values()).map(({ state, ...counted }) => ({
      state: controlStates.find(({ id }) => id === state)?.name,
      ...counted,
    })),
  };
}

const changeNames = { added: 'new', removed: 'dropped', changed: 'changed' } as const;

function comparisonAs(versions: readonly [GivenVersion, GivenVersion], places: PlaceNames): unknown {
  const before = gridFrom({ id: 'version1', ...versions[0] }, places);
  const after = gridFrom({ id: 'version2', ...versions[1], base: before }, places);
  const changes = changesBetween(before, after);
  const count = (kind: keyof typeof changeNames) => changes.filter((change) => change.kind === kind).length;
  return {
    from: versions[0].name,
    to: versions[1].name,
    sameScales: isSameScales(before.scales, after.scales),
    same: cellsOf(after).length - count('changed') - count('added'),
    changed: count('changed'),
    new: count('added'),
    dropped: count('removed'),
    toConfirm: waitingBetween(before, after).length,
    cells: changes.map((change) => ({
      cell: `${change.harm.id}/${places.nameOf(change.location)}`,
      change: changeNames[change.kind],
      before: change.before ? ratedAs(before.scales, change.before) : null,
      after: change.after ? ratedAs(after.scales, change.after) : null,
      fields: change.kind === 'changed' ? change.fields : [],
    })),
  };
}

/** A threat file as the records that the product keeps, so that the product's own rules can be asked about it. */
import { asId } from '../../renderer/core/foundation/ids';
import { type Assessment, type LocationRef, newAssessment } from '../../renderer/core/threat/assessment';
import { type Cell, cellId, newAssessedCell } from '../../renderer/core/threat/cell';
import type { Control } from '../../renderer/core/threat/control';
import { type Grid, gridOf } from '../../renderer/core/threat/grid';
import type { ScaleSet } from '../../renderer/core/threat/scale-set';
import { type Round, roundId } from '../../renderer/core/workshop/round';
import { type Score, scoreId, type ScoreValue } from '../../renderer/core/workshop/score';
import type { AgendaItem, Participant, Workshop } from '../../renderer/core/workshop/workshop';
import { type GivenCell, type GivenControl, type GivenScore, splitCellName, type ThreatFile } from './format';

/** A moment and a date that nothing printed depends on. */
const someMoment = '2027-01-04T09:00:00.000Z';
const someDate = '2027-01-04';

/** The places of a file, each under one id in every version. */
export interface PlaceNames {
  readonly at: (place: string) => LocationRef;
  readonly nameOf: (location: LocationRef) => string;
}

export function placeNames(): PlaceNames {
  const names: string[] = [];
  return {
    at: (place) => {
      const found = names.indexOf(place);
      const number = found < 0 ? names.push(place) : found + 1;
      return { kind: 'area', id: asId<'Area'>(`place${number}`) };
    },
    nameOf: (location) => names[Number(location.id.slice('place'.length)) - 1] ?? location.id,
  };
}

export interface GridGiven {
  readonly id: string;
  readonly scales: ScaleSet;
  readonly cells: readonly GivenCell[];
  readonly status?: Assessment['status'];
  /** The version that it started from: a draft has its columns as well. */
  readonly base?: Grid;
}

/** The grid of these cells; its columns are their places, in the order in which they are named. */
export function gridFrom({ id, scales, cells, status = 'draft', base }: GridGiven, places: PlaceNames): Grid {
  const columns = new Map(
    cells.map(({ cell }) => splitCellName(cell).place).map((place) => [place, places.at(place)]),
  );
  if (base !== undefined && status === 'draft')
    for (const at of base.locations) columns.set(places.nameOf(at), at);
  const assessment = newAssessment({
    id: asId<'Assessment'>(id),
    operationId: asId<'Operation'>('operation'),
    startedAt: someMoment,
    marking: { classification: 'OFFICIAL', handling: '' },
    author: '',
    locations: [...columns.values()],
    scales,
    status,
    basedOnId: base?.assessment.id ?? null,
  });
  const records = cells.map((cell) => cellFrom(cell, assessment, places));
  return gridOf(assessment, new Map(records.map((record) => [record.id, record])));
}

function cellFrom(given: GivenCell, assessment: Assessment, places: PlaceNames): Cell {
  const { harmId, location } = itemFrom(given.cell, places);
  if (given.state !== 'assessed') {
    const id = cellId(assessment.id, { id: harmId }, location);
    const { state, reason } = given;
    return { id, assessmentId: assessment.id, harmId, location, state, reason, evidence: [] };
  }
  const { likelihood, impact, confidence, beforeControls, afterControls } = given;
  return {
    ...newAssessedCell(assessment, { id: harmId }, location),
    likelihood,
    impact,
    confidence,
    rationale: given.reason,
    controls: given.controls.map((id) => asId<'Control'>(id)),
    beforeControls: { ...beforeControls, judgedBy: '' },
    afterControls: { ...afterControls, judgedBy: '' },
  };
}

/** "disorder/Carrow" as a place on an agenda. */
export function itemFrom(cell: string, places: PlaceNames): AgendaItem {
  const { harmId, place } = splitCellName(cell);
  return { harmId, location: places.at(place) };
}

export function controlsFrom(given: readonly GivenControl[]): ReadonlyMap<string, Control> {
  return new Map(
    given.map((control) => [
      control.id,
      { ...control, id: asId<'Control'>(control.id), operationId: asId<'Operation'>('operation'), note: '' },
    ]),
  );
}

export interface WorkshopGiven {
  readonly workshop: Workshop;
  readonly rounds: ReadonlyMap<string, Round>;
  readonly scores: ReadonlyMap<string, Score>;
}

/** One workshop on this assessment, all its rounds revealed; those on one cell are numbered as they come. */
export function workshopFrom(
  file: ThreatFile,
  assessmentId: Assessment['id'],
  places: PlaceNames,
): WorkshopGiven {
  const participants = participantsOf(file);
  const items = file.rounds.map(({ cell }) => itemFrom(cell, places));
  const workshop: Workshop = {
    id: asId<'Workshop'>('workshop'),
    operationId: asId<'Operation'>('operation'),
    assessmentId,
    title: 'Workshop',
    date: someDate,
    place: '',
    status: 'closed',
    participants: [...participants.values()],
    agenda: items,
    facilitator: '',
    createdAt: someMoment,
    closedAt: someMoment,
  };
  const rounds = new Map<string, Round>();
  const scores = new Map<string, Score>();
  for (const [index, item] of items.entries()) {
    const given = file.rounds[index]?.scores ?? [];
    const round = roundFrom(workshop, item, { rounds, given, participants });
    rounds.set(round.id, round);
    for (const score of scoresFrom(round, given, participants)) scores.set(score.id, score);
  }
  return { workshop, rounds, scores };
}

type Participants = ReadonlyMap<string, Participant>;

function participantsOf(file: ThreatFile): Participants {
  const names = new Set(file.rounds.flatMap(({ scores }) => scores.map(({ participant }) => participant)));
  return new Map(
    [...names].map((name, index) => [
      name,
      {
        id: asId<'Participant'>(`p${index + 1}`),
        name,
        role: '',
        organisation: '',
        leftAt: null,
        corrections: [],
      },
    ]),
  );
}

function roundFrom(
  workshop: Workshop,
  item: AgendaItem,
  {
    rounds,
    given,
    participants,
  }: {
    readonly rounds: ReadonlyMap<string, Round>;
    readonly given: readonly GivenScore[];
    readonly participants: Participants;
  },
): Round {
  let number = 1;
  while (rounds.has(roundId(workshop.id, item, number))) number += 1;
  return {
    id: roundId(workshop.id, item, number),
    workshopId: workshop.id,
    harmId: item.harmId,
    location: item.location,
    number,
    participantIds: given.flatMap(({ participant }) => participants.get(participant)?.id ?? []),
    openedAt: someMoment,
    revealedAt: someMoment,
    absences: [],
    setAside: null,
  };
}

function scoresFrom(
  round: Round,
  given: readonly GivenScore[],
  participants: Participants,
): readonly Score[] {
  return given.flatMap((score): Score[] => {
    const participantId = participants.get(score.participant)?.id;
    if (participantId === undefined) return [];
    return [
      {
        id: scoreId(round.id, participantId, 1),
        workshopId: round.workshopId,
        roundId: round.id,
        participantId,
        entry: 1,
        enteredAt: someMoment,
        enteredBy: 'facilitator',
        strikeReason: '',
        sealed: '-',
        value: valueOf(score),
      },
    ];
  });
}

function valueOf({ likelihood, impact, confidence }: GivenScore): ScoreValue {
  return likelihood === undefined || impact === undefined || confidence === undefined
    ? { kind: 'no-view' }
    : { kind: 'scored', likelihood, impact, confidence };
}

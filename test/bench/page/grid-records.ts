/** Invented records for the grid: two operations with the same columns, one full and scored, one empty. */
import { asId } from '../../../renderer/core/foundation/ids';
import { newOperation, type Operation } from '../../../renderer/core/operation/operation';
import type { Area } from '../../../renderer/core/places/area';
import { type Assessment, type LocationRef, newAssessment } from '../../../renderer/core/threat/assessment';
import { type AssessedCell, newAssessedCell } from '../../../renderer/core/threat/cell';
import { harms } from '../../../renderer/core/threat/harms';
import { steps } from '../../../renderer/core/threat/scale-set';
import { confidenceIds, usualScales } from '../../../renderer/core/threat/scales';
import { type AgreedRating, agreedRatingId } from '../../../renderer/core/workshop/agreed-rating';
import { type Round, roundId } from '../../../renderer/core/workshop/round';
import { type Score, scoreId, type ScoreValue } from '../../../renderer/core/workshop/score';
import type { AgendaItem, ParticipantId, Workshop } from '../../../renderer/core/workshop/workshop';

const at = '2027-03-04T10:00:00.000Z';
const people = 6;
const rounds = 2;
const likelihoods = usualScales.likelihood.terms;

export type GridName = 'full' | 'empty';

/** The operation whose grid is full, or the one whose grid is empty. */
export function gridOperation(name: GridName): Operation {
  return newOperation({
    id: asId<'Operation'>(`operation-${name}`),
    name: `May 2027, ${name}`,
    forceName: 'Marlshire Police',
    forceAreaId: asId<'Area'>('force'),
    createdAt: at,
  });
}

/** So many wards, the same for both grids. */
export function gridAreas(count: number): readonly Area[] {
  return Array.from({ length: count }, (_, number) => ({
    id: asId<'Area'>(`ward${String(number).padStart(6, '0')}`),
    kind: 'ward' as const,
    name: `Larkmoor ward ${number + 1}`,
    code: '',
    parentId: null,
  }));
}

/** The version of one operation, with every ward as a column. */
export function gridAssessment(name: GridName, areas: readonly Area[]): Assessment {
  return newAssessment({
    id: asId<'Assessment'>(`assessment-${name}`),
    operationId: gridOperation(name).id,
    startedAt: at,
    marking: { classification: 'OFFICIAL-SENSITIVE', handling: '' },
    author: 'Inspector J. Marl',
    locations: areas.map((area): LocationRef => ({ kind: 'area', id: area.id })),
  });
}

/** The cells of one ward, all eleven assessed. */
export function cellsOfWard(assessment: Assessment, number: number): readonly AssessedCell[] {
  const location = assessment.locations[number];
  if (location === undefined) throw new Error(`There is no ward ${number}`);
  return harms.map((harm, index) => ({
    ...newAssessedCell(assessment, harm, location),
    likelihood: likelihoods[(number + index) % likelihoods.length]?.id ?? null,
    impact: steps[(number * 3 + index) % steps.length] ?? null,
    confidence: confidenceIds[number % confidenceIds.length] ?? null,
    rationale: 'Seen at the last two polls; the ward inspector expects the same again.',
    judgedBy: 'Workshop, Thu 4 Mar 2027, 6 people',
  }));
}

/** The workshop in which the first wards of the full grid were scored. */
export function gridWorkshop(assessment: Assessment, scoredWards: number): Workshop {
  return {
    id: asId<'Workshop'>('workshop1'),
    operationId: assessment.operationId,
    assessmentId: assessment.id,
    title: 'Spring workshop',
    date: '2027-03-04',
    place: 'Headquarters, room 2',
    status: 'running',
    participants: Array.from({ length: people }, (_, number) => ({
      id: personId(number),
      name: `Participant ${number + 1}`,
      role: 'Neighbourhood inspector',
      organisation: 'Marlshire Police',
      leftAt: null,
      corrections: [],
    })),
    agenda: assessment.locations
      .slice(0, scoredWards)
      .flatMap((location) => harms.map((harm): AgendaItem => ({ harmId: harm.id, location }))),
    facilitator: 'Inspector J. Marl',
    createdAt: at,
    closedAt: null,
  };
}

function personId(number: number): ParticipantId {
  return asId<'Participant'>(`p${number + 1}`);
}

export interface ScoredCell {
  readonly rounds: readonly Round[];
  readonly scores: readonly Score[];
  readonly agreed: AgreedRating;
}

/** Two rounds of six scores on one cell of the agenda, revealed, and what was agreed. */
export function scoredCell(workshop: Workshop, item: AgendaItem, number: number): ScoredCell {
  const own = Array.from({ length: rounds }, (_, index): Round => ({
    id: roundId(workshop.id, item, index + 1),
    workshopId: workshop.id,
    harmId: item.harmId,
    location: item.location,
    number: index + 1,
    participantIds: workshop.participants.map((person) => person.id),
    openedAt: at,
    revealedAt: at,
    absences: [],
    setAside: null,
  }));
  const last = own[own.length - 1];
  const value = scoreOf(number);
  return {
    rounds: own,
    scores: own.flatMap((round) =>
      workshop.participants.map((person, index) => aScore(round, person.id, scoreOf(number + index))),
    ),
    agreed: {
      id: agreedRatingId(workshop.id, item, 1),
      workshopId: workshop.id,
      harmId: item.harmId,
      location: item.location,
      entry: 1,
      roundId: last?.id ?? null,
      value: { ...value, kind: 'assessed' },
      reason: 'As at the last poll.',
      dissents: [],
      strikeReason: '',
      at,
      recordedBy: 'Inspector J. Marl',
    },
  };
}

type Scored = Extract<ScoreValue, { readonly kind: 'scored' }>;

function scoreOf(number: number): Scored {
  return {
    kind: 'scored',
    likelihood: likelihoods[number % likelihoods.length]?.id ?? '',
    impact: steps[number % steps.length] ?? 1,
    confidence: confidenceIds[number % confidenceIds.length] ?? 'low',
  };
}

function aScore(round: Round, participantId: ParticipantId, value: Scored): Score {
  return {
    id: scoreId(round.id, participantId, 1),
    workshopId: round.workshopId,
    roundId: round.id,
    participantId,
    entry: 1,
    enteredAt: at,
    enteredBy: 'participant',
    strikeReason: '',
    // As long as a seal is; nothing opens it here.
    sealed: 'A'.repeat(252),
    value,
  };
}

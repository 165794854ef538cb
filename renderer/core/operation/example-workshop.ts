/** The workshop of the example operation: eight cells scored by five people, and some left to go on with. */
import reference from '../../../resources/sample/example.json';
import { asId } from '../foundation/ids';
import { type Cell } from '../threat/cell';
import { locationKey, locationSchema } from '../threat/location-ref';
import { judgedByWorkshop } from '../workshop/agreed';
import { type AgreedRating, agreedRatingId, agreedRatingSchema } from '../workshop/agreed-rating';
import { type Round, roundId, roundSchema } from '../workshop/round';
import { type RoundReason, roundReasonId, roundReasonSchema } from '../workshop/round-reason';
import { type Score, scoreId, scoreSchema } from '../workshop/score';
import { type AgendaItem, agendaKey, type Workshop, workshopSchema } from '../workshop/workshop';

/** What the workshop is about. */
export interface ExampleSetting {
  readonly operationId: string;
  readonly assessmentId: string;
  /** The cells of the assessment, as they stand without the workshop. */
  readonly cells: readonly Cell[];
}

export interface ExampleWorkshop {
  readonly workshop: Workshop;
  readonly rounds: readonly Round[];
  readonly scores: readonly Score[];
  readonly reasons: readonly RoundReason[];
  readonly agreed: readonly AgreedRating[];
  /** The cells, those that were agreed judged by the workshop. */
  readonly cells: readonly Cell[];
}

const given = reference.workshop;
const held = `${given.date}T10:00:00.000Z`;
/** Stands where a seal would: what was sealed at this workshop is opened long since. */
const openedSeal = 'opened';

type GivenCell = (typeof given.cells)[number];

/** Every record of the workshop. */
export function exampleWorkshop(setting: ExampleSetting): ExampleWorkshop {
  const scored = given.cells.map((cell) => itemOf(cell));
  const workshop = workshopSchema.parse({
    id: given.id,
    operationId: setting.operationId,
    assessmentId: setting.assessmentId,
    title: given.title,
    date: given.date,
    place: given.place,
    status: 'running',
    participants: given.participants.map((person) => ({ ...person, leftAt: null, corrections: [] })),
    agenda: [...scored, ...given.stillToScore.map((cell) => itemOf(cell))],
    facilitator: given.facilitator,
    createdAt: held,
    closedAt: null,
  });
  const rounds = given.cells.flatMap((cell) =>
    cell.rounds.map((_, index) => roundOf(workshop, itemOf(cell), index + 1)),
  );
  const lastRound = (item: AgendaItem) =>
    rounds.filter((round) => agendaKey(round) === agendaKey(item)).at(-1);
  return {
    workshop,
    rounds,
    scores: given.cells.flatMap((cell) => scoresOf(workshop, cell)),
    reasons: given.cells.flatMap((cell) => reasonsOf(workshop, cell)),
    agreed: given.cells.map((cell) => agreedOf(workshop, cell, setting.cells)),
    cells: setting.cells.map((cell) =>
      cell.state === 'assessed' && scored.some((item) => agendaKey(item) === agendaKey(cell))
        ? { ...cell, judgedBy: judgedByWorkshop(workshop, lastRound(cell)) }
        : cell,
    ),
  };
}

function itemOf({ harmId, location }: Pick<GivenCell, 'harmId' | 'location'>): AgendaItem {
  return { harmId, location: locationSchema.parse(location) };
}

function roundOf(workshop: Workshop, item: AgendaItem, number: number): Round {
  return roundSchema.parse({
    id: roundId(workshop.id, item, number),
    workshopId: workshop.id,
    harmId: item.harmId,
    location: item.location,
    number,
    participantIds: workshop.participants.map((person) => person.id),
    openedAt: held,
    revealedAt: held,
    absences: [],
    setAside: null,
  });
}

function scoresOf(workshop: Workshop, cell: GivenCell): readonly Score[] {
  return cell.rounds.flatMap((round, index) =>
    round.map((entered, person) => {
      const of = roundId(workshop.id, itemOf(cell), index + 1);
      const participantId = asId<'Participant'>(given.participants[person]?.id ?? '');
      const [likelihood, impact, confidence] = entered;
      return scoreSchema.parse({
        id: scoreId(of, participantId, 1),
        workshopId: workshop.id,
        roundId: of,
        participantId,
        entry: 1,
        enteredAt: held,
        enteredBy: 'participant',
        strikeReason: '',
        sealed: openedSeal,
        value:
          likelihood === 'no-view' ? { kind: 'no-view' } : { kind: 'scored', likelihood, impact, confidence },
      });
    }),
  );
}

/** The reasons were given after the first round. */
function reasonsOf(workshop: Workshop, cell: GivenCell): readonly RoundReason[] {
  const first = roundId(workshop.id, itemOf(cell), 1);
  return cell.reasons.map(([person = '', text]) => {
    const participantId = asId<'Participant'>(person);
    return roundReasonSchema.parse({
      id: roundReasonId(first, participantId, 1),
      workshopId: workshop.id,
      roundId: first,
      participantId,
      entry: 1,
      text,
      at: held,
    });
  });
}

/** What was agreed is what the cell of the assessment says. */
function agreedOf(workshop: Workshop, cell: GivenCell, cells: readonly Cell[]): AgreedRating {
  const item = itemOf(cell);
  const found = cells.find(
    (each) => each.harmId === item.harmId && locationKey(each.location) === locationKey(item.location),
  );
  if (found?.state !== 'assessed') throw new Error(`The example has no rated cell ${agendaKey(item)}`);
  const { likelihood, impact, confidence } = found;
  return agreedRatingSchema.parse({
    id: agreedRatingId(workshop.id, item, 1),
    workshopId: workshop.id,
    harmId: item.harmId,
    location: item.location,
    entry: 1,
    roundId: roundId(workshop.id, item, cell.rounds.length),
    value: { kind: 'assessed', likelihood, impact, confidence },
    reason: cell.agreed,
    dissents: cell.dissents,
    strikeReason: '',
    at: held,
    recordedBy: given.facilitator,
  });
}

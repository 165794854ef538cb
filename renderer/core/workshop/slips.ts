/**
 * The printed slips: one for each participant, with the cells to score, room to mark likelihood, impact and
 * confidence, and the wording of the scales. No score, rating or evidence stands on them.
 */
import type { LocationRef } from '../threat/location-ref';
import type { ScaleSet } from '../threat/scale-set';
import { confidences } from '../threat/scales';
import { agendaPosition } from './agenda';
import { participantLabel, presentParticipants } from './participants';
import type { AgendaItem, ParticipantId, Workshop } from './workshop';

/** One step to choose, as it is printed: what is ticked, and what it means. */
export interface SlipChoice {
  readonly name: string;
  /** Range or meaning; may be empty. */
  readonly meaning: string;
}

export interface SlipLine {
  /** The number of the cell on the agenda, from 1, by which the facilitator finds it again. */
  readonly number: number;
  readonly harm: string;
  readonly location: string;
}

export interface Slip {
  readonly participantId: ParticipantId;
  readonly participant: string;
  readonly lines: readonly SlipLine[];
}

export interface Slips {
  readonly title: string;
  /** ISO date. */
  readonly date: string;
  readonly place: string;
  readonly scalesName: string;
  readonly likelihood: readonly SlipChoice[];
  readonly impact: readonly SlipChoice[];
  readonly confidence: readonly SlipChoice[];
  /** What may be ticked instead of a score. */
  readonly noView: string;
  /** One for each person chosen who is present, in the order of the list. */
  readonly slips: readonly Slip[];
}

export interface SlipNames {
  readonly harm: (harmId: string) => string;
  readonly location: (location: LocationRef) => string;
}

/** The slips for these cells of the agenda and these people; cells not on it and people not there are left out. */
export function slipsOf(given: {
  readonly workshop: Workshop;
  readonly items: readonly AgendaItem[];
  /** Everybody present where absent. */
  readonly people?: ReadonlySet<ParticipantId>;
  readonly scales: ScaleSet;
  readonly names: SlipNames;
}): Slips {
  const { workshop, scales, names, people } = given;
  const lines = given.items.flatMap((item): SlipLine[] => {
    const position = agendaPosition(workshop, item);
    if (position === null) return [];
    return [{ number: position + 1, harm: names.harm(item.harmId), location: names.location(item.location) }];
  });
  return {
    title: workshop.title,
    date: workshop.date,
    place: workshop.place,
    scalesName: scales.name,
    likelihood: scales.likelihood.terms.map(({ name, range }) => ({ name, meaning: range })),
    impact: scales.impact.levels.map(({ level, name, meaning }) => ({ name: `${level} ${name}`, meaning })),
    confidence: confidences.map(({ name, meaning }) => ({ name, meaning })),
    noView: 'No view',
    slips: presentParticipants(workshop).flatMap(({ id }) =>
      people?.has(id) === false
        ? []
        : [{ participantId: id, participant: participantLabel(workshop, id), lines }],
    ),
  };
}

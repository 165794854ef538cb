/** Which cells and whose slips are to be printed. */
import { useMemo, useState } from 'react';
import { agendaPosition, progressOfItem } from '../../core/workshop/agenda';
import { presentParticipants } from '../../core/workshop/participants';
import type { AgendaItem, Participant, ParticipantId } from '../../core/workshop/workshop';
import { useCollection } from '../../services/desk-context';
import { useOpenWorkshop } from './open-workshop';

export type WhichCells = 'open' | 'all';

export interface SlipsChosen {
  readonly which: WhichCells;
  readonly setWhich: (which: WhichCells) => void;
  /** Numbers of the agenda, the first and the last that print. */
  readonly first: number;
  readonly last: number;
  readonly setFirst: (number: number) => void;
  readonly setLast: (number: number) => void;
  readonly items: readonly AgendaItem[];
  readonly present: readonly Participant[];
  readonly people: ReadonlySet<ParticipantId>;
  readonly toggle: (id: ParticipantId) => void;
  /** Nobody is there, or nothing is on the agenda. */
  readonly isEmpty: boolean;
}

/** At first everybody who is there, and every cell that is not agreed yet. */
export function useSlipsChosen(): SlipsChosen {
  const { workshop } = useOpenWorkshop();
  const rounds = useCollection('rounds');
  const agreed = useCollection('agreedRatings');
  const [which, setWhich] = useState<WhichCells>('open');
  const [range, setRange] = useState<{ readonly first: number; readonly last: number | null }>({
    first: 1,
    last: null,
  });
  const [left, setLeft] = useState<ReadonlySet<ParticipantId>>(new Set());
  const most = workshop.agenda.length;
  const first = Math.max(1, Math.min(range.first, most));
  const last = Math.min(range.last ?? most, most);
  const items = useMemo(
    () =>
      workshop.agenda.filter((item) => {
        const number = (agendaPosition(workshop, item) ?? 0) + 1;
        if (number < first || number > last) return false;
        return which === 'all' || progressOfItem(workshop, item, { rounds, agreed }) !== 'agreed';
      }),
    [workshop, first, last, which, rounds, agreed],
  );
  const present = useMemo(() => presentParticipants(workshop), [workshop]);
  const people = useMemo(
    () => new Set(present.map(({ id }) => id).filter((id) => !left.has(id))),
    [present, left],
  );
  return {
    which,
    setWhich,
    first,
    last,
    setFirst: (number) => setRange({ ...range, first: number }),
    setLast: (number) => setRange({ ...range, last: number }),
    items,
    present,
    people,
    toggle: (id) => {
      const next = new Set(left);
      if (!next.delete(id)) next.add(id);
      setLeft(next);
    },
    isEmpty: present.length === 0 || most === 0,
  };
}

/** The chosen cells in the order in which they are taken. */
import { Button } from '@mantine/core';
import { Link } from 'react-router';
import {
  chooseCells,
  everyCell,
  type AgendaOrder,
  type ItemProgress,
  progressOfItem,
  withAgenda,
} from '../../core/workshop/agenda';
import { type AgendaItem, agendaKey } from '../../core/workshop/workshop';
import { withEachCellOnce } from '../../core/workshop/merged-agenda';
import { useCollection } from '../../services/desk-context';
import { useCellName, useOpenWorkshop } from './open-workshop';
import { VirtualRows } from '../../ui/virtual-rows';
import { count } from './words';
import { useWorkshopActs } from './workshop-acts';
import { workshopPath } from './workshop-tabs';

const progressWords: Readonly<Record<ItemProgress, string>> = {
  'not-started': '',
  open: 'Round open',
  revealed: 'Revealed, not agreed',
  agreed: 'Agreed',
};

/** The agenda, to be put in order. */
export function AgendaList() {
  const { workshop, grid, gazetteer, standsFor, keyOf } = useOpenWorkshop();
  const rounds = useCollection('rounds');
  const agreed = useCollection('agreedRatings');
  const acts = useWorkshopActs(workshop.id);
  const nameOfCell = useCellName();
  const isClosed = workshop.status === 'closed';
  const setAgenda = (edit: (agenda: readonly AgendaItem[]) => readonly AgendaItem[]) =>
    acts.change('Change the agenda of a workshop', (now) =>
      withAgenda(now, edit(withEachCellOnce(now, { rounds, agreed }, standsFor).agenda)),
    );
  const inOrder = (order: AgendaOrder) =>
    setAgenda((agenda) => {
      const chosen = new Map(agenda.map((item) => [keyOf(item), item]));
      const source = { grid, ...gazetteer, changedEvidence: new Set<string>() };
      const sorted = chooseCells(source, everyCell, order).flatMap((item) => {
        const found = chosen.get(keyOf(item));
        chosen.delete(keyOf(item));
        return found === undefined ? [] : [found];
      });
      return [...sorted, ...chosen.values()];
    });
  return (
    <div className="stack-tight">
      <div className="row-apart">
        <h3>On the agenda: {count(workshop.agenda.length, 'cell', 'cells')}</h3>
        {isClosed || workshop.agenda.length < 2 ? null : (
          <span className="row">
            <Button size="compact-xs" variant="default" onClick={() => inOrder('by-location')}>
              Order by place
            </Button>
            <Button size="compact-xs" variant="default" onClick={() => inOrder('by-harm')}>
              Order by harm
            </Button>
            <Button size="compact-xs" variant="default" onClick={() => setAgenda(() => [])}>
              Take all off
            </Button>
          </span>
        )}
      </div>
      {workshop.agenda.length === 0 ? (
        <p className="dimmed">No cell yet. Choose them beside this list.</p>
      ) : (
        <VirtualRows label="Cells on the agenda" rows={workshop.agenda} rowKey={agendaKey} rowHeightRem={2.5}>
          {(item, index) => {
            const name = nameOfCell(item);
            const progress = progressOfItem(workshop, item, { rounds, agreed });
            return (
              <div className="workshop-agenda-row">
                <span className="numeric dimmed">{index + 1}</span>
                <span className="workshop-row-name" title={name}>
                  {workshop.status === 'running' ? (
                    <Link
                      to={`${workshopPath(workshop.id, 'run')}?cell=${encodeURIComponent(agendaKey(item))}`}
                    >
                      {name}
                    </Link>
                  ) : (
                    name
                  )}
                </span>
                <span className="dimmed small">{progressWords[progress]}</span>
                {isClosed ? null : (
                  <RowButtons
                    name={name}
                    isFirst={index === 0}
                    isLast={index === workshop.agenda.length - 1}
                    onMove={(by) => setAgenda((agenda) => moved(agenda, agendaKey(item), by))}
                    onRemove={() =>
                      setAgenda((agenda) => agenda.filter((each) => agendaKey(each) !== agendaKey(item)))
                    }
                  />
                )}
              </div>
            );
          }}
        </VirtualRows>
      )}
    </div>
  );
}

function moved(agenda: readonly AgendaItem[], key: string, by: number): readonly AgendaItem[] {
  const at = agenda.findIndex((item) => agendaKey(item) === key);
  const item = agenda[at];
  if (item === undefined) return agenda;
  const others = agenda.filter((_, index) => index !== at);
  const to = Math.max(0, at + by);
  return [...others.slice(0, to), item, ...others.slice(to)];
}

interface RowButtonsProps {
  readonly name: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (by: number) => void;
  readonly onRemove: () => void;
}

function RowButtons({ name, isFirst, isLast, onMove, onRemove }: RowButtonsProps) {
  return (
    <span className="workshop-row-buttons">
      <Button
        size="compact-xs"
        variant="default"
        disabled={isFirst}
        aria-label={`Earlier: ${name}`}
        onClick={() => onMove(-1)}
      >
        Up
      </Button>
      <Button
        size="compact-xs"
        variant="default"
        disabled={isLast}
        aria-label={`Later: ${name}`}
        onClick={() => onMove(1)}
      >
        Down
      </Button>
      <Button size="compact-xs" variant="default" aria-label={`Take off: ${name}`} onClick={onRemove}>
        Off
      </Button>
    </span>
  );
}

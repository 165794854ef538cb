/** Filters, figures and the list of entries: what is narrowed down holds for the figures and the list alike. */
import { Button } from '@mantine/core';
import { useMemo, useRef } from 'react';
import {
  filterHistory,
  type HistoryAreaFilter,
  historyIn,
  type HistoryFilter,
  newestFirst,
  noHistoryFilter,
} from '../../../core/history/history-filter';
import { historyFigures } from '../../../core/history/history-figures';
import { useCollection } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';
import { useRemembered } from '../../../services/remembered';
import { Message } from '../../../ui/screen';
import { count } from '../log/item-words';
import { EntryFilters } from './entry-filters';
import { EntryTable } from './entry-table';
import { Figures } from './figures';
import { isUnmatched, useDistricts } from './use-history';

interface HistoryWorkProps {
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
  readonly onMatch: () => void;
}

/** The work of the screen. Choosing an area in the figures narrows the list to it and goes there. */
export function HistoryWork({ openId, onOpen, onMatch }: HistoryWorkProps) {
  const { id: operationId } = useOperation();
  const entries = useCollection('history');
  const areas = useCollection('areas');
  const districts = useDistricts();
  const [filter, setFilter] = useRemembered<HistoryFilter>(`history.filter.${operationId}`, noHistoryFilter);
  const list = useRef<HTMLHeadingElement>(null);
  const passed = useMemo(() => filterHistory(entries.values(), filter), [entries, filter]);
  const figures = useMemo(() => historyFigures(passed, areas, districts), [passed, areas, districts]);
  const shown = useMemo(
    () =>
      newestFirst(historyIn(passed, filter.area, { areas, districtIds: districts.map((area) => area.id) })),
    [passed, filter.area, areas, districts],
  );
  const isNarrowed = JSON.stringify({ ...filter, area: 'all' }) !== JSON.stringify(noHistoryFilter);
  const chooseArea = (area: HistoryAreaFilter) => {
    setFilter({ ...filter, area });
    list.current?.scrollIntoView({ block: 'start' });
    list.current?.focus();
  };
  return (
    <div className="worksheet">
      <div className="worksheet-tools">
        <EntryFilters filter={filter} onChange={setFilter} />
      </div>
      <div className="worksheet-scroll worksheet-fill" role="region" aria-label="Area history" tabIndex={0}>
        <div className="stack-wide">
          <Unmatched onMatch={onMatch} />
          <Figures figures={figures} isNarrowed={isNarrowed} onChoose={chooseArea} />
          <section className="stack-tight">
            <h2 ref={list} tabIndex={-1} className="panel-heading">
              {count(shown.length, 'entry', 'entries')}
              {filter.area === 'all' ? '' : `: ${areaFilterWords(filter.area, areas)}`}
            </h2>
            {filter.area === 'all' ? null : (
              <div>
                <Button size="xs" variant="default" onClick={() => setFilter({ ...filter, area: 'all' })}>
                  Show the entries of all areas
                </Button>
              </div>
            )}
            <EntryTable key={JSON.stringify(filter)} entries={shown} openId={openId} onOpen={onOpen} />
          </section>
        </div>
      </div>
    </div>
  );
}

function Unmatched({ onMatch }: { readonly onMatch: () => void }) {
  const entries = useCollection('history');
  const areas = useCollection('areas');
  const unmatched = useMemo(
    () => [...entries.values()].filter((entry) => isUnmatched(entry, areas)).length,
    [entries, areas],
  );
  if (unmatched === 0) return null;
  return (
    <Message
      tone="warning"
      title={`${count(unmatched, 'entry has', 'entries have')} no ward yet, and ${unmatched === 1 ? 'is' : 'are'} in no ward’s figure.`}
    >
      <Button size="xs" variant="default" onClick={onMatch}>
        Match to wards
      </Button>
    </Message>
  );
}

function areaFilterWords(
  filter: HistoryAreaFilter,
  areas: ReadonlyMap<string, { readonly name: string }>,
): string {
  if (filter === 'unmatched') return 'no ward yet';
  if (filter === 'elsewhere') return 'other areas';
  const name = areas.get(filter.slice(filter.indexOf(':') + 1))?.name ?? '[no longer recorded]';
  return filter.startsWith('itself:') ? `${name}, no ward given` : name;
}

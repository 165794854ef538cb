/** The intelligence log, and the open item beside it. */
import { Button } from '@mantine/core';
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { AudienceId } from '../../../core/intelligence/audience';
import type { IntelligenceItem } from '../../../core/intelligence/intelligence-item';
import {
  filterItems,
  type ItemFilter,
  type ItemOrder,
  locationsToFilterBy,
  noItemFilter,
  orderItems,
} from '../../../core/intelligence/item-list';
import { intelligenceRegister } from '../../../core/registers/intelligence';
import { useToday } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';
import { useRemembered } from '../../../services/remembered';
import { ExportRegister } from '../../../services/export-register';
import { Empty, Screen } from '../../../ui/screen';
import { useGazetteer } from '../../../services/location-choice';
import { AddItem } from './add-item';
import { ItemDetail } from './item-detail';
import { useItems } from './item-edits';
import { ItemFilters } from './item-filters';
import { ItemTable, rowButtonId } from './item-table';
import { count } from './item-words';
import { PrintedLog } from './printed-log';
import { PrintPanel } from './print-panel';

/** Write, find, open and print what was learned. `tabs` are the links between the screens of this place. */
export function LogScreen({ tabs }: { readonly tabs?: ReactNode }) {
  const items = useItems();
  const view = useView(items);
  const [parameters, setParameters] = useSearchParams();
  const [distribution, setDistribution] = useState<readonly AudienceId[]>([]);
  const openId = parameters.get('item');
  const open = items.find((item) => item.id === openId);
  const isAdding = parameters.get('add') === 'item';
  const isPrinting = parameters.get('print') === 'list' && items.length > 0;
  const isAnyBeside = open !== undefined || isAdding || isPrinting;
  const openItem = useCallback(
    (id: string) => setParameters({ item: id }, { replace: isAnyBeside }),
    [setParameters, isAnyBeside],
  );
  const add = () => setParameters({ add: 'item' }, { replace: isAnyBeside });
  const close = () => {
    setDistribution([]);
    setParameters({}, { replace: true });
    if (openId !== null) document.getElementById(rowButtonId(openId))?.focus();
  };
  return (
    <Screen
      title="Intelligence log"
      purpose="What was learned, how far it may be relied on, and who may have it."
      tabs={tabs}
      isFlush
      actions={
        <>
          <Button onClick={add}>Write an item</Button>
          {items.length === 0 ? null : (
            <>
              <Button
                variant="default"
                onClick={() => setParameters({ print: 'list' }, { replace: isAnyBeside })}
              >
                Print
              </Button>
              <ExportRegister register={intelligenceRegister} />
            </>
          )}
        </>
      }
      asideLabel={isAdding ? 'Write an item' : isPrinting ? 'Print the log' : 'Open item'}
      aside={
        isAdding ? (
          <AddItem items={items} onClose={close} onAdded={openItem} />
        ) : isPrinting ? (
          <PrintPanel
            items={view.shown}
            distribution={distribution}
            onDistribution={setDistribution}
            onClose={close}
          />
        ) : open === undefined ? null : (
          <ItemDetail key={open.id} item={open} items={items} onClose={close} />
        )
      }
    >
      {items.length === 0 ? (
        <NoItems onAdd={add} />
      ) : (
        <Log
          items={items}
          view={view}
          openId={open?.id ?? null}
          onOpen={openItem}
          distribution={isPrinting ? distribution : []}
        />
      )}
    </Screen>
  );
}

interface View {
  readonly filter: ItemFilter;
  readonly setFilter: (filter: ItemFilter) => void;
  readonly order: ItemOrder;
  readonly setOrder: (order: ItemOrder) => void;
  /** The items that pass the filter, in order. */
  readonly shown: readonly IntelligenceItem[];
}

function useView(items: readonly IntelligenceItem[]): View {
  const operation = useOperation();
  const today = useToday();
  const gazetteer = useGazetteer();
  const [filter, setFilter] = useRemembered(`intelligence.filter.${operation.id}`, noItemFilter);
  const [order, setOrder] = useRemembered<ItemOrder>('intelligence.order', 'received');
  const shown = useMemo(
    () => orderItems(filterItems(items, filter, { gazetteer, today }), order),
    [items, filter, gazetteer, today, order],
  );
  return { filter, setFilter, order, setOrder, shown };
}

interface LogProps {
  readonly items: readonly IntelligenceItem[];
  readonly view: View;
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
  readonly distribution: readonly AudienceId[];
}

function Log({ items, view, openId, onOpen, distribution }: LogProps) {
  const { shown } = view;
  const gazetteer = useGazetteer();
  const locations = useMemo(() => locationsToFilterBy(items, gazetteer), [items, gazetteer]);
  return (
    <>
      <div className="worksheet intelligence-log">
        <div className="worksheet-tools">
          <ItemFilters
            filter={view.filter}
            order={view.order}
            locations={locations}
            onFilter={view.setFilter}
            onOrder={view.setOrder}
          />
        </div>
        <div className="worksheet-fill intelligence-rows" role="region" aria-label="Items" tabIndex={0}>
          {shown.length === 0 ? (
            <p className="intelligence-none">
              No item passes the filter. Choose “Show all” to see every one.
            </p>
          ) : (
            <ItemTable items={shown} openId={openId} onOpen={onOpen} />
          )}
        </div>
        <p className="worksheet-keys dimmed small">
          <span role="status">
            {shown.length === items.length
              ? count(items.length, 'item', 'items')
              : `${shown.length.toLocaleString('en-GB')} of ${count(items.length, 'item', 'items')}`}
          </span>
        </p>
      </div>
      <PrintedLog items={shown} total={items.length} distribution={distribution} />
    </>
  );
}

function NoItems({ onAdd }: { readonly onAdd: () => void }) {
  return (
    <div className="worksheet-scroll">
      <Empty
        title="No intelligence yet"
        example="INT-001 · received Mon 1 Feb 2027 · 2 C P · A group means to stand outside Ash Hall from 7:00 and question voters."
        action={<Button onClick={onAdd}>Write an item</Button>}
      >
        Write each thing that was learned as one item, graded by its source, how the source knows it, and who
        may have it. Ratings of the threat assessment can then say what they rest on.
      </Empty>
    </div>
  );
}

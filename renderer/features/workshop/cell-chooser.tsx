/** Choosing cells for the agenda: filters, a live count, and one row a place with its harms to press. */
import { Button, Checkbox, MultiSelect, Select, TextInput } from '@mantine/core';
import { useDeferredValue, useMemo } from 'react';
import { harms } from '../../core/threat/harms';
import { type LocationRef, locationKey } from '../../core/threat/location-ref';
import { areasUnder, areaTitle } from '../../core/places/area';
import {
  type AgendaFilter,
  type AgendaNeed,
  type AgendaSource,
  chooseCells,
  everyCell,
  withAgenda,
} from '../../core/workshop/agenda';
import { type AgendaItem, agendaKey } from '../../core/workshop/workshop';
import { useOperation } from '../../services/operation';
import { useRemembered } from '../../services/remembered';
import { shortHarm, useOpenWorkshop } from './open-workshop';
import { useChangedEvidence } from './changed-evidence';
import { VirtualRows } from '../../ui/virtual-rows';
import { count } from './words';
import { useWorkshopActs } from './workshop-acts';

interface Asked {
  readonly filter: AgendaFilter;
  readonly name: string;
}

interface PlaceRow {
  readonly location: LocationRef;
  readonly items: readonly AgendaItem[];
}

const anything: Asked = { filter: everyCell, name: '' };

/** The filters, how many cells pass, and the places with their harms. */
export function CellChooser() {
  const { workshop, nameOf, keyOf } = useOpenWorkshop();
  const acts = useWorkshopActs(workshop.id);
  const [asked, ask] = useRemembered<Asked>(`workshop.filter.${workshop.id}`, anything);
  const found = useFound(useDeferredValue(asked));
  const onAgenda = useMemo(() => new Set(workshop.agenda.map(keyOf)), [workshop.agenda, keyOf]);
  const fresh = found.filter((item) => !onAgenda.has(agendaKey(item)));
  const rows = useMemo(() => byPlace(found), [found]);
  const add = (items: readonly AgendaItem[]) =>
    acts.change('Choose cells for a workshop', (now) => withAgenda(now, [...now.agenda, ...items]));
  const remove = (items: readonly AgendaItem[]) => {
    const gone = new Set(items.map(agendaKey));
    acts.change('Take cells off the agenda of a workshop', (now) =>
      withAgenda(
        now,
        now.agenda.filter((item) => !gone.has(keyOf(item))),
      ),
    );
  };
  return (
    <div className="stack-tight">
      <Filters asked={asked} onAsk={ask} />
      <div className="row-apart">
        <span role="status">
          {count(found.length, 'cell matches', 'cells match')};{' '}
          {(found.length - fresh.length).toLocaleString('en-GB')} on the agenda already.
        </span>
        <Button size="xs" disabled={fresh.length === 0} onClick={() => add(fresh)}>
          Add {count(fresh.length, 'cell', 'cells')}
        </Button>
      </div>
      {rows.length === 0 ? (
        <p className="dimmed">No cell has all of this. Take a filter out.</p>
      ) : (
        <VirtualRows
          label="Cells to choose from"
          rows={rows}
          rowKey={(row) => locationKey(row.location)}
          rowHeightRem={2.5}
        >
          {(row) => (
            <PlaceChoice
              row={row}
              name={nameOf(row.location)}
              onAgenda={onAgenda}
              add={add}
              remove={remove}
            />
          )}
        </VirtualRows>
      )}
    </div>
  );
}

function useFound({ filter, name }: Asked): readonly AgendaItem[] {
  const { grid, gazetteer, nameOf } = useOpenWorkshop();
  const changedEvidence = useChangedEvidence();
  const source = useMemo<AgendaSource>(
    () => ({ grid, ...gazetteer, changedEvidence }),
    [grid, gazetteer, changedEvidence],
  );
  return useMemo(() => {
    const words = name.trim().toLowerCase();
    const found = chooseCells(source, filter, 'by-location');
    return words === '' ? found : found.filter((item) => nameOf(item.location).toLowerCase().includes(words));
  }, [source, filter, name, nameOf]);
}

function byPlace(items: readonly AgendaItem[]): readonly PlaceRow[] {
  const rows = new Map<string, { readonly location: LocationRef; readonly items: AgendaItem[] }>();
  for (const item of items) {
    const key = locationKey(item.location);
    const row = rows.get(key);
    if (row === undefined) rows.set(key, { location: item.location, items: [item] });
    else row.items.push(item);
  }
  return [...rows.values()];
}

const byName = new Intl.Collator('en-GB', { numeric: true });

interface FiltersProps {
  readonly asked: Asked;
  readonly onAsk: (asked: Asked) => void;
}

function Filters({ asked, onAsk }: FiltersProps) {
  const { gazetteer, grid, nameOf, previous } = useOpenWorkshop();
  const operation = useOperation();
  const areas = useMemo(
    () =>
      areasUnder(gazetteer.areas, operation.forceAreaId, [
        'local-authority',
        'combined-authority',
        'constituency',
        'ward',
        'parish',
        'bcu',
        'neighbourhood-team',
        'polling-district',
      ]).map((area) => ({ value: area.id, label: areaTitle(area) })),
    [gazetteer.areas, operation.forceAreaId],
  );
  const places = useMemo(
    () =>
      grid.locations
        .flatMap((location) =>
          location.kind === 'place' ? [{ value: location.id, label: nameOf(location) }] : [],
        )
        .sort((a, b) => byName.compare(a.label, b.label)),
    [grid.locations, nameOf],
  );
  const set = (fields: Partial<AgendaFilter>) => onAsk({ ...asked, filter: { ...asked.filter, ...fields } });
  const [areaId = null] = asked.filter.areaIds;
  const toggle = (need: AgendaNeed) => {
    const { needs } = asked.filter;
    set({ needs: needs.includes(need) ? needs.filter((each) => each !== need) : [...needs, need] });
  };
  return (
    <div className="workshop-filters">
      <MultiSelect
        label="Harms"
        placeholder={asked.filter.harmIds.length === 0 ? 'All eleven' : ''}
        data={harms.map((harm) => ({ value: harm.id, label: `${harm.number} ${harm.short}` }))}
        value={[...asked.filter.harmIds]}
        clearable
        clearButtonProps={{ 'aria-label': 'All harms again' }}
        onChange={(harmIds) => set({ harmIds })}
      />
      <Select
        label="Area"
        placeholder="All areas"
        data={areas}
        value={areaId}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': 'All areas again' }}
        onChange={(id) =>
          set({ areaIds: id === null ? [] : areas.filter((a) => a.value === id).map((a) => a.value) })
        }
      />
      <MultiSelect
        label="Places"
        placeholder={
          asked.filter.placeIds.length > 0 ? '' : places.length === 0 ? 'No place is a column' : 'All places'
        }
        disabled={places.length === 0}
        data={places}
        value={[...asked.filter.placeIds]}
        searchable
        limit={100}
        clearable
        clearButtonProps={{ 'aria-label': 'All places again' }}
        onChange={(ids) =>
          set({ placeIds: places.flatMap(({ value }) => (ids.includes(value) ? [value] : [])) })
        }
      />
      <TextInput
        label="Words in its name"
        value={asked.name}
        onChange={(event) => onAsk({ ...asked, name: event.currentTarget.value })}
      />
      <fieldset className="plain-fieldset">
        <legend>Only cells that are</legend>
        <Checkbox
          label="Not considered yet"
          checked={asked.filter.needs.includes('not-considered')}
          onChange={() => toggle('not-considered')}
        />
        <Checkbox
          label={
            previous === null
              ? 'With changed evidence (there is no version before)'
              : 'With changed evidence since the last version'
          }
          disabled={previous === null}
          checked={asked.filter.needs.includes('changed-evidence')}
          onChange={() => toggle('changed-evidence')}
        />
      </fieldset>
    </div>
  );
}

interface PlaceChoiceProps {
  readonly row: PlaceRow;
  readonly name: string;
  readonly onAgenda: ReadonlySet<string>;
  readonly add: (items: readonly AgendaItem[]) => void;
  readonly remove: (items: readonly AgendaItem[]) => void;
}

function PlaceChoice({ row, name, onAgenda, add, remove }: PlaceChoiceProps) {
  const missing = row.items.filter((item) => !onAgenda.has(agendaKey(item)));
  return (
    <div className="workshop-place-row">
      <span className="workshop-row-name" title={name}>
        {name}
      </span>
      <span className="workshop-harm-toggles" role="group" aria-label={`Harms at ${name}`}>
        {row.items.map((item) => {
          const isOn = onAgenda.has(agendaKey(item));
          return (
            <button
              key={item.harmId}
              type="button"
              className="workshop-toggle"
              aria-pressed={isOn}
              aria-label={`${shortHarm(item.harmId)}, ${name}`}
              title={shortHarm(item.harmId)}
              onClick={() => (isOn ? remove([item]) : add([item]))}
            >
              {harms.find((harm) => harm.id === item.harmId)?.number}
            </button>
          );
        })}
      </span>
      <Button
        size="compact-xs"
        variant="default"
        aria-label={missing.length === 0 ? `Take off all at ${name}` : `Add all at ${name}`}
        onClick={() => (missing.length === 0 ? remove(row.items) : add(missing))}
      >
        {missing.length === 0 ? 'Take off' : `Add ${missing.length}`}
      </Button>
    </div>
  );
}

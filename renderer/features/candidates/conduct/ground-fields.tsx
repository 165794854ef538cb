/** The areas and contests that an entry bears on. */
import { MultiSelect } from '@mantine/core';
import { useMemo } from 'react';
import type { ConductEntry } from '../../../core/conduct/conduct-entry';
import { asId } from '../../../core/foundation/ids';
import { areaTitle } from '../../../core/places/area';
import { electoralAreas } from '../../../core/places/electoral-area';
import { useCollection } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';
import { useChangeEntry } from './use-conduct';

/** So many are listed at once; words find the others. */
const mostListed = 60;

/** Both empty: all of the force. What is chosen and no longer recorded stays, by its name as far as it is known. */
export function GroundFields({ entry }: { readonly entry: ConductEntry }) {
  const operation = useOperation();
  const areas = useCollection('areas');
  const contests = useCollection('contests');
  const change = useChangeEntry(entry.id);
  const areaData = useMemo(() => {
    const groups = electoralAreas(areas, operation.forceAreaId, null).map(({ label, options }) => ({
      group: label,
      items: options.map(({ id, label: name }) => ({ value: id, label: name })),
    }));
    const offered = new Set(groups.flatMap(({ items }) => items.map(({ value }) => value)));
    const others = entry.areaIds.filter((id) => !offered.has(id));
    if (others.length === 0) return groups;
    const items = others.map((id) => {
      const area = areas.get(id);
      return {
        value: id,
        label: area === undefined ? 'An area that is no longer recorded' : areaTitle(area),
      };
    });
    return [...groups, { group: 'As recorded', items }];
  }, [areas, operation.forceAreaId, entry.areaIds]);
  const contestData = useMemo(() => {
    const own = [...contests.values()]
      .filter(({ operationId }) => operationId === operation.id)
      .map(({ id, name }) => ({ value: id, label: name }));
    const lost = entry.contestIds
      .filter((id) => !contests.has(id))
      .map((id) => ({ value: id, label: 'A contest that is no longer recorded' }));
    return [...own.sort((a, b) => a.label.localeCompare(b.label, 'en-GB', { numeric: true })), ...lost];
  }, [contests, operation.id, entry.contestIds]);
  const isWhole = entry.areaIds.length === 0 && entry.contestIds.length === 0;
  return (
    <>
      <MultiSelect
        label="Areas concerned"
        description={
          isWhole
            ? 'While no area and no contest is chosen, it bears on all of the force.'
            : 'With every ward and district that lies in them.'
        }
        placeholder={entry.areaIds.length === 0 ? 'Choose by name' : ''}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': 'Clear Areas concerned' }}
        limit={mostListed}
        nothingFoundMessage="None has this name. Wards can be added under Places, Areas."
        data={areaData}
        value={[...entry.areaIds]}
        onChange={(ids) => change({ areaIds: ids.map((id) => asId<'Area'>(id)) })}
      />
      <MultiSelect
        label="Contests concerned"
        description="The area of each counts as concerned."
        placeholder={entry.contestIds.length === 0 ? 'Choose by name' : ''}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': 'Clear Contests concerned' }}
        limit={mostListed}
        nothingFoundMessage="None has this name. Contests are entered under Candidates, Contests."
        data={contestData}
        value={[...entry.contestIds]}
        onChange={(ids) => change({ contestIds: ids.map((id) => asId<'Contest'>(id)) })}
      />
    </>
  );
}

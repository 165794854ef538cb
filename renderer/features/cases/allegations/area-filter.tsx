/** The filter by electoral area of a list of reports or cases. */
import { asId } from '../../../core/foundation/ids';
import { type AreaId, liesIn } from '../../../core/places/area';
import { electoralAreas } from '../../../core/places/electoral-area';
import { useCollection } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';
import { FilterChoice } from '../../../ui/filter-choice';

interface ElectoralAreaFilterProps {
  /** The areas of the records in the list; they and what lies around them are offered. */
  readonly of: Iterable<AreaId | null>;
  readonly value: AreaId | null;
  readonly onChoose: (areaId: AreaId | null) => void;
}

/** Narrows a list of reports or cases down to one area and what lies in it. */
export function ElectoralAreaFilter({ of, value, onChoose }: ElectoralAreaFilterProps) {
  const { forceAreaId } = useOperation();
  const areas = useCollection('areas');
  const used = [...new Set(of)].flatMap((id) => (id === null ? [] : [id]));
  const data = electoralAreas(areas, forceAreaId, null)
    .map(({ label, options }) => ({
      group: label,
      items: options
        .filter(({ id }) => id === value || used.some((one) => liesIn(areas, one, id)))
        .map((option) => ({ value: option.id, label: option.label })),
    }))
    .filter(({ items }) => items.length > 0);
  return (
    <FilterChoice
      label="Filter by electoral area"
      any="Any area"
      find="by-words"
      data={data}
      value={value}
      onChoose={(id) => onChoose(id === null ? null : asId<'Area'>(id))}
    />
  );
}

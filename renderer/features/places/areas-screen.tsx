/** The areas of the operation as a tree, with adding, renaming and removing. */
import { Button } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { areaKindName, type AreaLine, areaLines } from '../../core/places/area-edits';
import { areasRegister } from '../../core/registers/places';
import { useCollection } from '../../services/desk-context';
import { useOperation } from '../../services/operation';
import { useRemembered } from '../../services/remembered';
import { ExportRegister } from '../../services/export-register';
import { Help, Screen } from '../../ui/screen';
import '../../ui/worksheet.css';
import { AddArea, AreaDetail } from './area-panels';
import { PlacesTabs } from './places-tabs';
import { count } from './words';

/** Councils with their wards, parishes and polling districts, what else elects, then command units with their teams. */
export function AreasScreen() {
  const operation = useOperation();
  const areas = useCollection('areas');
  const [parameters, setParameters] = useSearchParams();
  const [unfolded, setUnfolded] = useRemembered<readonly string[]>('places.areas', []);
  const lines = areaLines(areas, operation.forceAreaId);
  const openArea = areas.get(parameters.get('area') ?? '');
  const isAdding = parameters.get('add') === 'area';
  const close = () => setParameters({}, { replace: true });
  const open = (id: string) => setParameters({ area: id }, { replace: openArea !== undefined });
  const toggle = (id: string) =>
    setUnfolded(unfolded.includes(id) ? unfolded.filter((one) => one !== id) : [...unfolded, id]);
  const onPath = pathTo(openArea?.id, lines);
  return (
    <Screen
      title="Areas"
      purpose="The force, its councils with their wards and parishes, its constituencies, and its own command units and teams."
      tabs={<PlacesTabs />}
      actions={
        <>
          <Button variant="default" onClick={() => setParameters({ add: 'area' })}>
            Add an area
          </Button>
          <ExportRegister register={areasRegister} />
        </>
      }
      asideLabel={isAdding ? 'Add an area' : 'Open area'}
      aside={
        isAdding ? (
          <AddArea onClose={close} onAdded={open} />
        ) : openArea === undefined ? (
          <Help>
            Wards and polling districts come with a council’s list. Add basic command units and neighbourhood
            teams here, so that each polling station can be given the team that looks after it; and
            constituencies, combined authorities and parishes, so that reports and cases can name them as
            their electoral area.
          </Help>
        ) : (
          <AreaDetail key={openArea.id} area={openArea} onClose={close} />
        )
      }
    >
      <ul className="area-tree" aria-label="Areas">
        {visible(lines, new Set([...unfolded, ...onPath, operation.forceAreaId])).map((line) => (
          <AreaItem
            key={line.area.id}
            line={line}
            inside={childCount(line, lines)}
            isUnfolded={unfolded.includes(line.area.id) || onPath.has(line.area.id)}
            isOpen={line.area.id === openArea?.id}
            onToggle={() => toggle(line.area.id)}
            onOpen={() => open(line.area.id)}
          />
        ))}
      </ul>
    </Screen>
  );
}

interface AreaItemProps {
  readonly line: AreaLine;
  /** Areas directly in it. */
  readonly inside: number;
  readonly isUnfolded: boolean;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onOpen: () => void;
}

function AreaItem({ line: { area, depth }, inside, isUnfolded, isOpen, onToggle, onOpen }: AreaItemProps) {
  return (
    <li className="area-line" data-open={isOpen} style={{ paddingLeft: `${depth * 1.5}rem` }}>
      {inside === 0 || depth === 0 ? (
        <span className="area-fold" />
      ) : (
        <button
          type="button"
          className="area-fold"
          aria-expanded={isUnfolded}
          aria-label={`${isUnfolded ? 'Fold' : 'Unfold'} ${area.name}`}
          onClick={onToggle}
        >
          {isUnfolded ? '▾' : '▸'}
        </button>
      )}
      <button type="button" className="text-link" aria-current={isOpen} onClick={onOpen}>
        {area.name}
      </button>
      <span className="dimmed small">
        {areaKindName(area.kind)}
        {inside === 0 ? '' : ` · ${count(inside, 'area', 'areas')} in it`}
      </span>
    </li>
  );
}

/** The lines whose every ancestor is unfolded. */
function visible(lines: readonly AreaLine[], unfolded: ReadonlySet<string>): readonly AreaLine[] {
  const shown = new Set<string>();
  return lines.filter(({ area, depth }) => {
    const parentId = area.parentId ?? '';
    const isShown = depth === 0 || (shown.has(parentId) && unfolded.has(parentId));
    if (isShown) shown.add(area.id);
    return isShown;
  });
}

function childCount({ area }: AreaLine, lines: readonly AreaLine[]): number {
  return lines.filter((line) => line.area.parentId === area.id).length;
}

/** The ids of the areas around one. */
function pathTo(id: string | undefined, lines: readonly AreaLine[]): ReadonlySet<string> {
  const parents = new Map<string, string | null>(lines.map(({ area }) => [area.id, area.parentId]));
  const found = new Set<string>();
  let parent = id === undefined ? null : parents.get(id);
  while (parent !== undefined && parent !== null && !found.has(parent)) {
    found.add(parent);
    parent = parents.get(parent);
  }
  return found;
}

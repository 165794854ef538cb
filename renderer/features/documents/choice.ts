/** What is to be exported, as it stands in the address of the screen, and what of it can be chosen. */
import { type DocumentKind, documentKinds } from '../../core/documents/exported-document';
import type { PaperSize } from '../../core/documents/model';
import { type DocumentPart, partProblem } from '../../core/documents/part';
import { asId } from '../../core/foundation/ids';
import { areasUnder } from '../../core/places/area';
import type { Operation } from '../../core/operation/operation';
import { councilsOf } from '../../core/operation/operation-areas';
import type { Station } from '../../core/places/station';
import { type Grid, hasColumn } from '../../core/threat/grid';
import { harms } from '../../core/threat/harms';
import { type Gazetteer, locationName } from '../../core/threat/locations';
import type { Workshop } from '../../core/workshop/workshop';

/** The kind named in the address; the assessment itself where it names none. */
export function kindNamed(text: string | null): DocumentKind {
  return documentKinds.find(({ id }) => id === text)?.id ?? 'threat-assessment';
}

/** "area:E05000001" and back; `null` for the whole. */
export function partNamed(text: string | null): DocumentPart | null {
  const [kind, id] = splitOnce(text ?? '');
  if (id === '') return null;
  switch (kind) {
    case 'area':
      return { kind, id: asId<'Area'>(id) };
    case 'place':
      return { kind, id: asId<'Place'>(id) };
    case 'harm':
      return { kind, id };
    default:
      return null;
  }
}

/** The part as it stands in the address. */
export function partKey(part: DocumentPart): string {
  return `${part.kind}:${part.id}`;
}

function splitOnce(text: string): readonly [string, string] {
  const at = text.indexOf(':');
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

/** Whether a document of this kind can be had for a part of the whole. */
export function hasParts(kind: DocumentKind): boolean {
  return kind === 'threat-assessment' || kind === 'not-considered';
}

/** Whether a document of this kind has wide pages. */
export function hasWidePages(kind: DocumentKind): boolean {
  return kind === 'threat-assessment';
}

/** The paper of the wide pages as the address names it; A4 where it names none. */
export function paperNamed(text: string | null): PaperSize {
  return text === 'A3' ? 'A3' : 'A4';
}

export interface PartOption {
  readonly value: string;
  readonly label: string;
  /** Nothing of it was looked at, so there is nothing to print. */
  readonly disabled: boolean;
}

export interface PartGroup {
  readonly group: string;
  readonly items: readonly PartOption[];
}

/** Areas, places and polling stations, and harms of which a document can be had, or the reason why not. */
export function partOptions(
  grid: Grid,
  around: {
    readonly operation: Operation;
    readonly gazetteer: Gazetteer;
    readonly stations: Iterable<Station>;
  },
): readonly PartGroup[] {
  const { operation, gazetteer } = around;
  const option = (part: DocumentPart, name: string): PartOption => {
    const problem = partProblem(grid, part, gazetteer);
    return {
      value: partKey(part),
      label: problem === null ? name : `${name}: nothing of it was looked at`,
      disabled: problem !== null,
    };
  };
  const groups: readonly PartGroup[] = [
    {
      group: 'One area, with what lies in it',
      items: areaIds(grid, operation, gazetteer).map((id) =>
        option({ kind: 'area', id }, locationName({ kind: 'area', id }, gazetteer)),
      ),
    },
    {
      group: 'One place or polling station',
      items: placeOptions(grid, around).map(({ id, name }) => option({ kind: 'place', id }, name)),
    },
    {
      group: 'One harm',
      items: harms.map((harm) => option({ kind: 'harm', id: harm.id }, `${harm.number} ${harm.short}`)),
    },
  ];
  return groups.filter(({ items }) => items.length > 0);
}

function areaIds(grid: Grid, operation: Operation, { areas }: Gazetteer) {
  const inOperation = councilsOf(areas, operation).flatMap(({ id }) => [
    id,
    ...areasUnder(areas, id, ['ward', 'parish', 'neighbourhood-team', 'bcu']).flatMap((area) =>
      area.id === id ? [] : [area.id],
    ),
  ]);
  const columns = grid.locations.flatMap((location) => (location.kind === 'area' ? [location.id] : []));
  return [...new Set([...inOperation, ...columns])];
}

function placeOptions(
  grid: Grid,
  { gazetteer, stations }: { readonly gazetteer: Gazetteer; readonly stations: Iterable<Station> },
) {
  const numbers = new Map<string, string[]>();
  for (const { placeId, number } of stations) {
    const held = numbers.get(placeId) ?? [];
    numbers.set(placeId, held);
    if (number !== null) held.push(number);
  }
  return [...gazetteer.places.values()]
    .filter((place) => numbers.has(place.id) || hasColumn(grid, { kind: 'place', id: place.id }))
    .map(({ id, name }) => {
      const own = numbers.get(id) ?? [];
      return { id, name: own.length === 0 ? name : `${name} (station ${own.join(', ')})` };
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB', { numeric: true }));
}

/** The workshops on one version, the latest first. */
export function workshopsOf(all: ReadonlyMap<string, Workshop>, assessmentId: string): readonly Workshop[] {
  return [...all.values()]
    .filter((workshop) => workshop.assessmentId === assessmentId)
    .sort((a, b) => b.date.localeCompare(a.date) || b.createdAt.localeCompare(a.createdAt));
}

/** The areas for which an election is held, those that the kind of poll elects for first. */
import type { PollTypeId } from '../operation/operation';
import { type Area, type AreaId, type AreaKind, areaTitle, liesIn } from './area';

/** The kinds of area that can be an electoral area, in the order in which they stand where no poll is chosen. */
export const electoralAreaKinds = [
  'force',
  'local-authority',
  'ward',
  'parish',
  'constituency',
  'combined-authority',
] as const satisfies readonly AreaKind[];
export type ElectoralAreaKind = (typeof electoralAreaKinds)[number];

const several: Readonly<Record<ElectoralAreaKind, string>> = {
  force: 'The force area',
  'local-authority': 'Councils',
  ward: 'Wards and divisions',
  parish: 'Parishes and communities',
  constituency: 'Constituencies',
  'combined-authority': 'Combined authorities',
};

/**
 * The kinds of area for which a poll of this type elects. A by-election may be of a council or of Parliament.
 * Reference: Electoral Commission, guidance for (Acting) Returning Officers: the electoral areas of each poll.
 */
const electedBy: Readonly<Record<PollTypeId, readonly ElectoralAreaKind[]>> = {
  'uk-parliamentary': ['constituency'],
  'uk-parliamentary-by-election': ['constituency'],
  'local-principal': ['ward'],
  parish: ['parish'],
  mayor: ['combined-authority', 'local-authority'],
  pcc: ['force'],
  'by-election': ['ward', 'constituency'],
  referendum: ['local-authority', 'parish'],
  gla: ['constituency', 'force'],
  senedd: ['constituency'],
};

export interface ElectoralAreaOption {
  readonly id: AreaId;
  /** "Lyde ward, Carrow"; "Carrow (constituency)". */
  readonly label: string;
}

export interface ElectoralAreaGroup {
  readonly kind: ElectoralAreaKind;
  /** "Constituencies". */
  readonly label: string;
  readonly options: readonly ElectoralAreaOption[];
}

/**
 * All electoral areas of a force in groups by kind, by name. Those that the poll elects for lead; none is hidden,
 * since a report may name a ward at a parliamentary election. Kinds without an area are left out.
 */
export function electoralAreas(
  areas: ReadonlyMap<string, Area>,
  forceAreaId: AreaId,
  pollType: PollTypeId | null,
): readonly ElectoralAreaGroup[] {
  const first: readonly ElectoralAreaKind[] = pollType === null ? [] : electedBy[pollType];
  const kinds = [...first, ...electoralAreaKinds.filter((kind) => !first.includes(kind))];
  const options = new Map<AreaKind, ElectoralAreaOption[]>(kinds.map((kind) => [kind, []]));
  for (const area of areas.values()) {
    if (!liesIn(areas, area.id, forceAreaId)) continue;
    options.get(area.kind)?.push({ id: area.id, label: electoralAreaLabel(area, areas) });
  }
  return kinds
    .map((kind) => ({ kind, label: several[kind], options: (options.get(kind) ?? []).sort(byLabel) }))
    .filter((group) => group.options.length > 0);
}

/** The name with what tells it from others of that name: a ward and a parish their council, other areas their kind. */
export function electoralAreaLabel(area: Area, areas: ReadonlyMap<string, Area>): string {
  const isWithinCouncil = area.kind === 'ward' || area.kind === 'parish';
  const council = isWithinCouncil && area.parentId !== null ? areas.get(area.parentId)?.name : undefined;
  return council === undefined ? areaTitle(area) : `${areaTitle(area)}, ${council}`;
}

const collator = new Intl.Collator('en-GB', { numeric: true });

function byLabel(a: ElectoralAreaOption, b: ElectoralAreaOption): number {
  return collator.compare(a.label, b.label);
}

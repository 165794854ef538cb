/** Adding, renaming and removing areas, with the checks that keep what hangs on them. */
import type { Allegation } from '../cases/allegation';
import type { CaseFile } from '../cases/case-file';
import type { CouncilUpdate } from '../cases/council-update';
import type { CommandRole } from '../command/command-role';
import type { Delegation } from '../command/delegation';
import { err, ok, type Result } from '../foundation/result';
import type { HistoryEntry } from '../history/history-entry';
import type { Lesson } from '../history/lesson';
import type { IntelligenceItem } from '../intelligence/intelligence-item';
import type { Operation } from '../operation/operation';
import type { ChecklistAnswer } from '../partners/checklist-answer';
import type { Partner } from '../partners/partner';
import type { Assessment } from '../threat/assessment';
import { type Area, type AreaId, type AreaKind, areaKinds } from './area';
import type { Place } from './place';
import type { Station } from './station';

export interface AreaProblem {
  readonly kind: 'no-name' | 'same-name' | 'in-use' | 'fixed';
  readonly message: string;
}

/** The kinds that can be added by hand, and the kinds of area that each may lie in. */
export const addableAreaKinds: readonly { readonly kind: AreaKind; readonly under: readonly AreaKind[] }[] = [
  { kind: 'ward', under: ['local-authority'] },
  { kind: 'parish', under: ['local-authority'] },
  { kind: 'constituency', under: ['force'] },
  { kind: 'combined-authority', under: ['force'] },
  { kind: 'polling-district', under: ['local-authority', 'ward', 'parish'] },
  { kind: 'bcu', under: ['force'] },
  { kind: 'neighbourhood-team', under: ['bcu', 'force', 'local-authority'] },
  { kind: 'local-authority', under: ['force'] },
];

/** The word for a kind of area. */
export function areaKindName(kind: AreaKind): string {
  return areaKinds.find((candidate) => candidate.id === kind)?.name ?? kind;
}

/** The area as it would stand, or why it cannot: no name, or one of its kind already has that name there. */
export function checkedArea(area: Area, areas: ReadonlyMap<string, Area>): Result<Area, AreaProblem> {
  const name = area.name.trim().replaceAll(/\s+/g, ' ');
  if (name === '') {
    return err({ kind: 'no-name', message: 'Give a name: an area without one cannot be chosen.' });
  }
  for (const other of areas.values()) {
    const isTwin = other.id !== area.id && other.kind === area.kind && other.parentId === area.parentId;
    if (isTwin && other.name.toLowerCase() === name.toLowerCase()) {
      const where = area.parentId === null ? '' : ` in ${areas.get(area.parentId)?.name ?? 'the same area'}`;
      return err({
        kind: 'same-name',
        message: `There is already a ${areaKindName(area.kind).toLowerCase()} named ${other.name}${where}. Give another name.`,
      });
    }
  }
  return ok({ ...area, name, code: area.code.trim() });
}

export interface AreaUse {
  readonly areas: ReadonlyMap<string, Area>;
  readonly places: ReadonlyMap<string, Place>;
  readonly stations: ReadonlyMap<string, Station>;
  readonly operations: ReadonlyMap<string, Operation>;
  readonly assessments: ReadonlyMap<string, Assessment>;
  readonly intelligence: ReadonlyMap<string, IntelligenceItem>;
  readonly history: ReadonlyMap<string, HistoryEntry>;
  readonly lessons: ReadonlyMap<string, Lesson>;
  readonly allegations: ReadonlyMap<string, Pick<Allegation, 'areaId'>>;
  readonly cases: ReadonlyMap<string, Pick<CaseFile, 'areaId'>>;
  readonly councilUpdates: ReadonlyMap<string, Pick<CouncilUpdate, 'areaId'>>;
  readonly commandRoles: ReadonlyMap<string, Pick<CommandRole, 'areaId'>>;
  readonly delegations: ReadonlyMap<string, Pick<Delegation, 'areaIds'>>;
  readonly partners: ReadonlyMap<string, Pick<Partner, 'areaId'>>;
  readonly checklistAnswers: ReadonlyMap<string, Pick<ChecklistAnswer, 'areaId'>>;
}

/** Why an area may not be removed, or `null`: it is never removed from under what hangs on it. */
export function removalProblem(area: Area, use: AreaUse): AreaProblem | null {
  if (area.kind === 'force') {
    return { kind: 'fixed', message: 'The force is the root of all areas and cannot be removed.' };
  }
  const holds = [
    counted([...use.areas.values()].filter((other) => other.parentId === area.id).length, 'area', 'areas'),
    counted([...use.places.values()].filter((place) => uses(place, area.id)).length, 'place', 'places'),
    counted(
      [...use.stations.values()].filter((s) => s.areaId === area.id || s.neighbourhoodTeamId === area.id)
        .length,
      'polling station',
      'polling stations',
    ),
    counted(
      [...use.operations.values()].filter((o) => o.forceAreaId === area.id || o.areaIds.includes(area.id))
        .length,
      'operation',
      'operations',
    ),
    counted(
      [...use.assessments.values()].filter((a) => a.locations.some((location) => location.id === area.id))
        .length,
      'threat assessment',
      'threat assessments',
    ),
    counted(
      [...use.intelligence.values()].filter((item) => item.locations.some(({ id }) => id === area.id)).length,
      'item of intelligence',
      'items of intelligence',
    ),
    counted(
      [...use.history.values()].filter((entry) => entry.areaId === area.id).length,
      'entry of the area history',
      'entries of the area history',
    ),
    counted(
      [...use.lessons.values()].filter((lesson) => lesson.locations.some(({ id }) => id === area.id)).length,
      'recommendation or action of earlier learning',
      'recommendations or actions of earlier learning',
    ),
    counted(lyingIn(use.allegations, area), 'allegation', 'allegations'),
    counted(lyingIn(use.cases, area), 'case', 'cases'),
    counted(lyingIn(use.councilUpdates, area), 'update to a council', 'updates to councils'),
    counted(lyingIn(use.commandRoles, area), 'command role', 'command roles'),
    counted(
      [...use.delegations.values()].filter(({ areaIds }) => areaIds.includes(area.id)).length,
      'delegate of the SPOC',
      'delegates of the SPOC',
    ),
    counted(lyingIn(use.partners, area), 'partner', 'partners'),
    counted(
      lyingIn(use.checklistAnswers, area),
      'answer of a council’s checklist',
      'answers of a council’s checklist',
    ),
  ].filter((part) => part !== null);
  if (holds.length === 0) return null;
  return {
    kind: 'in-use',
    message: `${area.name} is used by ${holds.join(', ')}. Move or remove those first; nothing was changed.`,
  };
}

function uses(place: Place, areaId: AreaId): boolean {
  return place.areaId === areaId || place.wardId === areaId;
}

function counted(number: number, one: string, many: string): string | null {
  return number === 0 ? null : `${number} ${number === 1 ? one : many}`;
}

export interface AreaLine {
  readonly area: Area;
  /** 0 for the root. */
  readonly depth: number;
}

/** The tree of areas under a root as lines: councils with their wards and districts, then units with their teams. */
export function areaLines(areas: ReadonlyMap<string, Area>, rootId: AreaId): readonly AreaLine[] {
  const children = new Map<string, Area[]>();
  for (const area of areas.values()) {
    if (area.parentId === null) continue;
    const siblings = children.get(area.parentId);
    if (siblings === undefined) children.set(area.parentId, [area]);
    else siblings.push(area);
  }
  const lines: AreaLine[] = [];
  const seen = new Set<string>();
  const walk = (area: Area, depth: number) => {
    // A ring of parents would never end.
    if (seen.has(area.id)) return;
    seen.add(area.id);
    lines.push({ area, depth });
    for (const child of (children.get(area.id) ?? []).sort(byKindAndName)) walk(child, depth + 1);
  };
  const root = areas.get(rootId);
  if (root !== undefined) walk(root, 0);
  return lines;
}

const kindOrder = areaKinds.map((kind) => kind.id);
const collator = new Intl.Collator('en-GB', { numeric: true });

function byKindAndName(a: Area, b: Area): number {
  return kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) || collator.compare(a.name, b.name);
}

function lyingIn(records: ReadonlyMap<string, { readonly areaId: AreaId | null }>, { id }: Area): number {
  return [...records.values()].filter(({ areaId }) => areaId === id).length;
}

/** The records that cells cite or lean on, found by their ids: live for a draft, frozen for an approved version. */
import type { HistoryEntry } from '../history/history-entry';
import type { Lesson } from '../history/lesson';
import type { IntelligenceItem } from '../intelligence/intelligence-item';
import type { CitedRecords } from './assessment';
import type { Cell } from './cell';
import type { Control } from './control';

/** Every record that may be cited, by its id. */
export interface CitableRecords {
  readonly intelligence: ReadonlyMap<string, IntelligenceItem>;
  readonly history: ReadonlyMap<string, HistoryEntry>;
  readonly lessons: ReadonlyMap<string, Lesson>;
  readonly controls: ReadonlyMap<string, Control>;
}

/** What these cells cite and lean on, each record once, in the order in which it is first met. */
export function citedBy(cells: readonly Cell[], records: CitableRecords): CitedRecords {
  const refs = cells.flatMap((cell) => cell.evidence);
  const idsOf = (kind: 'intelligence' | 'history' | 'lesson') =>
    refs.flatMap((ref) => (ref.kind === kind ? [ref.id as string] : []));
  return {
    intelligence: found(records.intelligence, idsOf('intelligence')),
    history: found(records.history, idsOf('history')),
    lessons: found(records.lessons, idsOf('lesson')),
    controls: found(
      records.controls,
      cells.flatMap((cell) => (cell.state === 'assessed' ? cell.controls : [])),
    ),
  };
}

/** The frozen records of an approval as they are looked up. */
export function byId(cited: CitedRecords): CitableRecords {
  return {
    intelligence: keyed(cited.intelligence),
    history: keyed(cited.history),
    lessons: keyed(cited.lessons),
    controls: keyed(cited.controls),
  };
}

function found<T>(records: ReadonlyMap<string, T>, ids: readonly string[]): readonly T[] {
  return [...new Set(ids)].flatMap((id) => records.get(id) ?? []);
}

function keyed<T extends { readonly id: string }>(records: readonly T[]): ReadonlyMap<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}

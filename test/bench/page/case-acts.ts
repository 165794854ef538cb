/** The cases of a whole force: their readiness, the rows of their list, filter and sort. Times in milliseconds. */
import type { CaseFile } from '../../../renderer/core/cases/case-file';
import { type CaseRow, caseRows } from '../../../renderer/core/cases/case-list';
import { filterCaseRows, noCaseFilter, sortCaseRows } from '../../../renderer/core/cases/case-list-filter';
import {
  type ForceReadiness,
  forceReadiness,
  type ForceRecords,
} from '../../../renderer/core/cases/readiness/force-readiness';
import type { Area } from '../../../renderer/core/places/area';
import { forceOf } from './case-records';

/** As long as a slice of the screen's. */
const sliceMs = 16;

export interface CaseTimes {
  readonly cases: number;
  readonly reasons: number;
  /** In slices, without what the screen does in between. */
  readonly firstMs: number;
  readonly longestSliceMs: number;
  /** Every case written out as JSON once. */
  readonly writtenMs: number;
  /** Each: a change to one case, and a pass that reads every exhibit of every case once. */
  readonly changeMs: readonly number[];
  readonly rowsMs: readonly number[];
  readonly passMs: readonly number[];
  /** Each: the list filtered or sorted, and its rows' texts searched for one word, or their keys sorted, plainly. */
  readonly filterMs: readonly number[];
  readonly searchMs: readonly number[];
  readonly sortMs: readonly number[];
  readonly plainSortMs: readonly number[];
}

/** All of it once over new records, since what was worked out is remembered by the record. */
export function timeCases(input: { readonly cases: number; readonly steps: number }): CaseTimes {
  const records = forceOf(input.cases);
  const force = forceReadiness();
  const first = timedFirst(force, records);
  const written = timed(() => {
    let length = 0;
    for (const caseFile of records.cases.values()) length += JSON.stringify(caseFile).length;
    return length;
  });
  const changes = timedChanges(force, records, input.steps);
  return {
    cases: records.cases.size,
    ...first,
    writtenMs: written.ms,
    ...changes,
    ...timedList(force, records, input.steps),
  };
}

function timedFirst(force: ForceReadiness, records: ForceRecords) {
  const began = performance.now();
  const work = force.begin(records);
  let longestSliceMs = 0;
  let isMore = true;
  while (isMore) {
    const slice = performance.now();
    while (isMore && performance.now() - slice < sliceMs) isMore = work.next();
    longestSliceMs = Math.max(longestSliceMs, performance.now() - slice);
  }
  const readiness = work.readiness();
  const firstMs = performance.now() - began;
  if (readiness.size !== records.cases.size) throw new Error(`${readiness.size} cases were worked out`);
  let reasons = 0;
  for (const each of readiness.values()) reasons += each.reasons.length;
  return { firstMs, longestSliceMs, reasons };
}

function timedChanges(force: ForceReadiness, records: ForceRecords, steps: number) {
  const changeMs: number[] = [];
  const rowsMs: number[] = [];
  const passMs: number[] = [];
  const all = [...records.cases.values()];
  let now = records;
  rowsOf(now);
  for (let step = 0; step < steps; step += 1) {
    const caseFile = all[(step * 97) % all.length];
    if (caseFile === undefined) throw new Error('There is no case');
    const before = force.read(now);
    now = {
      ...now,
      cases: new Map(now.cases).set(caseFile.id, { ...caseFile, complainant: `Name ${step}` }),
    };
    const changed = timed(() => force.read(now));
    if (changed.value === before) throw new Error('The change was not seen');
    changeMs.push(changed.ms);
    rowsMs.push(timed(() => rowsOf(now)).ms);
    const pass = timed(() => producedIn(now.cases.values()));
    if (pass.value === 0) throw new Error('The pass read nothing');
    passMs.push(pass.ms);
  }
  return { changeMs, rowsMs, passMs };
}

function producedIn(cases: Iterable<CaseFile>): number {
  let produced = 0;
  for (const { evidence } of cases)
    for (const { producedBy } of evidence) if (producedBy !== null) produced += 1;
  return produced;
}

function rowsOf({ cases, contacts, offences, today }: ForceRecords): readonly CaseRow[] {
  return caseRows(cases.values(), { contacts, effective: offences, areas: noAreas, today });
}

const noAreas: ReadonlyMap<string, Area> = new Map();

function timedList(force: ForceReadiness, records: ForceRecords, steps: number) {
  const readiness = force.read(records);
  const rows = rowsOf(records);
  const { today } = records;
  const times = { filterMs: [], searchMs: [], sortMs: [], plainSortMs: [] } as Record<
    'filterMs' | 'searchMs' | 'sortMs' | 'plainSortMs',
    number[]
  >;
  for (let step = 0; step < steps; step += 1) {
    const word = `ward ${step}`;
    const filter = { ...noCaseFilter, text: word, readiness: 'blocked', isNearLimit: true } as const;
    times.filterMs.push(timed(() => filterCaseRows(rows, filter, { today, readiness })).ms);
    times.searchMs.push(timed(() => rows.filter(({ text }) => text.includes(word))).ms);
    const by = step % 2 === 0 ? 'readiness' : 'title';
    const isDescending = step % 4 > 1;
    times.sortMs.push(timed(() => sortCaseRows(rows, { by, isDescending }, readiness)).ms);
    times.plainSortMs.push(timed(() => rows.map(({ keys }) => keys.title).sort()).ms);
  }
  return times;
}

function timed<T>(act: () => T): { readonly value: T; readonly ms: number } {
  const began = performance.now();
  const value = act();
  return { value, ms: performance.now() - began };
}

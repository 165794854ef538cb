/** The field that finds records to link to: 20,000 threats and stations, worded once and searched at each key. */
import { linkChoices } from '../../../renderer/core/plan/link-choices';
import { linkIndex } from '../../../renderer/core/plan/link-index';
import { linkCollections, type LinkRecords, linkWords } from '../../../renderer/core/plan/link-words';
import { harms } from '../../../renderer/core/threat/harms';
import { cellsOfWard, gridAreas, gridAssessment, gridOperation } from './grid-records';

export interface LinkTimes {
  readonly choices: number;
  /** What is typed first finds the field unworded. */
  readonly firstKeyMs: number;
  /** Each later key, and the same search where every record is worded again at each key. */
  readonly keyMs: readonly number[];
  readonly plainMs: readonly number[];
}

/** All of it once over new records. */
export function timeLinks(input: { readonly choices: number; readonly steps: number }): LinkTimes {
  const operation = gridOperation('full');
  const records = recordsOf(Math.ceil(input.choices / harms.length));
  const index = linkIndex(records, operation);
  const asked = { chosen: [], most: 40, kinds: ['cell'] } as const;
  const opened = linkChoices({ ...asked, query: '' }, index);
  if (opened.total < input.choices) throw new Error(`${opened.total} records are offered`);
  const first = timed(() => linkChoices({ ...asked, query: 'larkmoor' }, index).total);
  if (first.value !== opened.total) throw new Error('The first key found less than all');
  const keyMs: number[] = [];
  const plainMs: number[] = [];
  for (let step = 0; step < input.steps; step += 1) {
    const query = `ward ${step + 100}`;
    const found = timed(() => linkChoices({ ...asked, query }, index).total);
    const plain = timed(() => plainSearch(records, query));
    if (found.value !== plain.value || found.value === 0)
      throw new Error(`${found.value} found, ${plain.value} plainly`);
    keyMs.push(found.ms);
    plainMs.push(plain.ms);
  }
  return { choices: opened.total, firstKeyMs: first.ms, keyMs, plainMs };
}

function recordsOf(wards: number): LinkRecords {
  const areas = gridAreas(wards);
  const assessment = gridAssessment('full', areas);
  const cells = areas.flatMap((_, number) => cellsOfWard(assessment, number));
  const given: Record<string, readonly { readonly id: string }[]> = {
    areas,
    cells,
    assessments: [assessment],
  };
  // Sound: each collection holds records of its own kind, and the others are empty.
  return Object.fromEntries(
    linkCollections.map((name) => [name, new Map((given[name] ?? []).map((each) => [each.id, each]))]),
  ) as unknown as LinkRecords;
}

/** Every record worded and searched. */
function plainSearch(records: LinkRecords, query: string): number {
  const words = query.toLocaleLowerCase('en-GB').split(/\s+/);
  let found = 0;
  for (const id of records.cells.keys()) {
    const { label, detail } = linkWords({ kind: 'cell', id }, records);
    const said = `${label} ${detail}`.toLocaleLowerCase('en-GB');
    if (words.every((word) => 'threat'.includes(word) || said.includes(word))) found += 1;
  }
  return found;
}

function timed<T>(act: () => T): { readonly value: T; readonly ms: number } {
  const began = performance.now();
  const value = act();
  return { value, ms: performance.now() - began };
}

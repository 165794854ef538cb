/** Importing a large export and writing the threat document: time, and the peak memory of the page's process. */
import { join } from 'node:path';
import { chmodSync, chownSync, rmSync, statSync } from 'node:fs';
import { type BenchApp, type BenchDesk, callAct, onFreshDesk } from './bench-desk';
import { type Figure, figureOf, type Findings, inTurn } from './figures';
import { forgetPeak, peakMiB, presentMiB } from './memory';
import { writeXpressFile } from './xpress-file';

const importRows = 300_000;
const importRuns = 3;
const documentRows = [500, 2_000, 10_000] as const;
const documentRuns = 3;
const orderRuns = 5;

interface Work {
  readonly ms: number;
  /** How far the peak stood above what the idle page held; null where the system does not tell. */
  readonly peakMiB: number | null;
}

/** Import of 300,000 homes against papaparse alone over the same file. */
export async function measureImport(bench: BenchApp, say: (line: string) => void): Promise<Findings> {
  say(`Importing an Xpress export of ${importRows.toLocaleString('en-GB')} homes`);
  const path = join(bench.exchange, 'xpress-export.csv');
  const places = writeXpressFile(path, importRows);
  lendFile(bench, path);
  const pairs = await inTurn(
    importRuns,
    () =>
      workOn(
        bench,
        async (desk) => {
          const list = await callAct(desk, 'importChosenList');
          expectCount('homes', list.rows, importRows);
          expectCount('polling places', list.stations, places);
          return list.ms;
        },
        path,
      ),
    () =>
      workOn(
        bench,
        async (desk) => {
          // papaparse counts the header, and the empty row after the last line end.
          const { ms, rows } = await callAct(desk, 'parseChosenList');
          expectCount('rows', rows, importRows + 2);
          return ms;
        },
        path,
      ),
  );
  const importFileMiB = statSync(path).size / 1024 / 1024;
  rmSync(path);
  const about = { id: 'import', title: 'Import 300,000 homes', baselineTitle: 'papaparse alone' };
  return { figures: timeAndMemory(about, pairs), facts: { importFileMiB } };
}

/** The threat document, and its largest table by itself, against that table written by docx alone. */
export async function measureDocuments(bench: BenchApp, say: (line: string) => void): Promise<Findings> {
  const figures: Figure[] = [];
  for (const rows of documentRows) {
    const count = rows.toLocaleString('en-GB');
    say(`Writing the threat document with ${count} rows`);
    const whole = await inTurn(
      documentRuns,
      () => write(bench, 'writeThreatDocument', rows),
      () => write(bench, 'writeWithDocxAlone', rows),
    );
    const table = await inTurn(
      documentRuns,
      () => write(bench, 'writeThreatTable', rows),
      () => write(bench, 'writeWithDocxAlone', rows),
    );
    const baselineTitle = 'its table by docx alone';
    figures.push(
      ...timeAndMemory(
        { id: `document-${rows}`, title: `Threat document, ${count} rows`, baselineTitle },
        whole,
      ),
      ...timeAndMemory(
        { id: `document-table-${rows}`, title: `Its table alone, ${count} rows`, baselineTitle },
        table,
      ),
    );
  }
  return { figures, facts: {} };
}

/** An order with a table of so many rows, against docxtemplater filling a template of the same order. */
export async function measureOrders(bench: BenchApp, say: (line: string) => void): Promise<Findings> {
  const figures: Figure[] = [];
  for (const rows of documentRows) {
    const count = rows.toLocaleString('en-GB');
    say(`Writing an order with ${count} rows, and filling a template of it`);
    const pairs = await inTurn(
      orderRuns,
      () => write(bench, 'writeOrder', rows),
      () => write(bench, 'fillOrderTemplate', rows),
    );
    const about = {
      id: `order-${rows}`,
      title: `Order, ${count} rows`,
      baselineTitle: 'docxtemplater, same order',
    };
    figures.push(...timeAndMemory(about, pairs));
  }
  return { figures, facts: {} };
}

function write(
  bench: BenchApp,
  act: 'writeThreatDocument' | 'writeThreatTable' | 'writeWithDocxAlone' | 'writeOrder' | 'fillOrderTemplate',
  rows: number,
): Promise<Work> {
  return workOn(bench, async (desk) => {
    const written = await callAct(desk, act, rows);
    // Rows come in whole places, eleven at a time.
    if (written.rows < rows || written.rows > rows + 10 || written.bytes < 10_000)
      throw new Error(`A document of ${written.rows} rows and ${written.bytes} bytes was written`);
    return written.ms;
  });
}

/** Runs one act on a desk of its own, so that no run inherits the memory of another. */
function workOn(
  bench: BenchApp,
  act: (desk: BenchDesk) => Promise<number>,
  chosenFile?: string,
): Promise<Work> {
  return onFreshDesk(bench, async (desk) => {
    if (chosenFile !== undefined) await desk.page.setInputFiles('#list', chosenFile);
    const isCounted = forgetPeak(desk.pid);
    const before = isCounted ? presentMiB(desk.pid) : 0;
    const ms = await act(desk);
    return { ms, peakMiB: isCounted ? peakMiB(desk.pid) - before : null };
  });
}

function timeAndMemory(
  about: Pick<Figure, 'id' | 'title' | 'baselineTitle'>,
  pairs: readonly { readonly measured: Work; readonly baseline: Work }[],
): readonly Figure[] {
  const times = pairs.map(({ measured, baseline }) => ({ measured: measured.ms, baseline: baseline.ms }));
  const peaks = pairs.flatMap(({ measured, baseline }) =>
    measured.peakMiB === null || baseline.peakMiB === null
      ? []
      : [{ measured: measured.peakMiB, baseline: baseline.peakMiB }],
  );
  const memory = {
    ...about,
    id: `${about.id}-memory`,
    title: `${about.title}: peak memory`,
    unit: 'MiB',
  } as const;
  return [
    figureOf({ ...about, unit: 'ms' }, times),
    ...(peaks.length === 0 ? [] : [figureOf(memory, peaks)]),
  ];
}

function lendFile(bench: BenchApp, path: string): void {
  chmodSync(path, 0o644);
  const { owner } = bench.electron;
  if (owner !== null) chownSync(path, owner.uid, owner.gid);
}

function expectCount(what: string, found: number, expected: number): void {
  if (found !== expected) throw new Error(`${found} ${what} were read where the file has ${expected}`);
}

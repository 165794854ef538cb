/** Importing a large export and writing the threat document: time, and the peak memory of the page's process. */
import { join } from 'node:path';
import { chmodSync, chownSync, rmSync, statSync } from 'node:fs';
import { type BenchApp, type BenchDesk, callAct } from './bench-desk';
import { type Figure, type Findings, inTurn } from './figures';
import { timeAndMemory, type Work, workOn } from './work';
import { writeXpressFile } from './xpress-file';

const importRows = 300_000;
const importRuns = 3;
const documentRows = [500, 2_000, 10_000] as const;
const documentRuns = 3;

/** Import of 300,000 homes against papaparse alone over the same file. */
export async function measureImport(bench: BenchApp, say: (line: string) => void): Promise<Findings> {
  say(`Importing an Xpress export of ${importRows.toLocaleString('en-GB')} homes`);
  const path = join(bench.exchange, 'xpress-export.csv');
  const places = writeXpressFile(path, importRows);
  lendFile(bench, path);
  const prepare = (desk: BenchDesk) => desk.page.setInputFiles('#list', path);
  const pairs = await inTurn(
    importRuns,
    () =>
      workOn(bench, {
        prepare,
        act: async (desk) => {
          const list = await callAct(desk, 'importChosenList');
          expectCount('homes', list.rows, importRows);
          expectCount('polling places', list.stations, places);
          return list.ms;
        },
      }),
    () =>
      workOn(bench, {
        prepare,
        act: async (desk) => {
          // papaparse counts the header, and the empty row after the last line end.
          const { ms, rows } = await callAct(desk, 'parseChosenList');
          expectCount('rows', rows, importRows + 2);
          return ms;
        },
      }),
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

function write(
  bench: BenchApp,
  act: 'writeThreatDocument' | 'writeThreatTable' | 'writeWithDocxAlone',
  rows: number,
): Promise<Work> {
  return workOn(bench, {
    act: async (desk) => {
      const written = await callAct(desk, act, rows);
      // Rows come in whole places, eleven at a time.
      if (written.rows < rows || written.rows > rows + 10 || written.bytes < 10_000)
        throw new Error(`A document of ${written.rows} rows and ${written.bytes} bytes was written`);
      return written.ms;
    },
  });
}

function lendFile(bench: BenchApp, path: string): void {
  chmodSync(path, 0o644);
  const { owner } = bench.electron;
  if (owner !== null) chownSync(path, owner.uid, owner.gid);
}

function expectCount(what: string, found: number, expected: number): void {
  if (found !== expected) throw new Error(`${found} ${what} were read where the file has ${expected}`);
}

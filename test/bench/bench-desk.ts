/** Starts the built desk with the bench's page in place of its own, and everything else as it is. */
import {
  chmodSync,
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { folderFor } from '../e2e/support/launch-desk';
import { preparedElectron, type PreparedElectron } from '../e2e/support/prepared-electron';
import type { benchActs } from './page/bench-page';

const root = join(__dirname, '..', '..');
const benchPage = join(root, 'out', 'bench', 'page');
/** Stands in the bench's script whatever its minifier does, and must stand nowhere in the product. */
const benchMark = 'electionSpocBench';

/** The bench's page, open in the real desk. */
export interface BenchDesk {
  readonly page: Page;
  /** The page's process. */
  readonly pid: number;
  /** The main process. */
  readonly mainPid: number;
  readonly electronVersion: string;
  readonly chromeVersion: string;
  /** What the dialog for opening files answers from now on. */
  chooseFiles(paths: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

/** Where the desk for the bench stands, and the data that its starts share. */
export interface BenchApp {
  readonly electron: PreparedElectron;
  readonly folder: string;
  readonly userData: string;
  /** A folder that the desk's user may read files in. */
  readonly exchange: string;
}

/** The acts of the bench's page, as the page carries them. */
export type BenchActs = typeof benchActs;

/** Puts the desk for the bench together. Throws where bench code has found its way into the product. */
export async function makeBenchApp(): Promise<BenchApp> {
  const electron = await preparedElectron();
  const built = join(electron.appPath, 'out', 'app');
  refuseBenchCode(built);
  const base = electron.owner === null ? tmpdir() : '/tmp';
  const folder = mkdtempSync(join(base, 'spoc-desk-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'out', 'app'), { recursive: true });
  cpSync(join(electron.appPath, 'package.json'), join(folder, 'package.json'));
  for (const part of ['main', 'preload'])
    cpSync(join(built, part), join(folder, 'out', 'app', part), { recursive: true });
  cpSync(benchPage, join(folder, 'out', 'app', 'renderer'), { recursive: true });
  openToAll(folder);
  return {
    electron,
    folder,
    userData: folderFor(electron, 'spoc-desk-bench-data-'),
    exchange: folderFor(electron, 'spoc-desk-bench-files-'),
  };
}

/** The same desk with a folder of its own for its data. */
export function makeBenchData(bench: BenchApp): BenchApp {
  return { ...bench, userData: folderFor(bench.electron, 'spoc-desk-bench-data-') };
}

/** Opens the desk on the bench's page. */
export async function openBenchDesk(bench: BenchApp): Promise<BenchDesk> {
  const app = await launched(bench);
  const ended = new Promise<void>((resolve) => app.process().once('exit', () => resolve()));
  const page = await app.firstWindow({ timeout: 60_000 });
  page.setDefaultTimeout(240_000);
  await pageReady(page);
  const about = await app.evaluate(({ BrowserWindow }) => ({
    pid: BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0,
    electronVersion: process.versions.electron,
    chromeVersion: process.versions.chrome,
  }));
  return {
    page,
    ...about,
    mainPid: app.process().pid ?? 0,
    chooseFiles: (paths) =>
      app.evaluate(
        ({ dialog }, filePaths) => {
          dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths });
        },
        [...paths],
      ),
    close: async () => {
      await app.close();
      await ended;
    },
  };
}

/** Waits for the acts of the page; where its script throws instead, says what it threw and does not wait on. */
async function pageReady(page: Page): Promise<void> {
  const thrown = new Promise<never>((_, reject) => page.once('pageerror', reject));
  // Nobody waits for it any more once the page stands.
  thrown.catch(() => undefined);
  const [before] = await page.pageErrors();
  if (before !== undefined) throw before;
  await Promise.race([page.waitForFunction(() => window.electionSpocBench !== undefined), thrown]);
}

/** Of many starts on a busy machine one may hang before anything is measured: it is ended and made again, once. */
async function launched(bench: BenchApp): Promise<ElectronApplication> {
  const { electron, folder, userData } = bench;
  const launch = (): Promise<ElectronApplication> =>
    _electron.launch({
      executablePath: electron.executablePath,
      args: [...electron.args, folder, `--user-data-dir=${userData}`],
      env: { ...electron.env },
      chromiumSandbox: electron.isSandboxed,
      timeout: 30_000,
    });
  return launch().catch(launch);
}

/** Does one thing on the bench's page of a desk started for it alone. */
export async function onFreshDesk<T>(bench: BenchApp, act: (desk: BenchDesk) => Promise<T>): Promise<T> {
  const desk = await openBenchDesk(bench);
  try {
    return await act(desk);
  } finally {
    await desk.close();
  }
}

/** Calls one of the page's acts. */
export function callAct<Name extends keyof BenchActs>(
  desk: BenchDesk,
  name: Name,
  ...given: Parameters<BenchActs[Name]>
): Promise<Awaited<ReturnType<BenchActs[Name]>>> {
  const call = ({ act, input }: { act: string; input: unknown[] }): unknown => {
    const acts = window.electionSpocBench as unknown as Record<string, (...input: unknown[]) => unknown>;
    return acts[act]?.(...input);
  };
  return desk.page.evaluate(call, { act: name, input: given }) as Promise<
    Awaited<ReturnType<BenchActs[Name]>>
  >;
}

function refuseBenchCode(folder: string): void {
  for (const file of filesIn(folder)) {
    if (readFileSync(file).includes(benchMark))
      throw new Error(`The product holds code of the bench: ${file}`);
  }
}

function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder)) {
    const path = join(folder, entry);
    if (lstatSync(path).isDirectory()) openToAll(path);
    else chmodSync(path, 0o644);
  }
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

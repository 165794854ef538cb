/**
 * Start to usable: from starting the program to the frame in which the first screen's words are painted, by the
 * page's own paint record, read only once that has happened: nothing is attached while the desk starts.
 */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { chmodSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import type { BenchApp } from './bench-desk';
import { figureOf, type Findings, inTurn } from './figures';
import { folderFor } from '../e2e/support/launch-desk';

const runs = 7;
const settleMs = 1_500;

/** The desk's first screen against a window with one heading, each on data that it has started with before. */
export async function measureStart(bench: BenchApp, say: (line: string) => void): Promise<Findings> {
  say('Starting the desk and an empty window');
  const { electron } = bench;
  const emptyApp = lendEmptyApp(electron.owner !== null);
  const desk = starter(bench, { folder: electron.appPath, heading: 'Set up this desk' });
  const empty = starter(bench, { folder: emptyApp, heading: 'Empty window' });
  for (const warmUp of [desk, empty]) await warmUp();
  const pairs = await inTurn(runs, desk, empty);
  const about = {
    id: 'start',
    title: 'Start to usable',
    baselineTitle: 'an empty window',
    unit: 'ms',
  } as const;
  return { figures: [figureOf(about, pairs)], facts: {} };
}

function lendEmptyApp(isForAnotherUser: boolean): string {
  const folder = mkdtempSync(join(isForAnotherUser ? '/tmp' : tmpdir(), 'spoc-desk-empty-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  cpSync(join(__dirname, 'empty-app'), folder, { recursive: true });
  chmodSync(folder, 0o755);
  for (const name of ['package.json', 'main.js', 'index.html']) chmodSync(join(folder, name), 0o644);
  return folder;
}

interface Started {
  readonly folder: string;
  /** What the first screen's heading says. */
  readonly heading: string;
}

function starter(bench: BenchApp, { folder, heading }: Started): () => Promise<number> {
  const { electron } = bench;
  const userData = folderFor(electron, 'spoc-desk-start-');
  const args = [...electron.args, '--remote-debugging-port=0', folder, `--user-data-dir=${userData}`];
  return async () => {
    const began = Date.now();
    const child = spawn(electron.executablePath, args, {
      env: { ...electron.env },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
    try {
      const endpoint = await debuggingEndpoint(child.stderr);
      await new Promise((resolve) => setTimeout(resolve, settleMs));
      return (await paintedAt(endpoint, heading)) - began;
    } finally {
      child.kill('SIGKILL');
      await ended;
    }
  };
}

function debuggingEndpoint(output: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve, reject) => {
    const lines = createInterface(output);
    lines.on('line', (line) => {
      const found = /^DevTools listening on (ws:\S+)/.exec(line);
      if (found?.[1] !== undefined) resolve(found[1]);
    });
    lines.once('close', () => reject(new Error('The program ended before it had started')));
  });
}

async function paintedAt(endpoint: string, heading: string): Promise<number> {
  const browser = await chromium.connectOverCDP(endpoint, { noDefaults: true });
  try {
    const page = browser.contexts()[0]?.pages()[0];
    if (page === undefined) throw new Error('The program opened no window');
    await page.getByRole('heading', { level: 1, name: heading }).waitFor({ timeout: 30_000 });
    return await lastLargestPaint(page);
  } finally {
    await browser.close();
  }
}

/** When the largest text of the screen as it now stands was painted, milliseconds since 1970. */
function lastLargestPaint(page: Page): Promise<number> {
  type LargestPaint = PerformanceEntry & { readonly element: Element | null };
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const last = list.getEntries().at(-1) as LargestPaint | undefined;
          // What was painted for the screen before this one is gone by now; the entry of this one is to come.
          if (last?.element?.isConnected === true) resolve(performance.timeOrigin + last.startTime);
        }).observe({ type: 'largest-contentful-paint', buffered: true });
      }),
  );
}

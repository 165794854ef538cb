/**
 * `npm run demo`: drives the real app in a real window through the example operation, and leaves documents,
 * a picture of each screen and summary.json. `--out DIR` puts them elsewhere; `--stations FILE` takes another
 * council's list in place of the example's.
 */
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import type { DemoContext, DemoSummary } from '../test/demo/demo-context';
import { demoSteps } from '../test/demo/demo-steps';
import { launchDesk } from '../test/e2e/support/launch-desk';
import { printWordPages } from '../test/demo/word-pages';
import { LaunchError, runCommand, say } from './launch-error.mjs';
import { projectFolder } from './project.mjs';

const exampleList = join(projectFolder, 'resources', 'sample', 'harrow-dale-stations.csv');

/** The size of a projector's picture, which the screens must be readable at. */
const pictureSize: [number, number] = [1280, 720];

interface Options {
  readonly out: string;
  readonly stations: string;
}

function readOptions(given: readonly string[]): Options {
  try {
    const { values } = parseArgs({
      args: [...given],
      options: { out: { type: 'string' }, stations: { type: 'string' } },
    });
    const stations = resolve(values.stations ?? exampleList);
    if (!existsSync(stations)) throw new LaunchError(`there is no file ${stations}`);
    return { out: resolve(values.out ?? join(projectFolder, 'out', 'demo')), stations };
  } catch (error) {
    if (error instanceof LaunchError) throw error;
    throw new LaunchError('the demo takes --out DIR and --stations FILE, nothing else');
  }
}

/** Only what an earlier demo left is removed: its pictures, documents and summary. */
function clear(out: string): void {
  mkdirSync(out, { recursive: true });
  for (const name of readdirSync(out)) {
    if (/^(\d{2,3}-.*\.png|.*\.docx|.*-page-\d+\.png|summary\.json)$/.test(name)) rmSync(join(out, name));
  }
}

async function demo(given: readonly string[]): Promise<number> {
  const { out, stations } = readOptions(given);
  clear(out);
  const desk = await launchDesk();
  await desk.app.evaluate(({ BrowserWindow }, [width, height]) => {
    for (const window of BrowserWindow.getAllWindows()) window.setContentSize(width, height);
  }, pictureSize);
  const faults: string[] = [];
  desk.page.on('pageerror', (error) => faults.push(error.message));
  desk.page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  let pictures = 0;
  const context: DemoContext = {
    desk,
    stations,
    say: (text) => say(text),
    picture: async (name) => {
      pictures += 1;
      await settle(desk.page);
      await desk.page.screenshot({ path: join(out, `${String(pictures).padStart(3, '0')}-${name}.png`) });
    },
    keepDocument: (path) => copyFileSync(path, join(out, basename(path))),
  };
  let summary: DemoSummary;
  try {
    summary = await demoSteps(context);
  } catch (error) {
    await desk.page.screenshot({ path: join(out, '999-where-it-stopped.png') }).catch(() => undefined);
    throw new LaunchError(`the demo stopped: ${firstLine(error)}`);
  } finally {
    await desk.close().catch(() => undefined);
  }
  if (faults.length > 0)
    throw new LaunchError(`the page reported ${faults.length} faults, the first: ${faults[0]}`);
  await finish({ out, pictures, summary });
  return 0;
}

async function finish(done: { out: string; pictures: number; summary: DemoSummary }): Promise<void> {
  const { out, pictures, summary } = done;
  const documents = readdirSync(out).filter((name) => name.endsWith('.docx'));
  const pages = await printWordPages(out, documents);
  const files = documents.map((name) => ({ name, sha256: sha256(join(out, name)) }));
  writeFileSync(
    join(out, 'summary.json'),
    `${JSON.stringify({ ...summary, documents: files, pictures }, null, 2)}\n`,
  );
  say(
    pages === null
      ? 'LibreOffice is not installed here, so the pages of the documents were not drawn.'
      : `The documents opened in LibreOffice: ${pages} pages drawn.`,
  );
  say(
    `${documents.length} documents, ${pictures} pictures and summary.json are in ${relative(process.cwd(), out) || out}`,
  );
}

/** Waits until what moves has come to rest, so that a picture shows the screen as a person sees it. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map((each) => each.finished.catch(() => null))),
  );
  await page.waitForTimeout(250);
  // A notice that is still up is about the step before.
  await page.locator('.mantine-Notification-root').first().waitFor({ state: 'hidden', timeout: 15_000 });
}

function sha256(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? 'no reason given';
}

void runCommand(() => demo(process.argv.slice(2)));

/** The threat grid on the screen of the open desk, over a real vault: opening it, moving, rating. Milliseconds. */
import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/spotlight/styles.css';
import '@mantine/notifications/styles.css';
import '../../../renderer/ui/desk.css';
import '../../../renderer/app/shell/shell.css';
import { MantineProvider } from '@mantine/core';
import { createRoot } from 'react-dom/client';
import { OpenDesk } from '../../../renderer/app/open-desk';
import type { DeskRecords } from '../../../renderer/core/records';
import { newDeskUser } from '../../../renderer/core/operation/desk';
import { asId } from '../../../renderer/core/foundation/ids';
import type { DeskChange } from '../../../renderer/services/desk-context';
import { theme, variables } from '../../../renderer/ui/theme';
import type { OpenVault } from '../../../renderer/vault';
import {
  cellsOfWard,
  gridAreas,
  gridAssessment,
  type GridName,
  gridOperation,
  gridWorkshop,
  scoredCell,
} from './grid-records';
import { expectOk, newVault, unlocked } from './vault-acts';
import { watchedGaps } from './watched-gaps';

const cellsACommit = 5_000;

export interface GridSize {
  readonly wards: number;
  /** The first so many wards are scored by six people in two rounds. */
  readonly scoredWards: number;
}

/** Makes a vault with the full and the empty grid, and locks it. */
export async function fillGrids({
  wards,
  scoredWards,
}: GridSize): Promise<{ cells: number; scores: number }> {
  const vault = await newVault();
  const commit = async (changes: readonly DeskChange[]) => {
    for (let from = 0; from < changes.length; from += cellsACommit) {
      const part = changes.slice(from, from + cellsACommit);
      const receipt = expectOk(vault.commit({ purpose: 'Fill', changes: part, undoable: false }));
      expectOk(await receipt.durable);
    }
  };
  const areas = gridAreas(wards);
  const full = gridAssessment('full', areas);
  const workshop = gridWorkshop(full, scoredWards);
  const user = newDeskUser({ id: asId<'DeskUser'>('bench-user'), name: 'J. Marl', role: 'SPOC' });
  await commit([
    set('deskUsers', user),
    ...(['full', 'empty'] as const).flatMap((name) => [
      set('operations', gridOperation(name)),
      set('assessments', gridAssessment(name, areas)),
    ]),
    ...areas.map((area) => set('areas', area)),
    set('workshops', workshop),
  ]);
  const cells = areas.flatMap((_, number) => cellsOfWard(full, number));
  await commit(cells.map((cell) => set('cells', cell)));
  const scored = workshop.agenda.map((item, number) => scoredCell(workshop, item, number));
  await commit(scored.flatMap(({ rounds }) => rounds.map((round) => set('rounds', round))));
  await commit(scored.flatMap(({ scores }) => scores.map((score) => set('scores', score))));
  await commit(scored.map(({ agreed }) => set('agreedRatings', agreed)));
  await vault.lock();
  return { cells: cells.length, scores: scored.reduce((sum, { scores }) => sum + scores.length, 0) };
}

// Collection and record belong together by the signature; the union of changes cannot be narrowed by a type parameter.
function set<C extends keyof DeskRecords>(collection: C, after: DeskRecords[C]): DeskChange {
  return { collection, id: after.id, after } as unknown as DeskChange;
}

export interface GridTimes {
  /** From the first screen of the desk, right after it was unlocked. */
  readonly open: Opening;
  /** Once more, from the first screen. */
  readonly openAgain: Opening;
  /** Each: the key's own handlers with what they draw, and until the frame is painted. */
  readonly move: readonly Step[];
  readonly rate: readonly Step[];
}

/** From the click on the link in the navigation. */
export interface Opening extends Step {
  /** Until the panel of the cell, the counts and the marks stand as well. */
  readonly wholeMs: number;
  /** The longest stretch in between in which nothing else was answered, to 5 ms. */
  readonly longestMs: number;
}

export interface Step {
  readonly handlerMs: number;
  /** Until the frame is painted in which the rows in sight stand. */
  readonly paintMs: number;
}

/** Opens one grid on the screen, moves through it with the arrow keys and rates cell after cell. */
export async function timeGrid(input: {
  readonly name: GridName;
  readonly steps: number;
}): Promise<GridTimes> {
  const { vault } = await unlocked();
  await showDesk(vault, input.name);
  const open = await timedOpening();
  await settled();
  followLink('Today');
  await standing('.today');
  await rested();
  const openAgain = await timedOpening();
  await settled();
  const move: Step[] = [];
  for (let turn = 0; turn < input.steps; turn += 1) move.push(await timed(() => press(turn % 11 < 9)));
  const rate: Step[] = [];
  for (let turn = 0; turn < input.steps; turn += 1) {
    await timed(() => press(true));
    await settled();
    const before = vault.records.all('cells');
    rate.push(await timed(rateOnce));
    await settled();
    if (vault.records.all('cells') === before) throw new Error('Nothing was rated');
  }
  return { open, openAgain, move, rate };
}

/** The open desk with everything around its screens, on the screen that it starts with. */
async function showDesk(vault: OpenVault<DeskRecords>, name: GridName): Promise<void> {
  const user = vault.records.get('deskUsers', vault.user.id);
  if (user === undefined) throw new Error('The vault has no user');
  const { id } = gridOperation(name);
  const opened = set('deskUsers', { ...user, openOperationId: id });
  if (user.openOperationId !== id)
    expectOk(vault.commit({ purpose: 'Open an operation', changes: [opened], undoable: false }));
  const root = document.createElement('div');
  root.id = 'root';
  document.body.replaceChildren(root);
  const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
  createRoot(root).render(
    <MantineProvider theme={theme} cssVariablesResolver={variables} getStyleNonce={() => nonce}>
      <OpenDesk opened={{ vault, recoveryCode: null }} closing={null} onLockedUnsaved={() => undefined} />
    </MantineProvider>,
  );
  await standing('.today');
  await rested();
}

async function timedOpening(): Promise<Opening> {
  const gaps = watchedGaps();
  const began = performance.now();
  followLink('Threat assessment');
  await Promise.resolve();
  const handlerMs = performance.now() - began;
  await standing('.threat-cell[tabindex="0"]');
  await painted();
  const paintMs = performance.now() - began;
  await standing('.cell-panel h2');
  await painted();
  return { handlerMs, paintMs, wholeMs: performance.now() - began, longestMs: gaps.longest() };
}

function followLink(name: string): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.navigation a')];
  const link = links.find((each) => each.textContent === name);
  if (link === undefined) throw new Error(`The desk has no link “${name}”`);
  link.click();
}

function press(isAcross: boolean): void {
  const active = document.querySelector<HTMLElement>('.threat-cell[tabindex="0"]');
  if (active === null) throw new Error('No cell of the grid has the keyboard');
  active.focus();
  const key = isAcross ? 'ArrowRight' : 'ArrowDown';
  active.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
}

/** Chooses another impact where the cell is assessed, else begins to assess it. */
function rateOnce(): void {
  const impact = [...document.querySelectorAll<HTMLSelectElement>('.cell-panel select')].find((select) =>
    select.labels[0]?.textContent.startsWith('Impact'),
  );
  if (impact !== undefined) {
    const chosen = [...impact.options].find((option) => option.value !== '' && !option.selected);
    chooseOption(impact, chosen?.value ?? '');
    return;
  }
  const assessed = [...document.querySelectorAll<HTMLInputElement>('.cell-panel input[type=radio]')].find(
    (choice) => choice.labels?.[0]?.textContent.startsWith('Assessed'),
  );
  if (assessed === undefined) throw new Error('Nothing can be chosen in the panel of the cell');
  assessed.click();
}

/** As a person's choice does, so that the listeners hear of it. */
function chooseOption(select: HTMLSelectElement, value: string): void {
  const native = Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value');
  native?.set?.call(select, value);
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

async function timed(act: () => void): Promise<Step> {
  const began = performance.now();
  act();
  // What React draws for a key or a click it draws before the next microtask is done.
  await Promise.resolve();
  const handlerMs = performance.now() - began;
  await painted();
  return { handlerMs, paintMs: performance.now() - began };
}

/** The frame after this moment stands on the screen. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    });
  });
}

/** What is put off until the hands rest has been drawn. */
function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 60));
}

/** Nothing has kept the page busy for half a second: what the vault writes after it was opened is written. */
async function rested(): Promise<void> {
  for (let turn = 0; turn < 40; turn += 1) {
    const gaps = watchedGaps();
    await new Promise((resolve) => setTimeout(resolve, 500));
    if (gaps.longest() < 25) return;
  }
}

/** Waits until this stands in the document, without waiting for a frame. */
function standing(selector: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const isThere = (): boolean => document.querySelector(selector) !== null;
    const watch = new MutationObserver(() => {
      if (!isThere()) return;
      watch.disconnect();
      clearTimeout(limit);
      resolve();
    });
    const limit = setTimeout(() => reject(new Error(`${selector} did not come to the screen`)), 60_000);
    watch.observe(document.body, { childList: true, subtree: true });
    if (!isThere()) return;
    watch.disconnect();
    clearTimeout(limit);
    resolve();
  });
}

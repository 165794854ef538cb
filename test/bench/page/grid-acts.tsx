/** The threat grid on the screen, over a real vault: opening it, moving in it, rating in it. Milliseconds. */
import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '../../../renderer/ui/desk.css';
import { MantineProvider } from '@mantine/core';
import { createRoot } from 'react-dom/client';
import { MemoryRouter, Route, Routes } from 'react-router';
import type { DeskRecords } from '../../../renderer/core/records';
import { newDeskUser } from '../../../renderer/core/operation/desk';
import { asId } from '../../../renderer/core/foundation/ids';
import { threatFeature } from '../../../renderer/features/threat/feature';
import { type DeskChange, DeskProvider, type DeskServices } from '../../../renderer/services/desk-context';
import { OperationProvider } from '../../../renderer/services/operation';
import { RememberedProvider } from '../../../renderer/services/remembered';
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
  /** From the first line of drawing to the frame in which the grid is painted. */
  readonly openMs: number;
  /** Each: the key's own handlers with what they draw, and until the frame is painted. */
  readonly move: readonly Step[];
  readonly rate: readonly Step[];
}

export interface Step {
  readonly handlerMs: number;
  readonly paintMs: number;
}

/** Opens one grid on the screen, moves through it with the arrow keys and rates cell after cell. */
export async function timeGrid(input: {
  readonly name: GridName;
  readonly steps: number;
}): Promise<GridTimes> {
  const { vault } = await unlocked();
  const began = performance.now();
  show(vault, input.name);
  await until(() => document.querySelector('.threat-cell[tabindex="0"]') !== null);
  await painted();
  const openMs = performance.now() - began;
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
  return { openMs, move, rate };
}

function show(vault: OpenVault<DeskRecords>, name: GridName): void {
  const root = document.createElement('main');
  root.style.cssText = 'position: fixed; inset: 0; display: grid; background: white';
  document.body.append(root);
  // Only what the screens of the grid ask for: nothing here prints, locks or saves a document.
  const services = {
    vault,
    clock: () => new Date().toISOString(),
    newId: () => crypto.randomUUID(),
    notify: () => undefined,
  } as unknown as DeskServices;
  const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
  createRoot(root).render(
    <MantineProvider theme={theme} cssVariablesResolver={variables} getStyleNonce={() => nonce}>
      <DeskProvider value={services}>
        <RememberedProvider value={new Map()}>
          <OperationProvider value={gridOperation(name)}>
            <MemoryRouter initialEntries={[`/threat/assessment-${name}`]}>
              <Routes>
                {threatFeature.screens.map(({ path, element }) => (
                  <Route key={path} path={`/threat/${path}`} element={element} />
                ))}
              </Routes>
            </MemoryRouter>
          </OperationProvider>
        </RememberedProvider>
      </DeskProvider>
    </MantineProvider>,
  );
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

async function until(isTrue: () => boolean): Promise<void> {
  const end = performance.now() + 60_000;
  while (!isTrue()) {
    if (performance.now() > end) throw new Error('The grid did not come to the screen');
    await painted();
  }
}

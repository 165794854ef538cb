/** A workshop held on a desk in memory, for tests of its screens: what a facilitator and the room do by keys. */
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect } from 'vitest';
import type { Workshop } from '../../renderer/core/workshop/workshop';
import { roundId } from '../../renderer/core/workshop/round';
import type { DeskChange } from '../../renderer/services/desk-context';
import { RecordScreen } from '../../renderer/features/workshop/record-screen';
import { RunScreen } from '../../renderer/features/workshop/run-screen';
import { SetUpScreen } from '../../renderer/features/workshop/set-up-screen';
import { SlipsScreen } from '../../renderer/features/workshop/slips-screen';
import { aDesk, type MemoryDesk, OnDesk } from './desk';
import { anArea, anAssessment, atArea } from './threat';
import { anItem, aWorkshop } from './workshop';

export const carrow = atArea('carrow');
const lyde = atArea('lyde');
export const assessment = anAssessment({ locations: [carrow, lyde] });
const first = anItem(1);
export const roundOne = roundId(aWorkshop().id, first, 1);

export function deskWith(workshop: Workshop | null, more: readonly DeskChange[] = []): MemoryDesk {
  const areas = [
    anArea('force', { kind: 'force', name: 'Marlshire' }),
    anArea('carrow', { kind: 'local-authority', name: 'Carrow', parentId: anArea('force').id }),
    anArea('lyde', { name: 'Lyde ward', parentId: anArea('carrow').id }),
  ];
  return aDesk([
    ...areas.map((area): DeskChange => ({ collection: 'areas', id: area.id, after: area })),
    { collection: 'assessments', id: assessment.id, after: assessment },
    ...(workshop === null ? [] : [{ collection: 'workshops', id: workshop.id, after: workshop } as const]),
    ...more,
  ]);
}

export function hold(desk: MemoryDesk) {
  return render(
    <OnDesk desk={desk} at="/workshops/workshop1/run" path="/workshops/:workshopId/run">
      <RunScreen />
    </OnDesk>,
  );
}

export function open(desk: MemoryDesk, which: 'set-up' | 'record' | 'slips') {
  const screens = { 'set-up': <SetUpScreen />, record: <RecordScreen />, slips: <SlipsScreen /> };
  return render(
    <OnDesk desk={desk} at="/workshops/workshop1" path="/workshops/:workshopId">
      {screens[which]}
    </OnDesk>,
  );
}

/** A key pressed where the keyboard stands. */
export function press(key: string): void {
  fireEvent.keyDown(document.activeElement ?? document.body, { key });
}

export interface View {
  readonly likelihood: number;
  readonly impact: number;
  readonly confidence: number;
}

/** One person's entry by keys alone: begin, three numbers, hand over. */
export async function score(name: string, view: View): Promise<void> {
  await screen.findByRole('heading', { name: `Pass the keyboard to ${name}` });
  press('Enter');
  const form = await screen.findByRole('form', { name: `Private entry of ${name}` });
  press(String(view.likelihood));
  await userEvent.tab();
  press(String(view.impact));
  await userEvent.tab();
  press(String(view.confidence));
  await userEvent.keyboard('{Enter}');
  expect(form.isConnected).toBe(false);
  await waitFor(() => expect(screen.queryByRole('heading', { name: 'Sealing the score' })).toBeNull());
}

export const names = ['J. Marl', 'P. Tarn', 'S. Wick', 'O. Fell'];
export const view: View = { likelihood: 6, impact: 4, confidence: 1 };

/** From the evidence of the first cell to an open round. */
export async function openRound(): Promise<void> {
  await screen.findByText(/Rests on no evidence yet/);
  press('PageDown');
  await screen.findByRole('heading', { name: 'Round 1: blind' });
  press('PageDown');
  await screen.findByRole('heading', { name: /Pass the keyboard/ });
}

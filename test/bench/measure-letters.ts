/** 300 letters, written and proved: time, how soon it can be cancelled, and the longest stop of the screen. */
import { anExampleLook } from '../builders/example-look';
import { type BenchApp, callAct, onFreshDesk } from './bench-desk';
import { type Figure, figureOf, type Findings, inTurn, spreadOf } from './figures';
import { timeProcessorAndMemory, type Work, workOn } from './work';

const count = 300;
const runs = 3;

/** The batch against docxtemplater filling as many letters; the stop of the screen against the screen at rest. */
export async function measureLetters(bench: BenchApp, say: (line: string) => void): Promise<Findings> {
  say(`Writing ${count} letters`);
  const given = { count, look: anExampleLook() };
  const stops: number[] = [];
  const written = (act: 'makeManyLetters' | 'fillManyLetters'): Promise<Work> =>
    workOn(bench, {
      act: async (desk) => {
        const { ms, letters, longestMs } = await callAct(desk, act, given);
        if (letters !== count) throw new Error(`${letters} letters were written`);
        if (act === 'makeManyLetters') stops.push(longestMs);
        return ms;
      },
    });
  const pairs = await inTurn(
    runs,
    () => written('makeManyLetters'),
    () => written('fillManyLetters'),
  );
  const about = {
    id: 'letters',
    title: `${count} letters, proved`,
    baselineTitle: 'docxtemplater, not proved',
  };
  const cancelled: number[] = [];
  for (let run = 0; run < runs; run += 1)
    cancelled.push((await onFreshDesk(bench, (desk) => callAct(desk, 'cancelLetters', given))).ms);
  return {
    figures: [...timeProcessorAndMemory(about, pairs), await stopFigure(bench, about, stops)],
    facts: { lettersCancelledAfter: spreadOf(cancelled) },
  };
}

/** The longest stop of the screen in each run, against that of the screen at rest for a second. */
export async function stopFigure(
  bench: BenchApp,
  { id, title }: { readonly id: string; readonly title: string },
  stops: readonly number[],
): Promise<Figure> {
  const rests: number[] = [];
  while (rests.length < stops.length)
    rests.push((await onFreshDesk(bench, (desk) => callAct(desk, 'restOnScreen', 1_000))).longestMs);
  return figureOf(
    {
      id: `${id}-stop`,
      title: `${title}: longest stop of the screen`,
      baselineTitle: 'the screen at rest for a second',
      unit: 'ms',
    },
    stops.map((measured, index) => ({ measured, baseline: Math.max(rests[index] ?? 0, 0.1) })),
  );
}

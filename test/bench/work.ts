/** One act on a desk started for it alone: its time, its processor time and how much memory it took at most. */
import { type BenchApp, type BenchDesk, onFreshDesk } from './bench-desk';
import { type Figure, figureOf, type Pair } from './figures';
import { forgetPeak, peakMiB, presentMiB, processorMs } from './memory';

export interface Work {
  readonly ms: number;
  /** Of all threads of the page's process; null where the system does not tell. */
  readonly processorMs: number | null;
  /** How far the peak stood above what the page held before; null where the system does not tell. */
  readonly peakMiB: number | null;
}

/** What is done before anything is counted, and what is counted. */
export interface Act {
  readonly prepare?: (desk: BenchDesk) => Promise<unknown>;
  /** Gives the milliseconds that the page itself measured. */
  readonly act: (desk: BenchDesk) => Promise<number>;
}

/** No run inherits the memory of another. */
export function workOn(bench: BenchApp, { prepare, act }: Act): Promise<Work> {
  return onFreshDesk(bench, async (desk) => {
    await prepare?.(desk);
    const isCounted = forgetPeak(desk.pid);
    const before = isCounted ? presentMiB(desk.pid) : 0;
    const processorBefore = processorMs(desk.pid);
    const ms = await act(desk);
    const processorAfter = processorMs(desk.pid);
    return {
      ms,
      processorMs:
        processorBefore === null || processorAfter === null ? null : processorAfter - processorBefore,
      peakMiB: isCounted ? peakMiB(desk.pid) - before : null,
    };
  });
}

export type About = Pick<Figure, 'id' | 'title' | 'baselineTitle'>;

export type WorkPair = { readonly measured: Work; readonly baseline: Work };

/** Time and peak memory. */
export function timeAndMemory(about: About, pairs: readonly WorkPair[]): readonly Figure[] {
  return [...figuresOf(about, pairs, 'ms'), ...figuresOf(about, pairs, 'peakMiB')];
}

/** Time, processor time, which tells more where the machine is busy, and peak memory. */
export function timeProcessorAndMemory(about: About, pairs: readonly WorkPair[]): readonly Figure[] {
  return (['ms', 'processorMs', 'peakMiB'] as const).flatMap((what) => figuresOf(about, pairs, what));
}

const kinds = {
  ms: { id: '', title: '', unit: 'ms' },
  processorMs: { id: '-processor', title: ': processor time', unit: 'ms' },
  peakMiB: { id: '-memory', title: ': peak memory', unit: 'MiB' },
} as const;

/** One figure, or none where the system does not tell. */
function figuresOf(about: About, pairs: readonly WorkPair[], what: keyof Work): readonly Figure[] {
  const { id, title, unit } = kinds[what];
  const told = pairs.flatMap(({ measured, baseline }): readonly Pair[] => {
    const [one, other] = [measured[what], baseline[what]];
    return one === null || other === null ? [] : [{ measured: one, baseline: other }];
  });
  if (told.length === 0) return [];
  return [figureOf({ ...about, id: about.id + id, title: about.title + title, unit }, told)];
}

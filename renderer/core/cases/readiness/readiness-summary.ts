/** What stands against a file in a line of a list: how many reasons of which gravity, and the first of them. */
import type { Gravity } from './rule';
import type { Readiness, Reason } from './readiness';

export interface ReadinessSummary {
  readonly counts: Readonly<Record<Gravity, number>>;
  /** The gravest reason; `null` where nothing stands. */
  readonly first: Reason | null;
  /** A text that sorts what is nearest to going before what is further from it. */
  readonly key: string;
}

// Worked out once for each answer: a list of thousands is filtered and sorted by it while somebody types.
const summaries = new WeakMap<Readiness, ReadinessSummary>();

/** The reasons that stand, counted; those that are disputed are not. */
export function summaryOf(readiness: Readiness): ReadinessSummary {
  const known = summaries.get(readiness);
  if (known !== undefined) return known;
  const counts = { blocks: 0, risk: 0, polish: 0 };
  for (const { gravity } of readiness.reasons) counts[gravity] += 1;
  const key = [counts.blocks, counts.risk, counts.polish]
    .map((count) => String(count).padStart(5, '0'))
    .join(' ');
  const summary = { counts, first: readiness.reasons[0] ?? null, key };
  summaries.set(readiness, summary);
  return summary;
}

/** "3 things block, 2 risks"; polish is named where nothing else stands, and "Nothing stands" where that is so. */
export function summaryWords({ counts: { blocks, risk, polish } }: ReadinessSummary): string {
  const blocking = blocks === 0 ? [] : [blocks === 1 ? '1 thing blocks' : `${blocks} things block`];
  const risks = risk === 0 ? [] : [risk === 1 ? '1 risk' : `${risk} risks`];
  const grave = [...blocking, ...risks];
  if (grave.length > 0) return grave.join(', ');
  return polish === 0 ? 'Nothing stands' : `Nothing blocks, ${polish} to polish`;
}

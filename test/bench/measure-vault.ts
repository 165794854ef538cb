/** Opening a vault of 100,000 records, and changing one record of it. */
import { type BenchApp, type BenchDesk, callAct, onFreshDesk } from './bench-desk';
import { type Figure, figureOf, type Findings, inTurn, type Pair, quantile, spreadOf } from './figures';

const records = 100_000;
const openRuns = 5;
const commitRuns = 3;
/** All runs together stay below the number of entries after which the vault makes a checkpoint. */
const commitsARun = 80;

/** Fills a vault and a plain table with the same records, then measures both. */
export async function measureVault(bench: BenchApp, say: (line: string) => void): Promise<Findings> {
  say(`Filling a vault with ${records.toLocaleString('en-GB')} records`);
  const { bytesARecord, lockMs } = await onFreshDesk(bench, (desk) => callAct(desk, 'fillVault', records));
  say('Opening it');
  const keyMs: number[] = [];
  const open = async (desk: BenchDesk): Promise<number> => {
    const opened = await callAct(desk, 'openVault');
    expectAll(opened.records);
    keyMs.push(opened.keyMs);
    return opened.openMs;
  };
  const read = async (desk: BenchDesk): Promise<number> => {
    const plain = await callAct(desk, 'readPlain');
    expectAll(plain.records);
    return plain.readMs;
  };
  const opened = await inTurn(
    openRuns,
    () => onFreshDesk(bench, open),
    () => onFreshDesk(bench, read),
  );
  const about = {
    id: 'open-vault',
    title: 'Open a vault of 100,000 records',
    baselineTitle: 'Dexie toArray of the same rows',
    unit: 'ms',
  } as const;
  return {
    figures: [figureOf(about, opened), ...(await measureCommits(bench, say))],
    // The derivation of the key is slow on purpose, and in none of the figures.
    facts: { keyDerivationMs: spreadOf(keyMs), bytesARecord, firstLockMs: lockMs },
  };
}

function expectAll(found: number): void {
  if (found !== records) throw new Error(`${found} records were opened where ${records} had been stored`);
}

async function measureCommits(bench: BenchApp, say: (line: string) => void): Promise<readonly Figure[]> {
  say('Committing single changes');
  const figures: Figure[] = [];
  for (const isListShown of [false, true]) {
    const half: Pair[] = [];
    const tail: Pair[] = [];
    for (let run = 0; run < commitRuns; run += 1) {
      const { commitMs, putMs } = await onFreshDesk(bench, (desk) =>
        callAct(desk, 'timeCommits', { count: commitsARun, isListShown }),
      );
      half.push({ measured: quantile(commitMs, 0.5), baseline: quantile(putMs, 0.5) });
      tail.push({ measured: quantile(commitMs, 0.95), baseline: quantile(putMs, 0.95) });
    }
    const id = isListShown ? 'commit-list-shown' : 'commit';
    const title = isListShown ? 'Commit one change, all 100,000 on screen' : 'Commit one change';
    const about = { baselineTitle: 'one strict Dexie put', unit: 'ms' } as const;
    figures.push(
      figureOf({ ...about, id: `${id}-p50`, title: `${title}, p50` }, half),
      figureOf({ ...about, id: `${id}-p95`, title: `${title}, p95` }, tail),
    );
  }
  return figures;
}

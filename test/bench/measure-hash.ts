/** Hashing a file of evidence in the desk against `sha256sum` on the same file: time, memory, and whether main answers. */
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type {} from '../../preload/desk-bridge';
import { type BenchApp, type BenchDesk, onFreshDesk } from './bench-desk';
import { type Figure, figureOf, type Findings, inTurn, quantile } from './figures';
import { forgetPeak, peakMiB } from './memory';

const largeBytes = 2 * 1024 ** 3;
const smallBytes = 64 * 1024 ** 2;
const runs = 3;
/** How often main is asked something while nothing is hashed. */
const idleQuestions = 200;

interface Hashing {
  readonly ms: number;
  readonly sha256: string;
  /** How long main took to answer a question, each, while it hashed; none of `sha256sum`. */
  readonly answersMs: readonly number[];
}

/** A file of 2 GiB, hashed through the page's bridge in the real desk. */
export async function measureHash(bench: BenchApp, say: (line: string) => void): Promise<Findings> {
  say('Hashing a file of 2 GiB');
  const large = writeFile(bench, { name: 'large.bin', bytes: largeBytes });
  const small = writeFile(bench, { name: 'small.bin', bytes: smallBytes });
  // Both sides then find the file in memory, so that the disk is not what is measured.
  const expected = await sha256sum(large);
  try {
    return await onFreshDesk(bench, async (desk) => {
      const idle = await idleAnswers(desk);
      const pairs = await inTurn(
        runs,
        () => hashInDesk(desk, large, expected.sha256),
        () => sha256sum(large),
      );
      const figures: Figure[] = [
        figureOf(
          { id: 'hash', title: 'Hash 2 GiB', baselineTitle: 'sha256sum', unit: 'ms' },
          pairs.map(({ measured, baseline }) => ({ measured: measured.ms, baseline: baseline.ms })),
        ),
        figureOf(
          {
            id: 'hash-answers',
            title: 'Hash 2 GiB: main answers, p95',
            baselineTitle: 'main at rest, p95',
            unit: 'ms',
          },
          pairs.map(({ measured }) => ({
            measured: quantile(measured.answersMs, 0.95),
            baseline: quantile(idle, 0.95),
          })),
        ),
      ];
      const memory = await memoryOf(desk, large, small);
      return { figures: memory === null ? figures : [...figures, memory], facts: {} };
    });
  } finally {
    rmSync(large);
    rmSync(small);
  }
}

/** What main holds at most while it hashes, for a large file and a small one: flat where they are alike. */
async function memoryOf(desk: BenchDesk, large: string, small: string): Promise<Figure | null> {
  if (!forgetPeak(desk.mainPid)) return null;
  const peakOf = async (path: string): Promise<number> => {
    forgetPeak(desk.mainPid);
    await hashInDesk(desk, path, null);
    return peakMiB(desk.mainPid);
  };
  const pairs = await inTurn(
    runs,
    () => peakOf(large),
    () => peakOf(small),
  );
  const about = {
    id: 'hash-memory',
    title: 'Hash 2 GiB: main holds at most',
    baselineTitle: 'a file of 64 MiB',
  };
  return figureOf({ ...about, unit: 'MiB' }, pairs);
}

async function hashInDesk(desk: BenchDesk, path: string, expected: string | null): Promise<Hashing> {
  await desk.chooseFiles([path]);
  const hashed = await desk.page.evaluate(async () => {
    const chosen = await window.desk.evidence.choose({});
    const token = chosen.ok ? chosen.value.files[0]?.token : undefined;
    if (token === undefined) return null;
    const began = performance.now();
    const hashing = window.desk.evidence.hash({ token });
    let isHashing = true;
    void hashing.then(() => (isHashing = false));
    const answersMs: number[] = [];
    while (isHashing) {
      const asked = performance.now();
      await window.desk.evidence.progress({ token });
      answersMs.push(performance.now() - asked);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const answer = await hashing;
    const ms = performance.now() - began;
    await window.desk.evidence.release({ token });
    return answer.ok && answer.value.hashed ? { ms, sha256: answer.value.sha256, answersMs } : null;
  });
  if (hashed === null || (expected !== null && hashed.sha256 !== expected))
    throw new Error('The desk did not hash the file as sha256sum does');
  return hashed;
}

async function idleAnswers(desk: BenchDesk): Promise<readonly number[]> {
  return desk.page.evaluate(async (questions) => {
    const token = '0'.repeat(32);
    const answersMs: number[] = [];
    for (let asked = 0; asked < questions; asked += 1) {
      const began = performance.now();
      await window.desk.evidence.progress({ token });
      answersMs.push(performance.now() - began);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return answersMs;
  }, idleQuestions);
}

async function sha256sum(path: string): Promise<Hashing> {
  const began = performance.now();
  const { stdout } = await promisify(execFile)('sha256sum', [path]);
  return { ms: performance.now() - began, sha256: stdout.slice(0, 64), answersMs: [] };
}

/** A file of random bytes that repeat every 16 MiB, readable for the desk's user. */
function writeFile(
  bench: BenchApp,
  { name, bytes }: { readonly name: string; readonly bytes: number },
): string {
  const path = join(bench.exchange, name);
  const piece = randomBytes(16 * 1024 ** 2);
  const file = openSync(path, 'w');
  for (let written = 0; written < bytes; written += piece.byteLength) writeSync(file, piece);
  closeSync(file);
  chmodSync(path, 0o644);
  const { owner } = bench.electron;
  if (owner !== null) chownSync(path, owner.uid, owner.gid);
  return path;
}

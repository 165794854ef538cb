/** What the bench says: the machine, each figure beside its baseline, and the ratio of the two. */
import { cpus, loadavg, platform, release, totalmem } from 'node:os';
import type { Figure, Findings, Spread } from './figures';

/** The machine that the figures hold for. */
export interface Machine {
  readonly cores: number;
  readonly processor: string;
  readonly memoryGiB: number;
  readonly system: string;
  readonly electron: string;
  readonly chrome: string;
  readonly isSandboxed: boolean;
  /** Processes that wanted to run, on average, in the minute before the first figure. */
  readonly loadBefore: number;
}

/** All of one run of the bench. */
export interface BenchReport {
  /** ISO instant. */
  readonly at: string;
  readonly machine: Machine;
  readonly figures: readonly Figure[];
  readonly facts: Findings['facts'];
  readonly tookSeconds: number;
}

/** The machine as it is now. */
export function thisMachine(about: Pick<Machine, 'electron' | 'chrome' | 'isSandboxed'>): Machine {
  const processors = cpus();
  return {
    ...about,
    cores: processors.length,
    processor: processors[0]?.model.trim() ?? 'unknown',
    memoryGiB: Math.round(totalmem() / 1024 ** 3),
    system: `${platform()} ${release()}`,
    loadBefore: loadavg()[0] ?? 0,
  };
}

/** The report as a plain table. */
export function asTable(report: BenchReport): string {
  const { machine } = report;
  return [
    `${report.at.slice(0, 10)}: ${machine.cores} cores (${machine.processor}), ${machine.memoryGiB} GiB, ${machine.system}`,
    `Electron ${machine.electron} (Chromium ${machine.chrome}), sandbox ${machine.isSandboxed ? 'on' : 'OFF'}, load before ${machine.loadBefore.toFixed(1)}`,
    '',
    ...inLines(report.figures),
    '',
    ...factLines(report.facts),
    'Medians of the runs (least–most). A ratio is of the two in one run: below 1 is less than the baseline.',
    'Peak memory is what the page’s process held at most, above what it held before.',
    `Took ${report.tookSeconds} s`,
  ].join('\n');
}

/** Figures as the lines of a table, with its head. */
export function inLines(figures: readonly Figure[]): readonly string[] {
  const head = ['Measured', 'this', 'Baseline', 'that', 'ratio', 'runs'];
  const rows = figures.map((figure) => [
    figure.title,
    inUnit(figure.measured, figure.unit),
    figure.baselineTitle,
    inUnit(figure.baseline, figure.unit),
    `${figure.ratio.median.toFixed(2)} (${figure.ratio.min.toFixed(2)}–${figure.ratio.max.toFixed(2)})`,
    String(figure.runs),
  ]);
  return aligned([head, ...rows]);
}

function factLines(facts: Findings['facts']): readonly string[] {
  return Object.entries(facts).map(
    ([name, value]) => `${name}: ${typeof value === 'number' ? plain(value) : inUnit(value, 'ms')}`,
  );
}

function inUnit({ median, min, max }: Spread, unit: Figure['unit']): string {
  return `${plain(median)} ${unit} (${plain(min)}–${plain(max)})`;
}

function plain(value: number): string {
  if (value < 10) return value.toFixed(1);
  return Math.round(value).toLocaleString('en-GB');
}

function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  return [...lines.slice(0, 1), rule, ...lines.slice(1)];
}

/**
 * Measures the built desk: `node --import tsx test/bench/run-bench.ts [--json] [--only PART]`. What it is doing
 * goes to standard error, the figures to standard output.
 */
import { type BenchApp, makeBenchApp, onFreshDesk } from './bench-desk';
import type { Findings } from './figures';
import { measureCandidates } from './measure-candidates';
import { measureCases } from './measure-cases';
import { measureDebrief } from './measure-debrief';
import { measureDeployment, measurePlan } from './measure-deployment';
import { measureForms } from './measure-forms';
import { measureGrid } from './measure-grid';
import { measureHash } from './measure-hash';
import { measureLetters } from './measure-letters';
import { measureLinks } from './measure-links';
import { measureMatrixOrder, measureOrders } from './measure-orders';
import { measureSanitise } from './measure-sanitise';
import { measureStart } from './measure-start';
import { measureVault } from './measure-vault';
import { measureDocuments, measureImport } from './measure-work';
import { asTable, type BenchReport, inLines, type Machine, thisMachine } from './report';

const say = (line: string): void => void process.stderr.write(`${line}\n`);

type Part = (bench: BenchApp, tell: (line: string) => void) => Promise<Findings>;

const parts: Readonly<Record<string, Part>> = {
  start: measureStart,
  vault: measureVault,
  grid: measureGrid,
  cases: measureCases,
  candidates: measureCandidates,
  deployment: measureDeployment,
  import: measureImport,
  documents: measureDocuments,
  orders: measureOrders,
  matrix: measureMatrixOrder,
  plan: measurePlan,
  letters: measureLetters,
  forms: measureForms,
  links: measureLinks,
  debrief: measureDebrief,
  sanitise: measureSanitise,
  hash: measureHash,
};

async function runBench(chosen: readonly Part[]): Promise<BenchReport> {
  const began = Date.now();
  const bench = await makeBenchApp();
  const machine = await machineOf(bench);
  const found: Findings[] = [];
  for (const part of chosen) {
    const findings = await part(bench, say);
    for (const line of inLines(findings.figures)) say(`  ${line}`);
    found.push(findings);
  }
  return {
    at: new Date(began).toISOString(),
    machine,
    figures: found.flatMap(({ figures }) => figures),
    facts: Object.assign({}, ...found.map(({ facts }) => facts)) as Findings['facts'],
    tookSeconds: Math.round((Date.now() - began) / 1000),
  };
}

function machineOf(bench: BenchApp): Promise<Machine> {
  const { isSandboxed } = bench.electron;
  return onFreshDesk(bench, ({ electronVersion, chromeVersion }) =>
    Promise.resolve(thisMachine({ electron: electronVersion, chrome: chromeVersion, isSandboxed })),
  );
}

function chosenParts(given: readonly string[]): readonly Part[] {
  const at = given.indexOf('--only');
  if (at < 0) return Object.values(parts);
  const name = given[at + 1] ?? '';
  const part = parts[name];
  if (part === undefined) throw new Error(`--only knows ${Object.keys(parts).join(', ')}, not “${name}”`);
  return [part];
}

async function main(given: readonly string[]): Promise<void> {
  const report = await runBench(chosenParts(given));
  const isJson = given.includes('--json');
  process.stdout.write(`${isJson ? JSON.stringify(report, null, 2) : asTable(report)}\n`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  const [firstLine] = (error instanceof Error ? error.message : String(error)).split('\n');
  say(`Stopped: ${firstLine ?? 'the bench failed'}`);
  process.exitCode = 1;
});

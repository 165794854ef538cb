// Everything that is checked, in its order: `node scripts/test.mjs [stage ...] [-- arguments for the last stage]`.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { build } from './build.mjs';
import { LaunchError, runCommand, say } from './launch-error.mjs';
import { projectFolder, toolEntry } from './project.mjs';
import { run } from './run.mjs';
import { readPlaywright, readVitest } from './test-reports.mjs';

const RESULTS = join(projectFolder, 'out', 'test');

const stages = {
  format: (given) => tool(['prettier', 'bin', 'prettier.cjs'], ['--check', '.', ...given]),
  lint: (given) => lintStage(given),
  types: (given) => tool(['typescript', 'bin', 'tsc'], ['-b', ...given]),
  unit: (given) => counted('unit', ['vitest', 'vitest.mjs'], vitestArguments(given), readVitest),
  build: () => buildStage(),
  'end-to-end': (given) => counted('e2e', ['@playwright/test', 'cli.js'], ['test', ...given], readPlaywright),
};

const titles = {
  format: 'Format',
  lint: 'Lint',
  types: 'Types',
  unit: 'Unit, component and architecture',
  build: 'Build',
  'end-to-end': 'End to end, on the real app',
};

async function tool(entry, given) {
  const { code, output } = await run(process.execPath, [toolEntry(...entry), ...given]);
  return { isGood: code === 0, output, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
}

/**
 * Lint by TypeScript project, each in a process of its own and two at a time: all of them in one process need
 * more memory than Node gives.
 */
async function lintStage(given) {
  const folders = await readdir(join(projectFolder, 'renderer'), { withFileTypes: true });
  const projects = [
    'main',
    'preload',
    ...folders.filter((each) => each.isDirectory()).map(({ name }) => `renderer/${name}`),
  ];
  const isTest = '**/*.test.{ts,tsx}';
  const ofNoProject = projects.flatMap((folder) => ['--ignore-pattern', `${folder}/**/!(*.test).{ts,tsx}`]);
  const parts = [['.', ...ofNoProject], ...projects.map((folder) => [folder, '--ignore-pattern', isTest])];
  const failed = [];
  const waiting = [...parts];
  const lintNext = async () => {
    for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) {
      const result = await tool(['eslint', 'bin', 'eslint.js'], [...part, '--max-warnings', '0', ...given]);
      if (!result.isGood) failed.push(`${part[0]}\n${result.output}`);
    }
  };
  await Promise.all([lintNext(), lintNext()]);
  return {
    isGood: failed.length === 0,
    output: failed.join('\n'),
    passed: parts.length - failed.length,
    failed: failed.length,
  };
}

async function buildStage() {
  try {
    await build();
    return { isGood: true, output: '', passed: 1, failed: 0 };
  } catch (error) {
    return { isGood: false, output: String(error.message), passed: 0, failed: 1 };
  }
}

/** A stage that writes its own counts; one that ends badly without having counted a failure counts as one. */
async function counted(name, entry, given, read) {
  const file = join(RESULTS, `${name}.json`);
  await mkdir(RESULTS, { recursive: true });
  await rm(file, { force: true });
  const { code, output } = await run(process.execPath, [toolEntry(...entry), ...given]);
  const log = join(RESULTS, `${name}.log`);
  await writeFile(log, output);
  const told = await readFile(file, 'utf8').then(
    (text) => read(JSON.parse(text)),
    () => ({ passed: 0, failed: 0, failures: [] }),
  );
  const failed = code === 0 ? told.failed : Math.max(1, told.failed);
  // A runner says much about what passed: where the failures are named, the rest is read in its log.
  const shown = told.failures.length > 0 ? `All of it: ${relative(projectFolder, log)}` : output;
  return { isGood: code === 0, output: shown, ...told, failed };
}

function vitestArguments(given) {
  const file = join(RESULTS, 'unit.json');
  return ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...given];
}

await runCommand(async () => {
  const given = process.argv.slice(2);
  const named = given.filter((each) => each in stages);
  const chosen = named.length === 0 ? Object.keys(stages) : named;
  const passedOn = given.filter((each) => !(each in stages) && each !== '--');
  if (named.length === 0 && passedOn.length > 0) {
    throw new LaunchError(`say which stage those are for: ${Object.keys(stages).join(', ')}`);
  }
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const stage of chosen) {
    const startedAt = Date.now();
    const result = await stages[stage](stage === chosen.at(-1) ? passedOn : []);
    const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
    const skipped = result.skipped ? `, ${result.skipped} skipped` : '';
    say(
      `${result.isGood ? 'ok  ' : 'FAIL'} ${titles[stage]}: ${result.passed} passed, ${result.failed} failed${skipped} (${seconds} s)`,
    );
    if (!result.isGood) say([...(result.failures ?? []), result.output].join('\n'));
    for (const key of Object.keys(sum)) sum[key] += result[key] ?? 0;
  }
  if (sum.skipped > 0) say(`${sum.skipped} skipped`);
  say(`${sum.passed} passed, ${sum.failed} failed`);
  return sum.failed === 0 ? 0 : 1;
});

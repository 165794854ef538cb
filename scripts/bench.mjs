// Measures the built desk beside plain baselines: `node scripts/bench.mjs [--json] [--only PART]`. See docs/performance.md.
import { join } from 'node:path';
import { build as buildPage } from 'vite';
import { ensureBuilt } from './build.mjs';
import { LaunchError, runCommand, say } from './launch-error.mjs';
import { projectFolder } from './project.mjs';
import { runInForeground } from './run.mjs';

/** Builds the page that stands in for the desk's own, with the product's settings, and never into the product. */
async function buildBenchPage() {
  await buildPage({
    configFile: false,
    root: join(projectFolder, 'test', 'bench', 'page'),
    base: './',
    mode: 'production',
    logLevel: 'error',
    worker: { format: 'es' },
    build: {
      outDir: join(projectFolder, 'out', 'bench', 'page'),
      emptyOutDir: true,
      target: 'chrome114',
      minify: true,
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 2000,
    },
  }).catch((error) => {
    throw new LaunchError(`the bench's page does not build: ${String(error.message).split('\n')[0]}`);
  });
}

await runCommand(async () => {
  const given = process.argv.slice(2);
  const unknown = given.find((each) => each.startsWith('-') && each !== '--json' && each !== '--only');
  if (unknown !== undefined) throw new LaunchError(`the bench knows --json and --only PART, not ${unknown}`);
  // Standard output is for the figures alone.
  console.log = console.error;
  await ensureBuilt();
  say('Building the page that measures');
  await buildBenchPage();
  return runInForeground(process.execPath, [
    '--import',
    'tsx',
    join('test', 'bench', 'run-bench.ts'),
    ...given,
  ]);
});

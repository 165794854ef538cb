import { defineConfig } from '@playwright/test';

// The time limits are there to end what hangs; how fast the desk is, is measured in test/bench.
export default defineConfig({
  testDir: 'test',
  testMatch: ['e2e/**/*.spec.ts', 'faults/**/*.spec.ts'],
  outputDir: 'out/test/e2e',
  globalSetup: './test/e2e/support/prepare-once.ts',
  workers: 1,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: 'out/test/e2e.json' }]],
  use: { actionTimeout: 20_000, trace: 'off' },
});

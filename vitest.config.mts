import { defineConfig } from 'vitest/config';

const exclude = ['**/node_modules/**', 'out/**', '.cache/**'];

// The time limits are there to end what hangs, never as pass marks.
const shared = { exclude, testTimeout: 120_000, hookTimeout: 120_000, clearMocks: true };

export default defineConfig({
  test: {
    maxWorkers: '100%',
    projects: [
      // The core is pure, so that its tests may share what they import: they are over in a fifth of the time.
      {
        test: {
          ...shared,
          name: 'core',
          environment: 'node',
          isolate: false,
          include: ['renderer/core/**/*.test.ts'],
        },
      },
      {
        test: {
          ...shared,
          name: 'node',
          environment: 'node',
          include: ['**/*.test.ts'],
          exclude: [...exclude, 'renderer/core/**'],
        },
      },
      { test: { ...shared, name: 'dom', environment: 'jsdom', include: ['**/*.test.tsx'] } },
    ],
  },
});

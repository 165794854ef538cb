import { defineConfig } from 'vitest/config';

const exclude = ['**/node_modules/**', 'out/**', '.cache/**'];

// The time limits are there to end what hangs, never as pass marks.
const shared = { exclude, testTimeout: 120_000, hookTimeout: 120_000, clearMocks: true };

export default defineConfig({
  test: {
    projects: [
      { test: { ...shared, name: 'node', environment: 'node', include: ['**/*.test.ts'] } },
      { test: { ...shared, name: 'dom', environment: 'jsdom', include: ['**/*.test.tsx'] } },
    ],
  },
});

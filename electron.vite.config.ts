import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

// The code must run on every Electron from 25 to 45, so the targets are those of 25.
const NODE_TARGET = 'node18.15';
const PAGE_TARGET = 'chrome114';
const DEVELOPMENT_PORT = 5173;

export default defineConfig(({ command }) => ({
  main: {
    build: {
      outDir: 'out/app/main',
      target: NODE_TARGET,
      minify: true,
      externalizeDeps: false,
      // The hashing thread is started from a file of its own.
      lib: {
        entry: { index: 'main/index.ts', 'hashing-worker': 'main/hashing/hashing-worker.ts' },
        formats: ['cjs'],
      },
      rolldownOptions: { output: { entryFileNames: '[name].js' } },
    },
  },
  preload: {
    build: {
      outDir: 'out/app/preload',
      target: NODE_TARGET,
      minify: true,
      externalizeDeps: false,
      lib: { entry: 'preload/index.ts', formats: ['cjs'] },
      rolldownOptions: { output: { entryFileNames: '[name].js' } },
    },
  },
  renderer: {
    root: 'renderer/app',
    plugins: [react()],
    worker: { format: 'es' },
    // The development page comes through app:// as well; its inserted scripts and styles carry the page's nonce.
    ...(command === 'serve' ? { html: { cspNonce: '%CSP_NONCE%' } } : {}),
    server: {
      host: '127.0.0.1',
      port: DEVELOPMENT_PORT,
      strictPort: true,
      // The page is at app://desk, so the reload socket cannot take its address from it.
      hmr: { host: '127.0.0.1', protocol: 'ws', clientPort: DEVELOPMENT_PORT },
      fs: { allow: [resolve('.')] },
    },
    build: {
      outDir: 'out/app/renderer',
      emptyOutDir: true,
      target: PAGE_TARGET,
      minify: true,
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 2000,
      rolldownOptions: { input: resolve('renderer/app/index.html') },
    },
  },
}));

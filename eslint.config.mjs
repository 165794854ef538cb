// Lint, and the second half of every wall in the house (the first half is the tsconfig projects).
import js from '@eslint/js';
import tseslint from 'typescript-eslint';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';

/** Imports that only one folder may use, with the reason shown to whoever tries elsewhere. */
const libraryHomes = [
  { name: 'zod', message: 'Import { z } from core/foundation/schema: zod must run without eval.' },
  { name: 'dexie', message: 'Only renderer/vault knows the store.' },
  { name: 'docx', message: 'Only renderer/word knows the docx library.' },
  { name: 'write-excel-file/universal', message: 'Only renderer/sheets writes workbooks.' },
  { name: 'ical-generator', message: 'Only renderer/sheets writes calendars.' },
  { name: 'electron', message: 'Only main and preload know Electron.' },
];

const wall = (files, forbidden, message, allowed = []) => ({
  files,
  ignores: ['**/*.test.ts', '**/*.test.tsx'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        paths: libraryHomes.filter((library) => !allowed.includes(library.name)),
        patterns: [
          { regex: forbidden, message },
          ...(allowed.includes('zod') ? [] : [{ group: ['zod/*'], message: libraryHomes[0].message }]),
        ],
      },
    ],
  },
});

/** Relative imports that lead into one of these folders. */
const into = (...names) => `^(\\.\\./)+(renderer/)?(${names.join('|')})(/|$)`;

export default tseslint.config(
  { ignores: ['out/**', 'node_modules/**', '.cache/**', 'test-results/**', 'playwright-report/**'] },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['./{main,preload,test}/tsconfig.json', './renderer/*/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unused-expressions': 'error',
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['renderer/**/*.tsx', 'renderer/**/*.ts'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  wall(
    ['renderer/core/**'],
    `${into('vault', 'imports', 'word', 'sheets', 'features', 'ui', 'app', 'services', 'preload', 'main')}|^react`,
    'core imports nothing but core.',
  ),
  { files: ['renderer/core/foundation/schema.ts'], rules: { 'no-restricted-imports': 'off' } },
  wall(
    ['renderer/vault/**'],
    into('imports', 'word', 'sheets', 'features', 'ui', 'app', 'services', 'preload', 'main'),
    'vault imports only core.',
    ['dexie'],
  ),
  wall(
    ['renderer/imports/**'],
    into('vault', 'word', 'sheets', 'features', 'ui', 'app', 'services', 'preload', 'main'),
    'imports imports only core.',
  ),
  wall(
    ['renderer/word/**'],
    into('vault', 'imports', 'sheets', 'features', 'ui', 'app', 'services', 'preload', 'main'),
    'word imports only core.',
    ['docx'],
  ),
  wall(
    ['renderer/sheets/**'],
    into('vault', 'imports', 'word', 'features', 'ui', 'app', 'services', 'preload', 'main'),
    'sheets imports only core.',
    ['write-excel-file/universal', 'ical-generator'],
  ),
  wall(
    ['renderer/ui/**'],
    into('core', 'vault', 'imports', 'word', 'sheets', 'features', 'app', 'services', 'preload', 'main'),
    'ui is components without a domain word in them.',
  ),
  wall(
    ['renderer/services/**'],
    into('imports', 'word', 'sheets', 'features', 'app', 'main'),
    'services is what features may ask of the app: core, vault and the bridge only.',
  ),
  wall(
    ['renderer/features/**'],
    `${into('app', 'main')}|^\\.\\./(?!\\.\\./)`,
    'a feature imports core, vault, imports, word, sheets, ui and services; never app, main or another feature.',
  ),
  // The folders of one feature may use each other.
  wall(
    ['renderer/features/*/*/**'],
    `${into('app', 'main')}|^\\.\\./\\.\\./(?!\\.\\./)`,
    'a feature imports core, vault, imports, word, ui and services; never app, main or another feature.',
  ),
  wall(['renderer/app/**'], into('main'), 'the page never imports the main process.'),
  wall(
    ['preload/**'],
    into('vault', 'imports', 'word', 'sheets', 'features', 'ui', 'app', 'services', 'main'),
    'preload imports only core.',
    ['electron'],
  ),
  wall(
    ['main/**'],
    into('vault', 'imports', 'word', 'sheets', 'features', 'ui', 'app', 'services'),
    'main imports core and the contract, never the page.',
    ['electron'],
  ),
  {
    files: ['**/*.test.ts', '**/*.test.tsx', 'test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      'no-console': 'off',
    },
  },
  {
    files: ['**/*.mjs', '*.config.ts'],
    languageOptions: { globals: { ...globals.node } },
  },
  { files: ['*.config.ts'], extends: [tseslint.configs.disableTypeChecked] },
);

// The walls between the folders, read from the sources themselves: the lint rules stand beside this, not instead.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(__dirname, '..', '..');
const TOP = ['main', 'preload', 'renderer', 'scripts', 'test'];

interface Import {
  readonly file: string;
  readonly room: string;
  readonly from: string;
  /** The room of the house that is imported, or null for a library. */
  readonly toRoom: string | null;
}

function sourceFiles(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : sourceFiles(path);
    return ['.ts', '.tsx', '.mts', '.mjs', '.js'].includes(extname(path)) ? [path] : [];
  });
}

const isTest = (file: string): boolean => /\.(?:test|spec)\.tsx?$/.test(file) || file.includes('testing');

/** `renderer/core/places/x.ts` lives in the room "core"; `main/index.ts` in "main"; a feature in its own room. */
function roomOf(file: string): string {
  const [top = '', second = '', third = ''] = file.split('/');
  if (top !== 'renderer') return top;
  return second === 'features' && !third.includes('.') ? `features/${third}` : second;
}

function importsOf(file: string): readonly Import[] {
  const code = readFileSync(join(ROOT, file), 'utf8');
  const pattern =
    /(?:^|\n)\s*(?:import|export)\b[^'";]*?from\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|new URL\(\s*['"](\.[^'"]+)['"]/g;
  return [...code.matchAll(pattern)].map((found) => {
    const from = found[1] ?? found[2] ?? found[3] ?? found[4] ?? '';
    const target = from.startsWith('.')
      ? relative(ROOT, resolve(ROOT, dirname(file), from))
          .split(sep)
          .join('/')
      : null;
    return { file, room: roomOf(file), from, toRoom: target === null ? null : roomOf(target) };
  });
}

const sources = ['main', 'preload', 'renderer'].flatMap(sourceFiles).filter((file) => !isTest(file));
const imports = sources.flatMap(importsOf);

const features = [...new Set(sources.map(roomOf).filter((room) => room.startsWith('features/')))];

/** What each room may import beside itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: ['resources'],
  vault: ['core'],
  imports: ['core'],
  word: ['core'],
  sheets: ['core'],
  ui: [],
  services: ['core', 'vault', 'preload', 'ui'],
  app: ['core', 'vault', 'imports', 'word', 'sheets', 'ui', 'services', 'preload', 'resources', ...features],
  preload: ['core'],
  main: ['core', 'preload'],
};

const FEATURE_MAY_IMPORT = ['core', 'vault', 'imports', 'word', 'sheets', 'ui', 'services', 'resources'];

/** Data in the shape of a module, which nobody reads from top to bottom. */
const DATA = ['renderer/core/documents/drawing/glyph-outlines.ts'];

/** Libraries that only one room may know. */
const HOMES: readonly { readonly library: RegExp; readonly isHome: (file: string) => boolean }[] = [
  { library: /^zod(?:\/|$)/, isHome: (file) => file === 'renderer/core/foundation/schema.ts' },
  { library: /^dexie(?:\/|$)/, isHome: (file) => roomOf(file) === 'vault' },
  { library: /^docx(?:\/|$)/, isHome: (file) => roomOf(file) === 'word' },
  { library: /^electron(?:\/|$)/, isHome: (file) => ['main', 'preload'].includes(roomOf(file)) },
  { library: /^(?:papaparse|read-excel-file|mammoth)(?:\/|$)/, isHome: (file) => roomOf(file) === 'imports' },
  { library: /^(?:write-excel-file|ical-generator)(?:\/|$)/, isHome: (file) => roomOf(file) === 'sheets' },
  { library: /^hash-wasm(?:\/|$)/, isHome: (file) => roomOf(file) === 'vault' },
  { library: /^(?:node:|fs$|path$|crypto$|child_process$)/, isHome: (file) => roomOf(file) === 'main' },
  {
    library: /^react(?:-dom|-router)?(?:\/|$)/,
    isHome: (file) => /^renderer\/(?:ui|services|features|app)\//.test(file),
  },
];

describe('the walls between the rooms', () => {
  it('are read from a house that is not empty', () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(imports.filter(({ toRoom }) => toRoom === 'core').length).toBeGreaterThan(20);
  });

  it('let every arrow run one way', () => {
    const crossings = imports.filter(({ room, toRoom }) => {
      if (toRoom === null || toRoom === room) return false;
      const allowed = room.startsWith('features') ? FEATURE_MAY_IMPORT : (MAY_IMPORT[room] ?? []);
      return !allowed.includes(toRoom);
    });
    expect(crossings.map(({ file, from }) => `${file} imports ${from}`)).toEqual([]);
  });

  it('keep each library in its home', () => {
    const strays = imports.filter(({ file, from }) =>
      HOMES.some(({ library, isHome }) => library.test(from) && !isHome(file)),
    );
    expect(strays.map(({ file, from }) => `${file} imports ${from}`)).toEqual([]);
  });
});

describe('the house', () => {
  it('has an entry to the main process that is a page of contents', () => {
    const lines = readFileSync(join(ROOT, 'main/index.ts'), 'utf8').trimEnd().split('\n');
    expect(lines.length).toBeLessThan(60);
  });

  it('keeps every file to a length that can be read', () => {
    const long = TOP.flatMap(sourceFiles)
      .filter((file) => !DATA.includes(file))
      .map((file) => ({ file, lines: readFileSync(join(ROOT, file), 'utf8').trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > 350);
    expect(long).toEqual([]);
  });

  it('names files in kebab-case, and by their idea', () => {
    const odd = TOP.flatMap(sourceFiles).filter((file) => {
      const name = file.split('/').at(-1) ?? '';
      return (
        !/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+)+$/.test(name) ||
        /(?:^|-)(?:utils?|helpers?|common|manager|misc)\./.test(name)
      );
    });
    expect(odd).toEqual([]);
  });

  it('describes each top folder in a page of at most 40 lines', () => {
    const folders = [
      ...TOP,
      'renderer/core',
      'renderer/vault',
      'renderer/imports',
      'renderer/word',
      'renderer/sheets',
      'renderer/features',
      'renderer/ui',
      'renderer/app',
      'renderer/services',
    ];
    const wanting = folders.filter((folder) => {
      const readme = join(ROOT, folder, 'README.md');
      return !existsSync(readme) || readFileSync(readme, 'utf8').trimEnd().split('\n').length > 40;
    });
    expect(wanting).toEqual([]);
  });

  it('lets no module write to the console but the launcher', () => {
    const noisy = sources.filter((file) =>
      /\bconsole\.(?:log|info|debug|warn|error)\(/.test(readFileSync(join(ROOT, file), 'utf8')),
    );
    expect(noisy).toEqual([]);
  });
});

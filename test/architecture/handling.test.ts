// What an item of intelligence says may stand on a screen only where its handling decides about paper. Read with
// the compiler, so that a new screen cannot forget, whatever it calls the item.
import { join, relative, resolve, sep } from 'node:path';
import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';

const ROOT = resolve(__dirname, '..', '..');
const ROOMS = ['features', 'app', 'services', 'ui'];

/** Fields that hold what an item says, or words made of them. */
const SAYS: Readonly<Record<string, readonly string[]>> = {
  IntelligenceItem: ['text', 'provenance', 'conditions', 'people', 'disseminations'],
  EvidenceWords: ['title', 'text', 'facts', 'handling'],
  PickOption: ['label', 'detail'],
};
/** Functions that answer with the words of an item. */
const ANSWERS = ['handlingAsItStands', 'aboutOf', 'lastGiven'];

/** The compiler is asked under these names alone: it is slow to answer for every word of every file. */
const NAMES = new Set(Object.values(SAYS).flat());

/** Put around what a screen shows of an item. */
const GUARDS = ['ByHandling', 'OnScreenOnly'];

/** Files that read what an item says and stand outside those, each with the reason why that is right. */
const LOG = 'renderer/features/intelligence/log';
const inItem = 'stands inside the open item, which is put under its handling as a whole';
const ELSEWHERE: Readonly<Record<string, string>> = {
  [`${LOG}/add-dissemination.tsx`]: inItem,
  [`${LOG}/disseminations.tsx`]: inItem,
  [`${LOG}/handling-fields.tsx`]: inItem,
  [`${LOG}/people-list.tsx`]: inItem,
  [`${LOG}/item-table.tsx`]: 'the log is taken off paper whole; what prints in its place is the printed log',
  [`${LOG}/printed-log.tsx`]: 'prints item by item what its handling lets go to those who are named',
  [`${LOG}/item-words.ts`]: 'words for the log, the printed log and the open item',
  'renderer/features/threat/evidence/evidence-words.ts':
    'words, handed on with the handling code of the item',
  'renderer/features/threat/evidence/add-evidence.tsx':
    'choices, handed on with the handling code of the item',
};

interface Reading {
  readonly file: string;
  readonly what: string;
  readonly isGuarded: boolean;
}

function programOf(pieces: Readonly<Record<string, string>> = {}): ts.Program {
  const folder = join(ROOT, 'renderer', 'app');
  const { config } = ts.readConfigFile(join(folder, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
    config: object;
  };
  const { options } = ts.parseJsonConfigFileContent(config, { ...ts.sys, readDirectory: () => [] }, folder);
  const files = ROOMS.flatMap((room) =>
    ts.sys.readDirectory(join(ROOT, 'renderer', room), ['.ts', '.tsx'], ['**/*.test.ts', '**/*.test.tsx']),
  );
  const given = new Map(Object.entries(pieces).map(([path, code]) => [join(ROOT, path), code]));
  const settings: ts.CompilerOptions = {
    ...options,
    composite: false,
    incremental: false,
    noEmit: true,
    skipLibCheck: true,
  };
  delete settings.tsBuildInfoFile;
  delete settings.emitDeclarationOnly;
  const host = ts.createCompilerHost(settings);
  const onDisk = { read: host.readFile.bind(host), exists: host.fileExists.bind(host) };
  host.readFile = (path) => given.get(resolve(path)) ?? onDisk.read(path);
  host.fileExists = (path) => given.has(resolve(path)) || onDisk.exists(path);
  return ts.createProgram([...files, ...given.keys()], settings, host);
}

/** Everything that these rooms read of what an item says. */
function readingsIn(program: ts.Program): readonly Reading[] {
  const checker = program.getTypeChecker();
  return program.getSourceFiles().flatMap((source) => {
    const file = relative(ROOT, source.fileName).split(sep).join('/');
    if (!ROOMS.some((room) => file.startsWith(`renderer/${room}/`))) return [];
    const found: Reading[] = [];
    const isGuarded = usesGuard(source);
    const visit = (node: ts.Node): void => {
      const what = saidAt(checker, node);
      if (what !== null) found.push({ file, what, isGuarded });
      ts.forEachChild(node, visit);
    };
    visit(source);
    return found;
  });
}

function usesGuard(source: ts.SourceFile): boolean {
  let isUsed = false;
  const visit = (node: ts.Node): void => {
    if (ts.isJsxOpeningElement(node) && GUARDS.includes(node.tagName.getText(source))) isUsed = true;
    ts.forEachChild(node, visit);
  };
  visit(source);
  return isUsed;
}

/** "IntelligenceItem.text" where this piece of code reads it: by a dot, by taking apart, or by a function. */
function saidAt(checker: ts.TypeChecker, node: ts.Node): string | null {
  if (ts.isPropertyAccessExpression(node)) {
    return NAMES.has(node.name.text) ? fieldOf(checker.getSymbolAtLocation(node.name)) : null;
  }
  if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
    const name = node.propertyName ?? node.name;
    if (!ts.isIdentifier(name) || !NAMES.has(name.text)) return null;
    return fieldOf(checker.getTypeAtLocation(node.parent).getProperty(name.text));
  }
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
    return ANSWERS.includes(node.expression.text) ? `${node.expression.text}()` : null;
  }
  return null;
}

function fieldOf(symbol: ts.Symbol | undefined): string | null {
  for (const declaration of symbol?.declarations ?? []) {
    const { parent } = declaration;
    if (!ts.isInterfaceDeclaration(parent)) continue;
    const fields = SAYS[parent.name.text];
    if (symbol !== undefined && fields?.includes(symbol.name) === true)
      return `${parent.name.text}.${symbol.name}`;
  }
  return null;
}

/** A screen that forgets, and one that does not. */
const PROBES = {
  'renderer/features/probe/forgets.tsx':
    "import { useRecord } from '../../services/desk-context';\n" +
    "export function Forgets() {\n  const item = useRecord('intelligence', 'a');\n  return <p>{item?.text}</p>;\n}\n",
  'renderer/features/probe/takes-apart.tsx':
    "import type { IntelligenceItem } from '../../core/intelligence/intelligence-item';\n" +
    'export function TakesApart({ given }: { readonly given: Pick<IntelligenceItem, "provenance"> }) {\n' +
    '  const { provenance: from } = given;\n  return <p>{from}</p>;\n}\n',
  'renderer/features/probe/remembers.tsx':
    "import { useRecord } from '../../services/desk-context';\n" +
    "import { ByHandling } from '../../services/on-screen-only';\n" +
    "export function Remembers() {\n  const item = useRecord('intelligence', 'a');\n" +
    '  return <ByHandling handling={item?.handling ?? null}>{item?.text}</ByHandling>;\n}\n',
};

describe('what an item of intelligence says', () => {
  let readings: readonly Reading[] = [];
  let probed: readonly Reading[] = [];
  beforeAll(() => {
    const all = readingsIn(programOf(PROBES));
    probed = all.filter(({ file }) => file in PROBES);
    readings = all.filter(({ file }) => !(file in PROBES));
    // A limit for what hangs: the compiler reads every screen there is.
  }, 400_000);

  it('is found in a screen whatever the item is called there', () => {
    expect(probed.filter(({ isGuarded }) => !isGuarded).map(({ file, what }) => `${file}: ${what}`)).toEqual([
      'renderer/features/probe/forgets.tsx: IntelligenceItem.text',
      'renderer/features/probe/takes-apart.tsx: IntelligenceItem.provenance',
    ]);
    expect(probed.some(({ isGuarded }) => isGuarded)).toBe(true);
  });

  it('stands on a screen only where its handling keeps it off paper', () => {
    const stray = readings.filter(({ file, isGuarded }) => !isGuarded && !(file in ELSEWHERE));
    expect([...new Set(stray.map(({ file, what }) => `${file} reads ${what}`))]).toEqual([]);
  });

  it('is let off no file that does not read it', () => {
    const open = new Set(readings.filter(({ isGuarded }) => !isGuarded).map(({ file }) => file));
    expect(Object.keys(ELSEWHERE).filter((file) => !open.has(file))).toEqual([]);
  });

  it('is seen at all: the screens that must show it are among those that were read', () => {
    const guarded = new Set(readings.filter(({ isGuarded }) => isGuarded).map(({ file }) => file));
    expect(guarded).toContain('renderer/features/workshop/intelligence-piece.tsx');
    expect(guarded).toContain(`${LOG}/item-detail.tsx`);
  });
});

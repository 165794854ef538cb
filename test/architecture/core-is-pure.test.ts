// renderer/core has no page and no machine under it: what would touch either does not compile.
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const CORE = resolve(__dirname, '..', '..', 'renderer', 'core');

const PLAIN = 'export const half = (whole: number): number => whole / 2;';
const PROBES = {
  'the page': 'export const width = window.innerWidth;',
  'the document': "export const found = document.querySelector('p');",
  storage: "export const kept = localStorage.getItem('a');",
  'the network': "export const answer = fetch('/');",
  'the process': 'export const home = process.env;',
  files: "import { readFileSync } from 'node:fs';\nexport const text = readFileSync('a');",
  'Node’s bytes': "export const bytes = Buffer.from('a');",
  timers: 'export const later = setTimeout(() => undefined, 1);',
} as const;

/** What the compiler says of each piece of code as if it stood in core, under core's own settings. */
function complaintsOf(pieces: readonly string[]): readonly (readonly string[])[] {
  const files = new Map(pieces.map((code, index) => [join(CORE, `probe-${index}.ts`), `${code}\n`]));
  const { config } = ts.readConfigFile(join(CORE, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
    config: object;
  };
  const { options } = ts.parseJsonConfigFileContent(config, { ...ts.sys, readDirectory: () => [] }, CORE);
  const settings = {
    ...options,
    composite: false,
    incremental: false,
    noEmit: true,
    emitDeclarationOnly: false,
  };
  delete settings.tsBuildInfoFile;
  const host = ts.createCompilerHost(settings);
  const onDisk = { read: host.readFile.bind(host), exists: host.fileExists.bind(host) };
  host.readFile = (path) => files.get(path) ?? onDisk.read(path);
  host.fileExists = (path) => files.has(path) || onDisk.exists(path);
  const program = ts.createProgram([...files.keys()], settings, host);
  return [...files.keys()].map((file) =>
    program
      .getSemanticDiagnostics(program.getSourceFile(file))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' ')),
  );
}

describe('core', () => {
  const [plain, ...probed] = complaintsOf([PLAIN, ...Object.values(PROBES)]);

  it('compiles what is plain', () => {
    expect(plain).toEqual([]);
  });

  it.each(Object.keys(PROBES).map((what, index) => [what, probed[index] ?? []] as const))(
    'does not compile what touches %s',
    (_what, complaints) => {
      expect(complaints.join(' ')).toMatch(/Cannot find (?:name|module)/);
    },
  );
});

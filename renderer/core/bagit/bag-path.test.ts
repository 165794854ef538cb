import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folded, foldersOf, nameProblem, PathsTaken, pathProblem, safeName } from './bag-path';

describe('a path below data/', () => {
  it.each([
    'documents/01 First contact note.docx',
    'evidence/RV-1 list.pdf',
    'evidence/Tŷ Gŵyn, llun 3.jpg',
    'console.txt',
    'a.b.c',
  ])('may be %s', (path) => expect(pathProblem(path)).toBeNull());

  it.each([
    '',
    '/etc/passwd',
    '../x',
    'a/../x',
    'a//b',
    'a/',
    '.',
    '..',
    'C:\\x',
    'C:x',
    'a\\b',
    'a\0b',
    'a\nb',
    'a\rb',
    '100%.txt',
    'a/ b',
    'a ',
    'a.',
    '.hidden',
    'CON',
    'nul.txt',
    'x/Com1.tar.gz',
    'lpt¹',
    'aux .txt',
    'what?.txt',
    'a\u202Etxt.exe',
    'a\u2028b',
    '\uD800',
    'e\u0301.txt',
    'x'.repeat(101),
    'ŵ'.repeat(101),
    '界'.repeat(70),
    `${'a'.repeat(60)}/${'b'.repeat(60)}`,
  ])('is refused where a system would not take it (%#: %j)', (path) =>
    expect(pathProblem(path)).not.toBeNull(),
  );

  it('is in each of its folders', () => {
    expect(foldersOf('a/b/c.txt')).toEqual(['a', 'a/b']);
    expect(foldersOf('c.txt')).toEqual([]);
  });
});

describe('a name made of what was given', () => {
  it('keeps letters and its ending, and loses what not every system takes', () => {
    expect(safeName('Adroddiad: "Gŵyl" 50%?.docx', { otherwise: 'Document' })).toBe('Adroddiad Gŵyl 50.docx');
    expect(safeName('../../etc/passwd', { otherwise: 'File' })).toBe('etc passwd');
    expect(safeName('nul.txt', { otherwise: 'File' })).toBe('File nul.txt');
    expect(safeName(' .. ', { otherwise: 'File' })).toBe('File');
    expect(safeName('.png', { otherwise: 'File' })).toBe('png');
    expect(safeName(`${'long '.repeat(60)}.mp4`, { otherwise: 'File', longest: 20 })).toBe(
      'long long long l.mp4',
    );
  });

  it('can always stand in a pack, whatever was given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 20, max: 100 }), (given, longest) => {
        const name = safeName(given, { longest, otherwise: 'File' });
        expect(nameProblem(name)).toBeNull();
        expect(pathProblem(name)).toBeNull();
        expect(name.length).toBeLessThanOrEqual(longest);
      }),
    );
    fc.assert(
      fc.property(
        fc.constantFrom('con', 'NUL.', 'com1 .x', 'lpt9.tar.gz', 'a.', '. .b', 'x .', 'AUX.docx'),
        fc.string(),
        (odd, more) => {
          expect(nameProblem(safeName(odd + more, { otherwise: 'File' }))).toBeNull();
        },
      ),
    );
  });
});

describe('the paths of a pack', () => {
  it('are never two where Windows sees one', () => {
    const taken = new PathsTaken();
    expect(taken.take('documents/Note.docx')).toBeNull();
    expect(taken.take('documents/note.DOCX')).toContain('Note.docx');
    expect(taken.take('Documents/other.docx')).toContain('documents');
    expect(taken.take('documents')).toContain('documents');
    expect(taken.take('documents/note.docx/x')).toContain('is a file');
    expect(folded('STRASSE')).toBe(folded('straße'));
  });

  it('can be had again once they are given back', () => {
    const taken = new PathsTaken();
    taken.take('a/b');
    taken.giveBack('a/b');
    expect(taken.take('a/B')).toBeNull();
  });
});

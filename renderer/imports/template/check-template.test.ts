import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { aTemplate, withParts } from '../../../test/builders/word-templates';
import { checkTemplate } from './check-template';

const links = 'word/_rels/document.xml.rels';
const withLink = (element: string) => (was: string) =>
  was.replace('</Relationships>', `${element}</Relationships>`);
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const link = (type: string, target: string) =>
  `<Relationship Id="rIdX" Type="${office}/${type}" Target="${target}" TargetMode="External"/>`;
const field = (words: string) => (was: string) =>
  was.replace(
    '</w:body>',
    `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>${words}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:body>`,
  );
const instruction = (words: string) => `<w:r><w:instrText xml:space="preserve">${words}</w:instrText></w:r>`;

describe('a file that may become a template', () => {
  it('is a Word document of text and pictures, with links to pages and addresses', async () => {
    expect(checkTemplate('own.docx', await aTemplate())).toEqual({ ok: true, value: null });
    const linked = withParts(await aTemplate(), {
      [links]: withLink(link('hyperlink', 'https://police.example/elections')),
      'word/document.xml': field(instruction(' PAGE ')),
    });
    expect(checkTemplate('own.docx', linked).ok).toBe(true);
  });
});

describe('a hostile file', () => {
  const cases: readonly (readonly [string, (bytes: Uint8Array) => Uint8Array, RegExp])[] = [
    ['holds macros', (bytes) => withParts(bytes, { 'word/vbaProject.bin': 'x' }), /holds macros/],
    [
      'says that it holds macros',
      (bytes) =>
        withParts(bytes, {
          '[Content_Types].xml': (was) =>
            was.replace('wordprocessingml.document.main', 'ms-word.document.macroEnabled.main'),
        }),
      /holds macros/,
    ],
    [
      'embeds an object',
      (bytes) => withParts(bytes, { 'word/embeddings/oleObject1.bin': 'x' }),
      /embedded object/,
    ],
    [
      'rests on a template elsewhere',
      (bytes) =>
        withParts(bytes, {
          'word/_rels/settings.xml.rels': `<Relationships>${link('attachedTemplate', 'https://x.example/t.dotm')}</Relationships>`,
        }),
      /linked to a template/,
    ],
    [
      'fetches a picture',
      (bytes) => withParts(bytes, { [links]: withLink(link('image', 'https://x.example/p.png')) }),
      /linked to a picture/,
    ],
    [
      'opens a file by a link',
      (bytes) => withParts(bytes, { [links]: withLink(link('hyperlink', 'file:///c:/x.exe')) }),
      /linked to a file/,
    ],
    [
      'takes in another file',
      (bytes) =>
        withParts(bytes, {
          [links]: withLink(`<Relationship Id="rIdX" Type="${office}/aFChunk" Target="x.html"/>`),
        }),
      /embedded object/,
    ],
    [
      'hides its linking mode',
      (bytes) =>
        withParts(bytes, {
          [links]: withLink(`<Relationship Id="rIdX" Type="${office}/image" Target="file:///c:/x.png"/>`),
        }),
      /linked to a picture/,
    ],
    [
      'runs a command in a field',
      (bytes) =>
        withParts(bytes, { 'word/document.xml': field(instruction(' DD') + instruction('EAUTO c:\\x')) }),
      /fetches or runs/,
    ],
    [
      'fetches in a simple field',
      (bytes) =>
        withParts(bytes, {
          'word/document.xml': (was) =>
            was.replace(
              '</w:body>',
              '<w:p><w:fldSimple w:instr=" INCLUDEPICTURE &quot;https://x.example/p.png&quot; "/></w:p></w:body>',
            ),
        }),
      /fetches or runs/,
    ],
    [
      'defines entities',
      (bytes) => withParts(bytes, { 'word/styles.xml': (was) => `<!DOCTYPE x [<!ENTITY a "b">]>${was}` }),
      /damaged/,
    ],
    [
      'lies outside of itself',
      (bytes) => withParts(bytes, { '../evil.xml': 'x' }),
      /names that no Word document/,
    ],
    [
      'unpacks without end',
      (bytes) => withParts(bytes, { 'word/media/zeros.bin': '0'.repeat(30 * 1024 * 1024) }),
      /unpack to far more/,
    ],
    ['is no document', () => zipSync({ 'a.txt': strToU8('x') }), /an archive and no Word/],
    ['is a workbook', () => zipSync({ 'xl/workbook.xml': strToU8('x') }), /Excel workbook/],
    ['is a page', () => strToU8('<html><body>x</body></html>'), /web page/],
    ['is a PDF', () => strToU8('%PDF-1.7 x'), /PDF/],
    ['is empty', () => new Uint8Array(), /is empty/],
    ['is cut off', (bytes) => bytes.slice(0, bytes.length - 400), /damaged/],
    [
      'is too large',
      (bytes) => new Uint8Array([...bytes.slice(0, 4), ...new Uint8Array(10 * 1024 * 1024)]),
      /larger than 10 MB/,
    ],
    [
      'is locked',
      () =>
        new Uint8Array([
          0xd0,
          0xcf,
          0x11,
          0xe0,
          0xa1,
          0xb1,
          0x1a,
          0xe1,
          ...new Uint8Array(20),
          ...Array.from('EncryptedPackage', (sign) => [sign.charCodeAt(0), 0]).flat(),
        ]),
      /password/,
    ],
  ];

  it.each(cases)('is refused with a sentence where it %s', async (_, change, says) => {
    const checked = checkTemplate('own.docx', change(await aTemplate()));
    expect(checked).toMatchObject({ ok: false, error: expect.stringMatching(says) });
    if (!checked.ok) expect(checked.error).toMatch(/Nothing was stored\.$/);
  });
});

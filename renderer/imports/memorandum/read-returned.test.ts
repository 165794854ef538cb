import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { aMemorandumDocument } from '../../../test/builders/memoranda';
import { compareMemorandum } from '../../core/memoranda/comparison';
import { plainWords } from '../../core/memoranda/plain-words';
import { sentParagraphs } from '../../core/memoranda/sent-paragraphs';
import { composeWord } from '../../word/compose';
import { fileFromBytes } from '../table/source';
import { readReturned } from './read-returned';
import { aWordFile } from './testing-word';

async function read(bytes: Uint8Array, name = 'returned.docx') {
  return readReturned(fileFromBytes(name, bytes));
}

async function textOf(bytes: Uint8Array) {
  const result = await read(bytes);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

async function refusalOf(bytes: Uint8Array, name?: string) {
  const result = await read(bytes, name);
  if (result.ok) throw new Error('It was read');
  return result.error;
}

const p = (inner: string, properties = '') => `<w:p>${properties}${inner}</w:p>`;
const r = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const by = 'w:id="1" w:author="T. Wren" w:date="2027-03-01T10:00:00Z"';
const ins = (inner: string) => `<w:ins ${by}>${inner}</w:ins>`;
const del = (text: string) => `<w:del ${by}><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
const body = async (inner: string) => (await textOf(aWordFile({ body: inner }))).paragraphs;

describe('the text of a Word file', () => {
  it('is that of the memorandum as it was sent, paragraph for paragraph', async () => {
    const document = aMemorandumDocument();
    const { paragraphs } = await textOf((await composeWord(document)).bytes);
    const sent = sentParagraphs(document);
    expect(paragraphs.map(plainWords)).toEqual(sent.map(({ text }) => plainWords(text)));
    expect(compareMemorandum(sent, paragraphs)).toMatchObject({ changes: [], frontEdits: 0 });
  });

  it('joins split runs, content controls, smart tags, links and fields', async () => {
    expect(
      await body(
        p(
          `${r('The ')}<w:proofErr w:type="spellStart"/><w:r><w:rPr><w:b/></w:rPr><w:t>coun</w:t></w:r>${r('cil')}` +
            `<w:sdt><w:sdtPr><w:alias w:val="Office"/></w:sdtPr><w:sdtContent>${r(' of Carrow')}</w:sdtContent></w:sdt>` +
            `<w:smartTag w:uri="u" w:element="place"><w:smartTagPr/>${r(' agrees')}</w:smartTag>` +
            `<w:hyperlink>${r(' to this')}</w:hyperlink><w:r><w:tab/><w:t>by</w:t><w:br/><w:t>May</w:t></w:r>` +
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r>' +
            `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(' 2027')}<w:r><w:fldChar w:fldCharType="end"/></w:r>` +
            '<w:r><w:noBreakHyphen/></w:r>',
        ),
      ),
    ).toEqual(['The council of Carrow agrees to this by May 2027-']);
  });

  it('keeps tracked insertions and leaves tracked deletions out, but reports them', async () => {
    const text = await textOf(
      aWordFile({ body: p(`${r('Within ')}${del('two days')}${ins(r('two hours'))}${r(' of it.')}`) }),
    );
    expect(text.paragraphs).toEqual(['Within two hours of it.']);
    expect(text).toMatchObject({ insertions: 1, deletions: 1 });
    expect(text.comments).toEqual([{ author: 'T. Wren', text: 'Taken out with track changes: “two days”' }]);
  });

  it('runs a paragraph on where its mark was deleted, and drops one that was deleted whole', async () => {
    const mark = `<w:pPr><w:rPr><w:del ${by}/></w:rPr></w:pPr>`;
    expect(await body(p(r('One '), mark) + p(r('two.')) + p(del('Gone.'), mark) + p(r('Three.')))).toEqual([
      'One two.',
      'Three.',
    ]);
  });

  it('finds what was moved at its new place alone', async () => {
    const from = `<w:moveFromRangeStart w:id="5" w:name="m"/><w:moveFrom ${by}>${r('A moved sentence.')}</w:moveFrom>`;
    const to = `<w:moveTo ${by}>${r('A moved sentence.')}</w:moveTo>`;
    expect(await body(p(r('First.')) + p(from) + p(r('Second.')) + p(to))).toEqual([
      'First.',
      'Second.',
      'A moved sentence.',
    ]);
  });

  it('reads rows of tables, tables in tables, text boxes once, and footnotes where they stand', async () => {
    const cell = (inner: string) => `<w:tc>${inner}</w:tc>`;
    const inner = `<w:tbl><w:tr>${cell(p(r('x')))}${cell(p(r('y')))}</w:tr></w:tbl>`;
    const table = `<w:tbl><w:tr>${cell(p(r('Post')))}${cell(p(r('A')) + p(r('B')))}${cell(inner + p(''))}</w:tr></w:tbl>`;
    const box = `<w:txbxContent>${p(r('In a box.'))}</w:txbxContent>`;
    const boxed = `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r>`;
    const text = await textOf(
      aWordFile({
        body: table + p(`${r('Host')}${boxed}<w:r><w:footnoteReference w:id="2"/></w:r>${r(' goes on.')}`),
        footnotes: `<w:footnote w:id="0" w:type="separator">${p(r('-'))}</w:footnote><w:footnote w:id="2">${p(r('See clause 4.'))}</w:footnote>`,
      }),
    );
    expect(text.paragraphs).toEqual([
      'Post\tA B\tx\ty',
      'Host goes on.',
      'In a box.',
      'Footnote: See clause 4.',
    ]);
  });

  it('gives comments with their authors and where they stand', async () => {
    const { comments } = await textOf(
      aWordFile({
        body: p(`${r('The parties meet.')}<w:r><w:commentReference w:id="7"/></w:r>`),
        comments: `<w:comment w:id="7" w:author="I. Harrowby">${p(r('How often?'))}${p(r('We say monthly.'))}</w:comment>`,
      }),
    );
    expect(comments).toEqual([
      { author: 'I. Harrowby', text: 'How often?\nWe say monthly.\nAt “The parties meet.”' },
    ]);
  });

  it('does not depend on the prefix of the namespace or on where the document stands', async () => {
    const other = aWordFile({ prefix: 'x', body: '<x:p><x:r><x:t>A &amp; B &#8211; C</x:t></x:r></x:p>' });
    expect((await textOf(other)).paragraphs).toEqual(['A & B – C']);
    const moved = aWordFile({ path: 'word/document2.xml', body: p(r('Here.')) });
    expect((await textOf(moved)).paragraphs).toEqual(['Here.']);
  });
});

describe('what is not read', () => {
  const good = aWordFile({ body: p(r('Text of a memorandum.')) });

  it.each([
    ['nothing', new Uint8Array(), 'empty', 'is empty'],
    ['a PDF', strToU8('%PDF-1.7 and more'), 'not-a-table', 'is a PDF, not a Word document'],
    ['plain text', strToU8('Dear SPOC, we agree.'), 'not-a-table', 'is plain text'],
    ['a web page', strToU8('<!doctype html><p>We agree'), 'not-a-table', 'not a Word document'],
    ['a ZIP of something else', zipSync({ 'a.txt': strToU8('a') }), 'zip', 'is a ZIP archive'],
    [
      'a file with macros',
      aWordFile({ body: p(r('x')), others: { 'word/vbaProject.bin': strToU8('x') } }),
      'unsafe-archive',
      'holds macros',
    ],
    [
      'a file that unpacks to far too much',
      aWordFile({ body: p(r('x')), others: { 'word/big.xml': new Uint8Array(32 * 1024 * 1024) } }),
      'unsafe-archive',
      'would unpack to far more',
    ],
    ['a file that is cut off', good.slice(0, good.length - 40), 'damaged', 'is a damaged Word document'],
    [
      'a file whose XML does not close',
      aWordFile({ body: '<w:p><w:r>' }),
      'damaged',
      'is a damaged Word document',
    ],
    ['a file without text', aWordFile({ body: p('') }), 'empty', 'holds no text'],
  ])('%s', async (_what, bytes, kind, words) => {
    const refusal = await refusalOf(bytes);
    expect(refusal.kind).toBe(kind);
    expect(refusal.message).toContain(words);
    expect(refusal.message).toContain('Nothing was stored.');
  });

  it('one with a DTD, whatever it declares', async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbb">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>`;
    const file = zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      'word/document.xml': strToU8(bomb),
    });
    expect((await refusalOf(file)).kind).toBe('damaged');
  });

  it('one in which a byte was changed', async () => {
    const bytes = zipSync(
      {
        '[Content_Types].xml': strToU8('<Types/>'),
        'word/document.xml': strToU8(
          `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${p(r('Two hours.'))}</w:body></w:document>`,
        ),
      },
      { level: 0 },
    );
    const at = Buffer.from(bytes).indexOf('Two hours');
    bytes[at + 2] = 'x'.charCodeAt(0);
    expect((await refusalOf(bytes)).kind).toBe('damaged');
  });

  it('one that is protected with a password, or an old Word file', async () => {
    const ole = (name: string) => {
      const bytes = new Uint8Array(2048);
      bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
      for (const [at, letter] of Array.from(name).entries()) bytes[600 + 2 * at] = letter.charCodeAt(0);
      return bytes;
    };
    expect((await refusalOf(ole('EncryptedPackage'))).kind).toBe('password-protected');
    expect((await refusalOf(ole('WordDocument'))).message).toContain('.docx');
  });
});

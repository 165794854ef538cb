import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  aDebriefForm,
  aFormDocument,
  ownTextOfForm,
  typed,
  withDocument,
  withoutBookmarks,
  withoutControls,
  wordParagraphs,
} from '../../../test/builders/debrief-forms';
import { contributionOf } from '../../core/debrief/taking-in';
import { markOf, type PlacedForm, placeReturned } from '../../core/debrief/placing';
import { asId } from '../../core/foundation/ids';
import { composeWord } from '../../word/compose';
import { aWordFile } from '../memorandum/testing-word';
import { fileFromBytes } from '../table/source';
import { readForms } from './read-forms';

const form = aDebriefForm();
const own = ownTextOfForm(form);
let blank: Uint8Array = new Uint8Array();
beforeAll(async () => {
  blank = (await composeWord(aFormDocument(form))).bytes;
});

const fields = form.questions.map(({ id }) => id);
const [first = '', second = '', third = ''] = fields;
const fill = (xml: string, fieldId: string, text: string) => typed(xml, { mark: form.mark, fieldId, text });

async function read(...files: readonly (readonly [string, Uint8Array])[]) {
  const result = await readForms(files.map(([name, bytes]) => fileFromBytes(name, bytes)));
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

async function placed(bytes: Uint8Array): Promise<PlacedForm> {
  const {
    read: [file],
    refused,
  } = await read(['form.docx', bytes]);
  if (file === undefined) throw new Error(refused[0]?.why);
  const { paragraphs } = file;
  return placeReturned({ paragraphs, mark: markOf(paragraphs) ?? '', questions: form.questions, own });
}

const changed = (change: (xml: string) => string) => placed(withDocument(blank, change));
const found = ({ answers }: PlacedForm) =>
  answers.map(({ questionId, text, foundBy }) => [questionId, text, foundBy]);

describe('a returned form', () => {
  it('says nothing where nobody wrote in it', async () => {
    expect(await placed(blank)).toEqual({
      answers: [],
      unplaced: [],
      who: { 'by-name': '', 'by-role': '', 'by-date': '' },
    });
  });

  it('gives each answer beside its question, and who wrote it', async () => {
    const result = await changed((xml) =>
      fill(
        fill(fill(xml, first, 'In January.\nEarly enough.'), third, 'All of “them” & more'),
        'by-name',
        'Ada Finch',
      ),
    );
    expect(found(result)).toEqual([
      [first, 'In January.\nEarly enough.', 'control'],
      [third, 'All of “them” & more', 'control'],
    ]);
    expect(result.who['by-name']).toBe('Ada Finch');
    expect(result.unplaced).toEqual([]);
  });

  it('is read by its bookmarks where the controls are gone', async () => {
    const result = await changed((xml) => withoutControls(fill(xml, second, 'It was clear.')));
    expect(found(result)).toEqual([[second, 'It was clear.', 'bookmark']]);
    expect(result.unplaced).toEqual([]);
  });

  it('is read by the question in the left column where both are gone', async () => {
    const result = await changed((xml) =>
      withoutBookmarks(withoutControls(fill(fill(xml, second, 'It was clear.'), 'by-role', 'Manager'))),
    );
    expect(found(result)).toEqual([[second, 'It was clear.', 'question']]);
    expect(result.who['by-role']).toBe('Manager');
    expect(result.unplaced).toEqual([]);
  });

  it('is read by the order of the rows only where nothing else is left, and keeps the words of the file', async () => {
    const result = await changed((xml) => {
      let next = withoutBookmarks(withoutControls(fill(xml, second, 'It was clear.')));
      for (const [index, { text }] of form.questions.entries())
        next = next.replace(text.replace(/&/g, '&amp;'), `Point ${index + 1}`);
      return next;
    });
    expect(result.answers).toMatchObject([
      { questionId: second, text: 'It was clear.', foundBy: 'order', question: 'Point 2' },
    ]);
    expect(result.unplaced.map(({ text }) => text)).not.toContain('It was clear.');
  });

  it('lists what was written beside the cells, in comments and what was struck out', async () => {
    const result = await changed((xml) =>
      xml
        .replace('</w:body>', `${wordParagraphs('We are happy to meet.')}</w:body>`)
        .replace(
          `w:name="_${form.mark}_${first.replace(/-/g, '_')}"/>`,
          (mark) =>
            `${mark}<w:del w:id="9" w:author="T. Wren"><w:r><w:delText>Never.</w:delText></w:r></w:del>`,
        ),
    );
    expect(result.answers).toEqual([]);
    expect(result.unplaced).toMatchObject([
      {
        where: expect.stringMatching(/^Taken out with tracked changes by T\. Wren, table/) as string,
        text: 'Never.',
      },
      { where: expect.stringMatching(/^After “Thank you/) as string, text: 'We are happy to meet.' },
    ]);
  });

  it('does not take for an answer what Word writes in a control that was emptied', async () => {
    const prompt = 'Click or tap here to enter text.';
    const shown = (xml: string) =>
      xml.replace(`spoc:${form.mark}:${first}"/>`, (tag) => `${tag}<w:showingPlcHdr/>`);
    expect((await changed((xml) => shown(fill(xml, first, prompt)))).answers).toEqual([]);
    expect(found(await changed((xml) => shown(fill(xml, first, 'Early enough.'))))).toEqual([
      [first, 'Early enough.', 'control'],
    ]);
    expect(found(await changed((xml) => fill(xml, first, prompt)))).toEqual([[first, prompt, 'control']]);
  });

  it('keeps apart what two answers say in cells that somebody merged', async () => {
    const mark = (id: string) =>
      `<w:bookmarkStart w:id="1" w:name="_${form.mark}_${id.replace(/-/g, '_')}"/>`;
    const p = (inner: string) => `<w:p>${inner}</w:p>`;
    const r = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
    const cell = p(mark(first) + r('One')) + p(r('more')) + p(mark(second) + r('Two'));
    const result = await placed(
      aWordFile({ body: `<w:tbl><w:tr><w:tc>${p(r('Both'))}</w:tc><w:tc>${cell}</w:tc></w:tr></w:tbl>` }),
    );
    expect(found(result)).toEqual([
      [first, 'One\nmore', 'bookmark'],
      [second, 'Two', 'bookmark'],
    ]);
    expect(result.unplaced).toMatchObject([{ where: 'Table 1, row 1, column 1', text: 'Both' }]);
  });
});

/** Signs that no form holds by itself, so that they can be counted. */
const words = fc
  .array(fc.constantFrom('ᚠ', 'ᚢ', 'ᚦ', 'ᚨ', 'ᚱ', '&', '<', '>', '"', '!', '7', ' ', '\n'), {
    minLength: 1,
    maxLength: 20,
  })
  .map((signs) => `ᛟ${signs.join('')}`);

const edits = fc.record({
  answers: fc.array(fc.record({ field: fc.constantFrom(...fields, 'by-name', 'by-date'), text: words }), {
    maxLength: 5,
  }),
  strays: fc.array(fc.record({ at: fc.nat(), text: words }), { maxLength: 4 }),
  isWithoutControls: fc.boolean(),
  isWithoutBookmarks: fc.boolean(),
  questionsReworded: fc.boolean(),
});

const runes = (text: string) =>
  Array.from(text)
    .filter((sign) => /[ᚠ-ᛪ]/u.test(sign))
    .sort()
    .join('');

describe('every returned form', () => {
  it('has every sign that was typed in an answer, in who wrote it, or among the texts without a place', async () => {
    await fc.assert(
      fc.asyncProperty(edits, async (edit) => {
        const result = await changed((xml) => {
          let next = xml;
          for (const { field, text } of edit.answers) next = fill(next, field, text);
          for (const { at, text } of edit.strays) next = withStray(next, at, text);
          if (edit.isWithoutControls) next = withoutControls(next);
          if (edit.isWithoutBookmarks) next = withoutBookmarks(next);
          if (edit.questionsReworded)
            for (const [index, { text }] of form.questions.entries())
              next = next.replace(text, `ᛟᚠ Point ${index}`);
          return next;
        });
        const record = contributionOf({
          placed: result,
          head: {
            ...{ operationId: form.operationId, partnerId: form.partnerId, formId: form.id },
            ...{
              organisation: 'Lyde',
              person: result.who['by-name'].slice(0, 200),
              role: '',
              on: '2026-06-20',
            },
            marking: { classification: 'OFFICIAL', handling: '' },
          },
          file: { name: 'form.docx', hash: 'ab'.repeat(32) },
          at: '2026-06-20T09:00:00.000Z',
          by: 'J. Sandry',
          newId: () => 'id',
        });
        const kept = [
          ...record.answers.map(({ text }) => text),
          ...record.answers.map(({ question }) => question),
          ...record.unplaced.map(({ text }) => text),
          record.person,
        ].join('');
        const reworded = edit.questionsReworded ? form.questions.map(() => 'ᛟᚠ') : [];
        const written = [...edit.answers.map(({ text }) => text), ...edit.strays.map(({ text }) => text)];
        expect(runes(kept)).toBe(runes([...written, ...reworded].join('')));
        expect(record.id).toBe(asId('id'));
      }),
      { numRuns: 60 },
    );
  });
});

/** A paragraph between two others of the body, inside a cell or outside. */
function withStray(xml: string, at: number, text: string): string {
  const ends = [...xml.matchAll(/<\/w:p>/g)].map(({ index }) => index + '</w:p>'.length);
  const place = ends[at % ends.length] ?? 0;
  return xml.slice(0, place) + wordParagraphs(text) + xml.slice(place);
}

describe('many files at once', () => {
  it('are read one by one; one that cannot be read keeps none of the others back', async () => {
    const good = withDocument(blank, (xml) => fill(xml, first, 'Yes.'));
    const { read: files, refused } = await read(
      ['a.docx', good],
      ['b.docx', strToU8('%PDF-1.7')],
      ['c.docx', good],
    );
    expect(files.map(({ name }) => name)).toEqual(['a.docx', 'c.docx']);
    expect(files[0]?.hash).toBe(files[1]?.hash);
    expect(refused).toMatchObject([{ name: 'b.docx', why: expect.stringContaining('is a PDF') as string }]);
  });

  it('stop at once when cancelled', async () => {
    const controller = new AbortController();
    const files = ['a.docx', 'b.docx'].map((name) => fileFromBytes(name, blank));
    const result = await readForms(files, {
      signal: controller.signal,
      onProgress: () => controller.abort(),
    });
    expect(result).toMatchObject({ ok: false, error: { kind: 'cancelled' } });
  });
});

describe('what is not read', () => {
  const good = aWordFile({ body: wordParagraphs('Text of a form.') });
  const ole = (name: string) => {
    const bytes = new Uint8Array(2048);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    bytes.set(Uint8Array.from(Array.from(name, (letter) => [letter.charCodeAt(0), 0]).flat()), 1024);
    return bytes;
  };
  const withTypes = (types: string) => {
    const parts = unzipSync(good);
    return zipSync({ ...parts, '[Content_Types].xml': strToU8(types) });
  };

  it.each([
    ['nothing', 'form.docx', new Uint8Array(), 'is empty'],
    ['plain text', 'form.docx', strToU8('Dear SPOC, all went well.'), 'is plain text, not a Word document'],
    ['a workbook', 'form.docx', zipSync({ 'xl/workbook.xml': strToU8('<x/>') }), 'is an Excel workbook'],
    [
      'an OpenDocument file',
      'form.odt',
      zipSync({ mimetype: strToU8('x'), 'content.xml': strToU8('<x/>') }),
      'is an OpenDocument file',
    ],
    ['a file with a password', 'form.docx', ole('EncryptedPackage'), 'is protected with a password'],
    ['an old Word document', 'form.doc', ole('WordDocument'), 'is an old Word document (.doc)'],
    [
      'a file with macros',
      'form.docm',
      aWordFile({ body: wordParagraphs('x'), others: { 'word/vbaProject.bin': strToU8('x') } }),
      'holds macros',
    ],
    [
      'a file of the kind that may hold macros',
      'form.docm',
      withTypes(
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
      ),
      'holds macros',
    ],
    [
      'a file that was saved by half',
      'form.docx',
      good.slice(0, good.length - 60),
      'is a damaged Word document',
    ],
    [
      'a file whose text breaks off',
      'form.docx',
      withDocument(good, (xml) => xml.slice(0, -20)),
      'is a damaged Word document',
    ],
    [
      'an archive that unpacks to very much',
      'form.docx',
      aWordFile({ body: '', others: { 'word/more.xml': new Uint8Array(16 * 1024 * 1024) } }),
      'would unpack to far more',
    ],
    ['a file without a word', 'form.docx', aWordFile({ body: '<w:p/>' }), 'holds no text'],
  ] as const)('refuses %s in one sentence', async (_what, name, bytes, sentence) => {
    const { read: files, refused } = await read([name, bytes]);
    expect(files).toEqual([]);
    expect(refused).toHaveLength(1);
    expect(refused[0]?.why).toContain(sentence);
    expect(refused[0]?.why).toContain(`“${name}”`);
    expect(refused[0]?.why).toMatch(/Nothing was stored\.$/);
  });

  it('refuses an archive that hides how much it unpacks to', async () => {
    const bytes = aWordFile({ body: '', others: { 'word/more.xml': new Uint8Array(8 * 1024 * 1024) } });
    const { refused } = await read(['form.docx', understated(bytes, 8 * 1024 * 1024)]);
    expect(refused[0]?.why).toContain('would unpack to far more');
  });
});

/** The archive with every place that says so large a part saying that it is small. */
function understated(bytes: Uint8Array, size: number): Uint8Array {
  const changed = Uint8Array.from(bytes);
  const view = new DataView(changed.buffer);
  for (let at = 0; at + 4 <= changed.length; at += 1)
    if (view.getUint32(at, true) === size) view.setUint32(at, 10, true);
  if (strFromU8(changed, true) === strFromU8(bytes, true)) throw new Error('The size stands nowhere');
  return changed;
}

// Pictures and parts of other files in a form that came back: none is read, and none is lost.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  aDebriefForm,
  aFormDocument,
  ownTextOfForm,
  withDocument,
  wordParagraphs,
} from '../../../test/builders/debrief-forms';
import { markOf, type PlacedForm, placeReturned } from '../../core/debrief/placing';
import type { ReturnedParagraph } from '../../core/debrief/returned-text';
import { composeWord } from '../../word/compose';
import { wordNamespace } from '../../word/xml';
import { aWordFile } from '../memorandum/testing-word';
import { fileFromBytes } from '../table/source';
import { readFormText } from './form-text';
import { readForms } from './read-forms';

const form = aDebriefForm();
const own = ownTextOfForm(form);
let blank: Uint8Array;
beforeAll(async () => {
  blank = (await composeWord(aFormDocument(form))).bytes;
});

async function placed(bytes: Uint8Array): Promise<PlacedForm> {
  const result = await readForms([fileFromBytes('form.docx', bytes)]);
  const file = result.ok ? result.value.read[0] : undefined;
  if (file === undefined) throw new Error('It was refused');
  const { paragraphs } = file;
  return placeReturned({ paragraphs, mark: markOf(paragraphs) ?? '', questions: form.questions, own });
}

/** The zones of what stands in a body. */
const zonesIn = (body: string) =>
  readFormText(`<w:document xmlns:w="${wordNamespace}"><w:body>${body}</w:body></w:document>`, 'body').map(
    ({ zone }) => zone,
  );

const changed = (change: (xml: string) => string) => placed(withDocument(blank, change));

describe('pictures of a returned form', () => {
  it('lists a picture and a part of another file with where each stands, wherever it was put in', async () => {
    const drawn = '<w:p><w:r><w:drawing/></w:r></w:p>';
    const parts = unzipSync(blank);
    const into = (name: string, change: (xml: string) => string) => {
      parts[name] = strToU8(change(strFromU8(parts[name] ?? new Uint8Array())));
    };
    into('word/document.xml', (xml) =>
      xml.replace('</w:body>', `${drawn}<w:altChunk r:id="r9"/><w:p><w:r><w:object/></w:r></w:p></w:body>`),
    );
    const [head = ''] = Object.keys(parts).filter((name) => /^word\/header\d+\.xml$/.test(name));
    const [foot = ''] = Object.keys(parts).filter((name) => /^word\/footer\d+\.xml$/.test(name));
    into(head, (xml) => xml.replace('</w:hdr>', `${drawn}</w:hdr>`));
    into(foot, (xml) => xml.replace('</w:ftr>', `${drawn}</w:ftr>`));
    const { unplaced, answers } = await placed(zipSync(parts));
    const afterEnd = expect.stringMatching(/^After “Thank you/) as string;
    const [picture, part] = [
      expect.stringMatching(/^A picture or drawing/) as string,
      expect.stringMatching(/^A part of another file/) as string,
    ];
    expect(answers).toEqual([]);
    expect(unplaced).toEqual([
      { where: afterEnd, text: picture },
      { where: afterEnd, text: part },
      { where: afterEnd, text: part },
      { where: 'Head of the page', text: picture },
      { where: 'Foot of the page', text: picture },
    ]);
  });

  it('lists pictures of footnotes and of comments, with who commented', async () => {
    const drawn = '<w:p><w:r><w:drawing/></w:r></w:p>';
    const { unplaced } = await placed(
      aWordFile({
        body: '<w:p><w:r><w:t>All.</w:t></w:r></w:p>',
        comments: `<w:comment w:author="T. Wren">${drawn}</w:comment>`,
        footnotes: `<w:footnote>${drawn}</w:footnote>`,
      }),
    );
    expect(unplaced.map(({ where }) => where)).toEqual([
      'At the beginning',
      'Footnote',
      'Comment by T. Wren',
    ]);
  });

  it('lists a picture that stands in one drawing with text, and a text box as its text alone', async () => {
    const box = (inner: string) =>
      `<w:p><w:r><w:drawing>${inner}${wordParagraphs('In the box')}</w:drawing></w:r></w:p>`;
    const texts = async (inner: string) =>
      (await changed((xml) => xml.replace('</w:body>', `${box(inner)}</w:body>`))).unplaced.map(({ text }) =>
        text.slice(0, 10),
      );
    expect(await texts('')).toEqual(['In the box']);
    expect(await texts('<a:blip xmlns:a="urn:drawing"/>')).toEqual(['In the box', 'A picture ']);
  });

  it('lists a part of another file in a text box, whose preview is no picture', async () => {
    const listed = (inner: string) =>
      zonesIn(`<w:pict><v:textbox>${wordParagraphs('In the box')}${inner}</v:textbox></w:pict>`);
    const preview = '<v:shape><v:imagedata r:id="r1"/></v:shape>';
    const object = `<w:p><w:r><w:object>${preview}<o:OLEObject/></w:object></w:r></w:p>`;
    expect(listed('')).toEqual(['body']);
    expect(listed(object)).toEqual(['body', 'part']);
    expect(listed(`${object}${object}<w:p><w:r><w:pict>${preview}</w:pict></w:r></w:p>`)).toEqual([
      'body',
      'picture',
      'part',
    ]);
    expect(listed('<w:altChunk r:id="r9"/>')).toEqual(['body', 'part']);
    expect(zonesIn(object)).toEqual(['part']);
    const { unplaced } = await changed((xml) =>
      xml.replace(
        '</w:body>',
        `<w:p><w:r><w:pict>${wordParagraphs('In the box')}<w:object/></w:pict></w:r></w:p></w:body>`,
      ),
    );
    expect(unplaced.map(({ text }) => text)).toEqual([
      'In the box',
      expect.stringMatching(/^A part of another file that was put in/),
    ]);
  });

  it('reads drawings inside drawings in time that grows as they do, and lists the outermost', () => {
    const depth = 100_000;
    const nested = '<w:pict>'.repeat(depth) + '<a:blip/>'.repeat(depth) + '</w:pict>'.repeat(depth);
    const began = performance.now();
    expect(zonesIn(nested)).toEqual(['picture']);
    expect(performance.now() - began).toBeLessThan(10_000);
  });

  it('does not take for the crest of the form what a partner put at the foot of a page', () => {
    const at = (within?: 'footer'): ReturnedParagraph => ({
      ...{ zone: 'picture', within, text: '', tags: [], bookmarks: [], cell: null, author: '' },
    });
    const strays = (...paragraphs: readonly ReturnedParagraph[]) =>
      placeReturned({ paragraphs, mark: '', questions: form.questions, own: { ...own, pictures: 1 } })
        .unplaced;
    expect(strays(at())).toEqual([]);
    expect(strays(at(), at())).toHaveLength(1);
    expect(strays(at('footer'))).toMatchObject([{ where: 'Foot of the page' }]);
  });

  it('reads what is drawn across the pages as text, and knows the watermark of a draft', async () => {
    const { bytes } = await composeWord({ ...aFormDocument(form), status: 'draft' });
    expect((await placed(bytes)).unplaced).toEqual([]);
    const marked = unzipSync(bytes);
    for (const [name, part] of Object.entries(marked))
      if (/header\d/.test(name))
        marked[name] = strToU8(strFromU8(part).replace('string="DRAFT"', 'string="OURS"'));
    const { unplaced } = await placed(zipSync(marked));
    expect(new Set(unplaced.map(({ where, text }) => `${where}: ${text}`))).toEqual(
      new Set(['Head of the page: OURS']),
    );
  });
});

// @vitest-environment jsdom
import { beforeAll, describe, expect, it } from 'vitest';
import { aThreatInput } from '../../test/bench/word-example';
import type { WordDocument } from '../core/documents/model';
import { blockNumbers } from '../core/documents/outline';
import { threatAssessmentDocument } from '../core/documents/threat-assessment';
import { composeWord, type WrittenWord } from './compose';
import {
  type ReadDocx,
  readDocx,
  wordAttribute,
  wordElements,
  wordsOf,
} from '../../test/bench/word-reading-back';

const draft = threatAssessmentDocument(aThreatInput({ locations: 24, withGaps: true, withPrevious: true }));
const issued = threatAssessmentDocument(aThreatInput({ locations: 3, withGaps: true, approved: true }));

let written: WrittenWord;
let docx: ReadDocx;
let body: Document;

beforeAll(async () => {
  written = await composeWord(draft);
  docx = readDocx(written.bytes);
  body = docx.tree('word/document.xml');
});

const framePaths = (kind: 'header' | 'footer') =>
  docx.paths.filter((path) => path.startsWith(`word/${kind}`));

describe('the parts of the file', () => {
  it('are only those that say something, the list of types first', () => {
    const names = docx.paths.map((path) => path.replace(/\d+(?=\.(xml|png)$)/, ''));
    expect(docx.paths[0]).toBe('[Content_Types].xml');
    expect([...new Set(names)].sort()).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'docProps/core.xml',
      'word/_rels/document.xml.rels',
      'word/document.xml',
      'word/footer.xml',
      'word/header.xml',
      'word/media/image.png',
      'word/numbering.xml',
      'word/settings.xml',
      'word/styles.xml',
    ]);
  });

  it('are well-formed, and each has a type', () => {
    const types = docx.tree('[Content_Types].xml');
    const known = [...types.getElementsByTagName('Override')].map((each) => each.getAttribute('PartName'));
    for (const path of docx.paths.filter((each) => each.endsWith('.xml') && each !== '[Content_Types].xml')) {
      docx.tree(path);
      expect(known).toContain(`/${path}`);
    }
    expect(known.filter((part) => !docx.paths.includes(part?.slice(1) ?? ''))).toEqual([]);
  });

  it('are joined by relationships that all lead somewhere', () => {
    const relationships = [...docx.tree('word/_rels/document.xml.rels').getElementsByTagName('Relationship')];
    for (const each of relationships)
      expect(docx.paths).toContain(`word/${each.getAttribute('Target') ?? ''}`);
    const ids = relationships.map((each) => each.getAttribute('Id') ?? '');
    const used = [...docx.text('word/document.xml').matchAll(/ r:(?:id|embed)="([^"]*)"/g)].map(
      ([, id]) => id ?? '',
    );
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('say nothing about the file but title, language, issue date and the chosen author', () => {
    const core = docx.tree('docProps/core.xml').documentElement;
    const said = Object.fromEntries([...core.children].map((each) => [each.localName, each.textContent]));
    expect(said).toEqual({
      title: draft.title,
      creator: 'Insp Ada Marlowe',
      language: 'en-GB',
      created: '2027-04-19T00:00:00Z',
      modified: '2027-04-19T00:00:00Z',
    });
  });

  it('name no author where none was chosen', async () => {
    const anonymous: WordDocument = { ...issued, author: '' };
    const core = readDocx((await composeWord(anonymous)).bytes).text('docProps/core.xml');
    expect(core).not.toContain('creator');
  });

  it('hold no trace of editing, comments or hidden text', () => {
    for (const path of docx.paths.filter((each) => each.endsWith('.xml'))) {
      expect(docx.text(path)).not.toMatch(
        /w:rsid|<w:ins |<w:del |w:comment|<w:vanish|Un-named|lastModifiedBy/,
      );
    }
  });
});

describe('styles, numbering and language', () => {
  it('define every style that is used', () => {
    const styles = docx.tree('word/styles.xml');
    const defined = wordElements(styles, 'style').map((style) => wordAttribute(style, 'styleId'));
    const trees = docx.paths
      .filter((path) => /^word\/[a-z]+\d*\.xml$/.test(path))
      .map((path) => docx.tree(path));
    const used = trees.flatMap((tree) =>
      ['pStyle', 'rStyle', 'tblStyle', 'basedOn', 'next', 'link'].flatMap((name) =>
        wordElements(tree, name).map((element) => wordAttribute(element, 'val')),
      ),
    );
    expect(used.filter((id) => !defined.includes(id))).toEqual([]);
    expect(new Set(defined).size).toBe(defined.length);
  });

  it('define every number that is used', () => {
    const numbering = docx.tree('word/numbering.xml');
    const defined = wordElements(numbering, 'num').map((each) => wordAttribute(each, 'numId'));
    const used = [body, docx.tree('word/styles.xml')].flatMap((tree) =>
      wordElements(tree, 'numId').map((each) => wordAttribute(each, 'val')),
    );
    expect(used.filter((id) => id !== '0' && !defined.includes(id))).toEqual([]);
  });

  it('have one title, and headings that never skip a level', () => {
    const styles = wordElements(body, 'pStyle').map((each) => wordAttribute(each, 'val'));
    expect(styles.filter((style) => style === 'Title')).toHaveLength(1);
    const levels = styles.flatMap((style) => /^Heading(\d)$/.exec(style)?.[1] ?? []).map(Number);
    levels.forEach((level, index) => expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1));
  });

  it('are in British English from the ground up', () => {
    const languages = wordElements(docx.tree('word/styles.xml'), 'lang').map((each) =>
      wordAttribute(each, 'val'),
    );
    expect(languages).toEqual(['en-GB']);
  });
});

describe('tables', () => {
  it('repeat their head row, keep rows whole, and say how they look', () => {
    const tables = wordElements(body, 'tbl');
    expect(tables.length).toBeGreaterThan(10);
    for (const table of tables) {
      const look = wordElements(table, 'tblLook')[0];
      expect(look).toBeDefined();
      const rows = wordElements(table, 'tr');
      const heads = rows.filter((row) => wordElements(row, 'tblHeader').length > 0);
      expect(heads).toHaveLength(wordAttribute(look!, 'firstRow') === '1' ? 1 : 0);
      expect(rows.every((row) => wordElements(row, 'cantSplit').length === 1)).toBe(true);
    }
  });

  it('have as many cells in every row as columns in the grid, and a paragraph in every cell', () => {
    for (const table of wordElements(body, 'tbl')) {
      const columns = wordElements(table, 'gridCol').length;
      for (const row of wordElements(table, 'tr')) expect(wordElements(row, 'tc')).toHaveLength(columns);
      for (const cell of wordElements(table, 'tc')) expect(wordElements(cell, 'p').length).toBeGreaterThan(0);
    }
  });

  it('have no rule between columns', () => {
    const styles = docx.text('word/styles.xml');
    expect(styles).not.toMatch(/insideV|<w:left w:val="single"|<w:right w:val="single"/);
  });

  it('hold on to the note below them', () => {
    const notes = wordElements(body, 'p').filter((paragraph) =>
      wordElements(paragraph, 'pStyle').some((style) => wordAttribute(style, 'val') === 'Note'),
    );
    const above = notes
      .map((note) => note.previousElementSibling)
      .filter((each) => each?.localName === 'tbl');
    expect(above.length).toBeGreaterThan(0);
    for (const table of above) {
      const last = table === null ? undefined : wordElements(table, 'tr').at(-1);
      expect(last).toBeDefined();
      if (last !== undefined) expect(wordElements(last, 'keepNext').length).toBeGreaterThan(0);
    }
  });

  it('are not parted from the sentence that leads in from their heading', () => {
    const styleOf = (each: Element | null) => {
      const style = each === null ? undefined : wordElements(each, 'pStyle')[0];
      return style === undefined ? null : wordAttribute(style, 'val');
    };
    const leadIns = wordElements(body, 'p').filter(
      (each) =>
        /^(?:Normal|NumberedParagraph\d)$/.test(styleOf(each) ?? '') &&
        /^Heading\d$/.test(styleOf(each.previousElementSibling) ?? '') &&
        styleOf(each.nextElementSibling) === 'Caption',
    );
    expect(leadIns.length).toBeGreaterThan(3);
    expect(leadIns.filter((each) => wordElements(each, 'keepNext').length === 0)).toEqual([]);
  });

  it('carry the caption above them', () => {
    const captions = wordElements(body, 'p').filter(
      (paragraph) => wordAttribute(wordElements(paragraph, 'pStyle')[0]!, 'val') === 'Caption',
    );
    const numbers = blockNumbers(draft.blocks).filter((number) => /^(Table|Figure)/.test(number));
    expect(captions.map((caption) => wordsOf(caption).split(':')[0])).toEqual(numbers);
  });
});

describe('pages', () => {
  it('carry the marking at head and foot of every section', () => {
    const sections = wordElements(body, 'sectPr');
    expect(sections).toHaveLength(3);
    for (const section of sections) {
      expect(wordElements(section, 'headerReference')).toHaveLength(1);
      expect(wordElements(section, 'footerReference')).toHaveLength(1);
    }
    for (const path of [...framePaths('header'), ...framePaths('footer')]) {
      expect(wordsOf(docx.tree(path).documentElement)).toContain(
        'OFFICIAL-SENSITIVE · Operation Lapwing command team only',
      );
    }
  });

  it('show a value in every field even before Word counts', () => {
    for (const path of [...framePaths('footer'), 'word/document.xml']) {
      const kinds = wordElements(docx.tree(path), 'fldChar').map((each) =>
        wordAttribute(each, 'fldCharType'),
      );
      expect(kinds.length).toBeGreaterThan(0);
      expect(docx.text(path)).not.toMatch(/"separate"\/><\/w:r><w:r><w:fldChar w:fldCharType="end"/);
    }
    const footer = wordsOf(docx.tree(framePaths('footer')[0]!).documentElement);
    expect(footer).toContain('Page 1 of 1');
  });

  it('print version and the beginning of the content hash in the footer', () => {
    const footer = wordsOf(docx.tree(framePaths('footer')[0]!).documentElement);
    expect(written.contentHash).toMatch(/^[0-9a-f]{64}$/);
    expect(footer).toContain(`version 2 · content ${written.contentHash.slice(0, 12)}`);
  });

  it('are watermarked in a draft and clean once issued', async () => {
    for (const path of framePaths('header')) expect(docx.text(path)).toContain('string="DRAFT"');
    const final = readDocx((await composeWord(issued)).bytes);
    for (const path of final.paths.filter((each) => each.startsWith('word/header'))) {
      expect(final.text(path)).not.toContain('DRAFT');
    }
  });

  it('turn to landscape once for all that is wide, and back', () => {
    const turns = wordElements(body, 'pgSz').map((each) => wordAttribute(each, 'orient'));
    expect(turns).toEqual(['portrait', 'landscape', 'portrait']);
    for (const size of wordElements(body, 'pgSz')) {
      const isWide = Number(wordAttribute(size, 'w')) > Number(wordAttribute(size, 'h'));
      expect(isWide).toBe(wordAttribute(size, 'orient') === 'landscape');
    }
  });
});

describe('pictures and bookmarks', () => {
  it('have their own number and words for those who cannot see them', () => {
    const pictures = [...body.getElementsByTagName('wp:docPr')];
    expect(pictures).toHaveLength(2);
    expect(pictures.map((picture) => picture.getAttribute('id'))).toEqual(['1', '2']);
    for (const picture of pictures)
      expect(picture.getAttribute('descr')).toMatch(/^Heat map of 11 harms by 12 places/);
  });

  it('lead from every entry of the contents list to its heading', () => {
    const anchors = wordElements(body, 'hyperlink').map((each) => wordAttribute(each, 'anchor'));
    const bookmarks = wordElements(body, 'bookmarkStart').map((each) => wordAttribute(each, 'name'));
    expect(anchors).toEqual(bookmarks);
    expect(anchors.length).toBeGreaterThan(5);
  });
});

describe('text', () => {
  it('is written as it stands, and what XML cannot hold is shown as a gap', async () => {
    const awkward: WordDocument = { ...issued, title: 'A & B <Llŷn> "x" \u0007', blocks: [] };
    const read = readDocx((await composeWord(awkward)).bytes);
    expect(wordsOf(wordElements(read.tree('word/document.xml'), 'p')[0]!)).toBe('A & B <Llŷn> "x" \ufffd');
  });

  it('prints what is missing', () => {
    expect(wordsOf(body.documentElement)).toContain('[not recorded]');
  });
});

import { strFromU8, unzipSync } from 'fflate';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { canLayOut } from '../../../test/builders/libreoffice';
import { aThreatInput } from '../../../test/bench/word-example';
import { aTemplate } from '../../../test/builders/word-templates';
import { threatAssessmentDocument } from '../../core/documents/threat-assessment';
import { heading, numbered, plain, table } from '../../core/documents/blocks';
import type { WordDocument } from '../../core/documents/model';
import { composeFromTemplate } from './fill-template';
import { inspectTemplate } from './inspect-template';

const facts = { force: 'Marlshire Police', pollingDate: '2027-05-06', council: '' };
const whole = threatAssessmentDocument(aThreatInput({ locations: 3, withGaps: true, approved: true }));
const short: WordDocument = {
  ...whole,
  title: 'Gold strategy & more',
  blocks: [
    heading(1, 'Intention'),
    numbered('Keep the poll peaceful.'),
    heading(1, 'Method'),
    numbered('Visit stations.'),
    { kind: 'list', ordered: false, items: ['One', 'Two'] },
    table({ caption: 'Teams', columns: [{ heading: 'Team', share: 1, align: 'left' }], rows: [['North']] }),
    plain('Ends.'),
  ],
};

const partsOf = (bytes: Uint8Array) =>
  new Map(Object.entries(unzipSync(bytes)).map(([path, data]) => [path, strFromU8(data)]));
const part = (bytes: Uint8Array, path: string) => partsOf(bytes).get(path) ?? '';
const wordsOf = (xml: string) =>
  [...xml.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)</g)].map(([, text]) => text).join('');

describe('the fields of a template', () => {
  it('are listed by name and by the place where each stands, also where Word parted them into runs', async () => {
    const fields = await inspectTemplate(
      await aTemplate({ body: ['{{front table}}', 'See {{ Body }} here', '{{body}}'] }),
    );
    expect(fields).toEqual([
      { name: 'marking', where: 'head of the pages', place: 'head' },
      { name: 'title', where: 'paragraph 1', place: 'own-paragraph' },
      { name: 'version', where: 'table 1, row 1, column 2', place: 'text' },
      { name: 'date', where: 'table 1, row 1, column 2', place: 'text' },
      { name: 'front table', where: 'paragraph 2', place: 'own-paragraph' },
      { name: 'Body', where: 'paragraph 3, beside other words', place: 'text' },
      { name: 'body', where: 'paragraph 4', place: 'own-paragraph' },
      { name: 'operation', where: 'foot of the pages', place: 'foot' },
      { name: 'marking', where: 'foot of the pages', place: 'foot' },
    ]);
  });
});

describe('a document in a template', () => {
  it('fills the fields of a line in the look of their place, and leaves unknown ones as they are', async () => {
    const { bytes } = await composeFromTemplate(
      short,
      await aTemplate({ body: ['{{body}}', '{{unheard of}}'] }),
      facts,
    );
    const body = part(bytes, 'word/document.xml');
    expect(wordsOf(body)).toContain('Gold strategy &amp; more');
    expect(wordsOf(body)).toContain('{{unheard of}}');
    expect(wordsOf(body)).not.toMatch(/\{\{(?:title|version|date|body)\}\}/);
    expect(wordsOf(part(bytes, 'word/header1.xml'))).toContain('OFFICIAL');
  });

  it('puts blocks in the place of their paragraph, with styles and lists of their own', async () => {
    const { bytes } = await composeFromTemplate(short, await aTemplate(), facts);
    const [body, styles, lists] = ['document', 'styles', 'numbering'].map((name) =>
      part(bytes, `word/${name}.xml`),
    );
    expect(wordsOf(body ?? '')).toMatch(/Intention.*Keep the poll peaceful.*Method.*Ends\..*County Hall/);
    const used = new Set(
      [...(body ?? '').matchAll(/<w:(?:pStyle|tblStyle|rStyle) w:val="([^"]*)"/g)].map(([, id]) => id),
    );
    for (const id of used) expect(styles).toContain(`w:styleId="${id ?? ''}"`);
    const numbers = new Set(
      [...`${body ?? ''}${styles ?? ''}`.matchAll(/<w:numId w:val="(\d+)"/g)].map(([, id]) => id),
    );
    for (const id of numbers) if (id !== '0') expect(lists).toContain(`w:numId="${id ?? ''}"`);
    const ids = [...(lists ?? '').matchAll(/<w:num\b[^>]*w:numId="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect((lists ?? '').lastIndexOf('</w:abstractNum>')).toBeLessThan((lists ?? '').search(/<w:num\s/));
    expect(styles).toMatch(
      /w:styleId="DeskHeading1"><w:name w:val="Desk heading 1"\/><w:basedOn w:val="Heading1"\/>/,
    );
  });

  it('puts one section in the place of the field that bears its name', async () => {
    const { bytes } = await composeFromTemplate(short, await aTemplate({ body: ['{{Method}}'] }), facts);
    const words = wordsOf(part(bytes, 'word/document.xml'));
    expect(words).toMatch(/2\.1\u2003Visit stations\./);
    expect(words).not.toContain('Keep the poll peaceful.');
  });

  it('keeps the numbers of tables that stand after others in the whole document, also when Word counts anew', async () => {
    const first = table({
      caption: 'Places',
      columns: [{ heading: 'Place', share: 1, align: 'left' }],
      rows: [['Hall']],
    });
    const document = { ...short, blocks: [heading(1, 'Intention'), first, ...short.blocks.slice(2)] };
    const { bytes } = await composeFromTemplate(document, await aTemplate({ body: ['{{method}}'] }), facts);
    const body = part(bytes, 'word/document.xml');
    expect(wordsOf(body)).toContain('Table 2: Teams');
    expect(body).toContain('SEQ Table \\* ARABIC \\r 2');
  });

  it('gives the same bytes twice, says nothing of who made the template, and marks a draft across every page', async () => {
    const template = await aTemplate();
    const draft = { ...short, status: 'draft' as const };
    const [first, second] = [
      await composeFromTemplate(draft, template, facts),
      await composeFromTemplate(draft, template, facts),
    ];
    expect(second.bytes).toEqual(first.bytes);
    const paths = [...partsOf(first.bytes).keys()];
    expect(paths).not.toContain('docProps/app.xml');
    expect(part(first.bytes, 'docProps/core.xml')).not.toContain('Un-named');
    expect(part(first.bytes, 'word/header1.xml')).toContain('string="DRAFT"');
    const issued = await composeFromTemplate(short, template, facts);
    expect(part(issued.bytes, 'word/header1.xml')).not.toContain('DRAFT');
  });

  it('joins every picture to a part that is there', async () => {
    const { bytes } = await composeFromTemplate(whole, await aTemplate(), facts);
    const body = part(bytes, 'word/document.xml');
    const links = part(bytes, 'word/_rels/document.xml.rels');
    const embedded = [...body.matchAll(/r:embed="([^"]*)"/g)].map(([, id]) => id ?? '');
    expect(embedded.length).toBeGreaterThan(0);
    for (const id of embedded) {
      const link = new RegExp(`<Relationship[^>]*Id="${id}"[^>]*>`).exec(links)?.[0] ?? '';
      const target = /Target="([^"]*)"/.exec(link)?.[1] ?? '';
      expect(partsOf(bytes).has(`word/${target}`)).toBe(true);
    }
  });
});

const isInstalled = canLayOut('the filled template');

describe.skipIf(!isInstalled)('a filled template, opened in LibreOffice', () => {
  it('reads with numbered sections, the marking on every page and the text after the body', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'template-read-'));
    try {
      const file = join(folder, 'filled.docx');
      writeFileSync(
        file,
        (await composeFromTemplate(whole, await aTemplate({ body: ['{{front table}}', '{{body}}'] }), facts))
          .bytes,
      );
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
      execFileSync('soffice', ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder, file], {
        stdio: 'ignore',
      });
      execFileSync('pdftotext', ['-layout', join(folder, 'filled.pdf'), join(folder, 'filled.txt')]);
      const pages = readFileSync(join(folder, 'filled.txt'), 'utf8').split('\f').slice(0, -1);
      expect(pages.length).toBeGreaterThan(8);
      for (const page of pages) expect(page).toContain('OFFICIAL-SENSITIVE');
      const text = pages.join('\n').replace(/\s+/g, ' ');
      expect(text).toContain('1 Summary 1.1 This document assesses');
      expect(text).toContain('Figure 1: Ratings by harm and place');
      expect(text.indexOf('County Hall')).toBeGreaterThan(text.indexOf('Approval'));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

/** What orders and letters are compared with: templates of the same words, made once, that docxtemplater fills. */
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import type { LetterWords } from './letter-example';
import type { OrderContent } from './order-example';

/** The template: a section loop, a paragraph loop in it, and a row loop in a table. */
export function orderTemplate(columns: readonly string[]): Promise<ArrayBuffer> {
  const row = (words: readonly string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: words.map((text) => new TableCell({ children: [new Paragraph(text)] })),
    });
  const last = columns.length - 1;
  const cells = columns.map((_, at) => `${at === 0 ? '{#rows}' : ''}{c${at}}${at === last ? '{/rows}' : ''}`);
  return Packer.toArrayBuffer(
    new Document({
      sections: [
        {
          children: [
            new Paragraph({ text: '{title}', heading: HeadingLevel.TITLE }),
            new Paragraph('{#sections}'),
            new Paragraph({ text: '{heading}', heading: HeadingLevel.HEADING_1 }),
            new Paragraph('{#paragraphs}'),
            new Paragraph('{text}'),
            new Paragraph('{/paragraphs}'),
            new Paragraph('{/sections}'),
            new Table({ rows: [row(columns, true), row(cells, false)] }),
          ],
        },
      ],
    }),
  );
}

/** The template filled: from content to the bytes of the file. */
export function filledTemplate(template: ArrayBuffer, content: OrderContent): Uint8Array {
  const filled = new Docxtemplater(new PizZip(template), { paragraphLoop: true, linebreaks: true });
  filled.render({
    title: content.title,
    sections: content.sections.map(({ heading, paragraphs }) => ({
      heading,
      paragraphs: paragraphs.map((text) => ({ text })),
    })),
    rows: content.rows.map((cells) => Object.fromEntries(cells.map((text, at) => [`c${at}`, text]))),
  });
  return filled.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' });
}

/** The template of a letter: everything but address and salutation stands in it. */
export function letterTemplate(body: string): Promise<ArrayBuffer> {
  const lines = body.split(/\n+/).filter((line) => line.trim() !== '');
  const children = ['{address}', '8 April 2027', '{salutation}', ...lines, 'Yours sincerely'].map(
    (text) => new Paragraph(text),
  );
  return Packer.toArrayBuffer(new Document({ sections: [{ children }] }));
}

/** One letter: from its words to the bytes of the file. */
export function filledLetter(template: ArrayBuffer, words: LetterWords): Uint8Array {
  const filled = new Docxtemplater(new PizZip(template), { paragraphLoop: true, linebreaks: true });
  filled.render(words);
  return filled.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' });
}

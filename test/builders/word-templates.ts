/** Word files such as a force would bring as a template, and hostile ones; all invented. */
import {
  Document,
  Footer,
  Header,
  type IRunOptions,
  type ISectionOptions,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

// Word parts a field into runs as it likes.
const firstHalf: IRunOptions = { text: '{{ti', bold: true, color: '7A1F3D' };
const secondHalf: IRunOptions = { text: 'tle}}', bold: true };

/** A template with its own styles: head and foot with the marking, fields of lines, in a table, and the body. */
export function aTemplate(
  given: { readonly body?: readonly string[]; readonly isMarked?: boolean } = {},
): Promise<Uint8Array> {
  const { body = ['{{body}}'], isMarked = true } = given;
  const marking = isMarked ? '{{marking}}' : 'Marlshire';
  const section: ISectionOptions = {
    headers: { default: new Header({ children: [new Paragraph(marking)] }) },
    footers: { default: new Footer({ children: [new Paragraph(`{{operation}} · ${marking}`)] }) },
    children: [
      new Paragraph({
        children: [new TextRun(firstHalf), new TextRun(secondHalf)],
      }),
      new Table({
        rows: [
          new TableRow({
            children: [
              new TableCell({ children: [new Paragraph('Version')] }),
              new TableCell({ children: [new Paragraph('{{version}} of {{date}}')] }),
            ],
          }),
        ],
      }),
      ...body.map((text) => new Paragraph(text)),
      new Paragraph('Marlshire Police, County Hall'),
    ],
  };
  const file = new Document({
    styles: {
      default: {
        document: { run: { font: 'Georgia', size: 23 } },
        heading1: { run: { font: 'Georgia', size: 34, color: '7A1F3D' } },
      },
    },
    numbering: {
      config: [
        { reference: 'own', levels: [{ level: 0, format: 'decimal', text: '%1)', alignment: 'start' }] },
      ],
    },
    sections: [section],
  });
  return Packer.toBuffer(file).then((buffer) => new Uint8Array(buffer));
}

/** The same file with parts changed, added or (`null`) taken out. */
export function withParts(
  bytes: Uint8Array,
  change: Readonly<Record<string, ((was: string) => string) | string | null>>,
): Uint8Array {
  const files = unzipSync(bytes);
  for (const [path, given] of Object.entries(change)) {
    if (given === null) Reflect.deleteProperty(files, path);
    else {
      const was = files[path] === undefined ? '' : strFromU8(files[path]);
      files[path] = strToU8(typeof given === 'string' ? given : given(was));
    }
  }
  return zipSync(files);
}

/** Forms as partners send them back: filled in by Word or by LibreOffice, and files that are no such form. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect } from '@playwright/test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import {
  typed,
  withDocument,
  withoutBookmarks,
  withoutControls,
  wordParagraphs,
} from '../../builders/debrief-forms';
import { answerField, readTag, whoFields } from '../../../renderer/core/debrief/answer-field';

/** A form that was issued: its mark, and the questions that it asks by their ids. */
export interface IssuedForm {
  readonly path: string;
  readonly mark: string;
  readonly questions: readonly string[];
}

/** Reads off an issued file which form it is. */
export function issuedForm(path: string): IssuedForm {
  const xml = strFromU8(unzipSync(readFileSync(path))['word/document.xml'] ?? new Uint8Array());
  const marks = [...xml.matchAll(/<w:tag w:val="([^"]+)"/g)].flatMap(([, tag = '']) => readTag(tag) ?? []);
  const own = new Set<string>(whoFields.map(({ id }) => id));
  const questions = marks.map(({ fieldId }) => fieldId).filter((id) => !own.has(id));
  return { path, mark: marks[0]?.mark ?? '', questions };
}

/** What is written into a form, by field. */
export type Answers = Readonly<Record<string, string>>;

/** Ways in which a form comes back other than as it went out. */
export type Bent = 'as-sent' | 'no-controls' | 'no-marks' | 'more-text';

interface Filling {
  readonly form: IssuedForm;
  readonly answers: Answers;
  readonly bent: Bent;
  readonly folder: string;
}

/** Fills a form in as Word saves it; answers the path of the file. */
export function filledInWord({ form, answers, bent, folder }: Filling): string {
  const fill = (xml: string) =>
    Object.entries(answers).reduce(
      (now, [fieldId, text]) => typed(now, { mark: form.mark, fieldId, text }),
      xml,
    );
  const bend: Readonly<Record<Bent, (xml: string) => string>> = {
    'as-sent': (xml) => xml,
    'no-controls': withoutControls,
    'no-marks': (xml) => withoutBookmarks(withoutControls(xml)).replaceAll(form.mark, ''),
    'more-text': (xml) =>
      xml.replace('<w:sectPr', `${wordParagraphs('Ring us before noon, please.')}<w:sectPr`),
  };
  const path = join(folder, basename(form.path));
  writeFileSync(
    path,
    withDocument(readFileSync(form.path), (xml) => bend[bent](fill(xml))),
  );
  return path;
}

/** Opens forms in LibreOffice, edits them in its own format and has it save them as Word files again. */
export function filledInLibreOffice(
  fillings: readonly Pick<Filling, 'form' | 'answers'>[],
  folder: string,
): readonly string[] {
  const own = join(folder, 'odt');
  const back = join(folder, 'libreoffice');
  for (const each of [own, back]) mkdirSync(each, { recursive: true });
  convert(
    'odt',
    own,
    fillings.map(({ form }) => form.path),
  );
  const edited = fillings.map(({ form, answers }) => {
    const path = join(own, `${basename(form.path, '.docx')}.odt`);
    const parts = unzipSync(readFileSync(path));
    const content = Object.entries(answers).reduce(
      (now, [fieldId, text]) => typedInOdt(now, answerField(form.mark, fieldId).bookmark, text),
      strFromU8(parts['content.xml'] ?? new Uint8Array()),
    );
    writeFileSync(path, zipSync({ ...parts, 'content.xml': strToU8(content) }));
    return path;
  });
  convert('docx', back, edited);
  return fillings.map(({ form }) => join(back, basename(form.path)));
}

function convert(format: string, folder: string, files: readonly string[]): void {
  const run = spawnSync(
    'soffice',
    [
      '--headless',
      `-env:UserInstallation=file://${join(folder, '..', 'profile')}`,
      ...['--convert-to', format, '--outdir', folder, ...files],
    ],
    { timeout: 120_000, encoding: 'utf8' },
  );
  expect(run.status, run.stderr).toBe(0);
}

function typedInOdt(content: string, bookmark: string, text: string): string {
  const end = content.indexOf('</text:p>', content.indexOf(bookmark));
  expect(content.includes(bookmark) && end > 0, `LibreOffice keeps ${bookmark}`).toBe(true);
  return `${content.slice(0, end)}${text.replaceAll('&', '&amp;')}${content.slice(end)}`;
}

/** Files that come instead of a form, each with the words that say why it is refused. */
export function badFiles(form: IssuedForm, folder: string): readonly { path: string; why: RegExp }[] {
  const good = readFileSync(form.path);
  const parts = unzipSync(good);
  const types = strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array());
  const macro = types.replace(
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
    'application/vnd.ms-word.document.macroEnabled.main+xml',
  );
  const compound = compoundFile('EncryptedPackage');
  const bomb = { ...parts, 'word/document.xml': new Uint8Array(220_000_000) };
  const made: readonly (readonly [name: string, bytes: Uint8Array, why: RegExp])[] = [
    ['scanned letter.docx', strToU8('%PDF-1.4 not a form'), /not a Word document/],
    [
      'with macros.docx',
      zipSync({ ...parts, '[Content_Types].xml': strToU8(macro), 'word/vbaProject.bin': compound }),
      /holds macros, so it was not read/,
    ],
    ['locked.docx', compound, /is protected with a password/],
    [
      'half saved.docx',
      new Uint8Array(good.subarray(0, Math.floor(good.length / 2))),
      /is a damaged Word document/,
    ],
    ['far too much.docx', zipSync(bomb, { level: 9 }), /would unpack to far more/],
  ];
  return made.map(([name, bytes, why]) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return { path, why };
  });
}

/** A file as Office writes it that holds a stream of this name: the one of a locked document, for example. */
function compoundFile(stream: string): Uint8Array {
  const head = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  const name = Array.from(stream).flatMap((sign) => [sign.charCodeAt(0), 0]);
  return new Uint8Array([
    ...head,
    ...new Array<number>(1016).fill(0),
    ...name,
    ...new Array<number>(512).fill(0),
  ]);
}

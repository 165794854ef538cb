/** A Word file from outside to its text, or to one sentence of why not. Nothing in it is run, fetched or kept. */
import type { Result } from '../../core/foundation/result';
import { type ImportProblem, ImportRefusal, settled } from '../table/problem';
import { type Following, type SourceFile, startRun } from '../table/source';
import type { ReturnedText } from './returned-format';
import { openWordFile, readingOf, type WordFile, type WordFileWords } from './word-file';
import { readWordText, textsByElement, type TrackedText, type WordText } from './word-text';

const most = { paragraphs: 20_000, letters: 50_000, comments: 2000, commentLetters: 20_000 } as const;
const words: WordFileWords = {
  of: 'a memorandum',
  from: 'the council',
  next: 'Ask the council for the memorandum as a Word document (.docx)',
};
const kept = 'Nothing was stored.';

/** The text of a returned memorandum. */
export function readReturned(
  file: SourceFile,
  following: Following = {},
): Promise<Result<ReturnedText, ImportProblem>> {
  return settled([file], async () => {
    const opened = await openWordFile(file, words, startRun([file], following));
    return readingOf(file.name, words, () => ({ fileHash: opened.hash, ...textOf(file.name, opened) }));
  });
}

function textOf(name: string, { document, related }: WordFile): Omit<ReturnedText, 'fileHash'> {
  const part = (kind: string) => related(kind)[0] ?? null;
  const notes = new Map([...notesOf(part('footnotes'), 'footnote'), ...notesOf(part('endnotes'), 'endnote')]);
  const text = readWordText(document, notes);
  const comments = commentsOf(part('comments'), text);
  const isTooLong =
    text.paragraphs.length > most.paragraphs ||
    text.paragraphs.some((paragraph) => paragraph.length > most.letters) ||
    comments.length > most.comments;
  if (isTooLong) {
    const message = `“${name}” holds far more text than a memorandum, so it was not read. Check that it is the right file. ${kept}`;
    throw new ImportRefusal('too-large', message);
  }
  if (text.paragraphs.length === 0)
    throw new ImportRefusal('empty', `“${name}” holds no text. Check that it is the right file. ${kept}`);
  return {
    paragraphs: text.paragraphs,
    comments,
    insertions: text.insertions,
    deletions: text.deletions.length,
    notes: text.pictures === 0 ? [] : [pictureNote(text.pictures)],
  };
}

function pictureNote(pictures: number): string {
  return pictures === 1
    ? 'It holds a picture or drawing, which is not compared. Look at it in Word.'
    : `It holds ${pictures} pictures or drawings, which are not compared. Look at them in Word.`;
}

function notesOf(
  xml: string | null,
  element: 'footnote' | 'endnote',
): readonly (readonly [string, string])[] {
  if (xml === null) return [];
  return [...textsByElement(xml, element)]
    .filter(([, { type }]) => type === '' || type === 'normal')
    .map(([id, { text }]) => [`${element}:${id}`, text.replace(/\s+/g, ' ').trim()] as const);
}

function commentsOf(xml: string | null, text: WordText): ReturnedText['comments'] {
  const comments = xml === null ? [] : [...textsByElement(xml, 'comment')];
  return [
    ...comments
      .filter(([, comment]) => comment.text.trim() !== '')
      .map(([id, comment]) => placed(comment, text.commentPlaces.get(id) ?? '')),
    ...text.deletions.map(({ author, text: gone }) => ({
      author: author.slice(0, 200),
      text: `Taken out with track changes: “${gone.replace(/\s+/g, ' ').trim()}”`.slice(
        0,
        most.commentLetters,
      ),
    })),
  ];
}

function placed({ author, text }: TrackedText, place: string): ReturnedText['comments'][number] {
  const start = place.length > 80 ? `${place.slice(0, 80).trimEnd()}…` : place;
  const where = place === '' ? '' : `\nAt “${start}”`;
  return {
    author: author.slice(0, 200),
    text: `${text.slice(0, most.commentLetters - where.length)}${where}`,
  };
}

/** A returned form beside its questions, see `find-fields.ts`; all else that was written is listed with where it stood. */
import { markIn, type WhoFieldId } from './answer-field';
import type { AskedQuestion, ContributionAnswer } from './contribution';
import { findFields, type FindingGiven, type FoundBy, type FoundFields } from './find-fields';
import { isPageFrame, ownTextFilter } from './own-text';
import type { ReturnedParagraph } from './returned-text';

export interface PlacedAnswer extends ContributionAnswer {
  readonly foundBy: FoundBy;
}

export interface Stray {
  readonly where: string;
  readonly text: string;
}

export interface PlacedForm {
  /** Of the questions that were answered, in the order of the form. */
  readonly answers: readonly PlacedAnswer[];
  readonly unplaced: readonly Stray[];
  /** Who filled it in, as it stands there. */
  readonly who: Readonly<Record<WhoFieldId, string>>;
}

/** As much of one answer, or of one stray text, as a record holds. */
export const longestText = 50_000;

/** The mark that a returned file bears, of those that stand in it most often; `null` where it bears none. */
export function markOf(
  paragraphs: readonly ReturnedParagraph[],
  known: ReadonlySet<string> = new Set(),
): string | null {
  const counts = new Map<string, number>();
  const count = (mark: string, weight: number) => counts.set(mark, (counts.get(mark) ?? 0) + weight);
  for (const { tags, bookmarks, text, cell } of paragraphs) {
    for (const name of [...tags, ...bookmarks]) {
      const mark = markIn(name);
      if (mark !== null) count(mark, 1);
    }
    // The mark stands on the page as well, by itself in a cell.
    if (cell !== null && known.has(text.toLowerCase())) count(text.toLowerCase(), 1);
  }
  const found = [...counts].sort((a, b) => b[1] - a[1]).map(([mark]) => mark);
  return found.find((mark) => known.has(mark)) ?? found[0] ?? null;
}

/** The answers, who gave them, and everything that stands elsewhere. */
export function placeReturned(given: FindingGiven): PlacedForm {
  const { paragraphs, questions, own } = given;
  const fields = findFields(given);
  const texts = new Map<string, string[]>();
  const strays: Stray[] = [];
  const isOwn = ownTextFilter(own);
  let pictures = 0;
  let before = '';
  for (const [at, paragraph] of paragraphs.entries()) {
    const { zone, text } = paragraph;
    const field = zone === 'body' ? fields.of.get(at) : undefined;
    if (zone === 'picture' || zone === 'part') {
      // The crest of the form stands in its text.
      const isOfForm = zone === 'picture' && paragraph.within === undefined && pictures < own.pictures;
      if (isOfForm) pictures += 1;
      else strays.push({ where: placeWords(paragraph, before), text: unread[zone] });
    } else if (field !== undefined) {
      if (text !== '') said(texts, field).push(text);
    } else if (text !== '' && !fields.askedBy.has(at)) {
      const isFrame = (zone === 'header' || zone === 'footer') && isPageFrame(text, own);
      if (!isFrame && !isOwn(text)) strays.push({ where: placeWords(paragraph, before), text });
    }
    if (zone === 'body' && text !== '') before = text;
  }
  return {
    ...answersOf({ questions, texts, fields }),
    unplaced: [...strays, ...overflowOf(questions, texts)],
  };
}

function said(texts: Map<string, string[]>, field: string): string[] {
  const known = texts.get(field);
  if (known !== undefined) return known;
  const fresh: string[] = [];
  texts.set(field, fresh);
  return fresh;
}

const unread = {
  picture: 'A picture or drawing, which is not read. Look at it in the file.',
  part: 'A part of another file that was put in, which is not read. Look at it in the file.',
} as const;

interface Answered {
  readonly questions: readonly AskedQuestion[];
  readonly texts: ReadonlyMap<string, readonly string[]>;
  readonly fields: FoundFields;
}

function answersOf({ questions, texts, fields }: Answered): Pick<PlacedForm, 'answers' | 'who'> {
  const answers = questions.flatMap(({ id, headingId, text }): PlacedAnswer[] => {
    const answer = (texts.get(id) ?? []).join('\n');
    if (answer === '') return [];
    const worded = fields.worded.get(id) ?? '';
    return [
      {
        questionId: id,
        headingId,
        question: worded === '' ? text : worded,
        text: answer.slice(0, longestText),
        foundBy: fields.foundBy.get(id) ?? 'control',
      },
    ];
  });
  const who = (id: WhoFieldId) => (texts.get(id) ?? []).join('\n');
  return {
    answers,
    who: { 'by-name': who('by-name'), 'by-role': who('by-role'), 'by-date': who('by-date') },
  };
}

/** What goes beyond the room of an answer stands among the rest. */
function overflowOf(
  questions: readonly AskedQuestion[],
  texts: ReadonlyMap<string, readonly string[]>,
): readonly Stray[] {
  return questions.flatMap(({ id }, index) => {
    const rest = (texts.get(id) ?? []).join('\n').slice(longestText);
    return rest === '' ? [] : [{ where: `Rest of the answer to question ${index + 1}`, text: rest }];
  });
}

/** "Table 2, row 3, column 1", "After “How to fill it in”". */
function placeWords({ zone, within, cell, author }: ReturnedParagraph, before: string): string {
  const by = author.trim() === '' ? '' : ` by ${author.trim().slice(0, 100)}`;
  const inCell = cell === null ? '' : `table ${cell.table}, row ${cell.row}, column ${cell.column}`;
  switch (within ?? zone) {
    case 'header':
      return 'Head of the page';
    case 'footer':
      return 'Foot of the page';
    case 'footnote':
      return 'Footnote';
    case 'endnote':
      return 'Endnote';
    case 'comment':
      return `Comment${by}`;
    case 'struck':
      return `Taken out with tracked changes${by}${inCell === '' ? '' : `, ${inCell}`}`;
    case 'picture':
    case 'part':
    case 'body':
      break;
  }
  if (inCell !== '') return inCell.replace('table', 'Table');
  if (before === '') return 'At the beginning';
  const start = before.replace(/\n/g, ' ').slice(0, 80).trimEnd();
  return `After “${start}${before.length > 80 ? '…' : ''}”`;
}

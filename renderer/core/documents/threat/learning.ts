/** Earlier learning: what this version accepts and rejects of it, and why. */
import { lessonKinds } from '../../history/lesson';
import { dateAt, formatDate } from '../../foundation/dates';
import { carriedBlocks } from '../carried-lines';
import { column, counted, heading, numbered, strong, tableOrSentence } from '../blocks';
import { printedDate } from '../printed-date';
import { joinTexts } from '../missing';
import type { Block, TableCell, Text } from '../model';
import type { AnsweredLesson, ThreatSource } from './input';

/** Every lesson that touches what the document shows, the unanswered ones last; and what was carried forward. */
export function learningBlocks({ lessons, carried }: ThreatSource): readonly Block[] {
  const open = lessons.filter(({ answer }) => answer === null);
  const answered = lessons.filter(({ answer }) => answer !== null);
  return [
    heading(1, 'Earlier learning'),
    ...(lessons.length === 0 ? [] : [numbered(counts(answered, open.length))]),
    ...tableOrSentence(
      {
        caption: 'Recommendations and open actions, and what this version answers',
        columns: [column('From', 34), column('Lesson', 62), column('Answer', 22), column('Reasons', 48)],
        rows: [...answered, ...open].map(learningRow),
      },
      'No recommendation or open action of an earlier election is recorded.',
    ),
    ...carriedBlocks(carried),
  ];
}

function counts(answered: readonly AnsweredLesson[], unanswered: number): string {
  const saying = (what: 'accepted' | 'rejected') =>
    answered.filter(({ answer }) => answer?.answer === what).length;
  return (
    `${counted(answered.length + unanswered, 'lesson', 'lessons')} of earlier elections. ` +
    `Accepted: ${saying('accepted')}. Rejected: ${saying('rejected')}. Not yet answered: ${unanswered}.`
  );
}

function learningRow({ lesson, answer }: AnsweredLesson): readonly TableCell[] {
  const kind = lessonKinds.find(({ id }) => id === lesson.kind)?.name ?? lesson.kind;
  const due = printedDate(lesson.due);
  const told = [
    lesson.owner.trim() === '' ? '' : `Owner: ${lesson.owner.trim()}.`,
    due === null ? '' : `Due: ${due}.`,
  ].filter((part) => part !== '');
  return [
    { kind: 'text', paragraphs: [kind, ...(lesson.from.trim() === '' ? [] : [lesson.from])] },
    { kind: 'text', paragraphs: [lesson.text, ...(told.length === 0 ? [] : [told.join(' ')])] },
    answer === null ? 'Not yet answered' : answer.answer === 'accepted' ? 'Accepted' : 'Rejected',
    answer === null ? '–' : { kind: 'text', paragraphs: [answer.reason, answeredBy(answer)] },
  ];
}

function answeredBy({ by, at }: { readonly by: string; readonly at: string }): Text {
  const date = formatDate(dateAt(at));
  return joinTexts(by.trim() === '' ? '' : strong(`${by}, `), date);
}

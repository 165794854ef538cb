/**
 * The form on which a partner is asked for the debrief: what it is for, to whom and by when it goes back, and a place
 * for each answer that is found again when the file returns.
 *
 * Reference: APP Policing elections, post-election debrief: feedback from partner agencies.
 */
import { arrangementsId } from '../../cases/arrangements';
import { answerField, markLabel, whoFields } from '../../debrief/answer-field';
import type { DebriefForm } from '../../debrief/contribution';
import { byHeading } from '../../debrief/questions';
import { formatDate } from '../../foundation/dates';
import { defaultMarking, markingLine } from '../../foundation/marking';
import { err, ok } from '../../foundation/result';
import type { Partner } from '../../partners/partner';
import { column, heading, plain, table } from '../blocks';
import { recorded } from '../missing';
import type { AnswerCell, Block, TableCell, Text } from '../model';
import { type Composer, planFrame, type PlanDocumentRequest } from '../plan/plan-document';
import { recordedSource } from '../plan/sources';

export const composePartnerForm: Composer = (request) => {
  const { records, subjectId, issueDate } = request;
  const form = records.debriefForms.get(subjectId);
  if (form === undefined)
    return err('This form is no longer recorded. Nothing was made. Make one under Debrief, Contributions.');
  const partner = records.partners.get(form.partnerId);
  if (partner === undefined)
    return err('The partner of this form is no longer recorded. Nothing was made. Give the form up.');
  return ok({
    document: {
      title: `Debrief form: ${partner.name}`,
      ...planFrame(request, { distribution: partner.name, marking: defaultMarking }),
      frontLook: 'short',
      blocks: formBlocks(request, form, partner),
    },
    sources: [
      recordedSource({
        what: `Debrief form of ${partner.name}`,
        id: form.id,
        count: `${form.questions.length} questions`,
        on: issueDate,
      }),
    ],
    readership: 'partner',
  });
};

function formBlocks(request: PlanDocumentRequest, form: DebriefForm, partner: Partner): readonly Block[] {
  let number = 0;
  const answer = (fieldId: string, room: AnswerCell['room']): AnswerCell => {
    number += 1;
    return { kind: 'answer', number, field: answerField(form.mark, fieldId), room };
  };
  return [
    { kind: 'paragraph', look: 'lead', text: purposeOf(request) },
    {
      kind: 'particulars',
      label: 'About this form',
      rows: aboutRows(request, form, partner),
      keepTogether: true,
    },
    part('How to fill it in'),
    {
      kind: 'list',
      ordered: false,
      items: [
        'Write in the right-hand column; it grows with what you write. Leave out what you cannot answer.',
        'Keep the table as it is and send the form back as a Word document (.docx), without macros.',
        'Do not name anybody who reported an offence or is suspected of one, and no voter: say what happened and where.',
      ],
    },
    part('Who filled it in'),
    {
      kind: 'particulars',
      label: 'Who filled it in',
      rows: whoFields.map(({ id, name }) => ({ name, value: answer(id, 'line') })),
      keepTogether: true,
    },
    ...byHeading(form.questions).flatMap((group): Block[] => [
      heading(1, group.heading.name),
      table({
        caption: `Questions: ${group.heading.name.toLowerCase()}`,
        columns: [column('Question', 40), column('Your answer', 60)],
        rows: group.questions.map(({ id, text }): readonly TableCell[] => [text, answer(id, 'sentences')]),
      }),
    ]),
    plain(
      'Thank you. What you write is read by those who debrief this election and is kept with its record.',
    ),
  ];
}

function part(text: string): Block {
  return { kind: 'heading', level: 2, text, numbered: false, onNewPage: false };
}

function purposeOf({ operation }: PlanDocumentRequest): string {
  const { forceName, name, pollingDate } = operation;
  const day = pollingDate === null ? '' : `, with its poll on ${formatDate(pollingDate)}`;
  const who = forceName.trim() === '' ? 'The police' : forceName;
  return `${who} debriefs the policing of “${name}”${day}. You saw it from where we could not: tell us what went well, what did not, and what you would change. What is learned goes into the plan for the next election and, without names, to the Electoral Commission.`;
}

function aboutRows(
  request: PlanDocumentRequest,
  form: DebriefForm,
  partner: Partner,
): readonly { readonly name: string; readonly value: TableCell }[] {
  return [
    { name: 'Asked of', value: partner.name },
    { name: 'Return it to', value: { kind: 'text', paragraphs: returnTo(request) } },
    {
      name: 'Return it by',
      value: recorded(form.due === null ? null : formatDate(form.due), 'day by which the form is to be back'),
    },
    {
      name: 'Marking',
      // It holds questions alone: the marking of the operation would keep it from those who are asked.
      value: `${markingLine(defaultMarking)} as it is sent. Say so when you return it if what you wrote needs more care.`,
    },
    { name: markLabel, value: form.mark },
  ];
}

function returnTo({ records, author }: PlanDocumentRequest): readonly Text[] {
  const contacts = records.arrangements.get(arrangementsId)?.contacts ?? [];
  const spoc = contacts.find(({ role }) => /election spoc/i.test(role));
  if (spoc === undefined) return [recorded(author, 'whom the form goes back to')];
  const ways = [spoc.phone.trim(), spoc.email.trim()].filter((each) => each !== '');
  return [[spoc.name, spoc.role].filter((each) => each.trim() !== '').join(', '), ...ways];
}

/**
 * The contact checklist of the SPOC and one council: how far it has come and what is open on the first page, then each
 * topic with what was settled.
 *
 * Reference: APP Policing elections, force election SPOC and local authority contact checklist;
 * resources/reference/council-checklist.json.
 */
import { formatDate } from '../../foundation/dates';
import { err, ok } from '../../foundation/result';
import {
  answerTo,
  checklistStateWords,
  type ChecklistTopic,
  checklistTopics,
  councilChecklistSource,
} from '../../partners/checklist';
import type { ChecklistAnswer } from '../../partners/checklist-answer';
import { currentPeople } from '../../partners/partner-list';
import { asId } from '../../foundation/ids';
import { column, counted, heading, headingOnNewPage, note, numbered, plain, table } from '../blocks';
import { recorded } from '../missing';
import type { Block, Signatory, TableCell } from '../model';
import { type Composer, planFrame, type PlanDocumentRequest } from './plan-document';
import { recordedSource } from './sources';

interface Answered {
  readonly topic: ChecklistTopic;
  readonly answer: ChecklistAnswer;
}

export const composeCouncilChecklist: Composer = (request) => {
  const { records, operation, subjectId, issueDate } = request;
  const council = records.areas.get(subjectId);
  if (council === undefined)
    return err('This council is no longer recorded. Nothing was made. Choose another council.');
  const answered = checklistTopics.map((topic): Answered => ({
    topic,
    answer: answerTo(records.checklistAnswers, {
      operationId: operation.id,
      areaId: asId<'Area'>(subjectId),
      topicId: topic.id,
    }),
  }));
  const recordedTopics = answered.filter(({ answer }) => answer.answer.trim() !== '').length;
  return ok({
    document: {
      title: `SPOC and council checklist: ${council.name}`,
      ...planFrame(request, { part: council.name }),
      blocks: [
        ...summaryBlocks(answered),
        ...topicBlocks(answered),
        ...signatureBlocks(request, council.name),
      ],
    },
    sources: [
      recordedSource({
        what: `Checklist answers of ${council.name}`,
        id: `checklist:${council.id}`,
        count: recordedTopics === 0 ? '' : counted(recordedTopics, 'answer', 'answers'),
        on: issueDate,
      }),
    ],
    readership: 'partner',
  });
};

function summaryBlocks(answered: readonly Answered[]): readonly Block[] {
  const count = (state: ChecklistAnswer['state']) =>
    answered.filter(({ answer }) => answer.state === state).length;
  return [
    heading(1, 'Where it stands'),
    numbered(
      `Of ${counted(answered.length, 'topic', 'topics')} ${count('settled')} are settled, ${count('not-applicable')} do not apply and ${count('open')} are open.`,
    ),
    table({
      caption: 'Topics and their state',
      rowHeads: true,
      columns: [column('Topic', 70), column('State', 34), column('With whom and when', 56)],
      rows: answered.map(({ topic, answer }): readonly TableCell[] => [
        topic.name,
        checklistStateWords[answer.state],
        withWhomAndWhen(answer),
      ]),
    }),
    note(`${councilChecklistSource.doubt} Source: ${councilChecklistSource.source}.`),
  ];
}

function withWhomAndWhen({ state, withWhom, on }: ChecklistAnswer): TableCell {
  if (state === 'open') return '';
  const on_ = on === null ? null : formatDate(on);
  return {
    kind: 'text',
    paragraphs: [recorded(withWhom, 'who settled it for the council'), recorded(on_, 'date it was settled')],
  };
}

function topicBlocks(answered: readonly Answered[]): readonly Block[] {
  return [
    headingOnNewPage(1, 'Topics'),
    ...answered.flatMap(({ topic, answer }): Block[] => [
      heading(2, topic.name),
      { ...plain(topic.prompt), keepWithNext: true },
      ...(answer.answer.trim() === ''
        ? [numbered(recorded(null, `answer: ${topic.name.toLowerCase()}`))]
        : answer.answer
            .split('\n')
            .filter((line) => line.trim() !== '')
            .map((line) => numbered(line))),
      ...(answer.state === 'open' && answer.answer.trim() !== '' ? [note('Still open.')] : []),
    ]),
  ];
}

function signatureBlocks(
  { records, subjectId, author }: PlanDocumentRequest,
  name: string,
): readonly Block[] {
  const partner = [...records.partners.values()].find(
    ({ kind, areaId }) => kind === 'council' && areaId === subjectId,
  );
  const person =
    partner === undefined
      ? undefined
      : currentPeople(partner).find(
          ({ post, name: who }) => /electoral services/i.test(post) && who.trim() !== '',
        );
  const signatories: readonly Signatory[] = [
    { role: 'For the police', name: author, date: '' },
    {
      role: `For ${name}`,
      name: recorded(person === undefined ? null : `${person.name}, ${person.post}`, `who signs for ${name}`),
      date: '',
    },
  ];
  return [
    heading(1, 'Agreed between'),
    plain('Both keep a copy; it is looked at again after the poll.'),
    { kind: 'signature', signatories },
  ];
}

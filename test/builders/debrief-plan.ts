/** The example operation after its polling day, debriefed beside an election before it. All invented. */
import { asId } from '../../renderer/core/foundation/ids';
import type { Marking } from '../../renderer/core/foundation/marking';
import type { RecordChange } from '../../renderer/core/guard-question';
import { debriefHeadings } from '../../renderer/core/debrief/headings';
import { judgementId } from '../../renderer/core/debrief/judgement';
import type { LearningPoint } from '../../renderer/core/debrief/learning-point';
import { exampleOperationId } from '../../renderer/core/operation/example';
import type { Operation } from '../../renderer/core/operation/operation';
import type { CollectionName, DeskRecords } from '../../renderer/core/records';
import { anAllegation } from './cases';
import { aContribution, aLearningPoint, aMediaEntry } from './debrief';
import { aPlanRequest, operationIn, planChanges } from './plan-order';
import { aDayLogEntry } from './polling-day';

const operationId = exampleOperationId;
export const electionBeforeId = asId<'Operation'>('test-election-before');
export const debriefDay = '2027-07-12';
const sensitive: Marking = { classification: 'OFFICIAL-SENSITIVE', handling: 'Command team only' };

const changesOf = <C extends CollectionName>(collection: C, records: readonly DeskRecords[C][]) =>
  records.map((after) => ({ collection, id: after.id, after }) as unknown as RecordChange);

const wards = ['example-ward-quayside', 'example-ward-dale'].map((id) => asId<'Area'>(id));
const categoryIds = ['voting', 'campaign', 'nomination', ''];

const allegations = (of: Operation['id'], count: number, reportedOn: string) =>
  Array.from({ length: count }, (_, at) =>
    anAllegation({
      id: asId(`test-${of}-${at}`),
      operationId: of,
      reference: `A${of.length}${at}`,
      areaId: wards[at % wards.length] ?? null,
      category: categoryIds[at % categoryIds.length] ?? '',
      reportedOn,
    }),
  );

/** Entries of the log through the day, most of them in the evening. */
const incidents = Array.from({ length: 14 }, (_, at) => {
  const hour = String(at < 5 ? 7 + at : 13 + (at % 7)).padStart(2, '0');
  const moment = `2027-05-06T${hour}:20:00.000Z`;
  return aDayLogEntry(100 + at, {
    id: asId(`test-incident-${at}`),
    operationId,
    kind: 'incident',
    text: 'Voices were raised at the door.',
    stationId: null,
    harmId: at % 3 === 0 ? 'disorder' : 'intimidation',
    at: moment,
    recordedAt: moment,
  });
});

/** Points of learning in every state. */
export const debriefPoints: readonly LearningPoint[] = [
  aLearningPoint(1, {
    headingId: 'polling-day',
    observation: 'The evening had one team too few between 18:00 and 21:00, and two visits fell away.',
    shows: 'Visits were planned evenly over the day, while voters and incidents were not.',
    recommendation: {
      text: 'Plan teams by the hour and keep a reserve from 17:00 to the close of the poll.',
      owner: 'Silver commander',
      due: '2027-10-01',
    },
  }),
  aLearningPoint(2, {
    headingId: 'partners',
    kind: 'good-practice',
    observation:
      'The council’s electoral services team and the desk shared one list of stations and kept it current.',
    shows: 'Nobody asked which list was right.',
  }),
  aLearningPoint(3, {
    headingId: 'allegations',
    observation: 'Reports of imprints were recorded under three categories.',
    shows: 'The categories were not explained to the contact centre.',
    recommendation: { text: 'Brief the contact centre on the categories.', owner: '', due: null },
  }),
  aLearningPoint(4, {
    headingId: 'planning',
    observation: 'The joint letter left four days late.',
    recommendation: {
      text: 'Agree the letter with the councils in January.',
      owner: 'SPOC',
      due: '2027-06-01',
    },
  }),
  aLearningPoint(5, {
    headingId: 'learning',
    observation: 'Officers asked what they may do inside a polling station.',
    recommendation: { text: 'Give the briefing on film.', owner: 'Training', due: '2027-07-01' },
    change: {
      on: '2027-07-01',
      by: 'Insp. Rowan Vale',
      words: 'The briefing is now given on film before the poll.',
      links: [{ kind: 'training-item', id: 'test-training' }],
    },
  }),
  aLearningPoint(6, {
    headingId: 'media',
    observation: 'Two outlets asked for figures before the desk had them.',
    recommendation: { text: 'Publish figures each hour.', owner: 'Media', due: null },
    notPursued: {
      on: '2027-07-05',
      by: 'Insp. Rowan Vale',
      why: 'Figures of the day change until the log is closed.',
    },
  }),
  aLearningPoint(7, {
    headingId: 'polling-day',
    observation: 'A secret arrangement with the harbour was used.',
    marking: sensitive,
    recommendation: { text: 'Keep the arrangement.', owner: 'Gold', due: '2027-09-01' },
  }),
].map((point) => ({ ...point, operationId }));

const judgements = debriefHeadings.slice(0, 6).map(({ id, name }) => ({
  id: judgementId(operationId, id),
  operationId,
  headingId: id,
  text: `${name} went as planned in the main.\nWhat did not is in the points of learning.`,
  by: 'Supt A. Larch',
  at: '2027-06-28T10:00:00.000Z',
}));

const contributions = [
  aContribution('test-contribution-1', {
    answers: [
      {
        questionId: 'q1',
        headingId: 'polling-day',
        question: 'What went well at the polling stations?',
        text: 'Officers spoke to the presiding officer first.\nThe visits were short.',
      },
      {
        questionId: 'q2',
        headingId: 'partners',
        question: 'What should be done otherwise next time?',
        text: 'Send the list of telephone numbers a week earlier.',
      },
    ],
  }),
  aContribution('test-contribution-2', {
    organisation: 'Harbour authority',
    person: 'Io Tarn',
    role: 'Duty manager',
    marking: sensitive,
    answers: [
      {
        questionId: 'q1',
        headingId: 'polling-day',
        question: 'What went well at the polling stations?',
        text: 'The arrangement at the lock held.',
      },
    ],
  }),
].map((each) => ({ ...each, operationId }));

/** The operation with its marking, the election before it, and everything that a debrief of it knows. */
export function debriefChanges(marking: Marking = sensitive): readonly RecordChange[] {
  const changes = planChanges().filter(({ collection }) => collection !== 'operations');
  const example = operationIn(planChanges());
  const before: Operation = {
    ...example,
    id: electionBeforeId,
    name: 'May 2023 local elections',
    pollingDate: '2023-05-04',
    createdAt: '2022-09-01T09:00:00.000Z',
    followsOperationId: null,
  };
  const operation: Operation = { ...example, marking, followsOperationId: electionBeforeId };
  return [
    ...changesOf('operations', [operation, before]),
    ...changes,
    ...changesOf('allegations', [
      ...allegations(operationId, 9, '2027-04-20'),
      ...allegations(electionBeforeId, 6, '2023-04-20'),
    ]),
    ...changesOf('dayLog', incidents),
    ...changesOf('learningPoints', debriefPoints),
    ...changesOf('judgements', judgements),
    ...changesOf('contributions', contributions),
    ...changesOf('mediaEntries', [aMediaEntry('test-media', { operationId })]),
    ...changesOf('trainingItems', [
      {
        id: asId<'TrainingItem'>('test-training'),
        operationId,
        title: 'Inside a polling station',
        audience: 'Officers who visit polling stations',
        text: '',
        owner: 'Training',
        due: '2027-09-01',
        givenOn: null,
      },
    ]),
  ];
}

/** A document of the debrief is asked with this. */
export function aDebriefRequest(
  kind: Parameters<typeof aPlanRequest>[0],
  given: { readonly marking?: Marking; readonly changes?: readonly RecordChange[] } = {},
) {
  const changes = given.changes ?? debriefChanges(given.marking);
  return aPlanRequest(kind, { changes, issueDate: debriefDay, reviewDate: null });
}

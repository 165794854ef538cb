import { describe, expect, it } from 'vitest';
import {
  atArea,
  aGrid,
  anArea,
  anAssessedCell,
  anAssessment,
  aNilCell,
  aPlace,
  atPlace,
} from '../../../test/builders/threat';
import { asId } from '../foundation/ids';
import { newOperation } from '../operation/operation';
import { approve, openReturn, returned, submitted, takenBack } from './approval';
import { columnNames, factsNow } from './approval-facts';
import { type Approval, assessmentSchema } from './assessment';

const operation = newOperation({
  id: asId<'Operation'>('operation1'),
  name: 'Elections of May 2027',
  forceName: 'Marlshire Police',
  forceAreaId: asId<'Area'>('force'),
  pollingDate: '2027-05-06',
  polls: [{ type: 'mayor', contest: 'Carrow' }],
  createdAt: '2027-01-11T09:00:00.000Z',
});
const gazetteer = {
  areas: new Map([['carrow', anArea('carrow', { name: 'Carrow' })]]),
  places: new Map([['ash-hall', aPlace('ash-hall', { name: 'Ash Hall' })]]),
};
const lesson = {
  id: asId<'Lesson'>('lesson1'),
  operationId: operation.id,
  kind: 'recommendation',
  from: 'Debrief 2023',
  text: 'Brief the count earlier.',
  owner: '',
  due: null,
  harmIds: [],
  locations: [],
} as const;
const citable = {
  intelligence: new Map(),
  history: new Map(),
  lessons: new Map([[lesson.id, lesson]]),
  controls: new Map(),
};
const around = { operation, gazetteer, citable };
const draft = anAssessment();
const submission = { by: 'Insp J. Marl', at: '2027-01-30T09:00:00.000Z', note: 'For decision by Friday.' };
const withGold = { ...draft, status: 'submitted', submission } as const;
const filled = aGrid(withGold, [anAssessedCell()]);
const approval: Approval = {
  name: 'Supt R. Fallow',
  role: 'Gold commander',
  date: '2027-02-01',
  recordedAt: '2027-02-01T10:00:00.000Z',
  note: '',
  route: 'email',
  reference: 'Email of 1 February 2027, 09:12',
  contentHash: 'a'.repeat(64),
  facts: factsNow(filled, around),
};
const comments = {
  name: 'Supt R. Fallow',
  role: 'Gold commander',
  date: '2027-02-01',
  recordedAt: '2027-02-01T10:00:00.000Z',
  comments: 'Say more about the count.',
};

describe('putting a version before gold', () => {
  it('makes it submitted, with who and when; once, and only where something was considered', () => {
    const result = submitted(aGrid(draft, [aNilCell()]), submission, []);
    expect(result).toMatchObject({ ok: true, value: { status: 'submitted', submission } });
    expect(submitted(filled, submission, [])).toMatchObject({ error: { kind: 'not-a-draft' } });
    expect(submitted(aGrid(draft, []), submission, [])).toMatchObject({ error: { kind: 'nothing-in-it' } });
  });

  it('is refused while a round of one of its workshops is open, naming the cells', () => {
    const items = [{ harmId: 'disorder', location: atArea('carrow') }];
    expect(submitted(aGrid(draft, [aNilCell()]), submission, items)).toEqual({
      ok: false,
      error: { kind: 'round-open', items },
    });
  });

  it('can be taken back while gold has not answered', () => {
    expect(takenBack(withGold)).toEqual({ ok: true, value: { ...draft, submission: null } });
    expect(takenBack(draft)).toMatchObject({ error: { kind: 'not-submitted' } });
  });
});

describe('a version that gold gives back', () => {
  it('is a draft again, with the comments after those of before, open until it is submitted again', () => {
    const earlier = { ...comments, comments: 'Earlier.' };
    const result = returned({ ...withGold, returns: [earlier] }, comments);
    if (!result.ok) throw new Error(result.error.kind);
    expect(result.value).toMatchObject({ status: 'draft', submission: null, returns: [earlier, comments] });
    expect(openReturn(result.value)).toEqual(comments);
    expect(openReturn({ ...result.value, status: 'submitted', submission })).toBeNull();
    expect(assessmentSchema.parse(result.value)).toEqual(result.value);
  });

  it('needs a name other than the author’s, and comments', () => {
    expect(returned(draft, comments)).toMatchObject({ error: { kind: 'not-submitted' } });
    expect(returned(withGold, { ...comments, name: ' ' })).toMatchObject({ error: { kind: 'no-name' } });
    expect(returned(withGold, { ...comments, comments: ' ' })).toMatchObject({
      error: { kind: 'no-comments' },
    });
    expect(returned(withGold, { ...comments, name: draft.author })).toMatchObject({
      error: { kind: 'author-answers' },
    });
  });
});

describe('approval by gold', () => {
  it('freezes a submitted version with who, when, the route and the hash', () => {
    const result = approve(filled, approval);
    expect(result).toMatchObject({ ok: true, value: { status: 'approved', approval, submission } });
    if (result.ok) expect(assessmentSchema.parse(result.value)).toEqual(result.value);
  });

  it('comes only after submission, with a name, for a version with something in it, and once', () => {
    expect(approve(aGrid(draft, [anAssessedCell()]), approval)).toMatchObject({
      error: { kind: 'not-submitted' },
    });
    expect(approve(filled, { ...approval, name: '  ' })).toMatchObject({ error: { kind: 'no-name' } });
    expect(approve(aGrid(withGold, []), approval)).toMatchObject({ error: { kind: 'nothing-in-it' } });
    const gone = aGrid(withGold, [anAssessedCell({ location: atPlace('gone') })]);
    expect(approve(gone, approval)).toMatchObject({ error: { kind: 'nothing-in-it' } });
    const approved = approve(filled, approval);
    if (!approved.ok) throw new Error(approved.error.kind);
    expect(approve(aGrid(approved.value, [aNilCell()]), approval)).toMatchObject({
      error: { kind: 'already-approved' },
    });
  });

  it.each([
    ['Insp J. Marl', 'Insp J. Marl'],
    ['  insp  j marl ', 'Insp J. Marl, force election SPOC'],
    ['Insp. J. Marl, gold', 'INSP J.MARL'],
  ])('is refused where “%s” would approve what “%s” wrote', (name, author) => {
    const grid = aGrid({ ...withGold, author }, [anAssessedCell()]);
    expect(approve(grid, { ...approval, name })).toMatchObject({ error: { kind: 'author-approves' } });
  });

  it('is refused where whoever submitted it would approve it, also under another author', () => {
    const submission = { by: 'Insp J. Marl, SPOC', at: '2027-02-01T09:00:00.000Z', note: '' };
    const grid = aGrid({ ...withGold, author: '', submission }, [anAssessedCell()]);
    expect(approve(grid, { ...approval, name: 'insp J Marl' })).toMatchObject({
      error: { kind: 'author-approves' },
    });
  });

  it('is given by another person, also where no author stands', () => {
    for (const author of ['Insp J. Marlow', 'Supt R. Fallows, gold', '', ', SPOC']) {
      const grid = aGrid({ ...withGold, author }, [anAssessedCell()]);
      expect(approve(grid, approval).ok).toBe(true);
    }
  });

  it('freezes the operation, the names of the columns, and the lessons that were answered', () => {
    expect(approval.facts).toMatchObject({
      operationName: 'Elections of May 2027',
      forceName: 'Marlshire Police',
      pollingDate: '2027-05-06',
      polls: 'Mayor (Carrow)',
      locations: [
        { key: 'area:carrow', name: 'Carrow' },
        { key: 'place:ash-hall', name: 'Ash Hall' },
      ],
      cited: { lessons: [] },
    });
    const answer = {
      id: asId<'LessonAnswer'>('answer1'),
      assessmentId: draft.id,
      lessonId: lesson.id,
      answer: 'accepted',
      reason: 'Done.',
      by: '',
      at: '2027-01-30T09:00:00.000Z',
    } as const;
    const lessonAnswers = new Map([[answer.id, answer]]);
    expect(factsNow(filled, { ...around, lessonAnswers }).cited.lessons).toEqual([lesson]);
  });

  it('keeps the names of an approved version, and gives those of today to a draft', () => {
    const approved = { ...withGold, status: 'approved', approval } as const;
    const renamed = {
      ...gazetteer,
      places: new Map([['ash-hall', aPlace('ash-hall', { name: 'Elm Hall' })]]),
    };
    const hall = atPlace('ash-hall');
    expect(columnNames(approved, [], renamed)(hall)).toBe('Ash Hall');
    expect(columnNames(draft, [approved], renamed)(hall)).toBe('Elm Hall');
    const later = {
      ...approved,
      version: 2,
      approval: { ...approval, facts: { ...approval.facts, locations: [] } },
    };
    expect(columnNames(later, [approved], renamed)(hall)).toBe('Ash Hall');
  });
});

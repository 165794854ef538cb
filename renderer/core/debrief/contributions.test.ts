import { describe, expect, it } from 'vitest';
import { aDebriefForm, formPartner } from '../../../test/builders/debrief-forms';
import { anOperation } from '../../../test/builders/desk';
import { asId } from '../foundation/ids';
import { nameProblem } from '../bagit/bag-path';
import { withCorrectedAnswer } from './correct-answer';
import { formFileName } from './form-file-name';
import { standingIn, type RecordChange } from '../guard-question';
import { refusalOf } from '../guards';
import { contributionWork } from '../operation/work-list/contribution-work';
import { partnerKinds } from '../partners/partner';
import { newPartner } from '../partners/partner-list';
import type { CollectionName, DeskRecords } from '../records';
import { answerField, markFrom, readBookmark, readTag } from './answer-field';
import { type Contribution, contributionSchema, type DebriefForm, debriefFormSchema } from './contribution';
import { formState, newForms, partnersAsked } from './debrief-form';
import { debriefQuestions, questionsFor } from './questions';
import { contributionOf, dateIn, withPlaced } from './taking-in';

const operation = anOperation();
const form = aDebriefForm({ operationId: operation.id });

function aContribution(given: Partial<Contribution> = {}): Contribution {
  return {
    id: asId<'Contribution'>('contribution-1'),
    operationId: operation.id,
    partnerId: form.partnerId,
    formId: form.id,
    way: 'form',
    organisation: 'Lyde',
    person: 'Ada Finch',
    role: 'Electoral services manager',
    on: '2026-06-20',
    marking: { classification: 'OFFICIAL', handling: '' },
    answers: [{ questionId: 'plan-roles', headingId: 'planning', question: 'Roles?', text: 'Clear.' }],
    unplaced: [{ id: asId<'UnplacedText'>('text-1'), where: 'Footnote', text: 'Ring us.', placed: null }],
    fileName: 'form.docx',
    fileHash: 'ab'.repeat(32),
    takenInAt: '2026-06-21T09:00:00.000Z',
    takenInBy: 'J. Sandry',
    ...given,
  };
}

const maps = (...contributions: readonly Contribution[]) =>
  new Map(contributions.map((each) => [each.id as string, each]));

describe('the questions', () => {
  it('ask every kind of partner something, and each fits a hidden bookmark of its own', () => {
    for (const { id } of partnerKinds) expect(questionsFor(id).length).toBeGreaterThan(3);
    const ids = debriefQuestions.map(({ id }) => id);
    const bookmarks = ids.map((id) => answerField('ab12cd34', id).bookmark);
    expect(new Set(bookmarks).size).toBe(ids.length);
    for (const each of bookmarks) expect(each).toMatch(/^_[A-Za-z0-9_]{1,39}$/);
    for (const id of ids) {
      const { tag, bookmark } = answerField('ab12cd34', id);
      expect(readTag(tag)).toEqual({ mark: 'ab12cd34', fieldId: id });
      expect(readBookmark(bookmark, ids)).toEqual({ mark: 'ab12cd34', fieldId: id });
      expect(tag.length).toBeLessThanOrEqual(64);
    }
  });

  it('differ with the partner', () => {
    const cps = questionsFor('cps').map(({ id }) => id);
    expect(cps).toContain('invest-advice');
    expect(cps).not.toContain('day-postal');
  });
});

describe('a form', () => {
  it('has a mark that no other has', () => {
    const ids = ['ABCD-1234-ffff', 'abcd123499'];
    let at = 0;
    const newId = () => ids[at++ % ids.length] ?? '';
    expect(markFrom(newId, new Set())).toBe('abcd1234');
    at = 0;
    expect(markFrom(newId, new Set(['abcd1234']))).toBe('bcd1234f');
  });

  it('is made for each partner with what concerns it', () => {
    let ids = 0;
    const cps = newPartner({ id: asId<'Partner'>('cps'), kind: 'cps', name: 'CPS' }, () => 'p');
    const made = newForms([formPartner, cps], {
      ...{ operationId: operation.id, due: '2026-06-30', at: '2026-05-18T09:00:00.000Z', by: 'J. Sandry' },
      newId: () => `${(ids += 1)}`.padStart(32, 'a'),
      taken: new Set(),
    });
    expect(made.map((each) => debriefFormSchema.parse(each))).toEqual(made);
    expect(new Set(made.map(({ mark }) => mark)).size).toBe(2);
    expect(made[1]?.questions).toEqual(questionsFor('cps'));
  });

  it('stands as made, sent, overdue, given up or returned', () => {
    const on = (given: Partial<DebriefForm>, today = '2026-06-30', ...all: readonly Contribution[]) =>
      formState({ ...form, ...given }, maps(...all), today);
    expect(on({})).toBe('made');
    expect(on({ sentOn: '2026-05-20' })).toBe('sent');
    expect(on({ sentOn: '2026-05-20' }, '2026-07-01')).toBe('overdue');
    expect(on({ givenUp: { on: '2026-07-02', by: 'J. Sandry', why: 'No answer' } })).toBe('given-up');
    expect(on({ sentOn: '2026-05-20' }, '2026-07-01', aContribution())).toBe('returned');
    const [asked] = partnersAsked(
      [formPartner],
      { debriefForms: new Map(), contributions: new Map() },
      { operationId: operation.id, today: '2026-06-01' },
    );
    expect(asked?.state).toBe('not-asked');
  });
});

describe('what is taken in', () => {
  it('keeps what it says of who filled it in where the record says something else', () => {
    const record = contributionOf({
      placed: {
        answers: [],
        unplaced: [{ where: 'Comment', text: 'x'.repeat(120_000) }],
        who: { 'by-name': 'A. Finch', 'by-role': 'Manager', 'by-date': '20 June 2026' },
      },
      head: aContribution({ person: 'Ada Finch', role: 'Manager' }),
      file: { name: 'form.docx', hash: 'cd'.repeat(32) },
      ...{ at: '2026-06-21T09:00:00.000Z', by: 'J. Sandry', newId: () => 'new' },
    });
    expect(contributionSchema.safeParse({ ...aContribution(), unplaced: record.unplaced }).success).toBe(
      true,
    );
    expect(record.unplaced.map(({ text }) => text.length)).toEqual([50_000, 50_000, 20_000, 8]);
    expect(record.unplaced.at(-1)).toMatchObject({ where: 'Filled in by: name', text: 'A. Finch' });
  });

  it.each([
    ['20 June 2026', '2026-06-20'],
    ['20th Jun 2026', '2026-06-20'],
    ['20/06/2026', '2026-06-20'],
    ['2026-06-20', '2026-06-20'],
    ['31 June 2026', null],
    ['June', null],
    ['20 June 2026, in the evening', null],
  ])('reads “%s” as a date or leaves it as text', (text, expected) => {
    expect(dateIn(text)).toBe(expected);
  });
});

describe('the file of a form', () => {
  it('has a name that every system takes, however long those of operation and partner are', () => {
    const name = formFileName(
      { name: 'Police and crime commissioner election in the north of the county' },
      { partner: 'Force elected-official adviser of the region', form, version: 12, date: '2026-06-20' },
    );
    expect(nameProblem(name)).toBeNull();
    expect(name).toMatch(
      new RegExp(`^OFFICIAL Police and .* - Debrief form Force .* ${form.mark} v12 2026-06-20\\.docx$`),
    );
  });
});

/** The guards over these records. */
function refused(records: readonly RecordChange[], change: RecordChange, step: 'commit' | 'undo' = 'commit') {
  const all = (collection: CollectionName) =>
    new Map(records.filter((each) => each.collection === collection).map(({ id, after }) => [id, after]));
  const standing = standingIn({
    get: (collection, id) => all(collection).get(id) as never,
    all: (collection) => all(collection) as never,
  });
  return refusalOf(standing, [change], step);
}

const held = <C extends CollectionName>(collection: C, after: DeskRecords[C] & { readonly id: string }) =>
  ({ collection, id: after.id, after }) as unknown as RecordChange;

describe('the guard', () => {
  const contribution = aContribution();
  const stands = [held('debriefForms', form), held('contributions', contribution)];
  const placed = { questionId: 'plan-roles', by: 'J. Sandry', at: '2026-06-22T09:00:00.000Z' };

  it('lets a waiting text be placed and the marking be raised, and nothing of the answers be changed', () => {
    const change = (after: Contribution) => refused(stands, held('contributions', after));
    expect(change(withPlaced(contribution, 'text-1', placed))).toBeNull();
    expect(
      change({ ...contribution, marking: { classification: 'OFFICIAL-SENSITIVE', handling: 'Not on.' } }),
    ).toBeNull();
    const [answer] = contribution.answers;
    if (answer === undefined) throw new Error('No answer');
    expect(change({ ...contribution, answers: [{ ...answer, text: 'Unclear.' }] })).toContain('as it came');
    expect(change({ ...contribution, unplaced: [] })).toContain('as it came');
    expect(change({ ...contribution, person: 'Somebody' })).toContain('as it came');
  });

  it('keeps a returned file, but lets taking it in be taken back', () => {
    const removal: RecordChange = { collection: 'contributions', id: contribution.id, after: null };
    expect(refused(stands, removal)).toContain('as it came');
    expect(refused(stands, removal, 'undo')).toBeNull();
  });

  it('lets it be set right whose a returned form is, with a form of that partner alone', () => {
    const other = { ...form, id: asId<'DebriefForm'>('form-other'), partnerId: asId<'Partner'>('other') };
    const change = (given: Partial<Contribution>) =>
      refused([...stands, held('debriefForms', other)], held('contributions', { ...contribution, ...given }));
    expect(change({ partnerId: other.partnerId, organisation: 'Other', formId: other.id })).toBeNull();
    expect(change({ partnerId: other.partnerId, organisation: 'Other', formId: null })).toBeNull();
    expect(change({ partnerId: other.partnerId, organisation: 'Other' })).toContain('one of the partner');
  });

  it('takes the same file in once', () => {
    const again = aContribution({ id: asId<'Contribution'>('contribution-2') });
    expect(refused(stands, held('contributions', again))).toContain('taken in already');
    expect(refused(stands, held('contributions', { ...again, fileHash: 'cd'.repeat(32) }))).toBeNull();
  });

  it('lets what staff typed be corrected and removed', () => {
    const typed = aContribution({ way: 'typed', formId: null, fileName: '', fileHash: '' });
    const own = [held('contributions', typed)];
    const correction = {
      questionId: typed.answers[0]?.questionId ?? '',
      text: 'It was clear to all but one.',
      why: 'Misheard.',
      by: 'J. Sandry',
      at: '2026-06-22T09:00:00.000Z',
    };
    const corrected = withCorrectedAnswer(typed, correction, () => 'earlier-1');
    expect(corrected.answers[0]?.text).toBe('It was clear to all but one.');
    expect(corrected.unplaced.at(-1)).toMatchObject({
      text: typed.answers[0]?.text,
      where: 'Earlier words, corrected Mon 22 Jun 2026 by J. Sandry: Misheard.',
    });
    expect(refused(own, held('contributions', corrected))).toBeNull();
    // The words from before are kept, whoever corrects them.
    expect(refused(own, held('contributions', { ...corrected, unplaced: typed.unplaced }))).toContain(
      'the earlier words stay',
    );
    expect(refused(own, held('contributions', { ...typed, answers: [] }))).toContain(
      'the earlier words stay',
    );
    expect(refused(own, held('contributions', { ...typed, answers: [] }), 'undo')).toBeNull();
    expect(refused(own, { collection: 'contributions', id: typed.id, after: null })).toBeNull();
  });

  it('keeps the questions and the mark of a form, and a form that was sent or answered', () => {
    const { questions } = form;
    const change = held('debriefForms', { ...form, questions: questions.slice(1) });
    expect(refused(stands, change)).toContain('bears these questions');
    expect(refused(stands, held('debriefForms', { ...form, sentOn: '2026-05-20' }))).toBeNull();
    const removal: RecordChange = { collection: 'debriefForms', id: form.id, after: null };
    expect(refused(stands, removal)).toContain('it is kept');
    expect(refused([held('debriefForms', form)], removal)).toBeNull();
  });
});

describe('the work list', () => {
  const records = (given: Partial<DebriefForm>, ...contributions: readonly Contribution[]) => ({
    debriefForms: new Map([[form.id, { ...form, ...given }]]),
    contributions: maps(...contributions),
    partners: new Map([[formPartner.id, formPartner]]),
  });

  it('asks for forms that are due, until they came or were given up', () => {
    const due = (given: Partial<DebriefForm>, ...all: readonly Contribution[]) =>
      contributionWork.due(records(given, ...all), operation, '2026-07-01').map(({ text }) => text);
    expect(due({})).toEqual(['Send the debrief form to Lyde']);
    expect(due({ sentOn: '2026-05-20' })).toEqual(['Debrief form from Lyde']);
    expect(due({ sentOn: '2026-05-20' }, aContribution())).toEqual([]);
    expect(due({ due: null })).toEqual([]);
  });

  it('lists texts that wait for a place', () => {
    const open = (contribution: Contribution) => contributionWork.open(records({}, contribution), operation);
    expect(open(aContribution())).toMatchObject([{ left: '1 text' }]);
    const none = { questionId: null, by: 'J. Sandry', at: '2026-06-22T09:00:00.000Z' };
    expect(open(withPlaced(aContribution(), 'text-1', none))).toEqual([]);
  });
});

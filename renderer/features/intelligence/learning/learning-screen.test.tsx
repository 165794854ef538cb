import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { carryChanges, earlierOperation, followingOperation } from '../../../../test/builders/carry-forward';
import { aDesk, anOperation, type MemoryDesk, OnDesk } from '../../../../test/builders/desk';
import { aLesson, aLessonAnswer } from '../../../../test/builders/history';
import { anArea, anAssessment, atArea } from '../../../../test/builders/threat';
import { type CarriedItem, carriedItemId } from '../../../core/carry-forward/carried-item';
import { asId } from '../../../core/foundation/ids';
import type { Lesson } from '../../../core/history/lesson';
import type { DeskChange } from '../../../services/desk-context';
import { axeProblems, prepareJsdom } from '../../../ui/testing-jsdom';
import { LearningScreen } from './learning-screen';
import { searchLearning } from './search';

const set = (lesson: Lesson): DeskChange => ({ collection: 'lessons', id: lesson.id, after: lesson });
const area = anArea('carrow', { kind: 'local-authority', name: 'Carrow', parentId: anArea('force').id });
const earlier = anOperation({ id: asId<'Operation'>('earlier'), name: 'May 2023 local elections' });
const operations = [anOperation(), earlier].map((one): DeskChange => ({
  collection: 'operations',
  id: one.id,
  after: one,
}));

function deskWith(lessons: readonly Lesson[], more: readonly DeskChange[] = []): MemoryDesk {
  return aDesk([
    { collection: 'areas', id: area.id, after: area },
    ...operations,
    ...lessons.map(set),
    ...more,
  ]);
}

function open(desk: MemoryDesk, search = '') {
  return render(
    <OnDesk desk={desk} at={`/intelligence/learning${search}`} path="/intelligence/learning">
      <LearningScreen />
    </OnDesk>,
  );
}

const here = (desk: MemoryDesk) =>
  [...desk.records.all('lessons').values()].filter((lesson) => lesson.operationId === 'operation1');

const approved = anAssessment({ id: asId<'Assessment'>('v1'), status: 'approved' });
const draft = anAssessment({ id: asId<'Assessment'>('v2'), version: 2 });
const answered = (lesson: Lesson): readonly DeskChange[] => {
  const answers = [
    aLessonAnswer(lesson, {
      assessmentId: draft.id,
      answer: 'rejected',
      reason: 'There is no evening shift.',
    }),
    aLessonAnswer(lesson, { assessmentId: approved.id }),
  ];
  return [
    ...[approved, draft].map((one): DeskChange => ({ collection: 'assessments', id: one.id, after: one })),
    ...answers.map((one): DeskChange => ({ collection: 'lessonAnswers', id: one.id, after: one })),
  ];
};

beforeAll(prepareJsdom);
afterEach(cleanup);

describe('earlier learning', () => {
  it('says what is overdue in words, what it touches, and what each version answered', async () => {
    const lesson = aLesson('1', { due: '2027-01-29', harmIds: ['disorder'], locations: [atArea('carrow')] });
    const { container } = open(deskWith([lesson], answered(lesson)), '?lesson=1');
    const row = within(screen.getByRole('row', { name: /Brief the evening shift/ }));
    expect(row.getByText('Fri 29 Jan 2027, overdue by 3 days')).toBeTruthy();
    expect(row.getByText('Disorder; Carrow')).toBeTruthy();
    expect(row.getByText('Version 2 rejected it')).toBeTruthy();
    expect(row.getByText('Version 1 accepted it')).toBeTruthy();
    expect(screen.getByText('There is no evening shift.')).toBeTruthy();
    expect(await axeProblems(container)).toEqual([]);
  });

  it('shows the lessons of the open operation alone', () => {
    open(deskWith([aLesson('1'), aLesson('2', { operationId: earlier.id, text: 'Of before' })]));
    expect(screen.getAllByRole('row')).toHaveLength(2);
    expect(screen.queryByText('Of before')).toBeNull();
  });

  it('is added by hand, and not without a text', async () => {
    const desk = deskWith([]);
    open(desk, '?add=lesson');
    const form = within(screen.getByRole('complementary'));
    await userEvent.click(form.getByRole('button', { name: 'Add' }));
    expect(here(desk)).toEqual([]);
    await userEvent.type(form.getByLabelText('What is recommended or to be done'), 'Call the council');
    await userEvent.click(form.getByLabelText('Open action'));
    await userEvent.click(form.getByRole('button', { name: 'Add' }));
    expect(here(desk)).toMatchObject([
      { kind: 'action', text: 'Call the council', harmIds: [], locations: [] },
    ]);
  });

  it('saves each choice by itself', async () => {
    const desk = deskWith([aLesson('1')]);
    open(desk, '?lesson=1');
    await userEvent.click(screen.getByRole('combobox', { name: 'Harms that it touches' }));
    await userEvent.click(await screen.findByRole('option', { name: 'Hate crime' }));
    expect(desk.records.get('lessons', '1')?.harmIds).toEqual(['hate-crime']);
    desk.undo();
    expect(desk.records.get('lessons', '1')?.harmIds).toEqual([]);
  });

  it('stays where an approved version answered it', () => {
    const lesson = aLesson('1');
    open(deskWith([lesson], answered(lesson)), '?lesson=1');
    expect(screen.queryByRole('button', { name: 'Remove this recommendation' })).toBeNull();
    expect(screen.getByText(/answered this and was approved, so it stays/)).toBeTruthy();
  });

  it('is removed with the answers of drafts, and brought back with them', async () => {
    const lesson = aLesson('1');
    const answer = aLessonAnswer(lesson, { assessmentId: draft.id });
    const desk = deskWith(
      [lesson],
      [
        { collection: 'assessments', id: draft.id, after: draft },
        { collection: 'lessonAnswers', id: answer.id, after: answer },
      ],
    );
    open(desk, '?lesson=1');
    await userEvent.click(screen.getByRole('button', { name: 'Remove this recommendation' }));
    expect([here(desk).length, desk.records.all('lessonAnswers').size]).toEqual([0, 0]);
    desk.undo();
    expect([here(desk).length, desk.records.all('lessonAnswers').size]).toEqual([1, 1]);
  });

  it('is found by the search in its own operation', () => {
    const desk = deskWith([aLesson('1'), aLesson('2', { operationId: earlier.id })]);
    const hits = searchLearning('evening fell', desk.records, anOperation());
    expect(hits.map((hit) => hit.path)).toEqual(['/intelligence/learning?lesson=1']);
  });
});

describe('rows pasted from Excel', () => {
  it('are shown first and stored in one step; what is here already is left out', async () => {
    const desk = deskWith([aLesson('1', { text: 'Call the council', from: '' })]);
    const { container } = open(desk, '?add=rows');
    await userEvent.click(screen.getByLabelText('Rows from Excel'));
    await userEvent.paste(
      'Text\tOwner\tDue\nBrief the shift\tInsp T. Fell\t04/05/2026\nCall the council\t\t\nx\t\tsoon\n',
    );
    const store = await screen.findByRole('button', { name: 'Store 1 recommendation or action' });
    expect(screen.getByText(/Row 4 is left out: “soon” is not a date/)).toBeTruthy();
    expect(here(desk)).toHaveLength(1);
    expect(await axeProblems(container)).toEqual([]);
    await userEvent.click(store);
    expect(here(desk)[1]).toMatchObject({
      text: 'Brief the shift',
      owner: 'Insp T. Fell',
      due: '2026-05-04',
    });
    desk.undo();
    expect(here(desk)).toHaveLength(1);
  });
});

describe('carrying over from an earlier operation', () => {
  it('copies each once, keeping where it comes from', async () => {
    const desk = deskWith([
      aLesson('1', { operationId: earlier.id }),
      aLesson('2', { operationId: earlier.id, text: 'Call the council' }),
    ]);
    const { container, unmount } = open(desk, '?add=earlier');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Call the council' }));
    expect(await axeProblems(container)).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Carry over 1 recommendation or action' }));
    expect(here(desk)).toMatchObject([{ text: aLesson('1').text, from: aLesson('1').from }]);
    expect(desk.records.all('lessons').size).toBe(3);
    unmount();
    open(desk, '?add=earlier');
    const taken = screen.getByRole('checkbox', { name: aLesson('1').text });
    expect(taken).toHaveProperty('disabled', true);
    await userEvent.click(screen.getByRole('button', { name: 'Carry over 1 recommendation or action' }));
    expect(here(desk).map((lesson) => lesson.text)).toEqual([aLesson('1').text, 'Call the council']);
  });
});

describe('what the debrief of the operation before recommends', () => {
  const follows = followingOperation;
  const openPanel = (desk: MemoryDesk) =>
    render(
      <OnDesk
        desk={desk}
        operation={follows}
        at="/intelligence/learning?add=earlier"
        path="/intelligence/learning"
      >
        <LearningScreen />
      </OnDesk>,
    );

  it('is carried over here as it is where everything offered is answered', async () => {
    const desk = aDesk(carryChanges());
    openPanel(desk);
    await userEvent.click(screen.getByRole('button', { name: 'Carry over 1 recommendation or action' }));
    expect([...desk.records.all('carriedItems').values()]).toMatchObject([
      { kind: 'recommendation', answer: 'accepted', became: [{ kind: 'lesson' }] },
    ]);
    expect(here(desk)).toHaveLength(1);
    desk.undo();
    expect(desk.records.all('carriedItems').size + here(desk).length).toBe(0);
  });

  it('is not brought in here once it was dropped there', () => {
    const id = carriedItemId(follows.id, 'recommendation', 'point-1');
    const after: CarriedItem = {
      id,
      operationId: follows.id,
      fromOperationId: earlierOperation.id,
      kind: 'recommendation',
      sourceId: 'point-1',
      words: 'Brief the evening shift, part 1.',
      answer: 'dropped',
      reason: 'The shift is no more.',
      became: [],
      by: 'Insp J. Marl',
      at: '2027-02-01T10:00:00.000Z',
    };
    openPanel(aDesk([...carryChanges(), { collection: 'carriedItems', id, after }]));
    const choice = screen.getByRole<HTMLInputElement>('checkbox', { name: /^Brief the evening shift/ });
    expect([choice.disabled, choice.checked]).toEqual([true, false]);
    expect(screen.getByText(/Dropped: The shift is no more\./)).toBeTruthy();
  });
});

import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aControl } from '../../../test/builders/control';
import { aDesk, anOperation, type MemoryDesk, OnDesk } from '../../../test/builders/desk';
import {
  aGrid,
  anArea,
  anAssessedCell,
  anAssessment,
  aNilCell,
  atArea,
  harmNumber,
} from '../../../test/builders/threat';
import { anItem, aRound, aScore, aView, aWorkshop, person } from '../../../test/builders/workshop';
import { asId } from '../../core/foundation/ids';
import type { Lesson } from '../../core/history/lesson';
import type { DeskChange } from '../../services/desk-context';
import { axeProblems, prepareJsdom } from '../../ui/testing-jsdom';
import { AssessmentPage } from './assessment-page';
import { AssessmentScreen } from './assessment-screen';
import { ControlsPage } from './controls/controls-page';
import { incompleteOf } from './incomplete';
import { LearningPage } from './learning/learning-page';

const assessment = anAssessment({ locations: [atArea('carrow')] });
const otherVersion = anAssessment({ id: asId<'Assessment'>('assessment2'), version: 2 });

const put = (collection: DeskChange['collection'], record: { readonly id: string }): DeskChange =>
  ({ collection, id: record.id, after: record }) as DeskChange;

function deskWith(...changes: readonly DeskChange[]): MemoryDesk {
  return aDesk([
    put('areas', anArea('carrow', { kind: 'local-authority', name: 'Carrow' })),
    put('assessments', assessment),
    ...changes,
  ]);
}

function open(desk: MemoryDesk, view: string, element: ReactElement) {
  return render(
    <OnDesk
      desk={desk}
      operation={anOperation({ pollingDate: '2027-05-06' })}
      at={`/threat/assessment1/${view}`}
      path={`/threat/:assessmentId/${view}`}
    >
      {element}
    </OnDesk>,
  );
}

const openControls = (desk: MemoryDesk) =>
  open(
    desk,
    'controls',
    <AssessmentPage purpose="What is done.">
      <ControlsPage />
    </AssessmentPage>,
  );
const openLearning = (desk: MemoryDesk) =>
  open(
    desk,
    'learning',
    <AssessmentPage purpose="What was learned.">
      <LearningPage />
    </AssessmentPage>,
  );

const leaned = aControl({ due: '2027-01-20' });
const spare = aControl({
  id: asId<'Control'>('control2'),
  text: 'Lock the yard.',
  owner: 'Insp J. Marl',
  due: null,
  officerHours: null,
});
const lessonOf = (id: string, given: Partial<Lesson> = {}): Lesson => ({
  id: asId<'Lesson'>(id),
  operationId: assessment.operationId,
  kind: 'recommendation',
  from: 'Debrief, May 2023',
  text: `Lesson ${id}`,
  owner: '',
  due: null,
  harmIds: [],
  locations: [],
  ...given,
});

beforeAll(prepareJsdom);
afterEach(cleanup);

describe('the controls of an operation', () => {
  const desk = () =>
    deskWith(
      put('controls', leaned),
      put('controls', spare),
      put('cells', anAssessedCell({}, { controls: [leaned.id] })),
    );
  const rows = () =>
    within(screen.getByRole('table', { name: 'Controls, the earliest due first' }))
      .getAllByRole('row')
      .slice(1)
      .map((row) => row.textContent);

  it('stand in a table that axe finds no fault with, overdue ones said so', async () => {
    const { container } = openControls(desk());
    expect(rows()[0]).toContain('overdue by 12 days');
    expect(rows()[1]).toContain('no figure');
    expect(await axeProblems(container)).toEqual([]);
  });

  it('are narrowed down to mine, and to the overdue', async () => {
    openControls(desk());
    await userEvent.selectOptions(screen.getByLabelText('Whose controls'), 'Mine');
    expect(rows()).toHaveLength(1);
    expect(rows()[0]).toContain('Lock the yard.');
    await userEvent.selectOptions(screen.getByLabelText('Which controls'), 'Overdue');
    expect(screen.getByText('No control passes this filter.')).toBeTruthy();
  });

  it('are removed only when nothing leans on them, in any version', async () => {
    const memory = deskWith(
      put('controls', leaned),
      put('controls', spare),
      put('cells', anAssessedCell({ assessment: otherVersion }, { controls: [leaned.id] })),
    );
    openControls(memory);
    await userEvent.click(screen.getByRole('button', { name: leaned.text }));
    expect(screen.queryByRole('button', { name: 'Remove control' })).toBeNull();
    expect(screen.getByText(/^One rating leans on this control/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: spare.text }));
    await userEvent.click(screen.getByRole('button', { name: 'Remove control' }));
    expect([...memory.records.all('controls').keys()]).toEqual(['control1']);
    memory.undo();
    expect(memory.records.all('controls').size).toBe(2);
  });

  it('take hours as a number and nothing else', async () => {
    const memory = desk();
    openControls(memory);
    await userEvent.click(screen.getByRole('button', { name: spare.text }));
    const hours = screen.getByRole('textbox', { name: 'Officer hours' });
    await userEvent.type(hours, 'many{Enter}');
    expect(screen.getByText(/^A number such as 12/)).toBeTruthy();
    expect(memory.records.get('controls', 'control2')).toMatchObject({ officerHours: null });
    await userEvent.clear(hours);
    await userEvent.type(hours, '7.5{Enter}');
    expect(memory.records.get('controls', 'control2')).toMatchObject({ officerHours: 7.5 });
  });

  it('stand in time as a picture and as a table that says the same', async () => {
    openControls(desk());
    expect(screen.getByText('1 control has a due date; 1 overdue; 1 without a date.')).toBeTruthy();
    expect(screen.getByRole('img', { name: 'Controls by due date' }).textContent).toContain(
      'Polling day, 6 May',
    );
    await userEvent.click(screen.getByRole('radio', { name: 'Table' }));
    const table = within(screen.getByRole('table', { name: 'Controls by due date' }));
    expect(table.getAllByRole('row')).toHaveLength(3);
  });
});

describe('earlier learning of a version', () => {
  it('stands in groups, what is still to answer first, and an answer moves it', async () => {
    const desk = deskWith(put('lessons', lessonOf('one')), put('lessons', lessonOf('two')));
    const { container } = openLearning(desk);
    expect(screen.getByRole('heading', { name: 'Still to answer (2)' })).toBeTruthy();
    const [reason] = screen.getAllByLabelText(/^Reason for/);
    await userEvent.type(reason!, 'Is done already.');
    await userEvent.click(screen.getAllByRole('button', { name: 'Accept' })[0]!);
    expect(screen.getByRole('heading', { name: 'Accepted (1)' })).toBeTruthy();
    expect(await axeProblems(container)).toEqual([]);
  });
});

describe('the most disputed ratings', () => {
  it('are those with a spread, widest first, as a picture and in words', async () => {
    const workshop = aWorkshop();
    const rounds = [1, 2, 3].map((harm) =>
      aRound(workshop, anItem(harm), { revealedAt: '2027-03-04T09:30:00.000Z' }),
    );
    const views = [
      [aView('likely', 3), aView('likely', 2)],
      [aView('likely', 1), aView('likely', 4)],
      [aView('likely', 3), aView('likely', 3)],
    ];
    const scores = rounds.flatMap((round, at) =>
      views[at]!.map((view, who) => aScore(round, person(who + 1), view)),
    );
    const { container } = open(
      deskWith(
        put('workshops', workshop),
        ...rounds.map((round) => put('rounds', round)),
        ...scores.map((score) => put('scores', score)),
      ),
      'disputed',
      <AssessmentScreen view="disputed" />,
    );
    const rows = () =>
      within(screen.getByRole('table', { name: /most disputed/ }))
        .getAllByRole('row')
        .slice(1);
    expect(rows()).toHaveLength(2);
    expect(rows()[0]?.textContent).toContain('up to 2 steps of the rating apart (3 steps of impact)');
    expect(screen.getAllByRole('img')[0]?.getAttribute('aria-label')).toContain('1 Minimal to 4 Severe');
    expect(await axeProblems(container)).toEqual([]);
    await userEvent.click(screen.getByRole('radio', { name: 'Table' }));
    expect(rows()[0]?.textContent).toContain('1 Minimal to 4 Severe');
    expect(screen.queryByRole('complementary')).toBeNull();
    await userEvent.click(within(rows()[0]!).getByRole('button'));
    expect(screen.getByRole('complementary', { name: 'The cell' })).toBeTruthy();
  });
});

describe('what stands open in a version', () => {
  it('counts ratings on no evidence or on a slipped control, and learning not answered', () => {
    const cells = [
      anAssessedCell({ assessment }, { controls: [leaned.id] }),
      aNilCell(
        { assessment, harm: harmNumber(2) },
        { evidence: [{ kind: 'lesson', id: lessonOf('one').id }] },
      ),
    ];
    const grid = aGrid(assessment, cells);
    const open = {
      assessment,
      grid,
      isFrozen: false,
      nameOf: () => '',
      previous: null,
      previousName: '',
    };
    const around = {
      controls: new Map([[leaned.id, leaned]]),
      lessons: [lessonOf('one'), lessonOf('two', { operationId: asId<'Operation'>('another') })],
      answers: [],
      workshops: [aWorkshop({ assessmentId: assessment.id })],
      today: '2027-02-01',
    };
    const matters = incompleteOf(open, around);
    const texts = matters.map(({ text }) => text);
    expect(texts).toContain('1 combination resting on no evidence');
    expect(texts).toContain('1 combination leaning on a control that is overdue');
    expect(texts).toContain('1 of earlier learning not answered');
    const [workshop, ...more] = matters.filter(({ text }) => text.startsWith('Workshop “'));
    expect(workshop?.text).toMatch(/^Workshop “.+” under way/);
    expect([workshop?.path, more.length]).toEqual([`/workshops/${aWorkshop().id}/run`, 0]);
    expect(matters.find(({ text }) => text.includes('no evidence'))?.path).toBe(
      `/threat/${assessment.id}/top`,
    );
    expect(texts.some((text) => text.includes('dropped'))).toBe(false);
  });
});

import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aControl } from '../../../test/builders/control';
import { aDesk, type MemoryDesk, OnDesk } from '../../../test/builders/desk';
import { aConditionalItem, anItem } from '../../../test/builders/intelligence';
import {
  anArea,
  anAssessedCell,
  anAssessment,
  aNilCell,
  atArea,
  harmNumber,
} from '../../../test/builders/threat';
import {
  aRound,
  aScore,
  aView,
  aWorkshop,
  anAgreedRating,
  anItem as anAgendaItem,
  person,
} from '../../../test/builders/workshop';
import { asId } from '../../core/foundation/ids';
import type { Lesson } from '../../core/history/lesson';
import { type AssessedCell, cellId } from '../../core/threat/cell';
import type { DeskChange } from '../../services/desk-context';
import { axeProblems, prepareJsdom } from '../../ui/testing-jsdom';
import { AssessmentScreen } from './assessment-screen';

const carrow = atArea('carrow');
const lyde = atArea('lyde');
const assessment = anAssessment({ locations: [carrow, lyde] });

function put<C extends DeskChange['collection']>(
  collection: C,
  record: Extract<DeskChange, { collection: C }>['after'],
): DeskChange {
  return { collection, id: record?.id, after: record } as DeskChange;
}

function deskWith(...changes: readonly DeskChange[]): MemoryDesk {
  return aDesk([
    put('areas', anArea('force', { kind: 'force', name: 'Marlshire' })),
    put('areas', anArea('carrow', { kind: 'local-authority', name: 'Carrow', parentId: anArea('force').id })),
    put('areas', anArea('lyde', { name: 'Lyde ward', parentId: anArea('carrow').id })),
    put('assessments', assessment),
    ...changes,
  ]);
}

function open(desk: MemoryDesk, search = '') {
  return render(
    <OnDesk desk={desk} at={`/threat/assessment1${search}`} path="/threat/:assessmentId">
      <AssessmentScreen view="" />
    </OnDesk>,
  );
}

function assessedOf(desk: MemoryDesk, harm = 1, location = carrow): AssessedCell {
  const cell = desk.records.get('cells', cellId(assessment.id, harmNumber(harm), location));
  if (cell?.state !== 'assessed') throw new Error('The cell is not assessed');
  return cell;
}

const panel = () => within(screen.getByRole('complementary', { name: 'The cell' }));
const section = (name: string) => within(panel().getByRole('region', { name }));

const lesson: Lesson = {
  id: asId<'Lesson'>('lesson1'),
  operationId: assessment.operationId,
  kind: 'recommendation',
  from: 'Debrief, May 2023',
  text: 'Walk candidates to their cars.',
  owner: '',
  due: null,
  harmIds: [harmNumber(1).id],
  locations: [lyde],
};

beforeAll(prepareJsdom);
afterEach(cleanup);

describe('the three judgements of a cell', () => {
  const blank = { likelihood: null, impact: null };

  it('hold each choice at once, and no choice takes back another', async () => {
    const desk = deskWith(put('cells', anAssessedCell({}, blank)));
    open(desk);
    const now = within(panel().getByRole('group', { name: /With the controls in place/ }));
    await userEvent.selectOptions(now.getByLabelText('Likelihood'), 'unlikely');
    await userEvent.selectOptions(now.getByLabelText('Impact'), '4');
    await userEvent.type(panel().getByLabelText('Controls in place'), 'Daily patrol');
    await userEvent.click(panel().getByRole('radio', { name: /^High ?Good/ }));
    expect(assessedOf(desk)).toMatchObject({
      likelihood: 'unlikely',
      impact: 4,
      judgedBy: 'Insp J. Marl',
      confidence: 'high',
      controlsInPlace: 'Daily patrol',
    });
    expect(desk.commits.some((commit) => commit.purpose.includes('patrol'))).toBe(false);
  });

  it('stand apart, each with whose it is, and none is computed', async () => {
    const desk = deskWith(put('cells', anAssessedCell({}, { judgedBy: 'Workshop, 6 people' })));
    open(desk);
    const before = within(panel().getByRole('group', { name: /Before controls/ }));
    await userEvent.selectOptions(before.getByLabelText('Likelihood'), 'almost-certain');
    await userEvent.selectOptions(before.getByLabelText('Impact'), '5');
    const name = before.getByLabelText('Judged by');
    await userEvent.clear(name);
    await userEvent.type(name, 'Silver group{Enter}');
    const cell = assessedOf(desk);
    expect(cell.beforeControls).toEqual({
      likelihood: 'almost-certain',
      impact: 5,
      judgedBy: 'Silver group',
    });
    expect(cell).toMatchObject({ likelihood: 'likely', impact: 3, judgedBy: 'Workshop, 6 people' });
    expect(cell.afterControls).toEqual({ likelihood: null, impact: null, judgedBy: '' });
  });

  it('are all marked in the small table', () => {
    const judged = (likelihood: string, impact: 1 | 5) => ({ likelihood, impact, judgedBy: '' });
    open(
      deskWith(
        put(
          'cells',
          anAssessedCell(
            {},
            { beforeControls: judged('almost-certain', 5), afterControls: judged('remote-chance', 1) },
          ),
        ),
      ),
    );
    const table = within(panel().getByRole('table', { name: 'Rating by likelihood and impact' }));
    for (const words of [/before controls$/, /with the controls in place$/, /after those proposed$/]) {
      expect(table.getAllByText(words)).toHaveLength(1);
    }
  });
});

describe('what a rating rests on', () => {
  it('is said to be nothing where nothing is cited, in the panel and in the grid', () => {
    open(deskWith(put('cells', aNilCell())));
    expect(panel().getByText('Rests on no evidence that is recorded.')).toBeTruthy();
    expect(screen.getByRole('gridcell', { name: 'Considered and nil; no evidence' })).toBeTruthy();
  });

  it('is chosen from what lies here first, several at once, found by words, and taken off again', async () => {
    const here = anItem({ locations: [lyde], harmIds: [harmNumber(1).id] });
    const far = aConditionalItem(['council'], {
      id: asId<'IntelligenceItem'>('item2'),
      reference: 'INT-002',
      text: 'Leaflets with a wrong date.',
    });
    const desk = deskWith(
      put('cells', anAssessedCell()),
      put('intelligence', far),
      put('intelligence', here),
    );
    const { baseElement } = open(desk);
    await userEvent.click(section('Rests on').getByRole('button', { name: 'Add evidence' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getAllByRole('checkbox').map((box) => box.closest('label')?.textContent)[0]).toContain(
      'INT-001',
    );
    expect(dialog.getByRole('group', { name: 'On this place and this harm' })).toBeTruthy();
    expect(await axeProblems(baseElement)).toEqual([]);
    await userEvent.click(dialog.getByRole('checkbox', { name: /INT-001/ }));
    await userEvent.type(dialog.getByLabelText('Find records'), 'leaflets');
    expect(dialog.getAllByRole('checkbox')).toHaveLength(1);
    await userEvent.keyboard('{ArrowDown} ');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    expect(assessedOf(desk).evidence).toEqual([
      { kind: 'intelligence', id: 'item1' },
      { kind: 'intelligence', id: 'item2' },
    ]);
    expect(
      section('Rests on').getByText(/Handling conditions: Not to be repeated to a candidate/),
    ).toBeTruthy();
    await userEvent.click(section('Rests on').getByRole('button', { name: /Take off INT-001/ }));
    expect(assessedOf(desk).evidence).toEqual([{ kind: 'intelligence', id: 'item2' }]);
  });

  it('is added to all marked cells that are considered, in one step', async () => {
    const desk = deskWith(
      put('cells', anAssessedCell()),
      put('cells', aNilCell({ location: lyde })),
      put('intelligence', anItem()),
    );
    open(desk);
    fireEvent.keyDown(document.querySelector('.threat-cell[tabindex="0"]')!, { key: ' ', shiftKey: true });
    await userEvent.click(screen.getByRole('button', { name: 'Add evidence to the 2 considered' }));
    await userEvent.click(
      within(await screen.findByRole('dialog')).getByRole('checkbox', { name: /INT-001/ }),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Add 1 record' }));
    const cited = () => [...desk.records.all('cells').values()].map(({ evidence }) => evidence.length);
    expect(cited()).toEqual([1, 1]);
    desk.undo();
    expect(cited()).toEqual([0, 0]);
  });

  it('says of a record that has gone that it has gone', () => {
    const gone = { kind: 'history', id: asId<'HistoryEntry'>('taken-away') } as const;
    open(deskWith(put('cells', anAssessedCell({}, { evidence: [gone] }))));
    expect(
      section('Rests on').getByText('An entry of the area history that is no longer recorded', {
        selector: 'strong',
      }),
    ).toBeTruthy();
  });
});

describe('the controls of a cell', () => {
  it('are made, taken off, and added from those that stand already', async () => {
    const desk = deskWith(put('cells', anAssessedCell()), put('controls', aControl()));
    open(desk);
    await userEvent.click(section('Controls').getByRole('button', { name: 'New control' }));
    await userEvent.type(section('Controls').getByLabelText('What will be done'), 'Lock the yard.');
    await userEvent.tab();
    const [made] = assessedOf(desk).controls;
    expect(desk.records.get('controls', made ?? '')).toMatchObject({
      text: 'Lock the yard.',
      state: 'proposed',
    });
    await userEvent.click(section('Controls').getByRole('button', { name: 'Take off control 1' }));
    expect(assessedOf(desk).controls).toEqual([]);
    await userEvent.click(section('Controls').getByRole('button', { name: 'Add existing control' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('checkbox', { name: /A patrol passes/ }));
    await userEvent.click(dialog.getByRole('button', { name: 'Add 1 control' }));
    expect(assessedOf(desk).controls).toEqual(['control1']);
  });

  it('are dropped with a reason and not without, and the cells that lean on them are flagged', async () => {
    const leans = { controls: [aControl().id] };
    const desk = deskWith(
      put('cells', anAssessedCell({}, leans)),
      put('cells', anAssessedCell({ location: lyde }, leans)),
      put('controls', aControl()),
    );
    open(desk);
    await userEvent.click(section('Controls').getByRole('button', { name: 'Edit control 1' }));
    expect(section('Controls').getByRole('link', { name: /Lyde ward/ })).toBeTruthy();
    await userEvent.selectOptions(section('Controls').getByLabelText('State'), 'dropped');
    const drop = section('Controls').getByRole('button', { name: 'Drop control' });
    expect(drop).toHaveProperty('disabled', true);
    expect(desk.records.get('controls', 'control1')).toMatchObject({ state: 'agreed' });
    await userEvent.type(section('Controls').getByLabelText('Why it is dropped'), 'No officers left.');
    await userEvent.click(drop);
    expect(desk.records.get('controls', 'control1')).toMatchObject({
      state: 'dropped',
      note: 'No officers left.',
    });
    expect(section('Controls').getByText(/^Leans on a control that was dropped: look again/)).toBeTruthy();
    expect(screen.getAllByRole('gridcell', { name: /control dropped/ })).toHaveLength(2);
  });

  it('flag their cell when they are overdue, with the date', () => {
    open(
      deskWith(
        put('cells', anAssessedCell({}, { controls: [aControl().id] })),
        put('controls', aControl({ due: '2027-01-15' })),
      ),
    );
    expect(
      section('Controls').getByText(/overdue since Fri 15 Jan 2027: look again at the rating/),
    ).toBeTruthy();
  });
});

describe('earlier learning beside a cell', () => {
  it('is accepted or rejected with a reason, and then stands as answered', async () => {
    const desk = deskWith(put('cells', anAssessedCell()), put('lessons', lesson));
    open(desk);
    const reject = section('Earlier learning').getByRole('button', { name: 'Reject' });
    expect(reject).toHaveProperty('disabled', true);
    await userEvent.type(section('Earlier learning').getByLabelText(/Reason/), 'The car park is closed.');
    await userEvent.click(reject);
    expect([...desk.records.all('lessonAnswers').values()]).toMatchObject([
      {
        answer: 'rejected',
        reason: 'The car park is closed.',
        by: 'Insp J. Marl',
        assessmentId: assessment.id,
      },
    ]);
    expect(section('Earlier learning').getByText('Rejected:')).toBeTruthy();
    expect(section('Earlier learning').getByText('All of it is answered.')).toBeTruthy();
  });

  it('does not stand beside a harm that it does not touch', () => {
    open(deskWith(put('lessons', lesson)), `?cell=${harmNumber(2).id}~area:lyde`);
    expect(panel().queryByText('Earlier learning')).toBeNull();
  });
});

describe('the workshop’s result beside a cell', () => {
  const workshop = aWorkshop();
  const round = aRound(workshop, anAgendaItem(), { revealedAt: '2027-03-04T09:30:00.000Z' });
  const scores = [
    aScore(round, person(1), aView('unlikely', 2)),
    aScore(round, person(2), aView('almost-certain', 4)),
  ];
  const held = [
    put('workshops', workshop),
    put('rounds', round),
    ...scores.map((score) => put('scores', score)),
  ];

  it('is a spread mark in the grid and the panel, with a link to the record', () => {
    open(deskWith(...held, put('cells', anAssessedCell()), put('agreedRatings', anAgreedRating(workshop))));
    expect(screen.getByRole('gridcell', { name: /; no evidence, spread 3$/ })).toBeTruthy();
    expect(section('Workshop').getByText(/2 people scored it/)).toBeTruthy();
    expect(section('Workshop').getByRole('link').getAttribute('href')).toBe('/workshops/workshop1/record');
  });

  it('says when the rating was changed since', () => {
    open(
      deskWith(
        ...held,
        put('cells', anAssessedCell({}, { impact: 5 })),
        put('agreedRatings', anAgreedRating(workshop)),
      ),
    );
    expect(section('Workshop').getByText(/was changed since the workshop agreed it/)).toBeTruthy();
    expect(screen.getByRole('gridcell', { name: /changed since the workshop/ })).toBeTruthy();
  });

  it('shows nothing of a round that is not revealed', () => {
    const blind = aRound(workshop, anAgendaItem());
    open(
      deskWith(
        put('workshops', workshop),
        put('rounds', blind),
        put('scores', aScore(blind, person(1), aView('almost-certain', 5))),
        put('cells', anAssessedCell()),
      ),
    );
    expect(
      section('Workshop').getByText('No round has been revealed. No rating is agreed yet.'),
    ).toBeTruthy();
    expect(section('Workshop').queryByRole('img')).toBeNull();
  });
});

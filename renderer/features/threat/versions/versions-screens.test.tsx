import type { ReactElement } from 'react';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aDesk, anOperation, type MemoryDesk, OnDesk } from '../../../../test/builders/desk';
import {
  anArea,
  anAssessedCell,
  anAssessment,
  aNilCell,
  atArea,
  harmNumber,
} from '../../../../test/builders/threat';
import { asId } from '../../../core/foundation/ids';
import type { Assessment } from '../../../core/threat/assessment';
import { type Cell, cellId } from '../../../core/threat/cell';
import { builtInSets } from '../../../core/threat/scales';
import type { DeskChange } from '../../../services/desk-context';
import { axeProblems, prepareJsdom } from '../../../ui/testing-jsdom';
import { ApprovalPage } from '../approval-page';
import { AssessmentPage } from '../assessment-page';
import { AssessmentScreen } from '../assessment-screen';
import type { ViewId } from '../assessment-tabs';
import { ScalesScreen } from '../scales/scales-screen';
import { StartScreen } from '../start-screen';
import { NextVersionPage } from './next-version-page';

const carrow = atArea('carrow');
const lyde = atArea('lyde');
const areas = [
  anArea('force', { kind: 'force', name: 'Marlshire' }),
  anArea('carrow', { kind: 'local-authority', name: 'Carrow', parentId: anArea('force').id }),
  anArea('lyde', { name: 'Lyde ward', parentId: anArea('carrow').id }),
];
const assessment = anAssessment({ locations: [carrow, lyde] });
const facts = {
  operationName: 'May 2027',
  forceName: '',
  pollingDate: null,
  polls: '',
  locations: [],
  cited: { intelligence: [], history: [], lessons: [], controls: [] },
};
const approval = {
  name: 'Supt R. Fallow',
  role: '',
  date: '2027-02-01',
  recordedAt: '2027-02-01T10:00:00.000Z',
  note: '',
  route: 'email',
  reference: '',
  contentHash: '',
  facts,
} as const;
const approved: Assessment = { ...assessment, status: 'approved', approval };
const next: Assessment = {
  ...assessment,
  id: asId<'Assessment'>('assessment2'),
  version: 2,
  basedOnId: assessment.id,
};
const cells = [
  anAssessedCell({ assessment }),
  aNilCell({ assessment, harm: harmNumber(2) }, { reason: 'Quiet.' }),
];

function deskWith(assessments: readonly Assessment[], written: readonly Cell[] = cells): MemoryDesk {
  return aDesk([
    ...[anOperation(), anOperation({ id: asId<'Operation'>('operation2'), name: 'Next polls' })].map(
      (each): DeskChange => ({ collection: 'operations', id: each.id, after: each }),
    ),
    ...areas.map((area): DeskChange => ({ collection: 'areas', id: area.id, after: area })),
    ...assessments.map((each): DeskChange => ({ collection: 'assessments', id: each.id, after: each })),
    ...written.map((cell): DeskChange => ({ collection: 'cells', id: cell.id, after: cell })),
  ]);
}

function openView(desk: MemoryDesk, view: ViewId, id = 'assessment2') {
  return render(
    <OnDesk desk={desk} at={`/threat/${id}`} path="/threat/:assessmentId">
      <AssessmentScreen view={view} />
    </OnDesk>,
  );
}

function openPage(desk: MemoryDesk, page: ReactElement) {
  return render(
    <OnDesk desk={desk} at="/threat/assessment1" path="/threat/:assessmentId">
      <AssessmentPage purpose="A page.">{page}</AssessmentPage>
    </OnDesk>,
  );
}

const cellAt = (desk: MemoryDesk, harm: number, version = next) =>
  desk.records.get('cells', cellId(version.id, harmNumber(harm), carrow));

beforeAll(prepareJsdom);
afterEach(cleanup);

describe('starting from an approved version', () => {
  it('says what comes over, then makes a blank draft with the same columns', async () => {
    const desk = deskWith([approved]);
    const { container } = openPage(desk, <NextVersionPage />);
    expect(screen.getByText(/^2 findings as “previous”/)).toBeTruthy();
    expect(await axeProblems(container)).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Start version 2' }));
    const made = [...desk.records.all('assessments').values()].find(({ version }) => version === 2);
    expect(made).toMatchObject({ status: 'draft', basedOnId: assessment.id, locations: [carrow, lyde] });
    expect(desk.records.all('cells').size).toBe(2);
  });

  it('proposes the last approved version of an earlier operation for the first of another', async () => {
    const desk = deskWith([approved]);
    const operation = anOperation({ id: asId<'Operation'>('operation2'), name: 'Next polls' });
    render(
      <OnDesk desk={desk} operation={operation} at="/threat" path="/threat">
        <StartScreen />
      </OnDesk>,
    );
    expect(screen.getByRole('radio', { name: /^May 2027 local elections/ })).toHaveProperty('checked', true);
    await userEvent.click(screen.getByRole('button', { name: 'Start threat assessment' }));
    const made = [...desk.records.all('assessments').values()].find(({ id }) => id !== assessment.id);
    expect(made).toMatchObject({ operationId: 'operation2', version: 1, basedOnId: assessment.id });
  });
});

describe('confirming what the version before said', () => {
  it('takes C in the grid for the marked places, in the name of the person at the desk, as one step', () => {
    const desk = deskWith([approved, next]);
    openView(desk, '');
    const press = (init: object) =>
      fireEvent.keyDown(document.querySelector('.threat-cell[tabindex="0"]')!, init);
    press({ key: 'a', ctrlKey: true });
    press({ key: 'c' });
    expect(cellAt(desk, 1)).toMatchObject({ likelihood: 'likely', judgedBy: 'Confirmed by Insp J. Marl' });
    expect(cellAt(desk, 2)).toMatchObject({ state: 'nil', reason: 'Quiet.' });
    desk.undo();
    expect(cellAt(desk, 1)).toBeUndefined();
    expect(cellAt(desk, 2)).toBeUndefined();
  });

  it('lists what waits with its counts, and confirms one by its button', async () => {
    const desk = deskWith([approved, next]);
    const { container } = openView(desk, 'to-confirm');
    expect(await axeProblems(container)).toEqual([]);
    const counts = within(screen.getByRole('list', { name: 'Against version 1' }));
    expect(counts.getByText('2 to be confirmed')).toBeTruthy();
    const [first] = screen.getAllByRole('button', { name: /^Confirm as before/ });
    await userEvent.click(first!);
    expect(cellAt(desk, 1)).toMatchObject({ state: 'assessed' });
    expect(counts.getByText('1 same')).toBeTruthy();
  });

  it('never converts: in other scales the reasons come over and the translation stands beside', async () => {
    const three = builtInSets[1]!;
    const desk = deskWith([approved, { ...next, scales: three }]);
    openView(desk, '');
    expect(screen.getByText(/^In 3 by 3: Medium or High/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Bring over the reasons and judge anew' }));
    expect(cellAt(desk, 1)).toMatchObject({
      likelihood: null,
      impact: null,
      rationale: anAssessedCell().rationale,
    });
  });
});

describe('approval', () => {
  it('goes by submission; gold’s comments stand on the page until it is submitted again', async () => {
    const desk = deskWith([assessment]);
    openPage(desk, <ApprovalPage />);
    await userEvent.click(screen.getByRole('button', { name: 'Submit to gold' }));
    expect(desk.records.get('assessments', assessment.id)).toMatchObject({ status: 'submitted' });
    await userEvent.click(screen.getByText('Gold gives it back'));
    await userEvent.type(screen.getByLabelText(/commander’s name/), 'Supt R. Fallow');
    await userEvent.type(screen.getByLabelText('What is to be changed'), 'More on the count.');
    await userEvent.click(screen.getByRole('button', { name: 'Record that gold gives it back' }));
    expect(screen.getByText('More on the count.')).toBeTruthy();
    expect(desk.records.get('assessments', assessment.id)).toMatchObject({ status: 'draft' });
    await userEvent.click(screen.getByRole('button', { name: 'Submit to gold' }));
    await userEvent.click(screen.getByRole('button', { name: 'Take back' }));
    expect(desk.records.get('assessments', assessment.id)).toMatchObject({
      status: 'draft',
      submission: null,
    });
  });

  it('keeps a content hash that holds, and that does not once a letter has changed', async () => {
    const desk = deskWith([assessment]);
    const { unmount } = openPage(desk, <ApprovalPage />);
    await userEvent.click(screen.getByRole('button', { name: 'Submit to gold' }));
    await userEvent.type(screen.getByLabelText(/commander’s name/), 'Supt R. Fallow');
    await userEvent.click(screen.getByRole('button', { name: 'Record gold’s approval' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Approve version 1' }));
    expect(
      await screen.findByText('Another screen').catch(() => screen.findByText('Content hash')),
    ).toBeTruthy();
    unmount();
    const frozen = desk.records.get('assessments', assessment.id);
    expect(frozen?.approval?.contentHash).toMatch(/^[0-9a-f]{64}$/);
    openPage(desk, <ApprovalPage />);
    await userEvent.click(screen.getByRole('button', { name: 'Check this version' }));
    expect(await screen.findByText(/^It holds/)).toBeTruthy();
    cleanup();
    const tampered = deskWith(
      [frozen!],
      [anAssessedCell({ assessment }, { rationale: 'Another.' }), cells[1]!],
    );
    openPage(tampered, <ApprovalPage />);
    await userEvent.click(screen.getByRole('button', { name: 'Check this version' }));
    expect(await screen.findByText(/^It does not hold/)).toBeTruthy();
  });
});

describe('right after the next version was started', () => {
  it('nothing is changed or dropped: what came over waits to be confirmed', () => {
    openView(deskWith([approved, next]), 'changes');
    expect(screen.getByText('Nothing was changed since version 1. 2 wait to be confirmed.')).toBeTruthy();
    expect(screen.queryByText('No longer considered')).toBeNull();
    cleanup();
    openView(deskWith([approved, next]), 'trend');
    expect(screen.getByText(/2 harms are left out: not all of it is confirmed yet/)).toBeTruthy();
    cleanup();
    const sent = {
      ...next,
      status: 'submitted' as const,
      submission: { by: 'J. Marl', at: next.startedAt, note: '' },
    };
    openView(deskWith([approved, sent]), 'changes');
    expect(screen.getByText(/0 changed, 0 newly considered, 2 no longer considered\./)).toBeTruthy();
  });
});

describe('pictures over time', () => {
  const worse = anAssessedCell({ assessment: next }, { impact: 5 });

  it('draw what moved and name it with its reasons; the table twin says the same', async () => {
    const { container } = openView(deskWith([approved, next], [...cells, worse]), 'changes');
    expect(screen.getByText(/^1 stand higher, 0 lower, 0 did not move/)).toBeTruthy();
    expect(
      within(screen.getByRole('list', { name: 'Why they moved' })).getByText(/^A .+Carrow/),
    ).toBeTruthy();
    expect(await axeProblems(container)).toEqual([]);
  });

  it('say that different scales are not comparable step by step', () => {
    const other = { ...next, scales: builtInSets[1]! };
    const cell = anAssessedCell({ assessment: next }, { likelihood: 'high', impact: 3 });
    openView(deskWith([approved, other], [...cells, cell]), 'changes');
    expect(screen.getByText(/not comparable step by step/)).toBeTruthy();
    expect(screen.getByText(/^In 3 by 3: /)).toBeTruthy();
  });

  it('show each harm through the versions, without faults that axe finds', async () => {
    const { container } = openView(deskWith([approved, next], [...cells, worse]), 'trend');
    expect(screen.getByText(/1 higher, 0 lower, 0 the same/)).toBeTruthy();
    expect(await axeProblems(container)).toEqual([]);
  });
});

describe('scales', () => {
  it('copies a built-in set, says what is wrong with it, and leaves the built-in ones alone', async () => {
    const desk = deskWith([]);
    const { container } = render(
      <OnDesk desk={desk} at="/threat/scales" path="/threat/scales">
        <ScalesScreen />
      </OnDesk>,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Copy this set' }));
    expect(screen.getByText(/^Ready to use/)).toBeTruthy();
    expect(await axeProblems(container)).toEqual([]);
    const [square] = screen.getAllByRole('combobox', { name: /^Rating at Highly likely/ });
    await userEvent.selectOptions(square!, '5');
    expect(screen.getByText('The rating falls somewhere as the impact rises.')).toBeTruthy();
    await userEvent.selectOptions(screen.getByLabelText('Levels of impact'), '3');
    const [own] = [...desk.records.all('scaleSets').values()];
    expect(own?.rating.matrix.map((row) => row.length)).toEqual([3, 3, 3, 3, 3]);
    expect(builtInSets[0]?.rating.matrix[4]?.[0]).toBe(2);
  });
});

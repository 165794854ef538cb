import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
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
import { factsNow } from '../../core/threat/approval-facts';
import type { Assessment } from '../../core/threat/assessment';
import { type Cell, cellId } from '../../core/threat/cell';
import type { DeskChange } from '../../services/desk-context';
import { axeProblems, prepareJsdom } from '../../ui/testing-jsdom';
import { ApprovalPage } from './approval-page';
import { AssessmentPage } from './assessment-page';
import { AssessmentScreen } from './assessment-screen';
import { StartScreen } from './start-screen';

const carrow = atArea('carrow');
const lyde = atArea('lyde');
const areas = [
  anArea('force', { kind: 'force', name: 'Marlshire' }),
  anArea('carrow', { kind: 'local-authority', name: 'Carrow', parentId: anArea('force').id }),
  anArea('lyde', { name: 'Lyde ward', parentId: anArea('carrow').id }),
];

function deskWith(assessment: Assessment | null, cells: readonly Cell[] = []): MemoryDesk {
  return aDesk([
    ...areas.map((area): DeskChange => ({ collection: 'areas', id: area.id, after: area })),
    ...(assessment === null
      ? []
      : [{ collection: 'assessments', id: assessment.id, after: assessment } as const]),
    ...cells.map((cell): DeskChange => ({ collection: 'cells', id: cell.id, after: cell })),
  ]);
}

const assessment = anAssessment({ locations: [carrow, lyde] });

function open(desk: MemoryDesk, search = '') {
  return render(
    <OnDesk desk={desk} at={`/threat/assessment1${search}`} path="/threat/:assessmentId">
      <AssessmentScreen view="" />
    </OnDesk>,
  );
}

function cellOf(desk: MemoryDesk, harm = 1, location = carrow): Cell | undefined {
  return desk.records.get('cells', cellId(assessment.id, harmNumber(harm), location));
}

beforeAll(prepareJsdom);
afterEach(cleanup);

describe('the start of a threat assessment', () => {
  it('offers the councils of the operation and makes version 1 of what is chosen', async () => {
    const desk = deskWith(null);
    render(
      <OnDesk desk={desk} operation={anOperation()} at="/threat" path="/threat">
        <StartScreen />
      </OnDesk>,
    );
    expect(screen.getByRole('checkbox', { name: 'Carrow' })).toHaveProperty('checked', true);
    await userEvent.click(screen.getByRole('button', { name: 'Start threat assessment' }));
    const [made] = [...desk.records.all('assessments').values()];
    expect(made).toMatchObject({ version: 1, status: 'draft', locations: [carrow], author: 'Insp J. Marl' });
    expect(screen.getByText('Another screen')).toBeTruthy();
  });

  it('says how many columns and combinations there will be, one as one', async () => {
    render(
      <OnDesk desk={deskWith(null)} operation={anOperation()} at="/threat" path="/threat">
        <StartScreen />
      </OnDesk>,
    );
    expect(screen.getByText('1 column, 11 combinations of harm and place to consider.')).toBeTruthy();
    await userEvent.click(screen.getByText(/^Wards/));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Lyde ward' }));
    expect(screen.getByText('2 columns, 22 combinations of harm and place to consider.')).toBeTruthy();
  });

  it('does not start without a column', async () => {
    render(
      <OnDesk desk={deskWith(null)} at="/threat" path="/threat">
        <StartScreen />
      </OnDesk>,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Select none' }));
    expect(screen.getByRole('button', { name: 'Start threat assessment' })).toHaveProperty('disabled', true);
  });
});

describe('the grid', () => {
  it('has no faults that axe finds, and counts what stands in it', async () => {
    const { container } = open(deskWith(assessment, [anAssessedCell(), aNilCell({ harm: harmNumber(2) })]));
    expect(await axeProblems(container)).toEqual([]);
    const counts = within(screen.getByRole('list', { name: 'Counts' }));
    expect(counts.getByText('1 assessed')).toBeTruthy();
    expect(counts.getByText('20 not considered')).toBeTruthy();
  });

  it('names each place by its rating and words', () => {
    open(deskWith(assessment, [anAssessedCell()]));
    expect(
      screen.getByRole('gridcell', {
        name: '3 Medium: likely or probable, impact 3 significant, moderate confidence; no evidence',
      }),
    ).toBeTruthy();
  });

  it('takes N as considered and nil, Delete as not considered, A as assessed', () => {
    const desk = deskWith(assessment);
    open(desk);
    const press = (key: string) =>
      fireEvent.keyDown(document.querySelector('.threat-cell[tabindex="0"]')!, { key });
    press('n');
    expect(cellOf(desk)).toMatchObject({ state: 'nil' });
    press('Delete');
    expect(cellOf(desk)).toBeUndefined();
    press('ArrowDown');
    press('a');
    expect(cellOf(desk, 2)).toMatchObject({ state: 'assessed', likelihood: null });
    expect(desk.commits.every((commit) => commit.undoable)).toBe(true);
  });

  it('marks a row and closes it with one reason and one step of undo, leaving what was written', async () => {
    const desk = deskWith(assessment, [anAssessedCell({ location: carrow })]);
    open(desk);
    fireEvent.keyDown(document.querySelector('.threat-cell[tabindex="0"]')!, { key: ' ', shiftKey: true });
    await userEvent.type(screen.getByLabelText('Reason, written in each of them'), 'Quiet wards.');
    await userEvent.click(screen.getByRole('button', { name: 'Mark 1 considered and nil' }));
    expect(cellOf(desk, 1, lyde)).toMatchObject({ state: 'nil', reason: 'Quiet wards.' });
    expect(cellOf(desk, 1, carrow)).toMatchObject({ state: 'assessed' });
    desk.undo();
    expect(cellOf(desk, 1, lyde)).toBeUndefined();
  });

  it('changes nothing in an approved version', () => {
    const approval = {
      name: 'Supt R. Fallow',
      role: '',
      date: '2027-02-01',
      recordedAt: '2027-02-01T10:00:00.000Z',
      note: '',
      route: 'in-person',
      reference: '',
      contentHash: '',
      facts: factsNow(aGrid(assessment, []), {
        operation: anOperation(),
        gazetteer: { areas: new Map(), places: new Map() },
        citable: { intelligence: new Map(), history: new Map(), lessons: new Map(), controls: new Map() },
        lessonAnswers: new Map(),
      }),
    } as const;
    const desk = deskWith({ ...assessment, status: 'approved', approval }, [anAssessedCell()]);
    open(desk);
    fireEvent.keyDown(document.querySelector('.threat-cell[tabindex="0"]')!, { key: 'n' });
    expect(cellOf(desk)).toMatchObject({ state: 'assessed' });
    expect(within(screen.getByRole('complementary')).queryByRole('radio')).toBeNull();
    expect(screen.getByRole('link', { name: 'Start next version' })).toBeTruthy();
  });
});

describe('the panel of a cell', () => {
  it('says what the version before said and what has changed', () => {
    const before = anAssessment({ id: 'assessment0' as Assessment['id'], locations: [carrow] });
    const now = { ...assessment, version: 2, basedOnId: before.id };
    const desk = deskWith(now, [
      anAssessedCell({ assessment: before }),
      anAssessedCell({ assessment: now }, { impact: 5 }),
    ]);
    desk.services.vault.commit({
      purpose: 'Add the version before',
      changes: [{ collection: 'assessments', id: before.id, after: before }],
    });
    open(desk);
    expect(screen.getByText('What version 1 said')).toBeTruthy();
    expect(screen.getByText('Changed since: impact.')).toBeTruthy();
  });

  it('opens the cell that a link names', () => {
    open(deskWith(assessment), '?cell=disorder~area%3Alyde');
    expect(screen.getByRole('heading', { level: 2 }).textContent).toContain('Disorder');
    expect(within(screen.getByRole('complementary')).getByText('Lyde ward')).toBeTruthy();
  });
});

describe('the changes since an earlier version', () => {
  const openChanges = (given: Partial<Assessment>) => {
    const before = anAssessment({ id: 'assessment0' as Assessment['id'], locations: [carrow] });
    const desk = deskWith({ ...before, id: assessment.id, version: 2, basedOnId: before.id, ...given });
    desk.services.vault.commit({
      purpose: 'Add the version before',
      changes: [{ collection: 'assessments', id: before.id, after: before }],
    });
    render(
      <OnDesk desk={desk} at="/threat/assessment1/changes" path="/threat/:assessmentId/changes">
        <AssessmentScreen view="changes" />
      </OnDesk>,
    );
  };

  it('are none in a copy', () => {
    openChanges({});
    expect(screen.getByText('Nothing differs from version 1.')).toBeTruthy();
  });

  it('show the front page and the columns beside the cells', () => {
    openChanges({ reviewDate: '2027-05-06', locations: [carrow, lyde] });
    expect(screen.queryByText(/Nothing differs/)).toBeNull();
    const rows = within(screen.getByRole('table', { name: 'Other changes since version 1' })).getAllByRole(
      'row',
    );
    expect(rows.slice(1).map((row) => row.textContent)).toEqual([
      'ColumnNoneLyde ward',
      'Review dateNoneThu 6 May 2027',
    ]);
  });
});

describe('approval', () => {
  const withGold: Assessment = {
    ...assessment,
    status: 'submitted',
    submission: { by: 'Insp J. Marl', at: '2027-01-30T10:00:00.000Z', note: '' },
  };

  const approve = async (desk: MemoryDesk) => {
    render(
      <OnDesk desk={desk} at="/threat/assessment1/approve" path="/threat/:assessmentId/approve">
        <AssessmentPage purpose="Gold approves this version.">
          <ApprovalPage />
        </AssessmentPage>
      </OnDesk>,
    );
    await userEvent.type(screen.getByLabelText(/commander’s name/), 'Supt R. Fallow');
    await userEvent.click(screen.getByRole('button', { name: 'Record gold’s approval' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Approve version 1' }));
  };

  it('asks, and freezes in a step that cannot be undone', async () => {
    const desk = deskWith(withGold, [anAssessedCell()]);
    await approve(desk);
    await vi.waitFor(() =>
      expect(desk.records.get('assessments', assessment.id)).toMatchObject({
        status: 'approved',
        approval: { name: 'Supt R. Fallow', date: '2027-02-01' },
      }),
    );
    expect(desk.commits.at(-1)).toEqual({ purpose: 'Approve the threat assessment', undoable: false });
  });

  it('is not taken from the author, and says so at the field', async () => {
    const desk = deskWith({ ...withGold, author: 'Insp J. Marl, SPOC' }, [anAssessedCell()]);
    render(
      <OnDesk desk={desk} at="/threat/assessment1/approve" path="/threat/:assessmentId/approve">
        <AssessmentPage purpose="Gold approves this version.">
          <ApprovalPage />
        </AssessmentPage>
      </OnDesk>,
    );
    const field = screen.getByLabelText(/commander’s name/);
    await userEvent.type(field, 'insp j marl');
    expect(screen.getByText(/^This is the name of the author/).id).toBe(
      field.getAttribute('aria-describedby'),
    );
    expect(screen.getByRole('button', { name: 'Record gold’s approval' })).toHaveProperty('disabled', true);
    expect(desk.commits).toEqual([]);
  });

  it('refuses an assessment in which nothing was considered, and says why', async () => {
    const desk = deskWith(withGold);
    await approve(desk);
    await vi.waitFor(() => expect(desk.notices[0]).toContain('nothing to approve'));
    expect(desk.commits).toEqual([]);
  });
});

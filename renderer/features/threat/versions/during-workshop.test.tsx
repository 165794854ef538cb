import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aDesk, anOperation, type MemoryDesk, OnDesk } from '../../../../test/builders/desk';
import { anArea, anAssessedCell, anAssessment, aNilCell, atArea } from '../../../../test/builders/threat';
import {
  anApproval,
  anItem,
  aRound,
  aScore,
  aView,
  aWorkshop,
  minutesIn,
  person,
} from '../../../../test/builders/workshop';
import type { Assessment } from '../../../core/threat/assessment';
import type { Round } from '../../../core/workshop/round';
import type { Workshop } from '../../../core/workshop/workshop';
import type { DeskChange } from '../../../services/desk-context';
import { prepareJsdom } from '../../../ui/testing-jsdom';
import { AssessmentPage } from '../assessment-page';
import { AssessmentScreen } from '../assessment-screen';
import { AssessmentScales } from '../scales/assessment-scales';
import { SubmitForm } from './submit-form';

const assessment = anAssessment({ locations: [atArea('carrow')] });
const cell = aNilCell({ assessment });
const operation = anOperation();

function deskWith(workshop: Workshop, round: Round | null, more: readonly DeskChange[] = []): MemoryDesk {
  const area = anArea('carrow', { kind: 'local-authority', name: 'Carrow', parentId: null });
  return aDesk([
    { collection: 'operations', id: operation.id, after: operation },
    { collection: 'areas', id: area.id, after: area },
    { collection: 'assessments', id: assessment.id, after: assessment },
    { collection: 'cells', id: cell.id, after: cell },
    { collection: 'workshops', id: workshop.id, after: workshop },
    ...(round === null ? [] : [{ collection: 'rounds', id: round.id, after: round } satisfies DeskChange]),
    ...more,
  ]);
}

function openPage(desk: MemoryDesk, page: ReactElement) {
  return render(
    <OnDesk desk={desk} at="/threat/assessment1" path="/threat/:assessmentId">
      <AssessmentPage purpose="A page.">{page}</AssessmentPage>
    </OnDesk>,
  );
}

beforeAll(prepareJsdom);
afterEach(cleanup);

describe('a version on which a workshop is under way', () => {
  it('is not submitted over an open round: the cell is named, and it can go once the round has ended', async () => {
    const desk = deskWith(aWorkshop(), aRound());
    openPage(desk, <SubmitForm />);
    expect(screen.getByText(/^Workshop “.*” under way/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Submit to gold' }));
    expect(desk.notices[0]).toMatch(/round open on .*, Carrow\. Reveal it or set it aside, then submit/);
    expect(desk.records.get('assessments', assessment.id)?.status).toBe('draft');
    cleanup();
    const ended = deskWith(aWorkshop(), aRound(aWorkshop(), anItem(), { revealedAt: minutesIn(9) }));
    openPage(ended, <SubmitForm />);
    await userEvent.click(screen.getByRole('button', { name: 'Submit to gold' }));
    expect(ended.records.get('assessments', assessment.id)?.status).toBe('submitted');
  });

  it('keeps its scales, which a planned workshop does not fix; choosing them is not undone by a key', async () => {
    openPage(deskWith(aWorkshop(), null), <AssessmentScales />);
    expect(screen.getByText(/A workshop of this version has begun/)).toBeTruthy();
    cleanup();
    const desk = deskWith(aWorkshop({ status: 'planned' }), null);
    openPage(desk, <AssessmentScales />);
    const choice = screen.getByLabelText('Scales', { selector: 'input, select' });
    await userEvent.click(choice);
    const options = choice instanceof HTMLSelectElement ? [...choice.options] : screen.getAllByRole('option');
    const other = options.at(-1)!;
    if (choice instanceof HTMLSelectElement) await userEvent.selectOptions(choice, other);
    else await userEvent.click(other);
    expect(desk.commits.at(-1)).toMatchObject({ undoable: false });
    expect(desk.records.get('assessments', assessment.id)?.scales.id).not.toBe(assessment.scales.id);
  });
});

describe('the spread on the screens of a version', () => {
  const round = aRound(aWorkshop(), anItem(), { openedAt: minutesIn(1), revealedAt: minutesIn(9) });
  const scoredBy = (who: number, impact: 1 | 5, entry: number, at: number): DeskChange => {
    const score = aScore(round, person(who), aView('likely', impact), { entry, enteredAt: minutesIn(at) });
    return { collection: 'scores', id: score.id, after: score };
  };
  const rated = anAssessedCell({ assessment });

  /** Two people agreed; after the approval one of the scores was struck by another, far from the first. */
  function openDisputed(version: Assessment) {
    const desk = deskWith(aWorkshop({ status: 'closed' }), round, [
      { collection: 'assessments', id: version.id, after: version },
      { collection: 'cells', id: rated.id, after: rated },
      scoredBy(1, 1, 1, 2),
      scoredBy(2, 1, 1, 3),
      scoredBy(2, 5, 2, 30),
    ]);
    render(
      <OnDesk desk={desk} at="/threat/assessment1" path="/threat/:assessmentId">
        <AssessmentScreen view="disputed" />
      </OnDesk>,
    );
  }

  it('is that of the approval once it is approved, and that of now before', () => {
    openDisputed(assessment);
    expect(screen.getByText(/^1 of 1 scored cells with a spread/)).toBeTruthy();
    cleanup();
    openDisputed({ ...assessment, status: 'approved', approval: anApproval(minutesIn(20)) });
    expect(screen.getByText('No scores lay apart')).toBeTruthy();
    cleanup();
    openDisputed({ ...assessment, status: 'approved', approval: anApproval(minutesIn(40)) });
    expect(screen.getByText(/^1 of 1 scored cells with a spread/)).toBeTruthy();
  });
});

import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aDesk, anOperation, type MemoryDesk, OnDesk } from '../../../../test/builders/desk';
import { anArea, anAssessment, aNilCell, atArea } from '../../../../test/builders/threat';
import { anItem, aRound, aWorkshop, minutesIn } from '../../../../test/builders/workshop';
import type { Round } from '../../../core/workshop/round';
import type { Workshop } from '../../../core/workshop/workshop';
import type { DeskChange } from '../../../services/desk-context';
import { prepareJsdom } from '../../../ui/testing-jsdom';
import { AssessmentPage } from '../assessment-page';
import { AssessmentScales } from '../scales/assessment-scales';
import { SubmitForm } from './submit-form';

const assessment = anAssessment({ locations: [atArea('carrow')] });
const cell = aNilCell({ assessment });
const operation = anOperation();

function deskWith(workshop: Workshop, round: Round | null): MemoryDesk {
  const area = anArea('carrow', { kind: 'local-authority', name: 'Carrow', parentId: null });
  return aDesk([
    { collection: 'operations', id: operation.id, after: operation },
    { collection: 'areas', id: area.id, after: area },
    { collection: 'assessments', id: assessment.id, after: assessment },
    { collection: 'cells', id: cell.id, after: cell },
    { collection: 'workshops', id: workshop.id, after: workshop },
    ...(round === null ? [] : [{ collection: 'rounds', id: round.id, after: round } satisfies DeskChange]),
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

import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aDesk, OnDesk } from '../../../test/builders/desk';
import { anArea, anAssessedCell, anAssessment, atArea } from '../../../test/builders/threat';
import { pointKey } from './cell-point';
import { harms } from '../../core/threat/harms';
import { axeProblems, prepareJsdom } from '../../ui/testing-jsdom';
import { AssessmentScreen } from './assessment-screen';
import type { ViewId } from './assessment-tabs';

const carrow = atArea('carrow');
const assessment = anAssessment({ locations: [carrow] });
const area = anArea('carrow', { kind: 'local-authority', name: 'Carrow' });
const cell = anAssessedCell({ assessment, location: carrow }, { impact: 4 });

function open(view: ViewId) {
  const desk = aDesk([
    { collection: 'areas', id: area.id, after: area },
    { collection: 'assessments', id: assessment.id, after: assessment },
    { collection: 'cells', id: cell.id, after: cell },
  ]);
  const harm = harms.find(({ id }) => id === cell.harmId);
  const point = harm === undefined ? '' : `?cell=${encodeURIComponent(pointKey({ harm, location: carrow }))}`;
  return render(
    <OnDesk
      desk={desk}
      at={`/threat/assessment1${view === '' ? point : `/${view}`}`}
      path={`/threat/:assessmentId${view === '' ? '' : `/${view}`}`}
    >
      <AssessmentScreen view={view} />
    </OnDesk>,
  );
}

const views = () => within(screen.getByRole('navigation', { name: 'Views of the assessment' }));

beforeAll(prepareJsdom);
afterEach(cleanup);

describe('the views of an assessment', () => {
  it('are five groups, and the grid has no row of its own below them', () => {
    open('');
    expect(
      views()
        .getAllByRole('link')
        .map(({ textContent }) => textContent),
    ).toEqual(['Grid', 'Ratings', 'Still open', 'Evidence and controls', 'This version']);
    expect(views().getByRole('link', { current: 'page' }).textContent).toBe('Grid');
  });

  it('show those of the open group, with how much is still to be considered', async () => {
    const { container } = open('not-considered');
    const group = within(views().getByRole('group', { name: 'Still open' }));
    expect(group.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
      `Not considered (${harms.length - 1})`,
      'Learning',
    ]);
    expect(group.getByRole('link', { current: 'page' }).textContent).toMatch(/^Not considered/);
    expect(views().getByRole('link', { name: 'Still open' }).getAttribute('aria-current')).toBe('true');
    expect(await axeProblems(container)).toEqual([]);
  });

  it('keep the group of a view that is reached from within another', () => {
    open('other-scale');
    expect(views().getByRole('group', { name: 'Ratings' })).toBeTruthy();
  });
});

describe('the words of the scale', () => {
  it('stand below what is chosen, and all of them where they are asked for', async () => {
    const { container } = open('');
    const judgement = within(screen.getByRole('group', { name: /With the controls in place/ }));
    expect(judgement.getByText(/^Likely or probable: about 55 to 75%/)).toBeTruthy();
    expect(judgement.getByLabelText('Impact').getAttribute('aria-describedby')).toBe(
      judgement.getByText(/^Serious injury, or voters/).id,
    );
    expect(screen.queryByText('Almost certain', { selector: 'strong' })?.closest('[hidden]')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Show the scale' }));
    const chosen = [...container.querySelectorAll('.scale-words [data-chosen="true"]')];
    expect(chosen.map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('Likely or probable'),
      expect.stringContaining('4 Severe'),
    ]);
    expect(screen.getByText('Almost certain', { selector: 'strong' }).closest('[hidden]')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Hide the scale' }));
    expect(screen.getByText('Almost certain', { selector: 'strong' }).closest('[hidden]')).toBeTruthy();
  });
});

import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aDesk, anOperation, type MemoryDesk, OnDesk } from '../../../../test/builders/desk';
import { aConditionalItem, anItem } from '../../../../test/builders/intelligence';
import { onPaper } from '../../../../test/builders/paper';
import { aGrid, anArea, anAssessedCell, anAssessment, atArea } from '../../../../test/builders/threat';
import type { IntelligenceItem } from '../../../core/intelligence/intelligence-item';
import { factsNow } from '../../../core/threat/approval-facts';
import type { Assessment } from '../../../core/threat/assessment';
import { withheldOnPaper } from '../../../services/on-screen-only';
import { prepareJsdom } from '../../../ui/testing-jsdom';
import { AssessmentScreen } from '../assessment-screen';

beforeAll(prepareJsdom);
afterEach(cleanup);

const draft = anAssessment({ locations: [atArea('carrow')] });
const citing = anAssessedCell({}, { evidence: [{ kind: 'intelligence', id: anItem().id }] });
const conditional = aConditionalItem(['gold-group'], { people: ['Mo Ashby'] });

function deskWith(assessment: Assessment, items: readonly IntelligenceItem[], cell = citing): MemoryDesk {
  return aDesk([
    { collection: 'areas', id: 'carrow', after: anArea('carrow', { name: 'Carrow' }) },
    { collection: 'assessments', id: assessment.id, after: assessment },
    { collection: 'cells', id: cell.id, after: cell },
    ...items.map((item) => ({ collection: 'intelligence', id: item.id, after: item }) as const),
  ]);
}

function open(desk: MemoryDesk): void {
  render(
    <OnDesk desk={desk} at="/threat/assessment1" path="/threat/:assessmentId">
      <AssessmentScreen view="" />
    </OnDesk>,
  );
}

/** The draft as gold approved it, with this item as it then stood. */
function approvedWith(item: IntelligenceItem): Assessment {
  const facts = factsNow(aGrid(draft, [citing]), {
    operation: anOperation(),
    gazetteer: { areas: new Map(), places: new Map() },
    citable: {
      intelligence: new Map([[item.id, item]]),
      history: new Map(),
      lessons: new Map(),
      controls: new Map(),
    },
  });
  const approval = {
    name: 'Supt R. Fallow',
    role: '',
    date: '2027-02-01',
    recordedAt: '2027-02-01T10:00:00.000Z',
    note: '',
    route: 'in-person',
    reference: '',
    contentHash: '',
    facts,
  } as const;
  return { ...draft, status: 'approved', approval };
}

const restsOn = () => screen.getByRole('region', { name: 'Rests on' });

describe('what a rating rests on, on paper', () => {
  it('is that an item graded C is withheld, and nothing of it', () => {
    open(deskWith(draft, [conditional]));
    expect(restsOn().textContent).toContain(conditional.text);
    expect(onPaper(document, '.evidence')).toBe(withheldOnPaper);
  });

  it('is what an item graded P says', () => {
    open(deskWith(draft, [anItem()]));
    expect(onPaper(document, '.evidence')).toContain('A van with loudspeakers');
  });

  it('is withheld in the list to choose from as well', async () => {
    open(deskWith(draft, [conditional], anAssessedCell()));
    await userEvent.click(within(restsOn()).getByRole('button', { name: 'Add evidence' }));
    const option = within(await screen.findByRole('dialog')).getByRole('checkbox', { name: /INT-001/ });
    expect(option.closest('label')?.textContent).toContain('A van with loudspeakers');
    option.remove();
    expect(onPaper(document, '.pick-group .choice')).toBe(withheldOnPaper);
  });
});

describe('the handling of an item in an approved version', () => {
  it('is that of now, with that of then beside it where they differ', () => {
    open(deskWith(approvedWith(anItem()), [conditional]));
    const told = restsOn().textContent;
    expect(told).toContain('Handling now: C: may go to Gold command group. Not to be repeated');
    expect(told).toContain('When this version was approved: P: lawful sharing permitted');
    expect(onPaper(document, '.evidence')).toBe(withheldOnPaper);
  });

  it('keeps an item off paper that was graded C then and is P now', () => {
    open(deskWith(approvedWith(conditional), [anItem()]));
    expect(restsOn().textContent).toContain('Handling now: P');
    expect(onPaper(document, '.evidence')).toBe(withheldOnPaper);
  });

  it('is said once where it has not changed', () => {
    open(deskWith(approvedWith(conditional), [conditional]));
    expect(restsOn().textContent).toContain('Handling conditions: Not to be repeated to a candidate.');
    expect(restsOn().textContent).not.toContain('When this version was approved');
  });
});

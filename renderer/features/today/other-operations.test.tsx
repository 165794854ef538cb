import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { useLocation } from 'react-router';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aCase, aCaseOffence, aCpsContact } from '../../../test/builders/cases';
import { aDesk, anOperation, OnDesk } from '../../../test/builders/desk';
import { anAction } from '../../../test/builders/meetings';
import { aClosedClosure, aReview } from '../../../test/builders/retention';
import { asId } from '../../core/foundation/ids';
import type { Operation } from '../../core/operation/operation';
import type { DeskChange } from '../../services/desk-context';
import { axeProblems, prepareJsdom } from '../../ui/testing-jsdom';
import { OtherOperations } from './other-operations';

const last = anOperation({ id: asId('operation-2026'), name: 'May 2026', pollingDate: '2026-05-07' });
const next = anOperation({ id: asId('operation-2027'), name: 'May 2027', pollingDate: '2027-05-06' });
const today = '2027-02-01';

const caseOf = (number: number, date: string | null) =>
  aCase({
    id: asId(`case-${number}`),
    operationId: last.id,
    reference: `C-${String(number).padStart(3, '0')}`,
    offences: [
      aCaseOffence({ occurred: date === null ? { kind: 'unknown', notBefore: null } : { kind: 'on', date } }),
    ],
  });

/** Opens the part with one operation of the vault open, or none; remembers which were opened from it. */
function open(operation: Operation | null, cases: readonly ReturnType<typeof caseOf>[]) {
  const contact = aCpsContact({
    operationId: last.id,
    caseId: asId('case-1'),
    items: [
      {
        id: asId('item-1'),
        text: 'Statement of the caretaker',
        due: '2027-01-20',
        responses: [],
        doneOn: null,
      },
    ],
  });
  return openWith(operation, today, [
    ...cases.map((after): DeskChange => ({ collection: 'cases', id: after.id, after })),
    { collection: 'cpsContacts', id: contact.id, after: contact },
  ]);
}

function openWith(operation: Operation | null, day: string, changes: readonly DeskChange[]) {
  const desk = aDesk([
    ...[last, next].map((after): DeskChange => ({ collection: 'operations', id: after.id, after })),
    ...changes,
  ]);
  const opened: string[] = [];
  const services = { ...desk.services, openOperation: (id: string) => void opened.push(id) };
  const drawn = render(
    <OnDesk desk={{ ...desk, services }} operation={operation ?? next} at="/today" path="*">
      <>
        <OtherOperations operation={operation} today={day} />
        <Address />
      </>
    </OnDesk>,
  );
  return { ...drawn, opened };
}

function Address() {
  const { pathname, search } = useLocation();
  return <p role="status">{`${pathname}${search}`}</p>;
}

const rows = () =>
  within(screen.getByRole('table'))
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.textContent);

beforeAll(prepareJsdom);
afterEach(cleanup);

describe('the end of retention in operations that are not open', () => {
  const years = '2033-06-01';
  /** The operation of last year, closed, six years on; with an erasure that was cut off. */
  function openYearsOn(operation: Operation | null) {
    const closure = aClosedClosure(last.id, '2026-09-01T10:00:00.000Z');
    const action = anAction({ operationId: last.id });
    const begun = aReview({
      id: asId('review-2'),
      operationId: last.id,
      classId: 'assessment',
      decision: 'erase',
      nextOn: null,
    });
    return openWith(operation, years, [
      { collection: 'actions', id: action.id, after: action },
      { collection: 'closures', id: closure.id, after: closure },
      { collection: 'retentionReviews', id: begun.id, after: begun },
    ]);
  }

  it('stands on Today whichever operation is open, or none', async () => {
    for (const operation of [next, null]) {
      const { container, unmount } = openYearsOn(operation);
      expect(rows()).toContainEqual(
        expect.stringMatching(/^Not finishedAn erasure was begun and is not finished.*May 2026$/),
      );
      expect(rows()).toContainEqual(
        expect.stringMatching(/^Fri 7 May 2032Overdue, .*Review whether to keep: Plan and commandMay 2026$/),
      );
      expect(await axeProblems(container)).toEqual([]);
      unmount();
    }
  });

  it('opens its operation and goes to the class', () => {
    const { opened } = openYearsOn(next);
    fireEvent.click(screen.getByRole('button', { name: 'Review whether to keep: Plan and command' }));
    expect(opened).toEqual([last.id]);
    expect(screen.getByRole('status').textContent).toBe('/debrief/closing/retention?class=plan');
  });
});

describe('the limits of operations that are not open', () => {
  it('stand on Today with the name of their operation, whether another is open or none', async () => {
    for (const operation of [next, null]) {
      const { container, unmount } = open(operation, [caseOf(1, '2026-05-07'), caseOf(2, null)]);
      expect(rows()).toEqual([
        expect.stringMatching(/^Cannot be countedC-002: PersonationRecord the day.*May 2026$/),
        expect.stringMatching(/^Fri 7 May 2027in 95 daysC-001: PersonationReached.*May 2026$/),
        expect.stringMatching(/^Wed 20 Jan 2027Overdue, 12 days agoC-001, CPS action plan: .*May 2026$/),
      ]);
      expect(await axeProblems(container)).toEqual([]);
      unmount();
    }
  });

  it('open their operation and go to the offences of the case', () => {
    const { opened } = open(next, [caseOf(1, '2026-05-07')]);
    fireEvent.click(screen.getByRole('button', { name: 'C-001: Personation' }));
    expect(opened).toEqual([last.id]);
    expect(screen.getByRole('status').textContent).toBe('/cases/case-1/offences');
  });

  it('are the ten nearest, and what is left out is said with the way to it', () => {
    const many = Array.from({ length: 13 }, (_, index) => caseOf(index + 1, `2026-05-${String(index + 10)}`));
    const { opened } = open(next, many);
    expect(rows()).toHaveLength(11);
    fireEvent.click(screen.getByRole('button', { name: '3 more in May 2026' }));
    expect(opened).toEqual([last.id]);
    expect(screen.getByRole('status').textContent).toBe('/today');
  });

  it('never put what the CPS asked for on paper', () => {
    const { container } = open(next, [caseOf(1, '2026-05-07')]);
    for (const each of container.querySelectorAll('.on-screen-only')) each.remove();
    expect(container.textContent).not.toContain('caretaker');
    expect(container.textContent).toContain('C-001: an item of the CPS action plan');
  });

  it('are not there while none needs a look', () => {
    open(last, [caseOf(1, '2026-05-07')]);
    expect(screen.queryByRole('heading', { name: 'In other operations' })).toBeNull();
  });
});

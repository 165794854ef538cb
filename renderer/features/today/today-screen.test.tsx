import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aCase, aCaseOffence, aCpsContact, anAllegation } from '../../../test/builders/cases';
import { aDesk, anOperation, type MemoryDesk, OnDesk } from '../../../test/builders/desk';
import type { CaseFile } from '../../core/cases/case-file';
import type { Allegation } from '../../core/cases/allegation';
import { asId } from '../../core/foundation/ids';
import type { DeskChange, DeskServices } from '../../services/desk-context';
import { axeProblems, prepareJsdom } from '../../ui/testing-jsdom';
import { TodayScreen } from './today-screen';

const operation = anOperation({ pollingDate: '2027-05-06' });

const snapshots = { lastProblem: null, isRunning: false, lastVerifiedAt: null };
const findings: readonly string[] = [];

/** The desk of tests stands on 1 February 2027. */
function deskWith(
  cases: readonly CaseFile[],
  allegations: readonly Allegation[] = [],
  more: readonly DeskChange[] = [],
): MemoryDesk {
  const desk = aDesk([
    ...more,
    ...cases.map((each): DeskChange => ({ collection: 'cases', id: each.id, after: each })),
    ...allegations.map((each): DeskChange => ({ collection: 'allegations', id: each.id, after: each })),
  ]);
  const vault = {
    ...desk.services.vault,
    snapshots: { state: () => snapshots },
    findings,
  };
  // Sound here: the screen asks the vault for nothing beyond what stands above.
  return { ...desk, services: { ...desk.services, vault } as unknown as DeskServices };
}

function open(desk: MemoryDesk) {
  return render(
    <OnDesk desk={desk} operation={operation} at="/today" path="/today">
      <TodayScreen />
    </OnDesk>,
  );
}

const caseOf = (number: number, date: string): CaseFile =>
  aCase({
    id: asId(`case-${number}`),
    operationId: operation.id,
    reference: `C-${String(number).padStart(3, '0')}`,
    offences: [aCaseOffence({ occurred: { kind: 'on', date } })],
  });

const section = () =>
  screen.getByRole('heading', { name: 'Time limits' }).closest('section') ?? document.body;

beforeAll(prepareJsdom);
afterEach(cleanup);

describe('time limits on Today', () => {
  it('stand first, the nearest limit before all others, each leading to its offences', async () => {
    const { container } = open(
      deskWith([caseOf(1, '2026-05-07'), caseOf(2, '2026-01-20'), caseOf(3, '2026-12-01')]),
    );
    const links = within(section()).getAllByRole('link');
    expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['C-002: Personation', '/cases/case-2/offences'],
      ['C-001: Personation', '/cases/case-1/offences'],
    ]);
    expect(section().textContent).toContain('Passed, 12 days ago');
    expect(section().textContent).toContain('Reached Sat 7 Nov 2026: 6 months');
    expect(screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent)).toContain(
      'Time limits',
    );
    expect(await axeProblems(container)).toEqual([]);
  });

  it('that cannot be counted stand on top of the section, with what to record', async () => {
    const unknown = { kind: 'unknown', notBefore: null } as const;
    const { container } = open(
      deskWith(
        [
          caseOf(1, '2026-05-07'),
          { ...caseOf(2, '2026-05-07'), offences: [aCaseOffence({ occurred: unknown })] },
          { ...caseOf(3, '2026-05-07'), offences: [], stream: 'malpractice' },
        ],
        [
          anAllegation({ operationId: operation.id, stream: 'malpractice', occurred: unknown }),
          anAllegation({
            id: asId('allegation-2'),
            reference: 'A-002',
            operationId: operation.id,
            stream: 'malpractice',
            occurred: { kind: 'on', date: '2026-04-02' },
          }),
        ],
      ),
    );
    const links = within(section()).getAllByRole('link');
    expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['C-002: Personation', '/cases/case-2/offences'],
      ['C-003: no offence yet', '/cases/case-3/offences'],
      ['A-001: report without a case', '/allegations/allegation-1'],
      ['A-002: report without a case', '/allegations/allegation-2'],
      ['C-001: Personation', '/cases/case-1/offences'],
    ]);
    expect(section().textContent).toContain('Limit cannot be counted');
    expect(section().textContent).toContain('Record the day of the offence');
    expect(await axeProblems(container)).toEqual([]);
  });

  it('are not there while no clock needs a look', () => {
    open(deskWith([caseOf(3, '2026-12-01')]));
    expect(screen.queryByRole('heading', { name: 'Time limits' })).toBeNull();
  });

  it('show the ten nearest, and say how many more the list of cases holds', () => {
    open(
      deskWith(Array.from({ length: 13 }, (_, index) => caseOf(index + 1, `2026-05-${String(index + 10)}`))),
    );
    expect(within(section()).getAllByRole('row')).toHaveLength(11);
    expect(
      within(section())
        .getByRole('link', { name: /^3 more/ })
        .getAttribute('href'),
    ).toBe('/cases');
  });
});

describe('allegations and cases on Today', () => {
  it('list what is due and overdue, and referrals that have not gone', () => {
    const allegation = anAllegation({
      operationId: operation.id,
      updates: { agreed: 'Every fortnight', everyDays: 14, nextDue: '2027-01-29', given: [], exit: null },
      referrals: [{ id: asId('referral-1'), tag: 'bridger', to: '', sentOn: null, reference: '', note: '' }],
    });
    open(deskWith([], [allegation]));
    const update = screen.getByRole('link', { name: 'Update the complainant of A-001' });
    expect(update.getAttribute('href')).toBe('/allegations/allegation-1/updates');
    expect(update.closest('tr')?.textContent).toContain('Overdue, 3 days ago');
    expect(screen.getAllByRole('link', { name: 'Refer A-001 to: Operation Bridger' })).toHaveLength(1);
  });

  it('never print what somebody wrote of an action or an item of an action plan', () => {
    const action = {
      id: asId<'CaseAction'>('action-1'),
      text: 'Ask the caretaker who held the keys',
      owner: 'DC Tarn',
      raisedOn: '2027-01-20',
      due: '2027-02-03',
      doneOn: null,
    };
    const planned = {
      id: asId<'ActionPlanItem'>('item-1'),
      text: 'Statement of the caretaker',
      due: '2027-02-05',
      responses: [],
      doneOn: null,
    };
    const later = { ...action, id: asId<'CaseAction'>('action-2'), due: '2027-05-03' };
    const caseFile = aCase({ operationId: operation.id, offences: [], stream: 'other' });
    const printed = (actions: readonly (typeof action)[], items: readonly (typeof planned)[]) => {
      const contact = aCpsContact({ operationId: operation.id, caseId: caseFile.id, items });
      const desk = deskWith(
        [{ ...caseFile, actions }],
        [],
        [{ collection: 'cpsContacts', id: contact.id, after: contact }],
      );
      const { container, unmount } = open(desk);
      const onScreen = container.textContent;
      for (const each of container.querySelectorAll('.on-screen-only')) each.remove();
      const onPaper = container.textContent;
      unmount();
      return { onScreen, onPaper };
    };
    const due = printed([action], [planned]);
    expect(due.onScreen).toContain('C-001: Ask the caretaker who held the keys (DC Tarn)');
    expect(due.onScreen).toContain('C-001, CPS action plan: Statement of the caretaker');
    expect(due.onPaper).toContain('C-001: an action');
    expect(due.onPaper).toContain('C-001: an item of the CPS action plan');
    expect(due.onPaper).not.toContain('caretaker');
    const next = printed([later], []);
    expect(next.onScreen).toContain('caretaker');
    expect(next.onPaper).toContain('Nothing before then. Next');
    expect(next.onPaper).not.toContain('caretaker');
  });
});

import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aCase, aCpsContact } from '../../../../test/builders/cases';
import { aCasesDesk, openCases } from '../../../../test/builders/cases-desk';
import { aReadyCase } from '../../../../test/builders/ready-case';
import type { CouncilUpdate } from '../../../core/cases/council-update';
import { asId } from '../../../core/foundation/ids';
import { prepareJsdom } from '../../../ui/testing-jsdom';

beforeAll(prepareJsdom);
afterEach(cleanup);

const planned: CouncilUpdate = {
  id: asId('update-1'),
  operationId: asId('operation-1'),
  areaId: asId('carrow'),
  to: 'Returning officer',
  due: '2027-07-10',
  givenOn: null,
  by: '',
  how: '',
  said: '',
  caseIds: [asId('case-1')],
  corrections: [],
};

describe('the log of a case', () => {
  it('keeps what was removed, and what was about the case before, and nothing of another case', async () => {
    const desk = aCasesDesk({ cases: [aReadyCase(), aCase({ id: asId('case-2'), reference: 'C-002' })] });
    const { vault } = desk.services;
    const contact = aCpsContact({ purpose: 'charge', sentOn: '2027-06-29' });
    const other = {
      ...planned,
      id: asId<'CouncilUpdate'>('update-2'),
      to: 'Deputy',
      caseIds: [asId<'Case'>('case-2')],
    };
    const set = (purpose: string, ...changes: Parameters<typeof vault.commit>[0]['changes']) =>
      expect(vault.commit({ purpose, changes }).ok).toBe(true);
    set('Record', { collection: 'cpsContacts', id: contact.id, after: contact });
    set('Remove', { collection: 'cpsContacts', id: contact.id, after: null });
    set('Plan', { collection: 'councilUpdates', id: planned.id, after: planned });
    set('Plan', { collection: 'councilUpdates', id: other.id, after: other });
    set('Change', {
      collection: 'councilUpdates',
      id: planned.id,
      after: { ...planned, caseIds: [asId<'Case'>('case-2')] },
    });
    openCases(desk, '/cases/case-1/log');
    const table = screen.getByRole('table', { name: 'Changes, newest first' });
    expect(await within(table).findByText(/^CPS register, .*sent Tue 29 Jun 2027: removed \(/)).toBeTruthy();
    expect(within(table).getByText(/^CPS register, .*: added \(/)).toBeTruthy();
    expect(within(table).getByText(/^Update to a returning officer: cases, .*removed/i)).toBeTruthy();
    expect(within(table).queryByText(/Deputy/)).toBeNull();
  });
});

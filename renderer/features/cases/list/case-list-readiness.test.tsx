// What stands against each file in the list of cases: told, narrowed down, sorted, and worked out beside the screen.
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aCasesDesk, openCases, press } from '../../../../test/builders/cases-desk';
import { aBorneOutAllegation, aReadyCase } from '../../../../test/builders/ready-case';
import type { CaseFile } from '../../../core/cases/case-file';
import { asId } from '../../../core/foundation/ids';
import { axeProblems, prepareJsdom } from '../../../ui/testing-jsdom';

beforeAll(prepareJsdom);
afterEach(cleanup);

const numbered = (number: number, given: Partial<CaseFile> = {}): CaseFile =>
  aReadyCase({ id: asId(`case-${number}`), reference: `C-00${number}`, ...given });
const poor = numbered(1, { complainant: '', approvals: [], interviews: [] });
const whole = numbered(2);
const unnamed = numbered(3, { complainant: '' });
const ended = numbered(4, {
  outcome: { outcome: 'no-further-action', on: '2027-06-30', reason: '', by: 'DI Marl', cpsReference: '' },
});

const deskOf = (...cases: readonly CaseFile[]) =>
  aCasesDesk({ cases, allegations: [aBorneOutAllegation({ areaId: asId('ward-1') })] });
const row = (reference: string) =>
  within(screen.getByRole('table', { name: 'Cases' }))
    .getAllByRole('row')
    .find((each) => each.textContent.startsWith(reference))!;
const workedOut = () =>
  waitFor(() => expect(screen.queryByText(/worked out/)).toBeNull(), { timeout: 15_000 });
const references = () =>
  within(screen.getByRole('table', { name: 'Cases' }))
    .getAllByRole('rowheader')
    .map((each) => each.textContent.slice(0, 5));

function chooseReadiness(option: string): void {
  fireEvent.click(screen.getByRole('combobox', { name: 'Filter by what stands against the file' }));
  fireEvent.click(screen.getByRole('option', { name: option }));
}

describe('what stands against each file in the list', () => {
  it('says what blocks and what is a risk, with the gravest reason, and no figure of readiness', async () => {
    const { container } = openCases(deskOf(poor, whole, unnamed, ended), '/cases');
    expect(within(row('C-001')).getByText('being worked out')).toBeTruthy();
    expect(screen.getByText('Readiness of 0 of 3 cases worked out')).toBeTruthy();
    await workedOut();
    const link = within(row('C-001')).getByLabelText('C-001: 3 things block, 1 risk');
    expect(link.getAttribute('href')).toBe('/cases/case-1/readiness');
    const reason = within(row('C-001')).getByText('The complainant is not named.');
    expect(reason.title).toBe('The complainant is not named. And 3 more.');
    expect(within(row('C-002')).getByText('Nothing stands')).toBeTruthy();
    expect(within(row('C-004')).getByText('case closed')).toBeTruthy();
    expect(container.textContent).not.toMatch(/%|per cent|score/);
    expect(await axeProblems(container)).toEqual([]);
  });

  it('narrows down to what something blocks, or nothing', async () => {
    openCases(deskOf(poor, whole, unnamed, ended), '/cases');
    await workedOut();
    chooseReadiness('Something blocks');
    expect(references()).toEqual(['C-001', 'C-003']);
    expect(screen.getByText('2 of 4 cases')).toBeTruthy();
    chooseReadiness('Nothing blocks');
    expect(references()).toEqual(['C-002']);
    press('Show all');
    expect(references()).toHaveLength(4);
  });

  it('sorts by it, from nothing to most and back', async () => {
    openCases(deskOf(poor, whole, unnamed, ended), '/cases');
    await workedOut();
    press('Stands against it');
    expect(references()).toEqual(['C-002', 'C-003', 'C-001', 'C-004']);
    press(/Stands against it/);
    expect(references()).toEqual(['C-001', 'C-003', 'C-002', 'C-004']);
  });

  it('follows a change to one case', async () => {
    const desk = deskOf(whole, unnamed);
    openCases(desk, '/cases');
    await workedOut();
    expect(screen.getByLabelText('C-003: 1 thing blocks')).toBeTruthy();
    act(() => {
      const after = { ...unnamed, complainant: 'Ines Fallow' };
      desk.services.vault.commit({
        purpose: 'Name',
        changes: [{ collection: 'cases', id: after.id, after }],
      });
    });
    await waitFor(() => screen.getByLabelText('C-003: Nothing stands'), { timeout: 15_000 });
  });

  it('of a long list works out the rows in sight first', async () => {
    const many = Array.from({ length: 400 }, (_, index) =>
      aReadyCase({ id: asId(`case-${index}`), reference: `C-${1000 + index}`, complainant: '' }),
    );
    openCases(deskOf(...many.reverse()), '/cases');
    // The register holds them the other way round: sight, not order, decides.
    await waitFor(() => screen.getByLabelText('C-1000: 1 thing blocks'), { timeout: 15_000 });
    expect(screen.getByText(/^Readiness of \d+ of 400 cases worked out$/)).toBeTruthy();
    await workedOut();
  });
});

import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aCase, anAllegation } from '../../../../test/builders/cases';
import { aCasesDesk, casesOperation, openCases, press, write } from '../../../../test/builders/cases-desk';
import { anOperation } from '../../../../test/builders/desk';
import { aReadyCase } from '../../../../test/builders/ready-case';
import { asId } from '../../../core/foundation/ids';
import type { DeskChange } from '../../../services/desk-context';
import { axeProblems, prepareJsdom } from '../../../ui/testing-jsdom';
import { searchCases } from '../search';

beforeAll(prepareJsdom);
afterEach(cleanup);

describe('the list of cases', () => {
  const near = aCase({
    id: asId('case-2'),
    reference: 'C-002',
    title: 'Bribes at the market',
    officerInCase: 'DC Nell Garth',
    offences: aReadyCase().offences.map((each) => ({
      ...each,
      occurred: { kind: 'on', date: '2026-07-20' },
    })),
  });

  it('puts the nearest limit first, says how long there is, and narrows down', async () => {
    const { container } = openCases(aCasesDesk({ cases: [aReadyCase(), near] }), '/cases');
    const names = () =>
      within(screen.getByRole('table', { name: 'Cases' }))
        .getAllByRole('rowheader')
        .map((row) => row.textContent.slice(0, 5));
    expect(names()).toEqual(['C-002', 'C-001']);
    expect(screen.getByText('Tue 20 Jul 2027').className).toBe('case-overdue');
    expect(screen.getByText('in 19 days · past 11 months')).toBeTruthy();
    expect(screen.getByText('Sat 6 May 2028').className).toBe('');
    fireEvent.click(screen.getByRole('checkbox', { name: 'Limit near' }));
    expect(names()).toEqual(['C-002']);
    expect(screen.getByText('1 of 2 cases')).toBeTruthy();
    press('Show all');
    expect(names()).toHaveLength(2);
    expect(await axeProblems(container)).toEqual([]);
  });

  it('narrows down to an area and what lies in it, offering the areas that cases have', () => {
    const inWard = { ...near, areaId: asId<'Area'>('ward-1') };
    const nowhere = aCase({ id: asId('case-3'), reference: 'C-003', areaId: null });
    openCases(aCasesDesk({ cases: [inWard, nowhere] }), '/cases');
    const area = screen.getByRole('combobox', { name: 'Filter by electoral area' });
    const offered = () => screen.getAllByRole('option').map((option) => option.textContent);
    fireEvent.click(area);
    expect(offered()).toEqual(['Marlshire', 'Carrow', 'Lyde ward, Carrow']);
    for (const name of ['Carrow', 'Lyde ward, Carrow']) {
      fireEvent.click(area);
      fireEvent.click(screen.getByRole('option', { name }));
      expect(screen.getByText('1 of 2 cases')).toBeTruthy();
      expect(screen.queryByText(/^C-003/)).toBeNull();
    }
    press('Show all');
    expect(screen.getByText('2 cases')).toBeTruthy();
  });

  it('says how many cases of other operations are near their limit, with the way to them', async () => {
    const earlier = anOperation({ id: asId('operation-0'), name: 'May 2026' });
    const more: DeskChange[] = [{ collection: 'operations', id: earlier.id, after: earlier }];
    const line = () => screen.queryByRole('link', { name: /other operation/ });
    const elsewhere = { ...near, operationId: earlier.id };
    const { container, unmount } = openCases(
      aCasesDesk({ cases: [aReadyCase(), elsewhere], more }),
      '/cases',
    );
    expect(line()?.textContent).toBe(
      'One case of another operation has a limit within 3 months, passed or not to be counted',
    );
    expect(line()?.getAttribute('href')).toBe('/today');
    expect(await axeProblems(container)).toEqual([]);
    unmount();
    const second = { ...elsewhere, id: asId<'Case'>('case-3'), reference: 'C-003' };
    const ofNone = openCases(aCasesDesk({ cases: [elsewhere, second], more }), '/cases');
    expect(line()?.textContent).toMatch(/^2 cases of other operations have a limit/);
    ofNone.unmount();
    openCases(aCasesDesk({ cases: [aReadyCase(), near], more }), '/cases');
    expect(line()).toBeNull();
  });

  it('opens a case of an allegation, which leads it', () => {
    const desk = aCasesDesk({ allegations: [anAllegation()] });
    openCases(desk, '/cases?add=case&from=allegation-1');
    write('Title', 'Personation at Ash Hall');
    press('Open the case');
    expect([...desk.records.all('cases').values()]).toMatchObject([
      {
        reference: 'C-001',
        title: 'Personation at Ash Hall',
        allegationIds: ['allegation-1'],
        complainant: 'Ines Fallow',
      },
    ]);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('C-001 · Personation at Ash Hall');
    desk.undo();
    expect(desk.records.all('cases').size).toBe(0);
  });

  it('a case is found by its people, with nothing of what is said about them', () => {
    const desk = aCasesDesk({ cases: [aReadyCase()] });
    expect(searchCases('corin ash', desk.records, casesOperation)).toEqual([
      {
        id: 'case-1',
        label: 'C-001 · Personation at Harrow Dale village hall',
        description: expect.stringContaining('Case, ') as string,
        path: '/cases/case-1/summary',
      },
    ]);
    expect(searchCases('nobody', desk.records, casesOperation)).toEqual([]);
  });
});

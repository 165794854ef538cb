import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aCase, anAllegation } from '../../../../test/builders/cases';
import {
  aCasesDesk,
  casesOperation,
  choose,
  field,
  openCases,
  part,
  press,
  write,
} from '../../../../test/builders/cases-desk';
import { anArea, aPlace } from '../../../../test/builders/threat';
import type { Allegation } from '../../../core/cases/allegation';
import { asId } from '../../../core/foundation/ids';
import type { Area } from '../../../core/places/area';
import type { Place } from '../../../core/places/place';
import type { DeskChange } from '../../../services/desk-context';
import { axeProblems, prepareJsdom } from '../../../ui/testing-jsdom';
import { searchAllegations } from './search';

const carrow = asId<'Area'>('carrow');
const areaChange = (after: Area): DeskChange => ({ collection: 'areas', id: after.id, after });
const seat = areaChange(
  anArea('seat', { kind: 'constituency', name: 'Carrow', parentId: asId<'Area'>('force') }),
);
const parish = areaChange(anArea('parish', { kind: 'parish', name: 'Orrest', parentId: carrow }));

beforeAll(prepareJsdom);
afterEach(cleanup);

const focused = () => document.activeElement;

function openPart(name: string, given: Partial<Allegation> = {}) {
  const desk = aCasesDesk({ allegations: [anAllegation(given)] });
  const { container } = openCases(desk, `/allegations/allegation-1/${name}`);
  const allegation = () => {
    const found = desk.records.get('allegations', 'allegation-1');
    if (found === undefined) throw new Error('The allegation is gone');
    return found;
  };
  return { desk, container, allegation };
}

describe('the list of allegations', () => {
  it('says what belongs there, and a recorded report opens with the keyboard in its words', async () => {
    const desk = aCasesDesk({});
    openCases(desk, '/allegations');
    expect(screen.getByText('No report yet')).toBeTruthy();
    const [record] = screen.getAllByRole('button', { name: 'Record a report' });
    if (record === undefined) throw new Error('Nothing to record with');
    record.focus();
    fireEvent.click(record);
    const [made] = [...desk.records.all('allegations').values()];
    expect(made).toMatchObject({
      reference: 'A-001',
      reportedOn: '2027-07-01',
      pollType: 'local-principal',
      enteredBy: 'Insp J. Marl',
    });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Allegation A-001');
    await waitFor(() => expect(focused()).toBe(field('What was reported')));
    desk.undo();
    expect(desk.records.all('allegations').size).toBe(0);
  });

  it('a report asked for by its address is recorded once', () => {
    const desk = aCasesDesk({});
    openCases(desk, '/allegations?add=report');
    expect(desk.records.all('allegations').size).toBe(1);
  });

  it('shows the latest report first with where it stands, and narrows down by words', async () => {
    const second = anAllegation({
      id: asId('allegation-2'),
      reference: 'A-002',
      reportedOn: '2027-05-10',
      summary: 'A leaflet',
    });
    const taken = aCase({ allegationIds: [asId('allegation-1')] });
    const desk = aCasesDesk({ allegations: [anAllegation(), second], cases: [taken] });
    const { container } = openCases(desk, '/allegations');
    const rows = () =>
      within(screen.getByRole('table', { name: 'Allegations' }))
        .getAllByRole('row')
        .slice(1);
    expect(rows().map((row) => row.textContent)).toEqual([
      expect.stringMatching(/^A-002.*Open$/),
      expect.stringMatching(/^A-001.*Case C-001$/),
    ]);
    expect(await axeProblems(container)).toEqual([]);
    fireEvent.change(screen.getByRole('textbox', { name: 'Filter by words' }), {
      target: { value: 'leaflet' },
    });
    expect(rows()).toHaveLength(1);
    expect(screen.getByText('1 of 2 reports')).toBeTruthy();
  });

  it('speaks of one report as of one', () => {
    openCases(aCasesDesk({ allegations: [anAllegation()] }), '/allegations');
    expect(screen.getByText('1 report')).toBeTruthy();
  });

  it('narrows down by electoral area and what lies in it, offering the areas of the reports alone', () => {
    const given: Partial<Allegation>[] = [
      { id: asId('a1'), reference: 'A-001', areaId: asId('ward-1') },
      { id: asId('a2'), reference: 'A-002', areaId: asId('seat') },
      { id: asId('a3'), reference: 'A-003', areaId: null },
    ];
    const desk = aCasesDesk({ allegations: given.map(anAllegation), more: [seat, parish] });
    openCases(desk, '/allegations');
    const references = () =>
      within(screen.getByRole('table', { name: 'Allegations' }))
        .getAllByRole('link')
        .map((link) => link.textContent)
        .sort();
    const filter = screen.getByRole('combobox', { name: 'Filter by electoral area' });
    fireEvent.click(filter);
    expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual([
      'Marlshire',
      'Carrow',
      'Lyde ward, Carrow',
      'Carrow (constituency)',
    ]);
    fireEvent.click(screen.getByRole('option', { name: 'Carrow' }));
    expect(references()).toEqual(['A-001']);
    fireEvent.click(filter);
    fireEvent.click(screen.getByRole('option', { name: 'Carrow (constituency)' }));
    expect(references()).toEqual(['A-002']);
    fireEvent.click(screen.getByLabelText('Any area'));
    expect(references()).toHaveLength(3);
  });

  it('a report is found by whom it concerns; what it says stays out of the answer', () => {
    const { desk } = openPart('report');
    expect(searchAllegations('ines', desk.records, casesOperation)).toEqual([
      {
        id: 'allegation-1',
        label: 'A-001',
        description: 'Allegation, reported Thu 6 May 2027',
        path: '/allegations/allegation-1',
      },
    ]);
  });
});

describe('where a report belongs', () => {
  const open = (given: Partial<Allegation>, more: readonly DeskChange[] = []) => {
    const desk = aCasesDesk({ allegations: [anAllegation(given)], more: [seat, parish, ...more] });
    openCases(desk, '/allegations/allegation-1/report');
    return desk;
  };
  const hall = (id: string, given: Partial<Place> = {}): DeskChange => {
    const after = aPlace(id, given);
    return { collection: 'places', id: after.id, after };
  };

  it('constituencies are offered first at a parliamentary election, and one is recorded', () => {
    const desk = open({ pollType: 'uk-parliamentary' });
    fireEvent.click(field('Electoral area'));
    const options = screen.getAllByRole('option').map((option) => option.textContent);
    expect(options).toEqual([
      'Carrow (constituency)',
      'Marlshire',
      'Carrow',
      'Lyde ward, Carrow',
      'Orrest (parish or community), Carrow',
    ]);
    fireEvent.click(screen.getByRole('option', { name: 'Carrow (constituency)' }));
    expect(desk.records.get('allegations', 'allegation-1')?.areaId).toBe('seat');
    expect(desk.commits.at(-1)?.purpose).toBe('Change the electoral area of a report');
    expect(field('Electoral area').value).toBe('Carrow (constituency)');
  });

  it('a place that was merged shows as the one that stands, with what it was', () => {
    open({ placeId: asId('old') }, [
      hall('ash', { name: 'Ash Hall' }),
      hall('old', { name: 'Old Hall', mergedIntoId: asId('ash') }),
    ]);
    expect(field('Place').value).toBe('Ash Hall (was: Old Hall)');
  });

  it('a place that was removed shows by its old name, and can be taken off the report', async () => {
    const desk = open({ placeId: asId('old') }, [hall('old', { name: 'Old Hall' })]);
    expect(field('Place').value).toBe('Old Hall');
    act(() => {
      desk.services.vault.commit({
        purpose: 'Remove a place',
        changes: [{ collection: 'places', id: 'old', after: null }],
        undoable: true,
      });
    });
    await waitFor(() => expect(field('Place').value).toBe('Old Hall (no longer recorded)'));
    fireEvent.click(screen.getByLabelText('Clear Place'));
    expect(desk.records.get('allegations', 'allegation-1')?.placeId).toBeNull();
  });
});

describe('the parts of a report', () => {
  it.each(['report', 'assessment', 'referrals', 'updates', 'outcome'])(
    '%s passes the machine’s rules of accessibility',
    async (name) => {
      const { container } = openPart(name, {
        concerned: [
          { id: asId('p1'), name: 'Odo Finch', standing: 'candidate', side: 'wronged', detail: '' },
        ],
        referrals: [{ id: asId('r1'), tag: 'local-cps', to: '', sentOn: null, reference: '', note: '' }],
        updates: {
          agreed: 'Every four weeks',
          everyDays: 28,
          nextDue: '2027-06-20',
          given: [],
          exit: { plan: '', letter: '', due: null, letterSentOn: null, isReviewExplained: false },
        },
      });
      expect(await axeProblems(container)).toEqual([]);
    },
  );

  it('an empty report may be taken away, one with words may not', () => {
    const { desk } = openPart('report', { summary: '', reporterName: '' });
    press('Remove the empty report');
    expect(desk.records.all('allegations').size).toBe(0);
    cleanup();
    openPart('report');
    expect(screen.queryByRole('button', { name: 'Remove the empty report' })).toBeNull();
  });

  it('leads to opening a case, and then to that case', () => {
    openPart('report');
    expect(screen.getByRole('link', { name: 'Open a case from it' }).getAttribute('href')).toBe(
      '/cases?add=case&from=allegation-1',
    );
    cleanup();
    const taken = aCase({ allegationIds: [asId('allegation-1')] });
    openCases(aCasesDesk({ allegations: [anAllegation()], cases: [taken] }), '/allegations/allegation-1');
    expect(screen.getByRole('link', { name: 'Case C-001' })).toBeTruthy();
  });

  it('whom it concerns is added by Enter and removed, the keyboard staying near', async () => {
    const { allegation } = openPart('report');
    const name = field('Name of a candidate or another');
    name.focus();
    fireEvent.change(name, { target: { value: 'Odo Finch' } });
    fireEvent.keyDown(name, { key: 'Enter' });
    expect(allegation().concerned).toMatchObject([
      { name: 'Odo Finch', standing: 'candidate', side: 'wronged' },
    ]);
    expect(focused()).toBe(name);
    press('Remove Odo Finch');
    expect(allegation().concerned).toEqual([]);
    await waitFor(() => expect(focused()).toBe(name));
  });

  it('a first assessment and a category are stored as they are chosen', () => {
    const { allegation } = openPart('assessment', { category: '', subCategory: '' });
    fireEvent.click(
      within(screen.getByRole('radiogroup', { name: 'Urgency' })).getByRole('radio', { name: 'High' }),
    );
    choose('Category, as the Electoral Commission counts', 'Voting');
    choose('Sub-category', /Personation at a polling station/);
    expect(allegation()).toMatchObject({
      assessment: { urgency: 'high' },
      category: 'voting',
      subCategory: 'personation-station',
    });
  });

  it('a referral is marked, filled in, and taken off again', () => {
    const { allegation, desk } = openPart('referrals');
    press(/^Mark for referral.*Bridger/);
    write('Given to', 'Parliamentary liaison');
    expect(allegation().referrals).toMatchObject([{ to: 'Parliamentary liaison', sentOn: null }]);
    press(/^Take the referral off.*Bridger/);
    expect(allegation().referrals).toEqual([]);
    desk.undo();
    expect(allegation().referrals).toHaveLength(1);
  });
});

describe('keeping a complainant told', () => {
  it('an update given by an agreed rhythm sets the next one', () => {
    const { allegation, desk } = openPart('updates', {
      updates: { agreed: '', everyDays: 28, nextDue: '2027-06-20', given: [], exit: null },
    });
    expect(screen.getByText('The update was due 11 days ago')).toBeTruthy();
    write('How: phone, email, in person', 'phone');
    write('What was said', 'The file has gone to the CPS.');
    press('Record the update');
    expect(allegation().updates).toMatchObject({
      nextDue: '2027-07-29',
      given: [{ on: '2027-07-01', by: 'Insp J. Marl', how: 'phone', said: 'The file has gone to the CPS.' }],
    });
    expect(screen.queryByText(/The update was due/)).toBeNull();
    desk.undo();
    expect(allegation().updates.given).toEqual([]);
  });

  it('nothing further to be done asks for an exit, with the right of review explained', () => {
    const { allegation } = openPart('outcome');
    write('Reason', 'Nothing bears it out.');
    press('Record the outcome');
    expect(allegation().outcome?.outcome).toBe('no-further-action');
    fireEvent.click(screen.getByRole('link', { name: 'Complainant' }));
    expect(screen.getByText(/has not been told how it ends/)).toBeTruthy();
    press('Plan the exit');
    fireEvent.click(field('The right to ask for a review was explained'));
    expect(allegation().updates.exit).toMatchObject({ isReviewExplained: true, letterSentOn: null });
    expect(within(part('Complainant')).getByRole('button', { name: 'Export the letter' })).toBeTruthy();
  });

  it('a charge without a case is refused in words', () => {
    const { allegation } = openPart('outcome');
    choose('Outcome', 'Caution');
    write('Reason', 'Admitted.');
    press('Record the outcome');
    expect(screen.getByRole('alert').textContent).toContain('is decided by the CPS');
    expect(allegation().outcome).toBeNull();
  });

  it('an anonymous report has nobody to keep told', () => {
    openPart('updates', { reporter: 'anonymous' });
    expect(screen.getByText(/there is nobody to keep told/)).toBeTruthy();
  });
});

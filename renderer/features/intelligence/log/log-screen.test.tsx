import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { anOperation } from '../../../../test/builders/desk';
import { aConditionalItem, aDissemination, anItem } from '../../../../test/builders/intelligence';
import { atArea } from '../../../../test/builders/threat';
import { asId } from '../../../core/foundation/ids';
import { axeProblems, prepareJsdom } from '../../../ui/testing-jsdom';
import { searchLog } from './search';
import { deskWith, open, rows, stored } from '../../../../test/builders/intelligence-log';

beforeAll(prepareJsdom);
afterEach(cleanup);

describe('the log', () => {
  it('says what belongs in it while it is empty, and opens the form', async () => {
    const { container } = open(deskWith({}));
    expect(await axeProblems(container)).toEqual([]);
    await userEvent.click(screen.getAllByRole('button', { name: 'Write an item' })[0]!);
    expect(screen.getByLabelText('Reference')).toHaveProperty('value', 'INT-001');
  });

  it('has no faults that axe finds, with an item open beside it', async () => {
    const { container } = open(
      deskWith({
        items: [
          aConditionalItem(['council'], {
            people: ['Mo Ashby'],
            locations: [atArea('lyde')],
            disseminations: [aDissemination()],
          }),
        ],
      }),
      '?item=item1',
    );
    expect(await axeProblems(container)).toEqual([]);
  });

  it('shows grading in words, what it is about, who had it last, and an overdue review', () => {
    open(
      deskWith({
        items: [
          anItem({
            locations: [atArea('lyde')],
            people: ['Mo Ashby'],
            disseminations: [aDissemination()],
            reviewOn: '2027-01-29',
          }),
        ],
      }),
    );
    const [row] = rows();
    for (const words of [
      '1 B P',
      'Reliable; known indirectly but corroborated',
      'About: Lyde ward; Mo Ashby',
      'Returning officer, Carrow',
      'overdue by 3 days',
    ]) {
      expect(row).toContain(words);
    }
  });

  it('is narrowed down by words and by what is to be reviewed, and says by how much', async () => {
    open(
      deskWith({
        items: [
          anItem({ reviewOn: '2027-01-29' }),
          anItem({ id: asId<'IntelligenceItem'>('item2'), reference: 'INT-002', text: 'Leaflets' }),
        ],
      }),
    );
    await userEvent.type(screen.getByLabelText('Filter by words'), 'leaflets');
    expect(rows()).toHaveLength(1);
    expect(screen.getByText('1 of 2 items')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Show all' }));
    await userEvent.click(screen.getByRole('combobox', { name: 'Filter by review' }));
    await userEvent.click(await screen.findByRole('option', { name: 'To be reviewed' }));
    expect(rows()[0]).toContain('INT-001');
  });
});

describe('writing an item', () => {
  const fill = async () => {
    await userEvent.type(screen.getByLabelText('What was learned'), 'Leaflets with a wrong date');
    await userEvent.click(screen.getByRole('radio', { name: /^2 Untested/ }));
    await userEvent.click(screen.getByRole('radio', { name: /^D Not known/ }));
  };

  it('chooses no grade by itself and says what is missing; nothing is stored', async () => {
    const desk = deskWith({});
    open(desk, '?add=item');
    expect(screen.getAllByRole('radio').filter((radio) => (radio as HTMLInputElement).checked)).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Store item' }));
    const summary = screen.getByRole('alert');
    expect(summary.textContent).toContain('Nothing was stored yet');
    expect(summary.parentElement).toBe(document.activeElement);
    await userEvent.click(within(summary).getByRole('button', { name: /how the source knows it/ }));
    expect(document.activeElement).toBe(screen.getByRole('radio', { name: /^A Known/ }));
    expect(desk.commits).toEqual([]);
  });

  it('asks for the conditions of C before it stores the item', async () => {
    const desk = deskWith({ items: [anItem()] });
    open(desk, '?add=item');
    await fill();
    await userEvent.click(screen.getByRole('radio', { name: /^C Lawful sharing/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Store item' }));
    expect(desk.commits).toEqual([]);
    await userEvent.type(screen.getByLabelText('Conditions'), 'Gold only');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Gold command group' }));
    await userEvent.click(screen.getByRole('button', { name: 'Store item' }));
    const made = [...desk.records.all('intelligence').values()].find(({ id }) => id !== 'item1');
    expect(made).toMatchObject({
      reference: 'INT-002',
      source: '2',
      grade: 'D',
      handling: 'C',
      conditions: 'Gold only',
      mayGoTo: ['gold-group'],
      enteredBy: 'Insp J. Marl',
    });
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('INT-002');
    expect(desk.commits.map(({ purpose }) => purpose)).toEqual(['Write an intelligence item']);
  });

  it('refuses a reference that is taken, at the field and at once', async () => {
    const desk = deskWith({ items: [anItem()] });
    open(desk, '?add=item');
    await fill();
    await userEvent.click(screen.getByRole('radio', { name: /^P Lawful sharing/ }));
    await userEvent.clear(screen.getByLabelText('Reference'));
    await userEvent.type(screen.getByLabelText('Reference'), 'int-001');
    expect(screen.getByText(/^INT-001 is taken/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Store item' }));
    expect(desk.records.all('intelligence').size).toBe(1);
  });

  it('keeps what was begun while another item is looked at', async () => {
    const desk = deskWith({ items: [anItem()] });
    open(desk, '?add=item');
    await userEvent.type(screen.getByLabelText('What was learned'), 'Begun');
    await userEvent.click(screen.getByRole('button', { name: 'INT-001' }));
    await userEvent.click(screen.getByRole('button', { name: 'Write an item' }));
    expect(screen.getByLabelText('What was learned')).toHaveProperty('value', 'Begun');
  });
});

describe('the open item', () => {
  it('saves each field by itself, and no field takes back another', async () => {
    const desk = deskWith({ items: [anItem()] });
    open(desk, '?item=item1');
    await userEvent.type(screen.getByLabelText('Provenance'), ', returned');
    await userEvent.click(screen.getByRole('radio', { name: /^E Suspected/ }));
    await userEvent.type(screen.getByLabelText('Person, party or candidate'), 'Mo Ashby{Enter}');
    expect(stored(desk)).toMatchObject({
      provenance: 'A call to the desk, returned',
      grade: 'E',
      people: ['Mo Ashby'],
    });
    expect(desk.commits.some(({ purpose }) => purpose.includes('Ashby'))).toBe(false);
    await userEvent.click(screen.getByRole('button', { name: 'Remove Mo Ashby' }));
    desk.undo();
    expect(stored(desk)).toMatchObject({ people: ['Mo Ashby'] });
  });

  it('is linked to areas and places that are found by name', async () => {
    const desk = deskWith({ items: [anItem()] });
    open(desk, '?item=item1');
    await userEvent.type(screen.getByRole('combobox', { name: 'Areas and places' }), 'ash');
    await userEvent.click(await screen.findByRole('option', { name: /^Ash Hall/ }));
    await userEvent.type(screen.getByRole('combobox', { name: 'Areas and places' }), 'lyde');
    await userEvent.click(await screen.findByRole('option', { name: /^Lyde ward/ }));
    expect(stored(desk)?.locations).toEqual([
      { kind: 'place', id: 'hall' },
      { kind: 'area', id: 'lyde' },
    ]);
  });

  it('becomes C in one step with its conditions, and stays P until they are written', async () => {
    const desk = deskWith({ items: [anItem()] });
    open(desk, '?item=item1');
    await userEvent.click(screen.getByRole('radio', { name: /^C Lawful sharing/ }));
    const step = within(screen.getByRole('region', { name: 'Conditions for handling code C' }));
    await userEvent.click(step.getByRole('button', { name: 'Grade it C' }));
    expect(step.getByText(/Nothing was changed/)).toBeTruthy();
    expect(desk.commits).toEqual([]);
    await userEvent.type(step.getByLabelText('Conditions'), 'Gold only');
    await userEvent.click(step.getByRole('checkbox', { name: 'Gold command group' }));
    await userEvent.click(step.getByRole('button', { name: 'Grade it C' }));
    expect(stored(desk)).toMatchObject({ handling: 'C', conditions: 'Gold only', mayGoTo: ['gold-group'] });
    expect(desk.commits).toHaveLength(1);
  });

  it('keeps the conditions of C when somebody empties the field', async () => {
    const desk = deskWith({ items: [aConditionalItem([])] });
    open(desk, '?item=item1');
    expect(screen.getByText('May go to nobody outside the desk.')).toBeTruthy();
    await userEvent.clear(screen.getByLabelText('Conditions'));
    await userEvent.tab();
    expect(screen.getByText(/^Code C means nothing without its conditions/)).toBeTruthy();
    expect(stored(desk)).toMatchObject({ conditions: 'Not to be repeated to a candidate.' });
  });

  it('sets the next review 28 days on, or as many as were asked for', async () => {
    const desk = deskWith({ items: [anItem({ reviewOn: '2027-01-29' })] });
    open(desk, '?item=item1');
    await userEvent.click(screen.getByRole('button', { name: 'Reviewed today' }));
    expect(stored(desk)?.reviewOn).toBe('2027-03-01');
    await userEvent.clear(screen.getByLabelText('Days to the next review'));
    await userEvent.type(screen.getByLabelText('Days to the next review'), '7');
    await userEvent.click(screen.getByRole('button', { name: 'Reviewed today' }));
    expect(stored(desk)?.reviewOn).toBe('2027-02-08');
  });
});

describe('the search', () => {
  it('finds items of the open operation by reference and by words, and shows no text of theirs', () => {
    const desk = deskWith({
      items: [
        anItem({ locations: [atArea('lyde')] }),
        anItem({ id: asId<'IntelligenceItem'>('item2'), operationId: asId<'Operation'>('operation2') }),
      ],
    });
    for (const query of ['int-001', 'loudspeakers van', 'lyde']) {
      const hits = searchLog(query, desk.records, anOperation());
      expect(hits.map(({ label, path }) => [label, path])).toEqual([['INT-001', '/intelligence?item=item1']]);
      expect(hits[0]?.description).not.toContain('van');
    }
    expect(searchLog('leaflets', desk.records, anOperation())).toEqual([]);
    expect(searchLog('van', desk.records, null)).toEqual([]);
  });
});

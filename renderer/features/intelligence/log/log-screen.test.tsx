import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aDesk, anOperation, type MemoryDesk, OnDesk } from '../../../../test/builders/desk';
import { aConditionalItem, aDissemination, anItem } from '../../../../test/builders/intelligence';
import { anArea, anAssessedCell, anAssessment, aPlace, atArea } from '../../../../test/builders/threat';
import { asId } from '../../../core/foundation/ids';
import type { IntelligenceItem } from '../../../core/intelligence/intelligence-item';
import type { Assessment } from '../../../core/threat/assessment';
import type { Cell } from '../../../core/threat/cell';
import type { DeskChange } from '../../../services/desk-context';
import { axeProblems, prepareJsdom } from '../../../ui/testing-jsdom';
import { LogScreen } from './log-screen';
import { searchLog } from './search';

const areas = [
  anArea('force', { kind: 'force', name: 'Marlshire' }),
  anArea('carrow', { kind: 'local-authority', name: 'Carrow', parentId: asId<'Area'>('force') }),
  anArea('lyde', { name: 'Lyde ward', parentId: asId<'Area'>('carrow') }),
];

interface Stored {
  readonly items?: readonly IntelligenceItem[];
  readonly assessments?: readonly Assessment[];
  readonly cells?: readonly Cell[];
}

function deskWith({ items = [], assessments = [], cells = [] }: Stored): MemoryDesk {
  return aDesk([
    ...areas.map((area): DeskChange => ({ collection: 'areas', id: area.id, after: area })),
    { collection: 'places', id: 'hall', after: aPlace('hall', { name: 'Ash Hall' }) },
    ...items.map((item): DeskChange => ({ collection: 'intelligence', id: item.id, after: item })),
    ...assessments.map((each): DeskChange => ({ collection: 'assessments', id: each.id, after: each })),
    ...cells.map((cell): DeskChange => ({ collection: 'cells', id: cell.id, after: cell })),
  ]);
}

function open(desk: MemoryDesk, search = '') {
  return render(
    <OnDesk desk={desk} operation={anOperation()} at={`/intelligence${search}`} path="/intelligence">
      <LogScreen />
    </OnDesk>,
  );
}

const stored = (desk: MemoryDesk, id = 'item1') => desk.records.get('intelligence', id);
const rows = () =>
  within(screen.getByRole('table', { name: 'Intelligence log' }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.textContent);
const printed = () => document.querySelector('.intelligence-print')?.textContent ?? '';

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
    await userEvent.click(step.getByRole('button', { name: 'Grade it C with these conditions' }));
    expect(step.getByText(/Nothing was changed/)).toBeTruthy();
    expect(desk.commits).toEqual([]);
    await userEvent.type(step.getByLabelText('Conditions'), 'Gold only');
    await userEvent.click(step.getByRole('checkbox', { name: 'Gold command group' }));
    await userEvent.click(step.getByRole('button', { name: 'Grade it C with these conditions' }));
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

describe('passing an item on', () => {
  const record = async (audience: string) => {
    await userEvent.click(screen.getByRole('button', { name: 'Record who was given it' }));
    const form = within(screen.getByRole('form', { name: 'Record who was given it' }));
    await userEvent.type(form.getByLabelText('Given to'), 'Supt R. Fallow');
    await userEvent.click(form.getByRole('combobox', { name: 'Audience' }));
    await userEvent.click(await screen.findByRole('option', { name: audience }));
    return form;
  };

  it('is recorded with the handling as it stands, and can be taken back', async () => {
    const desk = deskWith({ items: [aConditionalItem(['gold-group'])] });
    open(desk, '?item=item1');
    const form = await record('Gold command group');
    await userEvent.click(form.getByRole('button', { name: 'Record it' }));
    expect(stored(desk)?.disseminations).toMatchObject([
      {
        to: 'Supt R. Fallow',
        audience: 'gold-group',
        date: '2027-02-01',
        handling: 'C: may go to Gold command group. Not to be repeated to a candidate.',
      },
    ]);
    await userEvent.click(screen.getByRole('button', { name: /^Remove the entry for Supt R. Fallow/ }));
    expect(stored(desk)?.disseminations).toEqual([]);
    desk.undo();
    expect(stored(desk)?.disseminations).toHaveLength(1);
  });

  it('is refused beyond the conditions, with who they do not reach and what to do', async () => {
    const desk = deskWith({ items: [aConditionalItem(['gold-group'])] });
    open(desk, '?item=item1');
    const form = await record('Royal Mail');
    const refusal = form.getByRole('alert').textContent;
    expect(refusal).toContain('its conditions do not reach: Royal Mail.');
    expect(refusal).toContain('Nothing was recorded.');
    expect(form.getByRole('button', { name: 'Record it' })).toHaveProperty('disabled', true);
    await userEvent.type(form.getByLabelText('Given to'), '{Enter}');
    expect(desk.commits).toEqual([]);
  });

  it('points out what was given under wider conditions than those of now', () => {
    open(deskWith({ items: [aConditionalItem([], { disseminations: [aDissemination()] })] }), '?item=item1');
    expect(screen.getByText('Given to more than the conditions reach now')).toBeTruthy();
    expect(screen.getByText(/beyond the conditions of now/)).toBeTruthy();
  });
});

describe('where an item stands', () => {
  const draft = anAssessment({ locations: [atArea('lyde')], audiences: ['council'] });
  const citing = anAssessedCell(
    { assessment: draft, location: atArea('lyde') },
    { evidence: [{ kind: 'intelligence', id: anItem().id }] },
  );

  it('links to each cell that cites it, and cannot be removed, saying where', () => {
    open(deskWith({ items: [anItem()], assessments: [draft], cells: [citing] }), '?item=item1');
    const link = within(screen.getByRole('region', { name: 'Cited by' })).getByRole('link');
    expect(link.getAttribute('href')).toBe(
      `/threat/${draft.id}?cell=${encodeURIComponent(`${citing.harmId}~area:lyde`)}`,
    );
    expect(link.textContent).toContain('Lyde ward');
    expect(screen.queryByRole('button', { name: 'Remove this item' })).toBeNull();
    expect(screen.getByText(/^It cannot be removed while a rating rests on it: .*Lyde ward/)).toBeTruthy();
  });

  it('is removed where nothing cites it, and comes back with undo', async () => {
    const desk = deskWith({ items: [anItem()], assessments: [draft] });
    open(desk, '?item=item1');
    await userEvent.click(screen.getByRole('button', { name: 'Remove this item' }));
    expect(stored(desk)).toBeUndefined();
    desk.undo();
    expect(stored(desk)).toBeDefined();
  });

  it('says for each draft whether it prints there, and why not', () => {
    open(deskWith({ items: [aConditionalItem(['gold-group'])], assessments: [draft] }), '?item=item1');
    const part = screen.getByRole('region', { name: 'Where it may be printed' });
    expect(part.textContent).toContain(
      'Version 1, draft: withheld. It is graded C, and its conditions do not reach: Returning officers',
    );
  });
});

describe('the printed log', () => {
  const secret = aConditionalItem(['gold-group'], {
    id: asId<'IntelligenceItem'>('item2'),
    reference: 'INT-002',
    text: 'Two men were seen at the depot.',
    people: ['Mo Ashby'],
  });

  it('withholds C, text and names, until its readers are ones that the conditions reach, and never says where anything came from', async () => {
    open(deskWith({ items: [anItem(), secret] }), '?print=list');
    expect(printed()).toContain('A van with loudspeakers');
    expect(printed()).not.toContain('depot');
    expect(printed()).not.toContain('Ashby');
    expect(printed()).not.toContain('A call to the desk');
    expect(printed()).toContain('INT-002Withheld.');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Gold command group' }));
    expect(printed()).toContain('Two men were seen at the depot.');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Royal Mail' }));
    expect(printed()).not.toContain('depot');
    expect(
      within(screen.getByRole('list', { name: 'Withheld from this print' })).getByText(/Royal Mail/),
    ).toBeTruthy();
  });

  it('forgets its readers when the panel is closed', async () => {
    open(deskWith({ items: [secret] }), '?print=list');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Gold command group' }));
    expect(printed()).toContain('depot');
    await userEvent.click(screen.getByRole('button', { name: 'Close without printing' }));
    expect(printed()).not.toContain('depot');
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

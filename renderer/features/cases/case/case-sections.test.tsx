import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aCaseOffence, aCpsContact, anAllegation } from '../../../../test/builders/cases';
import {
  aCasesDesk,
  choose,
  field,
  openCases,
  openSection,
  part,
  press,
  write,
} from '../../../../test/builders/cases-desk';
import { aReadyCase } from '../../../../test/builders/ready-case';
import { caseSections } from '../../../core/cases/case-sections';
import { asId } from '../../../core/foundation/ids';
import { axeProblems, prepareJsdom } from '../../../ui/testing-jsdom';
import { shownSections } from './sections';

beforeAll(prepareJsdom);
afterEach(cleanup);

const focused = () => document.activeElement;

describe('the sections of a case', () => {
  const open: Readonly<Partial<Record<string, string>>> = {
    people: 'suspect-1',
    offences: 'case-offence-1',
    evidence: 'evidence-2',
    witnesses: 'witness-2',
    interviews: 'interview-1',
    disclosure: 'unused-1',
    cps: 'contact-1',
  };

  it.each(shownSections.map(({ id }) => id))('%s passes the machine’s rules of accessibility', async (id) => {
    const around = { allegations: [anAllegation()], contacts: [aCpsContact()] };
    const { container } = openSection(`${id}?item=${open[id] ?? ''}`, {}, around);
    expect(container.querySelectorAll('.case-entry[data-open="true"]')).toHaveLength(id in open ? 1 : 0);
    expect(await axeProblems(container)).toEqual([]);
  });

  it('stand in the order of work, the open one marked', () => {
    openSection('evidence');
    const links = within(screen.getByRole('navigation', { name: 'Sections of the case' })).getAllByRole(
      'link',
    );
    const names = links.map((link) => link.textContent);
    const order = caseSections.map(({ name }) => name).filter((name) => names.includes(name));
    expect(names).toEqual(['All cases', ...order]);
    expect(
      links.filter((link) => link.getAttribute('aria-current') === 'page').map((link) => link.textContent),
    ).toEqual(['Evidence']);
  });

  it('say so where the case was taken back', () => {
    openCases(aCasesDesk({}), '/cases/case-9/summary');
    expect(screen.getByText('There is no such case')).toBeTruthy();
  });
});

describe('entries of a case', () => {
  it('open and close by their title, one at a time', () => {
    openSection('witnesses');
    const titles = () => within(part('Witnesses')).getAllByRole('button', { expanded: true });
    press('Ines Fallow');
    expect(titles().map((title) => title.textContent)).toEqual(['Ines Fallow']);
    press('Orla Quill');
    expect(titles().map((title) => title.textContent)).toEqual(['Orla Quill']);
    press('Orla Quill');
    expect(screen.queryByText('Role', { selector: 'label' })).toBeNull();
  });

  it('a suspect who is added opens with the keyboard in the name, and is stored as it is written', () => {
    const { theCase } = openSection('people');
    press('Add a suspect');
    expect(focused()).toBe(field('Name'));
    write('Name', 'Perrin Holt');
    expect(theCase().suspects.map(({ name }) => name)).toEqual(['Corin Ash', 'Perrin Holt']);
  });

  it('removing one gives the keyboard to its neighbour, and Undo brings it back', async () => {
    const { desk, theCase } = openSection('disclosure', {
      unused: ['First log', 'Second log', 'Third log'].map((what, index) => ({
        id: asId(`unused-${String(index)}`),
        what,
        heldBy: '',
        isSensitive: false,
        isPresumed: false,
        note: '',
      })),
    });
    press('Second log');
    const remove = screen.getByRole('button', { name: 'Remove this material' });
    remove.focus();
    fireEvent.click(remove);
    expect(theCase().unused.map(({ what }) => what)).toEqual(['First log', 'Third log']);
    await waitFor(() => expect(focused()).toBe(screen.getByRole('button', { name: 'Third log' })));
    desk.undo();
    expect(theCase().unused.map(({ what }) => what)).toEqual(['First log', 'Second log', 'Third log']);
  });

  it('the keyboard comes to the way to add one where the last was removed', async () => {
    openSection('people', { offences: [], interviews: [] });
    press('Corin Ash');
    const remove = screen.getByRole('button', { name: 'Remove this suspect' });
    remove.focus();
    fireEvent.click(remove);
    await waitFor(() => expect(focused()).toBe(screen.getByRole('button', { name: 'Add a suspect' })));
  });

  it('a suspect whom an offence names cannot be removed', () => {
    openSection('people?item=suspect-1');
    expect(screen.queryByRole('button', { name: 'Remove this suspect' })).toBeNull();
    expect(screen.getByText(/Take them out there before removing them/)).toBeTruthy();
  });
});

describe('exhibit references', () => {
  it('that stand already are refused when typed, with a sentence, and the last one is kept', () => {
    const { theCase } = openSection('evidence');
    const [first] = theCase().evidence;
    if (first === undefined) throw new Error('No evidence');
    press('Add evidence');
    write('What it is', 'A second list');
    write('Exhibit reference', ` ${first.exhibitReference.toLocaleLowerCase('en-GB')}`);
    expect(screen.getByText(new RegExp(`^${first.exhibitReference} stands already, on “`))).toBeTruthy();
    expect(theCase().evidence.at(-1)?.exhibitReference).toBe('');
    write('Exhibit reference', 'ZZ/99');
    expect(theCase().evidence.at(-1)?.exhibitReference).toBe('ZZ/99');
  });
});

describe('the offences of a case', () => {
  it('the picker leaves out what does not apply, and says why', () => {
    const { container } = openSection('offences');
    const table = container.querySelector('details table');
    const rows = [...(table?.querySelectorAll('tbody tr') ?? [])].map((row) => row.textContent);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.some((row) => row.includes('It does not apply in England'))).toBe(true);
    fireEvent.click(field('Offence'));
    const offered = screen.getAllByRole('option').map((option) => option.textContent);
    for (const missing of table?.querySelectorAll('tbody th') ?? [])
      expect(offered).not.toContain(missing.textContent);
  });

  it('an offence that is put on the case takes the day of the report, opens, and can be undone', () => {
    const { desk, theCase } = openSection('offences', { offences: [] }, { allegations: [anAllegation()] });
    choose('Offence', /s\.60: Personation/);
    press('Put on the case');
    expect(theCase().offences).toMatchObject([
      { offenceId: 'RPA-60', suspectIds: ['suspect-1'], occurred: { kind: 'on', date: '2027-05-06' } },
    ]);
    expect(screen.getByRole('button', { name: /Personation/, expanded: true })).toBeTruthy();
    expect(screen.getByText('proceedings by Sat 6 May 2028')).toBeTruthy();
    desk.undo();
    expect(theCase().offences).toEqual([]);
  });

  it('the picker asks by the first and the last day of the case, and says where an offence applies on one', () => {
    const on = (id: string, date: string) => anAllegation({ id: asId(id), occurred: { kind: 'on', date } });
    const reports = [on('allegation-1', '2027-05-06'), on('allegation-2', '2023-05-04')];
    const allegationIds = reports.map(({ id }) => id);
    const { theCase } = openSection('offences', { offences: [], allegationIds }, { allegations: reports });
    choose('Offence', /s\.115: /);
    expect(screen.getByText(/The case covers Thu 6 May 2027 too, and then it does not apply/)).toBeTruthy();
    press('Put on the case');
    // Of what the case covers, it takes what happened while the old section stood.
    expect(theCase().offences).toMatchObject([{ offenceId: 'RPA-115', occurred: { date: '2023-05-04' } }]);
  });

  it('the clock shows every date with how it is counted', () => {
    openSection('offences?item=case-offence-1');
    const table = screen.getByRole('table', { name: 'Time limit, with its arithmetic' });
    const row = within(table).getByRole('rowheader', { name: 'Last day to begin proceedings' }).closest('tr');
    expect(row?.textContent).toContain('Sat 6 May 2028');
    expect(row?.textContent).toContain('that day left out');
  });

  it('an offence without a day says what is missing', () => {
    openSection('offences?item=case-offence-1', {
      offences: [aCaseOffence({ occurred: { kind: 'unknown', notBefore: null } })],
    });
    expect(screen.getByText('no last day known')).toBeTruthy();
    expect(field('First day on which it can have happened')).toBeTruthy();
  });
});

describe('evidence', () => {
  it('rows pasted from a sheet are shown first, then added in one step', () => {
    const { desk, theCase } = openSection('evidence');
    press('Paste from Excel');
    expect(focused()).toBe(field('Paste rows from Excel'));
    fireEvent.change(field('Paste rows from Excel'), {
      target: {
        value:
          'PL/7\tBallot box seal\tExhibit store\t12/05/2027\nPL/8\tPhotograph of the door\tExhibit store\t',
      },
    });
    expect(
      within(screen.getByRole('table', { name: 'What will be added' })).getAllByRole('row'),
    ).toHaveLength(3);
    const before = theCase().evidence.length;
    press('Add 2 items');
    expect(
      theCase()
        .evidence.slice(before)
        .map(({ exhibitReference, obtainedOn }) => [exhibitReference, obtainedOn]),
    ).toEqual([
      ['PL/7', '2027-05-12'],
      ['PL/8', null],
    ]);
    desk.undo();
    expect(theCase().evidence).toHaveLength(before);
  });

  it('the points to prove show what nothing supports yet, and lead to what does', () => {
    const { container } = openSection('evidence', { witnesses: [] });
    const gaps = [...container.querySelectorAll('.points-to-prove tr[data-gap="true"]')];
    expect(gaps.map((gap) => gap.querySelector('th')?.textContent)).toEqual([
      'The suspect was not that person and was not entitled to that vote.',
      'The suspect knew that the vote was not theirs to cast.',
    ]);
    const table = screen.getByRole('table', { name: /Points to prove/ });
    const [first] = within(table).getAllByRole('button');
    if (first === undefined) throw new Error('Nothing supports anything');
    first.focus();
    fireEvent.click(first);
    expect(focused()?.textContent).toContain('Corresponding number list');
    expect(focused()?.getAttribute('aria-expanded')).toBe('true');
  });

  it('a ticked element is stored with its evidence', () => {
    const { theCase } = openSection('evidence?item=evidence-1');
    fireEvent.click(field('The suspect knew that the vote was not theirs to cast.'));
    expect(theCase().evidence[0]?.supports.map(({ element }) => element)).toEqual(['voted', 'knowledge']);
  });
});

describe('decisions and actions', () => {
  it('a decision that was begun is kept while another section is looked at', () => {
    const desk = aCasesDesk({ cases: [aReadyCase()] });
    openCases(desk, '/cases/case-1/decisions');
    press('Record a decision');
    expect(focused()).toBe(field('What is to be decided'));
    fireEvent.change(field('What is to be decided'), { target: { value: 'Whether to interview again' } });
    fireEvent.click(screen.getByRole('link', { name: 'Evidence' }));
    fireEvent.click(screen.getByRole('link', { name: 'Decisions and actions' }));
    expect(field('What is to be decided').value).toBe('Whether to interview again');
  });

  it('a recorded decision stands with who decided and when, and the button has the keyboard again', async () => {
    const { desk, theCase } = openSection('decisions');
    press('Record a decision');
    write('What is to be decided', 'Whether to interview again');
    write('5 What is decided, and why', 'No: he has answered everything.');
    const record = screen.getByRole('button', { name: 'Record the decision' });
    record.focus();
    fireEvent.click(record);
    expect(theCase().decisions).toMatchObject([
      { question: 'Whether to interview again', by: 'Insp J. Marl', at: '2027-07-01T09:00:00.000Z' },
    ]);
    await waitFor(() => expect(focused()).toBe(screen.getByRole('button', { name: 'Record a decision' })));
    expect(desk.commits.at(-1)).toEqual({ purpose: 'Record a decision on a case', undoable: false });
  });

  it('an action is added by Enter, done by its box, and overdue in words', () => {
    const { theCase } = openSection('decisions', {
      actions: [
        {
          id: asId('late'),
          text: 'Collect the rota',
          owner: '',
          raisedOn: '2027-06-01',
          due: '2027-06-20',
          doneOn: null,
        },
      ],
    });
    expect(screen.getByText('overdue, 11 days ago')).toBeTruthy();
    fireEvent.click(field('Collect the rota'));
    expect(theCase().actions[0]?.doneOn).toBe('2027-07-01');
    const text = field('New action');
    fireEvent.change(text, { target: { value: 'Ask the council for the rota' } });
    fireEvent.keyDown(text, { key: 'Enter' });
    expect(theCase().actions.map(({ text: words }) => words)).toEqual([
      'Collect the rota',
      'Ask the council for the rota',
    ]);
    expect(text.value).toBe('');
  });
});

describe('the log of a case', () => {
  it('tells each change with the old value and the new', async () => {
    openSection('summary');
    write('Officer in the case', 'DC Nell Garth');
    fireEvent.click(screen.getByRole('link', { name: 'Log' }));
    const table = screen.getByRole('table', { name: 'Changes, newest first' });
    expect(await within(table).findByText(/DC Petra Lowe.*DC Nell Garth/)).toBeTruthy();
  });
});

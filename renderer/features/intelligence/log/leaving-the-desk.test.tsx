import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aConditionalItem, aDissemination, anItem } from '../../../../test/builders/intelligence';
import { anAssessedCell, anAssessment, atArea } from '../../../../test/builders/threat';
import { asId } from '../../../core/foundation/ids';
import { onPaper } from '../../../../test/builders/paper';
import { prepareJsdom } from '../../../ui/testing-jsdom';
import { deskWith, open, printed, stored } from '../../../../test/builders/intelligence-log';

beforeAll(prepareJsdom);
afterEach(cleanup);

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
    expect(printed()).not.toContain('INT-002');
    expect(printed()).toContain('2 items; 1 withheld because of handling.');
    expect(
      within(screen.getByRole('list', { name: 'Withheld from this print' })).getByText('INT-002'),
    ).toBeTruthy();
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

describe('the panel of an item graded C', () => {
  const secret = aConditionalItem(['gold-group'], { people: ['Mo Ashby'] });

  it('is for the screen alone: the paper says that it is withheld, and nothing of it', () => {
    const { container } = open(deskWith({ items: [secret] }), '?item=item1');
    expect(container.querySelector('.screen-aside')?.textContent).toContain('INT-001');
    expect(onPaper(container, '.screen-aside')).toBe('Withheld: intelligence graded C.');
  });

  it('keeps the keyboard where it is while the grading is changed', async () => {
    // Graded P, with conditions kept from before: grading it C asks for nothing more.
    const { container } = open(deskWith({ items: [aConditionalItem([], { handling: 'P' })] }), '?item=item1');
    const before = container.querySelector('.intelligence-panel input');
    expect(onPaper(container, '.screen-aside')).toContain('INT-001');
    const handling = within(screen.getByRole('radiogroup', { name: 'Handling' }));
    await userEvent.click(handling.getByRole('radio', { name: /^C\b/ }));
    expect(onPaper(container, '.screen-aside')).not.toContain('INT-001');
    expect(container.querySelector('.intelligence-panel input')).toBe(before);
  });

  it('prints nothing of an item that is still being written', async () => {
    const { container } = open(deskWith({}), '?add=item');
    await userEvent.type(screen.getByLabelText('What was learned'), 'The depot');
    const paper = onPaper(container, '.screen-aside');
    expect(paper).toContain('An item that is still being written is not printed.');
    expect(paper).not.toContain('depot');
  });
});

import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aCase, aCaseOffence } from '../../../test/builders/cases';
import { aDesk, anOperation, type MemoryDesk, OnDesk } from '../../../test/builders/desk';
import { asId } from '../../core/foundation/ids';
import { builtInCatalogue, effectiveOffences } from '../../core/offences/catalogue';
import { axeProblems, prepareJsdom } from '../../ui/testing-jsdom';
import { CatalogueScreen } from './catalogue-screen';
import { searchLaw } from './search';

const welsh = anOperation({
  nation: 'Wales',
  pollingDate: '2027-05-06',
  polls: [{ type: 'local-principal', contest: '' }],
});
const english = anOperation({ ...welsh, nation: 'England' });
const personation = asId<'Offence'>('RPA-60');

function openCatalogue(desk: MemoryDesk, search = '', operation = english) {
  return render(
    <OnDesk desk={desk} operation={operation} at={`/law${search}`} path="/law">
      <CatalogueScreen />
    </OnDesk>,
  );
}

const names = () =>
  within(screen.getByRole('navigation', { name: 'Offences' }))
    .getAllByRole('link')
    .map((link) => link.textContent);

const region = () => within(screen.getByRole('region', { name: 'Open offence' }));

/** Looked up straight: a search by role through so many fields takes seconds. */
function field(label: string): HTMLElement {
  const { control } = screen.getByText<HTMLLabelElement>(label, { selector: 'label' });
  if (control === null) throw new Error(`No field: ${label}`);
  return control;
}

function named(label: string): Element {
  const found = document.querySelector(`[aria-label="${label}"]`);
  if (found === null) throw new Error(`Nothing is named: ${label}`);
  return found;
}

async function makeCopy(why = 'Advice of the CPS') {
  await userEvent.click(screen.getByRole('button', { name: 'Edit the force’s copy' }));
  if (why !== '') await userEvent.type(screen.getByRole('textbox', { name: /Why does the force/ }), why);
  await userEvent.click(screen.getByRole('button', { name: 'Edit the force’s copy' }));
}

beforeAll(prepareJsdom);
afterEach(cleanup);

describe('the list of offences', () => {
  it('shows every offence by class, with the doubt of the whole list', () => {
    openCatalogue(aDesk());
    expect(names()).toHaveLength(builtInCatalogue.offences.length);
    expect(screen.getByRole('heading', { name: 'Corrupt practice' })).toBeTruthy();
    expect(screen.getByText(/Representation of the People Bill of 2026/)).toBeTruthy();
  });

  it('narrows by words, and says how many are left', async () => {
    openCatalogue(aDesk());
    await userEvent.type(screen.getByRole('textbox', { name: 'Search the offences' }), 'flashing');
    expect(names()).toEqual(['Sending or showing flashing images']);
    expect(screen.getByText(`1 of ${builtInCatalogue.offences.length} offences`)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Show all' }));
    expect(names()).toHaveLength(builtInCatalogue.offences.length);
  });

  it('narrows to what applies at a Welsh local poll: the old undue influence and not the new', async () => {
    openCatalogue(aDesk(), '', welsh);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Applies' }), 'applies');
    expect(names()).toContain('Undue influence, as it stood before the Elections Act 2022');
    expect(names()).not.toContain('Undue influence, as newly defined by the Elections Act 2022');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Applies' }), 'does-not-apply');
    expect(names()).toContain('Undue influence, as newly defined by the Elections Act 2022');
  });

  it('narrows to Schedule 9, where no offence of the 1983 Act stands', async () => {
    openCatalogue(aDesk());
    await userEvent.click(screen.getByRole('checkbox', { name: 'Schedule 9' }));
    const shown = new Set(names());
    const scheduled = builtInCatalogue.offences.filter((offence) => offence.isInSchedule9);
    expect(shown).toEqual(new Set(scheduled.map(({ name }) => name)));
    expect(shown).not.toContain('Personation');
  });

  it('narrows to what was not checked, and offers all when nothing is left', async () => {
    openCatalogue(aDesk());
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'How sure' }), 'unchecked');
    expect(names()).toHaveLength(
      builtInCatalogue.offences.filter(({ sureness }) => sureness === 'unchecked').length,
    );
    await userEvent.type(screen.getByRole('textbox', { name: 'Search the offences' }), 'personation');
    await userEvent.click(screen.getByRole('button', { name: 'Show all offences' }));
    expect(names()).toHaveLength(builtInCatalogue.offences.length);
  });

  it('moves with the arrow keys and opens with Enter', async () => {
    openCatalogue(aDesk());
    const links = within(screen.getByRole('navigation', { name: 'Offences' })).getAllByRole('link');
    links[0]?.focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(links[1]);
    await userEvent.keyboard('{End}');
    expect(document.activeElement).toBe(links.at(-1));
    await userEvent.keyboard('{Home}{Enter}');
    expect(region().getByRole('heading', { level: 2 }).textContent).toBe(links[0]?.textContent);
  });
});

describe('the open offence', () => {
  it('shows what has to be proved, the penalty with its note, the source and the day', () => {
    openCatalogue(aDesk(), '?offence=RPA-60');
    expect(region().getByText('2 years’ imprisonment, a fine, or both')).toBeTruthy();
    expect(region().getByText(/SI 2024\/1067/)).toBeTruthy();
    expect(region().getByText('One year, RPA 1983 s.176')).toBeTruthy();
    expect(region().getByText('Sat 24 Aug 2024')).toBeTruthy();
    expect(region().getByText('It applies to this operation.')).toBeTruthy();
  });

  it('says in front that it was not checked', () => {
    openCatalogue(aDesk(), '?offence=OAPA-47');
    expect(
      region().getByText('Not checked: look it up before relying on it', { selector: 'strong' }),
    ).toBeTruthy();
  });

  it('says why it does not apply to the operation', () => {
    openCatalogue(aDesk(), '?offence=RPA-112A', welsh);
    expect(region().getByText('It does not apply to this operation')).toBeTruthy();
    expect(region().getAllByText(/Not at Welsh local polls/).length).toBeGreaterThan(0);
  });

  it('says of an address that leads nowhere that the offence is not in the list', () => {
    openCatalogue(aDesk(), '?offence=LOCAL-9');
    expect(screen.getByText('That offence is not in the list.')).toBeTruthy();
  });

  it('has no faults that axe finds', async () => {
    const { container } = openCatalogue(aDesk(), '?offence=RPA-60');
    expect(await axeProblems(container)).toEqual([]);
  }, 60_000);
});

describe('the force’s copy of an offence', () => {
  it('has no faults that axe finds', async () => {
    const { container } = openCatalogue(aDesk(), '?offence=RPA-60');
    await makeCopy();
    expect(await axeProblems(container)).toEqual([]);
  }, 120_000);

  it('is not made without a reason', async () => {
    const desk = aDesk();
    openCatalogue(desk, '?offence=RPA-60');
    await makeCopy('');
    expect(screen.getByText(/Say why/)).toBeTruthy();
    expect(desk.commits).toEqual([]);
  });

  it('stands beside the built-in text and shows what differs', async () => {
    const desk = aDesk();
    openCatalogue(desk, '?offence=RPA-60');
    await makeCopy();
    expect(region().getByText(/Nothing differs yet/)).toBeTruthy();
    const notes = field('Notes');
    fireEvent.change(notes, { target: { value: 'Ask for the register at once.' } });
    fireEvent.blur(notes);
    expect(desk.records.get('offenceEdits', personation)).toMatchObject({
      why: 'Advice of the CPS',
      by: 'Insp J. Marl',
      at: '2027-02-01T10:00:00.000Z',
      basedOn: builtInCatalogue.version,
      offence: { id: 'RPA-60', notes: 'Ask for the register at once.' },
    });
    expect(region().getByText(/What differs: notes\./)).toBeTruthy();
    expect(region().getByText('Built-in text, which differs')).toBeTruthy();
    expect(screen.getByText('The force’s copy')).toBeTruthy();
  });

  it('keeps the id of an element whose words are changed, and takes new ones', async () => {
    const desk = aDesk();
    openCatalogue(desk, '?offence=RPA-60');
    await makeCopy();
    const before = builtInCatalogue.offences.find(({ id }) => id === personation)?.elements ?? [];
    const first = field('Element 1');
    fireEvent.change(first, { target: { value: 'A vote was cast.' } });
    fireEvent.blur(first);
    await userEvent.click(region().getByText('Add an element'));
    await userEvent.click(named('Take out element 2'));
    const after = desk.records.get('offenceEdits', personation)?.offence.elements ?? [];
    expect(after[0]).toEqual({ id: before[0]?.id, text: 'A vote was cast.' });
    expect(after).toHaveLength(before.length);
    expect(after.map(({ id }) => id)).not.toContain(before[1]?.id);
  });

  it('changes where it applies, and the list follows', async () => {
    const desk = aDesk();
    openCatalogue(desk, '?offence=RPA-60');
    await makeCopy();
    await userEvent.click(named('Take out England, line 1'));
    expect(region().getByText('It does not apply to this operation')).toBeTruthy();
    desk.undo();
    expect(desk.records.get('offenceEdits', personation)?.offence.reach).toHaveLength(2);
  });

  it('gives way to the built-in text again, and undo brings it back', async () => {
    const desk = aDesk();
    openCatalogue(desk, '?offence=RPA-60');
    await makeCopy();
    await userEvent.click(screen.getByText('Go back to the built-in text'));
    expect(desk.records.get('offenceEdits', personation)).toBeUndefined();
    expect(screen.getByRole('button', { name: 'Edit the force’s copy' })).toBeTruthy();
    desk.undo();
    expect(desk.records.get('offenceEdits', personation)?.why).toBe('Advice of the CPS');
  });
});

describe('an offence of the force’s own', () => {
  async function add(desk: MemoryDesk) {
    openCatalogue(desk, '?add=offence');
    await userEvent.type(screen.getByRole('textbox', { name: 'Name' }), 'Posters on lamp posts');
    await userEvent.type(screen.getByRole('textbox', { name: /^Act/ }), 'A byelaw');
    await userEvent.type(screen.getByRole('textbox', { name: 'Source' }), 'Letter of the council');
    await userEvent.type(screen.getByRole('textbox', { name: /Why/ }), 'The council asked');
    await userEvent.click(screen.getByRole('button', { name: 'Add offence' }));
  }

  it('is added with its reason and opens at once, as not checked', async () => {
    const desk = aDesk();
    await add(desk);
    const [edit] = [...desk.records.all('offenceEdits').values()];
    expect(edit).toMatchObject({ why: 'The council asked', basedOn: '' });
    expect(edit?.id).toMatch(/^LOCAL-/);
    expect(
      effectiveOffences(desk.records.all('offenceEdits').values()).get(asId(edit?.id ?? '')),
    ).toMatchObject({ builtIn: null });
    expect(region().getByText('An offence of the force’s own')).toBeTruthy();
    expect(names()).toContain('Posters on lamp posts');
  });

  it('is not added while a part is missing', async () => {
    const desk = aDesk();
    openCatalogue(desk, '?add=offence');
    await userEvent.click(screen.getByRole('button', { name: 'Add offence' }));
    expect(screen.getByText('Give the offence a name.')).toBeTruthy();
    expect(desk.commits).toEqual([]);
  });

  it('can be removed while no case names it, and not after', async () => {
    const desk = aDesk();
    await add(desk);
    const [edit] = [...desk.records.all('offenceEdits').values()];
    if (edit === undefined) throw new Error('It was not added');
    await userEvent.click(screen.getByText('Remove this offence'));
    expect(desk.records.get('offenceEdits', edit.id)).toBeUndefined();
    cleanup();
    const used = aCase({ offences: [aCaseOffence({ offenceId: edit.id })] });
    const other = aDesk([
      { collection: 'offenceEdits', id: edit.id, after: edit },
      { collection: 'cases', id: used.id, after: used },
    ]);
    openCatalogue(other, `?offence=${edit.id}`);
    expect(screen.queryByText('Remove this offence')).toBeNull();
    expect(screen.getByText(/A case names this offence/)).toBeTruthy();
  });
});

describe('what the search of the desk finds in the law', () => {
  it('is an offence by its section or its words, with the way there', () => {
    const { records } = aDesk();
    expect(searchLaw('s.112a', records, null)).toMatchObject([{ path: '/law?offence=RPA-112A' }]);
    expect(searchLaw('personation', records, null)[0]).toMatchObject({
      label: 'Personation',
      description: 'Offence, Representation of the People Act 1983, section 60',
    });
  });

  it('is the force’s words where it keeps a copy', () => {
    const offence = builtInCatalogue.offences.find(({ id }) => id === personation);
    if (offence === undefined) throw new Error('No personation');
    const edit = {
      id: personation,
      offence: { ...offence, name: 'Voting as somebody else' },
      why: 'Plain words',
      by: 'Insp J. Marl',
      at: '2027-02-01T10:00:00.000Z',
      basedOn: builtInCatalogue.version,
    };
    const { records } = aDesk([{ collection: 'offenceEdits', id: edit.id, after: edit }]);
    expect(searchLaw('voting as somebody', records, null)).toHaveLength(1);
  });
});

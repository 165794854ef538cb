/** Cases and allegations on an open desk, for tests of their screens. Every name is invented. */
import { fireEvent, render, screen, within } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import type { Allegation } from '../../renderer/core/cases/allegation';
import type { CaseFile } from '../../renderer/core/cases/case-file';
import type { CpsContact } from '../../renderer/core/cases/cps-contact';
import { asId } from '../../renderer/core/foundation/ids';
import { AllegationScreen } from '../../renderer/features/cases/allegations/allegation-screen';
import { AllegationsScreen } from '../../renderer/features/cases/allegations/allegations-screen';
import { CouncilUpdatesScreen } from '../../renderer/features/cases/allegations/council-updates-screen';
import { CaseScreen } from '../../renderer/features/cases/case/case-screen';
import { RegisterScreen } from '../../renderer/features/cases/cps/register-screen';
import { CasesScreen } from '../../renderer/features/cases/list/cases-screen';
import type { DeskChange } from '../../renderer/services/desk-context';
import { aDesk, anOperation, type MemoryDesk, OnDesk } from './desk';
import { aReadyCase } from './ready-case';
import { anArea } from './threat';

/** The day on which the desk of these tests is open. */
export const casesToday = '2027-07-01';

/** Local elections in England on Thu 6 May 2027, with one council. */
export const casesOperation = anOperation({
  id: asId<'Operation'>('operation-1'),
  nation: 'England',
  pollingDate: '2027-05-06',
  polls: [{ type: 'local-principal', contest: '' }],
  areaIds: [asId<'Area'>('carrow')],
});

interface OnTheDesk {
  readonly cases?: readonly CaseFile[];
  readonly allegations?: readonly Allegation[];
  readonly contacts?: readonly CpsContact[];
  readonly more?: readonly DeskChange[];
}

/** A desk that holds these records, with the council Carrow and its ward. */
export function aCasesDesk({
  cases = [],
  allegations = [],
  contacts = [],
  more = [],
}: OnTheDesk): MemoryDesk {
  const areas = [
    anArea('force', { kind: 'force', name: 'Marlshire' }),
    anArea('carrow', { kind: 'local-authority', name: 'Carrow', parentId: asId<'Area'>('force') }),
    anArea('ward-1', { name: 'Lyde ward', parentId: asId<'Area'>('carrow') }),
  ];
  const desk = aDesk([
    ...areas.map((after): DeskChange => ({ collection: 'areas', id: after.id, after })),
    ...cases.map((after): DeskChange => ({ collection: 'cases', id: after.id, after })),
    ...allegations.map((after): DeskChange => ({ collection: 'allegations', id: after.id, after })),
    ...contacts.map((after): DeskChange => ({ collection: 'cpsContacts', id: after.id, after })),
    ...more,
  ]);
  return { ...desk, services: { ...desk.services, clock: () => `${casesToday}T09:00:00.000Z` } };
}

/** Opens the place of allegations and cases at an address: "/cases/case-1/people". */
export function openCases(desk: MemoryDesk, at: string) {
  return render(
    <OnDesk desk={desk} operation={casesOperation} at={at} path="*">
      <Routes>
        <Route path="/allegations" element={<AllegationsScreen />} />
        <Route path="/allegations/councils" element={<CouncilUpdatesScreen />} />
        <Route path="/allegations/:allegationId" element={<AllegationScreen />} />
        <Route path="/allegations/:allegationId/:part" element={<AllegationScreen />} />
        <Route path="/cases" element={<CasesScreen />} />
        <Route path="/cases/register" element={<RegisterScreen />} />
        <Route path="/cases/:caseId" element={<CaseScreen />} />
        <Route path="/cases/:caseId/:section" element={<CaseScreen />} />
      </Routes>
    </OnDesk>,
  );
}

/** The ready case opened at one of its sections. */
export function openSection(section: string, given: Partial<CaseFile> = {}, around: OnTheDesk = {}) {
  const desk = aCasesDesk({ cases: [aReadyCase(given)], ...around });
  const { container } = openCases(desk, `/cases/case-1/${section}`);
  return { desk, container, theCase: () => caseOn(desk) };
}

/** The ready case as it now stands on the desk. */
export function caseOn(desk: MemoryDesk): CaseFile {
  const found = desk.records.get('cases', 'case-1');
  if (found === undefined) throw new Error('The case is gone');
  return found;
}

/** A field by its label, looked up straight: a search by role through so many fields takes seconds. */
export function field(label: string, inside: HTMLElement = document.body): HTMLInputElement {
  const { control } = within(inside).getByText<HTMLLabelElement>(label, { selector: 'label' });
  if (!(control instanceof HTMLElement)) throw new Error(`No field: ${label}`);
  return control as HTMLInputElement;
}

/** Writes into a field and leaves it, as a person does. */
export function write(label: string, text: string, inside?: HTMLElement): void {
  const into = field(label, inside);
  fireEvent.change(into, { target: { value: text } });
  fireEvent.blur(into);
}

/** Presses a button by its words; as under a mouse, it has the keyboard then. */
export function press(name: string | RegExp, inside: HTMLElement = document.body): void {
  const button = within(inside).getByRole('button', { name });
  button.focus();
  fireEvent.click(button);
}

/** Chooses from a list by its words. */
export function choose(label: string, option: string | RegExp): void {
  fireEvent.click(field(label));
  fireEvent.click(screen.getByRole('option', { name: option }));
}

/** What a part of the screen holds, by its name. */
export function part(name: string): HTMLElement {
  return screen.getByRole('region', { name });
}

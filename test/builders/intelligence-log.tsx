/** A desk with items, cells and assessments, and the log on it, for the tests of its screens. */
import { render, screen, within } from '@testing-library/react';
import { aDesk, anOperation, type MemoryDesk, OnDesk } from './desk';
import { anArea, aPlace } from './threat';
import { asId } from '../../renderer/core/foundation/ids';
import type { IntelligenceItem } from '../../renderer/core/intelligence/intelligence-item';
import type { Assessment } from '../../renderer/core/threat/assessment';
import type { Cell } from '../../renderer/core/threat/cell';
import type { DeskChange } from '../../renderer/services/desk-context';
import { LogScreen } from '../../renderer/features/intelligence/log/log-screen';

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

/** A desk with a force, a council, a ward, a hall and these records. */
export function deskWith({ items = [], assessments = [], cells = [] }: Stored): MemoryDesk {
  return aDesk([
    ...areas.map((area): DeskChange => ({ collection: 'areas', id: area.id, after: area })),
    { collection: 'places', id: 'hall', after: aPlace('hall', { name: 'Ash Hall' }) },
    ...items.map((item): DeskChange => ({ collection: 'intelligence', id: item.id, after: item })),
    ...assessments.map((each): DeskChange => ({ collection: 'assessments', id: each.id, after: each })),
    ...cells.map((cell): DeskChange => ({ collection: 'cells', id: cell.id, after: cell })),
  ]);
}

/** The log at this address. */
export function open(desk: MemoryDesk, search = '') {
  return render(
    <OnDesk desk={desk} operation={anOperation()} at={`/intelligence${search}`} path="/intelligence">
      <LogScreen />
    </OnDesk>,
  );
}

/** The item as it stands in the store. */
export const stored = (desk: MemoryDesk, id = 'item1') => desk.records.get('intelligence', id);
/** The rows of the log as text. */
export const rows = () =>
  within(screen.getByRole('table', { name: 'Intelligence log' }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.textContent);
/** What would stand on paper. */
export const printed = () => document.querySelector('.intelligence-print')?.textContent ?? '';

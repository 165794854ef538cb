/** What this room gives to Documents. */
import type { PaletteAction, Screen } from '../../../services/feature';
import { ClausesScreen } from './clauses-screen';
import { MemorandaScreen } from './memoranda-screen';
import { ReturnScreen } from './return-screen';

export { searchMemoranda } from './search-memoranda';

export const memorandaScreens: readonly Screen[] = [
  { path: 'memoranda', element: <MemorandaScreen /> },
  { path: 'memoranda/clauses', element: <ClausesScreen /> },
  { path: 'memoranda/returned/:returnId', element: <ReturnScreen /> },
];

export const memorandaActions: readonly PaletteAction[] = [
  { id: 'documents-memoranda', label: 'Open memoranda with councils', path: '/documents/memoranda' },
  {
    id: 'documents-clauses',
    label: 'Change clauses of the memorandum',
    path: '/documents/memoranda/clauses',
  },
];

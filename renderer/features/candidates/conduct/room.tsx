/** Conduct of officers and staff: the register that few may open, and the briefings for all. */
import type { PaletteAction, Screen } from '../../../services/feature';
import { BriefingsScreen } from './briefings-screen';
import { ConductScreen } from './conduct-screen';

export const conductScreens: readonly Screen[] = [
  { path: 'conduct', element: <ConductScreen /> },
  { path: 'conduct/briefings', element: <BriefingsScreen /> },
];

export const conductActions: readonly PaletteAction[] = [
  { id: 'conduct-open', label: 'Open the conduct register', path: '/candidates/conduct' },
  { id: 'conduct-add', label: 'Add an entry to the conduct register', path: '/candidates/conduct?add=entry' },
  {
    id: 'conduct-receipts',
    label: 'Record who has received a briefing on conduct',
    path: '/candidates/conduct/briefings',
  },
];

export { searchConduct } from './search';

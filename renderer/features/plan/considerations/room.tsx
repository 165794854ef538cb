/** The planning considerations: one room of the plan. */
import './considerations.css';
import type { PaletteAction, Screen } from '../../../services/feature';
import { ConsiderationsScreen } from './considerations-screen';

export const considerationsScreens: readonly Screen[] = [
  { path: 'considerations', element: <ConsiderationsScreen /> },
];

export const considerationsActions: readonly PaletteAction[] = [
  {
    id: 'plan-considerations',
    label: 'Work through the planning considerations',
    path: '/plan/considerations',
  },
];

export { searchConsiderations } from './search';

/** The partners room of the plan: partners with their contacts, and the checklist of each council. */
import type { PaletteAction, Screen } from '../../../services/feature';
import { ChecklistScreen } from './checklist-screen';
import { PartnersScreen } from './partners-screen';

export const partnersScreens: readonly Screen[] = [
  { path: 'partners', element: <PartnersScreen /> },
  { path: 'partners/checklist', element: <ChecklistScreen /> },
];

export const partnersActions: readonly PaletteAction[] = [
  { id: 'open-partners', label: 'Open the partners', path: '/plan/partners' },
  { id: 'add-partner', label: 'Add a partner', path: '/plan/partners?add=partner' },
  { id: 'open-council-checklist', label: 'Open the council checklist', path: '/plan/partners/checklist' },
];

/** The command room of the plan: the structure, and what the SPOC delegates. */
import type { PaletteAction, Screen } from '../../../services/feature';
import { CommandScreen } from './command-screen';
import { DelegatesScreen } from './delegates-screen';

export const commandScreens: readonly Screen[] = [
  { path: 'command', element: <CommandScreen /> },
  { path: 'command/delegates', element: <DelegatesScreen /> },
];

export const commandActions: readonly PaletteAction[] = [
  { id: 'open-command', label: 'Open the command structure', path: '/plan/command' },
  { id: 'add-command-role', label: 'Add a command role', path: '/plan/command?add=role' },
  { id: 'open-delegates', label: 'Open the delegates of the SPOC', path: '/plan/command/delegates' },
];

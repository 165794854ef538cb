/** Closing the operation, how long its records are kept, and their erasure. */
import './closing.css';
import type { PaletteAction, Screen } from '../../../services/feature';
import { ChecklistScreen } from './checklist-screen';
import { PackageScreen } from './package-screen';
import { RetentionScreen } from './retention-screen';

export const closingScreens: readonly Screen[] = [
  { path: 'closing', element: <ChecklistScreen /> },
  { path: 'closing/retention', element: <RetentionScreen /> },
  { path: 'closing/package', element: <PackageScreen /> },
];

export const closingActions: readonly PaletteAction[] = [
  { id: 'closing-open', label: 'Close the operation', path: '/debrief/closing' },
  { id: 'retention-open', label: 'Review how long records are kept', path: '/debrief/closing/retention' },
  { id: 'package-open', label: 'Make a package of the operation', path: '/debrief/closing/package' },
];

export { searchClosing } from './search';

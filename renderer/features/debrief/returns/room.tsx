/** The data return: its rows, its reconciliation, and what changed since the last one. */
import './returns.css';
import type { PaletteAction, Screen } from '../../../services/feature';
import { DifferencesScreen } from './differences-screen';
import { ReconciliationScreen } from './reconciliation-screen';
import { ReturnScreen } from './return-screen';

export const returnScreens: readonly Screen[] = [
  { path: 'return', element: <ReturnScreen /> },
  { path: 'return/reconciliation', element: <ReconciliationScreen /> },
  { path: 'return/differences', element: <DifferencesScreen /> },
];

export const returnActions: readonly PaletteAction[] = [
  { id: 'data-return', label: 'Make the data return', path: '/debrief/return' },
  { id: 'data-return-reconcile', label: 'Reconcile the data return', path: '/debrief/return/reconciliation' },
];

export { searchReturns } from './search';

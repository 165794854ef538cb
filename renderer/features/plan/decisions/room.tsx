/** The decision log: one room of the plan. */
import './decisions.css';
import type { PaletteAction, Screen } from '../../../services/feature';
import { DecisionsScreen } from './decisions-screen';

export const decisionsScreens: readonly Screen[] = [{ path: 'decisions', element: <DecisionsScreen /> }];

export const decisionsActions: readonly PaletteAction[] = [
  { id: 'plan-decisions', label: 'Read the decision log', path: '/plan/decisions' },
  { id: 'plan-enter-decision', label: 'Enter a decision', path: '/plan/decisions?add=decision' },
];

export { searchDecisions } from './search';

/** Strategies and policies: one room of the plan. */
import './texts.css';
import type { PaletteAction, Screen } from '../../../services/feature';
import { TextsScreen } from './texts-screen';

export const textsScreens: readonly Screen[] = [{ path: 'texts', element: <TextsScreen /> }];

export const textsActions: readonly PaletteAction[] = [
  { id: 'plan-texts', label: 'Write strategies and policies', path: '/plan/texts' },
];

export { searchTexts } from './search';

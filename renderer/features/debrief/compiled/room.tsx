/** The compiled debrief under its eight headings: the first room of the debrief. */
import './compiled.css';
import type { PaletteAction, Screen } from '../../../services/feature';
import { DebriefScreen } from './debrief-screen';

export const compiledScreens: readonly Screen[] = [{ path: '', element: <DebriefScreen /> }];

export const compiledActions: readonly PaletteAction[] = [
  { id: 'debrief', label: 'Read the debrief', path: '/debrief' },
];

export { searchCompiled } from './search';

/** Publicity before it leaves, and the pre-election period. */
import './publicity.css';
import type { PaletteAction, Screen } from '../../../services/feature';
import { CheckScreen } from './check-screen';
import { PeriodScreen } from './period-screen';
import { checkPath, periodPath } from './publicity-path';
import { PublicityScreen } from './publicity-screen';

export const publicityScreens: readonly Screen[] = [
  { path: 'publicity', element: <PublicityScreen /> },
  { path: 'publicity/check', element: <CheckScreen /> },
  { path: 'publicity/period', element: <PeriodScreen /> },
];

export const publicityActions: readonly PaletteAction[] = [
  {
    id: 'publicity-add',
    label: 'Check and decide a press line, post or letter',
    path: '/candidates/publicity?add=item',
  },
  { id: 'publicity-check', label: 'Check a text for the public', path: checkPath },
  { id: 'publicity-open', label: 'Open decisions on publicity', path: '/candidates/publicity' },
  { id: 'pre-election-open', label: 'Open what changes in the pre-election period', path: periodPath },
];

export { searchPublicity } from './search';

/** Even-handedness: what each candidate of a contest was offered, given and refused. */
import './parity.css';
import type { PaletteAction, Screen } from '../../../services/feature';
import { ParityScreen } from './parity-screen';

export const parityScreens: readonly Screen[] = [{ path: 'parity', element: <ParityScreen /> }];

export const parityActions: readonly PaletteAction[] = [
  {
    id: 'parity-open',
    label: 'Show what each candidate was offered and given',
    path: '/candidates/parity',
  },
];

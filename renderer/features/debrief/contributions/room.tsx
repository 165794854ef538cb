/** The room of what partners and the force's own staff contribute to the debrief. */
import './contributions.css';
import type { PaletteAction, Screen } from '../../../services/feature';
import { ContributionsScreen } from './contributions-screen';

export const contributionsScreens: readonly Screen[] = [
  { path: 'contributions', element: <ContributionsScreen /> },
];

export const contributionsActions: readonly PaletteAction[] = [
  { id: 'debrief-contributions', label: 'Show contributions to the debrief', path: '/debrief/contributions' },
  { id: 'debrief-forms', label: 'Make debrief forms for partners', path: '/debrief/contributions?add=forms' },
  {
    id: 'debrief-returned',
    label: 'Take in returned debrief forms',
    path: '/debrief/contributions?add=files',
  },
  { id: 'debrief-own', label: 'Write a contribution to the debrief', path: '/debrief/contributions?add=own' },
];

export { searchContributions } from './search';

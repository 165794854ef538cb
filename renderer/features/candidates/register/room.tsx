/** The register of candidates, and the lists that are read into it. */
import type { PaletteAction, Screen } from '../../../services/feature';
import { CandidatesScreen } from './candidates-screen';
import { ImportScreen } from './import-screen';

export const registerScreens: readonly Screen[] = [
  { path: '', element: <CandidatesScreen /> },
  { path: 'import', element: <ImportScreen /> },
];

export const registerActions: readonly PaletteAction[] = [
  { id: 'candidates-import', label: 'Import candidates', path: '/candidates/import' },
  { id: 'candidates-add', label: 'Enter a candidate', path: '/candidates' },
];

export { searchCandidates } from './search';

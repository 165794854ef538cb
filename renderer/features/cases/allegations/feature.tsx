/** Allegations: every report, how it was first assessed, who it was passed to, and what the complainant was told. */
import '../../../ui/worksheet.css';
import '../cases.css';
import type { Feature } from '../../../services/feature';
import { AllegationScreen } from './allegation-screen';
import { AllegationsScreen } from './allegations-screen';
import { CouncilUpdatesScreen } from './council-updates-screen';
import { searchAllegations } from './search';

export const allegationsFeature: Feature = {
  id: 'allegations',
  label: 'Allegations',
  path: '/allegations',
  needsOperation: true,
  screens: [
    { path: '', element: <AllegationsScreen /> },
    { path: 'councils', element: <CouncilUpdatesScreen /> },
    { path: ':allegationId', element: <AllegationScreen /> },
    { path: ':allegationId/:part', element: <AllegationScreen /> },
  ],
  actions: [
    { id: 'record-allegation', label: 'Record an allegation or incident', path: '/allegations?add=report' },
    { id: 'update-councils', label: 'Update a returning officer', path: '/allegations/councils' },
  ],
  search: searchAllegations,
};

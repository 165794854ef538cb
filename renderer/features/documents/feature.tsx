/** Documents: what has left the desk, and the way out. */
import './documents.css';
import type { Feature } from '../../services/feature';
import { ExportScreen } from './export-screen';
import { issuingActions, issuingScreens } from './issuing/feature-parts';
import { searchVersions } from './issuing/search-versions';
import { LettersScreen } from './letters/letters-screen';
import { searchLetters } from './letters/search-letters';
import { RegisterScreen } from './register-screen';
import { searchDocuments } from './search';

export const documentsFeature: Feature = {
  id: 'documents',
  label: 'Documents',
  path: '/documents',
  needsOperation: true,
  screens: [
    { path: '', element: <RegisterScreen /> },
    ...issuingScreens,
    { path: 'letters', element: <LettersScreen /> },
    { path: 'threat-assessment', element: <ExportScreen /> },
    { path: 'threat-assessment/:assessmentId', element: <ExportScreen /> },
  ],
  actions: [
    ...issuingActions,
    {
      id: 'documents-export-threat',
      label: 'Export threat assessment',
      path: '/documents/threat-assessment',
    },
    {
      id: 'documents-export-gold',
      label: 'Export summary for gold',
      path: '/documents/threat-assessment?document=gold-summary',
    },
    {
      id: 'documents-export-workshop',
      label: 'Export workshop record',
      path: '/documents/threat-assessment?document=workshop-record',
    },
    {
      id: 'documents-export-not-considered',
      label: 'Export what was not considered',
      path: '/documents/threat-assessment?document=not-considered',
    },
    { id: 'documents-letters', label: 'Write letters to candidates and agents', path: '/documents/letters' },
    { id: 'documents-check', label: 'Check a file against the register', path: '/documents' },
  ],
  search: (query, records, operation) => [
    ...searchVersions(query, records, operation),
    ...searchLetters(query, records, operation),
    ...searchDocuments(query, records, operation),
  ],
};

/** Documents: what has left the desk, and the way out. */
import './documents.css';
import type { Feature } from '../../services/feature';
import { ExportScreen } from './export-screen';
import { issuingActions, issuingScreens } from './issuing/feature-parts';
import { searchVersions } from './issuing/search-versions';
import { LookScreen } from './look/look-screen';
import { TemplatesScreen } from './templates/templates-screen';
import { LettersScreen } from './letters/letters-screen';
import { searchLetters } from './letters/search-letters';
import { memorandaActions, memorandaScreens, searchMemoranda } from './memoranda/room';
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
    ...memorandaScreens,
    { path: 'letters', element: <LettersScreen /> },
    { path: 'look', element: <LookScreen /> },
    { path: 'templates', element: <TemplatesScreen /> },
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
    ...memorandaActions,
    { id: 'documents-letters', label: 'Write letters to candidates and agents', path: '/documents/letters' },
    { id: 'documents-look', label: 'Change the look of the force’s documents', path: '/documents/look' },
    { id: 'documents-templates', label: 'Add a Word template', path: '/documents/templates' },
    { id: 'documents-check', label: 'Check a file against the register', path: '/documents' },
  ],
  search: (query, records, operation, today) => [
    ...searchVersions(query, records, operation),
    ...searchMemoranda(query, records, operation, today),
    ...searchLetters(query, records, operation),
    ...searchDocuments(query, records, operation),
  ],
};

/** What issuing adds to the place “Documents”: its screens, its actions, and what it finds. */
import './issuing.css';
import type { PaletteAction, Screen } from '../../../services/feature';
import { IssuedScreen } from './issued-screen';
import { PlanDocumentScreen } from './plan-document-screen';
import { PlanDocumentsScreen } from './plan-documents-screen';

export const issuingScreens: readonly Screen[] = [
  { path: 'plan', element: <PlanDocumentsScreen /> },
  { path: 'plan/:kind', element: <PlanDocumentScreen /> },
  { path: 'plan/:kind/:subjectId', element: <PlanDocumentScreen /> },
  { path: 'issued', element: <IssuedScreen /> },
];

export const issuingActions: readonly PaletteAction[] = [
  { id: 'documents-plan', label: 'Show the plan documents', path: '/documents/plan' },
  {
    id: 'documents-issue-order',
    label: 'Issue the operation order',
    path: '/documents/plan/operation-order',
  },
  { id: 'documents-issue-strategy', label: 'Issue the gold strategy', path: '/documents/plan/gold-strategy' },
  {
    id: 'documents-issue-silver',
    label: 'Issue silver’s tactical plan',
    path: '/documents/plan/silver-plan',
  },
  { id: 'documents-issue-count', label: 'Issue the count plan', path: '/documents/plan/count-plan' },
  { id: 'documents-issued', label: 'Show who holds issued documents', path: '/documents/issued' },
];

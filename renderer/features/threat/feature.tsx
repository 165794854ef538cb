/** Threat assessment: eleven harms at the places and areas of the operation. */
import './threat.css';
import type { Feature } from '../../services/feature';
import { ApprovalPage } from './approval-page';
import { AssessmentPage } from './assessment-page';
import { AssessmentScreen } from './assessment-screen';
import { ColumnsPage } from './columns-page';
import { DetailsPage } from './details-page';
import { FactorsPage } from './factors-page';
import { searchThreat } from './search';
import { StartScreen } from './start-screen';

export const threatFeature: Feature = {
  id: 'threat',
  label: 'Threat assessment',
  path: '/threat',
  needsOperation: true,
  screens: [
    { path: '', element: <StartScreen /> },
    { path: ':assessmentId', element: <AssessmentScreen view="" /> },
    { path: ':assessmentId/matrix', element: <AssessmentScreen view="matrix" /> },
    { path: ':assessmentId/top', element: <AssessmentScreen view="top" /> },
    { path: ':assessmentId/not-considered', element: <AssessmentScreen view="not-considered" /> },
    { path: ':assessmentId/changes', element: <AssessmentScreen view="changes" /> },
    {
      path: ':assessmentId/factors',
      element: (
        <AssessmentPage purpose="The judgement under each head, and what bears on all of them.">
          <FactorsPage />
        </AssessmentPage>
      ),
    },
    {
      path: ':assessmentId/details',
      element: (
        <AssessmentPage purpose="What stands in the table at the front of the document.">
          <DetailsPage />
        </AssessmentPage>
      ),
    },
    {
      path: ':assessmentId/columns',
      element: (
        <AssessmentPage purpose="Which places and areas the assessment looks at.">
          <ColumnsPage />
        </AssessmentPage>
      ),
    },
    {
      path: ':assessmentId/approve',
      element: (
        <AssessmentPage purpose="Gold approves this version; it is then frozen.">
          <ApprovalPage />
        </AssessmentPage>
      ),
    },
  ],
  actions: [{ id: 'threat-open', label: 'Start or open the threat assessment', path: '/threat' }],
  search: searchThreat,
};

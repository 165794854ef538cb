/** Threat assessment: eleven harms at the places and areas of the operation. */
import './threat.css';
import './versions/versions.css';
import './cell-panel.css';
import type { Feature } from '../../services/feature';
import { ApprovalPage } from './approval-page';
import { AssessmentPage } from './assessment-page';
import { AssessmentScreen } from './assessment-screen';
import { ColumnsPage } from './columns-page';
import { ControlsDoor } from './controls/controls-door';
import { ControlsPage } from './controls/controls-page';
import { DetailsPage } from './details-page';
import { FactorsPage } from './factors-page';
import { LearningPage } from './learning/learning-page';
import { searchThreat } from './search';
import { ScalesScreen } from './scales/scales-screen';
import { StartScreen } from './start-screen';
import { threatDoor } from './threat-door';
import { NextVersionPage } from './versions/next-version-page';

export const threatFeature: Feature = {
  id: 'threat',
  label: 'Threat assessment',
  path: '/threat',
  door: threatDoor,
  needsOperation: true,
  screens: [
    { path: '', element: <StartScreen /> },
    { path: 'scales', element: <ScalesScreen /> },
    { path: 'controls', element: <ControlsDoor /> },
    { path: ':assessmentId', element: <AssessmentScreen view="" /> },
    { path: ':assessmentId/matrix', element: <AssessmentScreen view="matrix" /> },
    { path: ':assessmentId/other-scale', element: <AssessmentScreen view="other-scale" /> },
    { path: ':assessmentId/to-confirm', element: <AssessmentScreen view="to-confirm" /> },
    { path: ':assessmentId/trend', element: <AssessmentScreen view="trend" /> },
    { path: ':assessmentId/top', element: <AssessmentScreen view="top" /> },
    { path: ':assessmentId/disputed', element: <AssessmentScreen view="disputed" /> },
    { path: ':assessmentId/not-considered', element: <AssessmentScreen view="not-considered" /> },
    { path: ':assessmentId/changes', element: <AssessmentScreen view="changes" /> },
    {
      path: ':assessmentId/controls',
      element: (
        <AssessmentPage purpose="What is done against the threats, by whom and by when.">
          <ControlsPage />
        </AssessmentPage>
      ),
    },
    {
      path: ':assessmentId/learning',
      element: (
        <AssessmentPage purpose="What was learned before, and what this version says to it.">
          <LearningPage />
        </AssessmentPage>
      ),
    },
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
        <AssessmentPage purpose="The SPOC submits, gold approves or gives it back; an approved version is frozen.">
          <ApprovalPage />
        </AssessmentPage>
      ),
    },
    {
      path: ':assessmentId/next',
      element: (
        <AssessmentPage purpose="What the next version starts with.">
          <NextVersionPage />
        </AssessmentPage>
      ),
    },
  ],
  actions: [
    { id: 'threat-open', label: 'Start or open the threat assessment', path: '/threat' },
    { id: 'threat-scales', label: 'Look at or change the scales', path: '/threat/scales' },
  ],
  search: searchThreat,
};

/** Which version is on the screen, and what can be done with it. */
import { Button, NativeSelect } from '@mantine/core';
import { Link, useLocation, useNavigate } from 'react-router';
import type { Assessment } from '../../core/threat/assessment';
import { assessmentPath } from './cell-point';
import { useAssessments, useOpenAssessment } from './open-assessment';
import { versionWords } from './versions/version-words';

export { versionWords } from './versions/version-words';

const steps: Readonly<Record<Assessment['status'], { readonly view: string; readonly label: string }>> = {
  draft: { view: 'approve', label: 'Submit to gold' },
  submitted: { view: 'approve', label: 'Record gold’s answer' },
  approved: { view: 'next', label: 'Start next version' },
};

/** Whether the panel of the cell is shown beside, and how that is changed. */
interface BesideSwitch {
  readonly isShown: boolean;
  readonly show: (isShown: boolean) => void;
}

/** The version switcher and the next step: submit, record gold's answer, or start the next version; and export. */
export function AssessmentActions({ beside = null }: { readonly beside?: BesideSwitch | null }) {
  const { assessment } = useOpenAssessment();
  const versions = useAssessments();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const isNewest = versions[0]?.id === assessment.id;
  const step = steps[assessment.status];
  const isOffered = (assessment.status !== 'approved' || isNewest) && !pathname.endsWith(`/${step.view}`);
  return (
    <>
      <NativeSelect
        aria-label="Version"
        size="sm"
        data={versions.map((each) => ({ value: each.id, label: versionWords(each) }))}
        value={assessment.id}
        onChange={(event) => void navigate(assessmentPath(event.currentTarget.value))}
      />
      {beside === null ? null : (
        <Button variant="default" onClick={() => beside.show(!beside.isShown)}>
          {beside.isShown ? 'Hide cell' : 'Show cell'}
        </Button>
      )}
      <Button component={Link} to={`/documents/threat-assessment/${assessment.id}`} variant="default">
        Export
      </Button>
      {isOffered ? (
        <Button component={Link} to={assessmentPath(assessment.id, step.view)}>
          {step.label}
        </Button>
      ) : null}
    </>
  );
}

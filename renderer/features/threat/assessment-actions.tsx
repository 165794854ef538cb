/** Which version is on the screen, and what can be done with it. */
import { Button, NativeSelect } from '@mantine/core';
import { Link, useLocation, useNavigate } from 'react-router';
import { formatDate } from '../../core/foundation/dates';
import type { Assessment } from '../../core/threat/assessment';
import { assessmentPath } from './cell-point';
import { useStartNextVersion } from './next-version';
import { useAssessments, useOpenAssessment } from './open-assessment';
import type { Standing } from './standing';

/** "Version 1, approved Thu 6 May 2027" or "Version 2, draft". */
export function versionWords(assessment: Assessment): string {
  const { version, approval } = assessment;
  return approval === null
    ? `Version ${version}, draft`
    : `Version ${version}, approved ${formatDate(approval.date)}`;
}

/** The version switcher and the next step: approve, or start the next version; and export. */
export function AssessmentActions({ standing }: { readonly standing?: Standing }) {
  const { assessment, isFrozen } = useOpenAssessment();
  const versions = useAssessments();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const startNext = useStartNextVersion();
  const isNewest = versions[0]?.id === assessment.id;
  return (
    <>
      <NativeSelect
        aria-label="Version"
        size="sm"
        data={versions.map((each) => ({ value: each.id, label: versionWords(each) }))}
        value={assessment.id}
        onChange={(event) => void navigate(assessmentPath(event.currentTarget.value))}
      />
      {standing === undefined || standing.active === null ? null : (
        <Button variant="default" onClick={() => standing.showBeside(!standing.isBesideShown)}>
          {standing.isBesideShown ? 'Hide cell' : 'Show cell'}
        </Button>
      )}
      <Button component={Link} to={`/documents/threat-assessment/${assessment.id}`} variant="default">
        Export
      </Button>
      {isFrozen || pathname.endsWith('/approve') ? null : (
        <Button component={Link} to={assessmentPath(assessment.id, 'approve')}>
          Approve assessment
        </Button>
      )}
      {isFrozen && isNewest ? <Button onClick={startNext}>Start next version</Button> : null}
    </>
  );
}

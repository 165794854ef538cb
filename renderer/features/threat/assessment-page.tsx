/** The frame of the screens of a version that stand beside its grid: factors, front page, approval, document. */
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import type { Assessment } from '../../core/threat/assessment';
import { Message, Screen } from '../../ui/screen';
import { AssessmentActions } from './assessment-actions';
import { AssessmentTabs } from './assessment-tabs';
import { NoSuchVersion } from './no-such-version';
import { OpenAssessmentProvider, useAssessments, useReadAssessment } from './open-assessment';

interface AssessmentPageProps {
  readonly purpose: string;
  readonly children: ReactNode;
}

/** One page of the version that the address names. */
export function AssessmentPage({ purpose, children }: AssessmentPageProps) {
  const { assessmentId } = useParams();
  const assessment = useAssessments().find((each) => each.id === assessmentId);
  if (assessment === undefined) return <NoSuchVersion />;
  return (
    <ReadPage key={assessment.id} assessment={assessment} purpose={purpose}>
      {children}
    </ReadPage>
  );
}

function ReadPage({
  assessment,
  purpose,
  children,
}: AssessmentPageProps & { readonly assessment: Assessment }) {
  const open = useReadAssessment(assessment);
  return (
    <OpenAssessmentProvider value={open}>
      <Screen title={assessment.title} purpose={purpose} actions={<AssessmentActions />} isFlush>
        <div className="threat-frame">
          <AssessmentTabs />
          <div className="threat-page stack-wide" tabIndex={0} role="region" aria-label={purpose}>
            {open.isFrozen ? (
              <Message
                tone="note"
                title={
                  assessment.status === 'approved'
                    ? 'This version was approved and can be read, not changed.'
                    : 'This version is with gold and can be read, not changed.'
                }
              />
            ) : null}
            {children}
          </div>
        </div>
      </Screen>
    </OpenAssessmentProvider>
  );
}

/** Approval: the SPOC submits, gold approves or gives back, and an approved version shows who approved it. */
import { useOpenAssessment } from './open-assessment';
import { ApprovedFacts } from './versions/approved-facts';
import { GoldAnswer } from './versions/gold-answer';
import { ReturnsList } from './versions/returns-list';
import { SubmitForm } from './versions/submit-form';

/** What can be done next, by where the version stands. */
export function ApprovalPage() {
  const { assessment } = useOpenAssessment();
  const { approval, submission, status } = assessment;
  return (
    <>
      {status === 'draft' ? <ReturnsList /> : null}
      {approval !== null ? <ApprovedFacts assessment={assessment} approval={approval} /> : null}
      {status === 'submitted' && submission !== null ? <GoldAnswer submission={submission} /> : null}
      {status === 'draft' ? <SubmitForm /> : null}
      {status === 'draft' ? null : <ReturnsList />}
    </>
  );
}

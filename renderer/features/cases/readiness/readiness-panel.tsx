/** Whether a file is ready for the CPS: what blocks, what is a risk, what is polish; and the SPOC’s approval. */
import type { CaseFile } from '../../../core/cases/case-file';
import { type Readiness, reasonsOfGravity } from '../../../core/cases/readiness/readiness';
import { gravities, notDisputableWords } from '../../../core/cases/readiness/rule';
import { CaseSection } from '../case/section-frame';
import { Approvals } from './approvals';
import { Prompts } from './prompts';
import { DisputedReason, ReasonRow } from './reason-row';
import { useReadiness } from './use-readiness';

/** Reasons, never a percentage; each leads to where it is put right. */
export function ReadinessPanel({ caseFile }: { readonly caseFile: CaseFile }) {
  const readiness = useReadiness(caseFile);
  return (
    <CaseSection
      title="Readiness"
      purpose="What the CPS would send the file back for. Put each thing right, or dispute it with a ground."
    >
      <p role="status">{countsLine(readiness)}</p>
      <Approvals caseFile={caseFile} readiness={readiness} />
      {gravities.map(({ id, name, words }) => {
        const reasons = reasonsOfGravity(readiness, id);
        if (reasons.length === 0) return null;
        return (
          <section key={id} className="stack-tight" aria-label={name}>
            <h3>
              {name} ({reasons.length})
            </h3>
            <p className="dimmed small">
              {words}
              {reasons.some(({ isDisputable }) => !isDisputable) ? ` ${notDisputableWords}` : ''}
            </p>
            <ul className="case-entries">
              {reasons.map((reason) => (
                <ReasonRow key={reason.key} reason={reason} caseFile={caseFile} />
              ))}
            </ul>
          </section>
        );
      })}
      <Prompts caseFile={caseFile} />
      {readiness.disputed.length === 0 ? null : (
        <section className="stack-tight" aria-label="Disputed">
          <h3>Disputed ({readiness.disputed.length})</h3>
          <ul className="case-entries">
            {readiness.disputed.map((reason) => (
              <DisputedReason key={reason.key} reason={reason} caseFile={caseFile} />
            ))}
          </ul>
        </section>
      )}
    </CaseSection>
  );
}

/** "2 things block, 5 are a risk, 3 are polish", or that nothing stands. */
function countsLine(readiness: Readiness): string {
  const [blocks = 0, risk = 0, polish = 0] = gravities.map(
    ({ id }) => reasonsOfGravity(readiness, id).length,
  );
  if (blocks + risk + polish === 0) return 'No rule finds anything missing.';
  return `${blocks} ${blocks === 1 ? 'thing blocks' : 'things block'}, ${risk} ${risk === 1 ? 'is a risk' : 'are a risk'}, ${polish} ${polish === 1 ? 'is polish' : 'are polish'}.`;
}

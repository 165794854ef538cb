/** The documents of a case, each as Word by itself, and the pack that takes all of them to the CPS. */
import type { CaseFile } from '../../../core/cases/case-file';
import { approvalHindrances } from '../../../core/cases/readiness/readiness';
import { caseDocument, cpsDocumentKinds } from '../../../core/documents/cases/case-documents';
import { caseDocumentKinds } from '../../../core/documents/exported-document';
import { ExportButton } from '../documents/export-button';
import { useCaseSource } from '../documents/use-case-source';
import { PackPanel } from '../pack/pack-panel';
import { useReadiness } from '../readiness/use-readiness';
import { CaseSection } from './section-frame';

/** Documents say “draft” until the SPOC has approved what they are for; a pack is made only after that. */
export function DocumentsSection({ caseFile }: { readonly caseFile: CaseFile }) {
  const source = useCaseSource(caseFile);
  return (
    <CaseSection
      title="Documents and pack"
      purpose="Made from the record. A document is a draft until the SPOC has approved what it is for."
    >
      <table className="plain-table">
        <caption>Documents</caption>
        <thead>
          <tr>
            <th scope="col">Document</th>
            <th scope="col">Status</th>
            <th scope="col">Export</th>
          </tr>
        </thead>
        <tbody>
          {cpsDocumentKinds.map((kind) => {
            const made = caseDocument(source, kind);
            const name = caseDocumentKinds.find(({ id }) => id === kind)?.name ?? kind;
            return (
              <tr key={kind}>
                <th scope="row">{name}</th>
                <td>{made.document.status === 'draft' ? 'Draft' : 'Approved'}</td>
                <td>
                  <ExportButton
                    label="Export as Word"
                    labelFor={name}
                    problem={null}
                    make={() => ({
                      kind,
                      operationId: caseFile.operationId,
                      sourceId: caseFile.id,
                      about: caseFile.reference,
                      document: made.document,
                    })}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <h3>Pack for the CPS</h3>
      <PackPanel caseFile={caseFile} blockedBecause={useBlocked(caseFile)} />
    </CaseSection>
  );
}

/** Why no pack may be made yet: something blocks, or the SPOC has not approved the submission. */
function useBlocked(caseFile: CaseFile): string | null {
  const hindrances = approvalHindrances(useReadiness(caseFile), 'submission');
  if (hindrances.length > 0) return hindrances.map(({ missing }) => missing).join(' ');
  const isApproved = caseFile.approvals.some(
    ({ approves, withdrawnAt }) => approves === 'submission' && withdrawnAt === null,
  );
  return isApproved
    ? null
    : 'The SPOC has not approved the submission of this file. Approve it under Readiness.';
}

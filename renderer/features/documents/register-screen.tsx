/** The register: every document that left the desk, and a check of a file against it. */
import { Button } from '@mantine/core';
import { Link } from 'react-router';
import type { ExportedDocument } from '../../core/documents/exported-document';
import { formatDate, formatMoment } from '../../core/foundation/dates';
import { markingLine } from '../../core/foundation/marking';
import { exportedDocumentsRegister } from '../../core/registers/documents';
import { useCollection } from '../../services/desk-context';
import { useOperation } from '../../services/operation';
import { ExportRegister } from '../../services/export-register';
import { Empty, Screen } from '../../ui/screen';
import { CheckFile } from './check-file';
import { exportStatus, kindName } from './document-words';
import { DocumentsTabs } from './documents-tabs';
import { registerOf } from './register';

/** What has been exported, with the hashes that tell which is which. */
export function RegisterScreen() {
  const operation = useOperation();
  const exported = useCollection('exportedDocuments');
  const register = registerOf(exported, operation);
  return (
    <Screen
      title="Documents"
      purpose="Every document that left the desk, and whether a file is one of them."
      actions={
        <>
          <Button component={Link} to="/documents/threat-assessment">
            Export a document
          </Button>
          {register.length === 0 ? null : <ExportRegister register={exportedDocumentsRegister} />}
        </>
      }
      tabs={<DocumentsTabs />}
      aside={<CheckFile />}
      asideLabel="Check a file"
    >
      {register.length === 0 ? (
        <Empty
          title="No document has left the desk yet"
          example="For example: Threat assessment, version 1, issued Thu 4 Mar 2027, exported by Insp J. Marl."
        >
          Each export is entered here with its version, its marking and two hashes, so that a print or a file
          can be traced to what was said and when.
        </Empty>
      ) : (
        <div className="register">
          <Register documents={register} />
        </div>
      )}
    </Screen>
  );
}

function Register({ documents }: { readonly documents: readonly ExportedDocument[] }) {
  return (
    <table className="plain-table">
      <caption className="visually-hidden">Exported documents, newest first</caption>
      <thead>
        <tr>
          <th scope="col">Document</th>
          <th scope="col">Marking and given to</th>
          <th scope="col">Issued and exported</th>
          <th scope="col">In the footer</th>
          <th scope="col" className="numeric">
            Missing
          </th>
        </tr>
      </thead>
      <tbody>
        {documents.map((document) => (
          <tr key={document.id}>
            <td>
              {document.title}, version {document.version}, {exportStatus(document)}
              <div className="dimmed small">
                {kindName(document)}, {document.subset === '' ? 'whole' : document.subset}
              </div>
              <div className="dimmed small register-file">{document.fileName}</div>
            </td>
            <td>
              {markingLine(document.marking)}
              <div className="dimmed small">
                {document.givenTo === '' ? 'Given to: not recorded' : document.givenTo}
              </div>
            </td>
            <td>
              <span className="register-short">{formatDate(document.issueDate)}</span>
              <div className="dimmed small">
                Exported {formatMoment(document.exportedAt)}, {document.exportedBy}
              </div>
            </td>
            <td>
              <code>{document.contentHash.slice(0, 12)}</code>
            </td>
            <td className="numeric">{document.missingValues}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The ways from the debrief to the documents that are made from it. */
import { Link } from 'react-router';
import { planDocumentPath } from '../../../core/issuing/document-path';
import { planDocumentKinds } from '../../../core/issuing/document-version';

const made = ['debrief-report', 'election-glance', 'commission-summary', 'action-plan'] as const;

/** A link for each document of the whole debrief. */
export function DebriefDocuments() {
  return (
    <nav className="debrief-documents" aria-label="Documents of the debrief">
      <span>In Word:</span>
      {planDocumentKinds
        .filter(({ id }) => made.some((kind) => kind === id))
        .map(({ id, name }) => (
          <Link key={id} to={planDocumentPath(id, '')}>
            {name}
          </Link>
        ))}
    </nav>
  );
}

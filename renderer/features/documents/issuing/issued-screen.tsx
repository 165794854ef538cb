/** The register of issued documents: every version, who holds it, what replaced it, and who has still to be told. */
import { useMemo } from 'react';
import { Link, useSearchParams } from 'react-router';
import { formatDate } from '../../../core/foundation/dates';
import type { DocumentVersion } from '../../../core/issuing/document-version';
import { stillToTell, versionState, versionsOf } from '../../../core/issuing/issue';
import { type IssuedLetters, issuedLetters } from '../../../core/issuing/letter-series';
import { kindNameOf } from '../../../core/issuing/plan-documents';
import { documentVersionsRegister } from '../../../core/registers/issued';
import { useCollection } from '../../../services/desk-context';
import { ExportRegister } from '../../../services/export-register';
import { useOperation } from '../../../services/operation';
import { Empty, Screen } from '../../../ui/screen';
import { planDocumentPath } from '../../../core/issuing/document-path';
import { DocumentsTabs } from '../documents-tabs';
import { InTemplate, TemplateChoice } from '../templates/in-template';
import { IssuedLettersTable } from './issued-letters';
import { useVersions } from './use-composed';
import { VersionCard } from './versions-panel';

const stateNames = { 'in-force': 'In force', replaced: 'Replaced', withdrawn: 'Withdrawn' } as const;

/** The newest issue first; the version that the address names stands beside the list. */
export function IssuedScreen() {
  const versions = useVersions();
  const letters = useIssuedLetters();
  const hasNone = versions.length === 0 && letters.length === 0;
  const [parameters] = useSearchParams();
  const open = versions.find(({ id }) => id === parameters.get('version'));
  const inOrder = [...versions].sort((a, b) => b.issuedAt.localeCompare(a.issuedAt));
  return (
    <Screen
      title="Issued documents"
      purpose="Every version that was issued, who holds it and what replaced it."
      tabs={<DocumentsTabs />}
      actions={hasNone ? undefined : <ExportRegister register={documentVersionsRegister} />}
      {...(open === undefined
        ? {}
        : {
            asideLabel: 'The version',
            aside: (
              <div className="stack">
                <h2 className="aside-title">{open.title}</h2>
                <InTemplate key={open.id} kind={open.kind}>
                  <VersionCard version={open} versions={versionsOf(versions, open)} isShown={false} />
                  <TemplateChoice marking={open.marking} />
                </InTemplate>
                <p>
                  <Link to={planDocumentPath(open.kind, open.subjectId)}>Open the document</Link>
                </p>
              </div>
            ),
          })}
    >
      {hasNone ? (
        <Empty
          title="No document has been issued yet"
          example="For example: Operation order, version 1, issued Thu 1 Apr 2027, held by 6."
          action={<Link to="/documents/plan">Open the plan documents</Link>}
        >
          Issuing numbers a document and keeps its content as it was.
        </Empty>
      ) : (
        <div className="stack-wide">
          {inOrder.length === 0 ? null : <VersionTable versions={inOrder} openId={open?.id ?? null} />}
          <IssuedLettersTable letters={letters} />
        </div>
      )}
    </Screen>
  );
}

/** The batches of letters of the open operation that were issued. */
function useIssuedLetters(): readonly IssuedLetters[] {
  const operation = useOperation();
  const batches = useCollection('letterBatches');
  return useMemo(
    () => issuedLetters([...batches.values()].filter(({ operationId }) => operationId === operation.id)),
    [batches, operation.id],
  );
}

function VersionTable({
  versions,
  openId,
}: {
  readonly versions: readonly DocumentVersion[];
  readonly openId: string | null;
}) {
  return (
    <table className="plain-table issuing-list">
      <caption className="visually-hidden">Issued documents, newest first</caption>
      <thead>
        <tr>
          <th scope="col">Document</th>
          <th scope="col">Issued</th>
          <th scope="col">State</th>
          <th scope="col" className="numeric">
            Held by
          </th>
          <th scope="col" className="numeric">
            To be told
          </th>
        </tr>
      </thead>
      <tbody>
        {versions.map((version) => {
          const series = versionsOf(versions, version);
          return (
            <tr key={version.id} aria-current={version.id === openId ? true : undefined}>
              <th scope="row">
                <Link to={`/documents/issued?version=${version.id}`}>
                  {version.title}, version {version.number}
                </Link>
                <div className="dimmed small">{kindNameOf(version.kind)}</div>
              </th>
              <td>
                {formatDate(version.issuedOn)}
                <div className="dimmed small">{version.issuedBy}</div>
              </td>
              <td>{stateNames[versionState(version, series)]}</td>
              <td className="numeric">{version.holders.length}</td>
              <td className="numeric">{stillToTell(version, series).length}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

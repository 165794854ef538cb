/** The package of the operation: everything on record in open files, readable without the desk. */
import './package.css';
import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { ExportedDocument } from '../../../../core/documents/exported-document';
import { formatMoment } from '../../../../core/foundation/dates';
import { markingLine } from '../../../../core/foundation/marking';
import { useCollection } from '../../../../services/desk-context';
import { useOperation } from '../../../../services/operation';
import { Empty, Message, ProgressLine } from '../../../../ui/screen';
import { LeavingPackage } from './leaving-package';
import type { PackageState } from './running-package';
import { useOperationPackage } from './use-operation-package';

/** A section with its own heading; it needs an open operation. */
export function OperationPackage() {
  const { state, start } = useOperationPackage();
  const [isAsked, setAsked] = useState(false);
  const made = usePackagesMade();
  const make = (
    <Button onClick={() => setAsked(true)} disabled={state.kind === 'running'}>
      Make a package
    </Button>
  );
  return (
    <section className="stack" aria-labelledby="operation-package">
      <h2 id="operation-package">Package of the operation</h2>
      <p className="flat">
        One folder with every record of the operation as text, its issued documents in Word and its registers
        as tables. Whoever has the folder can read it without this desk, now or in twenty years. What stands
        for whom in sanitised notes, and entries about conduct, never go in.
      </p>
      {made.length === 0 ? (
        <Empty
          title="No package made yet"
          example="OFFICIAL-SENSITIVE May 2027 - package v1 2027-06-01 · kept by the desk"
          action={make}
        >
          Make one when the operation is closed, and before records are erased at the end of their retention.
        </Empty>
      ) : (
        <>
          <div className="row">{make}</div>
          <PackagesMade made={made} />
        </>
      )}
      <Progress state={state} />
      {isAsked ? (
        <LeavingPackage
          onLeave={(gathered, givenTo) => {
            setAsked(false);
            start(gathered, givenTo);
          }}
          onClose={() => setAsked(false)}
        />
      ) : null}
    </section>
  );
}

/** Those of the operation, the newest first. */
function usePackagesMade(): readonly ExportedDocument[] {
  const operation = useOperation();
  const all = useCollection('exportedDocuments');
  return useMemo(
    () =>
      [...all.values()]
        .filter(({ kind, operationId }) => kind === 'operation-package' && operationId === operation.id)
        .sort((a, b) => b.exportedAt.localeCompare(a.exportedAt)),
    [all, operation.id],
  );
}

function Progress({ state }: { readonly state: PackageState }) {
  switch (state.kind) {
    case 'none':
      return null;
    case 'running':
      return (
        <>
          <ProgressLine {...state.step} onCancel={state.cancel} />
          <p className="dimmed small flat">
            Touch the desk now and then: when it locks, the package is given up and nothing of it is left.
          </p>
        </>
      );
    case 'failed':
      return (
        <Message tone="problem" title="No package was made">
          {state.message}
        </Message>
      );
    case 'made':
      return (
        <Message
          tone="done"
          title={`The package “${state.made.folderName}” was made in “${state.made.label}”`}
        >
          Its {state.made.files.length} files were read back from the disk, and each is as it was written. To
          check it later, open its folder and run <code>sha256sum -c manifest-sha256.txt</code>, or any
          program that reads BagIt.
        </Message>
      );
  }
}

function PackagesMade({ made }: { readonly made: readonly ExportedDocument[] }) {
  return (
    <table className="plain-table">
      <caption>Packages that were made</caption>
      <thead>
        <tr>
          <th scope="col">Folder</th>
          <th scope="col">Made</th>
          <th scope="col">Given to</th>
          <th scope="col">SHA-256 of manifest-sha256.txt</th>
        </tr>
      </thead>
      <tbody>
        {made.map(({ id, fileName, marking, exportedAt, exportedBy, givenTo, fileHash }) => (
          <tr key={id}>
            <th scope="row">
              {fileName}
              <div className="dimmed small package-made">{markingLine(marking)}</div>
            </th>
            <td>
              {formatMoment(exportedAt)}
              <div className="dimmed small">{exportedBy}</div>
            </td>
            <td>{givenTo}</td>
            <td className="package-hash">{fileHash}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

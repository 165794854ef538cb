/** The tables of the pack: what goes in, and the packs that were made. */
import type { CaseFile } from '../../../core/cases/case-file';
import { evidenceTitle, fileSize } from '../../../core/cases/evidence-words';
import type { MatchedFiles, PackContents } from '../../../core/cases/pack-contents';
import { formatMoment } from '../../../core/foundation/dates';
import { useCollection } from '../../../services/desk-context';
import { Empty } from '../../../ui/screen';
import type { ChosenEvidence } from './use-chosen-files';

interface ContentsTableProps {
  readonly contents: PackContents;
  readonly matched: MatchedFiles<ChosenEvidence>;
}

/** A row for each document and each item of evidence, with what is still wanted. */
export function ContentsTable({ contents, matched }: ContentsTableProps) {
  const changed = new Set(matched.changed.map(({ item }) => item.id));
  return (
    <table className="plain-table">
      <caption>What goes into the pack</caption>
      <thead>
        <tr>
          <th scope="col">In the pack</th>
          <th scope="col">What it is</th>
          <th scope="col">State</th>
        </tr>
      </thead>
      <tbody>
        {contents.documents.map(({ path }) => (
          <tr key={path}>
            <td>{path}</td>
            <td>Word document</td>
            <td>Made from the record with the pack</td>
          </tr>
        ))}
        {contents.evidence.map(({ item, file, path }) => (
          <tr key={item.id}>
            <td>{path}</td>
            <td>
              {evidenceTitle(item)} · {fileSize(file.size)}
            </td>
            <td>
              {matched.byItem.has(item.id)
                ? 'Chosen, and the recorded file'
                : changed.has(item.id)
                  ? 'A file of this name was chosen, but with other contents'
                  : 'Not chosen yet'}
            </td>
          </tr>
        ))}
        {contents.withoutFile.map((item) => (
          <tr key={item.id}>
            <td>Not in the pack</td>
            <td>{evidenceTitle(item)}</td>
            <td>No file recorded, so no hash: on the exhibit list alone</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The packs of the case, the newest first. */
export function PacksMade({ caseFile }: { readonly caseFile: CaseFile }) {
  const packs = [...useCollection('packs').values()]
    .filter(({ sourceId }) => sourceId === caseFile.id)
    .sort((a, b) => b.madeAt.localeCompare(a.madeAt));
  if (packs.length === 0)
    return (
      <Empty
        title="No pack made yet"
        example={`${caseFile.reference} pack 1 · 7 documents and 12 files of evidence · SHA-256 of its manifest`}
      >
        A pack is one folder with the documents and the files of evidence, and a list of their SHA-256 that
        anybody can check.
      </Empty>
    );
  return (
    <table className="plain-table">
      <caption>Packs that were made</caption>
      <thead>
        <tr>
          <th scope="col">Folder</th>
          <th scope="col">Made</th>
          <th scope="col">Holds</th>
          <th scope="col">SHA-256 of manifest-sha256.txt</th>
        </tr>
      </thead>
      <tbody>
        {packs.map(({ id, folderName, madeAt, madeBy, files, manifestSha256 }) => (
          <tr key={id}>
            <td>{folderName}</td>
            <td>
              {formatMoment(madeAt)}, {madeBy}
            </td>
            <td>
              {files.length} {files.length === 1 ? 'file' : 'files'},{' '}
              {fileSize(files.reduce((sum, { size }) => sum + size, 0))}
            </td>
            <td className="pack-hash">{manifestSha256}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

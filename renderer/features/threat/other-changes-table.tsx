/** What differs beside the cells, as a table. */
import type { OtherChange } from '../../core/threat/version-changes';
import { sentenceCase } from './versions/version-words';

interface OtherChangesTableProps {
  readonly changes: readonly OtherChange[];
  /** The version compared with: "version 1". */
  readonly earlier: string;
}

/** Columns, judgements, factors and the front page: what each said and says. */
export function OtherChangesTable({ changes, earlier }: OtherChangesTableProps) {
  return (
    <table className="plain-table">
      <caption className="visually-hidden">Other changes since {earlier}</caption>
      <thead>
        <tr>
          <th scope="col">What changed</th>
          <th scope="col">{sentenceCase(earlier)}</th>
          <th scope="col">Now</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ what, before, after }, index) => (
          <tr key={index}>
            <td>{what}</td>
            <td className="written">{before || <span className="dimmed">None</span>}</td>
            <td className="written">{after || <span className="dimmed">None</span>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

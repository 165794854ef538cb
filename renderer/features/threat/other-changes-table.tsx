/** What differs beside the cells, as a table. */
import type { OtherChange } from '../../core/threat/version-changes';

interface OtherChangesTableProps {
  readonly changes: readonly OtherChange[];
  /** The number of the version compared with. */
  readonly earlier: number;
}

/** Columns, judgements, factors and the front page: what each said and says. */
export function OtherChangesTable({ changes, earlier }: OtherChangesTableProps) {
  return (
    <table className="plain-table">
      <caption className="visually-hidden">Other changes since version {earlier}</caption>
      <thead>
        <tr>
          <th scope="col">What changed</th>
          <th scope="col">Version {earlier}</th>
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

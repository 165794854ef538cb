/** What of the operation goes into its package, and what stays in the desk and why. */
import type { GatheredPackage } from '../../../../core/operation-package/gather';

/** Collections by the names of their files, as the package itself has them. */
export function PackageContents({ gathered }: { readonly gathered: GatheredPackage }) {
  const { collections, leftOut, elsewhere } = gathered;
  return (
    <div className="stack">
      <table className="plain-table package-contents">
        <caption>Records that go in</caption>
        <thead>
          <tr>
            <th scope="col">File</th>
            <th scope="col">Of</th>
            <th scope="col" className="numeric">
              Records
            </th>
          </tr>
        </thead>
        <tbody>
          {collections
            .filter(({ records }) => records.length > 0)
            .map(({ collection, belongs, records }) => (
              <tr key={collection}>
                <th scope="row">{collection}.jsonl</th>
                <td>{belongs === 'own' ? 'this operation' : 'shared with other operations'}</td>
                <td className="numeric">{records.length.toLocaleString('en-GB')}</td>
              </tr>
            ))}
        </tbody>
      </table>
      {elsewhere.length === 0 ? null : (
        <p>
          {elsewhere.length === 1
            ? 'One record of another operation is named and does not go in'
            : `${elsewhere.length} records of other operations are named and do not go in`}
          ; the package lists {elsewhere.length === 1 ? 'it' : 'them'}.
        </p>
      )}
      <table className="plain-table package-contents">
        <caption>What stays in the desk</caption>
        <thead>
          <tr>
            <th scope="col">Collection</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {leftOut.map(({ collection, why }) => (
            <tr key={collection}>
              <th scope="row">{collection}</th>
              <td>{why}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

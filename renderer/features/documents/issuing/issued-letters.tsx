/** Batches of letters in the register of issued documents: how many hold each, and which later batch replaced it. */
import { Link } from 'react-router';
import { formatDate } from '../../../core/foundation/dates';
import { type IssuedLetters, lettersState, replacedWithin } from '../../../core/issuing/letter-series';

/** The newest issue first; nothing where no letter was issued. */
export function IssuedLettersTable({ letters }: { readonly letters: readonly IssuedLetters[] }) {
  if (letters.length === 0) return null;
  const inOrder = [...letters].sort((a, b) => b.issued.at.localeCompare(a.issued.at));
  return (
    <table className="plain-table issuing-list">
      <caption>Letters, newest first</caption>
      <thead>
        <tr>
          <th scope="col">Letters</th>
          <th scope="col">Issued</th>
          <th scope="col">State</th>
          <th scope="col" className="numeric">
            Held by
          </th>
        </tr>
      </thead>
      <tbody>
        {inOrder.map((each) => (
          <tr key={each.batch.id}>
            <th scope="row">
              <Link to={`/documents/letters?batch=${encodeURIComponent(each.batch.id)}`}>
                {each.batch.title}, version {each.number}
              </Link>
            </th>
            <td>
              {formatDate(each.issuedOn)}
              <div className="dimmed small">{each.issued.by}</div>
            </td>
            <td>
              {lettersState(each)}
              {each.replacedBy.length === 0 ? null : (
                <div className="dimmed small">By {replacedWithin(each)}</div>
              )}
            </td>
            <td className="numeric">{each.holders.length.toLocaleString('en-GB')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

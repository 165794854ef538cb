/** The new entries as they would stand. */
import type { PlannedEntry } from '../../../core/history/history-import';
import { useCollection } from '../../../services/desk-context';
import { InParts } from '../../../ui/list-dry-run';
import { inShort } from '../log/item-words';
import { areaWords, dateWords, harmName, kindName } from './history-words';

/** In the order of the list. */
export function ImportPreview({ entries }: { readonly entries: readonly PlannedEntry[] }) {
  const areas = useCollection('areas');
  if (entries.length === 0) return null;
  return (
    <section className="stack-tight" aria-label="Preview of the entries">
      <h3>As they would stand</h3>
      <InParts items={entries} first={50}>
        {(drawn) => (
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">Row</th>
                <th scope="col">Election</th>
                <th scope="col">Where</th>
                <th scope="col">Kind</th>
                <th scope="col">Harm</th>
                <th scope="col">What happened</th>
                <th scope="col">How it ended</th>
                <th scope="col" className="numeric">
                  How many
                </th>
              </tr>
            </thead>
            <tbody>
              {drawn.map((entry) => (
                <tr key={entry.row}>
                  <td>{entry.row}</td>
                  <td>
                    {entry.election}
                    <div className="small dimmed">{dateWords(entry.pollingDate)}</div>
                  </td>
                  <td>{areaWords(entry, areas)}</td>
                  <td>{kindName(entry.kind)}</td>
                  <td>{harmName(entry.harmId)}</td>
                  <td>{inShort(entry.text, 120)}</td>
                  <td>{inShort(entry.outcome, 60)}</td>
                  <td className="numeric">{entry.count.toLocaleString('en-GB')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </InParts>
    </section>
  );
}

/** What each column of a list of history was taken for; each can be changed and the list is read again. */
import { Select } from '@mantine/core';
import {
  type HistoryColumn,
  type HistoryColumnMeaning,
  historyColumnMeanings,
} from '../../../core/history/history-draft';

const meaningNames: Readonly<Record<HistoryColumnMeaning, string>> = {
  ignore: 'Not used',
  election: 'Election',
  'polling-date': 'Polling date',
  kind: 'Allegation or incident',
  area: 'Ward or area',
  council: 'Council or district',
  harm: 'Harm',
  text: 'What happened',
  outcome: 'How it ended',
  count: 'How many',
};
const options = historyColumnMeanings.map((meaning) => ({ value: meaning, label: meaningNames[meaning] }));

interface ImportColumnsProps {
  readonly columns: readonly HistoryColumn[];
  readonly onCorrect: (index: number, meaning: HistoryColumnMeaning) => void;
}

/** The columns in the order of the file. */
export function ImportColumns({ columns, onCorrect }: ImportColumnsProps) {
  return (
    <section className="stack-tight" aria-label="What the columns mean">
      <h3>What the columns mean</h3>
      <p className="dimmed">Change what was misunderstood: the list is read again at once.</p>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">Column</th>
            <th scope="col">Some of its values</th>
            <th scope="col">Taken for</th>
            <th scope="col">Because</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => (
            <tr key={column.index}>
              <th scope="row">{column.heading}</th>
              <td className="dimmed">{column.examples.join(' · ')}</td>
              <td>
                <Select
                  size="xs"
                  miw="13rem"
                  allowDeselect={false}
                  aria-label={`What ${column.heading} means`}
                  data={options}
                  value={column.meaning}
                  onChange={(value) => {
                    const meaning = historyColumnMeanings.find((one) => one === value);
                    if (meaning !== undefined) onCorrect(column.index, meaning);
                  }}
                />
              </td>
              <td>{column.reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

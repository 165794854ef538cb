/** What each column of a council's list was taken for; each can be changed and the list is read again. */
import { Select } from '@mantine/core';
import {
  type ColumnCorrections,
  type ColumnGuess,
  type ColumnMeaning,
  columnMeanings,
} from '../../core/places/station-list';

const meaningNames: Readonly<Record<ColumnMeaning, string>> = {
  ignore: 'Not used',
  number: 'Station number',
  name: 'Name of the place',
  address: 'Address',
  'name-and-address': 'Name and address together',
  postcode: 'Postcode',
  district: 'Polling district',
  ward: 'Ward or division',
  easting: 'Easting',
  northing: 'Northing',
  latitude: 'Latitude',
  longitude: 'Longitude',
  coordinates: 'Both coordinates in one cell',
  uprn: 'UPRN',
  'source-id': 'The council’s own id',
};
const choices = columnMeanings.map((meaning) => ({ value: meaning, label: meaningNames[meaning] }));

interface ColumnGuessesProps {
  readonly columns: readonly ColumnGuess[];
  readonly corrections: ColumnCorrections;
  readonly onCorrect: (heading: string, meaning: ColumnMeaning) => void;
}

/** The columns in the order of the file. */
export function ColumnGuesses({ columns, corrections, onCorrect }: ColumnGuessesProps) {
  const corrected = Object.keys(corrections).length;
  return (
    <section className="stack-tight" aria-label="What the columns mean">
      <h3 className="panel-heading">What the columns mean</h3>
      <p className="dimmed flat">
        Change what was misunderstood: the list is read again at once.
        {corrected > 0 ? ' Your corrections are remembered for this council when you import.' : ''}
      </p>
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
              <td className="dimmed">{column.examples.slice(0, 3).join(' · ')}</td>
              <td>
                <Select
                  size="xs"
                  miw="15rem"
                  aria-label={`What ${column.heading} means`}
                  data={choices}
                  value={column.meaning}
                  onChange={(value) => {
                    const meaning = columnMeanings.find((one) => one === value);
                    if (meaning !== undefined) onCorrect(keyOf(column, columns), meaning);
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

/** Two columns may have one heading, or one as long as a letter; then the position tells which is meant. */
function keyOf(column: ColumnGuess, columns: readonly ColumnGuess[]): string {
  const isAlone = columns.filter((other) => other.heading === column.heading).length === 1;
  return isAlone && column.heading.length <= 200 ? column.heading : `column ${column.index + 1}`;
}

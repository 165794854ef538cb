/** The history in figures, as a picture and as a table. */
import { Checkbox } from '@mantine/core';
import type { HistoryAreaFilter } from '../../../core/history/history-filter';
import { allOf, type HistoryFigures } from '../../../core/history/history-figures';
import { useRemembered } from '../../../services/remembered';
import { PictureOrTable } from '../../../ui/picture-or-table';
import { count } from '../log/item-words';
import { emptyWards, shownLines } from './figure-lines';
import { FiguresPicture, mostDrawnElections } from './figures-picture';
import { FiguresTable } from './figures-table';
import { countWords } from './history-words';

interface FiguresProps {
  readonly figures: HistoryFigures;
  /** Whether a filter other than the area leaves entries out. */
  readonly isNarrowed: boolean;
  /** Narrows the list to what one line counts. */
  readonly onChoose: (area: HistoryAreaFilter) => void;
}

/** Counts of what is entered for each ward and district, election by election. */
export function Figures({ figures, isNarrowed, onChoose }: FiguresProps) {
  const [isWhole, setWhole] = useRemembered('history.whole', false);
  const empty = emptyWards(figures);
  const lines = shownLines(figures, isWhole ? 'all' : 'entered');
  if (allOf(figures.total) === 0) return null;
  return (
    <div className="stack-tight">
      <PictureOrTable
        label="Figures for each ward and district"
        sentence={
          <>
            {capital(countWords(figures.total))}
            {isNarrowed ? ' pass the filter' : ' entered'}, at{' '}
            {count(figures.elections.length, 'election', 'elections')}. A district’s figure includes its
            wards.
          </>
        }
        picture={<FiguresPicture lines={lines} elections={figures.elections} onChoose={onChoose} />}
        table={<FiguresTable lines={lines} elections={figures.elections} onChoose={onChoose} />}
      />
      <p className="small dimmed">
        These are counts of what is entered, too small for rates, percentages or averages. Where nothing
        stands, nothing is entered; that is not to say that nothing happened.
        {figures.elections.length > mostDrawnElections
          ? ` The picture shows the newest ${mostDrawnElections} elections, the table all ${figures.elections.length}.`
          : ''}
      </p>
      {empty === 0 ? null : (
        <Checkbox
          size="xs"
          label={`Show the ${count(empty, 'ward', 'wards')} with nothing entered`}
          checked={isWhole}
          onChange={(event) => setWhole(event.currentTarget.checked)}
        />
      )}
    </div>
  );
}

function capital(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

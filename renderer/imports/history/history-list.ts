/** Lists of earlier allegations and incidents: what their headings may be, and what makes a draft of a row. */
import type { RowFinding } from '../../core/foundation/headed-list';
import { err, ok, type Result } from '../../core/foundation/result';
import type { HistoryColumnMeaning, HistoryDraft, HistoryList } from '../../core/history/history-draft';
import { type HistoryKind, historyKinds } from '../../core/history/history-entry';
import { countOf, dateOf } from '../headed-list/cells';
import type { HeadingWords } from '../headed-list/headings';
import type { ListRow } from '../headed-list/list-row';
import { type HeadedListKind, type HeadedListOptions, readHeadedList } from '../headed-list/read-headed-list';
import { plainAdvice } from '../table/list-kind';
import type { ImportProblem } from '../table/problem';
import type { SourceFile } from '../table/source';

type Meaning = Exclude<HistoryColumnMeaning, 'ignore'>;

/** A list of earlier allegations and incidents as drafts; see `readHeadedList`. */
export function readHistory(
  file: SourceFile,
  options: HeadedListOptions<Meaning> = {},
): Promise<Result<HistoryList, ImportProblem>> {
  return readHeadedList(file, historyKind, options);
}

const headings: HeadingWords<Meaning> = {
  election:
    /^(election|elections|election name|name of (the )?election|which election|poll|contest|year|election year)$/,
  'polling-date':
    /^(polling (date|day)|poll date|election (date|day)|date of (the )?(poll|election)|day of (the )?poll)$/,
  kind: /^(kind|type|category|record type|allegation or incident|allegation incident)$/,
  area: /^(ward|wards|ward name|name of (the )?ward|ward or (area|division|district)|ward area|ward division|electoral (ward|division)|division|area|location|ward code)$/,
  council: /^(council|district|local authority|authority|borough|district name|council name|la|lad)$/,
  harm: /^(harm|harms|harm type|type of harm|threat|threat type)$/,
  text: /^(what happened|description|details?|summary|text|narrative|circumstances|notes?|allegation|incident|allegation details?|incident details?)$/,
  outcome: /^(outcome|outcomes|result|disposal|how it ended|finalisation|outcome or result)$/,
  count:
    /^(count|number|how many|total|no|quantity|allegations|incidents|number of (allegations|incidents|reports|cases))$/,
};

/** Also what pasted recommendations and actions are opened as: only their words differ. */
export const historyKind: HeadedListKind<Meaning, HistoryDraft> = {
  of: 'allegations or incidents',
  rows: 'rows',
  // Far more than the rows that are taken need.
  largestTextBytes: 40 * 1024 ** 2,
  // They are stored at once, and more of them would hold the desk up for seconds.
  mostRows: 5_000,
  advice: {
    ...plainAdvice,
    tooManyRows:
      'Split it into several lists, one for each election for example, and import one after the other',
  },
  headings,
  headingsInWords: 'Election, Polling date, Ward, Kind, What happened, Outcome and Count',
  readRow,
};

function readRow(row: ListRow<Meaning>): Result<HistoryDraft, RowFinding> {
  const draft = {
    row: row.row,
    election: row.name('election'),
    area: row.name('area'),
    council: row.name('council'),
    harm: row.name('harm'),
    text: row.text('text'),
    outcome: row.text('outcome'),
  };
  const long = row.tooLong([
    ['election', draft.election.length, 160],
    ['area', draft.area.length + draft.council.length, 190],
    ['text', draft.text.length, 4000],
    ['outcome', draft.outcome.length, 1000],
  ]);
  if (long !== null) return err(long);
  if (`${draft.area}${draft.council}${draft.text}${row.name('count')}` === '') {
    return err({
      row: row.row,
      where: '',
      what: 'it names neither a ward nor what happened',
      next: 'Fill one of them in, or take the row out.',
    });
  }
  return withFigures(draft, row);
}

function withFigures(
  draft: Omit<HistoryDraft, 'pollingDate' | 'kind' | 'count'>,
  row: ListRow<Meaning>,
): Result<HistoryDraft, RowFinding> {
  const date = row.name('polling-date');
  const pollingDate = dateOf(date);
  if (date !== '' && pollingDate === null) {
    const next = 'Write it as 04/05/2023 (day first) or 2023-05-04, or leave it empty.';
    return err(row.wrong('polling-date', 'is not a date that exists', next));
  }
  const word = row.name('kind');
  const kind = kindOf(word);
  if (word !== '' && kind === null) {
    const next = 'Write “allegation” or “incident”, or leave it empty.';
    return err(row.wrong('kind', 'is neither an allegation nor an incident', next));
  }
  const number = row.name('count');
  const count = number === '' ? 1 : countOf(number);
  if (count === null) {
    const next = 'Write how many there were; take the row out where there were none.';
    return err(row.wrong('count', 'is not a whole number from 1 to 100,000', next));
  }
  return ok({ ...draft, pollingDate, kind, count });
}

/** "Allegation", "Allegations", "incident": the kind; `null` for every other word. */
function kindOf(text: string): HistoryKind | null {
  const word = text.toLowerCase().replace(/s$/, '');
  return historyKinds.find((kind) => kind.id === word || kind.name.toLowerCase() === word)?.id ?? null;
}

/**
 * What is wrong with a return before it leaves. An error holds it back; a warning is seen and kept with it.
 *
 * Reference: APP Policing elections, CPS: cautions are decided by the CPS; Electoral Commission, analyses of cases.
 */
import type { CaseFile } from '../cases/case-file';
import { outcomeWords } from '../cases/outcome';
import { returnHeading } from './columns';
import { countsAsOffence } from './counted-category';
import type { FoundInCell } from './names-in-cells';
import { type ReadReturn, reportsOf } from './read-return';
import type { ReturnRow } from './rows';

export interface ReturnFinding {
  readonly gravity: 'error' | 'warning';
  /** One or two sentences: what it is and what to do. */
  readonly text: string;
  /** Keys of the rows that it is about; none where it is of the whole. */
  readonly rows: readonly string[];
}

interface FindingsGiven {
  readonly read: ReadReturn;
  /** The rows that leave. */
  readonly rows: readonly ReturnRow[];
  readonly found: readonly FoundInCell[];
}

/** Every finding, errors first. */
export function returnFindings({ read, rows, found }: FindingsGiven): readonly ReturnFinding[] {
  return [
    ...found.map(nameFinding),
    ...rows.flatMap(cautionFinding),
    ...resolutionFindings(rows),
    ...categoryFindings(read, rows),
    ...incidentFindings(read),
    ...missingFindings(rows),
    ...finalFindings(read, rows),
  ];
}

const dataWords: Readonly<Record<FoundInCell['kind'], string>> = {
  name: 'names',
  phone: 'holds the telephone number',
  email: 'holds the email address',
  postcode: 'holds the postcode',
};

function nameFinding({ row, column, found, kind }: FoundInCell): ReturnFinding {
  const remedy =
    row.written.includes(column) && column !== 'force-reference' ? 'Take it out' : 'Leave the row out';
  return {
    gravity: 'error',
    text: `${row.reference}: “${returnHeading(column)}” ${dataWords[kind]} ${found}. The return names nobody. ${remedy}.`,
    rows: [row.key],
  };
}

function cautionFinding(row: ReturnRow): readonly ReturnFinding[] {
  const outcome = row.standing.read;
  if (outcome?.outcome !== 'caution' || outcome.cpsReference.trim() !== '') return [];
  return [
    {
      gravity: 'error',
      text: `${row.reference}: a caution without a reference of the CPS. The CPS decides cautions too: enter its reference with the outcome, or leave the row out.`,
      rows: [row.key],
    },
  ];
}

/** Whether a community resolution is a positive disposal is a judgement: it is shown, and holds nothing back. */
function resolutionFindings(rows: readonly ReturnRow[]): readonly ReturnFinding[] {
  const name = outcomeWords.find(({ id }) => id === 'community-resolution')?.name ?? '';
  return about(
    rows.filter(
      ({ standing: { read } }) => read?.outcome === 'community-resolution' && read.cpsReference.trim() === '',
    ),
    `${name} without a reference of the CPS; any positive disposal goes to the CPS`,
  );
}

function categoryFindings(read: ReadReturn, rows: readonly ReturnRow[]): readonly ReturnFinding[] {
  const cases = new Map<string, CaseFile>(read.cases.map((each) => [each.id, each]));
  const isMixed = (row: ReturnRow) => {
    const caseFile = row.subject.kind === 'case' ? cases.get(row.subject.id) : undefined;
    if (caseFile === undefined) return false;
    const counted = reportsOf(read, caseFile)
      .map(({ category }) => category)
      .filter((category) => countsAsOffence(category) === true);
    return new Set(counted).size > 1;
  };
  return [
    ...about(
      rows.filter(({ counted }) => counted.category === ''),
      'no category: the part follows from the kind of work until somebody decides',
    ),
    ...about(
      rows.filter(({ counted }) => counted.isProposed),
      'the category is proposed from the offence, because no allegation of the case has one',
    ),
    ...about(
      rows.filter(isMixed),
      'allegations of several categories: the case is counted once, under the first',
    ),
  ];
}

/** Incidents are no allegations: one that is counted under an offence wants a case or its kind changed. */
function incidentFindings({ alone, asked }: ReadReturn): readonly ReturnFinding[] {
  const found = alone.filter(
    ({ kind, category, reportedOn }) =>
      kind === 'incident' && reportedOn <= asked.until && countsAsOffence(category) === true,
  );
  return about(
    found.map(({ id, reference }) => ({ key: `allegation:${id}`, reference })),
    'an incident with the category of an offence stands in no return; make it an allegation, or open a case',
  ).map((finding) => ({ ...finding, rows: [] }));
}

function missingFindings(rows: readonly ReturnRow[]): readonly ReturnFinding[] {
  const without = (
    column: 'summary' | 'authority' | 'occurred' | 'election-type' | 'offence',
    words: string,
  ) =>
    about(
      rows.filter(
        ({ cells, subject }) =>
          cells[column].trim() === '' && (column !== 'offence' || subject.kind === 'case'),
      ),
      words,
    );
  return [
    ...without('summary', 'no summary written for the return'),
    ...without('occurred', 'no date of offence'),
    ...without('authority', 'no local authority'),
    ...without('election-type', 'no election type'),
    ...without('offence', 'a case without an offence'),
  ];
}

function finalFindings({ asked }: ReadReturn, rows: readonly ReturnRow[]): readonly ReturnFinding[] {
  if (asked.period !== 'final') return [];
  return about(
    rows.filter(({ standing }) => standing.outcome === ''),
    'not ended, and this is the final return',
  );
}

/** So many are named; the number of the others is said. */
const mostNamed = 8;

function about(
  rows: readonly Pick<ReturnRow, 'key' | 'reference'>[],
  words: string,
): readonly ReturnFinding[] {
  if (rows.length === 0) return [];
  const named = rows.slice(0, mostNamed).map(({ reference }) => reference);
  const rest = rows.length - named.length;
  const count = rows.length === 1 ? '1 row' : `${rows.length.toLocaleString('en-GB')} rows`;
  return [
    {
      gravity: 'warning',
      text: `${count}: ${words}. ${named.join(', ')}${rest === 0 ? '' : ` and ${rest} more`}.`,
      rows: rows.map(({ key }) => key),
    },
  ];
}

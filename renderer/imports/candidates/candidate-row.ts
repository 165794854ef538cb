/** One row of a list of candidates as a draft. A finding never repeats what stands in a cell: it may be an address. */
import type { CandidateColumnMeaning, CandidateDraft } from '../../core/candidates/candidate-draft';
import { parseElectionId } from '../../core/candidates/election-id';
import { nameOfParts, type PrintedName, printedName } from '../../core/candidates/printed-name';
import type { RowFinding } from '../../core/foundation/headed-list';
import { err, ok, type Result } from '../../core/foundation/result';
import { countOf, dateOf, textOf } from '../headed-list/cells';
import { unpersonal } from './personal';

export interface RowGiven {
  readonly row: number;
  readonly cells: readonly string[];
  /** The index of the column of each meaning. */
  readonly at: ReadonlyMap<CandidateColumnMeaning, number>;
  /** The contest of the title above; empty where there is none. */
  readonly title: string;
}

export interface RowRead {
  readonly draft: CandidateDraft;
  /** More than a name stood in a cell of the name, and was cut off. */
  readonly isCut: boolean;
  /** Cells besides in which an address or the like was cut off or left out. */
  readonly cutOthers: number;
}

/** The draft, or the first thing that is wrong; `null` for a row that is a note under the list. */
export function readRow(given: RowGiven): Result<RowRead, RowFinding> {
  const { row, cells, at } = given;
  const cell = (meaning: CandidateColumnMeaning): string => textOf(cells[at.get(meaning) ?? -1]);
  const name = nameIn(cell, at);
  if (name === null) return err(noName(row));
  const ballotId = parseElectionId(cell('ballot')) === null ? '' : cell('ballot').toLowerCase();
  const called = printedName(cell('known-as'));
  const agent = printedName(cell('agent'));
  const others = {
    description: unpersonal(cell('description')),
    party: unpersonal(cell('party')),
    contest: unpersonal(cell('contest')),
    organisation: unpersonal(cell('organisation')),
  };
  const knownAs = name.knownAs === '' ? (called?.name ?? '') : name.knownAs;
  if (name.name.length > 200) return err(noName(row));
  return ok({
    draft: {
      row,
      name: name.name,
      surname: name.surname,
      knownAs: knownAs === name.name ? '' : knownAs,
      party: others.party.text.slice(0, 200),
      description: others.description.text.slice(0, 300),
      contest: (others.contest.text || given.title).slice(0, 200),
      organisation: others.organisation.text.slice(0, 200),
      ballotId,
      date: dateOf(cell('date')) ?? parseElectionId(ballotId)?.date ?? null,
      seats: seatsOf(cell('seats')),
      isCancelled: isYes(cell('cancelled')),
      standing: standingOf(cell),
      personNumber: ballotId === '' ? '' : numberOf(cell('person-number')),
      agent: agent?.name ?? '',
    },
    isCut: name.isCut || called?.isCut === true,
    cutOthers: [...Object.values(others), agent].filter((each) => each?.isCut === true).length,
  });
}

type Cell = (meaning: CandidateColumnMeaning) => string;

function nameIn(cell: Cell, at: RowGiven['at']): PrintedName | null {
  const parts = at.has('surname') ? nameOfParts(cell('forenames'), cell('surname')) : null;
  const whole = at.has('name-surname-first')
    ? printedName(cell('name-surname-first'), 'surname-first')
    : printedName(cell('name'));
  // The list of a third party has both, and the parts only where the statement was read.
  if (whole === null) return parts;
  return parts === null ? whole : { ...whole, surname: parts.surname, isCut: whole.isCut || parts.isCut };
}

/** A person's number is one person's only in a list that gives the identifiers of ballots: others number their rows. */
const numberOf = (text: string): string => (/^[\w-]{1,60}$/.test(text) ? text : '');

/** "-" and "n/a" give no reason. */
const noReason =
  /^(?:[^\p{L}\p{N}]*|n[/.\s]?a\.?|none|nil|no|not applicable|no reason|no entry|dim|amherthnasol|(?:stands? |still |validly )*nominated|valid)$/iu;

const isYes = (text: string): boolean => /^(?:t|true|yes|y|1)$/i.test(text);

function seatsOf(text: string): number | null {
  const count = countOf(text);
  return count !== null && count <= 200 ? count : null;
}

function standingOf(cell: Cell): CandidateDraft['standing'] {
  if (!noReason.test(cell('reason'))) return 'withdrawn';
  if (/^(?:t|true|yes|y)$/i.test(cell('elected'))) return 'elected';
  if (/^(?:f|false|no|n)$/i.test(cell('elected'))) return 'not-elected';
  if (isYes(cell('locked'))) return 'nominated';
  return /^(?:f|false|no|n)$/i.test(cell('locked')) ? 'prospective' : null;
}

function noName(row: number): RowFinding {
  return {
    row,
    where: '',
    what: 'no name can be told in it: it may be a note, or hold more than a name',
    next: 'Where it is a candidate, write the name alone in its cell and read the list again.',
  };
}

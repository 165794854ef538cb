/** A list of candidates, agents and others to whom a letter goes, one a row. */
import type { RowFinding } from '../../core/foundation/headed-list';
import { err, ok, type Result } from '../../core/foundation/result';
import type { LetterRecipient } from '../../core/issuing/letter-batch';
import {
  type RecipientColumnMeaning,
  type RecipientDraft,
  type RecipientList,
  salutationOf,
} from '../../core/issuing/recipient-draft';
import type { HeadingWords } from '../headed-list/headings';
import type { ListRow } from '../headed-list/list-row';
import { type HeadedListKind, type HeadedListOptions, readHeadedList } from '../headed-list/read-headed-list';
import { plainAdvice } from '../table/list-kind';
import type { ImportProblem } from '../table/problem';
import type { SourceFile } from '../table/source';

type Meaning = Exclude<RecipientColumnMeaning, 'ignore'>;

/** A list of recipients as drafts; see `readHeadedList`. */
export function readRecipients(
  file: SourceFile,
  options: HeadedListOptions<Meaning> = {},
): Promise<Result<RecipientList, ImportProblem>> {
  return readHeadedList(file, recipientKind, options);
}

const headings: HeadingWords<Meaning> = {
  name: /^(name|full name|names?|recipient|candidate|candidate name|name of (the )?(candidate|agent)|agent|agent name|person)$/,
  capacity: /^(capacity|role|type|kind|candidate or agent|status)$/,
  contest: /^(contest|ward|ward or division|division|constituency|area|electoral area|standing in|election)$/,
  address:
    /^(address|address 1|address line 1|line 1|home address|correspondence address|postal address|street)$/,
  'address-2': /^(address 2|address line 2|line 2|locality|district)$/,
  'address-3': /^(address 3|address line 3|line 3|town|city|post town)$/,
  'address-4': /^(address 4|address line 4|line 4|county)$/,
  postcode: /^(postcode|post code)$/,
  salutation: /^(salutation|greeting|dear|form of address)$/,
};

const recipientKind: HeadedListKind<Meaning, RecipientDraft> = {
  of: 'recipients',
  rows: 'rows',
  largestTextBytes: 10 * 1024 ** 2,
  mostRows: 5_000,
  advice: {
    ...plainAdvice,
    tooManyRows: 'Split it into several lists, and write a batch of letters for each',
  },
  headings,
  headingsInWords: 'Name, Capacity, Ward, Address and Postcode',
  readRow,
};

const most = { name: 200, contest: 200, line: 200, salutation: 200 } as const;
const mostLines = 10;

function readRow(row: ListRow<Meaning>): Result<RecipientDraft, RowFinding> {
  const name = row.name('name');
  if (name === '')
    return err({
      row: row.row,
      where: '',
      what: 'it names nobody',
      next: 'Write the name, or take the row out.',
    });
  const contest = row.name('contest');
  const salutation = salutationOf(row.name('salutation'), name);
  const address = (['address', 'address-2', 'address-3', 'address-4', 'postcode'] as const)
    .flatMap((meaning) => row.text(meaning).split('\n'))
    .map((line) => line.trim())
    .filter(Boolean);
  const long = row.tooLong([
    ['name', name.length, most.name],
    ['contest', contest.length, most.contest],
    ['salutation', salutation.length, most.salutation],
    ['address', Math.max(0, ...address.map(({ length }) => length)), most.line],
  ]);
  if (long !== null) return err(long);
  if (address.length > mostLines)
    return err(
      row.wrong(
        'address',
        `has more than ${mostLines} lines`,
        'Shorten the address and read the list again.',
      ),
    );
  const word = row.name('capacity');
  const capacity = capacityOf(word);
  if (capacity === null)
    return err(
      row.wrong(
        'capacity',
        'is not a capacity',
        'Write candidate, agent, party or other, or leave it empty.',
      ),
    );
  return ok({ row: row.row, name, capacity, contest, address, salutation });
}

/** "Election agent" is an agent; nothing is a candidate; `null` for a word that is not known. */
function capacityOf(text: string): LetterRecipient['capacity'] | null {
  const word = text.toLowerCase();
  if (word === '' || word.includes('candidate') || word.includes('nominee')) return 'candidate';
  if (word.includes('agent')) return 'agent';
  if (word.includes('party') || word.includes('campaign')) return 'party';
  return word === 'other' ? 'other' : null;
}

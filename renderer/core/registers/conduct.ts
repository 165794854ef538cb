/** The conduct register, for those alone who may open it, and the receipts of the briefings on conduct. */
import { deciderNames, employmentName, entriesOf, kindName, postingWords } from '../conduct/conduct-edits';
import type { BriefingReceipt, ConductEntry } from '../conduct/conduct-entry';
import { postingDecisions } from '../conduct/conduct-entry';
import { groundWords } from '../conduct/posting-words';
import { formatDate } from '../foundation/dates';
import { date, lines, moment, nameIn, ofOperation, parts, short, tableOf, text } from './columns';
import type { Register } from './register';

/** Offered on the screen of the register and nowhere else: it is in no list of registers, so that no other screen finds it. */
export const conductRegister: Register<'conductEntries' | 'areas' | 'contests'> = {
  id: 'conduct',
  title: 'Conduct register',
  reads: ['conductEntries', 'areas', 'contests'],
  leavesOut: {
    'conductEntries.areaIds': 'The areas stand there by their names.',
    'conductEntries.contestIds': 'The contests stand there by their names.',
  },
  tableOf: (records, operation) =>
    tableOf<ConductEntry>(
      [
        short('Name', ({ name }) => name),
        short('Number', ({ number }) => number),
        short('Who they are', ({ employment }) => employmentName(employment)),
        text('Post', ({ post }) => post),
        short('What it is', ({ kind }) => kindName(kind)),
        text('In a few words', ({ activity }) => activity, 3),
        text('Bears on', (entry) => groundWords(entry, records)),
        date('From', ({ from }) => from),
        date('Until', ({ until }) => until),
        short('Posting', postingWords),
        text('Decisions', ({ decisions }) => lines(decisions.map(decisionLine)), 4),
        date('Kept until', ({ keepUntil }) => keepUntil),
        moment('Entered', ({ recordedAt }) => recordedAt),
        short('By', ({ recordedBy }) => recordedBy),
      ],
      entriesOf(records.conductEntries.values(), operation.id),
    ),
};

function decisionLine({ posting, why, by, role, on }: ConductEntry['decisions'][number]): string {
  return parts(
    `${formatDate(on)}: ${nameIn(postingDecisions, posting)}`,
    why,
    `${by} (${deciderNames[role]})`,
  );
}

/** Who has received which version of a briefing, by version and name. */
export const briefingReceiptsRegister: Register<'briefingReceipts' | 'documentVersions'> = {
  id: 'briefing-receipts',
  title: 'Receipts of the briefings on conduct',
  reads: ['briefingReceipts', 'documentVersions'],
  leavesOut: { 'briefingReceipts.documentVersionId': 'The version stands there by its title and number.' },
  tableOf: ({ briefingReceipts, documentVersions }, operation) =>
    tableOf<BriefingReceipt>(
      [
        text('Briefing', ({ documentVersionId }) => {
          const version = documentVersions.get(documentVersionId);
          return version === undefined ? 'No longer recorded' : `${version.title}, version ${version.number}`;
        }),
        text('Name', ({ name }) => name),
        short('Number', ({ number }) => number),
        date('Received', ({ on }) => on),
        text('How', ({ how }) => how),
      ],
      ofOperation(briefingReceipts, operation).sort(
        (a, b) =>
          (documentVersions.get(b.documentVersionId)?.number ?? 0) -
            (documentVersions.get(a.documentVersionId)?.number ?? 0) || a.name.localeCompare(b.name, 'en-GB'),
      ),
    ),
};

/** What a person reads first in a package: what it is, what is in it, what is not, and how to read it without the desk. */
import { counted } from '../documents/blocks';
import { formatDate, formatMoment } from '../foundation/dates';
import { markingLine } from '../foundation/marking';
import type { PackageManifest } from './package-format';
import { packagePaths } from './package-format';

/** Plain text; lines end as every system reads them. */
export function readmeText(manifest: PackageManifest): string {
  return [
    ...head(manifest),
    ...howToRead(manifest),
    ...contents(manifest),
    ...missing(manifest),
    ...checking(),
    markingLine(manifest.marking),
    '',
  ].join('\n');
}

function head({ marking, operation, madeAt, madeBy, deskVersion }: PackageManifest): readonly string[] {
  const poll = operation.pollingDate === null ? 'not set' : formatDate(operation.pollingDate);
  return [
    markingLine(marking),
    '',
    `PACKAGE OF THE OPERATION: ${operation.name}`,
    '',
    `Force: ${operation.forceName}`,
    `Polling day: ${poll}`,
    `Made: ${formatMoment(madeAt)} by ${madeBy}, with Election SPOC Desk ${deskVersion}`,
    '',
    'This folder holds the record of one election operation. It can be read without Election SPOC Desk: everything in',
    'it is plain text, a table or a Word document. It names people, places and cases: keep it as its marking says.',
    '',
  ];
}

function howToRead({ recordsVersion }: PackageManifest): readonly string[] {
  return [
    'HOW TO READ IT',
    '',
    `${packagePaths.documents}/   Word documents (.docx): every document that was issued as a numbered version, word for word`,
    '             as it was issued; every approved version of the threat assessment; and every letter that was issued,',
    '             made again from the records, in the look that the force has now.',
    '             Records of workshops and documents of cases are not among them: what they say stands in the records,',
    '             and what left the desk is listed in the register of exported documents.',
    `${packagePaths.registers}/   Tables (.csv, UTF-8) of the registers, for a spreadsheet. They are made from the records.`,
    `${packagePaths.records}/     The records themselves. Each file NAME.jsonl holds one record on each line, as JSON.`,
    '             NAME.schema.json beside it says what the fields are (JSON Schema, draft 2020-12).',
    `${packagePaths.manifest} The same list as below, for a program.`,
    '',
    'Every record has an "id". A field whose name ends in "Id" holds the id of another record. Dates are written',
    '2027-05-06, moments 2027-05-06T09:30:00.000Z (UTC). Text is UTF-8. An empty text means that nothing was entered;',
    `null means that something is not known or does not apply. The records are of version ${recordsVersion}.`,
    '',
  ];
}

function contents({
  collections,
  documents,
  assessments,
  letters,
  registers,
}: PackageManifest): readonly string[] {
  const lines = (belongs: 'own' | 'shared') =>
    collections
      .filter((each) => each.belongs === belongs && each.count > 0)
      .map(({ name, count }) => `  ${name}: ${counted(count, 'record', 'records')}`);
  const empty = collections.filter(({ count }) => count === 0).map(({ name }) => name);
  return [
    'WHAT IS IN IT',
    '',
    'Records of the operation:',
    ...lines('own'),
    '',
    'Records that other operations use too, as they stood when the package was made:',
    ...lines('shared'),
    '',
    ...(empty.length === 0 ? [] : [`Without a record: ${empty.join(', ')}.`, '']),
    `Issued documents: ${documents.length}. Approved threat assessments: ${assessments.length}. Letters: ${letters.length}. Registers: ${registers.length}.`,
    '',
  ];
}

function missing({ leftOut, elsewhere }: PackageManifest): readonly string[] {
  return [
    'WHAT IS NOT IN IT, AND WHY',
    '',
    ...leftOut.map(({ name, why }) => `  ${name}: ${why}`),
    '  The journal: who changed which record when stays in the encrypted desk, where it can be verified.',
    '  Files of evidence, and files that came from others: the desk keeps their names and hashes, not the files.',
    ...(elsewhere.length === 0
      ? []
      : [
          `  Records of other operations that are named here: ${elsewhere.length}; ${packagePaths.manifest} lists them.`,
        ]),
    '',
  ];
}

function checking(): readonly string[] {
  return [
    'HOW TO CHECK THAT IT IS WHOLE',
    '',
    'The folder is a bag after RFC 8493 (BagIt 1.0). In the folder above this one, run',
    '',
    '  sha256sum -c manifest-sha256.txt',
    '  sha256sum -c tagmanifest-sha256.txt',
    '',
    'or open it with any program that reads BagIt. A folder whose name holds “unfinished” was never completed: delete it.',
    '',
  ];
}

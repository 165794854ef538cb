/** The exhibit list and the witness list. */
import { evidenceTitle, fileSize, statementLine } from '../../cases/evidence-words';
import { formatDate } from '../../foundation/dates';
import { column, heading, note, tableOrSentence } from '../blocks';
import { recorded } from '../missing';
import type { Block, TableCell, Text, WordDocument } from '../model';
import { caseFrame } from './frame';
import type { CaseSource } from './source';

/** MG12 in content: what there is, who produces and holds it, and the hash of its file. */
export function exhibitListDocument(source: CaseSource): WordDocument {
  return {
    ...caseFrame(source, 'submission'),
    title: `Exhibit list: case ${source.caseFile.reference}`,
    blocks: exhibitBlocks(source),
  };
}

/** MG9 in content, without anybody’s address. */
export function witnessListDocument(source: CaseSource): WordDocument {
  return {
    ...caseFrame(source, 'submission'),
    title: `Witness list: case ${source.caseFile.reference}`,
    blocks: witnessBlocks(source),
  };
}

function exhibitBlocks({ caseFile }: CaseSource): readonly Block[] {
  return [
    heading(1, 'Exhibits and other evidence'),
    ...tableOrSentence(
      {
        caption: 'Exhibits',
        columns: [
          column('Reference', 30),
          column('What it is', 60),
          column('Produced by', 34),
          column('Held by', 40),
          column('File', 56),
        ],
        rowHeads: true,
        rows: caseFile.evidence.map((item): readonly TableCell[] => {
          const name = evidenceTitle(item);
          const producer = caseFile.witnesses.find(({ id }) => id === item.producedBy)?.name;
          return [
            recorded(item.exhibitReference, `exhibit reference (${name})`),
            withDay(recorded(item.what, 'what an exhibit is'), item.obtainedOn),
            producer ?? recorded(null, `who produces ${name}`),
            recorded(item.heldBy, `who holds ${name}`),
            { kind: 'text', paragraphs: fileLines(item) },
          ];
        }),
      },
      'No evidence is entered.',
    ),
    ...(caseFile.evidence.some(({ file }) => file !== null)
      ? [note('SHA-256 of each file, in hexadecimal: the file is that very file where its hash is the same.')]
      : []),
  ];
}

function withDay(what: Text, day: string | null): TableCell {
  return day === null ? what : { kind: 'text', paragraphs: [what, `Obtained ${formatDate(day)}`] };
}

function fileLines({
  file,
  isMedia,
  playbackNote,
}: CaseSource['caseFile']['evidence'][number]): readonly Text[] {
  const lines: Text[] = [];
  // Broken in two, so that the column may be narrow and the hash can still be compared by eye.
  if (file !== null) {
    lines.push(`${file.name}, ${fileSize(file.size)}`, file.sha256.slice(0, 32), file.sha256.slice(32));
  }
  if (isMedia) lines.push(recorded(playbackNote, 'how to play a recording'));
  return lines.length === 0 ? ['No file'] : lines;
}

function witnessBlocks({ caseFile }: CaseSource): readonly Block[] {
  return [
    heading(1, 'Witnesses'),
    ...tableOrSentence(
      {
        caption: 'Witnesses and statements',
        columns: [
          { heading: 'No.', share: 10, align: 'right' },
          column('Name', 46),
          column('Role', 44),
          column('Statement', 44),
          column('Note', 56),
        ],
        rows: caseFile.witnesses.map((witness, index): readonly TableCell[] => [
          String(index + 1),
          recorded(witness.name, 'name of a witness'),
          witness.isComplainant
            ? `${witness.role || 'Complainant'} (complainant)`
            : recorded(witness.role, `role of ${witness.name}`),
          statementLine(witness),
          witness.note,
        ]),
      },
      'No witness is entered.',
    ),
  ];
}

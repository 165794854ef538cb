/**
 * What goes into the pack of a case: which documents and which files of evidence, under which names, and what is
 * said of the pack in its `bag-info.txt`.
 *
 * Reference: RFC 8493 section 2.2.2 (reserved labels of bag-info.txt); APP Policing elections, CPS (media formats).
 */
import type { BagInfoLine } from '../bagit/bag-text';
import { LONGEST_FOLDER_NAME, PathsTaken, safeName } from '../bagit/bag-path';
import { markingLine } from '../foundation/marking';
import type { Operation } from '../operation/operation';
import type { CaseFile } from './case-file';
import type { EvidenceFile, EvidenceItem } from './evidence-item';
import type { Pack } from './pack';

/** A document of the pack, by the place that it gets. */
export interface PackDocument {
  /** The name that it was made under: "01 First contact with the CPS.docx". */
  readonly fileName: string;
  /** Below `data/`. */
  readonly path: string;
}

/** An item of evidence whose file goes into the pack. */
export interface PackEvidence {
  readonly item: EvidenceItem;
  readonly file: EvidenceFile;
  /** Below `data/`: "evidence/RV-1 list.pdf". */
  readonly path: string;
}

export interface PackContents {
  readonly documents: readonly PackDocument[];
  readonly evidence: readonly PackEvidence[];
  /** Items that have no file recorded, and so no hash: they are on the exhibit list alone. */
  readonly withoutFile: readonly EvidenceItem[];
}

/** How long a name in the pack may be; with its folder it stays below the longest path. */
const LONGEST = 90;

/** What the pack of a case holds, documents first. No two places are alike, also where case is not told apart. */
export function packContents(
  caseFile: Pick<CaseFile, 'evidence'>,
  documentNames: readonly string[],
): PackContents {
  const taken = new PathsTaken();
  const documents = documentNames.map((fileName) => ({
    fileName,
    path: free(taken, 'documents', safeName(fileName, { longest: LONGEST, otherwise: 'Document' })),
  }));
  const evidence = caseFile.evidence.flatMap((item) =>
    item.file === null
      ? []
      : [{ item, file: item.file, path: free(taken, 'evidence', evidenceName(item, item.file)) }],
  );
  return { documents, evidence, withoutFile: caseFile.evidence.filter(({ file }) => file === null) };
}

/** Bytes of all files of evidence; one that two items share is counted for each. */
export function evidenceBytes({ evidence }: Pick<PackContents, 'evidence'>): number {
  return evidence.reduce((sum, { file }) => sum + file.size, 0);
}

/** "C-002 pack 2 2027-07-01": the number goes on from the packs of the case that are on record. */
export function packName(
  caseFile: Pick<CaseFile, 'id' | 'reference'>,
  around: {
    readonly packs: Iterable<Pick<Pack, 'sourceId'>>;
    /** ISO date. */
    readonly today: string;
  },
): string {
  const made = [...around.packs].filter(({ sourceId }) => sourceId === caseFile.id).length;
  const reference = caseFile.reference.replaceAll('/', '-');
  return safeName(`${reference} pack ${made + 1} ${around.today}`, {
    longest: LONGEST_FOLDER_NAME,
    otherwise: 'Pack',
  });
}

/** What is said of the pack: force, case, marking and what it is; no name of a person. */
export function packInfo(
  caseFile: Pick<CaseFile, 'reference'>,
  around: {
    readonly operation: Pick<Operation, 'name' | 'forceName' | 'marking'>;
    readonly folderName: string;
  },
): readonly BagInfoLine[] {
  const { operation, folderName } = around;
  return [
    ['Source-Organization', operation.forceName],
    ['External-Identifier', folderName],
    ['Internal-Sender-Identifier', caseFile.reference],
    ['Bag-Group-Identifier', operation.name],
    ['External-Description', 'Case file for the Crown Prosecution Service: documents and files of evidence'],
    ['Protective-Marking', markingLine(operation.marking)],
  ];
}

/** "RV-1 corresponding list.pdf": the exhibit reference where there is one, then the name of the file. */
function evidenceName(item: EvidenceItem, file: EvidenceFile): string {
  const reference = item.exhibitReference.replaceAll(/[/\\]/g, '-').trim();
  const isNamed = reference === '' || file.name.toLowerCase().startsWith(reference.toLowerCase());
  return safeName(isNamed ? file.name : `${reference} ${file.name}`, { longest: LONGEST, otherwise: 'File' });
}

/** The name, or the name with a number in front of its ending: "list (2).pdf". */
function free(taken: PathsTaken, folder: string, name: string): string {
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  for (let number = 1; ; number += 1) {
    const path = `${folder}/${number === 1 ? name : `${stem} (${number})${ending}`}`;
    if (taken.take(path) === null) return path;
  }
}

/** What the chosen files are to the items of the pack. */
export interface MatchedFiles<F> {
  /** The chosen file of each item that has one, by the item's id. */
  readonly byItem: ReadonlyMap<string, F>;
  /** Items whose file is not among the chosen. */
  readonly missing: readonly PackEvidence[];
  /** Items whose file is missing, while a chosen one has its name and other bytes. */
  readonly changed: readonly PackEvidence[];
  /** Chosen files that no item speaks of. */
  readonly unknown: readonly F[];
}

/** Matches files by their hash: a name proves nothing. */
export function matchFiles<F extends EvidenceFile>(
  { evidence }: Pick<PackContents, 'evidence'>,
  chosen: readonly F[],
): MatchedFiles<F> {
  const byHash = new Map(chosen.map((file) => [file.sha256, file]));
  const wanted = new Set(evidence.map(({ file }) => file.sha256));
  const unknown = chosen.filter(({ sha256 }) => !wanted.has(sha256));
  const unknownNames = new Set(unknown.map(({ name }) => name.toLowerCase()));
  const isMissing = ({ file }: PackEvidence) => !byHash.has(file.sha256);
  const isChanged = ({ file }: PackEvidence) => unknownNames.has(file.name.toLowerCase());
  const absent = evidence.filter(isMissing);
  return {
    byItem: new Map(
      evidence.flatMap(({ item, file }) => {
        const found = byHash.get(file.sha256);
        return found === undefined ? [] : [[item.id, found] as const];
      }),
    ),
    missing: absent.filter((each) => !isChanged(each)),
    changed: absent.filter(isChanged),
    unknown,
  };
}

/** The documents of an operation that were issued or approved, each with the name of its Word file. */
import { LONGEST_NAME, PathsTaken, safeName } from '../bagit/bag-path';
import { higherMarking } from '../documents/leaving-marking';
import type { WordDocument } from '../documents/model';
import { letterDocument } from '../documents/plan/candidate-letter';
import { fittedName } from '../documents/suggested-file-name';
import { threatInputFrom } from '../documents/threat/from-records';
import { threatAssessmentDocument } from '../documents/threat-assessment';
import { defaultMarking, type Marking } from '../foundation/marking';
import { withLook } from '../issuing/document-look';
import { type DocumentVersion, planDocumentKinds } from '../issuing/document-version';
import { type ForceLook, forceLookId } from '../issuing/force-look';
import { frozenDocument } from '../issuing/issue';
import type { LetterBatch } from '../issuing/letter-batch';
import { letterVersion } from '../issuing/letter-names';
import type { Operation } from '../operation/operation';
import type { CollectionName, DeskRecords } from '../records';
import type { ReadCollection } from '../registers/register';
import type { Assessment } from '../threat/assessment';
import type { GatheredPackage } from './gather';
import { packagePaths } from './package-format';

/** What a document is made from: its frozen content, or the records that stand still since. */
export type DocumentOrigin =
  | { readonly kind: 'version'; readonly versionId: string; readonly contentSha256: string }
  | { readonly kind: 'letter'; readonly batchId: string; readonly recipientId: string }
  | { readonly kind: 'assessment'; readonly assessmentId: string };

export interface DocumentFile {
  /** Below `data/`. */
  readonly path: string;
  readonly title: string;
  readonly number: number;
  readonly marking: Marking;
  readonly origin: DocumentOrigin;
  /** Made when it is asked for: of letters there may be thousands. */
  readonly document: () => WordDocument;
}

export interface DocumentsGiven {
  readonly gathered: Pick<GatheredPackage, 'collections'>;
  readonly operation: Operation;
  /** The records of the desk: a document rests on some that do not go in, such as the look of the force. */
  readonly all: ReadCollection;
}

type Unnamed = Omit<DocumentFile, 'path'> & { readonly name: (mark: string) => string };

/** Issued versions, also replaced and withdrawn ones, then approved assessments, then each letter that was issued. */
export function documentFiles(given: DocumentsGiven): readonly DocumentFile[] {
  const taken = new PathsTaken();
  return [...versionFiles(given), ...assessmentFiles(given), ...letterFiles(given)].map(
    ({ name, ...file }) => ({ ...file, path: freePath(name, taken) }),
  );
}

function freePath(name: Unnamed['name'], taken: PathsTaken): string {
  for (let copy = 1; ; copy += 1) {
    const path = `${packagePaths.documents}/${name(copy === 1 ? '' : `(${copy})`)}`;
    if (taken.take(path) === null) return path;
  }
}

function gatheredOf<C extends CollectionName>(
  { gathered }: DocumentsGiven,
  name: C,
): readonly DeskRecords[C][] {
  const found = gathered.collections.find(({ collection }) => collection === name);
  // Sound: the collection holds the records that were gathered under its own name.
  return (found?.records ?? []) as unknown as readonly DeskRecords[C][];
}

interface Naming {
  readonly title: string;
  readonly number: number;
  readonly marking: Marking;
  readonly date: string;
}

function named({ operation }: DocumentsGiven, { title, number, marking, date }: Naming): Unnamed['name'] {
  return (mark) =>
    fittedName({
      marking,
      operation: operation.name,
      what: title,
      mark,
      version: String(number),
      date,
      ending: '.docx',
      longest: LONGEST_NAME,
    });
}

/** Kind, then title, then number. */
function versionFiles(given: DocumentsGiven): readonly Unnamed[] {
  return [...gatheredOf(given, 'documentVersions')]
    .sort((a, b) => placeOf(a) - placeOf(b) || a.title.localeCompare(b.title) || a.number - b.number)
    .map((version): Unnamed => {
      const { title, number, marking, id, contentHash } = version;
      return {
        ...{ title, number, marking },
        origin: { kind: 'version', versionId: id, contentSha256: contentHash },
        document: () => frozenDocument(version),
        name: named(given, { title, number, marking, date: version.issuedOn }),
      };
    });
}

function placeOf({ kind }: DocumentVersion): number {
  return planDocumentKinds.findIndex(({ id }) => id === kind);
}

/** As gold approved them: what a document of an approved version prints is frozen with the approval. */
function assessmentFiles(given: DocumentsGiven): readonly Unnamed[] {
  return [...gatheredOf(given, 'assessments')]
    .sort((a, b) => a.version - b.version)
    .flatMap((assessment): readonly Unnamed[] => {
      const { id, title, version: number, approval } = assessment;
      if (assessment.status !== 'approved' || approval === null) return [];
      const marking = higherMarking(assessment.marking, given.operation.marking);
      return [
        {
          ...{ title, number, marking },
          origin: { kind: 'assessment', assessmentId: id },
          document: () => assessmentDocument(given, assessment, approval.date),
          name: named(given, { title, number, marking, date: approval.date }),
        },
      ];
    });
}

function assessmentDocument(
  { all, operation }: DocumentsGiven,
  assessment: Assessment,
  issueDate: string,
): WordDocument {
  const records = {
    assessments: all('assessments'),
    cells: all('cells'),
    factorNotes: all('factorNotes'),
    areas: all('areas'),
    places: all('places'),
    stations: all('stations'),
    intelligence: all('intelligence'),
    history: all('history'),
    lessons: all('lessons'),
    lessonAnswers: all('lessonAnswers'),
    carriedItems: all('carriedItems'),
    controls: all('controls'),
    workshops: all('workshops'),
    rounds: all('rounds'),
    scores: all('scores'),
    roundReasons: all('roundReasons'),
    agreedRatings: all('agreedRatings'),
  };
  const input = threatInputFrom(records, { operation, assessment, issueDate, part: null, widePages: 'A4' });
  return { ...threatAssessmentDocument(input), ...withLook(lookIn(all)) };
}

function lookIn(all: ReadCollection): ForceLook | undefined {
  return all('forceLooks').get(forceLookId);
}

/** Each letter under the name that it was issued with: it says marking, operation, recipient, version and date. */
function letterFiles(given: DocumentsGiven): readonly Unnamed[] {
  const batches = gatheredOf(given, 'letterBatches');
  return batches.flatMap((batch): readonly Unnamed[] => {
    const { issued } = batch;
    if (issued === null) return [];
    const before = batches.filter((each) => each.issued !== null && each.issued.at < issued.at);
    const number = letterVersion(batch, before);
    return issued.letters.flatMap(({ recipientId, fileName }): readonly Unnamed[] => {
      const recipient = batch.recipients.find(({ id }) => id === recipientId);
      if (recipient === undefined) return [];
      return [
        {
          ...{ title: `${batch.title}: ${recipient.name}`, number, marking: defaultMarking },
          origin: { kind: 'letter', batchId: batch.id, recipientId },
          document: () => issuedLetter(given, { batch, issued, recipient }),
          name: (mark) => letterName(fileName, mark),
        },
      ];
    });
  });
}

function letterName(fileName: string, mark: string): string {
  const stem = fileName.replace(/\.docx$/i, '');
  const end = mark === '' ? '' : ` ${mark}`;
  return `${safeName(stem, { longest: LONGEST_NAME - 5 - end.length, otherwise: 'Letter' })}${end}.docx`;
}

interface IssuedLetter {
  readonly batch: LetterBatch;
  readonly issued: NonNullable<LetterBatch['issued']>;
  readonly recipient: LetterBatch['recipients'][number];
}

function issuedLetter({ operation, all }: DocumentsGiven, { batch, issued, recipient }: IssuedLetter) {
  return letterDocument({
    ...{ batch, recipient, operation },
    look: lookIn(all),
    status: 'issued',
    issueDate: batch.date ?? issued.at.slice(0, 10),
    author: issued.by,
  });
}

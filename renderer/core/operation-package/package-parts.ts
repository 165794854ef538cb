/** Everything that is written into a package, in its order, one short step after the other. */
import { type BagInfoLine } from '../bagit/bag-text';
import { formatDate } from '../foundation/dates';
import { markingLine } from '../foundation/marking';
import type { Operation } from '../operation/operation';
import { recordsVersion } from '../records';
import { type DocumentFile, documentFiles } from './document-files';
import type { GatheredPackage } from './gather';
import {
  packageFormat,
  packageFormatVersion,
  type PackageManifest,
  packageManifestSchema,
  packagePaths,
} from './package-format';
import type { ReadCollection } from '../registers/register';
import { readmeText } from './readme';
import { recordFiles, schemaFile, type TextFile } from './record-files';
import { type RegisterFile, registerFiles } from './register-files';

export interface PackageGiven {
  /** The records of the desk, from which letters and assessments are made. */
  readonly all: ReadCollection;
  readonly gathered: GatheredPackage;
  readonly operation: Operation;
  /** ISO moment. */
  readonly madeAt: string;
  readonly madeBy: string;
  readonly deskVersion: string;
}

/** A file of the package; `null` is a step in which nothing came of it. */
export type PackagePart =
  | { readonly kind: 'records' | 'schema'; readonly collection: string; readonly file: TextFile }
  | { readonly kind: 'register'; readonly file: RegisterFile }
  | { readonly kind: 'document'; readonly file: DocumentFile }
  | null;

/** Records with their schemas, registers, documents; what tells of them comes last, see `lastFiles`. */
export function* packageParts(given: PackageGiven): Generator<PackagePart, void> {
  const { gathered, operation } = given;
  for (const each of gathered.collections) {
    const { collection } = each;
    let isEmpty = true;
    for (const file of recordFiles(each)) {
      isEmpty &&= file === null;
      yield file === null ? null : { kind: 'records', collection, file };
    }
    if (!isEmpty) yield { kind: 'schema', collection, file: schemaFile(collection) };
  }
  for (const file of registerFiles(gathered, operation)) yield { kind: 'register', file };
  for (const file of documentFiles(given)) yield { kind: 'document', file };
}

/** What was written, by path below `data/`, with its SHA-256. */
export interface WrittenPart {
  readonly part: Exclude<PackagePart, null>;
  readonly path: string;
  readonly sha256: string;
}

/** What a program reads of the package. Throws where it would not be what its own schema says. */
export function packageManifest(given: PackageGiven, written: readonly WrittenPart[]): PackageManifest {
  const { gathered, operation, madeAt, madeBy, deskVersion } = given;
  const { id, name, forceName, pollingDate } = operation;
  const manifest: PackageManifest = {
    format: packageFormat,
    formatVersion: packageFormatVersion,
    recordsVersion,
    ...{ madeAt, madeBy, deskVersion },
    marking: gathered.marking,
    operation: { id, name, forceName, pollingDate },
    collections: gathered.collections.map(({ collection, belongs, records }) => ({
      name: collection,
      belongs,
      count: records.length,
      files: filesOf(written, 'records', collection),
      schema: filesOf(written, 'schema', collection)[0] ?? null,
    })),
    leftOut: gathered.leftOut.map(({ collection, why }) => ({ name: collection, why })),
    elsewhere: gathered.elsewhere.map((each) => ({ ...each })),
    documents: written.flatMap(({ part, path, sha256 }) => {
      if (part.kind !== 'document') return [];
      const { title, number, marking, origin } = part.file;
      if (origin.kind !== 'version') return [];
      const { versionId, contentSha256 } = origin;
      return [{ path, sha256, versionId, title, number, contentSha256, marking }];
    }),
    ...madeAgain(written),
    registers: written.flatMap(({ part, path, sha256 }) => {
      if (part.kind !== 'register') return [];
      const { id: registerId, title, rows } = part.file;
      return [{ path, sha256, id: registerId, title, rows }];
    }),
  };
  return packageManifestSchema.parse(manifest);
}

/** What was made from records, not from frozen content. */
function madeAgain(written: readonly WrittenPart[]): Pick<PackageManifest, 'assessments' | 'letters'> {
  const assessments: PackageManifest['assessments'] = [];
  const letters: PackageManifest['letters'] = [];
  for (const { part, path, sha256 } of written) {
    if (part.kind !== 'document') continue;
    const { title, number, marking, origin } = part.file;
    const about = { path, sha256, title, number, marking };
    if (origin.kind === 'assessment') assessments.push({ ...about, assessmentId: origin.assessmentId });
    if (origin.kind === 'letter')
      letters.push({ ...about, batchId: origin.batchId, recipientId: origin.recipientId });
  }
  return { assessments, letters };
}

function filesOf(written: readonly WrittenPart[], kind: 'records' | 'schema', collection: string) {
  return written.flatMap(({ part, path, sha256 }) =>
    part.kind === kind && part.collection === collection ? [{ path, sha256 }] : [],
  );
}

/** The two files that tell of all others. */
export function lastFiles(manifest: PackageManifest): readonly TextFile[] {
  return [
    { path: packagePaths.manifest, text: `${JSON.stringify(manifest, null, 2)}\n` },
    { path: packagePaths.readme, text: readmeText(manifest) },
  ];
}

/** Lines for `bag-info.txt`. */
export function packageInfo(
  { gathered, operation }: PackageGiven,
  folderName: string,
): readonly BagInfoLine[] {
  const poll = operation.pollingDate === null ? '' : `, polling day ${formatDate(operation.pollingDate)}`;
  return [
    ['Source-Organization', operation.forceName],
    ['External-Identifier', folderName],
    ['Internal-Sender-Identifier', operation.id],
    ['Bag-Group-Identifier', operation.name],
    [
      'External-Description',
      `Record of an election operation${poll}: JSON lines, tables and Word documents; README.txt says how to read it`,
    ],
    ['Protective-Marking', markingLine(gathered.marking)],
  ];
}

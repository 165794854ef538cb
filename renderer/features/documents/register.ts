/** The register of exported documents: its order, and what it says of a file. */
import type { ExportedDocument } from '../../core/documents/exported-document';
import type { Assessment } from '../../core/threat/assessment';
import type { Operation } from '../../core/operation/operation';

/** The documents of one operation, the newest first. */
export function registerOf(
  all: ReadonlyMap<string, ExportedDocument>,
  operation: Pick<Operation, 'id'>,
): readonly ExportedDocument[] {
  return [...all.values()]
    .filter((document) => document.operationId === operation.id)
    .sort((a, b) => b.exportedAt.localeCompare(a.exportedAt));
}

export type FileVerdict =
  /** Byte for byte what left the desk. */
  | { readonly kind: 'same'; readonly document: ExportedDocument }
  /** A file of this name left the desk, but with other bytes. */
  | { readonly kind: 'changed'; readonly documents: readonly ExportedDocument[] }
  | { readonly kind: 'unknown' };

/** What the register says of a file with this SHA-256 (hexadecimal) and name. */
export function verdictOn(
  all: ReadonlyMap<string, ExportedDocument>,
  file: { readonly name: string; readonly sha256: string },
): FileVerdict {
  const newestFirst = [...all.values()].sort((a, b) => b.exportedAt.localeCompare(a.exportedAt));
  const same = newestFirst.filter((document) => document.fileHash === file.sha256);
  const document = same.find((each) => each.fileName === file.name) ?? same[0];
  if (document !== undefined) return { kind: 'same', document };
  const named = newestFirst.filter((each) => each.fileName.toLowerCase() === file.name.toLowerCase());
  return named.length > 0 ? { kind: 'changed', documents: named } : { kind: 'unknown' };
}

/** Equal missing values once, with how often each stands in the document; in the order of the document. */
export function grouped(
  missing: readonly string[],
): readonly { readonly what: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const what of missing) counts.set(what, (counts.get(what) ?? 0) + 1);
  return [...counts].map(([what, count]) => ({ what, count }));
}

/** The assessment with this id, or the newest of the operation where none is named. */
export function assessmentToExport(
  all: ReadonlyMap<string, Assessment>,
  operation: Pick<Operation, 'id'>,
  id: string | undefined,
): Assessment | undefined {
  const ofOperation = [...all.values()]
    .filter((assessment) => assessment.operationId === operation.id)
    .sort((a, b) => b.version - a.version);
  return id === undefined ? ofOperation[0] : ofOperation.find((assessment) => assessment.id === id);
}

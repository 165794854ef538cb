/**
 * Issuing a document of the plan: the next version with its content frozen, what it replaces, who holds it, and what has
 * to be told to whom. Nothing of a content that was issued is ever made again from the records.
 */
import type { ComposedDocument, PlanDocumentRequest } from '../documents/plan/plan-document';
import type { WordDocument } from '../documents/model';
import { canonicalJson } from '../foundation/canonical';
import { asId } from '../foundation/ids';
import type { OperationId } from '../operation/operation';
import type {
  DocumentHolder,
  DocumentVersion,
  DocumentVersionId,
  PlanDocumentKind,
} from './document-version';

/** Which document of an operation: the kind, and the record that it is for. */
export interface Series {
  readonly operationId: OperationId;
  readonly kind: PlanDocumentKind;
  readonly subjectId: string;
}

/** The versions of one document, the newest first. */
export function versionsOf(all: Iterable<DocumentVersion>, series: Series): readonly DocumentVersion[] {
  return [...all]
    .filter(
      ({ operationId, kind, subjectId }) =>
        operationId === series.operationId && kind === series.kind && subjectId === series.subjectId,
    )
    .sort((a, b) => b.number - a.number);
}

/** The number that the next version of a document has. */
export function nextNumber(versions: readonly DocumentVersion[]): number {
  return (versions[0]?.number ?? 0) + 1;
}

export type VersionState = 'in-force' | 'replaced' | 'withdrawn';

/** How a version stands among those of its document (all of them, in any order). */
export function versionState(version: DocumentVersion, versions: readonly DocumentVersion[]): VersionState {
  if (version.withdrawn !== null) return 'withdrawn';
  return versions.some(({ number }) => number > version.number) ? 'replaced' : 'in-force';
}

/** The version that holds now; `undefined` where none was issued, or the newest was withdrawn. */
export function inForce(versions: readonly DocumentVersion[]): DocumentVersion | undefined {
  const newest = versions[0];
  return newest === undefined || newest.withdrawn !== null ? undefined : newest;
}

interface Issuing {
  readonly id: DocumentVersionId;
  /** What was composed with status "issued". */
  readonly composed: ComposedDocument;
  readonly request: PlanDocumentRequest;
  /** SHA-256 of the document, in hexadecimal. */
  readonly contentHash: string;
  readonly previous: DocumentVersion | undefined;
  readonly holders: readonly DocumentHolder[];
  readonly warningsSeen: readonly string[];
  readonly by: string;
  /** ISO moment. */
  readonly at: string;
}

/** The version as it will be kept; its content is the document that was composed, and no draft. */
export function issuedVersion(given: Issuing): DocumentVersion {
  const { composed, request, previous } = given;
  const { document, sources } = composed;
  if (document.status !== 'issued') throw new Error('Only what was composed as issued can be issued');
  return {
    id: given.id,
    operationId: request.operation.id,
    kind: request.kind,
    subjectId: request.subjectId,
    title: document.title,
    number: request.number,
    marking: document.marking,
    content: canonicalJson(document),
    contentHash: given.contentHash,
    sources: [...sources],
    issuedOn: request.issueDate,
    issuedBy: given.by,
    issuedAt: given.at,
    reviewDate: request.reviewDate,
    replacesId: previous?.id ?? null,
    holders: [...given.holders],
    withdrawn: null,
    warningsSeen: [...given.warningsSeen],
  };
}

/** The document as it was issued, whatever the records say now. */
export function frozenDocument({ content }: Pick<DocumentVersion, 'content'>): WordDocument {
  // Sound: the text was written from a document by `issuedVersion`, and the guard lets nobody change it.
  return JSON.parse(content) as WordDocument;
}

/** The request as it would have to be made to give this version again from the records of now. */
export function asIssued(request: PlanDocumentRequest, version: DocumentVersion): PlanDocumentRequest {
  return {
    ...request,
    status: 'issued',
    number: version.number,
    issueDate: version.issuedOn,
    author: frozenDocument(version).author,
  };
}

/**
 * Whether the records now say something else than the version: `composed` is what `asIssued` gives. The look, and what
 * stands on the front beside the text, are not the record.
 */
export function hasRecordChanged(version: DocumentVersion, composed: ComposedDocument): boolean {
  return said(frozenDocument(version)) !== said(composed.document);
}

function said({ title, blocks }: WordDocument): string {
  return canonicalJson({ title, blocks });
}

/** Those who hold a version that no longer holds and were not told so yet. */
export function stillToTell(
  version: DocumentVersion,
  versions: readonly DocumentVersion[],
): readonly DocumentHolder[] {
  if (versionState(version, versions) === 'in-force') return [];
  return version.holders.filter(({ recalledOn }) => recalledOn === null);
}

/** The version with one more holder. */
export function withHolder(version: DocumentVersion, holder: DocumentHolder): DocumentVersion {
  return { ...version, holders: [...version.holders, holder] };
}

/** The version with the day on which a holder was told that it no longer holds. */
export function withRecall(
  version: DocumentVersion,
  holderId: string,
  recalledOn: string | null,
): DocumentVersion {
  return {
    ...version,
    holders: version.holders.map((holder) => (holder.id === holderId ? { ...holder, recalledOn } : holder)),
  };
}

/** Holders of the version before, as the distribution of the next one starts: nobody of them has it yet. */
export function proposedHolders(
  previous: DocumentVersion | undefined,
  given: { readonly on: string; readonly newId: () => string },
): readonly DocumentHolder[] {
  return (previous?.holders ?? []).map(({ name, organisation, how }) => ({
    id: asId<'DocumentHolder'>(given.newId()),
    name,
    organisation,
    how,
    givenOn: given.on,
    recalledOn: null,
  }));
}

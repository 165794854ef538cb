/** The register of documents that have left the desk: what, when, by whom, and the hash that proves which. */
import { z } from '../foundation/schema';
import { type Id, idSchema } from '../foundation/ids';
import { isoDateSchema, isoInstantSchema } from '../foundation/dates';
import type { Marking } from '../foundation/marking';
import { markingSchema } from '../foundation/marking-schema';
import type { OperationId } from '../operation/operation';
import {
  type DocumentVersionId,
  type PlanDocumentKind,
  planDocumentKinds,
} from '../issuing/document-version';

export type ExportedDocumentId = Id<'ExportedDocument'>;

export const documentKinds = [
  { id: 'threat-assessment', name: 'Threat assessment' },
  { id: 'gold-summary', name: 'Summary for gold' },
  { id: 'workshop-record', name: 'Workshop record' },
  { id: 'not-considered', name: 'Not considered' },
] as const;
export type DocumentKind = (typeof documentKinds)[number]['id'];

/** What is made from a case, an allegation or the update of a council. */
export const caseDocumentKinds = [
  { id: 'first-contact', name: 'First contact with the CPS' },
  { id: 'cps-request', name: 'Request to the CPS for advice or charge' },
  { id: 'exhibit-list', name: 'Exhibit list' },
  { id: 'witness-list', name: 'Witness list' },
  { id: 'points-to-prove', name: 'Points to prove' },
  { id: 'chronology', name: 'Chronology' },
  { id: 'time-limits', name: 'Time limits' },
  { id: 'exit-letter', name: 'Letter to a complainant' },
  { id: 'council-update', name: 'Update to a returning officer' },
] as const;
export type CaseDocumentKind = (typeof caseDocumentKinds)[number]['id'];

/** Files that are made from the record after the poll and are no Word documents. */
export const closingFileKinds = [
  { id: 'data-return', name: 'Data return' },
  { id: 'operation-package', name: 'Package of the operation' },
] as const;
export type ClosingFileKind = (typeof closingFileKinds)[number]['id'];

export interface ExportedDocument {
  readonly id: ExportedDocumentId;
  readonly operationId: OperationId;
  readonly kind: DocumentKind | CaseDocumentKind | PlanDocumentKind | ClosingFileKind;
  /** The issued version that it is a file of; `null` for a draft and for what is not issued by number. */
  readonly versionId: DocumentVersionId | null;
  /** The record that it was made from. */
  readonly sourceId: string;
  /** Which part of it: "Quayside", "Hate crime"; empty for the whole. */
  readonly subset: string;
  /** Who it was given to, in the words of the distribution. */
  readonly givenTo: string;
  readonly title: string;
  readonly version: string;
  readonly status: 'draft' | 'issued';
  readonly issueDate: string;
  readonly marking: Marking;
  /** Name of the file as saved, without its folder. */
  readonly fileName: string;
  /** SHA-256 of the document's content, in hexadecimal; its first 12 characters stand in the footer. */
  readonly contentHash: string;
  /** SHA-256 of the file's bytes, in hexadecimal. */
  readonly fileHash: string;
  /** How often “[not recorded]” stands in it for a missing value. */
  readonly missingValues: number;
  /** What the check before it left found, in words, and was seen by the person who exported it. */
  readonly warningsSeen: readonly string[];
  readonly exportedAt: string;
  /** Name of the person at the desk. */
  readonly exportedBy: string;
}

export const exportedDocumentSchema: z.ZodType<ExportedDocument> = z.object({
  id: idSchema<'ExportedDocument'>(),
  operationId: idSchema<'Operation'>(),
  kind: z.enum(
    [...documentKinds, ...caseDocumentKinds, ...planDocumentKinds, ...closingFileKinds].map(
      ({ id }) => id,
    ) as [DocumentKind, ...(CaseDocumentKind | PlanDocumentKind | ClosingFileKind)[]],
  ),
  versionId: idSchema<'DocumentVersion'>().nullable(),
  sourceId: z.string().max(120),
  subset: z.string().max(300),
  givenTo: z.string().max(2000),
  title: z.string().max(300),
  version: z.string().max(40),
  status: z.enum(['draft', 'issued']),
  issueDate: isoDateSchema,
  marking: markingSchema,
  fileName: z.string().max(260),
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
  fileHash: z.string().regex(/^[0-9a-f]{64}$/),
  missingValues: z.number().int().min(0),
  warningsSeen: z.array(z.string().max(2000)),
  exportedAt: isoInstantSchema,
  exportedBy: z.string().max(120),
});

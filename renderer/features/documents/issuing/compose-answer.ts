/** One document of the plan composed and checked: the same answer in the worker and without one. */
import { composers } from '../../../core/documents/plan/composers';
import type {
  ComposedDocument,
  PlanDocumentRequest,
  PlanRecords,
} from '../../../core/documents/plan/plan-document';
import type { PostingNotice } from '../../../core/issuing/check-postings';
import { checksOf, type Finding } from '../../../core/issuing/checks';
import type { DocumentVersion, PlanDocumentKind } from '../../../core/issuing/document-version';
import { asIssued, hasRecordChanged } from '../../../core/issuing/issue';
import type { KnownNames } from '../../../core/issuing/known-names';
import type { Operation } from '../../../core/operation/operation';

/** What every document of the operation is composed from. */
export interface ComposeBase {
  readonly operation: Operation;
  readonly records: PlanRecords;
  readonly names: KnownNames;
  /** What stands against postings, by team and without a name. */
  readonly postings: readonly PostingNotice[];
  /** Name and role of the person at the desk. */
  readonly author: string;
  /** ISO date. */
  readonly today: string;
}

/** Which document is asked for, and against which version it is held; plain data. */
export interface ComposeJob {
  readonly kind: PlanDocumentKind;
  readonly subjectId: string;
  readonly number: number;
  readonly status: 'draft' | 'issued';
  readonly issueDate: string;
  readonly reviewDate: string | null;
  /** The version in force; `null` for none. */
  readonly inForce: DocumentVersion | null;
  /** `state` leaves out what only a document on the screen needs. */
  readonly want: 'document' | 'state';
}

export type ComposeAnswer =
  | {
      readonly ok: true;
      /** `null` where only the state was asked for. */
      readonly composed: ComposedDocument | null;
      readonly findings: readonly Finding[];
      /** Whether the record now says something else than the version in force; `false` where there is none. */
      readonly hasChanged: boolean;
    }
  /** Why there can be no document, and what to do. */
  | { readonly ok: false; readonly problem: string };

/** Composes, checks and compares. */
export function answerTo(base: ComposeBase, job: ComposeJob): ComposeAnswer {
  const composer = composers[job.kind];
  if (composer === undefined) return { ok: false, problem: 'The desk cannot make this document.' };
  const request = requestOf(base, job);
  const made = composer(request);
  if (!made.ok) return { ok: false, problem: made.error };
  const { inForce } = job;
  const again = inForce === null ? null : composer(asIssued(request, inForce));
  const hasChanged =
    inForce !== null && again !== null && (!again.ok || hasRecordChanged(inForce, again.value));
  if (job.want === 'state') return { ok: true, composed: null, findings: [], hasChanged };
  const { names, postings, today } = base;
  const findings = checksOf({ composed: made.value, request, names, postings, today });
  return { ok: true, composed: made.value, findings, hasChanged };
}

/** The request that a job stands for. */
export function requestOf({ operation, records, author }: ComposeBase, job: ComposeJob): PlanDocumentRequest {
  const { kind, subjectId, number, status, issueDate, reviewDate } = job;
  return { kind, subjectId, operation, records, number, status, issueDate, reviewDate, author };
}

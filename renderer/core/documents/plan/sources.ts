/**
 * What a document of the plan was made from, and how each of these stood: worded parts by their approval, the threat
 * assessment by gold's word, the rest as recorded on the day.
 */
import { formatDate } from '../../foundation/dates';
import type { DocumentSource } from '../../issuing/document-version';
import type { OperationId } from '../../operation/operation';
import {
  type PlanText,
  type PlanTextAgreement,
  planTextId,
  type PlanTextKind,
  planTextKinds,
} from '../../plan/plan-text';
import { sourceStateOf, standingOf, standingWords } from '../../plan/plan-text-standing';
import type { Assessment } from '../../threat/assessment';
import { column, table } from '../blocks';
import type { Block, TableCell } from '../model';

/** The last approval by a commander; where there is none the last agreement by somebody else; `null` for neither. */
export function lastAgreement({ agreements }: Pick<PlanText, 'agreements'>): PlanTextAgreement | null {
  const approved = agreements.filter(({ kind }) => kind === 'approved');
  return (approved.length > 0 ? approved : agreements).at(-1) ?? null;
}

/** How a worded part stands: `missing` where nothing is written and nobody approved it. */
export function textState(text: PlanText | undefined): DocumentSource['state'] {
  // Which day it is bears on what is overdue, not on what was approved.
  return text === undefined ? 'missing' : sourceStateOf(standingOf(text, anyDay));
}

const anyDay = '2000-01-01';

/** A worded part as a source; `id` is that of its record, whether there is one or not. */
export function textSource(
  texts: ReadonlyMap<string, PlanText>,
  asked: { readonly operationId: OperationId; readonly kind: PlanTextKind; readonly subjectId?: string },
  of = '',
): DocumentSource {
  const id = planTextId(asked.operationId, asked.kind, asked.subjectId);
  const text = texts.get(id);
  const name = planTextKinds.find(({ id: kind }) => kind === asked.kind)?.name ?? asked.kind;
  return {
    what: of === '' ? name : `${name}: ${of}`,
    id,
    version: textVersion(text),
    state: textState(text),
  };
}

function textVersion(text: PlanText | undefined): string {
  if (text === undefined || textState(text) === 'missing') return 'Not written';
  const last = lastAgreement(text);
  if (last === null) return standingWords(standingOf(text, anyDay));
  const by = [last.by, last.role].filter((part) => part.trim() !== '').join(', ');
  return `${last.kind === 'approved' ? 'Approved' : 'Agreed'} ${formatDate(last.on)} by ${by}`.slice(0, 200);
}

/** The version that documents take: the newest that gold approved, or the newest at all; `null` for none. */
export interface ThreatVersion {
  readonly assessment: Assessment;
  readonly isApproved: boolean;
  /** A later version that gold has not approved yet; `null` where there is none. */
  readonly newer: Assessment | null;
}

/** The version of the threat assessment that documents of the plan take. */
export function threatVersion(
  assessments: ReadonlyMap<string, Assessment>,
  operationId: OperationId,
): ThreatVersion | null {
  const versions = [...assessments.values()]
    .filter((assessment) => assessment.operationId === operationId)
    .sort((a, b) => b.version - a.version);
  const newest = versions[0];
  if (newest === undefined) return null;
  const approved = versions.find(({ status }) => status === 'approved');
  if (approved === undefined) return { assessment: newest, isApproved: false, newer: null };
  return { assessment: approved, isApproved: true, newer: approved === newest ? null : newest };
}

/** The threat assessment as a source. */
export function threatSourceRow(taken: ThreatVersion | null): DocumentSource {
  const what = 'Threat assessment';
  if (taken === null) return { what, id: 'threat-assessment', version: 'Not started', state: 'missing' };
  const { id, version, approval } = taken.assessment;
  const approved = approval === null ? 'not approved' : `approved ${formatDate(approval.date)}`;
  return {
    what,
    id,
    version: `Version ${version}, ${approved}`,
    state: taken.isApproved ? 'approved' : 'not-approved',
  };
}

const asRecordedWords = 'As recorded';

/** Records that nobody approves: how many there were on the day. */
export function recordedSource(given: {
  readonly what: string;
  readonly id: string;
  /** "124 stations"; empty where there are none. */
  readonly count: string;
  /** ISO date. */
  readonly on: string;
}): DocumentSource {
  const { what, id, count, on } = given;
  return {
    what,
    id,
    version: count === '' ? 'None recorded' : `${asRecordedWords} ${formatDate(on)}: ${count}`,
    state: count === '' ? 'missing' : 'approved',
  };
}

/** How a source stood, in words. */
export function sourceStateWords({ state, version }: Pick<DocumentSource, 'state' | 'version'>): string {
  switch (state) {
    case 'approved':
      return version.startsWith(asRecordedWords) ? 'From the record' : 'Approved';
    case 'not-approved':
      return 'Not approved';
    case 'changed-since-approval':
      return 'Changed since approval';
    case 'missing':
      return 'Missing';
  }
}

/** What this document was made from, for its last pages. */
export function sourcesTable(sources: readonly DocumentSource[]): Block {
  return table({
    caption: 'What this document was made from',
    rowHeads: true,
    columns: [column('Source', 60), column('Version', 70), column('State', 36)],
    rows: sources.map((source): readonly TableCell[] => [
      source.what,
      source.version,
      sourceStateWords(source),
    ]),
  });
}

/**
 * Whether what a version was made from has moved on since, found by the state of its sources alone: cheap enough for
 * every change to the record. Whether the text itself would be another one, `hasRecordChanged` says.
 */
import { formatDate } from '../foundation/dates';
import type { PlanText } from '../plan/plan-text';
import { textSource, threatSourceRow, threatVersion } from '../documents/plan/sources';
import type { Assessment } from '../threat/assessment';
import type { DocumentVersion } from './document-version';

export interface SourceRecords {
  readonly assessments: ReadonlyMap<string, Assessment>;
  readonly planTexts: ReadonlyMap<string, PlanText>;
}

/** The names of the sources that stand otherwise now than when the version was issued. */
export function changedSources(version: DocumentVersion, records: SourceRecords): readonly string[] {
  return version.sources.flatMap(({ what, id, version: was, state }) => {
    if (what === 'Threat assessment') {
      const now = threatSourceRow(threatVersion(records.assessments, version.operationId));
      return now.id === id && now.state === state ? [] : [what];
    }
    const text = records.planTexts.get(id);
    if (text === undefined) return [];
    const now = textSource(records.planTexts, text);
    return now.version === was && now.state === state ? [] : [what];
  });
}

/** "The record has changed since version 2 was issued on Thu 1 Apr 2027: Gold strategy; Threat assessment." */
export function changedWords({ number, issuedOn }: DocumentVersion, sources: readonly string[]): string {
  return `The record has changed since version ${number} was issued on ${formatDate(issuedOn)}: ${sources.join('; ')}.`;
}

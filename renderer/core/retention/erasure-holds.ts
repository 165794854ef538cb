/**
 * What holds back the erasure of a class of an operation's records. While anything does, nothing of the class goes:
 * what was kept for a case may prove to matter to it.
 */
import { caseIsOpen, reportHolds, type WatchedRecords } from './open-matters';
import { isOpenRecommendation, learningPointName } from '../debrief/learning-state';
import { formatDate } from '../foundation/dates';
import type { StandingRecords } from '../guard-question';
import type { OperationId } from '../operation/operation';
import type { CaseFile } from '../cases/case-file';
import type { RetentionClass, RetentionClassId } from './classes';
import { isClosed } from './closing';
import type { ErasureTarget } from './erasure-targets';
import { isUnfinished, retentionOf } from './periods';

/** One thing that stands in the way, in a sentence, and where it is looked to. */
export interface ErasureHold {
  readonly kind:
    | 'kept'
    | 'not-closed'
    | 'not-due'
    | 'unfinished'
    | 'nothing'
    | 'case'
    | 'report'
    | 'linked-case'
    | 'matter';
  readonly text: string;
  /** `null` where there is nowhere to go but to wait. */
  readonly path: string | null;
}

export interface ErasureAsked {
  readonly records: StandingRecords;
  readonly operationId: OperationId;
  readonly of: RetentionClass;
  /** What would go. */
  readonly targets: readonly ErasureTarget[];
  /** ISO date; `null` where it is not known: then no date holds anything back. */
  readonly today: string | null;
}

/** Everything that holds the erasure back; empty where it may go on. */
export function erasureHolds(asked: ErasureAsked): readonly ErasureHold[] {
  if (asked.of.years === null) {
    return [{ kind: 'kept', text: 'This is kept: it says what was erased, when and why.', path: null }];
  }
  return [...stateHolds(asked), ...investigationHolds(asked), ...linkedCases(asked), ...matterHolds(asked)];
}

function stateHolds({ records, operationId, of, targets, today }: ErasureAsked): readonly ErasureHold[] {
  const holds: ErasureHold[] = [];
  const retention = retentionFor(records, operationId, of);
  if (!isClosed(records.get('closures', operationId))) {
    const text = 'The operation is open. Records are erased only after it was closed.';
    holds.push({ kind: 'not-closed', text, path: '/debrief/closing' });
  }
  const { reviewOn } = retention;
  if (today !== null && reviewOn !== null && reviewOn > today) {
    const text = `It is kept until ${formatDate(reviewOn)}.`;
    holds.push({ kind: 'not-due', text, path: null });
  }
  if (retention.reviews.some(isUnfinished)) {
    const text = 'An erasure of this class was begun and is not finished. Finish it first.';
    holds.push({ kind: 'unfinished', text, path: `/debrief/closing/retention?class=${of.id}` });
  }
  if (targets.length === 0) {
    holds.push({ kind: 'nothing', text: 'There is nothing of it in this operation.', path: null });
  }
  return holds;
}

function retentionFor(records: StandingRecords, operationId: OperationId, of: RetentionClass) {
  const closure = records.get('closures', operationId);
  const rule = records.get('retentionRules', of.id);
  const reviews = records.where('retentionReviews', (review) => review.operationId === operationId);
  const cases = records.where('cases', (each) => each.operationId === operationId);
  return retentionOf(
    of,
    {
      closures: new Map(closure === undefined ? [] : [[closure.id, closure]]),
      retentionRules: new Map(rule === undefined ? [] : [[rule.id, rule]]),
      retentionReviews: new Map(reviews.map((review) => [review.id as string, review])),
      cases: new Map(cases.map((each) => [each.id as string, each])),
    },
    { id: operationId, pollingDate: records.get('operations', operationId)?.pollingDate ?? null },
  );
}

/** Open cases and reports hold everything of their operation, whatever the class. */
function investigationHolds({ records, operationId, today }: ErasureAsked): readonly ErasureHold[] {
  const watched: WatchedRecords = {
    cases: records.where('cases', () => true),
    allegations: records.where('allegations', (allegation) => allegation.operationId === operationId),
  };
  const cases = watched.cases.filter((each) => each.operationId === operationId && caseIsOpen(each));
  return [
    ...cases.map(({ id, reference, outcome }): ErasureHold => ({
      kind: 'case',
      text:
        outcome === null
          ? `Case ${reference} has not ended.`
          : `Proceedings in case ${reference} have not ended.`,
      path: `/cases/${id}/summary`,
    })),
    ...reportHolds(watched, today).map(({ id, reference, endsOn }): ErasureHold => ({
      kind: 'report',
      text:
        endsOn === null
          ? `Report ${reference} has no outcome, and its time limit cannot be counted.`
          : `Report ${reference} has no outcome, and its time limit runs until ${formatDate(endsOn)}.`,
      path: `/allegations/${id}`,
    })),
  ];
}

/** Open cases of other operations that name something which would go. */
function linkedCases({ records, operationId, targets }: ErasureAsked): readonly ErasureHold[] {
  const others = records.where('cases', (each) => each.operationId !== operationId && caseIsOpen(each));
  if (others.length === 0 || targets.length === 0) return [];
  const going = new Set(targets.map(({ id }) => id));
  const isTied = (caseFile: CaseFile): boolean =>
    names(caseFile, going) ||
    records.where('cpsContacts', ({ caseId }) => caseId === caseFile.id).some((each) => names(each, going));
  return others.filter(isTied).map(({ id, reference, operationId: other }): ErasureHold => ({
    kind: 'linked-case',
    text: `Case ${reference} of ${records.get('operations', other)?.name ?? 'another operation'} rests on a record of it and has not ended.`,
    path: `/cases/${id}/summary`,
  }));
}

/** What is still being looked to in the class itself. */
function matterHolds(asked: ErasureAsked): readonly ErasureHold[] {
  return matters[asked.of.id]?.(asked) ?? [];
}

const matters: Partial<Record<RetentionClassId, (asked: ErasureAsked) => readonly ErasureHold[]>> = {
  candidates: ({ records, operationId }) =>
    records
      .where('safetyConcerns', (each) => each.operationId === operationId && each.closed === null)
      .map(({ id, on }) => ({
        kind: 'matter',
        text: `A safety concern of ${formatDate(on)} is not closed.`,
        path: `/candidates?concern=${id}`,
      })),
  conduct: ({ records, operationId, today }) =>
    records
      .where(
        'conductEntries',
        (each) => each.operationId === operationId && today !== null && each.keepUntil >= today,
      )
      .map(({ id, keepUntil }) => ({
        kind: 'matter',
        text: `An entry of the conduct register is kept until ${formatDate(keepUntil)}.`,
        path: `/candidates/conduct?entry=${id}`,
      })),
  debrief: ({ records, operationId }) =>
    records
      .where('learningPoints', (each) => each.operationId === operationId && isOpenRecommendation(each))
      .map((point) => ({
        kind: 'matter',
        text: `Recommendation ${learningPointName(point)} is open.`,
        path: `/debrief/learning?point=${point.id}`,
      })),
  assessment: ({ records, operationId }) =>
    records
      .where('assessments', (each) => each.operationId === operationId && each.status === 'submitted')
      .map(({ id, version }) => ({
        kind: 'matter',
        text: `Version ${version} of the threat assessment is with gold for approval.`,
        path: `/threat/${id}`,
      })),
};

/** Whether a record names one of these ids, anywhere in it. */
export function names(value: unknown, ids: ReadonlySet<string>): boolean {
  if (typeof value === 'string') return ids.has(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((part) => names(part, ids));
}

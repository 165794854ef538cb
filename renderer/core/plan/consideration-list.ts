/** The planning considerations of an operation: every point, answered or not, with the decisions taken on it. */
import { type ReadEntry, readLog } from '../log/log';
import type { OperationId } from '../operation/operation';
import {
  type ConsiderationAnswer,
  considerationAnswerId,
  type ConsiderationState,
} from './consideration-answer';
import {
  type Consideration,
  type ConsiderationGroup,
  considerationGroups,
  considerations,
} from './considerations';
import type { Decision } from './decision';

export interface ListedConsideration {
  readonly consideration: Consideration;
  /** As recorded, or open where nothing was. */
  readonly answer: ConsiderationAnswer;
  readonly isRecorded: boolean;
  /** Those that the answer names and those that name the point, by number; struck ones too. */
  readonly decisions: readonly ReadEntry<Decision>[];
}

export interface ConsiderationRecords {
  readonly considerationAnswers: ReadonlyMap<string, ConsiderationAnswer>;
  readonly decisions: ReadonlyMap<string, Decision>;
}

export interface ConsiderationCounts {
  readonly open: number;
  readonly considered: number;
  readonly notApplicable: number;
  readonly total: number;
}

export const considerationStateNames: Readonly<Record<ConsiderationState, string>> = {
  open: 'Open',
  considered: 'Considered',
  'not-applicable': 'Not applicable',
};

/** The answer of a point on which nothing is recorded. */
export function openAnswer(operationId: OperationId, considerationId: string): ConsiderationAnswer {
  return {
    id: considerationAnswerId(operationId, considerationId),
    operationId,
    considerationId,
    state: 'open',
    answer: '',
    who: '',
    on: null,
    decisionIds: [],
  };
}

/**
 * Every point in the order of the guidance, and after them what was answered to points that the guidance no longer
 * has: nothing that somebody wrote goes unseen.
 */
export function listedConsiderations(
  { considerationAnswers, decisions }: ConsiderationRecords,
  operationId: OperationId,
): readonly ListedConsideration[] {
  const log = readLog(decisions.values(), operationId);
  const answers = new Map(
    [...considerationAnswers.values()]
      .filter((answer) => answer.operationId === operationId)
      .map((answer) => [answer.considerationId, answer] as const),
  );
  const known = new Set(considerations.map(({ id }) => id));
  const others = [...answers.keys()].filter((id) => !known.has(id)).map(formerConsideration);
  return [...considerations, ...others].map((consideration): ListedConsideration => {
    const recorded = answers.get(consideration.id);
    const answer = recorded ?? openAnswer(operationId, consideration.id);
    return {
      consideration,
      answer,
      isRecorded: recorded !== undefined,
      decisions: log.filter(
        ({ entry }) =>
          answer.decisionIds.includes(entry.id) ||
          entry.links.some(({ kind, id }) => kind === 'consideration' && id === consideration.id),
      ),
    };
  });
}

/** The group under which points stand that the guidance no longer has. */
export const formerGroup: ConsiderationGroup = { id: 'former', name: 'No longer in the guidance' };

function formerConsideration(id: string): Consideration {
  const name = id.replaceAll('-', ' ');
  return {
    id,
    groupId: formerGroup.id,
    name: `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`,
    prompt: 'This point is no longer in the list that the desk works with. What was answered to it is kept.',
    section: '',
    partOf: null,
  };
}

export interface GroupedConsiderations {
  readonly group: ConsiderationGroup;
  readonly items: readonly ListedConsideration[];
}

/** The points by group, groups without any left out. */
export function groupedConsiderations(
  listed: readonly ListedConsideration[],
): readonly GroupedConsiderations[] {
  return [...considerationGroups, formerGroup]
    .map((group) => ({
      group,
      items: listed.filter(({ consideration }) => consideration.groupId === group.id),
    }))
    .filter(({ items }) => items.length > 0);
}

/** How many stand in which state. */
export function considerationCounts(listed: readonly ListedConsideration[]): ConsiderationCounts {
  const of = (state: ConsiderationState) => listed.filter(({ answer }) => answer.state === state).length;
  return {
    open: of('open'),
    considered: of('considered'),
    notApplicable: of('not-applicable'),
    total: listed.length,
  };
}

/** "12 of 37 open, 23 considered, 2 not applicable". */
export function countsWords({ open, considered, notApplicable, total }: ConsiderationCounts): string {
  return `${open} of ${total} open, ${considered} considered, ${notApplicable} not applicable`;
}

export interface ConsiderationFilter {
  readonly text: string;
  readonly state: ConsiderationState | 'all';
}

export const noConsiderationFilter: ConsiderationFilter = { text: '', state: 'all' };

/** The points that pass the filter, in their order. */
export function filterConsiderations(
  listed: readonly ListedConsideration[],
  { text, state }: ConsiderationFilter,
): readonly ListedConsideration[] {
  const words = text.trim().toLocaleLowerCase('en-GB').split(/\s+/).filter(Boolean);
  return listed.filter(({ consideration: { name, prompt }, answer }) => {
    if (state !== 'all' && answer.state !== state) return false;
    const whole = `${name} ${prompt} ${answer.answer} ${answer.who}`.toLocaleLowerCase('en-GB');
    return words.every((word) => whole.includes(word));
  });
}

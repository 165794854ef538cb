/**
 * The debrief as the record has it: figures under each of the eight headings with the records behind them, what
 * partners answered, the points of learning, and what people made of it. Pure: the same records give the same debrief.
 *
 * Reference: APP Policing elections, post-election debrief: what should be considered when debriefing.
 */
import type { Operation } from '../operation/operation';
import { answersGiven } from './answers-given';
import { allegationGroups } from './compile-allegations';
import { eventGroups } from './compile-events';
import type { CompileGiven, DebriefRecords, FigureRecords } from './compile-given';
import { investigationGroups } from './compile-investigations';
import { learningGroups, mediaGroups } from './compile-learning';
import { partnerGroups } from './compile-partners';
import { planningGroups, timetableNames } from './compile-planning';
import { pollingDayGroups } from './compile-polling-day';
import type {
  CompiledDebrief,
  CompiledHeading,
  DebriefFigure,
  FigureGroup,
  HeadingAnswer,
  LastTime,
} from './compiled';
import { ofOperation, type OwnFigure, type OwnGroup } from './figures';
import { type DebriefHeadingId, debriefHeadings } from './headings';
import { readDay } from './incidents';
import { judgementId } from './judgement';
import { historyBefore, holdsReports } from './last-time';
import { areasRatedHigh } from './rated-high';

export { debriefCollections, type DebriefRecords, figureCollections } from './compile-given';

interface CompileOptions {
  /** ISO date. */
  readonly today: string;
  /** The operation that this one follows, see `operationBefore`; `null` where there is none. */
  readonly before: Operation | null;
}

/** The operation that this one follows, where the desk still has it. */
export function operationBefore(
  operations: ReadonlyMap<string, Operation>,
  { followsOperationId }: Pick<Operation, 'followsOperationId'>,
): Operation | null {
  return followsOperationId === null ? null : (operations.get(followsOperationId) ?? null);
}

/** The whole debrief of an operation. */
export function compileDebrief(
  records: DebriefRecords,
  operation: Operation,
  { today, before }: CompileOptions,
): CompiledDebrief {
  const ratedHigh = areasRatedHigh(records, operation);
  const given: CompileGiven = { records, operation, today, ratedHigh };
  const earlier = before === null ? null : groupsOf({ ...given, operation: before });
  const history = before !== null && holdsReports(records, before) ? null : historyBefore(given);
  const known = new Map<string, Known>();
  for (const group of earlier === null ? [] : Object.values(earlier).flat())
    if (group.isRecorded && before !== null) known.set(group.id, { group, name: before.name });
  for (const group of history?.groups ?? [])
    known.set(group.id, { group, name: `${history?.lastTime.name ?? ''} (history of the areas)` });
  const own = groupsOf(given);
  const answers = answersOf(records, operation);
  const points = ofOperation(records.learningPoints, operation);
  return {
    operationId: operation.id,
    asAt: today,
    lastTime: lastTimeOf(before, known, history?.lastTime ?? null),
    timetable: timetableNames(given),
    headings: debriefHeadings.map(({ id, name }): CompiledHeading => ({
      id,
      name,
      groups: own[id].map((group) => compared(group, known.get(group.id))),
      answers: answers.get(id) ?? [],
      learningPointIds: points
        .filter(({ headingId }) => headingId === id)
        .sort((a, b) => a.number - b.number)
        .map((point) => point.id),
      judgement: judgementOf(records, operation, id),
    })),
  };
}

function groupsOf(given: CompileGiven): Readonly<Record<DebriefHeadingId, readonly OwnGroup[]>> {
  const day = readDay(given.records.dayLog, given.operation);
  return {
    planning: planningGroups(given),
    'polling-day': pollingDayGroups(given, day),
    allegations: allegationGroups(given),
    events: eventGroups(given, day),
    investigations: investigationGroups(given),
    partners: partnerGroups(given),
    media: mediaGroups(given),
    learning: learningGroups(given),
  };
}

/** A group of the election before, and what it is called. */
interface Known {
  readonly group: OwnGroup;
  readonly name: string;
}

/** The history stands for allegations only where no operation does: an operation says more. */
function lastTimeOf(
  before: Operation | null,
  known: ReadonlyMap<string, Known>,
  history: LastTime | null,
): LastTime | null {
  if (history !== null) return history;
  if (before === null || known.size === 0) return null;
  return { kind: 'operation', operationId: before.id, name: before.name };
}

function compared(group: OwnGroup, known: Known | undefined): FigureGroup {
  const { id, title, source, caution, isOpenEnded } = group;
  const shown = { id, title, source, caution } as const;
  if (known === undefined)
    return { ...shown, figures: group.figures.map((figure) => withBefore(figure, null)), comparedWith: '' };
  const earlier = new Map(known.group.figures.map((figure) => [figure.id, figure]));
  const own = group.figures.map((figure) => {
    const was = earlier.get(figure.id);
    earlier.delete(figure.id);
    if (was !== undefined) return withBefore(figure, was);
    return { ...withBefore(figure, null), ...(isOpenEnded ? { before: 0 } : {}) };
  });
  const gone = isOpenEnded ? [...earlier.values()].map(onlyBefore) : [];
  const figures = inOrder(id, [...own, ...gone]);
  return { ...shown, figures, comparedWith: figures.some(({ before }) => before !== null) ? known.name : '' };
}

/** What was counted last time and not this time: nought now. */
function onlyBefore(was: OwnFigure): DebriefFigure {
  return withBefore({ ...was, value: 0, outOf: null, note: '', behind: [] }, was);
}

/** Hours stand in the order of the clock, those of either election. */
function inOrder(id: FigureGroup['id'], figures: readonly DebriefFigure[]): readonly DebriefFigure[] {
  if (id !== 'incidents-by-hour') return figures;
  const hour = (figure: DebriefFigure) => Number(figure.id.slice(figure.id.indexOf(':') + 1));
  return [...figures].sort((a, b) => hour(a) - hour(b));
}

function withBefore(figure: OwnFigure, was: OwnFigure | null): DebriefFigure {
  return { ...figure, before: was?.value ?? null, behindBefore: was?.behind ?? [] };
}

function answersOf(
  { contributions, debriefForms }: FigureRecords,
  operation: Operation,
): ReadonlyMap<DebriefHeadingId, readonly HeadingAnswer[]> {
  const found = new Map<DebriefHeadingId, HeadingAnswer[]>();
  for (const each of ofOperation(contributions, operation)) {
    for (const { headingId, question, text } of answersGiven(each, debriefForms)) {
      const answer: HeadingAnswer = {
        contributionId: each.id,
        organisation: each.organisation,
        person: [each.person, each.role].filter((part) => part.trim() !== '').join(', '),
        on: each.on,
        question,
        text,
      };
      found.set(headingId, [...(found.get(headingId) ?? []), answer]);
    }
  }
  for (const list of found.values())
    list.sort((a, b) => a.organisation.localeCompare(b.organisation, 'en-GB') || a.on.localeCompare(b.on));
  return found;
}

function judgementOf(
  { judgements }: Pick<DebriefRecords, 'judgements'>,
  operation: Operation,
  headingId: DebriefHeadingId,
): CompiledHeading['judgement'] {
  const found = judgements.get(judgementId(operation.id, headingId));
  if (found === undefined || found.text.trim() === '') return null;
  return { text: found.text, by: found.by, at: found.at };
}

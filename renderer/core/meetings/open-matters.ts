/**
 * What is open in an operation, as points that a meeting may take: each with the record that it is about. Nothing here
 * is entered by hand.
 *
 * Reference: APP Policing elections, pre-election planning: tasks are recorded and managed, and the debrief of the last
 * election is referred to.
 */
import { periodThatMatters, resilienceGaps } from '../command/resilience';
import { isOpenRecommendation, learningPointName, learningState, pointsOf } from '../debrief/learning-state';
import type { LearningPoint } from '../debrief/learning-point';
import { formatDate } from '../foundation/dates';
import { standingOn as memorandumStanding } from '../memoranda/standing';
import type { Operation } from '../operation/operation';
import { openTopics } from '../partners/checklist';
import { partnersOf } from '../partners/partner-list';
import { councilsOf } from '../operation/operation-areas';
import { considerations } from '../plan/considerations';
import { considerationAnswerId } from '../plan/consideration-answer';
import type { Link } from '../plan/link';
import { listedTexts } from '../plan/plan-text-list';
import { standingOf, standingWords } from '../plan/plan-text-standing';
import type { CollectionName, DeskRecords } from '../records';
import { inOrder, isOverdue } from './action-list';
import { type Meeting, meetingKinds } from './meeting';

export const matterCollections = [
  'actions',
  'areas',
  'checklistAnswers',
  'commandRoles',
  'considerationAnswers',
  'contributions',
  'documentVersions',
  'learningPoints',
  'lessons',
  'meetings',
  'memoranda',
  'partners',
  'planTexts',
  'posts',
] as const satisfies readonly CollectionName[];

export type MatterRecords = {
  readonly [C in (typeof matterCollections)[number]]: ReadonlyMap<string, DeskRecords[C]>;
};

export const matterGroups = [
  { id: 'actions', name: 'Actions' },
  { id: 'learning', name: 'Learning of the last debrief' },
  { id: 'learning-points', name: 'Learning of this debrief' },
  { id: 'contributions', name: 'Contributions of partners' },
  { id: 'approvals', name: 'Strategies and policies to approve or agree' },
  { id: 'memoranda', name: 'Memoranda of understanding not agreed' },
  { id: 'checklist', name: 'Council checklist' },
  { id: 'partners', name: 'Contacts with partners overdue' },
  { id: 'command', name: 'Gaps in command' },
  { id: 'reviews', name: 'Reviews due' },
  { id: 'considerations', name: 'Planning considerations' },
] as const;
export type MatterGroup = (typeof matterGroups)[number]['id'];

export interface OpenMatter {
  /** Unique, and the same from one reading to the next. */
  readonly key: string;
  readonly group: MatterGroup;
  /** As it stands on an agenda, 500 letters at most. */
  readonly title: string;
  readonly about: Link;
  /** Past its date, or changed after it was approved. */
  readonly isPressing: boolean;
}

interface Asked {
  readonly records: MatterRecords;
  readonly operation: Operation;
  /** ISO date. */
  readonly today: string;
}

/** Every open matter of an operation on a day, group by group, what presses first within actions. */
export function openMatters(asked: Asked): readonly OpenMatter[] {
  return [
    ...actionMatters(asked),
    ...learningMatters(asked),
    ...learningPointMatters(asked),
    ...contributionMatters(asked),
    ...textMatters(asked),
    ...memorandumMatters(asked),
    ...checklistMatters(asked),
    ...partnerMatters(asked),
    ...commandMatters(asked),
    ...reviewMatters(asked),
    ...considerationMatters(asked),
  ];
}

type MatterGiven = Pick<OpenMatter, 'group' | 'about' | 'title'> & { readonly isPressing?: boolean };

const longest = 500;

function matter({ group, about, title, isPressing = false }: MatterGiven, part = ''): OpenMatter {
  const line = title.replace(/\s+/g, ' ').trim();
  return {
    key: [group, about.kind, about.id, part].filter((each) => each !== '').join(':'),
    group,
    about,
    title: line.length <= longest ? line : `${line.slice(0, longest - 1).trimEnd()}…`,
    isPressing,
  };
}

function actionMatters({ records, operation, today }: Asked): readonly OpenMatter[] {
  return inOrder(records.actions.values())
    .filter(({ operationId, closed }) => operationId === operation.id && closed === null)
    .map((action) => {
      const owner = action.owner === '' ? 'no owner' : action.owner;
      const due = action.due === null ? 'no date' : `due ${formatDate(action.due)}`;
      const isPressing = isOverdue(action, today);
      const title = `${isPressing ? 'Overdue: ' : ''}${action.text} (${owner}, ${due})`;
      return matter({ group: 'actions', about: { kind: 'action', id: action.id }, title, isPressing });
    });
}

function learningMatters({ records, operation }: Asked): readonly OpenMatter[] {
  return [...records.lessons.values()]
    .filter(({ operationId }) => operationId === operation.id)
    .map(({ id, from, text }) => {
      const title = from === '' ? text : `${text} (${from})`;
      return matter({ group: 'learning', about: { kind: 'lesson', id }, title });
    });
}

/** Recommendations that are open, and what went wrong while nobody has said what follows from it. */
function learningPointMatters({ records, operation, today }: Asked): readonly OpenMatter[] {
  return pointsOf(records.learningPoints.values(), operation.id)
    .filter((point) => isOpenRecommendation(point) || isUndecided(point))
    .map((point) => {
      const { id, recommendation, observation } = point;
      const isPressing = learningState(point, today) === 'overdue';
      const owner =
        recommendation === null || recommendation.owner === '' ? '' : ` (${recommendation.owner})`;
      const what = recommendation?.text ?? observation;
      const title = `${isPressing ? 'Overdue: ' : ''}${learningPointName(point)}: ${what}${owner}`;
      return matter({ group: 'learning-points', about: { kind: 'learning-point', id }, title, isPressing });
    });
}

function isUndecided({ kind, recommendation }: LearningPoint): boolean {
  return kind === 'fault' && recommendation === null;
}

/** What partners said; the force’s own contributions are not put before a partner. */
function contributionMatters({ records, operation }: Asked): readonly OpenMatter[] {
  return [...records.contributions.values()]
    .filter(({ operationId, partnerId }) => operationId === operation.id && partnerId !== null)
    .sort((a, b) => a.organisation.localeCompare(b.organisation, 'en-GB'))
    .map(({ id, organisation, on }) =>
      matter({
        group: 'contributions',
        about: { kind: 'contribution', id },
        title: `Feedback from ${organisation}, ${formatDate(on)}`,
      }),
    );
}

function textMatters({ records, operation, today }: Asked): readonly OpenMatter[] {
  return listedTexts(operation, records).flatMap(({ text, name, isRecorded }) => {
    if (!isRecorded) return [];
    const standing = standingOf(text, today);
    const isChanged = standing.state === 'changed';
    if (!standing.isAgreementOverdue && !isChanged) return [];
    const was = text.agreementDue === null ? '' : `, due ${formatDate(text.agreementDue)}`;
    const title = `${name}: ${standingWords(standing).toLowerCase()}${was}`;
    return [
      matter({ group: 'approvals', about: { kind: 'plan-text', id: text.id }, title, isPressing: true }),
    ];
  });
}

function memorandumMatters({ records, operation, today }: Asked): readonly OpenMatter[] {
  const ours = [...records.memoranda.values()].filter(({ operationId }) => operationId === operation.id);
  return councilsOf(records.areas, operation).flatMap((council) => {
    const memorandum = ours.find(({ areaId }) => areaId === council.id);
    const { state, withdrawn } = memorandumStanding(memorandum, today, (id) =>
      records.documentVersions.get(id),
    );
    if (withdrawn === null && (state === 'agreed' || state === 'signed')) return [];
    const about: Link =
      memorandum === undefined ? { kind: 'area', id: council.id } : { kind: 'memorandum', id: memorandum.id };
    const stands =
      withdrawn === null ? state.replaceAll('-', ' ') : `version ${withdrawn} withdrawn, send a new version`;
    const words = memorandum === undefined ? 'not started' : stands;
    return [
      matter({
        group: 'memoranda',
        about,
        title: `Memorandum of understanding with ${council.name}: ${words}`,
      }),
    ];
  });
}

function checklistMatters({ records, operation }: Asked): readonly OpenMatter[] {
  return councilsOf(records.areas, operation).flatMap(({ id, name }) => {
    const topics = openTopics(records.checklistAnswers, operation.id, id);
    if (topics.length === 0) return [];
    const names = topics.map(({ short }) => short.toLowerCase()).join(', ');
    const count = topics.length === 1 ? '1 topic' : `${topics.length} topics`;
    const title = `Checklist with ${name}: ${count} open: ${names}`;
    return [matter({ group: 'checklist', about: { kind: 'area', id }, title })];
  });
}

/** Contacts whose day has passed, the longest overdue first. */
function partnerMatters({ records, operation, today }: Asked): readonly OpenMatter[] {
  return partnersOf(records.partners, { areas: records.areas, operation })
    .flatMap(({ id, name, nextDue, nextAbout }) =>
      nextDue === null || nextDue >= today ? [] : [{ id, name, nextDue, about: nextAbout.trim() }],
    )
    .sort((a, b) => a.nextDue.localeCompare(b.nextDue))
    .map(({ id, name, nextDue, about }) =>
      matter({
        group: 'partners',
        about: { kind: 'partner', id },
        title: `Overdue: contact with ${name}${about === '' ? '' : `: ${about}`} (due ${formatDate(nextDue)})`,
        isPressing: true,
      }),
    );
}

function commandMatters({ records, operation }: Asked): readonly OpenMatter[] {
  const roles = [...records.commandRoles.values()].filter(({ operationId }) => operationId === operation.id);
  const period = periodThatMatters(operation, records.posts.values());
  return resilienceGaps(roles, period).map(({ key, roleId, what, kind }) =>
    matter(
      {
        group: 'command',
        about: { kind: 'command-role', id: roleId },
        title: what,
        isPressing: kind === 'no-holder',
      },
      key,
    ),
  );
}

function reviewMatters({ records, operation, today }: Asked): readonly OpenMatter[] {
  const texts = listedTexts(operation, records)
    .filter(({ text }) => text.reviewDate !== null && text.reviewDate <= today)
    .map(({ text, name }) => ({
      name,
      date: text.reviewDate,
      about: { kind: 'plan-text', id: text.id } as const,
    }));
  const replaced = new Set([...records.documentVersions.values()].map(({ replacesId }) => replacesId));
  const documents = [...records.documentVersions.values()]
    .filter((version) => version.operationId === operation.id && !replaced.has(version.id))
    .filter(({ reviewDate, withdrawn }) => withdrawn === null && reviewDate !== null && reviewDate <= today)
    .map(({ id, title, number, reviewDate }) => ({
      name: `${title}, version ${number}`,
      date: reviewDate,
      about: { kind: 'document-version', id } as const,
    }));
  const memoranda = [...records.memoranda.values()]
    .filter(({ operationId, reviewDate }) => operationId === operation.id && reviewDate !== null)
    .filter(({ reviewDate }) => (reviewDate ?? '') <= today)
    .map(({ id, areaId, reviewDate }) => ({
      name: `Memorandum of understanding with ${records.areas.get(areaId)?.name ?? 'a council that is no longer recorded'}`,
      date: reviewDate,
      about: { kind: 'memorandum', id } as const,
    }));
  return [...texts, ...documents, ...memoranda].map(({ name, date, about }) =>
    matter({
      group: 'reviews',
      about,
      title: `Review ${name}, due ${date === null ? '' : formatDate(date)}`,
      isPressing: date !== null && date < today,
    }),
  );
}

function considerationMatters({ records, operation }: Asked): readonly OpenMatter[] {
  return considerations
    .filter(({ id }) => {
      const answer = records.considerationAnswers.get(considerationAnswerId(operation.id, id));
      return answer === undefined || answer.state === 'open';
    })
    .map(({ id, name }) =>
      matter({
        group: 'considerations',
        about: { kind: 'consideration', id },
        title: `Planning consideration not yet answered: ${name}`,
      }),
    );
}

/** The last meeting that was held, before a given one, with this on its agenda; `undefined` where it was on none. */
export function lastTakenAt(
  about: Link,
  meeting: Meeting,
  meetings: ReadonlyMap<string, Meeting>,
): Meeting | undefined {
  return [...meetings.values()]
    .filter(
      ({ id, operationId, status, agenda }) =>
        id !== meeting.id &&
        operationId === meeting.operationId &&
        status === 'held' &&
        agenda.some((item) => item.about?.kind === about.kind && item.about.id === about.id),
    )
    .sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''))[0];
}

/** "Gold group". */
export function meetingKindName(kind: Meeting['kind']): string {
  return meetingKinds.find(({ id }) => id === kind)?.name ?? kind;
}

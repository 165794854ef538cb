/**
 * Media interest, changes of law and points of learning in figures.
 *
 * Reference: APP Policing elections, post-election debrief: media interest; new legislation or organisational learning.
 */
import { formatDate, dateAt } from '../foundation/dates';
import { builtInCatalogue } from '../offences/catalogue';
import type { CompileGiven } from './compile-given';
import { countOf, ofOperation, type OwnGroup } from './figures';
import type { LearningPoint } from './learning-point';
import { mediaKinds } from './media-entry';

/** The group of media interest. */
export function mediaGroups({ records, operation }: CompileGiven): readonly OwnGroup[] {
  const entries = ofOperation(records.mediaEntries, operation);
  const of = { kind: 'media-entry', outOf: entries.length } as const;
  return [
    {
      id: 'media',
      title: 'Media',
      source: 'Media log',
      figures: [
        countOf({ id: 'media-all', label: 'Entries', kind: 'media-entry', records: entries }),
        ...mediaKinds.map(({ id, name }) =>
          countOf({
            id: `media:${id}`,
            label: name,
            ...of,
            records: entries.filter(({ kind }) => kind === id),
          }),
        ),
        countOf({
          id: 'media-national',
          label: 'National',
          ...of,
          records: entries.filter(({ reach }) => reach === 'national'),
        }),
        countOf({
          id: 'media-unanswered',
          label: 'Enquiries without an answer on record',
          ...of,
          records: entries.filter(({ kind, response }) => kind === 'enquiry' && response.trim() === ''),
        }),
      ],
      caution: '',
      isRecorded: entries.length > 0,
      isOpenEnded: false,
    },
  ];
}

/** The groups of new law and organisational learning. */
export function learningGroups(given: CompileGiven): readonly OwnGroup[] {
  return [lawGroup(given), pointsGroup(given)];
}

/** What the force changed in the catalogue of offences since the operation was begun. */
function lawGroup({ records, operation, today }: CompileGiven): OwnGroup {
  const since = operation.createdAt;
  const edits = [...records.offenceEdits.values()].filter(({ at }) => at >= since && dateAt(at) <= today);
  return {
    id: 'law',
    title: 'Changes of law',
    source: `Catalogue of offences as at ${formatDate(builtInCatalogue.asAt)}, and the force’s own copies since ${formatDate(dateAt(since))}`,
    figures: [
      countOf({
        id: 'law-edited',
        label: 'Offences of the catalogue that the force changed',
        kind: 'offence-edit',
        records: edits.filter(({ basedOn }) => basedOn !== ''),
      }),
      countOf({
        id: 'law-added',
        label: 'Offences that the force added',
        kind: 'offence-edit',
        records: edits.filter(({ basedOn }) => basedOn === ''),
      }),
    ],
    caution: '',
    isRecorded: false,
    isOpenEnded: false,
  };
}

function pointsGroup({ records, operation, today }: CompileGiven): OwnGroup {
  const points = ofOperation(records.learningPoints, operation);
  const faults = points.filter(({ kind }) => kind === 'fault');
  const of = { kind: 'learning-point', outOf: points.length } as const;
  return {
    id: 'learning',
    title: 'Points of learning',
    source: 'Points of learning',
    figures: [
      countOf({ id: 'points-all', label: 'Points of learning', kind: 'learning-point', records: points }),
      countOf({
        id: 'points-good',
        label: 'Good practice',
        ...of,
        records: points.filter(({ kind }) => kind === 'good-practice'),
      }),
      countOf({ id: 'points-fault', label: 'To put right', ...of, records: faults }),
      countOf({
        id: 'points-changed',
        label: 'Recommendations carried out',
        ...of,
        records: points.filter(({ change }) => change !== null),
      }),
      countOf({ id: 'points-open', label: 'Recommendations open', ...of, records: points.filter(isOpen) }),
      countOf({
        id: 'points-overdue',
        label: 'Recommendations overdue',
        ...of,
        records: points.filter((point) => isOpen(point) && isPast(point.recommendation?.due ?? null, today)),
      }),
      countOf({
        id: 'points-not-pursued',
        label: 'Recommendations not pursued',
        ...of,
        records: points.filter(({ notPursued }) => notPursued !== null),
      }),
      countOf({
        id: 'points-without',
        label: 'Faults without a recommendation',
        ...of,
        records: faults.filter(({ recommendation }) => recommendation === null),
      }),
      countOf({
        id: 'points-seen-before',
        label: 'Seen before',
        ...of,
        records: points.filter(({ seenBefore }) => seenBefore.length > 0),
      }),
    ],
    caution: '',
    isRecorded: points.length > 0,
    isOpenEnded: false,
  };
}

function isOpen({ recommendation, change, notPursued }: LearningPoint): boolean {
  return recommendation !== null && change === null && notPursued === null;
}

function isPast(due: string | null, today: string): boolean {
  return due !== null && due < today;
}

/** The registers of the debrief: points of learning, hot debriefs, training, media. */
import { formatDate } from '../foundation/dates';
import { markingLine } from '../foundation/marking';
import { hotDebriefsOf } from '../debrief/hot-debrief-edits';
import type { HotDebrief } from '../debrief/hot-debrief';
import { headingName, learningKindName, learningPointName, pointsOf } from '../debrief/learning-state';
import type { LearningPoint } from '../debrief/learning-point';
import { seenAgainWords } from '../debrief/seen-before';
import { mediaKindName, mediaOf, reachWords } from '../debrief/media-list';
import type { MediaEntry } from '../debrief/media-entry';
import { trainingOf } from '../debrief/training-list';
import type { TrainingItem } from '../debrief/training-item';
import type { Link } from '../plan/link';
import { type LinkCollection, linkCollections, linkLine, type LinkRecords } from '../plan/link-words';
import { locationName } from '../threat/locations';
import {
  areaName,
  date,
  harmNames,
  lines,
  moment,
  nameOfPlace,
  number,
  parts,
  short,
  tableOf,
  text,
} from './columns';
import type { Register } from './register';

const linkLines = (links: readonly Link[], records: LinkRecords): string =>
  lines(links.map((link) => linkLine(link, records)));

const reads = (first: LinkCollection): readonly LinkCollection[] => [
  first,
  ...linkCollections.filter((name) => name !== first),
];

const byLink = 'The record that it leads to stands there in words.';

/** Points of learning, by number, from what was observed to what was changed. */
export const learningPointsRegister: Register<LinkCollection | 'operations'> = {
  id: 'learning-points',
  title: 'Learning',
  reads: [...reads('learningPoints'), 'operations'],
  leavesOut: {
    'learningPoints.from.id': byLink,
    'learningPoints.seenBefore.id': byLink,
    'learningPoints.change.links.id': byLink,
    'learningPoints.locations.id': 'The place or area stands there by its name.',
  },
  tableOf: (records, operation) =>
    tableOf<LearningPoint>(
      [
        short('Number', learningPointName),
        short('Heading', ({ headingId }) => headingName(headingId)),
        short('Kind', ({ kind }) => learningKindName(kind)),
        text('Observation', ({ observation }) => observation, 4),
        text('What it shows', ({ shows }) => shows, 3),
        text('Observed in', ({ from }) => linkLines(from, records)),
        text('Harms', ({ harmIds }) => harmNames(harmIds)),
        text('Places and areas', ({ locations }) =>
          locations.map((location) => locationName(location, records)).join('; '),
        ),
        text('Recommendation', ({ recommendation }) => recommendation?.text ?? null, 3),
        short('Owner', ({ recommendation }) => recommendation?.owner ?? null),
        date('Due', ({ recommendation }) => recommendation?.due ?? null),
        date('Changed on', ({ change }) => change?.on ?? null),
        short('Changed by', ({ change }) => change?.by ?? null),
        text('What is different now', ({ change }) => change?.words ?? null, 3),
        text('What was changed', ({ change }) => linkLines(change?.links ?? [], records), 3),
        text('Not pursued', ({ notPursued }) =>
          notPursued === null ? null : parts(formatDate(notPursued.on), notPursued.by, notPursued.why),
        ),
        text('Seen before', (point) =>
          lines([seenAgainWords(point, records), linkLines(point.seenBefore, records)]),
        ),
        text('Marking', ({ marking }) => markingLine(marking)),
        moment('Entered', ({ enteredAt }) => enteredAt),
        short('Entered by', ({ enteredBy }) => enteredBy),
      ],
      pointsOf(records.learningPoints.values(), operation.id),
      ({ marking }) => marking,
    ),
};

/** Hot debriefs, the latest first. */
export const hotDebriefsRegister: Register<'hotDebriefs' | 'places'> = {
  id: 'hot-debriefs',
  title: 'Hot debriefs',
  reads: ['hotDebriefs', 'places'],
  leavesOut: { 'hotDebriefs.placeId': 'The place stands there by its name.' },
  tableOf: ({ hotDebriefs, places }, operation) =>
    tableOf<HotDebrief>(
      [
        text('Held at', ({ placeId }) => nameOfPlace(places, placeId)),
        moment('Began', ({ startedAt }) => startedAt),
        moment('Ended', ({ endedAt }) => endedAt),
        number('Minutes set', ({ minutes }) => minutes),
        short('Led by', ({ ledBy }) => ledBy),
        text('Who was there', ({ present }) => lines(present), 3),
        text('Notes', ({ notes }) => notes, 4),
      ],
      hotDebriefsOf(hotDebriefs.values(), operation.id),
    ),
};

/** Training, what is still to be given first. */
export const trainingItemsRegister: Register<'trainingItems'> = {
  id: 'training',
  title: 'Training',
  reads: ['trainingItems'],
  tableOf: ({ trainingItems }, operation) =>
    tableOf<TrainingItem>(
      [
        text('Training', ({ title }) => title, 3),
        text('For whom', ({ audience }) => audience),
        text('What it covers', (item) => item.text, 4),
        short('Owner', ({ owner }) => owner),
        date('Due', ({ due }) => due),
        date('Given', ({ givenOn }) => givenOn),
      ],
      trainingOf(trainingItems.values(), operation.id),
    ),
};

/** What the media said or asked, the latest first. */
export const mediaEntriesRegister: Register<LinkCollection> = {
  id: 'media',
  title: 'Media',
  reads: reads('mediaEntries'),
  leavesOut: {
    'mediaEntries.areaId': 'The area stands there by its name.',
    'mediaEntries.links.id': byLink,
  },
  tableOf: (records, operation) =>
    tableOf<MediaEntry>(
      [
        date('Day', ({ on }) => on),
        short('Kind', ({ kind }) => mediaKindName(kind)),
        text('Outlet', ({ outlet }) => outlet),
        short('Reach', ({ reach }) => reachWords[reach]),
        text('Area', ({ areaId }) => areaName(records.areas, areaId)),
        text('What was said or asked', (entry) => entry.text, 4),
        text('Answer', ({ response }) => response, 3),
        text('Belongs to', ({ links }) => linkLines(links, records)),
      ],
      mediaOf(records.mediaEntries.values(), operation.id),
    ),
};

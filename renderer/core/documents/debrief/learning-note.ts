/**
 * The sanitised note of learning for other forces and the Electoral Commission: chosen points with what was seen, what it
 * shows and what is recommended, and no more context than the type of poll and the kind of area. Neither the force nor the
 * operation, an author, a source or the look of the force stands in it, and no placeholder is resolved.
 *
 * Reference: APP Policing elections, organisational learning: sanitised before it is made available to other forces.
 */
import { formatDate } from '../../foundation/dates';
import { err, ok, type Result } from '../../foundation/result';
import { debriefHeadings } from '../../debrief/headings';
import { type LearningKind, learningKinds, type LearningPoint } from '../../debrief/learning-point';
import { namesOfRecords } from '../../sanitise/names-of-records';
import {
  chosenPoints,
  placeholdersOf,
  type PointPart,
  pointPath,
  type SanitisedNote,
  sanitisedNote,
} from '../../sanitise/note-sanitised';
import { audiences } from '../../sanitise/learning-note';
import { openHits } from '../../sanitise/sanitise';
import { vocabularyOf } from '../../sanitise/vocabulary';
import { column, counted, heading, plain, strong, table } from '../blocks';
import type { Block, TextCell, WordDocument } from '../model';
import type { Composer, PlanDocumentRequest } from '../plan/plan-document';
import { kindsOfAreas, kindsOfPolls } from './note-context';

/** Composes the note from the records; a sentence where something is still to be decided. */
export const learningNoteDocument: Composer = (request) => {
  const { records, operation } = request;
  const note = records.learningNotes.get(request.subjectId);
  if (note === undefined) return err('This sanitised note is no longer recorded.');
  const made = sanitisedNote({
    note,
    points: records.learningPoints,
    vocabulary: vocabularyOf(namesOfRecords(records)),
    pollingDate: operation.pollingDate,
    placeholders: placeholdersOf(records.placeholders.values(), note.operationId),
  });
  return composedNote(request, made);
};

/** The document of a note that was sanitised; a sentence where something is still to be decided. */
export function composedNote(
  request: PlanDocumentRequest,
  made: SanitisedNote,
): Result<{ document: WordDocument; sources: readonly never[]; readership: 'partner' }, string> {
  const held = heldBackBecause(made);
  if (held !== null) return err(held);
  const { number, status, issueDate } = request;
  return ok({
    document: {
      title: textAt(made, 'title'),
      marking: { classification: 'OFFICIAL', handling: '' },
      status,
      author: '',
      issueDate,
      versionLabel: `Version ${number}`,
      language: 'en-GB',
      // Nothing of the front is printed: it would name the operation and its people.
      frontLook: 'statement',
      front: { ...emptyFront, version: String(number), date: formatDate(issueDate) },
      blocks: [
        ...linesOf(textAt(made, 'introduction')).map(plain),
        contextBlock(request, made),
        ...pointsBlocks(made),
        { ...heading(1, 'How to read this note'), numbered: false },
        plain(
          'A placeholder such as [Person 1] stands for somebody or something that is not named; the same placeholder always stands for the same one. Dates are given beside polling day.',
        ),
      ],
    },
    sources: [],
    readership: 'partner',
  });
}

const emptyFront = {
  operation: '',
  version: '',
  status: '',
  author: '',
  approvedBy: '',
  date: '',
  reviewDate: '',
  distribution: '',
  foiNote: '',
} as const;

/** Why a note may not leave yet, and what to do; `null` where it may. */
export function heldBackBecause(made: SanitisedNote): string | null {
  const open = openHits(made).length;
  if (chosenPoints(made.given).length === 0)
    return 'No learning point is chosen yet. Choose the points that the note is to tell.';
  if (open > 0)
    return `${counted(open, 'hit is', 'hits are')} still to be decided. The note cannot leave before each is replaced or kept with a reason.`;
  return null;
}

function textAt(made: SanitisedNote, path: string): string {
  return made.texts.find((each) => each.path === path)?.text ?? '';
}

/** A paragraph for each line, so that the file says what was decided on, line by line. */
function linesOf(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function contextBlock({ operation, records }: PlanDocumentRequest, made: SanitisedNote): Block {
  const points = chosenPoints(made.given);
  const { note } = made.given;
  const names = audiences.filter(({ id }) => note.audiences.includes(id)).map(({ name }) => name);
  return {
    kind: 'particulars',
    label: 'What the note is about and for whom',
    keepTogether: true,
    rows: [
      { name: 'Type of poll', value: kindsOfPolls(operation) },
      { name: 'Kind of area', value: kindsOfAreas(points, records) },
      ...(names.length === 0 ? [] : [{ name: 'For', value: names.join('; ') }]),
      { name: 'Points', value: countWords(points) },
    ],
  };
}

/** "2 of good practice, 3 to put right". */
function countWords(points: readonly LearningPoint[]): string {
  const of = (kind: LearningKind) => points.filter((point) => point.kind === kind).length;
  return [
    of('good-practice') === 0 ? '' : `${of('good-practice')} of good practice`,
    of('fault') === 0 ? '' : `${of('fault')} to put right`,
  ]
    .filter(Boolean)
    .join(', ');
}

function pointsBlocks(made: SanitisedNote): readonly Block[] {
  const points = chosenPoints(made.given);
  const inOrder = (['good-practice', 'fault'] as const).map((kind) => ({
    kind,
    points: points.filter((point) => point.kind === kind),
  }));
  return [
    table({
      caption: 'The points and what is recommended',
      columns: [column('Subject', 40), column('Kind', 26), column('Recommendation', 94)],
      rowHeads: true,
      rows: inOrder.flatMap(({ points: own }) =>
        own.map((point) => [
          headingName(point),
          kindName(point.kind),
          cell(made, point, 'recommendation', 'None'),
        ]),
      ),
    }),
    ...inOrder.flatMap(({ kind, points: own }): readonly Block[] =>
      own.length === 0
        ? []
        : [heading(1, kindName(kind)), ...own.flatMap((point) => pointBlocks(made, point))],
    ),
  ];
}

function pointBlocks(made: SanitisedNote, point: LearningPoint): readonly Block[] {
  return [
    heading(2, headingName(point)),
    {
      kind: 'particulars',
      label: 'What was seen, what it shows and what is recommended',
      rows: [
        { name: 'What was seen', value: cell(made, point, 'observation', '') },
        { name: 'What it shows', value: cell(made, point, 'shows', 'Not said') },
        { name: 'Recommendation', value: cell(made, point, 'recommendation', 'None') },
      ],
    },
  ];
}

function cell(made: SanitisedNote, point: LearningPoint, part: PointPart, otherwise: string): TextCell {
  const lines = linesOf(textAt(made, pointPath(point.id, part)));
  const isStrong = part === 'recommendation' && lines.length > 0;
  return {
    kind: 'text',
    paragraphs: lines.length === 0 ? [otherwise] : lines.map((line) => (isStrong ? strong(line) : line)),
  };
}

function headingName({ headingId }: LearningPoint): string {
  return debriefHeadings.find(({ id }) => id === headingId)?.name ?? '';
}

function kindName(kind: LearningKind): string {
  return learningKinds.find(({ id }) => id === kind)?.name ?? '';
}

/**
 * The summary for gold: two pages at most, to be read alone. Every text has its room, measured in lines; what
 * does not fit is cut by that rule, and the page says what was left out.
 *
 * Reference: APP Policing elections, Key roles and planning, threat assessment.
 */
import { counted, column, headingOnNewPage, heading, note, plain, table, tableOrSentence } from './blocks';
import { slippedBecause } from '../threat/control';
import type { AssessedCell } from '../threat/cell';
import { gravestThreats, highestForHead } from '../threat/grid';
import { harmOf } from '../threat/harms';
import { versionName } from '../threat/previous-version';
import { likelihoodOf } from '../threat/scale-set';
import type { CellResult } from '../workshop/results';
import { apartWords, rangeWords, valueNames } from '../workshop/spread-words';
import type { Block, Signatory, TableCell, Text, WordDocument } from './model';
import { plainText, recorded } from './missing';
import { decisionsOf } from './gold/decisions';
import { movedSince } from './gold/moved';
import { firstOf, inRoom, sharing } from './gold/room';
import { signatories } from './threat/approval';
import { changesSince, otherScalesSentence, toConfirmSentence } from './threat/changes';
import { leanedOn, slippedText } from './threat/controls';
import { framed } from './threat/front';
import { type ThreatDocumentInput, type ThreatSource, threatSourceOf } from './threat/input';
import { headsOf } from './threat/summary';
import { notYetRated, ratingAndSpread, ratingMark, ratingWith, whereIs } from './threat/words';

const threatsShown = 5;
const small = 8.5;
const usual = 10;
/** The wide column of a list of particulars. */
const listed = { width: 108, points: usual } as const;

/** The two pages for one version. Always of the whole. */
export function goldSummaryDocument(given: ThreatDocumentInput): WordDocument {
  const input = threatSourceOf({ ...given, part: null });
  const frame = framed(input);
  const { assessment } = input.grid;
  return {
    ...frame,
    title: inRoom(`Summary for gold: ${assessment.title}`, { width: 158, lines: 2, points: 20 }),
    frontLook: 'short',
    front: {
      ...frame.front,
      operation: inRoom(input.facts.operationName, { ...listed, lines: 1 }),
      author: cut(frame.front.author, { width: 72, lines: 1, points: usual }),
      distribution: cut(frame.front.distribution, { ...listed, lines: 2 }),
    },
    blocks: [
      judgementTable(input),
      ...threatTable(input),
      headingOnNewPage(1, 'What moved, what is disputed, what has slipped'),
      matters(input),
      heading(1, 'Decisions asked of gold'),
      ...decisionBlocks(input),
      { ...plain('Gold’s decision on this paper is signed here.'), keepWithNext: true },
      { kind: 'signature', signatories: signatories(assessment).map(inTheirRoom) },
      note(
        `The full assessment, version ${assessment.version}, holds every threat with its reasons and evidence. A text that ends in “…” was cut to the room it has here and stands there in full.`,
      ),
    ],
  };
}

/** Text of the front in its room; one with a gap in it is left as it is, so that the gap is seen. */
function cut(text: Text, room: Parameters<typeof inRoom>[1]): Text {
  return typeof text === 'string' || text.every((run) => run.missing === undefined)
    ? inRoom(inOneLine(plainText(text)), room)
    : text;
}

/** Lines of the front set one after the other, each ended as a sentence. */
function inOneLine(text: string): string {
  return text
    .split(/\s*\n\s*/)
    .filter((line) => line !== '')
    .map((line, index, lines) => (index < lines.length - 1 && !/[.!?]$/.test(line) ? `${line}.` : line))
    .join(' ');
}

function inTheirRoom(signatory: Signatory): Signatory {
  return { ...signatory, name: cut(signatory.name, { width: 40, lines: 2, points: usual }) };
}

function judgementTable(input: ThreatSource): Block {
  const { judgements } = input.grid.assessment;
  return table({
    caption: 'Judgement under each head',
    rowHeads: true,
    compact: true,
    columns: [column('Head', 34), column('Highest rating', 22), column('Judgement', 104)],
    rows: headsOf(input).map((head): readonly TableCell[] => {
      const rating = highestForHead(input.grid, head.id);
      return [
        head.name,
        rating === null ? notYetRated : ratingMark(input.grid.scales, rating),
        recorded(
          inRoom(judgements[head.id], { width: 101, lines: 4, points: small }),
          `judgement: ${head.name}`,
        ),
      ];
    }),
  });
}

function threatTable(input: ThreatSource): readonly Block[] {
  const threats = gravestThreats(input.grid, threatsShown);
  const { shown, rest } = firstOf(threats, {
    most: threatsShown,
    one: 'threat ties with the last of these',
    many: 'threats tie with the last of these',
  });
  return [
    ...tableOrSentence(
      {
        caption: threats.length < threatsShown ? 'Threats, gravest first' : 'The gravest threats',
        compact: true,
        columns: [
          column('Rating and spread', 23),
          column('Harm and place', 40),
          column('Likelihood and impact', 36),
          column('Reasons', 41),
          column('After controls', 20),
        ],
        rows: shown.map((cell) => threatRow(input, cell)),
      },
      'No threat has been given a rating yet.',
    ),
    ...rest.map((sentence) => note(sentence)),
  ];
}

function threatRow(input: ThreatSource, cell: AssessedCell): readonly TableCell[] {
  const { scales } = input.grid;
  const likelihood = cell.likelihood === null ? '' : likelihoodOf(scales, cell.likelihood).name;
  const where = whereIs(input, cell);
  return [
    ratingAndSpread(input, cell),
    inRoom(`${harmOf(cell.harmId).short}: ${input.columnName(cell.location)}`, {
      width: 37,
      lines: 3,
      points: small,
    }),
    inRoom(`${likelihood}; impact ${cell.impact ?? ''}; confidence ${cell.confidence ?? 'not recorded'}`, {
      width: 33,
      lines: 3,
      points: small,
    }),
    recorded(inRoom(cell.rationale, { width: 38, lines: 3, points: small }), `reasons: ${where}`),
    ratingWith(scales, cell.afterControls, []),
  ];
}

function matters(input: ThreatSource): Block {
  return {
    kind: 'particulars',
    label: 'What gold should know',
    rows: [
      { name: 'Moved since the last version', value: { kind: 'text', paragraphs: movedTexts(input) } },
      { name: 'Most disputed', value: { kind: 'text', paragraphs: disputedTexts(input) } },
      { name: 'Controls overdue or dropped', value: { kind: 'text', paragraphs: slippedTexts(input) } },
    ],
  };
}

function movedTexts(input: ThreatSource): readonly Text[] {
  const { previous, grid } = input;
  const moved = movedSince(input);
  if (previous === null || moved === null) return ['This is the first version.'];
  const otherScales = otherScalesSentence(input);
  const changes = changesSince(input);
  const waits = changes === null ? null : toConfirmSentence(changes);
  const waiting = waits === null ? [] : [waits];
  if (otherScales !== null) return [`${otherScales} No rating is said to have moved.`, ...waiting];
  if (moved.length === 0) {
    return [`No rating has moved since ${versionName(previous.assessment, grid.assessment)}.`, ...waiting];
  }
  const lines = 6 - waiting.length;
  const texts = moved.map(({ text }) => text);
  return [...sharing(texts, { ...listed, lines, one: 'change', many: 'changes' }), ...waiting];
}

function disputedTexts(input: ThreatSource): readonly Text[] {
  if (!input.spreads.isAnyScored) return ['No threat has been scored in a workshop.'];
  const disputed = input.spreads.disputed(threatsShown);
  if (disputed.length === 0) return ['Nobody lay a whole step apart on any threat.'];
  return sharing(
    disputed.map((result) => `${ratedApart(input, result)}: ${whereIs(input, result.item)}`),
    { ...listed, lines: 5, one: 'disputed threat', many: 'disputed threats' },
  );
}

/** "Rated Low to High by 3 people"; "Rated High by all 3 people (2 steps of likelihood apart)". */
function ratedApart({ grid }: ThreatSource, { spread }: CellResult): string {
  const measures = spread?.measures ?? null;
  if (spread === null || measures === null) return 'Not scored';
  const people = counted(spread.people.length, 'person', 'people');
  const names = valueNames(grid.scales);
  return measures.rating.steps === 0
    ? `Rated ${names.rating(measures.rating.lowest)} by all ${people} (${apartWords(spread)} apart)`
    : `Rated ${rangeWords(measures.rating, names.rating)} by ${people}`;
}

function slippedTexts(input: ThreatSource): readonly Text[] {
  const slipped = leanedOn(input).filter(({ control }) => slippedBecause(control, input.issueDate) !== null);
  if (slipped.length === 0) return ['None.'];
  return sharing(
    slipped.map(({ control, cells }) => {
      const why = control.state === 'dropped' ? 'Dropped' : (slippedText(input, control) ?? '');
      const owner = control.owner.trim() === '' ? 'no owner' : control.owner;
      return `${why}; ${counted(cells.length, 'threat leans', 'threats lean')} on it: ${control.text} (${owner})`;
    }),
    { ...listed, lines: 6, one: 'control', many: 'controls' },
  );
}

function decisionBlocks(input: ThreatSource): readonly Block[] {
  const items = decisionsOf(input);
  return items.length === 0
    ? [plain('None: this version is approved, and no control waits for a decision.')]
    : [{ kind: 'list', ordered: true, items }];
}

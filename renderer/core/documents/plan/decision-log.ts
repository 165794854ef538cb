/**
 * The decision log, whole or in extract: what stands on one page, then every entry with all its headings. What was
 * struck stands struck through with its reason, late entries say so, and a number that an extract leaves out is named.
 *
 * Reference: APP National Decision Model; JESIP, joint decision logging.
 */
import { dateAt, formatDate, formatMoment } from '../../foundation/dates';
import { err, ok } from '../../foundation/result';
import { lateness } from '../../log/log';
import { decisionHeadings } from '../../plan/decision-headings';
import { chosenDecisions, extractWords, leftOut, readExtract } from '../../plan/decision-extract';
import { decisionName, isStanding, readDecisions, type ReadDecision } from '../../plan/decision-list';
import { gapWords, numbersWords, type NumberRange, rangesOf } from '../../plan/decision-numbers';
import { linkLine } from '../../plan/link-words';
import { column, counted, heading, note, numbered, plain, strong, table } from '../blocks';
import { joinTexts, recorded, runsOf } from '../missing';
import type { Block, Particulars, TableCell, Text } from '../model';
import { type ComposedDocument, type Composer, planFrame, type PlanDocumentRequest } from './plan-document';
import { recordedSource } from './sources';

/** The log of the operation; whole, or the extract that the subject chooses. */
export const decisionLog: Composer = (request) => {
  const { operation, records } = request;
  const read = readDecisions(records.decisions, operation.id, 'number');
  if (read.length === 0)
    return err('No decision is recorded in this operation. Enter one under Plan, Decisions.');
  if (request.subjectId === '') return ok(wholeDocument(request, read));
  const extract = readExtract(request.subjectId);
  if (extract === null)
    return err('The desk does not know this choice of decisions. Choose what the extract is to hold anew.');
  const chosen = chosenDecisions(read, extract);
  if (chosen.length === 0)
    return err(
      'No decision passes this choice, so there is nothing to print. Choose other numbers, days or names.',
    );
  return ok(extractDocument(request, { read, chosen, choice: extractWords(extract, read, records) }));
};

const endNote = note(
  'The headings are those of the National Decision Model, with the Code of Ethics at its centre.',
);

function wholeDocument(request: PlanDocumentRequest, read: readonly ReadDecision[]): ComposedDocument {
  const { operation, issueDate } = request;
  const range = numbersWords(rangesOf(read.map(({ entry }) => entry.number)));
  return {
    readership: 'force',
    sources: [recordedSource({ what: 'Decision log', id: operation.id, count: range, on: issueDate })],
    document: {
      ...frameOf(request),
      title: 'Decision log',
      blocks: [
        ...summary(read, range),
        { ...heading(1, 'The entries'), onNewPage: true },
        plain(
          'In the order in which they were entered. Nothing in the log is changed or removed: what a later entry struck stands struck through, with the reason.',
        ),
        ...read.flatMap((each) => entryBlocks(each, request)),
        endNote,
      ],
    },
  };
}

function frameOf(request: PlanDocumentRequest) {
  return {
    ...planFrame(request, { approvedBy: 'Not needed: each entry names who decided' }),
    frontLook: 'short',
  } as const;
}

/** One page that can be read alone. */
function summary(read: readonly ReadDecision[], range: string): readonly Block[] {
  return [
    heading(1, 'Decisions that stand'),
    numbered(
      `The log holds ${counted(read.length, 'entry', 'entries')}, ${range}, numbered without a gap: ${standingWords(read)}.`,
    ),
    decisionTable('Decisions that stand, by number', read.filter(isStanding).map(decisionRow)),
  ];
}

/** "6 stand, one is struck through, none was entered late". */
function standingWords(read: readonly ReadDecision[]): string {
  const standing = read.filter(isStanding).length;
  const struck = read.length - standing;
  const late = read.filter(({ isLate }) => isLate).length;
  return `${standing} ${standing === 1 ? 'stands' : 'stand'}, ${struck === 0 ? 'none is' : struck === 1 ? 'one is' : `${struck} are`} struck through, ${late === 0 ? 'none was' : late === 1 ? 'one was' : `${late} were`} entered late`;
}

function decisionTable(caption: string, rows: readonly (readonly TableCell[])[]): Block {
  return table({
    caption,
    rowHeads: true,
    columns: [column('No.', 12), column('Decided', 15), column('Decision', 50), column('By', 23)],
    rows,
  });
}

function decisionRow({ entry, struck }: ReadDecision): readonly TableCell[] {
  const said = (text: Text): Text => (struck === null ? text : struckThrough(text));
  return [
    decisionName(entry),
    formatDate(dateAt(entry.at)),
    {
      kind: 'text',
      paragraphs: [
        said(strong(entry.title)),
        said(inShort(entry.decision)),
        ...(struck === null ? [] : [`Struck through by ${decisionName(struck.by)}: ${struck.reason}`]),
      ],
    },
    said(deciderWords(entry)),
  ];
}

function struckThrough(text: Text): Text {
  return runsOf(text).map((run) => ({ ...run, struck: true as const }));
}

interface Extract {
  /** The whole log, by number. */
  readonly read: readonly ReadDecision[];
  readonly chosen: readonly ReadDecision[];
  /** How it was chosen, in words. */
  readonly choice: string;
}

function extractDocument(request: PlanDocumentRequest, given: Extract): ComposedDocument {
  const { operation, issueDate } = request;
  const { chosen } = given;
  const holds = numbersWords(rangesOf(chosen.map(({ entry }) => entry.number)));
  const items = withGaps(given);
  return {
    readership: 'force',
    sources: [
      recordedSource({
        what: 'Decision log',
        id: operation.id,
        count: holds.slice(0, 140),
        on: issueDate,
      }),
    ],
    document: {
      ...frameOf(request),
      title: `Decision log extract: ${holds.length <= 90 ? holds : `${holds.slice(0, 89).trimEnd()}…`}`,
      blocks: [
        ...extractSummary(given, holds, items),
        { ...heading(1, 'The entries'), onNewPage: true },
        plain(
          'By number. What a later entry struck stands struck through, with the reason; where numbers are left out, a line says which.',
        ),
        ...items.flatMap((item) =>
          'gap' in item ? [note(gapSentence(item.gap))] : entryBlocks(item.decision, request),
        ),
        endNote,
      ],
    },
  };
}

type ExtractItem = { readonly decision: ReadDecision } | { readonly gap: NumberRange };

/** The chosen decisions by number with the gaps between, before and after them. */
function withGaps({ read, chosen }: Extract): readonly ExtractItem[] {
  const items = [
    ...chosen.map((decision) => ({ at: decision.entry.number, item: { decision } })),
    ...leftOut(read, chosen).map((gap) => ({ at: gap.from, item: { gap } })),
  ];
  return items.sort((a, b) => a.at - b.at).map(({ item }) => item);
}

function gapSentence(gap: NumberRange): string {
  return `${gapWords(gap)} left out of this extract.`;
}

function extractSummary(
  { read, chosen, choice }: Extract,
  holds: string,
  items: readonly ExtractItem[],
): readonly Block[] {
  const gaps = leftOut(read, chosen);
  return [
    heading(1, 'What this extract holds'),
    numbered(
      `This extract holds ${chosen.length} of the ${counted(read.length, 'entry', 'entries')} of the decision log: ${holds}. Of these ${standingWords(chosen)}.`,
    ),
    // Chosen by number alone, the sentence above says it already.
    ...(choice === `numbers ${holds}` ? [] : [numbered(`Chosen: ${choice}.`)]),
    numbered(
      gaps.length === 0
        ? 'No entry of the log is left out.'
        : `${gaps.map(gapSentence).join(' ')} They stand in the whole log, which is numbered without a gap.`,
    ),
    decisionTable(
      'Decisions in this extract, by number',
      items.map((item) =>
        'gap' in item
          ? [numbersWords([item.gap]), '', 'Left out of this extract', '']
          : decisionRow(item.decision),
      ),
    ),
  ];
}

const shortLetters = 160;

function inShort(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  return line.length <= shortLetters ? line : `${line.slice(0, shortLetters - 1).trimEnd()}…`;
}

function deciderWords({ decidedBy, role }: ReadDecision['entry']): string {
  return role === '' ? decidedBy : `${decidedBy}, ${role}`;
}

function entryBlocks(read: ReadDecision, request: PlanDocumentRequest): readonly Block[] {
  const { entry, struck } = read;
  const name = decisionName(entry);
  const state = struck === null ? '' : ` (struck through by ${decisionName(struck.by)})`;
  return [heading(2, `${name} ${entry.title}${state}`), particulars(read, request)];
}

/** Everything that the entry says; its own words are struck, what is said of it is not. */
function particulars(read: ReadDecision, { records }: PlanDocumentRequest): Particulars {
  const { entry, struck, strikes, isLate } = read;
  const name = decisionName(entry);
  const said = (text: Text): Text => (struck === null ? text : struckThrough(text));
  const rows: { readonly name: string; readonly value: Text }[] = [];
  if (struck !== null)
    rows.push({ name: 'Struck through', value: `By ${decisionName(struck.by)}: ${struck.reason}` });
  if (strikes !== null)
    rows.push({ name: 'Strikes', value: `${decisionName(strikes)}: ${entry.strikes?.reason ?? ''}` });
  rows.push({ name: 'Decided by', value: said(deciderWords(entry)) });
  rows.push({ name: 'Decided', value: said(formatMoment(entry.at)) });
  rows.push({ name: 'Entered', value: `${formatMoment(entry.recordedAt)} by ${entry.recordedBy}` });
  if (isLate)
    rows.push({
      name: 'Entered late',
      value: joinTexts(
        `By ${lateness(entry)}. `,
        recorded(entry.lateReason, `${name}: why it was entered late`),
      ),
    });
  for (const { field, name: headingName } of decisionHeadings) {
    rows.push({ name: headingName, value: said(textUnder(read, { field, headingName })) });
  }
  if (entry.links.length > 0)
    rows.push({
      name: 'Decided on',
      value: said(entry.links.map((link) => linkLine(link, records)).join('\n')),
    });
  return { kind: 'particulars', label: `${name} ${entry.title}`, rows, keepTogether: true };
}

interface Under {
  readonly field: (typeof decisionHeadings)[number]['field'];
  readonly headingName: string;
}

/** An entry that only strikes another weighs nothing anew: its other headings are not missing. */
function textUnder({ entry, strikes }: ReadDecision, { field, headingName }: Under): Text {
  const text = entry[field];
  const isOnlyStrike = strikes !== null && entry.information === '' && entry.options === '';
  if (text === '' && isOnlyStrike) return 'Not needed: the entry only strikes another';
  return recorded(text, `${decisionName(entry)}: ${headingName.toLocaleLowerCase('en-GB')}`);
}

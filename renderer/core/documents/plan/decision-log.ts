/**
 * The decision log: what stands on one page, then every entry with all its headings. What was struck stands struck
 * through with its reason, late entries say so, and no number is missing.
 *
 * Reference: APP National Decision Model; JESIP, joint decision logging.
 */
import { dateAt, formatDate, formatMoment } from '../../foundation/dates';
import { err, ok } from '../../foundation/result';
import { lateness } from '../../log/log';
import { decisionHeadings } from '../../plan/decision-headings';
import { decisionName, isStanding, readDecisions, type ReadDecision } from '../../plan/decision-list';
import { linkLine } from '../../plan/link-words';
import { column, counted, heading, note, numbered, plain, strong, table } from '../blocks';
import { joinTexts, recorded, runsOf } from '../missing';
import type { Block, Particulars, Text } from '../model';
import { type Composer, planFrame, type PlanDocumentRequest } from './plan-document';
import { recordedSource } from './sources';

/** The log of the operation, whole. */
export const decisionLog: Composer = (request) => {
  const { operation, records, issueDate } = request;
  const read = readDecisions(records.decisions, operation.id, 'number');
  const last = read.at(-1);
  if (last === undefined)
    return err('No decision is recorded in this operation. Enter one under Plan, Decisions.');
  const range = read.length === 1 ? 'D1' : `D1 to ${decisionName(last.entry)}`;
  return ok({
    readership: 'force',
    sources: [recordedSource({ what: 'Decision log', id: operation.id, count: range, on: issueDate })],
    document: {
      ...planFrame(request, { approvedBy: 'Not needed: each entry names who decided' }),
      frontLook: 'short',
      title: 'Decision log',
      blocks: [
        ...summary(read, range),
        { ...heading(1, 'The entries'), onNewPage: true },
        plain(
          'In the order in which they were entered. Nothing in the log is changed or removed: what a later entry struck stands struck through, with the reason.',
        ),
        ...read.flatMap((each) => entryBlocks(each, request)),
        note('The headings are those of the National Decision Model, with the Code of Ethics at its centre.'),
      ],
    },
  });
};

/** One page that can be read alone. */
function summary(read: readonly ReadDecision[], range: string): readonly Block[] {
  const standing = read.filter(isStanding);
  const struck = read.length - standing.length;
  const late = read.filter(({ isLate }) => isLate).length;
  return [
    heading(1, 'Decisions that stand'),
    numbered(
      `The log holds ${counted(read.length, 'entry', 'entries')}, ${range}, numbered without a gap: ${standing.length} stand, ${struck === 0 ? 'none is' : struck === 1 ? 'one is' : `${struck} are`} struck through, ${late === 0 ? 'none was' : late === 1 ? 'one was' : `${late} were`} entered late.`,
    ),
    table({
      caption: 'Decisions that stand, by number',
      rowHeads: true,
      columns: [column('No.', 6), column('Decided', 15), column('Decision', 54), column('By', 25)],
      rows: standing.map(({ entry }) => [
        decisionName(entry),
        formatDate(dateAt(entry.at)),
        { kind: 'text', paragraphs: [strong(entry.title), inShort(entry.decision)] },
        deciderWords(entry),
      ]),
    }),
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
  const said = (text: Text): Text =>
    struck === null ? text : runsOf(text).map((run) => ({ ...run, struck: true }));
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

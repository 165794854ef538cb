/**
 * A strategy or policy as a document: one page that can be read alone, every section as it was written, what the records
 * add, and who approved or agreed which words.
 */
import { err, ok, type Result } from '../../foundation/result';
import { formatDate } from '../../foundation/dates';
import type { PlanText, PlanTextAgreement, PlanTextKind } from '../../plan/plan-text';
import { planTextName } from '../../plan/plan-text-name';
import { changesSince } from '../../plan/plan-text-difference';
import { formOf, sectionsOf } from '../../plan/plan-text-sections';
import {
  byOtherWords,
  type ExpectedStanding,
  isForTheseWords,
  type PlanTextStanding,
  sourceStateOf,
  standingOf,
  standingWords,
} from '../../plan/plan-text-standing';
import { column, counted, heading, numbered, plain, table } from '../blocks';
import { printedDate } from '../printed-date';
import { recorded } from '../missing';
import type { Block, Signatory, TableCell, Text } from '../model';
import { operationSentence } from './operation-facts';
import { textAsked } from './order-source';
import { type ComposedDocument, planFrame, type PlanDocumentRequest, type Readership } from './plan-document';
import { sourcesTable, textSource } from './sources';
import { opening, sectionText, textOf, writtenSections } from './written-text';

interface WordedGiven {
  readonly kind: PlanTextKind;
  /** The sections whose words stand on the first page. */
  readonly onFirstPage: readonly string[];
  readonly distribution: string;
  readonly readership: Readership;
  /** Facts of the record for the first page. */
  readonly facts?: (request: PlanDocumentRequest, text: PlanText) => readonly FactRow[];
  /** What the record adds, after the sections. */
  readonly fromTheRecord?: (request: PlanDocumentRequest) => readonly Block[];
}

export interface FactRow {
  readonly name: string;
  readonly value: TableCell;
}

/** The document of one text; the sentence that says what to do where nothing of it is written. */
export function wordedDocument(
  request: PlanDocumentRequest,
  given: WordedGiven,
): Result<ComposedDocument, string> {
  const { kind, readership, distribution } = given;
  const { subjectId, records } = request;
  const text = textOf(textAsked(request, kind, subjectId));
  const name = planTextName({ kind, subjectId }, records);
  const standing = text === undefined ? null : standingOf(text, request.issueDate);
  if (text === undefined || standing === null || standing.written === 0)
    return err(`${name}: nothing is written yet. Write it under Plan, Strategies and policies.`);
  const sources = [
    {
      ...textSource(records.planTexts, { operationId: request.operation.id, kind, subjectId }),
      what: name,
      state: sourceStateOf(standing),
    },
  ];
  const subject = records.areas.get(subjectId)?.name ?? null;
  const review = request.reviewDate ?? text.reviewDate;
  return ok({
    document: {
      ...planFrame(
        { ...request, reviewDate: review },
        { part: subject, approvedBy: approvedByAll(standing), distribution },
      ),
      frontLook: 'short',
      title: name,
      blocks: [
        ...firstPage(request, { given, text, standing }),
        ...sectionsOnNewPage(request, kind),
        ...(given.fromTheRecord?.(request) ?? []),
        heading(1, 'Approval and agreement'),
        ...standing.expected.map((expected) => numbered(expectedSentence(text, expected))),
        ...agreementTable(text),
        { ...plain('Signed for this version.'), keepWithNext: true },
        { kind: 'signature', signatories: standing.expected.map(signatory) },
        heading(1, 'What this document was made from'),
        sourcesTable(sources),
      ],
    },
    sources,
    readership,
  });
}

interface Page {
  readonly given: WordedGiven;
  readonly text: PlanText;
  readonly standing: PlanTextStanding;
}

function firstPage(request: PlanDocumentRequest, { given, text, standing }: Page): readonly Block[] {
  const { kind, onFirstPage, facts } = given;
  const asked = textAsked(request, kind, request.subjectId);
  const sections = sectionsOf(kind).filter(({ id }) => onFirstPage.includes(id));
  return [
    { ...heading(1, 'On one page'), numbered: false },
    {
      kind: 'particulars',
      label: 'What this is, for what, and how it stands',
      rows: [
        { name: 'What it is for', value: formOf(kind).purpose },
        { name: 'Operation', value: operationSentence(request) },
        { name: 'How it stands', value: standingSentence(standing) },
        { name: 'Approved by', value: approvedByAll(standing) },
        {
          name: 'Review date',
          value: recorded(printedDate(request.reviewDate ?? text.reviewDate), 'review date'),
        },
        ...(facts?.(request, text) ?? []),
        ...sections.map((section) => ({
          name: section.heading,
          value: recorded(opening(sectionText(asked, section.id)), `text: ${section.heading}`),
        })),
      ],
    },
  ];
}

/** "Approved, written, not yet agreed. 10 of 10 sections are written." */
function standingSentence(standing: PlanTextStanding): string {
  return `${standingWords(standing)}. ${standing.written} of ${counted(standing.total, 'section', 'sections')} written.`;
}

function sectionsOnNewPage(request: PlanDocumentRequest, kind: PlanTextKind): readonly Block[] {
  const [first, ...rest] = writtenSections(textAsked(request, kind, request.subjectId), 1);
  if (first === undefined) return [];
  return [first.kind === 'heading' ? { ...first, onNewPage: true } : first, ...rest];
}

/** Everybody who is to approve or agree, where all did for these words; else the gap. */
function approvedByAll({ state, expected }: PlanTextStanding): Text {
  const names = expected.flatMap(({ agreement }) => (agreement === null ? [] : [whoWords(agreement)]));
  return recorded(state === 'agreed' ? names.join('; ') : null, 'approval');
}

/** "ACC Rowan Tyne, Gold". */
function whoWords({ by, role }: Pick<PlanTextAgreement, 'by' | 'role'>): string {
  return [by, role].filter((part) => part.trim() !== '').join(', ');
}

function expectedSentence(text: PlanText, standing: ExpectedStanding): string {
  const { expected, state, agreement } = standing;
  const other = byOtherWords(standing);
  if (agreement === null)
    return `Not yet ${expected.kind} by the ${expected.role.toLowerCase()}.${other === null ? '' : ` ${other}.`}`;
  const how = agreement.how.trim() === '' ? '' : `: ${agreement.how.trim().replace(/\.$/, '')}`;
  const given = `${agreement.kind === 'approved' ? 'Approved' : 'Agreed'} by ${whoWords(agreement)} on ${formatDate(agreement.on)}${how}.`;
  if (state === 'given') return given;
  const changed = changesSince(text, agreement).map((change) => change.heading.toLowerCase());
  return `${given} Changed since then: ${changed.join('; ')}. These words have not been ${agreement.kind}.`;
}

function agreementTable(text: PlanText): readonly Block[] {
  if (text.agreements.length === 0) return [];
  return [
    table({
      caption: 'Approvals and agreements on record',
      columns: [
        column('Who', 40),
        column('Role and organisation', 46),
        column('Given', 40),
        column('For', 34),
      ],
      rows: text.agreements.map((agreement): readonly TableCell[] => [
        agreement.by,
        [agreement.role, agreement.organisation].filter((part) => part !== '').join(', '),
        `${agreement.kind === 'approved' ? 'Approved' : 'Agreed'} ${formatDate(agreement.on)}`,
        isForTheseWords(text, agreement) ? 'These words' : 'Earlier words',
      ]),
    }),
  ];
}

function signatory({ expected, agreement, state }: ExpectedStanding): Signatory {
  const isGiven = state === 'given' && agreement !== null;
  return {
    role: expected.role,
    name: isGiven ? agreement.by : '',
    date: isGiven ? formatDate(agreement.on) : '',
  };
}

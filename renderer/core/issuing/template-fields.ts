/** The named fields that the desk fills in a force's own Word file, what they are filled with, and what is amiss in one. */
import { formatDate } from '../foundation/dates';
import { type Marking, markingLine } from '../foundation/marking';
import { joinTexts, plainText } from '../documents/missing';
import type { Block, WordDocument } from '../documents/model';
import { blockNumbers } from '../documents/outline';
import { planTextKinds } from '../plan/plan-text';
import { sectionsOf } from '../plan/plan-text-sections';
import type { PlanDocumentKind } from './document-version';

/** A field as it was found in a file. */
export interface TemplateField {
  readonly name: string;
  /** "paragraph 3", "head of the pages". */
  readonly where: string;
  /** Whether it fills a paragraph of the page by itself, so that whole blocks can stand in its place. */
  readonly place: 'own-paragraph' | 'text' | 'head' | 'foot' | 'elsewhere';
}

/** Fields of a line of text, in every kind of document. */
export const textFields = [
  'operation',
  'polling date',
  'force',
  'council',
  'title',
  'part',
  'version',
  'status',
  'date',
  'review date',
  'marking',
  'author',
  'approved by',
  'distribution',
  'freedom of information',
] as const;
export type TextField = (typeof textFields)[number];

/** Fields that take the place of a whole paragraph: everything, and the table at the front. */
export const blockFields = ['body', 'front table'] as const;

/** The heads that documents of a kind are known to have: each can be a field of its own. */
export function headsOf(kind: PlanDocumentKind): readonly string[] {
  if (kind === 'operation-order')
    return [
      'Information',
      'Intention',
      'Method',
      'Administration',
      'Risk assessment',
      'Communications',
      'Human rights',
    ];
  const text = planTextKinds.find(({ id }) => id === (kind as string));
  return text === undefined ? [] : sectionsOf(text.id).map(({ heading }) => heading);
}

/** One name for a field, however it was written. */
export function fieldKey(name: string): string {
  return name.trim().replaceAll(/\s+/g, ' ').replaceAll('_', ' ').toLowerCase();
}

/** What a document does not say of itself. */
export interface TemplateFacts {
  readonly force: string;
  /** ISO date; `null` where none is set yet. */
  readonly pollingDate: string | null;
  /** Empty where the document is for no single council. */
  readonly council: string;
}

/** What the fields of a line are filled with. */
export function textValues(
  document: WordDocument,
  facts: TemplateFacts,
): Readonly<Record<TextField, string>> {
  const { front } = document;
  return {
    operation: plainText(front.operation),
    'polling date': facts.pollingDate === null ? '' : formatDate(facts.pollingDate),
    force: facts.force,
    council: facts.council,
    title: document.title,
    part: front.part === undefined ? '' : plainText(front.part),
    version: plainText(front.version),
    status: plainText(front.status),
    date: plainText(front.date),
    'review date': plainText(front.reviewDate),
    marking: markingLine(document.marking),
    author: plainText(front.author),
    'approved by': plainText(front.approvedBy),
    distribution: plainText(front.distribution),
    'freedom of information': plainText(front.foiNote),
  };
}

/** One section of a document as it stands alone in a template. */
export interface StandingSection {
  /** Without its heading; every number is written out, as the whole document gives it. */
  readonly blocks: readonly Block[];
  /** How many tables and figures of the whole stand before it: the first of its own counts on from there. */
  readonly tablesBefore: number;
  readonly figuresBefore: number;
}

/** The section below the numbered heading of this name, or `null` where the document has none. */
export function sectionUnder(document: WordDocument, head: string): StandingSection | null {
  const { blocks } = document;
  const isHead = (block: Block) => block.kind === 'heading' && block.level === 1;
  const at = blocks.findIndex(
    (block) => isHead(block) && block.kind === 'heading' && fieldKey(block.text) === fieldKey(head),
  );
  if (at < 0) return null;
  const next = blocks.findIndex((block, index) => index > at && isHead(block));
  const end = next < 0 ? blocks.length : next;
  const numbers = blockNumbers(blocks);
  const before = blocks.slice(0, at);
  return {
    blocks: blocks.slice(at + 1, end).flatMap((block, index) => alone(block, numbers[at + 1 + index] ?? '')),
    tablesBefore: before.filter(({ kind }) => kind === 'table').length,
    figuresBefore: before.filter(({ kind }) => kind === 'picture').length,
  };
}

/**
 * Word would count from 1 again in a part that stands alone, and an order is cited by its paragraphs: the number that
 * the whole document gives is written out. A part has no sheet of its own.
 */
function alone(block: Block, number: string): readonly Block[] {
  if (block.kind === 'section' || block.kind === 'page-break' || block.kind === 'contents') return [];
  const numbered = number === '' ? '' : `${number}\u2003`;
  if (block.kind === 'heading')
    return [{ ...block, text: `${numbered}${block.text}`, numbered: false, onNewPage: false }];
  if (block.kind !== 'paragraph' || block.look !== 'numbered') return [block];
  return [{ ...block, text: joinTexts(numbered, block.text), look: 'plain' }];
}

export interface TemplateFinding {
  /** Whether the template cannot be used before it is put right. */
  readonly blocks: boolean;
  readonly text: string;
}

interface CheckGiven {
  readonly kind: PlanDocumentKind;
  readonly fields: readonly Omit<TemplateField, 'place'>[];
  readonly marking: Marking;
}

/** What is amiss: unknown fields with their places, known ones that it lacks, its marking, and fields out of place. */
export function templateFindings({ kind, fields, marking }: CheckGiven): readonly TemplateFinding[] {
  const has = (key: string, where?: string) =>
    fields.some((field) => fieldKey(field.name) === key && (where === undefined || field.where === where));
  const isSensitive = marking.classification !== 'OFFICIAL';
  const heads = headsOf(kind).map(fieldKey);
  const known = new Set<string>([...textFields, ...blockFields, ...heads]);
  const unknown = fields.filter(({ name }) => !known.has(fieldKey(name)));
  const misplaced = fields.filter(
    ({ name, where }) =>
      !(textFields as readonly string[]).includes(fieldKey(name)) && !/^paragraph \d+$/.test(where),
  );
  const hasContent = has('body') || heads.some((head) => has(head));
  const lacksMarking = !has('marking', 'head of the pages') || !has('marking', 'foot of the pages');
  return [
    ...(lacksMarking
      ? [
          {
            blocks: isSensitive,
            text: `The field {{marking}} does not stand at both the head and the foot of the pages. ${isSensitive ? `A document marked ${marking.classification} cannot be made from it.` : 'See to it that the marking is printed there.'}`,
          },
        ]
      : []),
    ...(hasContent
      ? []
      : [
          {
            blocks: true,
            text: 'It has no field {{body}} and no field of a section, so nothing of the document would stand in it.',
          },
        ]),
    ...misplaced
      .filter(({ name }) => known.has(fieldKey(name)))
      .map(({ name, where }) => ({
        blocks: true,
        text: `The field {{${name}}} takes whole paragraphs and tables and stands in ${where}. Put it in a paragraph of its own, outside of tables, heads and feet.`,
      })),
    ...unknown.map(({ name, where }) => ({
      blocks: false,
      text: `The field {{${name}}} in ${where} is not one that the desk fills here: it is left as it stands unless a section of the document has that name.`,
    })),
    ...unusedFinding([...textFields, 'body', ...headsOf(kind)].filter((name) => !has(fieldKey(name)))),
  ];
}

function unusedFinding(unused: readonly string[]): readonly TemplateFinding[] {
  if (unused.length === 0) return [];
  const names = unused.map((name) => `{{${name.toLowerCase()}}}`).join(', ');
  return [{ blocks: false, text: `Fields that the desk could fill and that it does not use: ${names}.` }];
}

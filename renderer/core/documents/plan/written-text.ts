/** Worded parts of the plan as blocks: what people wrote, in the order of the form, and gaps that are seen. */
import type { OperationId } from '../../operation/operation';
import { type PlanText, planTextId, type PlanTextKind } from '../../plan/plan-text';
import { type PlanTextSection, sectionsOf, writtenIn } from '../../plan/plan-text-sections';
import { heading, numbered, plain } from '../blocks';
import { recorded } from '../missing';
import type { Block, Heading, Text } from '../model';

/** Where a worded part is looked up. */
export interface TextAsked {
  readonly texts: ReadonlyMap<string, PlanText>;
  readonly operationId: OperationId;
  readonly kind: PlanTextKind;
  readonly subjectId?: string;
}

/** The record, or `undefined` while nothing was written. */
export function textOf({ texts, operationId, kind, subjectId }: TextAsked): PlanText | undefined {
  return texts.get(planTextId(operationId, kind, subjectId));
}

/** What is written in one section; empty for nothing. */
export function sectionText(asked: TextAsked, sectionId: string): string {
  return writtenIn(textOf(asked), sectionId);
}

const bullet = /^\s*[-•*]\s+/;

/** Written lines as paragraphs; lines that begin with a dash are a list. `paragraph` says how each one looks. */
export function proseBlocks(text: string, paragraph: (text: Text) => Block = numbered): readonly Block[] {
  const blocks: Block[] = [];
  let items: string[] = [];
  const endList = () => {
    if (items.length > 0) blocks.push({ kind: 'list', ordered: false, items });
    items = [];
  };
  for (const line of text.split(/\r?\n/)) {
    const said = line.trim();
    if (said === '') continue;
    if (bullet.test(line)) {
      items.push(said.replace(bullet, ''));
      continue;
    }
    endList();
    blocks.push(paragraph(said));
  }
  endList();
  return blocks;
}

/** The first sentences of a written section, for a page that is read alone. */
export function opening(text: string): string {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim().replace(bullet, ''))
    .filter((line) => line !== '')
    .map((line, index, all) => (index < all.length - 1 && !/[.!?;:]$/.test(line) ? `${line}.` : line))
    .join(' ');
}

/** Every section of a worded part under a heading of its own; an empty one is a gap that is listed. */
export function writtenSections(asked: TextAsked, level: Heading['level']): readonly Block[] {
  return sectionsOf(asked.kind).flatMap((section) => [
    heading(level, section.heading),
    ...sectionOrGap(asked, section),
  ]);
}

/** What is written in a section, or the gap with its name. */
export function sectionOrGap(
  asked: TextAsked,
  section: Pick<PlanTextSection, 'id' | 'heading'>,
): readonly Block[] {
  const text = sectionText(asked, section.id);
  return text === '' ? [numbered(recorded(null, `text: ${section.heading}`))] : proseBlocks(text);
}

/** Sections that somebody wrote, without numbers, for an annex. */
export function writtenPlainly(asked: TextAsked): readonly Block[] {
  return sectionsOf(asked.kind).flatMap((section): readonly Block[] => {
    const text = sectionText(asked, section.id);
    if (text === '') return [];
    return [{ ...heading(2, section.heading), numbered: false }, ...proseBlocks(text, plain)];
  });
}

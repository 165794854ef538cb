/**
 * The words of the grades, as data with their source.
 *
 * Reference: College of Policing, intelligence report 3x5x2 (source, intelligence, handling).
 */
import reference from '../../../resources/reference/intelligence-grading.json';
import {
  type HandlingCode,
  handlingCodes,
  type IntelligenceGrade,
  intelligenceGrades,
  type IntelligenceItem,
  type SourceGrade,
  sourceGrades,
} from './intelligence-item';

export interface Grade<Code extends string> {
  readonly id: Code;
  readonly name: string;
  readonly meaning: string;
}

export const sourceWords: readonly Grade<SourceGrade>[] = inOrder(sourceGrades, reference.sources);
export const intelligenceWords: readonly Grade<IntelligenceGrade>[] = inOrder(
  intelligenceGrades,
  reference.intelligence,
);
export const handlingWords: readonly Grade<HandlingCode>[] = inOrder(handlingCodes, reference.handling);

export const gradingSource = {
  source: reference.source,
  asAt: reference.asAt,
  reviewBy: reference.reviewBy,
  /** What of the words is not certain, in a sentence for the reader. */
  doubt: reference.doubt,
} as const;

/** The name of a grade: "Reliable". */
export function gradeName<Code extends string>(grades: readonly Grade<Code>[], code: Code): string {
  const found = grades.find((grade) => grade.id === code);
  if (found === undefined) throw new Error(`No such grade: ${code}`);
  return found.name;
}

/** The grading in words: "Reliable; known indirectly but corroborated; lawful sharing permitted with conditions". */
export function gradingInWords(item: Pick<IntelligenceItem, 'source' | 'grade' | 'handling'>): string {
  const [first, ...rest] = [
    gradeName(sourceWords, item.source),
    gradeName(intelligenceWords, item.grade),
    gradeName(handlingWords, item.handling),
  ];
  return [first, ...rest.map((name) => `${name.charAt(0).toLowerCase()}${name.slice(1)}`)].join('; ');
}

/** Every code has its words, in the order of the codes; a list that lacks one is a fault of the reference data. */
function inOrder<Code extends string>(
  codes: readonly Code[],
  grades: readonly { readonly id: string; readonly name: string; readonly meaning: string }[],
): readonly Grade<Code>[] {
  return codes.map((id) => {
    const found = grades.find((grade) => grade.id === id);
    if (found === undefined) throw new Error(`The reference data has no words for grade ${id}`);
    return { id, name: found.name, meaning: found.meaning };
  });
}

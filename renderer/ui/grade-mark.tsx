/** The mark of a graded place: colour, number and word together, so that colour is never the only signal. */

export type Grade =
  | {
      readonly kind: 'step';
      readonly step: 1 | 2 | 3 | 4 | 5;
      /** How dark it is drawn. */
      readonly shade: 1 | 2 | 3 | 4 | 5;
      readonly word: string;
    }
  /** Begun, but without a step yet. */
  | { readonly kind: 'unfinished'; readonly word: string }
  /** Looked at, and nothing there. */
  | { readonly kind: 'dash'; readonly word: string }
  /** Not looked at. */
  | { readonly kind: 'hatched'; readonly word: string }
  /** Cannot arise. */
  | { readonly kind: 'dot'; readonly word: string };

const signs = { unfinished: '?', dash: '–', hatched: '', dot: '·' } as const;

/** What stands in the box: the number of the step, or the sign of the state. */
export function gradeSign(grade: Grade): string {
  return grade.kind === 'step' ? String(grade.step) : signs[grade.kind];
}

interface GradeMarkProps {
  readonly grade: Grade;
  /** The box alone; the word is then for a screen reader only. */
  readonly isBare?: boolean;
}

/** The box with its number or sign, and the word beside it. */
export function GradeMark({ grade, isBare }: GradeMarkProps) {
  return (
    <span className="grade">
      <span
        className="grade-box"
        data-state={grade.kind}
        {...(grade.kind === 'step' ? { 'data-step': grade.shade } : {})}
        aria-hidden="true"
      >
        {gradeSign(grade)}
      </span>
      <span className={isBare === true ? 'visually-hidden' : undefined}>{grade.word}</span>
    </span>
  );
}

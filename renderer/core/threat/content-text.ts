/**
 * Everything that a version says, as one text that is the same whenever it says the same. Its SHA-256 is kept at
 * approval, so that anybody can find out later whether a single letter was changed.
 */
import { canonicalJson } from '../foundation/canonical';
import type { LessonAnswer } from '../history/lesson';
import type { ApprovalFacts, Assessment } from './assessment';
import type { Cell } from './cell';
import type { FactorNote } from './factor-note';

export interface VersionContent {
  readonly assessment: Assessment;
  /** All cells, notes and answers of the desk or only those of the version: others are left aside. */
  readonly cells: Iterable<Cell>;
  readonly factorNotes: Iterable<FactorNote>;
  readonly lessonAnswers: Iterable<LessonAnswer>;
  /** What is frozen of other records. */
  readonly facts: ApprovalFacts;
}

/** The text; how the version came to gold and what gold answered are not part of what it says. */
export function contentText(content: VersionContent): string {
  const { assessment, facts } = content;
  const said = { ...assessment, status: null, submission: null, returns: null, approval: null };
  return canonicalJson({
    format: 1,
    assessment: said,
    cells: ownOf(assessment, content.cells),
    factorNotes: ownOf(assessment, content.factorNotes),
    lessonAnswers: ownOf(assessment, content.lessonAnswers),
    facts,
  });
}

function ownOf<T extends { readonly id: string; readonly assessmentId: string }>(
  assessment: Assessment,
  records: Iterable<T>,
): readonly T[] {
  return [...records]
    .filter((record) => record.assessmentId === assessment.id)
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

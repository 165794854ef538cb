/** What rests on an entry of the history or on a lesson, and so keeps it from being removed. */
import type { Assessment } from '../threat/assessment';
import type { Cell } from '../threat/cell';
import type { Lesson, LessonAnswer } from './lesson';

export interface Citing {
  readonly cells: Iterable<Cell>;
  readonly assessments: ReadonlyMap<string, Assessment>;
}

/** Why this record may not be removed, or `null`: a cell of an assessment cites it. */
export function citedProblem(
  cited: { readonly kind: 'history' | 'lesson'; readonly id: string },
  { cells, assessments }: Citing,
): string | null {
  const versions = new Map<string, Assessment | null>();
  let count = 0;
  for (const cell of cells) {
    if (!cell.evidence.some((ref) => ref.kind === cited.kind && ref.id === cited.id)) continue;
    count += 1;
    versions.set(cell.assessmentId, assessments.get(cell.assessmentId) ?? null);
  }
  if (count === 0) return null;
  const isFrozen = [...versions.values()].some((one) => one !== null && one.status !== 'draft');
  const named = [...versions.values()].map(versionWords).join(', ');
  const cites = `${count === 1 ? 'One rating rests' : `${count} ratings rest`} on this: ${named}.`;
  return isFrozen
    ? `${cites} It stays, so that the reader of that version can find it.`
    : `${cites} Take it out of the evidence there first; nothing was changed.`;
}

/** Why this lesson may not be removed, or `null`. An answer in a draft goes with it; any other keeps it. */
export function lessonRemovalProblem(
  lesson: Pick<Lesson, 'id'>,
  citing: Citing & { readonly answers: Iterable<LessonAnswer> },
): string | null {
  const cited = citedProblem({ kind: 'lesson', id: lesson.id }, citing);
  if (cited !== null) return cited;
  const kept = answersTo(lesson, citing.answers)
    .map((answer) => citing.assessments.get(answer.assessmentId))
    .filter((assessment) => assessment !== undefined)
    .filter((assessment) => assessment.status !== 'draft');
  const [first] = kept;
  if (first === undefined) return null;
  return first.status === 'approved'
    ? `${capital(versionWords(first))} answered this and was approved, so it stays.`
    : `${capital(versionWords(first))} answered this and is with gold. Take it back first, or wait for gold’s answer; nothing was changed.`;
}

/** The answers that versions gave to one lesson, in the order given. */
export function answersTo(
  lesson: Pick<Lesson, 'id'>,
  answers: Iterable<LessonAnswer>,
): readonly LessonAnswer[] {
  return [...answers].filter((answer) => answer.lessonId === lesson.id);
}

function versionWords(assessment: Assessment | null): string {
  if (assessment === null) return 'an assessment that is no longer recorded';
  const name = `version ${assessment.version} of “${assessment.title}”`;
  const state = { draft: '', submitted: ', with gold', approved: ', approved' }[assessment.status];
  return `${name}${state}`;
}

function capital(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

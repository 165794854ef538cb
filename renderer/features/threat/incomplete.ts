/** What stands open in a version before gold approves it, and on which of its screens it can be put right. */
import { useMemo } from 'react';
import type { Lesson, LessonAnswer } from '../../core/history/lesson';
import { unansweredLessons } from '../../core/history/lessons-at';
import { type Cell, ratingOf } from '../../core/threat/cell';
import type { Control } from '../../core/threat/control';
import { slippedControls } from '../../core/threat/control-register';
import { cellsOf, countsOf } from '../../core/threat/grid';
import { heads } from '../../core/threat/harms';
import { runningWorkshopsOf } from '../../core/workshop/course';
import type { Workshop } from '../../core/workshop/workshop';
import { useCollection, useToday } from '../../services/desk-context';
import { assessmentPath } from './cell-point';
import { type OpenAssessment, useOpenAssessment } from './open-assessment';

export interface OpenMatter {
  readonly text: string;
  /** Where it can be put right. */
  readonly path: string;
}

/** What the version is held against besides its own cells. */
export interface MattersAround {
  readonly controls: ReadonlyMap<string, Control>;
  readonly lessons: Iterable<Lesson>;
  readonly answers: Iterable<LessonAnswer>;
  readonly workshops: Iterable<Workshop>;
  /** ISO date. */
  readonly today: string;
}

/** What stands open in the version on the screen. */
export function useOpenMatters(): readonly OpenMatter[] {
  const open = useOpenAssessment();
  const controls = useCollection('controls');
  const lessons = useCollection('lessons');
  const answers = useCollection('lessonAnswers');
  const workshops = useCollection('workshops');
  const today = useToday();
  return useMemo(
    () =>
      incompleteOf(open, {
        controls,
        lessons: lessons.values(),
        answers: answers.values(),
        workshops: workshops.values(),
        today,
      }),
    [open, controls, lessons, answers, workshops, today],
  );
}

/** Everything that is open, gravest first; empty when nothing is. */
export function incompleteOf(open: OpenAssessment, around: MattersAround): readonly OpenMatter[] {
  const { assessment, grid } = open;
  const counts = countsOf(grid);
  const cells = cellsOf(grid);
  const assessed = cells.filter((cell) => cell.state === 'assessed');
  const without = (isMissing: boolean, what: string, view: string): readonly OpenMatter[] =>
    isMissing ? [{ text: what, path: assessmentPath(assessment.id, view) }] : [];
  const ofCells = (count: number, what: string, view = ''): readonly OpenMatter[] =>
    without(count > 0, `${count} ${count === 1 ? 'combination' : 'combinations'} ${what}`, view);
  const lessons = [...around.lessons].filter((lesson) => lesson.operationId === assessment.operationId);
  const unanswered = unansweredLessons(lessons, around.answers, assessment.id).length;
  const unjudged = heads.filter((head) => assessment.judgements[head.id].trim() === '').length;
  return [
    ...ofCells(counts.notConsidered, 'not considered', 'not-considered'),
    ...ofCells(counts.incomplete, 'assessed, with likelihood, impact or confidence still to choose'),
    ...ofCells(
      assessed.filter((cell) => cell.rationale.trim() === '').length,
      'assessed without reasons',
      'top',
    ),
    ...ofCells(cells.filter((cell) => cell.evidence.length === 0).length, 'resting on no evidence', 'top'),
    ...ofCells(leansOn(cells, around, 'overdue'), 'leaning on a control that is overdue', 'controls'),
    ...ofCells(leansOn(cells, around, 'dropped'), 'leaning on a control that was dropped', 'controls'),
    ...runningWorkshopsOf(assessment.id, around.workshops).map(({ id, title }) => ({
      text: `Workshop “${title}” under way: after the submission nothing more can be agreed there`,
      path: `/workshops/${id}/run`,
    })),
    ...without(unanswered > 0, `${unanswered} of earlier learning not answered`, 'learning'),
    ...ofCells(
      assessed.filter((cell) => ratingOf(grid.scales, cell.afterControls) === null).length,
      'assessed without a rating after the controls proposed',
      'top',
    ),
    ...without(unjudged > 0, `${unjudged} of the 3 heads without a judgement`, 'factors'),
    ...without(assessment.author.trim() === '', 'No author', 'details'),
    ...without(assessment.reviewDate === null, 'No review date', 'details'),
    ...without(assessment.distribution.trim() === '', 'No distribution', 'details'),
  ];
}

function leansOn(
  cells: readonly Cell[],
  { controls, today }: MattersAround,
  why: 'overdue' | 'dropped',
): number {
  return cells.filter((cell) => slippedControls(cell, controls, today).some(({ because }) => because === why))
    .length;
}

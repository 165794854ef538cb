/** All earlier learning and what this version says to it. */
import { Link } from 'react-router';
import type { Lesson } from '../../../core/history/lesson';
import { harmOf, harms } from '../../../core/threat/harms';
import { Empty } from '../../../ui/screen';
import { useOpenAssessment } from '../open-assessment';
import { useAnswerTo } from './answers';
import { LessonEntry } from './lesson-entry';
import { useLessons } from './use-lessons';

/** What is still to be answered first, then what was accepted and rejected, each by the debrief it comes from. */
export function LearningPage() {
  const { nameOf } = useOpenAssessment();
  const lessons = useLessons();
  const answerTo = useAnswerTo();
  if (lessons.length === 0) {
    return (
      <Empty
        title="No earlier learning is recorded"
        example="For example: “Walk candidates to their cars after the count”, debrief of May 2023, accepted."
        action={<Link to="/intelligence/learning">Record earlier learning</Link>}
      >
        Recommendations of the last debrief and actions still open stand here, to be accepted or rejected with
        a reason.
      </Empty>
    );
  }
  const open = lessons.filter((lesson) => answerTo(lesson) === undefined);
  const answered = (as: 'accepted' | 'rejected') =>
    lessons.filter((lesson) => answerTo(lesson)?.answer === as);
  const groups = [
    { name: 'Still to answer', lessons: open },
    { name: 'Accepted', lessons: answered('accepted') },
    { name: 'Rejected', lessons: answered('rejected') },
  ];
  return (
    <div className="stack-wide measure">
      <p>
        {open.length === 0
          ? `All ${lessons.length} are answered.`
          : `${open.length} of ${lessons.length} still to be accepted or rejected with a reason.`}{' '}
        <Link to="/intelligence/learning">Record earlier learning</Link>
      </p>
      {groups
        .filter((group) => group.lessons.length > 0)
        .map((group) => (
          <section key={group.name} className="stack" aria-label={group.name}>
            <h2>
              {group.name} ({group.lessons.length})
            </h2>
            {bySource(group.lessons).map(([from, fromIt]) => (
              <section key={from} className="stack-tight">
                <h3>{from}</h3>
                <ul className="lesson-list">
                  {fromIt.map((lesson) => (
                    <LessonEntry key={lesson.id} lesson={lesson} touches={touchesWords(lesson, nameOf)} />
                  ))}
                </ul>
              </section>
            ))}
          </section>
        ))}
    </div>
  );
}

function bySource(lessons: readonly Lesson[]): readonly (readonly [string, readonly Lesson[]])[] {
  const groups = new Map<string, Lesson[]>();
  for (const lesson of lessons) {
    const from = lesson.from.trim() === '' ? 'Source not recorded' : lesson.from.trim();
    groups.set(from, [...(groups.get(from) ?? []), lesson]);
  }
  return [...groups];
}

function touchesWords(lesson: Lesson, nameOf: (location: Lesson['locations'][number]) => string): string {
  const known = lesson.harmIds.filter((id) => harms.some((harm) => harm.id === id));
  const what = known.length === 0 ? 'every harm' : known.map((id) => harmOf(id).short).join(', ');
  const where = lesson.locations.length === 0 ? 'every place' : lesson.locations.map(nameOf).join(', ');
  return `${what} in ${where}`;
}

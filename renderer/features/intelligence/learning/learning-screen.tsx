/** Recommendations and open actions of earlier debriefs, and what each assessment answered to them. */
import { lessonsRegister, lessonAnswersRegister } from '../../../core/registers/intelligence';
import { ExportRegister } from '../../../services/export-register';
import './learning.css';
import { Button } from '@mantine/core';
import { type ReactNode, useCallback } from 'react';
import { useSearchParams } from 'react-router';
import { Empty, Help, Screen } from '../../../ui/screen';
import { AddLesson } from './add-lesson';
import { CarryOver } from './carry-over';
import { LessonDetail } from './lesson-detail';
import { lessonButtonId, LessonTable } from './lesson-table';
import { PasteLessons } from './paste-lessons';
import { useLessons } from './use-lessons';

interface LearningScreenProps {
  /** The links between the screens of this place. */
  readonly tabs?: ReactNode;
}

const besideLabels: Readonly<Record<string, string>> = {
  lesson: 'Add a recommendation or action',
  rows: 'Paste rows',
  earlier: 'Carry over from an earlier operation',
};

/** The lessons of the open operation, and the open one beside them. */
export function LearningScreen({ tabs }: LearningScreenProps) {
  const lessons = useLessons();
  const [parameters, setParameters] = useSearchParams();
  const openId = parameters.get('lesson');
  const open = lessons.find((lesson) => lesson.id === openId);
  const adding = parameters.get('add') ?? '';
  const isAnyBeside = open !== undefined || adding in besideLabels;
  const go = useCallback(
    (to: Readonly<Record<string, string>>) => setParameters(to, { replace: isAnyBeside }),
    [setParameters, isAnyBeside],
  );
  const openLesson = useCallback((id: string) => go({ lesson: id }), [go]);
  const close = () => {
    setParameters({}, { replace: true });
    if (openId !== null) document.getElementById(lessonButtonId(openId))?.focus();
  };
  return (
    <Screen
      title="Earlier learning"
      purpose="What earlier debriefs recommended, and what each assessment answered."
      tabs={tabs}
      actions={
        <>
          <Button onClick={() => go({ add: 'lesson' })}>Add</Button>
          <Button variant="default" onClick={() => go({ add: 'rows' })}>
            Paste rows
          </Button>
          <Button variant="default" onClick={() => go({ add: 'earlier' })}>
            Carry over from an earlier operation
          </Button>
          <ExportRegister register={lessonsRegister} />
          <ExportRegister register={lessonAnswersRegister} label="Export answers" />
        </>
      }
      asideLabel={besideLabels[adding] ?? 'Open recommendation or action'}
      aside={
        adding === 'lesson' ? (
          <AddLesson onClose={close} onAdded={openLesson} />
        ) : adding === 'rows' ? (
          <PasteLessons onClose={close} />
        ) : adding === 'earlier' ? (
          <CarryOver onClose={close} />
        ) : open !== undefined ? (
          <LessonDetail key={open.id} lesson={open} onClose={close} />
        ) : null
      }
    >
      {lessons.length === 0 ? (
        <NoLessons onAdd={() => go({ add: 'lesson' })} />
      ) : (
        <LessonTable lessons={lessons} openId={open?.id ?? null} onOpen={openLesson} />
      )}
    </Screen>
  );
}

function NoLessons({ onAdd }: { readonly onAdd: () => void }) {
  return (
    <div className="stack">
      <Empty
        title="No earlier learning yet"
        example="Recommendation · Debrief, May 2023 local elections · brief the evening shift on who may be inside a polling station · Insp T. Fell · due Thu 1 Apr 2027"
        action={<Button onClick={onAdd}>Add a recommendation or action</Button>}
      >
        Write down what the last debrief recommended and which of its actions are still open, paste them from
        Excel, or carry them over from an earlier operation on this desk. They stand beside the cells that
        they touch, and each assessment accepts or rejects them with a reason.
      </Empty>
      <Help source="APP Policing elections, post-election debrief">
        What was learned from one election goes into the planning of the next.
      </Help>
    </div>
  );
}

/** Rows of recommendations and actions pasted from Excel: what was understood, then one step that stores them. */
import { Button, CloseButton, Textarea } from '@mantine/core';
import { useEffect, useState } from 'react';
import { formatDate } from '../../../core/foundation/dates';
import { asId } from '../../../core/foundation/ids';
import type { Result } from '../../../core/foundation/result';
import type { Lesson } from '../../../core/history/lesson';
import { type LessonDraft, type LessonRows, readLessonRows } from '../../../imports/history/read-lessons';
import type { ImportProblem } from '../../../imports/table/problem';
import { useCommit, useDesk } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';
import { Help, Message } from '../../../ui/screen';
import { count, inShort } from '../log/item-words';
import { lessonKindName } from './lesson-words';
import { lessonChange, useLessons } from './use-lessons';

/** The rows are read as they are pasted; nothing is stored before the button. */
export function PasteLessons({ onClose }: { readonly onClose: () => void }) {
  const operation = useOperation();
  const { newId, notify } = useDesk();
  const commit = useCommit();
  const [pasted, setPasted] = useState('');
  const read = usePastedRows(pasted);
  const { fresh, here } = apart(read?.ok === true ? read.value.drafts : [], useLessons());
  const store = () => {
    const lessons = fresh.map(({ kind, text, from, owner, due }): Lesson => ({
      id: asId<'Lesson'>(newId()),
      operationId: operation.id,
      kind,
      text,
      from,
      owner,
      due,
      harmIds: [],
      locations: [],
    }));
    if (!commit('Add recommendations and actions of earlier learning', lessons.map(lessonChange)).ok) return;
    notify({
      tone: 'done',
      text: `${count(lessons.length, 'recommendation or action', 'recommendations and actions')} stored. Ctrl+Z takes them back.`,
    });
    onClose();
  };
  return (
    <div className="stack record-panel">
      <div className="row-apart">
        <h2 className="panel-title">Paste rows</h2>
        <CloseButton aria-label="Close without storing" onClick={onClose} />
      </div>
      <Textarea
        label="Rows from Excel"
        description="With headings (Text, Owner, Due, From, Kind), or without them in that order."
        minRows={4}
        maxRows={10}
        value={pasted}
        onChange={(event) => setPasted(event.currentTarget.value)}
      />
      {read === null ? (
        <Help>
          A row for each recommendation or action. Only the text is needed. Where no kind is given it is a
          recommendation. What it touches can be chosen once it is stored.
        </Help>
      ) : !read.ok ? (
        <Message tone="problem" title={read.error.message} />
      ) : (
        <>
          <Understood rows={read.value} fresh={fresh} here={here.length} />
          {fresh.length === 0 ? null : (
            <div>
              <Button onClick={store}>
                Store {count(fresh.length, 'recommendation or action', 'recommendations and actions')}
              </Button>
            </div>
          )}
        </>
      )}
    </div>
  );
}

interface UnderstoodProps {
  readonly rows: LessonRows;
  readonly fresh: readonly LessonDraft[];
  readonly here: number;
}

function Understood({ rows, fresh, here }: UnderstoodProps) {
  return (
    <section className="stack-tight" aria-label="What was understood">
      <p className="count-line" role="status">
        <strong>{fresh.length}</strong> new, <strong>{here}</strong> already here,{' '}
        <strong>{rows.leftOut.length}</strong> left out
      </p>
      <p className="dimmed">Nothing is stored yet.</p>
      {rows.leftOut.length === 0 ? null : (
        <ul className="flat">
          {rows.leftOut.map(({ row, what }) => (
            <li key={row}>
              Row {row} is left out: {what}.
            </li>
          ))}
        </ul>
      )}
      <ol className="plain-list learning-answers">
        {fresh.map((draft) => (
          <li key={draft.row}>
            {inShort(draft.text, 160)}
            <div className="small dimmed">
              {[
                lessonKindName(draft.kind),
                draft.from,
                draft.owner,
                draft.due === null ? '' : `due ${formatDate(draft.due)}`,
              ]
                .filter(Boolean)
                .join(' · ')}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function usePastedRows(pasted: string): Result<LessonRows, ImportProblem> | null {
  const [read, setRead] = useState<{
    readonly of: string;
    readonly as: Result<LessonRows, ImportProblem>;
  }>();
  useEffect(() => {
    if (pasted.trim() === '') return undefined;
    let isLatest = true;
    void readLessonRows(pasted).then((result) => {
      if (isLatest) setRead({ of: pasted, as: result });
    });
    return () => {
      isLatest = false;
    };
  }, [pasted]);
  return read?.of === pasted && pasted.trim() !== '' ? read.as : null;
}

/** A row whose text and source stand here already is left out: pasting a longer list again is safe. */
function apart(drafts: readonly LessonDraft[], lessons: readonly Lesson[]) {
  const key = ({ text, from, kind }: Pick<Lesson, 'text' | 'from' | 'kind'>) =>
    JSON.stringify([text.toLowerCase(), from.toLowerCase(), kind]);
  const known = new Set(lessons.map(key));
  return {
    fresh: drafts.filter((draft) => !known.has(key(draft))),
    here: drafts.filter((draft) => known.has(key(draft))),
  };
}

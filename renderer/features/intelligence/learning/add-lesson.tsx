/** Adding a recommendation or an open action by hand. */
import { Autocomplete, Button, Textarea, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { asId } from '../../../core/foundation/ids';
import type { Lesson } from '../../../core/history/lesson';
import { useCommit, useDesk } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';
import { useRemembered } from '../../../services/remembered';
import { PanelHead } from '../../../ui/panel-head';
import { type ChosenLessonFields, LessonChoices } from './lesson-choices';
import { lessonChange, useLessons } from './use-lessons';

interface AddLessonProps {
  readonly onClose: () => void;
  readonly onAdded: (id: string) => void;
}

/** Where the last one came from stands ready, so that several can be entered one after the other. */
export function AddLesson({ onClose, onAdded }: AddLessonProps) {
  const operation = useOperation();
  const { newId } = useDesk();
  const commit = useCommit();
  const sources = [...new Set(useLessons().map((lesson) => lesson.from))].filter(Boolean);
  const [lastFrom, setLastFrom] = useRemembered(`learning.from.${operation.id}`, '');
  const [text, setText] = useState('');
  const [from, setFrom] = useState(lastFrom);
  const [owner, setOwner] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [fields, setFields] = useState<ChosenLessonFields>({
    kind: 'recommendation',
    due: null,
    harmIds: [],
    locations: [],
  });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (text.trim() === '') {
      setProblem('Say what is recommended or to be done.');
      return;
    }
    const lesson: Lesson = {
      id: asId<'Lesson'>(newId()),
      operationId: operation.id,
      text: text.trim(),
      from: from.trim(),
      owner: owner.trim(),
      ...fields,
    };
    if (!commit('Add a recommendation or action of earlier learning', [lessonChange(lesson)]).ok) return;
    setLastFrom(lesson.from);
    onAdded(lesson.id);
  };
  return (
    <form className="stack record-panel" onSubmit={submit}>
      <PanelHead title="Add a recommendation or action" closeLabel="Close without adding" onClose={onClose} />
      <Textarea
        label="What is recommended or to be done"
        maxLength={4000}
        minRows={3}
        value={text}
        error={problem}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setProblem(null);
        }}
      />
      <Autocomplete
        label="Where it comes from"
        description="Which debrief or meeting: Debrief, May 2023 local elections."
        maxLength={200}
        data={sources}
        value={from}
        onChange={setFrom}
      />
      <TextInput
        label="Owner"
        maxLength={120}
        value={owner}
        onChange={(event) => setOwner(event.currentTarget.value)}
      />
      <LessonChoices lesson={fields} onChange={(changed) => setFields({ ...fields, ...changed })} />
      <div className="row">
        <Button type="submit">Add</Button>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

/** Carrying recommendations and open actions over from an earlier operation, after a look at them. */
import { Button, Checkbox, Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import { type CarryLine, carrySources } from '../../../core/history/carried-lessons';
import type { LessonAnswer } from '../../../core/history/lesson';
import { useCollection, useCommit, useDesk } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';
import { Help, Message } from '../../../ui/screen';
import { count } from '../log/item-words';
import { PanelHead } from '../log/panel-head';
import { answerWords, lessonKindName } from './lesson-words';
import { lessonChange, useAnswers } from './use-lessons';

/** Each is carried over once; what is here already is shown and cannot be ticked. */
export function CarryOver({ onClose }: { readonly onClose: () => void }) {
  const operation = useOperation();
  const operations = useCollection('operations');
  const lessons = useCollection('lessons');
  const sources = useMemo(
    () => carrySources(operation, operations.values(), lessons),
    [operation, operations, lessons],
  );
  const [chosenId, setChosen] = useState<string | null>(null);
  const source = sources.find((one) => one.operation.id === chosenId) ?? sources[0];
  return (
    <div className="stack record-panel">
      <PanelHead title="Carry over" closeLabel="Close without carrying over" onClose={onClose} />
      {source === undefined ? (
        <Message tone="note" title="This is the only operation on the desk.">
          <p>Add what the last debrief recommended by hand, or paste it from Excel.</p>
        </Message>
      ) : (
        <>
          <Select
            label="From"
            allowDeselect={false}
            data={sources.map((one) => ({
              value: one.operation.id,
              label: `${one.operation.name}, ${count(one.lines.length, 'recommendation or action', 'recommendations and actions')}`,
            }))}
            value={source.operation.id}
            onChange={setChosen}
          />
          <CarryLines key={source.operation.id} lines={source.lines} onCarried={onClose} />
        </>
      )}
      <Help>
        Copies are made; the earlier operation keeps its own. The history of the areas needs no carrying over:
        its entries belong to the desk and stand in every operation.
      </Help>
    </div>
  );
}

interface CarryLinesProps {
  readonly lines: readonly CarryLine[];
  readonly onCarried: () => void;
}

function CarryLines({ lines, onCarried }: CarryLinesProps) {
  const commit = useCommit();
  const { notify } = useDesk();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const offered = lines.filter((line) => !line.isHere);
  const chosen = offered.filter((line) => !left.has(line.lesson.id));
  const toggle = (id: string) => {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    setLeft(next);
  };
  const carry = () => {
    const changes = chosen.map((line) => lessonChange(line.carried));
    if (!commit('Carry earlier learning over from another operation', changes).ok) return;
    notify({
      tone: 'done',
      text: `${count(chosen.length, 'recommendation or action', 'recommendations and actions')} carried over. Ctrl+Z takes them back.`,
    });
    onCarried();
  };
  if (lines.length === 0) {
    return <Message tone="note" title="That operation holds no recommendations or open actions." />;
  }
  return (
    <>
      {offered.length === 0 ? (
        <Message tone="done" title="All of these are here already." />
      ) : (
        <div>
          <Button disabled={chosen.length === 0} onClick={carry}>
            Carry over {count(chosen.length, 'recommendation or action', 'recommendations and actions')}
          </Button>
        </div>
      )}
      <ul className="plain-list learning-answers">
        {lines.map((line) => (
          <li key={line.lesson.id}>
            <CarryChoice
              line={line}
              isChosen={!line.isHere && !left.has(line.lesson.id)}
              onToggle={() => toggle(line.lesson.id)}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

interface CarryChoiceProps {
  readonly line: CarryLine;
  readonly isChosen: boolean;
  readonly onToggle: () => void;
}

function CarryChoice({ line: { lesson, isHere }, isChosen, onToggle }: CarryChoiceProps) {
  const answers = useAnswers().get(lesson.id) ?? [];
  const assessments = useCollection('assessments');
  const answered = (answer: LessonAnswer) =>
    `${answerWords(answer, assessments.get(answer.assessmentId))}: ${answer.reason}`;
  return (
    <Checkbox
      label={lesson.text}
      description={[
        isHere ? 'Here already' : '',
        lessonKindName(lesson.kind),
        lesson.from,
        lesson.owner,
        ...answers.slice(0, 1).map(answered),
      ]
        .filter(Boolean)
        .join(' · ')}
      disabled={isHere}
      checked={isChosen}
      onChange={onToggle}
    />
  );
}

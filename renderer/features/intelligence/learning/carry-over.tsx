/** Carrying recommendations and open actions over from an earlier operation, after a look at them. */
import { Button, Checkbox, Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { carriedAnswerName } from '../../../core/carry-forward/carried-words';
import { carryRecordsFrom } from '../../../core/carry-forward/carry-records';
import { offers } from '../../../core/carry-forward/offers';
import { takeAll } from '../../../core/carry-forward/take';
import { type CarryLine, type CarrySource, carrySources } from '../../../core/history/carried-lessons';
import type { LessonAnswer } from '../../../core/history/lesson';
import {
  type DeskChange,
  useCollection,
  useCommit,
  useDesk,
  useDeskUser,
} from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';
import { Help, Message } from '../../../ui/screen';
import { count } from '../log/item-words';
import { PanelHead } from '../../../ui/panel-head';
import { answerWords, lessonKindName } from './lesson-words';
import { lessonChange, useAnswers } from './use-lessons';

/** Each is carried over once; what is here already is shown and cannot be ticked. */
export function CarryOver({ onClose }: { readonly onClose: () => void }) {
  const operation = useOperation();
  const operations = useCollection('operations');
  const lessons = useCollection('lessons');
  const learningPoints = useCollection('learningPoints');
  const carriedItems = useCollection('carriedItems');
  const sources = useMemo(
    () => carrySources(operation, operations.values(), { lessons, learningPoints, carriedItems }),
    [operation, operations, lessons, learningPoints, carriedItems],
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
          <CarryLines key={source.operation.id} source={source} onCarried={onClose} />
        </>
      )}
      <Help>
        Copies are made; the earlier operation keeps its own. All that the operation before offers, with
        ratings, contacts and checklist answers, is answered under{' '}
        <Link to="/operation/carried">Operation, carried forward</Link>: what is answered there shows here,
        and the other way round.
      </Help>
    </div>
  );
}

interface CarryLinesProps {
  readonly source: CarrySource;
  readonly onCarried: () => void;
}

/** Dropped where everything offered is answered: it is not brought in by another door. */
function isDropped({ answered }: CarryLine): boolean {
  return answered?.answer === 'dropped';
}

/**
 * The changes that bring these over. What the debrief of the operation before recommends is answered by it, as it is
 * where everything offered is answered.
 */
function useCarry(): (chosen: readonly CarryLine[]) => readonly DeskChange[] {
  const operation = useOperation();
  const { clock, newId, vault } = useDesk();
  const user = useDeskUser();
  return (chosen) => {
    const records = carryRecordsFrom((name) => vault.records.all(name));
    const points = new Set<string>(chosen.flatMap(({ point }) => point?.id ?? []));
    const offered = offers(records, operation).filter(
      ({ kind, sourceId, answer }) => kind === 'recommendation' && points.has(sourceId) && answer === null,
    );
    const given = { answer: 'accepted', reason: '' } as const;
    const taken = takeAll(offered, given, { records, operation, by: user.name, at: clock(), newId });
    const answered = new Set(taken.ok ? offered.map(({ sourceId }) => sourceId) : []);
    return [
      ...chosen
        .filter(({ point }) => !answered.has(point?.id ?? ''))
        .map(({ carried }) => lessonChange(carried)),
      ...(taken.ok ? taken.value : []),
    ];
  };
}

function CarryLines({ source, onCarried }: CarryLinesProps) {
  const { lines } = source;
  const commit = useCommit();
  const carriedChanges = useCarry();
  const { notify } = useDesk();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const offered = lines.filter((line) => !line.isHere && !isDropped(line));
  const chosen = offered.filter((line) => !left.has(line.lesson.id));
  const toggle = (id: string) => {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    setLeft(next);
  };
  const carry = () => {
    const changes = carriedChanges(chosen);
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
        <Message tone="done" title="All of these are here already, or were dropped." />
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
              isChosen={!line.isHere && !isDropped(line) && !left.has(line.lesson.id)}
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

function CarryChoice({ line, isChosen, onToggle }: CarryChoiceProps) {
  const { lesson, isHere, answered: taken } = line;
  const answers = useAnswers().get(lesson.id) ?? [];
  const assessments = useCollection('assessments');
  const answered = (answer: LessonAnswer) =>
    `${answerWords(answer, assessments.get(answer.assessmentId))}: ${answer.reason}`;
  return (
    <Checkbox
      label={lesson.text}
      description={[
        isHere ? 'Here already' : '',
        isDropped(line) && taken !== null ? `${carriedAnswerName(taken.answer)}: ${taken.reason}` : '',
        lessonKindName(lesson.kind),
        lesson.from,
        lesson.owner,
        ...answers.slice(0, 1).map(answered),
      ]
        .filter(Boolean)
        .join(' · ')}
      disabled={isHere || isDropped(line)}
      checked={isChosen}
      onChange={onToggle}
    />
  );
}

/** One topic of one council: state, what was settled, with whom and when, and the same for other councils. */
import { Button, MultiSelect, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { asId } from '../../../core/foundation/ids';
import {
  answerRefusal,
  answerTo,
  checklistStateWords,
  type ChecklistTopic,
  copiedTo,
  councilChecklistSource,
} from '../../../core/partners/checklist';
import {
  type ChecklistAnswer,
  type ChecklistState,
  checklistStates,
} from '../../../core/partners/checklist-answer';
import type { Area } from '../../../core/places/area';
import { useCollection, useCommit, useDesk, useToday } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';
import { SavedText } from '../../../ui/saved-text';
import { Help } from '../../../ui/screen';
import { DayField } from '../../../ui/day-fields';
import { PanelHead } from '../../../ui/panel-head';

interface AnswerPanelProps {
  readonly answer: ChecklistAnswer;
  readonly topic: ChecklistTopic;
  readonly council: Area;
  readonly councils: readonly Area[];
  readonly onClose: () => void;
}

/** Each fact saves itself; a state that needs words waits for them. */
export function AnswerPanel({ answer, topic, council, councils, onClose }: AnswerPanelProps) {
  const operation = useOperation();
  const today = useToday();
  const commit = useCommit();
  const { vault } = useDesk();
  const [problem, setProblem] = useState<string | null>(null);
  const save = (fields: Partial<ChecklistAnswer>) => {
    const { areaId, topicId } = answer;
    const now = answerTo(vault.records.all('checklistAnswers'), {
      operationId: operation.id,
      areaId,
      topicId,
    });
    const after = { ...now, ...fields };
    const found = answerRefusal(now, after);
    setProblem(found);
    if (found === null)
      commit('Change an answer of a council’s checklist', [
        { collection: 'checklistAnswers', id: after.id, after },
      ]);
  };
  const choose = (state: ChecklistState) =>
    save({ state, ...(state !== 'open' && answer.on === null ? { on: today } : {}) });
  return (
    <div className="stack">
      <PanelHead title={`${topic.short}: ${council.name}`} closeLabel="Close the answer" onClose={onClose} />
      <p>{topic.prompt}</p>
      <SavedText
        label="What was settled"
        description="Where it does not apply: the reason."
        rows={4}
        value={answer.answer}
        maxLength={8000}
        problem={(text) =>
          answer.state !== 'open' && text.trim() === ''
            ? 'What is settled keeps its words. Choose “Open” first; the last words are kept.'
            : null
        }
        onSave={(text) => save({ answer: text.trim() })}
      />
      <div className="stack-tight">
        <SegmentedControl
          aria-label="State of the topic"
          data={checklistStates.map((state) => ({ value: state, label: checklistStateWords[state] }))}
          value={answer.state}
          onChange={(value) => choose(checklistStates.find((state) => state === value) ?? answer.state)}
        />
        {problem === null ? null : (
          <p className="field-problem" role="alert">
            {problem}
          </p>
        )}
      </div>
      <SavedText
        label="With whom"
        value={answer.withWhom}
        maxLength={200}
        problem={(text) =>
          answer.state !== 'open' && answer.withWhom !== '' && text.trim() === ''
            ? 'What is settled keeps with whom it was. Choose “Open” first; the last words are kept.'
            : null
        }
        onSave={(text) => save({ withWhom: text.trim() })}
      />
      <DayField label="On" value={answer.on} onChange={(on) => save({ on })} />
      <Copy answer={answer} councils={councils.filter(({ id }) => id !== council.id)} />
      <p>
        <Link to={`/documents/plan/council-checklist/${council.id}`}>
          The checklist of {council.name} in Word
        </Link>
      </p>
      <Help source={councilChecklistSource.source}>{councilChecklistSource.doubt}</Help>
    </div>
  );
}

function Copy({
  answer,
  councils,
}: {
  readonly answer: ChecklistAnswer;
  readonly councils: readonly Area[];
}) {
  const answers = useCollection('checklistAnswers');
  const commit = useCommit();
  const { notify } = useDesk();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  if (councils.length === 0 || answer.answer.trim() === '') return null;
  const replaced = chosen.filter((id) => {
    const there = answerTo(answers, { ...answer, areaId: asId<'Area'>(id) });
    return there.answer.trim() !== '' && there.answer !== answer.answer;
  }).length;
  const copy = () => {
    const ids = chosen.map((id) => asId<'Area'>(id));
    const changes = copiedTo(answer, ids, answers);
    const { length } = changes;
    if (length > 0 && !commit('Copy an answer to other councils', changes).ok) return;
    notify({
      tone: 'done',
      text:
        length === 0
          ? 'Nothing was copied: they have these words already.'
          : `Copied to ${length === 1 ? '1 council' : `${length} councils`}: open there until you record with whom and when. Ctrl+Z takes it back.`,
    });
    setChosen([]);
  };
  return (
    <fieldset className="person-fields stack-tight">
      <legend>The same for other councils</legend>
      <MultiSelect
        label="Councils"
        searchable
        nothingFoundMessage="No council has this name."
        data={councils.map(({ id, name }) => ({ value: id, label: name }))}
        value={[...chosen]}
        onChange={setChosen}
      />
      {replaced === 0 ? null : (
        <p className="small">
          {replaced === 1 ? '1 of them has' : `${replaced} of them have`} another answer, which this replaces,
          with whom and when it was settled too.
        </p>
      )}
      <div className="row">
        <Button variant="default" disabled={chosen.length === 0} onClick={copy}>
          Copy the answer
        </Button>
        <Button variant="default" size="xs" onClick={() => setChosen(councils.map(({ id }) => id))}>
          Choose all
        </Button>
      </div>
    </fieldset>
  );
}

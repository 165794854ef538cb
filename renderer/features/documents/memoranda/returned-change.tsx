/** One change of a council: where it is, what it is, and the answer. */
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { formatMoment } from '../../../core/foundation/dates';
import { asId } from '../../../core/foundation/ids';
import type { Comparison, ReturnedChange } from '../../../core/memoranda/comparison';
import type { Memorandum, MemorandumReturn } from '../../../core/memoranda/memorandum';
import { closedBy } from '../../../core/memoranda/open-changes';
import { answered, isInClause, type ReturnAnswer } from '../../../core/memoranda/take-in';
import { useCommit, useDesk, useDeskUser } from '../../../services/desk-context';
import { Message } from '../../../ui/screen';
import { WordParts } from './word-parts';

interface ReturnedChangeCardProps {
  readonly change: ReturnedChange;
  readonly comparison: Comparison;
  readonly returned: MemorandumReturn;
  readonly memorandum: Memorandum;
  /** The numbers of the versions that were sent after the file came back, by their ids. */
  readonly later: ReadonlyMap<string, number>;
  /** The accepted changes that stand in one of them. */
  readonly carriedOut: ReadonlySet<number>;
}

/** The change with its words, and its answer or the way to give one. */
export function ReturnedChangeCard({
  change,
  comparison,
  returned,
  memorandum,
  later,
  carriedOut,
}: ReturnedChangeCardProps) {
  const answer = returned.answers.find((each) => each.change === change.number);
  const closed = closedOf(change, { returned, memorandum, later, carriedOut });
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const give = useAnswer({ comparison, returned, memorandum });
  const act = (kind: ReturnAnswer['answer']) => {
    if (kind === 'refused' && note.trim() === '') {
      setProblem('Say why it is refused, so that the council can be told.');
      return;
    }
    const why = give(change.number, kind, note.trim());
    setProblem(why);
    if (why === null) setNote('');
  };
  return (
    <li className="memo-change" data-answer={answer?.answer ?? 'open'}>
      <div className="stack-tight">
        <p>
          <strong>{kindWords[change.kind]}</strong>, {placeWords(change)}
        </p>
        <WordParts parts={change.parts} />
        {answer === undefined ? (
          <p>No answer yet.</p>
        ) : (
          <p>
            <strong>{answer.answer === 'accepted' ? 'Accepted' : 'Refused'}</strong> by {answer.by},{' '}
            {formatMoment(answer.at)}
            {answer.note === '' ? '.' : `: ${answer.note}`}
          </p>
        )}
        {isInClause(change) ? null : (
          <p className="dimmed small">
            It is outside the clauses, so accepting it only records the answer. Put it right where it comes
            from.
          </p>
        )}
        {closed === null ? null : <p className="dimmed small">{closed.why}</p>}
        {problem === null ? null : <Message tone="problem" title={problem} />}
        {closed?.isForGood === true ? null : (
          <AnswerFields
            change={change}
            given={closed === null ? answer?.answer : 'accepted'}
            note={note}
            onNote={setNote}
            onAnswer={act}
          />
        )}
      </div>
    </li>
  );
}

interface AnswerFieldsProps {
  readonly change: ReturnedChange;
  /** The answer that stands; `undefined` while there is none. */
  readonly given: ReturnAnswer['answer'] | undefined;
  readonly note: string;
  readonly onNote: (note: string) => void;
  readonly onAnswer: (answer: ReturnAnswer['answer']) => void;
}

function AnswerFields({ change, given, note, onNote, onAnswer }: AnswerFieldsProps) {
  return (
    <>
      <TextInput
        label={`Note on change ${change.number}`}
        value={note}
        maxLength={4000}
        onChange={(event) => onNote(event.currentTarget.value)}
      />
      <div className="row">
        {given === 'accepted' ? null : (
          <Button variant="default" onClick={() => onAnswer('accepted')}>
            {isInClause(change) ? 'Accept into the clause' : 'Accept'}
            <span className="visually-hidden">, change {change.number}</span>
          </Button>
        )}
        {given === 'refused' ? null : (
          <Button variant="default" onClick={() => onAnswer('refused')}>
            Refuse
            <span className="visually-hidden"> change {change.number}</span>
          </Button>
        )}
      </div>
    </>
  );
}

interface Closed {
  readonly why: string;
  /** Whether nothing at all can be changed; otherwise it can still be refused. */
  readonly isForGood: boolean;
}

/** Whether a later version went out on the answer; `null` while it can be changed. The guard says the same. */
function closedOf(
  change: ReturnedChange,
  { returned, memorandum, later, carriedOut }: Omit<ReturnedChangeCardProps, 'change' | 'comparison'>,
): Closed | null {
  const answer = returned.answers.find((each) => each.change === change.number);
  const step = closedBy(memorandum, returned, answer);
  if (step === undefined) return null;
  const number = later.get(step.versionId ?? '') ?? '';
  const isLost = answer?.answer === 'accepted' && !carriedOut.has(change.number);
  return isLost
    ? {
        why: `Version ${number} was sent without this change. See that the text has it and send a further version, or refuse it with a note.`,
        isForGood: false,
      }
    : {
        why: `Version ${number} was sent on this answer, so it stays. What is to change now goes into the clause and into a further version.`,
        isForGood: true,
      };
}

const kindWords: Readonly<Record<ReturnedChange['kind'], string>> = {
  changed: 'Changed',
  added: 'Put in',
  removed: 'Taken out',
  moved: 'Moved',
};

function placeWords({ zone, heading, movedTo, isHeading }: ReturnedChange): string {
  const to = movedTo === null ? '' : ` to ${movedTo.heading === '' ? 'the front' : movedTo.heading}`;
  switch (zone) {
    case 'front':
      return `before the first clause${to}`;
    case 'summary':
      return `summary, ${heading}${to}`;
    case 'clause':
      return `${isHeading ? 'heading of the clause' : 'clause'} ${heading}${to}`;
    case 'signature':
      return `place to sign${to}`;
    case 'annex':
      return `${heading === '' ? 'end of the document' : heading}${to}`;
  }
}

/** Gives one answer in one commit that can be undone; the sentence says why it was not given. */
function useAnswer({
  comparison,
  returned,
  memorandum,
}: Omit<ReturnedChangeCardProps, 'change' | 'later' | 'carriedOut'>) {
  const { vault, clock, newId } = useDesk();
  const commit = useCommit();
  const user = useDeskUser();
  return (number: number, answer: ReturnAnswer['answer'], note: string): string | null => {
    const now = vault.records.get('memorandumReturns', returned.id) ?? returned;
    const at = clock();
    const result = answered(
      {
        edits: vault.records.all('clauseEdits'),
        areaId: memorandum.areaId,
        comparison,
        returned: now,
      },
      { change: number, answer, note, by: user.name, at },
      () => ({
        id: asId<'ClauseChange'>(newId()),
        at,
        by: user.name,
        reason:
          `Change ${number} of the council in ${now.fileName} ${answer}${note === '' ? '' : `: ${note}`}`.slice(
            0,
            2000,
          ),
      }),
    );
    if (!result.ok) return result.error;
    const { answers, edits } = result.value;
    const committed = commit('Answer a change of a council', [
      { collection: 'memorandumReturns', id: now.id, after: { ...now, answers } },
      ...edits.map((after) => ({ collection: 'clauseEdits' as const, id: after.id, after })),
    ]);
    return committed.ok ? null : committed.error.message;
  };
}

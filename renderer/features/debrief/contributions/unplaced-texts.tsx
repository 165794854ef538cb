/** Texts of a contribution that stand beside no question: each is put beside one, or said to say nothing. */
import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import type { AskedQuestion, Contribution, UnplacedText } from '../../../core/debrief/contribution';
import { isEarlierWording } from '../../../core/debrief/correct-answer';
import { byHeading } from '../../../core/debrief/questions';
import { waitingTexts, withPlaced } from '../../../core/debrief/taking-in';
import { useDesk, useDeskUser } from '../../../services/desk-context';
import { useChangeContribution } from './use-contributions';

interface UnplacedTextsProps {
  readonly contribution: Contribution;
  readonly questions: readonly AskedQuestion[];
}

/** Those that wait first, then those that say nothing. */
export function UnplacedTexts({ contribution, questions }: UnplacedTextsProps) {
  const waiting = waitingTexts(contribution);
  const silent = contribution.unplaced.filter(({ placed }) => placed?.questionId === null);
  const placed = contribution.unplaced.filter((each) => typeof each.placed?.questionId === 'string');
  const place = usePlace(contribution);
  if (contribution.unplaced.length === 0) return null;
  return (
    <section className="stack-tight" aria-label="Texts without a place">
      <h2 className="panel-heading">Outside the questions</h2>
      {waiting.length === 0 ? <p className="dimmed flat">Every text has its place.</p> : null}
      {waiting.map((text) => (
        <WaitingText key={text.id} text={text} questions={questions} onPlace={place} />
      ))}
      {waiting.length < 2 ? null : (
        <div>
          <Button
            size="xs"
            variant="default"
            onClick={() =>
              place(
                waiting.map(({ id }) => id),
                null,
              )
            }
          >
            None of these {waiting.length} says anything
          </Button>
        </div>
      )}
      {[...placed, ...silent].length === 0 ? null : (
        <details>
          <summary>{placed.length + silent.length} decided</summary>
          {[...placed, ...silent].map((text) => (
            <div key={text.id} className="contribution-added">
              <p className="contribution-text">{text.text}</p>
              {isEarlierWording(text) ? (
                <p className="dimmed small flat">{text.where}</p>
              ) : (
                <>
                  <p className="dimmed small flat">
                    {text.where}. {text.placed?.questionId === null ? 'Says nothing' : 'Placed'}, by{' '}
                    {text.placed?.by}.
                  </p>
                  <Button size="compact-xs" variant="default" onClick={() => place([text.id], undefined)}>
                    Decide again<span className="visually-hidden">: {text.text.slice(0, 60)}</span>
                  </Button>
                </>
              )}
            </div>
          ))}
        </details>
      )}
    </section>
  );
}

/** `undefined` lets it wait again, `null` says that it says nothing. */
type Place = (ids: readonly string[], questionId: string | null | undefined) => void;

function usePlace({ id }: Contribution): Place {
  const { clock } = useDesk();
  const user = useDeskUser();
  const change = useChangeContribution();
  return (ids, questionId) => {
    const placed = questionId === undefined ? null : { questionId, by: user.name, at: clock() };
    change('Place a text of a contribution', id, (now) =>
      ids.reduce((made, each) => withPlaced(made, each, placed), now),
    );
  };
}

interface WaitingProps {
  readonly text: UnplacedText;
  readonly questions: readonly AskedQuestion[];
  readonly onPlace: Place;
}

function WaitingText({ text, questions, onPlace }: WaitingProps) {
  const [questionId, setQuestionId] = useState<string | null>(null);
  const start = text.text.slice(0, 60);
  return (
    <div className="contribution-file stack-tight">
      <p className="contribution-text">{text.text}</p>
      <p className="dimmed small flat">{text.where}</p>
      <Select
        label="Belongs to"
        placeholder="Choose a question"
        searchable
        nothingFoundMessage="No question has these words."
        data={byHeading(questions).map(({ heading, questions: asked }) => ({
          group: heading.name,
          items: asked.map((each) => ({ value: each.id, label: each.text })),
        }))}
        value={questionId}
        onChange={setQuestionId}
      />
      <div className="row">
        <Button size="xs" disabled={questionId === null} onClick={() => onPlace([text.id], questionId)}>
          Place it<span className="visually-hidden">: {start}</span>
        </Button>
        <Button size="xs" variant="default" onClick={() => onPlace([text.id], null)}>
          Says nothing<span className="visually-hidden">: {start}</span>
        </Button>
      </div>
    </div>
  );
}

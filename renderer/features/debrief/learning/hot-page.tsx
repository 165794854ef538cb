/** One hot debrief: its clock while it runs, the three questions, who was there and notes. */
import { Button, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import type { HotDebrief } from '../../../core/debrief/hot-debrief';
import {
  type HotPrompt,
  hotPrompts,
  isFromDebrief,
  minutesTaken,
  pointOfDebrief,
  promptOf,
  timeOfDebrief,
} from '../../../core/debrief/hot-debrief-edits';
import type { LearningPoint } from '../../../core/debrief/learning-point';
import { nextLearningNumber } from '../../../core/debrief/learning-edits';
import { learningPointName } from '../../../core/debrief/learning-state';
import { formatMoment } from '../../../core/foundation/dates';
import { asId } from '../../../core/foundation/ids';
import { z } from '../../../core/foundation/schema';
import { placeTitle } from '../../../core/places/place-name';
import { useCollection, useCommit, useDesk, useDeskUser } from '../../../services/desk-context';
import { useKeptDraft } from '../../../services/kept-draft';
import { useOperation } from '../../../services/operation';
import { SavedText } from '../../../ui/saved-text';
import { pointPath } from './learning-path';
import { CountSelect, peopleIn } from './start-hot';
import { usePoints } from './use-learning';

/** What was said can be added to after it has ended. */
export function HotPage({ debrief }: { readonly debrief: HotDebrief }) {
  const places = useCollection('places');
  const commit = useCommit();
  const { vault, clock } = useDesk();
  const points = usePoints().filter((point) => isFromDebrief(point, debrief.id));
  const set = (purpose: string, patch: Partial<HotDebrief>) => {
    const standing = vault.records.get('hotDebriefs', debrief.id);
    if (standing === undefined) return;
    commit(purpose, [{ collection: 'hotDebriefs', id: debrief.id, after: { ...standing, ...patch } }]);
  };
  const taken = minutesTaken(debrief);
  const where = debrief.placeId === null ? 'Hot debrief' : placeTitle(debrief.placeId, places);
  return (
    <section className="stack-wide" aria-label="Open hot debrief">
      <h2>
        {where}, {formatMoment(debrief.startedAt)}
      </h2>
      {taken === null ? (
        <Timer debrief={debrief} onEnd={() => set('End a hot debrief', { endedAt: clock() })} />
      ) : (
        <p>
          It took {taken} of {debrief.minutes} minutes.
        </p>
      )}
      <div className="hot-prompts">
        {hotPrompts.map((prompt) => (
          <Prompt
            key={prompt.id}
            debrief={debrief}
            prompt={prompt}
            points={points.filter((point) => promptOf(point).id === prompt.id)}
          />
        ))}
      </div>
      <div className="hot-facts">
        <Present
          present={debrief.present}
          onChange={(present) => set('Say who was at a hot debrief', { present })}
        />
        <SavedText
          label="Notes"
          description="What was said beside the points."
          value={debrief.notes}
          maxLength={20_000}
          rows={5}
          onSave={(notes) => set('Change the notes of a hot debrief', { notes })}
        />
        <div className="stack">
          <CountSelect
            value={debrief.placeId}
            onChange={(id) =>
              set('Say where a hot debrief was held', { placeId: id === null ? null : asId<'Place'>(id) })
            }
          />
          <SavedText
            label="Led by"
            value={debrief.ledBy}
            maxLength={200}
            onSave={(ledBy) => set('Say who led a hot debrief', { ledBy: ledBy.trim() })}
          />
        </div>
      </div>
    </section>
  );
}

/** Often enough that a minute is never told late. */
const tickMilliseconds = 5000;

/** Words and a bar; no sound and no red. A screen reader hears it only as the time runs out. */
function Timer({ debrief, onEnd }: { readonly debrief: HotDebrief; readonly onEnd: () => void }) {
  const { clock } = useDesk();
  const [now, setNow] = useState(clock);
  useEffect(() => {
    const timer = setInterval(() => setNow(clock()), tickMilliseconds);
    return () => clearInterval(timer);
  }, [clock]);
  const { share, minutesLeft, words } = timeOfDebrief(debrief, now);
  return (
    <div className="hot-timer">
      <div role="timer">{words}</div>
      <progress aria-label="Time that is used" value={share} max={1} />
      <Button variant="default" onClick={onEnd}>
        End the hot debrief
      </Button>
      <span className="visually-hidden" role="status">
        {minutesLeft <= 1 ? words : ''}
      </span>
    </div>
  );
}

const lineSchema: z.ZodType<string> = z.string();

interface PromptProps {
  readonly debrief: HotDebrief;
  readonly prompt: HotPrompt;
  readonly points: readonly LearningPoint[];
}

/** Enter makes a point of the line at once, and the field is free for the next. */
function Prompt({ debrief, prompt, points }: PromptProps) {
  const { vault, clock, newId } = useDesk();
  const commit = useCommit();
  const operation = useOperation();
  const { name: by } = useDeskUser();
  const kept = useKeptDraft({
    name: `hot-debrief:${debrief.id}:${prompt.id}`,
    empty: '',
    schema: lineSchema,
  });
  const text = kept.draft;
  const field = useRef<HTMLInputElement>(null);
  const enter = () => {
    if (text.trim() === '') return;
    const number = nextLearningNumber(vault.records.all('learningPoints').values(), operation.id);
    const said = {
      prompt,
      text,
      number,
      headingId: 'polling-day',
      marking: operation.marking,
      at: clock(),
      by,
    } as const;
    const after = pointOfDebrief(debrief, said, newId);
    if (!commit('Add a point of a hot debrief', [{ collection: 'learningPoints', id: after.id, after }]).ok)
      return;
    kept.discard();
    field.current?.focus();
  };
  return (
    <section className="stack-tight" aria-label={prompt.question}>
      <h3>{prompt.question}</h3>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          enter();
        }}
      >
        <TextInput
          ref={field}
          aria-label={prompt.question}
          placeholder="One line, then Enter"
          maxLength={2000}
          value={text}
          onChange={(event) => kept.change(event.currentTarget.value)}
        />
      </form>
      <ul className="hot-lines" aria-label={`Said: ${prompt.question}`}>
        {points.map((point) => (
          <li key={point.id}>
            <Link to={pointPath(point.id)}>{learningPointName(point)}</Link>
            <span>{point.observation}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface PresentProps {
  readonly present: readonly string[];
  readonly onChange: (present: readonly string[]) => void;
}

/** One person on each line. */
function Present({ present, onChange }: PresentProps) {
  return (
    <SavedText
      label="Who was there"
      description="One person on each line: name and role."
      value={present.join('\n')}
      maxLength={20_000}
      rows={5}
      onSave={(text) => onChange(peopleIn(text))}
    />
  );
}

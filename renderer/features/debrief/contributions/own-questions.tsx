/** Questions of the force's own, which every form that is made next asks beside those of the library. */
import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { AskedQuestion } from '../../../core/debrief/contribution';
import { type DebriefHeadingId, debriefHeadingIds, debriefHeadings } from '../../../core/debrief/headings';
import { ownQuestion } from '../../../core/debrief/questions';
import { z } from '../../../core/foundation/schema';
import { useDesk } from '../../../services/desk-context';
import { type KeptDraft, useKeptDraft } from '../../../services/kept-draft';
import { useOperation } from '../../../services/operation';
import { HeadingChoice } from '../learning/add-point';

interface OwnQuestionsDraft {
  readonly asked: readonly AskedQuestion[];
  /** The one that is being written. */
  readonly headingId: DebriefHeadingId;
  readonly text: string;
}

const heading = z.enum(debriefHeadingIds);
const draftSchema: z.ZodType<OwnQuestionsDraft> = z.object({
  asked: z.array(z.object({ id: z.string(), headingId: heading, text: z.string() })),
  headingId: heading,
  text: z.string(),
});

/** What is asked beside the library, kept until forms are made with it. */
export function useOwnQuestions(): KeptDraft<OwnQuestionsDraft> {
  const operation = useOperation();
  return useKeptDraft<OwnQuestionsDraft>({
    name: `debrief-own-questions:${operation.id}`,
    empty: { asked: [], headingId: 'planning', text: '' },
    schema: draftSchema,
  });
}

/** Those that were added, each with a way out, and the next one. */
export function OwnQuestions({ kept }: { readonly kept: KeptDraft<OwnQuestionsDraft> }) {
  const { newId } = useDesk();
  const [isTried, setTried] = useState(false);
  const { draft } = kept;
  const { asked, headingId, text } = draft;
  const problem = isTried && text.trim() === '' ? 'Write the question.' : null;
  const add = () => {
    setTried(true);
    if (text.trim() === '') return;
    kept.change({ ...draft, asked: [...asked, ownQuestion({ headingId, text }, newId)], text: '' });
    setTried(false);
  };
  const takeOut = (id: string) => {
    const left = asked.filter((each) => each.id !== id);
    if (left.length === 0 && text === '') kept.discard();
    else kept.change({ ...draft, asked: left });
  };
  return (
    <details open={kept.isBegun}>
      <summary>
        {asked.length === 0 ? 'Add a question of your own' : `Questions of your own (${asked.length})`}
      </summary>
      <div className="stack-tight">
        {asked.length === 0 ? null : (
          <ul className="plain-list" aria-label="Questions of your own">
            {asked.map((each) => (
              <li key={each.id} className="row-apart">
                <span>
                  {each.text}{' '}
                  <span className="dimmed small">
                    {debriefHeadings.find(({ id }) => id === each.headingId)?.name}
                  </span>
                </span>
                <button type="button" className="text-link" onClick={() => takeOut(each.id)}>
                  Take out<span className="visually-hidden"> {each.text}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
        <HeadingChoice value={headingId} onChange={(id) => kept.change({ ...draft, headingId: id })} />
        <Textarea
          label="Question"
          rows={2}
          maxLength={1000}
          value={text}
          error={problem}
          onChange={({ currentTarget }) => kept.change({ ...draft, text: currentTarget.value })}
        />
        <div>
          <Button variant="default" onClick={add}>
            Add the question
          </Button>
        </div>
      </div>
    </details>
  );
}

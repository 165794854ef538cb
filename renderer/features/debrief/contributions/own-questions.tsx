/** Questions of the force's own, which every form that is made next asks beside those of the library. */
import { Button, Checkbox, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { AskedQuestion } from '../../../core/debrief/contribution';
import type { OwnAsked } from '../../../core/debrief/debrief-form';
import { debriefHeadings } from '../../../core/debrief/headings';
import { ownQuestion } from '../../../core/debrief/questions';
import { counted } from '../../../core/documents/blocks';
import { useDesk } from '../../../services/desk-context';
import { HeadingChoice } from '../learning/add-point';
import type { OwnQuestionsKept } from './use-own-questions';

interface OwnQuestionsProps {
  readonly own: OwnQuestionsKept;
}

/** Those that forms ask already, each to be asked again or not; those that were added, each with a way out; the next. */
export function OwnQuestions({ own }: OwnQuestionsProps) {
  const { kept, earlier, next } = own;
  const isShown = kept.isBegun || earlier.length > 0;
  return (
    <details open={isShown}>
      <summary>
        {isShown && next.length > 0 ? `Questions of your own (${next.length})` : 'Add a question of your own'}
      </summary>
      <div className="stack-tight">
        <AskedEarlier own={own} />
        <Added own={own} />
        <NextQuestion own={own} />
      </div>
    </details>
  );
}

/** What forms ask beside the library, where no further form is to be made. */
export function OwnQuestionsAsked({ earlier }: Pick<OwnQuestionsKept, 'earlier'>) {
  if (earlier.length === 0) return null;
  return (
    <ul className="plain-list" aria-label="Questions of your own in the forms">
      {earlier.map(({ question, forms }) => (
        <li key={question.id}>
          {question.text} <Where question={question} forms={forms} />
        </li>
      ))}
    </ul>
  );
}

function Where({ question, forms }: OwnAsked) {
  return (
    <span className="dimmed small">
      {headingName(question)}, in {counted(forms, 'form', 'forms')}
    </span>
  );
}

function headingName({ headingId }: AskedQuestion): string {
  return debriefHeadings.find(({ id }) => id === headingId)?.name ?? headingId;
}

function AskedEarlier({ own: { kept, earlier } }: OwnQuestionsProps) {
  if (earlier.length === 0) return null;
  const { draft } = kept;
  const ids = earlier.map(({ question }) => question.id);
  return (
    <Checkbox.Group
      label="Asked by earlier forms: ask them again"
      value={ids.filter((id) => !draft.leftOut.includes(id))}
      onChange={(asked) => kept.change({ ...draft, leftOut: ids.filter((id) => !asked.includes(id)) })}
    >
      <div className="stack-tight">
        {earlier.map(({ question, forms }) => (
          <Checkbox
            key={question.id}
            value={question.id}
            label={question.text}
            description={`${headingName(question)}, in ${counted(forms, 'form', 'forms')}`}
          />
        ))}
      </div>
    </Checkbox.Group>
  );
}

function Added({ own: { kept } }: OwnQuestionsProps) {
  const { draft } = kept;
  if (draft.asked.length === 0) return null;
  const takeOut = (id: string) => {
    const asked = draft.asked.filter((each) => each.id !== id);
    if (asked.length === 0 && draft.text === '' && draft.leftOut.length === 0) kept.discard();
    else kept.change({ ...draft, asked });
  };
  return (
    <ul className="plain-list" aria-label="Questions of your own">
      {draft.asked.map((each) => (
        <li key={each.id} className="row-apart">
          <span>
            {each.text} <span className="dimmed small">{headingName(each)}</span>
          </span>
          <button type="button" className="text-link" onClick={() => takeOut(each.id)}>
            Take out<span className="visually-hidden"> {each.text}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function NextQuestion({ own: { kept } }: OwnQuestionsProps) {
  const { newId } = useDesk();
  const [isTried, setTried] = useState(false);
  const { draft } = kept;
  const { headingId, text } = draft;
  const problem = isTried && text.trim() === '' ? 'Write the question.' : null;
  const add = () => {
    setTried(true);
    if (text.trim() === '') return;
    kept.change({ ...draft, asked: [...draft.asked, ownQuestion({ headingId, text }, newId)], text: '' });
    setTried(false);
  };
  return (
    <>
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
    </>
  );
}

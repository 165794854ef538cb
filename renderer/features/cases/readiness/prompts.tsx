/** What the CPS refused earlier files with the same offences for, and what was done about it here. */
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { CaseFile } from '../../../core/cases/case-file';
import { promptsFor, type RefusalPrompt } from '../../../core/cases/readiness/prompts';
import { formatDate } from '../../../core/foundation/dates';
import { asId } from '../../../core/foundation/ids';
import { useDesk, useDeskUser } from '../../../services/desk-context';
import { useEditCase } from '../case/use-case-edit';
import { useReadinessAround } from './use-readiness';

/** Nothing where no file was refused. */
export function Prompts({ caseFile }: { readonly caseFile: CaseFile }) {
  const prompts = promptsFor(caseFile, useReadinessAround().contacts);
  if (prompts.length === 0) return null;
  return (
    <section className="stack-tight" aria-label="What earlier files were refused for">
      <h3>What earlier files were refused for</h3>
      <ul className="case-entries">
        {prompts.map((prompt) => (
          <Prompt key={prompt.id} prompt={prompt} caseFile={caseFile} />
        ))}
      </ul>
    </section>
  );
}

/** "C-007 was refused for it on Thu 10 Jun 2027, the last of 3 times". */
function refusedWords({ times }: RefusalPrompt, { id }: CaseFile): string {
  const last = times.at(-1);
  if (last === undefined) return '';
  const named = last.caseReference === '' ? 'An earlier file' : last.caseReference;
  const which = last.caseId === id ? 'This file' : named;
  const often = times.length > 1 ? `, the last of ${times.length} times` : '';
  return `${which} was refused for it on ${formatDate(last.on)}${often}`;
}

function Prompt({ prompt, caseFile }: { readonly prompt: RefusalPrompt; readonly caseFile: CaseFile }) {
  const { clock, newId } = useDesk();
  const user = useDeskUser();
  const edit = useEditCase(caseFile.id);
  const [answer, setAnswer] = useState('');
  const record = () => {
    const given = {
      id: asId<'PromptAnswer'>(newId()),
      promptId: prompt.id,
      answer: answer.trim(),
      by: user.name,
      at: clock(),
    };
    const isStored = edit('Answer what an earlier file was refused for', (now) => ({
      promptAnswers: [...now.promptAnswers, given],
    }));
    if (isStored) setAnswer('');
  };
  return (
    <li className="case-entry stack-tight case-council">
      <p>
        {prompt.text} <span className="dimmed small">{refusedWords(prompt, caseFile)}</span>
      </p>
      {prompt.answer === null ? null : (
        <p className="written">
          <strong>Here:</strong> {prompt.answer.answer}{' '}
          <span className="dimmed small">{prompt.answer.by}</span>
        </p>
      )}
      <div className="row case-add">
        <TextInput
          label={prompt.answer === null ? 'What was done about it here' : 'Another answer'}
          maxLength={20_000}
          value={answer}
          onChange={(event) => setAnswer(event.currentTarget.value)}
        />
        <Button variant="default" disabled={answer.trim() === ''} onClick={record}>
          Answer<span className="visually-hidden">: {prompt.text}</span>
        </Button>
      </div>
    </li>
  );
}

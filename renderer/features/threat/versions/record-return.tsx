/** Records that gold gave the version back, and what is to be changed. */
import { Button, Textarea } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { returned, type ReturnRefusal } from '../../../core/threat/approval';
import { useCommit, useDesk } from '../../../services/desk-context';
import { Help } from '../../../ui/screen';
import { useOpenAssessment } from '../open-assessment';
import { authorAnswers, GoldFieldsInputs, useGoldFields } from './gold-fields';

const refusals: Readonly<Record<ReturnRefusal['kind'], string>> = {
  'not-submitted': 'This version is not with gold. Nothing was changed.',
  'no-name': 'Say who gave it back. Nothing was changed.',
  'no-comments': 'Say what is to be changed. Nothing was changed.',
  'author-answers': authorAnswers,
};

/** The form; the version is then a draft again, with the comments on its page. */
export function RecordReturn() {
  const { assessment } = useOpenAssessment();
  const { clock, notify } = useDesk();
  const commit = useCommit();
  const fields = useGoldFields();
  const [comments, setComments] = useState('');
  const isReady = fields.isReady && comments.trim() !== '';
  const record = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!isReady || fields.date === null) return;
    const result = returned(assessment, {
      name: fields.name.trim(),
      role: fields.role.trim(),
      date: fields.date,
      recordedAt: clock(),
      comments: comments.trim(),
    });
    if (!result.ok) {
      notify({ tone: 'problem', text: refusals[result.error.kind] });
      return;
    }
    const after = result.value;
    const done = commit(
      'Record that gold gave the threat assessment back',
      [{ collection: 'assessments', id: after.id, after }],
      { undoable: false },
    );
    if (done.ok)
      notify({ tone: 'done', text: `Version ${after.version} is a draft again, with gold’s comments.` });
  };
  return (
    <form className="form-with-help" onSubmit={record}>
      <GoldFieldsInputs fields={fields} dateLabel="Given back on" />
      <Textarea
        label="What is to be changed"
        value={comments}
        maxLength={4000}
        rows={4}
        onChange={(event) => setComments(event.currentTarget.value)}
      />
      <Help>In gold’s words. They stand on this page until the version is submitted again.</Help>
      <div className="row">
        <Button type="submit" disabled={!isReady}>
          Record that gold gives it back
        </Button>
        {isReady ? null : (
          <span className="dimmed">Needs a name other than the author’s, a date and comments.</span>
        )}
      </div>
    </form>
  );
}

/** The SPOC puts the version before gold. */
import { Button, Textarea } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { Link } from 'react-router';
import { type SubmissionRefusal, submitted } from '../../../core/threat/approval';
import { harmOf } from '../../../core/threat/harms';
import type { LocationRef } from '../../../core/threat/location-ref';
import { cellsWithOpenRoundOf } from '../../../core/workshop/course';
import { useCommit, useDesk, useDeskUser } from '../../../services/desk-context';
import { flushDrafts } from '../../../ui/drafts';
import { Help, Message } from '../../../ui/screen';
import { useOpenMatters } from '../incomplete';
import { useOpenAssessment } from '../open-assessment';

/** What is not complete, a note to gold, and the step. */
export function SubmitForm() {
  const { grid, nameOf } = useOpenAssessment();
  const { clock, notify, vault } = useDesk();
  const user = useDeskUser();
  const commit = useCommit();
  const [note, setNote] = useState('');
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    flushDrafts();
    const assessment = vault.records.get('assessments', grid.assessment.id) ?? grid.assessment;
    const { records } = vault;
    const openRounds = cellsWithOpenRoundOf(assessment.id, {
      workshops: records.all('workshops'),
      rounds: records.all('rounds'),
    });
    const submission = { by: user.name, at: clock(), note: note.trim() };
    const result = submitted({ ...grid, assessment }, submission, openRounds);
    if (!result.ok) {
      notify({ tone: 'problem', text: refusalWords(result.error, nameOf) });
      return;
    }
    const after = result.value;
    const done = commit(
      'Put the threat assessment before gold',
      [{ collection: 'assessments', id: after.id, after }],
      // Taking it back is a step of its own, with its own line in the journal.
      { undoable: false },
    );
    if (done.ok)
      notify({ tone: 'done', text: `Version ${after.version} is with gold and cannot be changed.` });
  };
  return (
    <>
      <Incomplete />
      <form className="form-with-help" onSubmit={submit}>
        <Textarea
          label="What gold should know or decide"
          value={note}
          maxLength={4000}
          rows={3}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Help>Stands with the version while it is with gold. May be left empty.</Help>
        <div className="row">
          <Button type="submit">Submit to gold</Button>
          <span className="dimmed">Nothing can be changed until gold answers or you take it back.</span>
        </div>
      </form>
    </>
  );
}

function refusalWords(refusal: SubmissionRefusal, nameOf: (location: LocationRef) => string): string {
  switch (refusal.kind) {
    case 'not-a-draft':
      return 'This version is with gold already, or approved. Nothing was changed.';
    case 'nothing-in-it':
      return 'Nothing has been considered yet, so there is nothing to submit. Nothing was changed.';
    case 'round-open': {
      const names = refusal.items.map((item) => `${harmOf(item.harmId).short}, ${nameOf(item.location)}`);
      const more = names.length > mostNamed ? ` and ${names.length - mostNamed} more` : '';
      return `A workshop has a round open on ${names.slice(0, mostNamed).join('; ')}${more}. Reveal it or set it aside, then submit. Nothing was changed.`;
    }
  }
}

const mostNamed = 5;

function Incomplete() {
  const entries = useOpenMatters();
  if (entries.length === 0) {
    return <Message tone="done" title="Everything is considered and complete." />;
  }
  return (
    <Message tone="warning" title="Not complete. It can be submitted so, and the document will say so.">
      <ul>
        {entries.map((entry) => (
          <li key={`${entry.path} ${entry.text}`}>
            <Link to={entry.path}>{entry.text}</Link>
          </li>
        ))}
      </ul>
    </Message>
  );
}

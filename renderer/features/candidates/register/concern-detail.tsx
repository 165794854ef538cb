/** One safety concern: what it is, how grave, what is done, to whom it was passed on, and what it belongs to. */
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { concernLevels, type SafetyConcern } from '../../../core/candidates/candidate';
import { formatDate } from '../../../core/foundation/dates';
import { useCommit, useDesk, useDeskUser, useToday } from '../../../services/desk-context';
import { LinkPicker } from '../../../services/link-picker';
import { DayField } from '../../../ui/day-fields';
import { SavedText } from '../../../ui/saved-text';
import { ReferredFields } from './referred-fields';
import { SafeguardingActions } from './safeguarding-actions';
import type { EditConcern } from './use-register';

interface ConcernDetailProps {
  readonly concern: SafetyConcern;
  readonly closePath: string;
}

/** Every field saves itself. A closed concern says why, and can be opened again. */
export function ConcernDetail({ concern, closePath }: ConcernDetailProps) {
  const { vault } = useDesk();
  const commit = useCommit();
  const today = useToday();
  const heading = useRef<HTMLHeadingElement>(null);
  // The panel is long: whoever comes by a link to the concern finds it in sight.
  useEffect(() => {
    const opened = setTimeout(() => heading.current?.focus());
    return () => clearTimeout(opened);
  }, []);
  const edit: EditConcern = (purpose, change) => {
    const now = vault.records.get('safetyConcerns', concern.id);
    if (now !== undefined)
      commit(purpose, [{ collection: 'safetyConcerns', id: now.id, after: change(now) }]);
  };
  return (
    <div className="stack candidates-part">
      <div className="row-apart">
        <h4 className="panel-heading" tabIndex={-1} ref={heading}>
          Concern of {formatDate(concern.on)}
        </h4>
        <Link to={closePath}>Fold</Link>
      </div>
      <DayField
        label="Raised on"
        latest={today}
        value={concern.on}
        onChange={(on) => {
          if (on !== null) edit('Change the day of a safety concern', (now) => ({ ...now, on }));
        }}
      />
      <SavedText
        label="Raised by"
        value={concern.raisedBy}
        maxLength={200}
        onSave={(raisedBy) => edit('Change who raised a safety concern', (now) => ({ ...now, raisedBy }))}
      />
      <SavedText
        label="What is the concern"
        value={concern.what}
        maxLength={8000}
        rows={3}
        problem={(text) => (text.trim() === '' ? 'A concern has words. The last ones are kept.' : null)}
        onSave={(what) => edit('Change a safety concern', (now) => ({ ...now, what }))}
      />
      <NativeSelect
        label="Level of risk"
        data={concernLevels.map(({ id, name }) => ({ value: id, label: name }))}
        value={concern.level}
        onChange={(event) => {
          const level = concernLevels.find(({ id }) => id === event.currentTarget.value)?.id;
          if (level !== undefined) edit('Change the level of a safety concern', (now) => ({ ...now, level }));
        }}
      />
      <SavedText
        label="Why at that level"
        value={concern.why}
        maxLength={4000}
        rows={2}
        onSave={(why) => edit('Change why a safety concern has its level', (now) => ({ ...now, why }))}
      />
      <SafeguardingActions concern={concern} edit={edit} />
      <ReferredFields concern={concern} edit={edit} />
      <LinkPicker
        label="Incidents and cases"
        description="The allegation, case or other record that it is about."
        value={concern.links}
        onChange={(links) => edit('Change what a safety concern belongs to', (now) => ({ ...now, links }))}
      />
      <Closing concern={concern} edit={edit} />
    </div>
  );
}

function Closing({ concern, edit }: { readonly concern: SafetyConcern; readonly edit: EditConcern }) {
  const user = useDeskUser();
  const today = useToday();
  const [why, setWhy] = useState('');
  if (concern.closed !== null)
    return (
      <div className="stack-tight">
        <p className="flat">
          Closed on {formatDate(concern.closed.on)} by {concern.closed.by}: {concern.closed.why}
        </p>
        <div>
          <Button
            size="xs"
            variant="default"
            onClick={() => edit('Open a safety concern again', (now) => ({ ...now, closed: null }))}
          >
            Open it again
          </Button>
        </div>
      </div>
    );
  return (
    <form
      className="stack-tight"
      onSubmit={(event) => {
        event.preventDefault();
        if (why.trim() === '') return;
        edit('Close a safety concern', (now) => ({
          ...now,
          closed: { on: today, by: user.name.slice(0, 120), why: why.trim() },
        }));
      }}
    >
      <TextInput
        label="Why it can be closed"
        maxLength={4000}
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
      <div>
        <Button type="submit" size="xs" variant="default" disabled={why.trim() === ''}>
          Close the concern
        </Button>
      </div>
    </form>
  );
}

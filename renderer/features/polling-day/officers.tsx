/** The officers of a team: entered one by one, or pasted from a spreadsheet. */
import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { counted } from '../../core/documents/blocks';
import { asId } from '../../core/foundation/ids';
import type { Team, TeamOfficer } from '../../core/polling-day/team';
import { officersFrom } from '../../core/polling-day/team-edits';
import { useDesk } from '../../services/desk-context';
import { fromTabSeparated } from '../../ui/data-grid-model';
import { SavedText } from '../../ui/saved-text';
import { Help } from '../../ui/screen';

interface OfficersProps {
  readonly team: Team;
  readonly onSave: (officers: readonly TeamOfficer[]) => void;
}

/** One line for each officer. */
export function Officers({ team, onSave }: OfficersProps) {
  const { newId } = useDesk();
  const [isPasting, setPasting] = useState(false);
  const { officers } = team;
  const change = (id: string, next: Partial<TeamOfficer>) =>
    onSave(officers.map((officer) => (officer.id === id ? { ...officer, ...next } : officer)));
  const add = () =>
    onSave([...officers, { id: asId<'TeamOfficer'>(newId()), name: '', rank: '', callSign: '' }]);
  return (
    <section className="stack-tight" aria-label="Officers">
      <h3 className="panel-heading">{counted(officers.length, 'officer', 'officers')}</h3>
      {officers.map((officer, index) => (
        <fieldset key={officer.id} className="plain-fieldset team-officer">
          <legend className="visually-hidden">Officer {index + 1}</legend>
          <SavedText
            label="Name"
            value={officer.name}
            maxLength={200}
            onSave={(name) => change(officer.id, { name: name.trim() })}
          />
          <SavedText
            label="Rank"
            value={officer.rank}
            maxLength={120}
            onSave={(rank) => change(officer.id, { rank: rank.trim() })}
          />
          <SavedText
            label="Call sign"
            value={officer.callSign}
            maxLength={40}
            onSave={(callSign) => change(officer.id, { callSign: callSign.trim() })}
          />
          <Button
            size="compact-xs"
            variant="subtle"
            aria-label={`Take officer ${index + 1} out`}
            onClick={() => onSave(officers.filter(({ id }) => id !== officer.id))}
          >
            Take out
          </Button>
        </fieldset>
      ))}
      <div className="row">
        <Button size="xs" variant="default" onClick={add}>
          Add an officer
        </Button>
        <Button size="xs" variant="default" onClick={() => setPasting(!isPasting)} aria-expanded={isPasting}>
          Paste officers from Excel
        </Button>
      </div>
      {isPasting ? (
        <PasteOfficers
          onAdd={(more) => {
            onSave([...officers, ...more]);
            setPasting(false);
          }}
        />
      ) : null}
      <Help source="NPCC, Guidance for interaction with candidates and conduct during the pre-election period">
        Somebody who has campaigned is not posted to a polling station.
      </Help>
    </section>
  );
}

function PasteOfficers({ onAdd }: { readonly onAdd: (officers: readonly TeamOfficer[]) => void }) {
  const { newId } = useDesk();
  const [text, setText] = useState('');
  // Ids are given when they are added: reading as one types must not use any up.
  const found = officersFrom(fromTabSeparated(text), () => 'reading');
  return (
    <div className="stack-tight">
      <Textarea
        label="Officers, one on each line"
        description="Columns: name, rank, call sign. Paste them here as copied from Excel."
        rows={4}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div>
        <Button
          size="xs"
          disabled={found.length === 0}
          onClick={() => onAdd(officersFrom(fromTabSeparated(text), newId))}
        >
          Add {counted(found.length, 'officer', 'officers')}
        </Button>
      </div>
    </div>
  );
}

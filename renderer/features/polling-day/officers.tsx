/** The officers of a team: entered one by one, or pasted from a spreadsheet. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { counted } from '../../core/documents/blocks';
import { asId } from '../../core/foundation/ids';
import type { DeploymentFinding } from '../../core/polling-day/finding';
import type { Team, TeamOfficer } from '../../core/polling-day/team';
import { officersFrom, type PastedOfficer } from '../../core/polling-day/team-edits';
import { useDesk } from '../../services/desk-context';
import { fromTabSeparated } from '../../ui/data-grid-model';
import { PasteRows } from '../../ui/paste-rows';
import { SavedText } from '../../ui/saved-text';
import { Help } from '../../ui/screen';
import { Why } from './findings-list';
import { useChange } from './use-edits';

const many = (count: number) => counted(count, 'officer', 'officers');

interface OfficersProps {
  readonly team: Team;
  /** Of the whole deployment. */
  readonly findings: readonly DeploymentFinding[];
}

/** One line for each officer, with what stands against the posting below it. */
export function Officers({ team: { id: teamId, officers }, findings }: OfficersProps) {
  const { newId } = useDesk();
  const change = useChange('teams');
  const [isPasting, setPasting] = useState(false);
  const set = (make: (officers: readonly TeamOfficer[]) => readonly TeamOfficer[]) =>
    change(teamId, (now) => ({ ...now, officers: make(now.officers) }));
  const add = (more: readonly PastedOfficer[]) =>
    set((now) => [...now, ...more.map((officer) => ({ ...officer, id: asId<'TeamOfficer'>(newId()) }))]);
  return (
    <section className="stack-tight" aria-label="Officers">
      <h3 className="panel-heading">{many(officers.length)}</h3>
      <Help source="NPCC, Guidance for interaction with candidates (2024), paragraph 7.5">
        Whoever is named here is compared with the conduct register at once: somebody who took an active part
        in the campaign is not sent to a polling station or count there. Put the collar or staff number with
        the rank (“PCSO 7712”), so that nobody is taken for a namesake.
      </Help>
      {officers.map((officer, index) => (
        <OfficerFields
          key={officer.id}
          officer={officer}
          number={index + 1}
          findings={findings.filter((each) => each.teamId === teamId && each.officerId === officer.id)}
          onChange={set}
        />
      ))}
      <div className="row">
        <Button size="xs" variant="default" onClick={() => add([{ name: '', rank: '', callSign: '' }])}>
          Add an officer
        </Button>
        <Button size="xs" variant="default" onClick={() => setPasting(!isPasting)} aria-expanded={isPasting}>
          Paste officers from Excel
        </Button>
      </div>
      {isPasting ? (
        <PasteRows
          description="Name, rank, call sign, in this order; a row of headings may stand above them."
          columns={columns}
          read={read}
          counted={many}
          onStore={add}
          onClose={() => setPasting(false)}
        />
      ) : null}
    </section>
  );
}

const columns: Parameters<typeof PasteRows<PastedOfficer>>[0]['columns'] = [
  { name: 'Name', text: ({ name }) => name },
  { name: 'Rank', text: ({ rank }) => rank },
  { name: 'Call sign', text: ({ callSign }) => callSign },
];

function read(text: string) {
  const { officers, problems } = officersFrom(fromTabSeparated(text));
  return { rows: officers, problems };
}

interface OfficerFieldsProps {
  readonly officer: TeamOfficer;
  /** From 1. */
  readonly number: number;
  readonly findings: readonly DeploymentFinding[];
  readonly onChange: (make: (officers: readonly TeamOfficer[]) => readonly TeamOfficer[]) => void;
}

function OfficerFields({ officer, number, findings, onChange }: OfficerFieldsProps) {
  const save = (next: Partial<PastedOfficer>) =>
    onChange((now) => now.map((each) => (each.id === officer.id ? { ...each, ...next } : each)));
  return (
    <fieldset className="plain-fieldset team-officer">
      <legend className="visually-hidden">Officer {number}</legend>
      <SavedText
        label="Name"
        value={officer.name}
        maxLength={200}
        onSave={(name) => save({ name: name.trim() })}
      />
      <SavedText
        label="Rank"
        value={officer.rank}
        maxLength={120}
        onSave={(rank) => save({ rank: rank.trim() })}
      />
      <SavedText
        label="Call sign"
        value={officer.callSign}
        maxLength={40}
        onSave={(callSign) => save({ callSign: callSign.trim() })}
      />
      <Button
        size="compact-xs"
        variant="subtle"
        aria-label={`Take officer ${number} out`}
        onClick={() => onChange((now) => now.filter(({ id }) => id !== officer.id))}
      >
        Take out
      </Button>
      <div role="status" className="officer-findings">
        {findings.map((each) => (
          <div key={each.key} className="officer-finding" data-kind={each.kind}>
            <p className="flat small">
              <strong>{each.short}.</strong> {each.text} {each.todo}
            </p>
            <Why finding={each} />
          </div>
        ))}
      </div>
    </fieldset>
  );
}

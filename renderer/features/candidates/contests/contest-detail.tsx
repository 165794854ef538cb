/** One contest beside the list. Every field saves itself. */
import { Button, NativeSelect } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { Link } from 'react-router';
import type { Candidate } from '../../../core/candidates/candidate';
import {
  candidatesOfContest,
  labelsOf,
  partyWords,
  standingName,
} from '../../../core/candidates/candidate-list';
import type { Contest } from '../../../core/candidates/contest';
import { pollTypes } from '../../../core/operation/operation';
import { ElectoralAreaSelect } from '../../../services/area-select';
import { useCommit, useDesk } from '../../../services/desk-context';
import { DayField } from '../../../ui/day-fields';
import { PanelHead } from '../../../ui/panel-head';
import { SavedText } from '../../../ui/saved-text';

interface ContestDetailProps {
  readonly contest: Contest;
  /** Of the operation. */
  readonly candidates: readonly Candidate[];
  readonly onClose: () => void;
}

/** Its facts and who stands in it. Escape closes it. */
export function ContestDetail({ contest, candidates, onClose }: ContestDetailProps) {
  const { vault } = useDesk();
  const commit = useCommit();
  const set = (purpose: string, patch: Partial<Contest>) => {
    const now = vault.records.get('contests', contest.id);
    if (now !== undefined)
      commit(purpose, [{ collection: 'contests', id: now.id, after: { ...now, ...patch } }]);
  };
  const leave = (event: KeyboardEvent) => {
    const isInField = event.target instanceof Element && event.target.matches('input, textarea, select');
    if (event.key === 'Escape' && !event.defaultPrevented && !isInField) onClose();
  };
  return (
    <div className="stack record-panel" onKeyDown={leave}>
      <PanelHead title={contest.name} closeLabel="Close the contest" onClose={onClose} />
      <WhoStands contest={contest} candidates={candidates} />
      <SavedText
        label="Name of the contest"
        value={contest.name}
        maxLength={200}
        problem={(text) => (text.trim() === '' ? 'A contest has a name. The last one is kept.' : null)}
        onSave={(text) => set('Change the name of a contest', { name: text.trim() })}
      />
      <ContestFacts contest={contest} set={set} />
      <div>
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            if (commit('Remove a contest', [{ collection: 'contests', id: contest.id, after: null }]).ok)
              onClose();
          }}
        >
          Remove this contest
        </Button>
      </div>
    </div>
  );
}

interface ContestFactsProps {
  readonly contest: Contest;
  readonly set: (purpose: string, patch: Partial<Contest>) => void;
}

function ContestFacts({ contest, set }: ContestFactsProps) {
  return (
    <>
      <NativeSelect
        label="Poll"
        data={pollTypes.map(({ id, name }) => ({ value: id, label: name }))}
        value={contest.pollType}
        onChange={(event) => {
          const pollType = pollTypes.find(({ id }) => id === event.currentTarget.value)?.id;
          if (pollType !== undefined) set('Change the poll of a contest', { pollType });
        }}
      />
      <SavedText
        label="Seats"
        value={contest.seats === null ? '' : String(contest.seats)}
        maxLength={3}
        problem={(text) =>
          text.trim() === '' || seatsFrom(text) !== null
            ? null
            : 'Write a number from 1 to 200. The last one is kept.'
        }
        onSave={(text) => set('Change the seats of a contest', { seats: seatsFrom(text) })}
      />
      <ElectoralAreaSelect
        value={contest.areaId}
        pollType={contest.pollType}
        onChange={(areaId) => set('Change the area of a contest', { areaId })}
      />
      <SavedText
        label="Other forces"
        description="A constituency may lie in the area of several forces."
        placeholder="None"
        value={contest.otherForces}
        maxLength={300}
        onSave={(text) => set('Change the other forces of a contest', { otherForces: text.trim() })}
      />
      <DayField
        label="Another polling day"
        description="Only where the poll is not on the day of the operation: countermanded, postponed, a by-election."
        placeholder="The day of the operation"
        value={contest.pollingDate}
        onChange={(pollingDate) => set('Change the polling day of a contest', { pollingDate })}
      />
      <SavedText
        label="Identifier of the ballot"
        description="Such as local.saltmarsh.quayside.2027-05-06: by it a list finds this contest again."
        value={contest.electionId}
        maxLength={200}
        onSave={(text) =>
          set('Change the identifier of a contest', { electionId: text.trim().toLowerCase() })
        }
      />
      <SavedText
        label="Notes"
        value={contest.notes}
        maxLength={4000}
        rows={2}
        onSave={(notes) => set('Change the notes of a contest', { notes })}
      />
    </>
  );
}

function seatsFrom(text: string): number | null {
  if (!/^\d{1,3}$/.test(text.trim())) return null;
  const seats = Number(text);
  return seats >= 1 && seats <= 200 ? seats : null;
}

function WhoStands({ contest, candidates }: Omit<ContestDetailProps, 'onClose'>) {
  const here = candidatesOfContest(candidates, contest.id);
  const labels = labelsOf(here);
  return (
    <section className="stack-tight" aria-label="Who stands">
      <h3 className="panel-heading">Who stands</h3>
      {here.length === 0 ? <p className="dimmed flat">Nobody is entered yet.</p> : null}
      <ul className="flat">
        {here.slice(0, 60).map((candidate) => (
          <li key={candidate.id}>
            <Link to={`/candidates?candidate=${candidate.id}`}>{labels.get(candidate.id)}</Link>{' '}
            <span className="small dimmed">
              {[partyWords(candidate), standingName(candidate.standing).toLowerCase()]
                .filter(Boolean)
                .join(', ')}
            </span>
          </li>
        ))}
      </ul>
      {here.length > 60 ? <p className="flat">and {here.length - 60} more</p> : null}
      <div>
        <Button component={Link} size="xs" variant="default" to={`/candidates?in=${contest.id}`}>
          Show them in the register
        </Button>
      </div>
    </section>
  );
}

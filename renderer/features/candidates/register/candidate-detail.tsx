/** One candidate beside the list. Every field saves itself. */
import { Button, Checkbox, NativeSelect } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { type Candidate, officesHeld, standings } from '../../../core/candidates/candidate';
import { missingName, missingOf } from '../../../core/candidates/missing';
import { asId } from '../../../core/foundation/ids';
import { useCommit, useToday } from '../../../services/desk-context';
import { DayField } from '../../../ui/day-fields';
import { PanelHead } from '../../../ui/panel-head';
import { SavedText } from '../../../ui/saved-text';
import { Help } from '../../../ui/screen';
import { AgentsPart } from './agents-part';
import { ConcernsPart } from './concerns-part';
import { OffersPart } from './offers-part';
import { OtherContests } from './other-contests';
import { RoutePart } from './route-part';
import { type CandidateRegister, useEditCandidate } from './use-register';

interface CandidateDetailProps {
  readonly candidate: Candidate;
  readonly register: CandidateRegister;
  readonly concernId: string | null;
  readonly onClose: () => void;
}

/** Who it is, what was given, what keeps them safe. Escape closes it. */
export function CandidateDetail({ candidate, register, concernId, onClose }: CandidateDetailProps) {
  const commit = useCommit();
  const missing = missingOf(candidate);
  const leave = (event: KeyboardEvent) => {
    const isInField = event.target instanceof Element && event.target.matches('input, textarea, select');
    if (event.key === 'Escape' && !event.defaultPrevented && !isInField) onClose();
  };
  return (
    <div className="stack record-panel" onKeyDown={leave}>
      <PanelHead
        title={register.labels.get(candidate.id) ?? candidate.name}
        closeLabel="Close the candidate"
        onClose={onClose}
      />
      <Help source="NPCC 2.4.2, 4.2.3">
        A candidate has no higher status than a member of the public. What one is given, the others of the
        contest are owed too.
      </Help>
      {missing.length === 0 ? null : (
        <p className="flat">
          Still missing: {missing.map((id) => missingName(id).toLowerCase()).join('; ')}.
        </p>
      )}
      <Facts candidate={candidate} register={register} />
      <OtherContests candidate={candidate} register={register} />
      <OffersPart candidate={candidate} />
      <AgentsPart candidate={candidate} />
      <ConcernsPart
        candidate={candidate}
        concerns={register.concerns.get(candidate.id) ?? []}
        openId={concernId}
      />
      <RoutePart
        candidate={candidate}
        contest={register.contests.find(({ id }) => id === candidate.contestId)}
      />
      <NotesField candidate={candidate} />
      {candidate.source === null ? null : (
        <p className="small dimmed flat">From “{candidate.source.file}”.</p>
      )}
      <div>
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            if (
              commit('Remove a candidate', [{ collection: 'candidates', id: candidate.id, after: null }]).ok
            )
              onClose();
          }}
        >
          Remove this candidate
        </Button>
      </div>
    </div>
  );
}

function NotesField({ candidate }: { readonly candidate: Candidate }) {
  const edit = useEditCandidate(candidate.id);
  return (
    <SavedText
      label="Notes"
      description="No address, no way to reach them: those stay with the council."
      value={candidate.notes}
      maxLength={4000}
      rows={2}
      onSave={(notes) => edit('Change the notes of a candidate', (now) => ({ ...now, notes }))}
    />
  );
}

type FactsProps = Pick<CandidateDetailProps, 'candidate' | 'register'>;

function Facts({ candidate, register }: FactsProps) {
  const edit = useEditCandidate(candidate.id);
  return (
    <section className="stack" aria-label="Who stands">
      <SavedText
        label="Name as printed"
        value={candidate.name}
        maxLength={200}
        problem={(text) => (text.trim() === '' ? 'A candidate has a name. The last one is kept.' : null)}
        onSave={(text) => edit('Change the name of a candidate', (now) => ({ ...now, name: text.trim() }))}
      />
      <SavedText
        label="Surname"
        description="By which the list is ordered."
        value={candidate.surname}
        maxLength={120}
        onSave={(text) =>
          edit('Change the surname of a candidate', (now) => ({ ...now, surname: text.trim() }))
        }
      />
      <SavedText
        label="Commonly known as"
        value={candidate.knownAs}
        maxLength={200}
        onSave={(text) =>
          edit('Change the common name of a candidate', (now) => ({ ...now, knownAs: text.trim() }))
        }
      />
      <NativeSelect
        label="Contest"
        data={register.contests.map(({ id, name }) => ({ value: id, label: name }))}
        value={candidate.contestId}
        onChange={(event) => {
          const contestId = asId<'Contest'>(event.currentTarget.value);
          edit('Change the contest of a candidate', (now) => ({ ...now, contestId }));
        }}
      />
      <SavedText
        label="Party"
        value={candidate.party}
        maxLength={200}
        onSave={(text) => edit('Change the party of a candidate', (now) => ({ ...now, party: text.trim() }))}
      />
      <SavedText
        label="Description as printed"
        value={candidate.description}
        maxLength={300}
        onSave={(text) =>
          edit('Change the description of a candidate', (now) => ({ ...now, description: text.trim() }))
        }
      />
      <StandingFields candidate={candidate} />
    </section>
  );
}

function StandingFields({ candidate }: { readonly candidate: Candidate }) {
  const edit = useEditCandidate(candidate.id);
  const today = useToday();
  const hasEnded = candidate.standing !== 'prospective' && candidate.standing !== 'nominated';
  return (
    <>
      <NativeSelect
        label="Standing"
        data={standings.map(({ id, name }) => ({ value: id, label: name }))}
        value={candidate.standing}
        onChange={(event) => {
          const standing = standings.find(({ id }) => id === event.currentTarget.value)?.id;
          if (standing !== undefined)
            edit('Change the standing of a candidate', (now) => ({ ...now, standing }));
        }}
      />
      {candidate.standing === 'prospective' ? null : (
        <DayField
          label="Declared by the returning officer"
          description="The day on which the nomination was declared valid: it makes the candidate."
          latest={today}
          value={candidate.declaredOn}
          onChange={(declaredOn) =>
            edit('Change the day of a declaration', (now) => ({ ...now, declaredOn }))
          }
        />
      )}
      {hasEnded ? (
        <DayField
          label={candidate.standing === 'withdrawn' ? 'Withdrawn on' : 'Result on'}
          latest={today}
          value={candidate.endedOn}
          onChange={(endedOn) =>
            edit('Change the day on which a candidature ended', (now) => ({ ...now, endedOn }))
          }
        />
      ) : null}
      <NativeSelect
        label="Office held already"
        data={officesHeld.map(({ id, name }) => ({ value: id, label: name }))}
        value={candidate.officeHeld}
        onChange={(event) => {
          const officeHeld = officesHeld.find(({ id }) => id === event.currentTarget.value)?.id;
          if (officeHeld !== undefined)
            edit('Change the office that a candidate holds', (now) => ({ ...now, officeHeld }));
        }}
      />
      <Checkbox
        label="A minister of the government"
        description="Ministers stay in office during a general election: write down in which role they ask."
        checked={candidate.isMinister}
        onChange={(event) => {
          const isMinister = event.currentTarget.checked;
          edit('Change whether a candidate is a minister', (now) => ({ ...now, isMinister }));
        }}
      />
    </>
  );
}

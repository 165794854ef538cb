/** Whether one person stands more than once. A person says so, or says that it is not so: names alone do not. */
import { Button } from '@mantine/core';
import { Link } from 'react-router';
import type { Candidate } from '../../../core/candidates/candidate';
import { keyOfName } from '../../../core/candidates/printed-name';
import { asId } from '../../../core/foundation/ids';
import { useDesk } from '../../../services/desk-context';
import { candidatePath } from './candidate-path';
import { type CandidateRegister, useEditCandidate } from './use-register';

interface OtherContestsProps {
  readonly candidate: Candidate;
  readonly register: CandidateRegister;
}

/** The candidatures of the same person, each of which can be parted from this one, and those that may be theirs. */
export function OtherContests({ candidate, register }: OtherContestsProps) {
  const edit = useEditCandidate(candidate.id);
  const { newId } = useDesk();
  const others = register.candidates.filter(({ id }) => id !== candidate.id);
  const same = others.filter(({ personId }) => personId === candidate.personId);
  const maybe = others.filter(
    (each) =>
      each.personId !== candidate.personId &&
      each.contestId !== candidate.contestId &&
      keyOfName(each) === keyOfName(candidate),
  );
  if (same.length + maybe.length === 0) return null;
  const contestLink = ({ id, contestId }: Candidate) => (
    <Link to={candidatePath(id)}>{register.contestNames.get(contestId)}</Link>
  );
  return (
    <section className="stack-tight" aria-label="Other contests">
      {same.map((each) => (
        <p key={each.id} className="flat">
          {keyOfName(each) === keyOfName(candidate) ? 'Stands' : `As ${each.name}, stands`} in{' '}
          {contestLink(each)} too.
        </p>
      ))}
      {same.length === 0 ? null : (
        <div>
          <Button
            size="xs"
            variant="default"
            onClick={() => {
              const personId = asId<'CandidatePerson'>(newId());
              edit('Record that candidatures are of different people', (now) => ({ ...now, personId }));
            }}
          >
            {same.length === 1 ? 'It is not the same person' : 'This is none of them: another person'}
          </Button>
        </div>
      )}
      {maybe.map((each) => (
        <div key={each.id} className="row">
          <span>Somebody of this name stands in {contestLink(each)}.</span>
          <Button
            size="xs"
            variant="default"
            onClick={() => {
              const { personId } = each;
              edit('Record that one person stands in two contests', (now) => ({ ...now, personId }));
            }}
          >
            It is the same person
          </Button>
        </div>
      ))}
    </section>
  );
}

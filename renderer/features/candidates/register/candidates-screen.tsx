/** The register of candidates: a line that enters one, filters, what is recorded of many at once, and the open one. */
import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import {
  type CandidateFilter,
  everyCandidate,
  filteredCandidates,
} from '../../../core/candidates/candidate-list';
import { missingOf } from '../../../core/candidates/missing';
import { candidatesRegister, safetyConcernsRegister } from '../../../core/registers/candidates';
import { ExportRegister } from '../../../services/export-register';
import { useOperation } from '../../../services/operation';
import { useRemembered } from '../../../services/remembered';
import { Empty, Screen } from '../../../ui/screen';
import { CandidatesTabs } from '../candidates-tabs';
import { AddCandidate } from './add-candidate';
import { BulkOffers, bulkId } from './bulk-offers';
import { CandidateDetail } from './candidate-detail';
import { CandidateFilters } from './candidate-filters';
import { candidateButtonId } from './candidate-path';
import { CandidateTable } from './candidate-table';
import { LetterOffer } from './letter-offer';
import { useRegister } from './use-register';

/** `?candidate=` opens one; `&concern=` one of its safety concerns; `?in=` shows one contest. */
export function CandidatesScreen() {
  const { id: operationId } = useOperation();
  const register = useRegister();
  const [parameters, setParameters] = useSearchParams();
  const [kept, setKept] = useRemembered<CandidateFilter>(`candidates.filter.${operationId}`, everyCandidate);
  const inContest = parameters.get('in');
  const [isBulk, setBulk] = useState(false);
  const filter = useMemo(
    () => (inContest === null ? kept : { ...kept, contestId: inContest }),
    [kept, inContest],
  );
  const shown = useMemo(() => filteredCandidates(register.candidates, filter, register), [register, filter]);
  const openId = parameters.get('candidate');
  const open = register.candidates.find(({ id }) => id === openId);
  const change = (next: CandidateFilter) => {
    setKept(next);
    if (inContest !== null) setParameters(openId === null ? {} : { candidate: openId }, { replace: true });
  };
  const show = (id: string) =>
    setParameters(
      { ...(inContest === null ? {} : { in: inContest }), candidate: id },
      { replace: open !== undefined },
    );
  const close = () => {
    setParameters(inContest === null ? {} : { in: inContest }, { replace: true });
    if (openId !== null) setTimeout(() => document.getElementById(candidateButtonId(openId))?.focus());
  };
  return (
    <Screen
      title="Candidates"
      purpose="Who stands in each contest, and what each was given. A candidate has no higher status than a member of the public."
      tabs={<CandidatesTabs />}
      isFlush
      actions={
        <>
          <Button component={Link} to="/candidates/import">
            Import candidates
          </Button>
          {register.candidates.length === 0 ? null : (
            <Button
              variant="default"
              id={bulkButtonId}
              aria-expanded={isBulk}
              aria-controls={bulkId}
              onClick={() => setBulk(!isBulk)}
            >
              Record for all shown
            </Button>
          )}
          <ExportRegister register={candidatesRegister} />
          <ExportRegister register={safetyConcernsRegister} label="Export safety concerns" />
        </>
      }
      asideLabel="Open candidate"
      aside={
        open === undefined ? null : (
          <CandidateDetail
            key={open.id}
            candidate={open}
            register={register}
            concernId={parameters.get('concern')}
            onClose={close}
          />
        )
      }
    >
      <div className="worksheet">
        <div className="worksheet-tools">
          {register.contests.length === 0 ? null : <AddCandidate contests={register.contests} />}
          {register.candidates.length === 0 ? null : (
            <>
              <CandidateFilters filter={filter} contests={register.contests} onChange={change} />
              <LetterOffer register={register} />
            </>
          )}
        </div>
        {isBulk && register.candidates.length > 0 ? (
          <BulkOffers
            shown={shown}
            onClose={() => {
              setBulk(false);
              setTimeout(() => document.getElementById(bulkButtonId)?.focus());
            }}
          />
        ) : null}
        <div className="worksheet-fill candidates-list">
          {register.candidates.length === 0 ? (
            <NoCandidates hasContests={register.contests.length > 0} />
          ) : shown.length === 0 ? (
            <p className="candidates-none">
              No candidate passes the filter.{' '}
              <button type="button" className="text-link" onClick={() => change(everyCandidate)}>
                Show all
              </button>
            </p>
          ) : (
            <CandidateTable candidates={shown} register={register} openId={openId} onOpen={show} />
          )}
        </div>
        <p className="worksheet-keys dimmed small">
          <span role="status">
            {shown.length.toLocaleString('en-GB')} of {register.candidates.length.toLocaleString('en-GB')}{' '}
            shown; {shown.filter((each) => missingOf(each).length > 0).length.toLocaleString('en-GB')} with
            something missing
          </span>
        </p>
      </div>
    </Screen>
  );
}

const bulkButtonId = 'candidates-bulk-button';

function NoCandidates({ hasContests }: { readonly hasContests: boolean }) {
  return (
    <div className="worksheet-scroll">
      <Empty
        title="No candidates yet"
        example="Sandry, Mair · Independent · Quayside ward · nominated · pack sent Mon 12 Apr 2027"
        action={
          <Button component={Link} to={hasContests ? '/candidates/import' : '/candidates/contests'}>
            {hasContests ? 'Import candidates' : 'Add contests'}
          </Button>
        }
      >
        Paste the statement of persons nominated, read the CSV of Democracy Club, or enter the people who say
        that they will stand. No address, email, date of birth or signature is kept of anybody.
      </Empty>
    </div>
  );
}

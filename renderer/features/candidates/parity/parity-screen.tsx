/** Even-handedness in one contest: the table, and beside it the matter that is open. */
import { Button, Select } from '@mantine/core';
import { useMemo } from 'react';
import { Link, useSearchParams } from 'react-router';
import { candidateStatus, evenHandednessSource } from '../../../core/contact/even-handedness';
import { openCells } from '../../../core/contact/parity';
import { parityInWords } from '../../../core/contact/parity-words';
import { planDocumentPath } from '../../../core/issuing/document-path';
import { contactMattersRegister } from '../../../core/registers/candidates-contact';
import { ExportRegister } from '../../../services/export-register';
import { useOperation } from '../../../services/operation';
import { useRemembered } from '../../../services/remembered';
import { Empty, Help, Screen } from '../../../ui/screen';
import { CandidatesTabs } from '../candidates-tabs';
import { matterButtonId, ParityTable } from './parity-table';
import { RowPanel } from './row-panel';
import { type ContestCounts, firstToLookAt, useContestCounts, useParity, useParityIndex } from './use-parity';

/** `?contest=` opens one contest, `&matter=` one row of its table. */
export function ParityScreen() {
  const { id: operationId } = useOperation();
  const index = useParityIndex();
  const counts = useContestCounts(index);
  const [parameters, setParameters] = useSearchParams();
  const [last, setLast] = useRemembered<string | null>(`parity.contest.${operationId}`, null);
  const remembered = last !== null && index.contests.has(last) ? last : null;
  const contestId = parameters.get('contest') ?? remembered ?? firstToLookAt(index, counts.contests);
  const parity = useParity(index, contestId) ?? null;
  const openId = parameters.get('matter');
  const row = parity?.rows.find(({ matterId }) => matterId === openId);
  const choose = (id: string | null) => {
    setLast(id);
    setParameters(id === null ? {} : { contest: id });
  };
  const show = (matterId: string) => {
    if (contestId !== null)
      setParameters({ contest: contestId, matter: matterId }, { replace: row !== undefined });
  };
  const close = () => {
    setParameters(contestId === null ? {} : { contest: contestId }, { replace: true });
    if (openId !== null) setTimeout(() => document.getElementById(matterButtonId(openId))?.focus());
  };
  return (
    <Screen
      title="Even-handedness"
      purpose="What each candidate of a contest asked for, was offered, was given or was refused, and where that differs."
      tabs={<CandidatesTabs />}
      isFlush
      actions={
        <>
          {parity === null ? null : (
            <Button component={Link} to={planDocumentPath('even-handedness', parity.contest.id)}>
              Statement in Word
            </Button>
          )}
          <ExportRegister register={contactMattersRegister} />
        </>
      }
      asideLabel="Open matter"
      aside={
        parity === null || row === undefined ? null : (
          <RowPanel key={row.matterId} parity={parity} row={row} onClose={close} />
        )
      }
    >
      <div className="worksheet">
        <div className="worksheet-tools">
          <ContestChoice counts={counts} value={parity?.contest.id ?? null} onChoose={choose} />
          <p className="flat parity-says" role="status">
            {parity === null ? '' : parityInWords(parity)}
          </p>
        </div>
        <div className="worksheet-fill">
          <div className="worksheet-scroll parity-scroll" tabIndex={0} role="region" aria-label="Parity">
            {parity === null ? (
              <NoContest />
            ) : parity.candidates.length === 0 ? (
              <p className="dimmed">
                No candidate of this contest is recorded yet. <Link to="/candidates">Add candidates</Link>,
                and what each was offered and given stands here side by side.
              </p>
            ) : (
              <ParityTable parity={parity} openId={openId} onOpen={show} />
            )}
          </div>
        </div>
        <p className="worksheet-keys dimmed small">
          {parity === null
            ? ''
            : `${parity.rows.filter((each) => openCells(each).length > 0).length} of ${parity.rows.length} rows unequal`}
        </p>
      </div>
    </Screen>
  );
}

interface ContestChoiceProps {
  readonly counts: ContestCounts;
  readonly value: string | null;
  readonly onChoose: (id: string | null) => void;
}

function ContestChoice({ counts, value, onChoose }: ContestChoiceProps) {
  const data = useMemo(() => optionsOf(counts.contests, counts.unequal), [counts.contests, counts.unequal]);
  return (
    <div className="parity-contest">
      <Select
        label="Contest"
        description={countsInWords(counts)}
        placeholder="Choose a contest"
        searchable
        limit={60}
        allowDeselect={false}
        nothingFoundMessage="No contest has this name."
        data={data}
        value={value}
        onChange={onChoose}
      />
    </div>
  );
}

function countsInWords({ contests, unequal }: ContestCounts): string {
  const of = contests.length.toLocaleString('en-GB');
  if (unequal === null) return `Counting the unequal places of ${of} contests…`;
  const inequal = contests.filter(({ id }) => (unequal.get(id) ?? 0) > 0).length;
  const have = inequal === 1 ? '1 contest has' : `${inequal.toLocaleString('en-GB')} contests have`;
  return `${have} unequal places, of ${of}`;
}

/** Those in which something is unequal come first. */
function optionsOf(contests: ContestCounts['contests'], unequal: ContestCounts['unequal']) {
  return contests
    .map(({ id, name }) => ({ id, name, count: unequal?.get(id) ?? 0 }))
    .sort((a, b) => Number(b.count > 0) - Number(a.count > 0))
    .map(({ id, name, count }) => ({
      value: id,
      label: count === 0 ? name : `${name} · ${count} unequal`,
    }));
}

function NoContest() {
  return (
    <>
      <Empty
        title="No contests yet"
        example="Quayside ward: briefing pack, briefing, joint letter, named contact, and each visit, meeting or answer, side by side for every candidate"
        action={
          <Button component={Link} to="/candidates/contests">
            Add contests
          </Button>
        }
      >
        Candidates are compared within the contest in which they stand. Add contests and candidates first.
      </Empty>
      <Help source={`${evenHandednessSource.source}; ${candidateStatus.paragraph}`}>
        {candidateStatus.text}
      </Help>
    </>
  );
}

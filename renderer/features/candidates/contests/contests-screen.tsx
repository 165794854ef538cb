/** The contests: a line that adds one, those that polls and areas suggest, the list, and the open one. */
import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { isStanding } from '../../../core/candidates/candidate-list';
import {
  contestFrom,
  type ContestSuggestion,
  suggestedContests,
} from '../../../core/candidates/candidate-edits';
import type { Contest } from '../../../core/candidates/contest';
import { formatDate } from '../../../core/foundation/dates';
import { asId } from '../../../core/foundation/ids';
import { pollTypes } from '../../../core/operation/operation';
import { areasUnder } from '../../../core/places/area';
import { contestsRegister } from '../../../core/registers/candidates';
import { useCollection, useCommit, useDesk } from '../../../services/desk-context';
import { ExportRegister } from '../../../services/export-register';
import { useOperation } from '../../../services/operation';
import { Empty, Screen } from '../../../ui/screen';
import { type VirtualColumn, VirtualTable } from '../../../ui/virtual-table';
import { CandidatesTabs } from '../candidates-tabs';
import { useRegister } from '../register/use-register';
import { AddContest } from './add-contest';
import { ContestDetail } from './contest-detail';
import { contestButtonId } from './contest-path';

/** `?contest=` opens one. */
export function ContestsScreen() {
  const register = useRegister();
  const { contests, candidates } = register;
  const [parameters, setParameters] = useSearchParams();
  const openId = parameters.get('contest');
  const open = contests.find(({ id }) => id === openId);
  const counts = useMemo(() => {
    const by = new Map<string, number>();
    for (const each of candidates)
      if (isStanding(each)) by.set(each.contestId, (by.get(each.contestId) ?? 0) + 1);
    return by;
  }, [candidates]);
  const close = () => {
    setParameters({}, { replace: true });
    if (openId !== null) setTimeout(() => document.getElementById(contestButtonId(openId))?.focus());
  };
  const show = (id: string) => setParameters({ contest: id }, { replace: open !== undefined });
  return (
    <Screen
      title="Contests"
      purpose="The seats that one ballot paper fills. Even-handedness is owed within a contest."
      tabs={<CandidatesTabs />}
      isFlush
      actions={<ExportRegister register={contestsRegister} />}
      asideLabel="Open contest"
      aside={
        open === undefined ? null : (
          <ContestDetail key={open.id} contest={open} candidates={candidates} onClose={close} />
        )
      }
    >
      <div className="worksheet">
        <div className="worksheet-tools">
          <AddContest />
          <Suggested contests={contests} />
        </div>
        <div className="worksheet-fill candidates-list">
          {contests.length === 0 ? (
            <div className="worksheet-scroll">
              <Empty
                title="No contests yet"
                example="Quayside ward · Local, principal area · 2 seats · 6 candidates"
              >
                Add the contests by hand, from the polls and wards of the operation, or with the list of their
                candidates.
              </Empty>
            </div>
          ) : (
            <VirtualTable
              label="Contests"
              rows={contests}
              columns={columnsOf(counts, openId, show)}
              rowKey={({ id }) => id}
              rowHeightRem={4}
            />
          )}
        </div>
        <p className="worksheet-keys dimmed small">
          <span role="status">
            {contests.length === 1 ? '1 contest' : `${contests.length.toLocaleString('en-GB')} contests`}
          </span>
        </p>
      </div>
    </Screen>
  );
}

function Suggested({ contests }: { readonly contests: readonly Contest[] }) {
  const operation = useOperation();
  const areas = useCollection('areas');
  const { newId } = useDesk();
  const commit = useCommit();
  const suggestions = useMemo(() => {
    const under = areasUnder(areas, operation.forceAreaId, [
      'ward',
      'parish',
      'constituency',
      'combined-authority',
      'force',
    ]);
    return suggestedContests(operation, under, contests);
  }, [operation, areas, contests]);
  if (suggestions.length === 0) return null;
  const add = (chosen: readonly ContestSuggestion[]) =>
    commit(
      'Add contests from polls and areas',
      chosen.map((each) => {
        const after = contestFrom(each, { id: asId<'Contest'>(newId()), operationId: operation.id });
        return { collection: 'contests', id: after.id, after };
      }),
    );
  return (
    <div className="row candidates-suggested">
      <span className="small">
        The polls and areas of the operation suggest {suggestions.length.toLocaleString('en-GB')} more:{' '}
        {suggestions
          .slice(0, 3)
          .map(({ name }) => name)
          .join(', ')}
        {suggestions.length > 3 ? ' …' : ''}
      </span>
      <Button size="xs" variant="default" onClick={() => add(suggestions)}>
        {suggestions.length === 1
          ? 'Add this contest'
          : `Add these ${suggestions.length.toLocaleString('en-GB')}`}
      </Button>
    </div>
  );
}

function columnsOf(
  counts: ReadonlyMap<string, number>,
  openId: string | null,
  onOpen: (id: string) => void,
): readonly VirtualColumn<Contest>[] {
  return [
    {
      key: 'name',
      heading: 'Contest',
      width: 'minmax(12rem, 2fr)',
      cell: ({ id, name, notes }) => (
        <div className="candidates-cell">
          <button
            type="button"
            id={contestButtonId(id)}
            className="text-link candidates-line"
            aria-current={id === openId}
            onClick={() => onOpen(id)}
          >
            {name}
          </button>
          <div className="small dimmed candidates-line">{notes}</div>
        </div>
      ),
    },
    {
      key: 'poll',
      heading: 'Poll',
      width: 'minmax(10rem, 1fr)',
      cell: ({ pollType, pollingDate }) => (
        <div className="candidates-cell">
          <div>{pollTypes.find(({ id }) => id === pollType)?.name ?? pollType}</div>
          {pollingDate === null ? null : <div className="small">{formatDate(pollingDate)}</div>}
        </div>
      ),
    },
    {
      key: 'seats',
      heading: 'Seats',
      width: '4.5rem',
      cell: ({ seats }) => seats ?? <span className="dimmed">Not set</span>,
    },
    { key: 'candidates', heading: 'Stand', width: '4.5rem', cell: ({ id }) => counts.get(id) ?? 0 },
  ];
}

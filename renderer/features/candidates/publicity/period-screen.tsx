/** The pre-election period: when it begins and ends for each contest, and what changes in this time. */
import { Button } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { sayInPeriod } from '../../../core/candidates/in-period';
import {
  changesInPeriod,
  type ContestPeriodOrNot,
  isPeriod,
  isRunning,
  noFixedStart,
  preElectionSource,
} from '../../../core/candidates/pre-election';
import { formatDate } from '../../../core/foundation/dates';
import { pollTypes } from '../../../core/operation/operation';
import { useToday } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';
import { Empty, Help, Screen } from '../../../ui/screen';
import { ContestEarlyStart, OperationEarlyStart } from './early-start';
import { openButtonId } from './publicity-path';
import { PublicityTabs } from './publicity-tabs';
import { type Periods, usePeriods } from './use-periods';

const whole = 'all';

/** `?contest=` opens the decision on an early start of one contest, or of `all`. */
export function PeriodScreen() {
  const operation = useOperation();
  const periods = usePeriods();
  const [parameters, setParameters] = useSearchParams();
  const openId = parameters.get('contest');
  const open = periods.all.find(({ contest }) => contest.id === openId);
  const show = (id: string) => setParameters({ contest: id }, { replace: openId !== null });
  const close = () => {
    setParameters({}, { replace: true });
    if (openId !== null) setTimeout(() => document.getElementById(openButtonId(openId))?.focus());
  };
  const aside =
    open !== undefined ? (
      <ContestEarlyStart key={open.contest.id} period={open} onClose={close} />
    ) : openId === whole ? (
      <OperationEarlyStart onClose={close} />
    ) : null;
  return (
    <Screen
      title="Pre-election period"
      purpose="When more care is taken, contest by contest, and what changes in this time."
      tabs={<PublicityTabs />}
      asideLabel="Early start"
      aside={aside}
      actions={
        <Button id={openButtonId(whole)} variant="default" onClick={() => show(whole)}>
          Begin early for the whole operation
        </Button>
      }
    >
      <div className="stack-wide">
        <Help source={`${preElectionSource.source}, ${noFixedStart.paragraph}`}>
          The period is a convention, not a matter of law. {noFixedStart.says}
        </Help>
        {periods.all.length === 0 ? (
          <Empty
            title="No contest yet"
            example="Quayside ward · local poll · from Thu 25 Mar 2027 by convention · to the close of poll on Thu 6 May 2027"
          >
            {operation.pollingDate === null
              ? 'Enter the polling date under Operation and the contests under Contests: each contest has its own period.'
              : 'Enter the contests under Contests, or import the candidates: each contest has its own period.'}
          </Empty>
        ) : (
          <Contests periods={periods} openId={openId} onOpen={show} />
        )}
        <Changes />
      </div>
    </Screen>
  );
}

interface ContestsProps {
  readonly periods: Periods;
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
}

function Contests({ periods, openId, onOpen }: ContestsProps) {
  const { all, running, counts } = periods;
  const ofOperation = all
    .filter(isPeriod)
    .flatMap(({ earlyStart }) => (earlyStart?.of === 'operation' ? [earlyStart] : []))[0];
  return (
    <section className="stack-tight" aria-labelledby="period-contests">
      <div className="row-apart">
        <h2 id="period-contests">Contests</h2>
        <span role="status" className="dimmed">
          It runs for {running.length} of {all.length} {all.length === 1 ? 'contest' : 'contests'}.{' '}
          {sayInPeriod(counts)}.
        </span>
      </div>
      {ofOperation === undefined ? null : (
        <p>
          Begun early for the whole operation on {formatDate(ofOperation.from)} by decision of{' '}
          {ofOperation.by}: {ofOperation.why}
        </p>
      )}
      <div className="period-contests" role="region" aria-label="Periods of the contests" tabIndex={0}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">Contest</th>
              <th scope="col">Poll</th>
              <th scope="col">Begins</th>
              <th scope="col">Close of poll</th>
              <th scope="col">Why then</th>
            </tr>
          </thead>
          <tbody>
            {all.map((period) => (
              <PeriodRow key={period.contest.id} period={period} openId={openId} onOpen={onOpen} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

interface PeriodRowProps extends Pick<ContestsProps, 'openId' | 'onOpen'> {
  readonly period: ContestPeriodOrNot;
}

function PeriodRow({ period, openId, onOpen }: PeriodRowProps) {
  const today = useToday();
  const { contest } = period;
  return (
    <tr data-open={contest.id === openId}>
      <th scope="row">
        <button
          type="button"
          id={openButtonId(contest.id)}
          className="text-link"
          aria-current={contest.id === openId}
          onClick={() => onOpen(contest.id)}
        >
          {contest.name}
        </button>
      </th>
      <td>{pollTypes.find(({ id }) => id === contest.pollType)?.name ?? contest.pollType}</td>
      {isPeriod(period) ? (
        <>
          <td className="today-date">
            {formatDate(period.begins)}
            {isRunning(period, today) ? <div className="small publicity-waits">runs</div> : null}
          </td>
          <td className="today-date">{formatDate(period.until)}</td>
          <td>
            {period.earlyStart === null
              ? 'Convention'
              : period.earlyStart.of === 'operation'
                ? 'Early, with the whole operation'
                : `Begun early by decision of ${period.earlyStart.by}: ${period.earlyStart.why}`}
          </td>
        </>
      ) : (
        <td colSpan={3}>{period.problem}</td>
      )}
    </tr>
  );
}

function Changes() {
  return (
    <section className="stack-tight" aria-labelledby="period-changes">
      <h2 id="period-changes">What changes in this time</h2>
      <p className="dimmed small">{preElectionSource.doubt}</p>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">Subject</th>
            <th scope="col">What changes</th>
            <th scope="col">What stays</th>
            <th scope="col">Paragraph</th>
          </tr>
        </thead>
        <tbody>
          {changesInPeriod.map(({ id, what, changes, stays, paragraph }) => (
            <tr key={id}>
              <th scope="row">{what}</th>
              <td>{changes}</td>
              <td>{stays}</td>
              <td>{paragraph}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The decision to begin the pre-election period before the day that the convention gives: who, why and from when. */
import { Button, Textarea, TextInput } from '@mantine/core';
import {
  type ContestPeriodOrNot,
  isPeriod,
  noFixedStart,
  sayPeriod,
} from '../../../core/candidates/pre-election';
import type { Contest } from '../../../core/candidates/contest';
import { formatDate } from '../../../core/foundation/dates';
import { z } from '../../../core/foundation/schema';
import { datesOf, timetableCollections, timetableView } from '../../../core/plan/timetable-view';
import type { OperationDates } from '../../../core/plan/operation-dates';
import { useCollections, useCommit, useDesk, useDeskUser, useToday } from '../../../services/desk-context';
import { useKeptDraft } from '../../../services/kept-draft';
import { useOperation } from '../../../services/operation';
import { DayField } from '../../../ui/day-fields';
import { PanelHead } from '../../../ui/panel-head';
import { Help } from '../../../ui/screen';

interface ContestProps {
  readonly period: ContestPeriodOrNot;
  readonly onClose: () => void;
}

/** For one contest. */
export function ContestEarlyStart({ period, onClose }: ContestProps) {
  const { vault, clock } = useDesk();
  const commit = useCommit();
  const { contest } = period;
  const set = (purpose: string, earlyStart: Contest['earlyStart']) => {
    const standing = vault.records.get('contests', contest.id);
    if (standing === undefined) return false;
    return commit(purpose, [{ collection: 'contests', id: contest.id, after: { ...standing, earlyStart } }])
      .ok;
  };
  return (
    <div className="stack record-panel">
      <PanelHead title={contest.name} closeLabel="Close the contest" onClose={onClose} />
      <p>{isPeriod(period) ? sayPeriod(period) : period.problem}</p>
      {isPeriod(period) ? (
        <Help
          source={`NPCC guidance, ${noFixedStart.paragraph}`}
        >{`${period.rule} ${noFixedStart.says}`}</Help>
      ) : null}
      {contest.earlyStart === null ? (
        isPeriod(period) ? (
          <EarlyStartForm
            draftName={`early-start:${contest.id}`}
            convention={period.convention}
            onDecide={(decision) =>
              set('Begin the pre-election period of a contest early', { ...decision, at: clock() })
            }
          />
        ) : null
      ) : (
        <Decided
          decision={contest.earlyStart}
          onTakeBack={() => set('Take back the early start of a contest', null)}
        />
      )}
    </div>
  );
}

/** For every contest of the operation; the same record as in the timetable. */
export function OperationEarlyStart({ onClose }: { readonly onClose: () => void }) {
  const operation = useOperation();
  const today = useToday();
  const { vault } = useDesk();
  const records = useCollections(timetableCollections);
  const commit = useCommit();
  const view = timetableView(operation, records, today);
  const { earlyStart } = datesOf(operation, records);
  const set = (purpose: string, decision: OperationDates['earlyStart']) => {
    const standing = datesOf(operation, { operationDates: vault.records.all('operationDates') });
    const after = { ...standing, earlyStart: decision };
    return commit(purpose, [{ collection: 'operationDates', id: operation.id, after }]).ok;
  };
  return (
    <div className="stack record-panel">
      <PanelHead title="The whole operation" closeLabel="Close the early start" onClose={onClose} />
      {view.ok ? (
        <Help source={`NPCC guidance, ${noFixedStart.paragraph}`}>
          {`By convention from ${formatDate(view.value.preElection.from)}. ${noFixedStart.says}`}
        </Help>
      ) : (
        <p>Enter the polling date and the polls under Operation first: the convention follows from them.</p>
      )}
      {earlyStart !== null ? (
        <Decided
          decision={earlyStart}
          onTakeBack={() => set('Take back the early start of the pre-election period', null)}
        />
      ) : view.ok ? (
        <EarlyStartForm
          draftName={`early-start:${operation.id}`}
          convention={view.value.preElection.from}
          onDecide={(decision) => set('Begin the pre-election period early', decision)}
        />
      ) : null}
    </div>
  );
}

interface Decision {
  readonly from: string;
  readonly why: string;
  readonly by: string;
}

interface DecidedProps {
  readonly decision: Decision;
  readonly onTakeBack: () => void;
}

function Decided({ decision, onTakeBack }: DecidedProps) {
  return (
    <>
      <dl className="facts">
        <dt>Begins</dt>
        <dd>{formatDate(decision.from)}</dd>
        <dt>Decided by</dt>
        <dd>{decision.by}</dd>
        <dt>Why</dt>
        <dd>{decision.why}</dd>
      </dl>
      <div>
        <Button size="sm" variant="default" onClick={onTakeBack}>
          Take back the early start
        </Button>
      </div>
    </>
  );
}

const draftSchema = z.object({ from: z.string().nullable(), why: z.string(), by: z.string() });

interface FormProps {
  readonly draftName: string;
  /** ISO date. */
  readonly convention: string;
  readonly onDecide: (decision: Decision) => boolean;
}

function EarlyStartForm({ draftName, convention, onDecide }: FormProps) {
  const { name } = useDeskUser();
  const kept = useKeptDraft<z.infer<typeof draftSchema>>({
    name: draftName,
    empty: { from: null, why: '', by: name },
    schema: draftSchema,
  });
  const { draft } = kept;
  const isLate = draft.from !== null && draft.from >= convention;
  const isReady = draft.from !== null && !isLate && draft.why.trim() !== '' && draft.by.trim() !== '';
  const decide = () => {
    if (draft.from === null || !isReady) return;
    if (onDecide({ from: draft.from, why: draft.why.trim(), by: draft.by.trim() })) kept.discard();
  };
  return (
    <form
      className="stack"
      aria-label="Begin early"
      onSubmit={(event) => {
        event.preventDefault();
        decide();
      }}
    >
      <DayField
        label="Begin early on"
        value={draft.from}
        error={isLate ? `This is not before the convention, ${formatDate(convention)}.` : null}
        onChange={(from) => kept.change({ ...draft, from })}
      />
      <Textarea
        label="Why"
        placeholder="Campaigning has in effect begun."
        rows={2}
        maxLength={2000}
        value={draft.why}
        onChange={(event) => kept.change({ ...draft, why: event.currentTarget.value })}
      />
      <TextInput
        label="Decided by"
        maxLength={120}
        value={draft.by}
        onChange={(event) => kept.change({ ...draft, by: event.currentTarget.value })}
      />
      <div>
        <Button type="submit" size="sm" disabled={!isReady}>
          Begin it early
        </Button>
      </div>
    </form>
  );
}

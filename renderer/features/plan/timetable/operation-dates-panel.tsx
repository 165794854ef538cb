/** What the dates depend on beside the polling date: the results, short notice, an early start of the pre-election period. */
import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { formatDate } from '../../../core/foundation/dates';
import { pollTypes } from '../../../core/operation/operation';
import type { Declaration } from '../../../core/plan/operation-dates';
import type { TimetableView } from '../../../core/plan/timetable-view';
import { councilsOf } from '../../../core/operation/operation-areas';
import { useCollection, useDeskUser } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';
import { SavedText } from '../../../ui/saved-text';
import { Help } from '../../../ui/screen';
import { DayField } from '../../../ui/day-fields';
import { PanelHead } from '../../../ui/panel-head';
import { useChangeDates } from './use-timetable';

interface PanelProps {
  readonly view: TimetableView;
  readonly onClose: () => void;
}

/** Each field saves itself, and the dates follow at once. */
export function OperationDatesPanel({ view, onClose }: PanelProps) {
  const change = useChangeDates();
  const { dates } = view;
  return (
    <section className="stack record-panel" aria-label="What the dates depend on">
      <PanelHead title="What the dates depend on" closeLabel="Close" onClose={onClose} />
      <DayField
        label="Poll called at short notice on"
        description="The day on which it became known. Empty for an ordinary poll."
        value={dates.calledOn}
        error={
          dates.calledOn !== null && dates.calledOn > view.pollingDate
            ? 'This is after the poll itself.'
            : null
        }
        onChange={(calledOn) => change('Change when the poll was called', (was) => ({ ...was, calledOn }))}
      />
      <Declarations view={view} />
      <EarlyStart view={view} />
    </section>
  );
}

function Declarations({ view }: { readonly view: TimetableView }) {
  const operation = useOperation();
  const areas = useCollection('areas');
  const change = useChangeDates();
  const councils = councilsOf(areas, operation);
  const [council, setCouncil] = useState<string | null>(councils[0]?.id ?? null);
  const [poll, setPoll] = useState<string | null>(operation.polls[0]?.type ?? null);
  const [on, setOn] = useState<string | null>(null);
  const { declarations } = view.dates;
  const nameOf = (id: string) => areas.get(id)?.name ?? '[no longer recorded]';
  const pollName = (type: string) => pollTypes.find(({ id }) => id === type)?.name ?? type;
  const types = [...new Set(operation.polls.map(({ type }) => type))];
  const isSame = (a: Declaration, b: Pick<Declaration, 'areaId' | 'pollType'>) =>
    a.areaId === b.areaId && a.pollType === b.pollType;
  const record = () => {
    const pollType = types.find((type) => type === poll);
    const areaId = councils.find(({ id }) => id === council)?.id;
    if (pollType === undefined || areaId === undefined || on === null) return;
    const given = { areaId, pollType, declaredOn: on };
    change('Record when a result was declared', (was) => ({
      ...was,
      declarations: [...was.declarations.filter((each) => !isSame(each, given)), given],
    }));
    setOn(null);
  };
  const early = on !== null && on < view.pollingDate;
  return (
    <fieldset className="stack plain-fieldset">
      <legend>Results declared</legend>
      <Help>
        Returns, claims and petitions run from the day on which a council declared the result. Until it is
        recorded, each date that is likely is shown.
      </Help>
      {declarations.length === 0 ? <p className="dimmed">No result is recorded yet.</p> : null}
      <ul className="plain-list">
        {declarations.map((each) => (
          <li key={`${each.areaId} ${each.pollType}`} className="row-apart">
            <span>
              {nameOf(each.areaId)}, {pollName(each.pollType)}: {formatDate(each.declaredOn)}
            </span>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={`Remove the result of ${nameOf(each.areaId)}, ${pollName(each.pollType)}`}
              onClick={() =>
                change('Remove when a result was declared', (was) => ({
                  ...was,
                  declarations: was.declarations.filter((other) => !isSame(other, each)),
                }))
              }
            >
              Remove
            </Button>
          </li>
        ))}
      </ul>
      {councils.length === 0 ? (
        <p>Choose the councils where polls are held under Operation first.</p>
      ) : (
        <>
          <Select
            label="Council"
            allowDeselect={false}
            data={councils.map(({ id, name }) => ({ value: id, label: name }))}
            value={council}
            onChange={setCouncil}
          />
          <Select
            label="Poll"
            allowDeselect={false}
            data={types.map((type) => ({ value: type, label: pollName(type) }))}
            value={poll}
            onChange={setPoll}
          />
          <DayField
            label="Declared on"
            value={on}
            error={early ? 'A result cannot be declared before the poll.' : null}
            onChange={setOn}
          />
          <div>
            <Button size="sm" variant="default" disabled={on === null || early} onClick={record}>
              Record the result
            </Button>
          </div>
        </>
      )}
    </fieldset>
  );
}

function EarlyStart({ view }: { readonly view: TimetableView }) {
  const change = useChangeDates();
  const user = useDeskUser();
  const { earlyStart } = view.dates;
  const { from, reminder, rule, source } = view.preElection;
  const [why, setWhy] = useState('');
  const [day, setDay] = useState<string | null>(null);
  const keep = () => {
    if (day === null || why.trim() === '') return;
    change('Begin the pre-election period early', (was) => ({
      ...was,
      earlyStart: { from: day, why: why.trim(), by: user.name },
    }));
  };
  return (
    <fieldset className="stack plain-fieldset">
      <legend>Pre-election period</legend>
      <Help source={source}>
        By convention from {formatDate(from)}. {rule} {reminder}
      </Help>
      {earlyStart === null ? (
        <>
          <DayField
            label="Begin early on"
            value={day}
            error={day !== null && day >= from ? 'This is not before the convention.' : null}
            onChange={setDay}
          />
          <SavedText label="Why" value={why} maxLength={2000} rows={2} onSave={setWhy} />
          <div>
            <Button
              size="sm"
              variant="default"
              disabled={day === null || day >= from || why.trim() === ''}
              onClick={keep}
            >
              Begin it early
            </Button>
          </div>
        </>
      ) : (
        <>
          <p>
            Early start on {formatDate(earlyStart.from)}, decided by {earlyStart.by}: {earlyStart.why}
          </p>
          <div>
            <Button
              size="sm"
              variant="default"
              onClick={() => change('Take back the early start', (was) => ({ ...was, earlyStart: null }))}
            >
              Take back the early start
            </Button>
          </div>
        </>
      )}
    </fieldset>
  );
}

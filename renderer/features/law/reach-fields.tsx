/** Where and when an offence applies: a line for each nation and stretch of time. */
import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { nations, pollTypes } from '../../core/operation/operation';
import type { OffenceReach } from '../../core/offences/offence';
import { withReachLine } from '../../core/offences/own-copy';
import type { OnChangeOffence } from './copy-field';

interface ReachFieldsProps {
  readonly reach: readonly OffenceReach[];
  readonly onChange: OnChangeOffence;
}

const anywhere: OffenceReach = {
  nation: 'England',
  pollTypes: pollTypes.map(({ id }) => id),
  from: null,
  until: null,
};

/** The lines of the reach; none means nowhere in England or Wales. */
export function ReachFields({ reach, onChange }: ReachFieldsProps) {
  return (
    <fieldset className="plain-fieldset">
      <legend>Where and when it applies</legend>
      {reach.map((line, at) => (
        <ReachLine
          key={at}
          line={line}
          name={`${line.nation}, line ${at + 1}`}
          onSet={(next) => onChange((now) => ({ reach: withReachLine(now.reach, at, next) }))}
        />
      ))}
      {reach.length === 0 ? <p className="dimmed">Nowhere in England or Wales.</p> : null}
      <div>
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => onChange((now) => ({ reach: [...now.reach, anywhere] }))}
        >
          Add a nation
        </Button>
      </div>
    </fieldset>
  );
}

interface ReachLineProps {
  readonly line: OffenceReach;
  /** "Wales, line 2". */
  readonly name: string;
  readonly onSet: (line: OffenceReach | null) => void;
}

function ReachLine({ line, name, onSet }: ReachLineProps) {
  return (
    <div className="law-reach" role="group" aria-label={name}>
      <div className="row">
        <NativeSelect
          aria-label={`Nation, ${name}`}
          value={line.nation}
          data={[...nations]}
          onChange={(event) => {
            const nation = nations.find((one) => one === event.currentTarget.value);
            if (nation !== undefined) onSet({ ...line, nation });
          }}
        />
        <Button
          variant="default"
          size="compact-sm"
          aria-label={`Take out ${name}`}
          onClick={() => onSet(null)}
        >
          Take out
        </Button>
      </div>
      <div className="law-polls">
        {pollTypes.map(({ id, name: poll }) => (
          <Checkbox
            key={id}
            label={poll}
            checked={line.pollTypes.includes(id)}
            onChange={(event) => {
              const isIn = event.currentTarget.checked;
              const chosen = pollTypes
                .map((one) => one.id)
                .filter((one) => (one === id ? isIn : line.pollTypes.includes(one)));
              onSet({ ...line, pollTypes: chosen });
            }}
          />
        ))}
      </div>
      <div className="row">
        <Day label={`From, ${name}`} value={line.from} onSet={(from) => onSet({ ...line, from })} />
        <Day label={`Until, ${name}`} value={line.until} onSet={(until) => onSet({ ...line, until })} />
      </div>
    </div>
  );
}

interface DayProps {
  readonly label: string;
  readonly value: string | null;
  readonly onSet: (day: string | null) => void;
}

function Day({ label, value, onSet }: DayProps) {
  return (
    <DateInput
      label={label}
      valueFormat="ddd D MMM YYYY"
      placeholder="No day"
      clearable
      clearButtonProps={{ 'aria-label': `Clear ${label}` }}
      value={value}
      onChange={onSet}
    />
  );
}

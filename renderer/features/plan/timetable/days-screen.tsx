/** The one-off days: those that the force entered, and those that come with the desk. */
import { Button } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { formatDate } from '../../../core/foundation/dates';
import { oneOffDayWords } from '../../../core/plan/one-off-words';
import { oneOffDaysRegister } from '../../../core/registers/timetable';
import {
  bankHolidaysSource,
  builtInChanges,
  type HolidayChange,
} from '../../../core/timetable/bank-holidays';
import { ExportRegister } from '../../../services/export-register';
import { Empty, Help, Screen } from '../../../ui/screen';
import { OneOffForm } from './one-off-form';
import { TimetableTabs } from './timetable-tabs';
import { useTimetable } from './use-timetable';

/** `?day=` opens one of the force's own, `?add=day` a new one. */
export function DaysScreen() {
  const { records } = useTimetable();
  const [parameters, setParameters] = useSearchParams();
  const own = [...records.oneOffDays.values()].sort((a, b) => a.change.date.localeCompare(b.change.date));
  const open = own.find(({ id }) => id === parameters.get('day'));
  const isAdding = parameters.get('add') === 'day';
  const close = () => setParameters({}, { replace: true });
  const add = (
    <Button variant={own.length === 0 ? 'filled' : 'default'} onClick={() => setParameters({ add: 'day' })}>
      Add a one-off day
    </Button>
  );
  return (
    <Screen
      title="One-off days"
      purpose="Bank holidays moved, added or taken away once, and days of mourning: the timetable leaves them out."
      tabs={<TimetableTabs />}
      actions={
        <>
          {add}
          <ExportRegister register={oneOffDaysRegister} />
        </>
      }
      asideLabel={isAdding ? 'Add a one-off day' : 'Open day'}
      aside={
        isAdding ? (
          <OneOffForm key="new" recorded={null} records={records} onClose={close} />
        ) : open === undefined ? null : (
          <OneOffForm key={open.id} recorded={open} records={records} onClose={close} />
        )
      }
    >
      <div className="stack-wide">
        {own.length === 0 ? (
          <Empty
            title="No day of your own yet"
            example="For example: Mon 10 May 2027, bank holiday added, England and Wales, read in the proclamation."
            action={add}
          >
            When a holiday is moved or a day of mourning is declared, enter it here: the dates that it moves
            are shown before it is kept.
          </Empty>
        ) : (
          <DaysTable
            caption="Entered here"
            days={own.map((day) => ({ ...day, key: day.id }))}
            onOpen={(id) => setParameters({ day: id }, { replace: open !== undefined || isAdding })}
          />
        )}
        <DaysTable
          caption="That come with the desk"
          days={builtInChanges.map((change) => ({
            key: `${change.date} ${change.kind} ${change.name}`,
            change,
            source: '',
          }))}
        />
        <Help source={bankHolidaysSource.source}>{bankHolidaysSource.doubt}</Help>
      </div>
    </Screen>
  );
}

interface DaysTableProps {
  readonly caption: string;
  readonly days: readonly { readonly key: string; readonly change: HolidayChange; readonly source: string }[];
  readonly onOpen?: (key: string) => void;
}

function DaysTable({ caption, days, onOpen }: DaysTableProps) {
  const hasSources = days.some(({ source }) => source !== '');
  return (
    <table className="plain-table record-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Day</th>
          <th scope="col">Name</th>
          <th scope="col">What it is</th>
          <th scope="col">Where</th>
          <th scope="col">Announced</th>
          {hasSources ? <th scope="col">Source</th> : null}
        </tr>
      </thead>
      <tbody>
        {days.map(({ key, change, source }) => (
          <tr key={key}>
            <td className="no-wrap">{formatDate(change.date)}</td>
            <th scope="row">
              {onOpen === undefined ? (
                change.name
              ) : (
                <button type="button" className="text-link" onClick={() => onOpen(key)}>
                  {change.name}
                </button>
              )}
            </th>
            <td>{oneOffDayWords(change).kind}</td>
            <td>{oneOffDayWords(change).where}</td>
            <td className="no-wrap">{change.announcedOn === null ? '' : formatDate(change.announcedOn)}</td>
            {hasSources ? <td>{source}</td> : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

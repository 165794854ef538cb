/** The options of `assure timetable`: `--name value`; those of one-off days may come several times. */
import { isIsoDate } from '../../renderer/core/foundation/dates';
import { err, ok, type Result } from '../../renderer/core/foundation/result';
import { type Nation, nations } from '../../renderer/core/operation/operation';
import type { HolidayChange } from '../../renderer/core/timetable/bank-holidays';
import { type PollKindId, pollKindIds } from '../../renderer/core/timetable/rules';
import type { TimetableGiven } from '../../renderer/core/timetable/timetable';

const single = ['--type', '--nation', '--date', '--declared', '--called'] as const;
const several = ['--holiday', '--mourning', '--no-holiday'] as const;
type Option = (typeof single)[number] | (typeof several)[number];
const known: readonly string[] = [...single, ...several];

export const timetableUsage = `timetable --type ${pollKindIds.join('|')}[,…] --nation england|wales --date DAY [--declared DAY] [--called DAY] [--holiday DAY]… [--mourning DAY]… [--no-holiday DAY]…`;

/** Other words for the kinds of poll: the desk's own, and those in common use. */
const otherWords: Readonly<Record<string, PollKindId>> = {
  'uk-parliamentary': 'parl',
  'local-principal': 'local',
  'by-election': 'local',
  community: 'parish',
  referendum: 'ref',
};

export interface OptionProblem {
  /** `usage`: the options do not fit together; `value`: one of them is not what it should be. */
  readonly kind: 'usage' | 'value';
  readonly message: string;
}

/** Reads the options, or says in one sentence what is wrong with them. */
export function readTimetableOptions(args: readonly string[]): Result<TimetableGiven, OptionProblem> {
  const paired = inPairs(args);
  if (!paired.ok) return paired;
  const values = paired.value;
  const first = (name: Option): string | undefined => values.get(name)?.[0];
  const [types, nationSaid, date] = [first('--type'), first('--nation'), first('--date')];
  if (types === undefined) return usage('Say which poll: --type local.');
  if (nationSaid === undefined) return usage('Say where: --nation england or --nation wales.');
  if (date === undefined) return usage('Say when the poll is: --date 2027-05-06.');
  const polls = pollsOf(types);
  if (!polls.ok) return polls;
  const nation = nations.find((each: Nation) => each.toLowerCase() === nationSaid.toLowerCase());
  if (nation === undefined) return value(`“${nationSaid}” is not a nation: england or wales.`);
  for (const name of ['--date', '--declared', '--called', ...several] as const) {
    const wrong = values.get(name)?.find((given) => !isIsoDate(given));
    if (wrong !== undefined)
      return value(`“${wrong}” after ${name} is not a date that exists, such as 2027-05-06.`);
  }
  return ok({
    pollingDate: date,
    nation,
    polls: polls.value,
    declaredOn: first('--declared') ?? null,
    calledOn: first('--called') ?? null,
    changes: changesOf(values),
  });
}

function changesOf(values: ReadonlyMap<Option, readonly string[]>): readonly HolidayChange[] {
  const change = (date: string, given: Pick<HolidayChange, 'kind' | 'day' | 'name'>): HolidayChange => ({
    ...given,
    date,
    divisions: ['england-and-wales'],
    announcedOn: null,
  });
  const all = (name: Option): readonly string[] => values.get(name) ?? [];
  return [
    ...all('--holiday').map((date) =>
      change(date, { kind: 'added', day: 'bank-holiday', name: 'one-off bank holiday' }),
    ),
    ...all('--mourning').map((date) =>
      change(date, { kind: 'added', day: 'mourning', name: 'day of public thanksgiving or mourning' }),
    ),
    ...all('--no-holiday').map((date) =>
      change(date, { kind: 'removed', day: 'bank-holiday', name: 'bank holiday taken away' }),
    ),
  ];
}

function pollsOf(types: string): Result<readonly PollKindId[], OptionProblem> {
  const polls: PollKindId[] = [];
  for (const said of types.split(',').map((each) => each.trim().toLowerCase())) {
    const other = Object.hasOwn(otherWords, said) ? otherWords[said] : undefined;
    const kind = pollKindIds.find((id) => id === said) ?? other;
    if (kind === undefined) return value(`“${said}” is not a type of poll: ${pollKindIds.join(', ')}.`);
    polls.push(kind);
  }
  return ok(polls);
}

function inPairs(args: readonly string[]): Result<ReadonlyMap<Option, readonly string[]>, OptionProblem> {
  const values = new Map<Option, readonly string[]>();
  for (let index = 0; index < args.length; index += 2) {
    const name = args[index] ?? '';
    const given = args[index + 1];
    if (!isOption(name)) return usage(`“${name}” is not an option of timetable.`);
    if (given === undefined || isOption(given)) return usage(`${name} needs a value after it.`);
    const before = values.get(name);
    if (before !== undefined && single.some((each) => each === name))
      return usage(`${name} was given twice.`);
    values.set(name, [...(before ?? []), given]);
  }
  return ok(values);
}

function isOption(text: string): text is Option {
  return known.includes(text);
}

function usage(message: string): Result<never, OptionProblem> {
  return err({ kind: 'usage', message });
}

function value(message: string): Result<never, OptionProblem> {
  return err({ kind: 'value', message });
}

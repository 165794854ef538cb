/** The options of `assure limits`: `--name value`, each once. */
import { isIsoDate } from '../../renderer/core/foundation/dates';
import { err, ok, type Result } from '../../renderer/core/foundation/result';
import type { Occurred } from '../../renderer/core/offences/occurred';
import { type Nation, nations } from '../../renderer/core/operation/operation';

const dateOptions = [
  '--date',
  '--from',
  '--to',
  '--not-before',
  '--due',
  '--polling-date',
  '--sufficient-evidence',
  '--extension-applied',
  '--extension-until',
  '--documents-until',
] as const;
type DateOption = (typeof dateOptions)[number];
const wordOptions = ['--offence', '--foreign-power', '--nation'] as const;
type Option = DateOption | (typeof wordOptions)[number];
const known: readonly string[] = [...dateOptions, ...wordOptions];

export const limitsUsage =
  'limits --offence ID (--date DAY | --from DAY --to DAY | --not-before DAY | --due DAY) [--polling-date DAY] [--sufficient-evidence DAY] [--foreign-power REASON] [--extension-until DAY [--extension-applied DAY]] [--documents-until DAY] [--nation England|Wales]';

export interface LimitsAsked {
  readonly offence: string;
  readonly occurred: Occurred;
  readonly due: string | null;
  readonly pollingDate: string | null;
  readonly sufficientEvidence: string | null;
  readonly foreignPower: string | null;
  readonly extensionApplied: string | null;
  readonly extensionUntil: string | null;
  readonly documentsUntil: string | null;
  readonly nation: Nation | null;
}

export interface OptionProblem {
  /** `usage`: the options do not fit together; `value`: one of them is not what it should be. */
  readonly kind: 'usage' | 'value';
  readonly message: string;
}

/** Reads the options, or says in one sentence what is wrong with them. */
export function readOptions(args: readonly string[]): Result<LimitsAsked, OptionProblem> {
  const paired = inPairs(args);
  if (!paired.ok) return paired;
  const values = paired.value;
  const offence = values.get('--offence');
  if (offence === undefined) return usage('Say which offence: --offence RPA-60.');
  const wrongDate = dateOptions.find((name) => values.has(name) && !isIsoDate(values.get(name) ?? ''));
  if (wrongDate !== undefined)
    return value(
      `“${values.get(wrongDate) ?? ''}” after ${wrongDate} is not a date that exists, such as 2027-05-06.`,
    );
  const nation = nationOf(values.get('--nation'));
  if (nation === undefined)
    return value(`“${values.get('--nation') ?? ''}” is not a nation: England or Wales.`);
  const occurred = occurredOf(values);
  if (!occurred.ok) return occurred;
  const extensionUntil = values.get('--extension-until') ?? null;
  if (extensionUntil === null && (values.has('--extension-applied') || values.has('--documents-until')))
    return usage('--extension-applied and --documents-until need --extension-until.');
  return ok({
    offence,
    occurred: occurred.value,
    due: values.get('--due') ?? null,
    pollingDate: values.get('--polling-date') ?? null,
    sufficientEvidence: values.get('--sufficient-evidence') ?? null,
    foreignPower: values.get('--foreign-power') ?? null,
    extensionApplied: values.get('--extension-applied') ?? null,
    extensionUntil,
    documentsUntil: values.get('--documents-until') ?? null,
    nation,
  });
}

function inPairs(args: readonly string[]): Result<ReadonlyMap<Option, string>, OptionProblem> {
  const values = new Map<Option, string>();
  for (let index = 0; index < args.length; index += 2) {
    const name = args[index] ?? '';
    const given = args[index + 1];
    if (!isOption(name)) return usage(`“${name}” is not an option of limits.`);
    if (given === undefined || isOption(given)) return usage(`${name} needs a value after it.`);
    if (values.has(name)) return usage(`${name} was given twice.`);
    values.set(name, given);
  }
  return ok(values);
}

function isOption(text: string): text is Option {
  return known.includes(text);
}

function occurredOf(values: ReadonlyMap<Option, string>): Result<Occurred, OptionProblem> {
  const [date, from, to, notBefore] = (['--date', '--from', '--to', '--not-before'] as const).map((name) =>
    values.get(name),
  );
  const ways = [date, from ?? to, notBefore].filter((given) => given !== undefined);
  if (ways.length > 1) return usage('Give one of --date, --from with --to, and --not-before.');
  if (date !== undefined) return ok({ kind: 'on', date });
  if (notBefore !== undefined) return ok({ kind: 'unknown', notBefore });
  if (from !== undefined || to !== undefined) {
    if (from === undefined || to === undefined) return usage('--from and --to go together.');
    if (from > to) return value(`--from ${from} is after --to ${to}.`);
    return ok({ kind: 'between', from, to });
  }
  if (values.has('--due')) return ok({ kind: 'unknown', notBefore: null });
  return usage('Say when it happened: --date 2024-05-02.');
}

function nationOf(text: string | undefined): Nation | null | undefined {
  return text === undefined ? null : nations.find((nation) => nation.toLowerCase() === text.toLowerCase());
}

function usage(message: string): Result<never, OptionProblem> {
  return err({ kind: 'usage', message });
}

function value(message: string): Result<never, OptionProblem> {
  return err({ kind: 'value', message });
}

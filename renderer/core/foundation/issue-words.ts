/** What is wrong with a record, for the person whose change was refused: the field, what is wrong, what to do. */
import type { z } from './schema';

type Issue = z.core.$ZodIssue;
type Words = { readonly [Code in Issue['code']]: (issue: Extract<Issue, { code: Code }>) => string };

/** So many are told at once; the others come up when these are put right. */
const mostTold = 3;

/**
 * One sentence for each thing that is wrong, such as "“Summary” is longer than 20,000 characters: shorten it." A
 * field without a name is told as the record.
 */
export function issuesInWords(issues: readonly Issue[]): string {
  const told = [...new Set(issues.map(issueInWords))];
  const more = told.length - mostTold;
  return [
    ...told.slice(0, mostTold),
    ...(more > 0 ? [more === 1 ? 'One more thing is wrong.' : `${more} more things are wrong.`] : []),
  ].join(' ');
}

function issueInWords(issue: Issue): string {
  // Sound here: the table has an entry for each code, which takes the issue of that code.
  const words = table[issue.code] as (one: Issue) => string;
  return `${fieldInWords(issue.path)} ${words(issue)}`;
}

/** What is wrong and what to do, after the name of the field. */
const table: Words = {
  too_big: ({ origin, maximum }) => {
    if (origin === 'string') return `is longer than ${counted(maximum, 'character')}: shorten it.`;
    if (isList(origin)) return `holds more than ${counted(maximum, 'entry', 'entries')}: take some out.`;
    return `is more than ${figure(maximum)}: enter less.`;
  },
  too_small: ({ origin, minimum }) => {
    if (origin === 'string')
      return Number(minimum) <= 1
        ? 'is empty: write it.'
        : `is shorter than ${counted(minimum, 'character')}: write more.`;
    if (isList(origin))
      return Number(minimum) <= 1 ? 'is empty: choose or add one.' : `needs ${figure(minimum)}: add more.`;
    return `is less than ${figure(minimum)}: enter more.`;
  },
  invalid_type: ({ expected }) =>
    expected === 'int' || expected === 'number' || expected === 'nan'
      ? `is not a ${expected === 'int' ? 'whole ' : ''}number: enter one in figures.`
      : 'is missing or of the wrong kind: enter it again.',
  invalid_format: ({ format }) => {
    if (format === 'datetime' || format === 'date' || format === 'time')
      return 'is not a date and time that exist: enter it again.';
    if (format === 'url' || format === 'email') return `is not an address of this kind: check it.`;
    return 'has signs that cannot stand there: use letters, figures and hyphens.';
  },
  not_multiple_of: ({ divisor }) => `goes in steps of ${figure(divisor)}: enter one of those.`,
  invalid_value: () => 'is none of the choices: choose again.',
  invalid_union: () => 'does not fit together: choose it again.',
  invalid_key: () => 'names something that cannot stand there: choose it again.',
  invalid_element: () => 'holds something that cannot stand there: take it out.',
  unrecognized_keys: () => 'holds something that this version of the desk does not know: update the desk.',
  custom: ({ message }) => `cannot stand as it is (${message}): correct it.`,
};

/** “Offences, number 2, proceedings”: the names that the fields have in the record, as words. */
function fieldInWords(path: Issue['path']): string {
  const parts = path.map((step) => (typeof step === 'number' ? `number ${step + 1}` : wordsOf(String(step))));
  const whole = parts.filter((part) => part !== '').join(', ');
  return whole === '' ? 'The record' : `“${whole.charAt(0).toLocaleUpperCase('en-GB')}${whole.slice(1)}”`;
}

/** Names that say in a record what they do not say to a person; all others are split into their words. */
const named: Readonly<Record<string, string>> = {
  areaId: 'area',
  areaIds: 'areas',
  bornOn: 'date of birth',
  cpsReference: 'CPS reference',
  due: 'due day',
  pollType: 'election',
  what: 'what it is',
};

function wordsOf(name: string): string {
  return (
    named[name] ??
    name
      .replace(/^(?:is|has)(?=[A-Z])/, '')
      .replace(/Ids?$/, '')
      .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
      .toLocaleLowerCase('en-GB')
  );
}

function isList(origin: string): boolean {
  return origin === 'array' || origin === 'set' || origin === 'map';
}

function counted(number: number | bigint, one: string, many = `${one}s`): string {
  return `${figure(number)} ${Number(number) === 1 ? one : many}`;
}

function figure(number: number | bigint): string {
  return number.toLocaleString('en-GB');
}

/** An offence in words: each part as the lines that a reader sees. */
import { categoryName, subCategoryName } from '../../core/cases/categories';
import { formatDate } from '../../core/foundation/dates';
import { pollTypes } from '../../core/operation/operation';
import type { OffenceField } from '../../core/offences/catalogue';
import {
  type Offence,
  offenceClasses,
  type OffenceId,
  type OffenceReach,
  surenessLevels,
  timeLimitRules,
  trialModes,
} from '../../core/offences/offence';

/** "Representation of the People Act 1983, section 60". */
export function whereInLaw({ act, section }: Pick<Offence, 'act' | 'section'>): string {
  if (section === '') return act;
  return `${act}, ${/\bOrder\b/.test(act) ? 'article' : 'section'} ${section}`;
}

/** What the clock runs from, in words. */
export const clockStarts = [
  { id: 'act', name: 'The act' },
  { id: 'default', name: 'The day after something was due' },
] as const satisfies readonly { readonly id: Offence['clockFrom']; readonly name: string }[];

export const schedule9Words = {
  in: 'In Schedule 9 of the Elections Act 2022: a disqualification order may follow.',
  out: 'Not in Schedule 9 of the Elections Act 2022.',
} as const;

type NameOf = (id: OffenceId) => string;
type ListField = 'elements' | 'usualEvidence' | 'reach' | 'overlaps';
type LineField = Exclude<OffenceField, ListField>;

const listsOf: Readonly<Record<ListField, (offence: Offence, nameOf: NameOf) => readonly string[]>> = {
  elements: ({ elements }) => elements.map(({ text }) => text),
  usualEvidence: ({ usualEvidence }) => usualEvidence,
  reach: ({ reach }) => reach.map(reachWords),
  overlaps: ({ overlaps }, nameOf) => overlaps.map(nameOf),
};

const lineOf: Readonly<Record<LineField, (offence: Offence) => string>> = {
  act: ({ act }) => act,
  section: ({ section }) => section,
  name: ({ name }) => name,
  class: (offence) => nameIn(offenceClasses, offence.class),
  mode: ({ mode }) => nameIn(trialModes, mode),
  maximumPenalty: ({ maximumPenalty }) => maximumPenalty,
  penaltyNote: ({ penaltyNote }) => penaltyNote,
  reachNote: ({ reachNote }) => reachNote,
  timeLimit: ({ timeLimit }) => nameIn(timeLimitRules, timeLimit),
  clockFrom: ({ clockFrom }) => nameIn(clockStarts, clockFrom),
  isInSchedule9: ({ isInSchedule9 }) => (isInSchedule9 ? schedule9Words.in : schedule9Words.out),
  consent: ({ consent }) => consent,
  category: ({ category }) => (category === '' ? '' : categoryName(category)),
  subCategory: ({ subCategory }) => (subCategory === '' ? '' : subCategoryName(subCategory)),
  notes: ({ notes }) => notes,
  source: ({ source }) => source,
  sureness: ({ sureness }) => nameIn(surenessLevels, sureness),
  asAt: ({ asAt }) => formatDate(asAt),
  reviewBy: ({ reviewBy }) => formatDate(reviewBy),
};

/** One part of an offence as lines of text; empty where nothing is recorded. `nameOf` names another offence. */
export function fieldLines(offence: Offence, field: OffenceField, nameOf: NameOf): readonly string[] {
  if (isList(field)) return listsOf[field](offence, nameOf);
  const line = lineOf[field](offence);
  return line === '' ? [] : [line];
}

function isList(field: OffenceField): field is ListField {
  return field in listsOf;
}

/** "England: UK parliamentary, Mayor; from Thu 2 May 2024". */
export function reachWords({ nation, pollTypes: at, from, until }: OffenceReach): string {
  const named = pollTypes.filter(({ id }) => at.includes(id)).map(({ name }) => name);
  const polls = named.length === pollTypes.length ? 'all polls' : named.join(', ');
  const days = [
    from === null ? '' : `from ${formatDate(from)}`,
    until === null ? '' : `until ${formatDate(until)}`,
  ].filter((part) => part !== '');
  return [`${nation}: ${polls === '' ? 'no poll' : polls}`, ...days].join('; ');
}

function nameIn(list: readonly { readonly id: string; readonly name: string }[], id: string): string {
  return list.find((one) => one.id === id)?.name ?? id;
}

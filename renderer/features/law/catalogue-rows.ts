/** The list of offences as it is looked at: which stand in it, in which order, and what is said of each. */
import type { EffectiveOffence } from '../../core/offences/catalogue';
import {
  type Offence,
  type OffenceClass,
  offenceClasses,
  type OffenceId,
  type Sureness,
} from '../../core/offences/offence';
import { type ReachAnswer, reachOf, type ReachQuestion } from '../../core/offences/reach';

export interface LawFilter {
  readonly words: string;
  readonly shown: 'all' | 'applies' | 'does-not-apply';
  readonly class: OffenceClass | '';
  readonly sureness: Sureness | '';
  readonly isSchedule9Only: boolean;
  readonly isOwnOnly: boolean;
}

export const noFilter: LawFilter = {
  words: '',
  shown: 'all',
  class: '',
  sureness: '',
  isSchedule9Only: false,
  isOwnOnly: false,
};

export interface LawRow {
  readonly effective: EffectiveOffence;
  readonly answer: ReachAnswer;
}

export interface LawGroup {
  readonly id: OffenceClass;
  readonly name: string;
  readonly rows: readonly LawRow[];
}

/** The offences that pass the filter, by class, in the order of the catalogue; empty classes are left out. */
export function lawGroups(
  effective: Iterable<EffectiveOffence>,
  filter: LawFilter,
  question: ReachQuestion,
): readonly LawGroup[] {
  const rows = [...effective]
    .filter((each) => passes(each, filter))
    .map((each): LawRow => ({ effective: each, answer: reachOf(each.offence, question) }))
    .filter(({ answer }) => filter.shown === 'all' || answer.applies === (filter.shown === 'applies'));
  return offenceClasses
    .map(({ id, name }) => ({
      id,
      name,
      rows: rows.filter((row) => row.effective.offence.class === id),
    }))
    .filter((group) => group.rows.length > 0);
}

/** Whether every word stands in the offence: its name, Act, section, id or elements. */
export function holdsWords(offence: Offence, words: string): boolean {
  const { id, act, section, name, elements } = offence;
  const whole = [id, act, `s.${section}`, name, ...elements.map(({ text }) => text)].join(' ').toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => whole.includes(word));
}

/** The address of an offence on the screen. */
export function lawPath(id: OffenceId): string {
  return `/law?offence=${encodeURIComponent(id)}`;
}

function passes({ offence, isLocal }: EffectiveOffence, filter: LawFilter): boolean {
  return (
    holdsWords(offence, filter.words.trim()) &&
    (filter.class === '' || offence.class === filter.class) &&
    (filter.sureness === '' || offence.sureness === filter.sureness) &&
    (!filter.isSchedule9Only || offence.isInSchedule9) &&
    (!filter.isOwnOnly || isLocal)
  );
}

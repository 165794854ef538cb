/**
 * Under which category a case is counted. A case has none of its own: its allegations have, and it is one row whatever
 * their number.
 *
 * Reference: Electoral Commission, analyses of cases: cases are counted, not offences or suspects.
 */
import type { Allegation, Stream } from '../cases/allegation';
import type { CaseFile } from '../cases/case-file';
import { categories } from '../cases/categories';
import { type EffectiveOffence, offenceOf } from '../offences/catalogue';
import type { OffenceId } from '../offences/offence';
import type { ReturnPart } from './columns';

export interface Counted {
  /** Empty while nobody decided. */
  readonly category: string;
  readonly subCategory: string;
  /** Whether it was proposed from the offence, because no allegation has one. */
  readonly isProposed: boolean;
}

const undecided: Counted = { category: '', subCategory: '', isProposed: false };

/** Whether the category is one of offences; `null` where it is not decided or not known. */
export function countsAsOffence(category: string): boolean | null {
  return categories.find(({ id }) => id === category)?.countsAsElectoralOffence ?? null;
}

/** That of its first allegation whose category counts as an offence, else of the first that has one. */
export function ofAllegations(
  allegations: readonly Pick<Allegation, 'category' | 'subCategory'>[],
): Counted | null {
  const decided = allegations.filter(({ category }) => category !== '');
  const found = decided.find(({ category }) => countsAsOffence(category) === true) ?? decided[0];
  return found === undefined
    ? null
    : { category: found.category, subCategory: found.subCategory, isProposed: false };
}

/** Where no allegation says it: an incident of the case, or what the catalogue proposes for its first offence. */
export function ofCaseItself(
  { offences }: Pick<CaseFile, 'offences'>,
  incidents: readonly Pick<Allegation, 'category' | 'subCategory'>[],
  effective: ReadonlyMap<OffenceId, EffectiveOffence>,
): Counted {
  const said = ofAllegations(incidents);
  if (said !== null) return said;
  const first = offences[0];
  const offence = first === undefined ? undefined : offenceOf(first, effective);
  if (offence === undefined || offence.category === '') return undecided;
  return { category: offence.category, subCategory: offence.subCategory, isProposed: true };
}

/** In which part a row stands; while its category is not decided its stream says it. */
export function partOf(category: string, stream: Stream): ReturnPart {
  const counts = countsAsOffence(category) ?? stream === 'malpractice';
  return counts ? 'offences' : 'other-complaints';
}

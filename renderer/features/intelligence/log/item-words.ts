/** Words that the parts of the log share. */
import { daysBetween, formatDate, relativeDays } from '../../../core/foundation/dates';
import type { IntelligenceItem } from '../../../core/intelligence/intelligence-item';
import { linkedTo } from '../../../core/intelligence/item-list';
import type { Assessment } from '../../../core/threat/assessment';
import { type Gazetteer, locationName } from '../../../core/threat/locations';

/** "1 item", "12 items". */
export function count(number: number, one: string, many: string): string {
  return `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`;
}

/** The text on one line, cut at a word where it is longer than so many letters. */
export function inShort(text: string, letters: number): string {
  const line = text.trim().replace(/\s+/g, ' ');
  if (line.length <= letters) return line;
  const cut = line.slice(0, letters - 1);
  const atWord = cut.lastIndexOf(' ') > letters / 2 ? cut.slice(0, cut.lastIndexOf(' ')) : cut;
  return `${atWord}…`;
}

/** "in 12 days", "today", or "overdue by 3 days". */
export function reviewWords(reviewOn: string, today: string): string {
  const days = daysBetween(today, reviewOn);
  return days < 0 ? `overdue by ${count(-days, 'day', 'days')}` : relativeDays(days);
}

/** The places, areas and people that an item is linked to, by name. */
export function aboutOf(item: IntelligenceItem, gazetteer: Gazetteer): readonly string[] {
  return [...linkedTo(item, gazetteer).map((at) => locationName(at, gazetteer)), ...item.people];
}

/** "Version 1, approved Thu 6 May 2027", "Version 2, with gold" or "Version 2, draft". */
export function versionWords({ version, status, approval }: Assessment): string {
  if (approval !== null) return `Version ${version}, approved ${formatDate(approval.date)}`;
  return `Version ${version}, ${status === 'submitted' ? 'with gold' : 'draft'}`;
}

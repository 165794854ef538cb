/** What the search of the desk finds among strategies and policies. */
import { listedTexts } from '../../../core/plan/plan-text-list';
import type { Feature, SearchHit } from '../../../services/feature';
import { textPath } from './text-path';

const most = 20;

/** Texts by their name, what is written in them and who approved them; every word must stand there. */
export const searchTexts: Feature['search'] = (query, records, operation) => {
  if (operation === null) return [];
  const words = query.split(/\s+/).filter(Boolean);
  const all = {
    planTexts: records.all('planTexts'),
    areas: records.all('areas'),
    commandRoles: records.all('commandRoles'),
  };
  return listedTexts(operation, all)
    .filter(({ text, name }) => {
      const who = text.agreements.map(({ by }) => by);
      const whole = [name, ...Object.values(text.sections), ...who].join(' ').toLocaleLowerCase('en-GB');
      return words.every((word) => whole.includes(word));
    })
    .slice(0, most)
    .map(({ text, name }): SearchHit => ({
      id: `plan-text:${text.id}`,
      label: name,
      description: 'Strategy or policy',
      path: textPath(text.id),
    }));
};

/** What the search of the desk finds among the partners and their people. */
import { partnerKindName, partnersOf } from '../../../core/partners/partner-list';
import type { Feature, SearchHit } from '../../../services/feature';

/** So many people at most; a longer query finds the rest. */
const most = 20;

/** Partners by name and kind, people by name, post and how they are reached; every word must stand there. */
export const searchPartners: Feature['search'] = (query, records, operation) => {
  if (operation === null) return [];
  const words = query.split(/\s+/).filter(Boolean);
  const has = (...texts: readonly string[]) => {
    const whole = texts.join(' ').toLowerCase();
    return words.every((word) => whole.includes(word));
  };
  const partners = partnersOf(records.all('partners'), { areas: records.all('areas'), operation });
  const found = partners
    .filter(({ name, kind, notes }) => has(name, partnerKindName(kind), notes))
    .map((partner): SearchHit => ({
      id: `partner:${partner.id}`,
      label: partner.name,
      description: `Partner, ${partnerKindName(partner.kind)}`,
      path: `/plan/partners?partner=${partner.id}`,
    }));
  const people = partners.flatMap((partner) =>
    partner.people
      .filter(
        ({ name, post, phone, email }) => name.trim() !== '' && has(name, post, phone, email, partner.name),
      )
      .map((person): SearchHit => ({
        id: `person:${person.id}`,
        label: person.name,
        description: `${person.post}, ${partner.name}${person.leftOn === null ? '' : ', left'}`,
        path: `/plan/partners?partner=${partner.id}`,
      })),
  );
  return [...found, ...people.slice(0, most)];
};

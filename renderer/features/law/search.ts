/** What the search of the desk finds among the offences. */
import { effectiveOffences } from '../../core/offences/catalogue';
import type { Feature } from '../../services/feature';
import { holdsWords, lawPath } from './catalogue-rows';
import { whereInLaw } from './offence-words';

const most = 20;

/** Offences by name, Act, section or element; every word must stand in the entry. */
export const searchLaw: Feature['search'] = (query, records) =>
  [...effectiveOffences(records.all('offenceEdits').values()).values()]
    .filter(({ offence }) => holdsWords(offence, query))
    .slice(0, most)
    .map(({ offence }) => ({
      id: `offence:${offence.id}`,
      label: offence.name,
      description: `Offence, ${whereInLaw(offence)}`,
      path: lawPath(offence.id),
    }));

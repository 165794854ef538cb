/** Candidates, contact with them, and impartiality: one folder for each of its rooms. */
import '../../ui/worksheet.css';
import './candidates.css';
import type { Feature } from '../../services/feature';
import { contactActions, contactScreens, searchContacts } from './contact/room';
import { conductActions, conductScreens, searchConduct } from './conduct/room';
import { contestActions, contestScreens, searchContests } from './contests/room';
import { parityActions, parityScreens } from './parity/room';
import { publicityActions, publicityScreens, searchPublicity } from './publicity/room';
import { registerActions, registerScreens, searchCandidates } from './register/room';

export const candidatesFeature: Feature = {
  id: 'candidates',
  label: 'Candidates',
  path: '/candidates',
  needsOperation: true,
  screens: [
    ...registerScreens,
    ...contestScreens,
    ...contactScreens,
    ...parityScreens,
    ...publicityScreens,
    ...conductScreens,
  ],
  actions: [
    ...registerActions,
    ...contestActions,
    ...contactActions,
    ...parityActions,
    ...publicityActions,
    ...conductActions,
  ],
  search: (query, records, operation) => [
    ...searchCandidates(query, records, operation),
    ...searchContests(query, records, operation),
    ...searchContacts(query, records, operation),
    ...searchPublicity(query, records, operation),
  ],
  searchFor: searchConduct,
};

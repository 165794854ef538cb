/** What the search of the desk finds in the contact log. */
import { labelsIn } from '../../../core/candidates/candidate-list';
import {
  contactKindName,
  contactRows,
  forWhomWords,
  saysContact,
  stateName,
  wordsOf,
} from '../../../core/contact/contact-list';
import { formatDate } from '../../../core/foundation/dates';
import type { Feature, SearchHit } from '../../../services/feature';
import { contactPath } from './contact-path';

const most = 20;

/** Every word must stand in the entry, its matter, or the name, party or description of whom it is for. */
export const searchContacts: Feature['search'] = (query, records, operation) => {
  if (operation === null) return [];
  const words = wordsOf(query);
  const hits: SearchHit[] = [];
  const labels = labelsIn(records.all('candidates'));
  const rows = contactRows(
    {
      candidates: records.all('candidates'),
      contactMatters: records.all('contactMatters'),
      candidateContacts: records.all('candidateContacts'),
      letterBatches: records.all('letterBatches'),
    },
    operation.id,
  );
  for (const row of rows) {
    if (hits.length === most) break;
    if (!saysContact(row, words)) continue;
    const { contact, matter, standing, day } = row;
    hits.push({
      id: `candidate-contact:${contact.id}`,
      label: `${matter?.title ?? 'Contact'}: ${forWhomWords(row, labels)}`.slice(0, 120),
      description: [
        matter === undefined ? 'Contact with candidates' : contactKindName(matter.kind),
        formatDate(day),
        contact.struck === null ? stateName(standing).toLowerCase() : 'struck',
      ].join(', '),
      path: contactPath(contact.id),
    });
  }
  return hits;
};

/** What the contact log of one contest lacks, in words. */
import { needsRole } from '../../contact/contact-list';
import {
  informationStepWords,
  isUndecided,
  missingSteps,
  notReferredTo,
  referralWords,
} from '../../contact/contact-state';
import { openCells } from '../../contact/parity';
import { inequalityWords } from '../../contact/parity-words';
import { formatDate } from '../../foundation/dates';
import type { Run, Text } from '../model';
import type { StatementSource } from './even-handedness';

/** One sentence for each thing that is missing: entries in their order, then what is unequal. */
export function missingWords({
  request: { records },
  parity: { rows },
  labels,
  contacts,
  withheld,
}: StatementSource): readonly Text[] {
  const ofContacts = contacts.flatMap((contact): readonly string[] => {
    if (contact.struck !== null) return [];
    const title = records.contactMatters.get(contact.matterId)?.title ?? 'Contact';
    const entry = `${title}, ${formatDate(contact.on)}`;
    const candidates = contact.candidateIds.flatMap((id) => records.candidates.get(id) ?? []);
    const to = notReferredTo(contact);
    return [
      ...(isUndecided(contact) ? [`${entry}: not decided.`] : []),
      ...(to.length === 0 ? [] : [`${entry}: not referred to ${referralWords(to)}.`]),
      ...(needsRole({ contact, candidates })
        ? [`${entry}: nobody said in which role the minister asks.`]
        : []),
      ...missingSteps(contact).map(({ step }) => `${entry}: ${informationStepWords[step]}.`),
    ];
  });
  return [
    ...ofContacts,
    ...(withheld.some((row) => openCells(row).length > 0)
      ? ['Safety or security advice: nobody has said why it is not owed to the others.']
      : []),
    ...rows.flatMap((row) =>
      openCells(row).map(({ candidateId, unequal }): readonly Run[] => [
        { text: `${row.title}: ` },
        { text: labels.get(candidateId) ?? 'A candidate' },
        { text: unequal === null ? '.' : ` ${inequalityWords[unequal]}.` },
      ]),
    ),
  ];
}

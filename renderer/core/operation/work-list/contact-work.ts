/** Contact with candidates: what is not referred or decided, the steps of the FOI unit, and what is unequal. */
import {
  informationStepWords,
  isUndecided,
  missingSteps,
  notReferredTo,
  referralWords,
} from '../../contact/contact-state';
import { needsRole } from '../../contact/contact-list';
import { responseDueOn } from '../../contact/even-handedness';
import { unequalIn } from '../../contact/parity-count';
import { readParity } from '../../contact/parity-index';
import { formatDate } from '../../foundation/dates';
import type { Operation } from '../operation';
import type { DatedItem, OpenItem, RecordsOf, WorkSubject } from './work-subject';

type ContactCollection = 'contests' | 'candidates' | 'contactMatters' | 'candidateContacts' | 'letterBatches';

export const contactWork: WorkSubject<ContactCollection> = {
  reads: ['contests', 'candidates', 'contactMatters', 'candidateContacts', 'letterBatches'],
  due: dueItems,
  open: openItems,
};

/** Referral is due on the day of the request; each step of the FOI unit from the day on which it can be done. */
function dueItems(
  { contactMatters, candidateContacts }: RecordsOf<ContactCollection>,
  operation: Operation,
): readonly DatedItem[] {
  const items: DatedItem[] = [];
  for (const contact of candidateContacts.values()) {
    if (contact.operationId !== operation.id) continue;
    const path = `/candidates/contact?contact=${contact.id}`;
    const about = contactMatters.get(contact.matterId)?.title ?? 'contact with a candidate';
    const onPaper = `contact with candidates of ${formatDate(contact.on)}`;
    const to = notReferredTo(contact);
    if (to.length > 0) {
      const what = `Refer to ${referralWords(to)}`;
      items.push({
        key: `contact:${contact.id}:referral`,
        text: `${what}: ${about}`,
        onPaper: `${what}: ${onPaper}`,
        due: contact.on,
        path,
      });
    }
    for (const { step, since } of missingSteps(contact)) {
      const words = informationStepWords[step];
      const what = `Information request: ${words}`;
      items.push({
        key: `contact:${contact.id}:${step}`,
        text: `${what} (${about})`,
        onPaper: `${what} (${onPaper})`,
        due: step === 'response' ? responseDueOn(since) : since,
        path,
      });
    }
  }
  return items;
}

function openItems(records: RecordsOf<ContactCollection>, operation: Operation): readonly OpenItem[] {
  const undecided = [...records.candidateContacts.values()].filter(
    (contact) => contact.operationId === operation.id && isUndecided(contact),
  ).length;
  return [
    ...(undecided === 0
      ? []
      : [
          {
            key: 'contact:undecided',
            text: 'Decide on requests of candidates',
            left: counted(undecided, 'request', 'requests'),
            path: '/candidates/contact?show=undecided',
          },
        ]),
    ...roleItems(records, operation),
    ...unequalItems(records, operation),
  ];
}

function roleItems(
  { candidates, candidateContacts }: RecordsOf<ContactCollection>,
  operation: Operation,
): readonly OpenItem[] {
  const isAnyMinister = [...candidates.values()].some(({ isMinister }) => isMinister);
  if (!isAnyMinister) return [];
  const rows = [...candidateContacts.values()].filter(
    (contact) =>
      contact.operationId === operation.id &&
      needsRole({ contact, candidates: contact.candidateIds.flatMap((id) => candidates.get(id) ?? []) }),
  ).length;
  if (rows === 0) return [];
  return [
    {
      key: 'contact:role',
      text: 'Say in which role a minister asks',
      left: counted(rows, 'contact', 'contacts'),
      path: '/candidates/contact?show=role',
    },
  ];
}

/** So many contests are named; more are counted. */
const mostNamed = 5;

function unequalItems(records: RecordsOf<ContactCollection>, operation: Operation): readonly OpenItem[] {
  const index = readParity(records, operation);
  const unequal = [...index.contests.values()].flatMap((contest) => {
    const count = unequalIn(index, contest.id);
    return count === 0 ? [] : [{ contest, count }];
  });
  if (unequal.length > mostNamed)
    return [
      {
        key: 'parity',
        text: 'Set right what candidates were not offered alike',
        left: counted(unequal.length, 'contest', 'contests'),
        path: '/candidates/parity',
      },
    ];
  return unequal
    .sort((a, b) => a.contest.name.localeCompare(b.contest.name, 'en-GB'))
    .map(({ contest, count }) => ({
      key: `parity:${contest.id}`,
      text: `Set right what candidates were not offered alike: ${contest.name}`,
      left: counted(count, 'place', 'places'),
      path: `/candidates/parity?contest=${contest.id}`,
    }));
}

function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}

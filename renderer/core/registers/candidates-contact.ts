/** The registers of contact with candidates: every entry with its decisions, and what the entries are about. */
import { type CandidateContact, type ContactDecision, type ContactMatter } from '../contact/contact';
import { contactKindName, outcomeName, stateName } from '../contact/contact-list';
import { testWords } from '../contact/even-handedness';
import { standingOf, withLetters } from '../contact/offer-letters';
import { formatMoment } from '../foundation/dates';
import { linkKindNames } from '../plan/link-words';
import {
  byDate,
  date,
  inOrder,
  lines,
  moment,
  noLongerRecorded,
  ofOperation,
  parts,
  said,
  saidDate,
  short,
  tableOf,
  text,
} from './columns';
import type { Register } from './register';

const roleWords = { government: 'For the government', candidate: 'As a candidate' } as const;

/** Every entry, struck ones as well, the earliest first. */
export const candidateContactsRegister: Register<
  'candidateContacts' | 'contactMatters' | 'candidates' | 'contests' | 'letterBatches'
> = {
  id: 'candidate-contacts',
  title: 'Contact with candidates',
  reads: ['candidateContacts', 'contactMatters', 'candidates', 'contests', 'letterBatches'],
  leavesOut: {
    'candidateContacts.decisions.id': 'an id of the desk, which says nothing to a reader',
    'candidateContacts.links.id': 'an id of the desk; the kind of record is named',
  },
  tableOf: ({ candidateContacts, contactMatters, candidates, contests, letterBatches }, operation) => {
    // An offer by letter is of the day on which its letters were issued, as in the list and in the parity.
    const dayOf = (contact: CandidateContact) => withLetters(contact, letterBatches).on;
    const whom = ({ candidateIds }: CandidateContact) =>
      lines(
        candidateIds.map((id) => {
          const candidate = candidates.get(id);
          if (candidate === undefined) return noLongerRecorded;
          return parts(candidate.name, contests.get(candidate.contestId)?.name);
        }),
      );
    return tableOf<CandidateContact>(
      [
        date('Day', dayOf),
        short('Request or offer', ({ origin }) => (origin === 'offer' ? 'Offer' : 'Request')),
        short('Kind', ({ matterId }) => {
          const matter = contactMatters.get(matterId);
          return matter === undefined ? null : contactKindName(matter.kind);
        }),
        text('About', ({ matterId }) => contactMatters.get(matterId)?.title ?? noLongerRecorded),
        text('For whom', whom),
        text('Who asked', ({ fromWhom }) => fromWhom),
        short('Role of a minister', ({ ministerRole }) =>
          ministerRole === null ? null : roleWords[ministerRole],
        ),
        short('Channel', ({ channel }) => channel),
        text('Asked of', ({ askedOf }) => askedOf),
        text('What was asked or offered', ({ what }) => what, 4),
        date('Referred to the chief officer’s office', (contact) => contact.referredToChiefOfficers),
        date('Referred to corporate communications', (contact) => contact.referredToCommunications),
        short('How it stands', (contact) =>
          contact.struck === null ? stateName(standingOf(contact, letterBatches)) : 'Struck',
        ),
        text('Decisions', ({ decisions }) => lines(decisions.map(decisionWords)), 4),
        text('Given', ({ given }) =>
          given === null ? null : parts(saidDate('On', given.on), given.what, given.by),
        ),
        text('Not taken up', ({ notTakenUp }) =>
          notTakenUp === null ? null : parts(saidDate('On', notTakenUp.on), notTakenUp.note),
        ),
        text(
          'FOI unit',
          ({ information }) => (information === null ? null : informationWords(information)),
          3,
        ),
        text('Belongs to', ({ links }) => lines(links.map(({ kind }) => linkKindNames[kind]))),
        text('Struck', ({ struck }) =>
          struck === null ? null : parts(struck.why, struck.by, formatMoment(struck.at)),
        ),
        moment('Entered', ({ recordedAt }) => recordedAt),
        short('Entered by', ({ recordedBy }) => recordedBy),
      ],
      ofOperation(candidateContacts, operation).sort(byDate(dayOf)),
    );
  },
};

function decisionWords(decision: ContactDecision): string {
  const { outcome, by, role, at, reason, conditions, grounds, tests } = decision;
  const head = parts(outcomeName(outcome), parts(by, role), formatMoment(at));
  const answers = tests.map(({ test, answer, reason: why }) => {
    const name = testWords.find(({ id }) => id === test)?.name ?? test;
    return `${test} ${name}: ${answer === 'concern' ? 'concern' : 'no concern'}; ${why}`;
  });
  return lines([
    head,
    reason,
    said('Conditions', conditions) ?? '',
    grounds.length === 0 ? '' : `Grounds of 4.4.4: ${grounds.join(', ')}`,
    ...answers,
  ]);
}

function informationWords(information: NonNullable<CandidateContact['information']>): string {
  return parts(
    said('Reference', information.reference),
    saidDate('Passed on', information.passedOn),
    saidDate('Response', information.respondedOn),
    saidDate('Published', information.publishedOn),
    said('Where', information.publishedWhere),
    saidDate('Other candidates told', information.othersToldOn),
  );
}

/** What contacts are about, and why a difference between candidates is right. */
export const contactMattersRegister: Register<'contactMatters' | 'contests'> = {
  id: 'contact-matters',
  title: 'Matters of contact with candidates',
  reads: ['contactMatters', 'contests'],
  tableOf: ({ contactMatters, contests }, operation) =>
    tableOf<ContactMatter>(
      [
        text('Matter', ({ title }) => title),
        short('Kind', ({ kind }) => contactKindName(kind)),
        text('Contests', ({ contestIds }) =>
          lines(contestIds.map((id) => contests.get(id)?.name ?? noLongerRecorded)),
        ),
        text('Why it is not owed to the others', ({ notOwed }) => notOwed?.why ?? null, 3),
        short('Said by', ({ notOwed }) => notOwed?.by ?? null),
        moment('Said on', ({ notOwed }) => notOwed?.at ?? null),
      ],
      ofOperation(contactMatters, operation).sort((a, b) => inOrder.compare(a.title, b.title)),
    ),
};

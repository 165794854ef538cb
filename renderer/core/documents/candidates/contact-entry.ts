/** One entry of the contact log on paper: who asked for what, to whom it was referred, each decision with the six tests. */
import type { CandidateContact, ContactDecision } from '../../contact/contact';
import { contactKindName, outcomeName } from '../../contact/contact-list';
import { isAgreedAlike, type LoggedContact } from '../../contact/contact-state';
import { testWords } from '../../contact/even-handedness';
import { isStandardMatter } from '../../contact/standard-offers';
import { formatDate, formatMoment } from '../../foundation/dates';
import { column, heading, numbered, strong, table } from '../blocks';
import { recorded } from '../missing';
import type { Block, Particulars, TableCell, Text } from '../model';
import type { StatementSource } from './even-handedness';

type Row = Particulars['rows'][number];

/** A heading, the particulars of the entry, and a table of the six tests below each decision. */
export function entryBlocks(contact: LoggedContact, source: StatementSource): readonly Block[] {
  const matter = source.request.records.contactMatters.get(contact.matterId);
  return [
    heading(2, `${matter?.title ?? 'Contact'}, ${formatDate(contact.on)}`),
    { kind: 'particulars', label: 'The contact', rows: entryRows(contact, source) },
    ...(contact.decisions.length === 0 && contact.struck === null
      ? [numbered(undecidedWords(contact, source))]
      : contact.decisions.flatMap(decisionBlocks)),
  ];
}

/** Why no decision stands below an entry: an offer that only equals what was agreed needs none of its own. */
function undecidedWords(contact: CandidateContact, { request: { records } }: StatementSource): string {
  if (contact.origin === 'request') return 'No decision is recorded.';
  if (isStandardMatter(contact.matterId))
    return 'Every candidate is offered it without asking; it needs no decision of its own.';
  return [...records.candidateContacts.values()].some((each) => isAgreedAlike(contact, each))
    ? 'The same was agreed for another candidate; the offer needs no decision of its own.'
    : 'An offer of the force, on which no decision is recorded.';
}

const letterWords = {
  unissued: 'Not issued yet: nobody has been offered it',
  removed: 'Removed before they were issued: nobody was offered it by them',
} as const;

/** Those of the contest by name, in a run of their own; those who stand elsewhere are none of its matter and are counted. */
export function forWhom(
  { candidateIds }: CandidateContact,
  { request: { records }, parity, labels }: StatementSource,
): Text {
  const here = candidateIds.map((id) => {
    const personId = records.candidates.get(id)?.personId;
    return parity.candidates.find((each) => each.id === id || each.personId === personId)?.id;
  });
  const own = new Set(here.filter((id) => id !== undefined));
  const names = [...own].flatMap((id) => labels.get(id) ?? []);
  const others = here.filter((id) => id === undefined).length;
  if (others === 0) return names.join(', ');
  const counted = others === 1 ? '1 candidate of another contest' : `${others} candidates of other contests`;
  return names.length === 0 ? counted : [{ text: names.join(', ') }, { text: ` and ${counted}` }];
}

function entryRows(contact: LoggedContact, source: StatementSource): readonly Row[] {
  const { records } = source.request;
  const { origin, fromWhom, channel, askedOf, what, ministerRole, information, given, notTakenUp, struck } =
    contact;
  const matter = records.contactMatters.get(contact.matterId);
  const isReferred = origin === 'request' && information === null && struck === null;
  const optional = (name: string, value: string): readonly Row[] => (value === '' ? [] : [{ name, value }]);
  return [
    ...(struck === null
      ? []
      : [
          {
            name: 'Struck',
            value: `${struck.why} (${struck.by}, ${formatMoment(struck.at)}). It counts for nothing.`,
          },
        ]),
    {
      name: 'Kind',
      value: matter === undefined ? recorded(null, 'kind of contact') : contactKindName(matter.kind),
    },
    {
      name: 'For whom',
      value:
        contact.candidateIds.length === 0
          ? 'Somebody who did not say that they stand'
          : forWhom(contact, source),
    },
    ...optional('Who asked', fromWhom),
    {
      name: origin === 'offer' ? 'Offered by' : 'Asked of',
      value: recorded(askedOf, `who was asked on ${formatDate(contact.on)}`),
    },
    ...optional('Channel', channel),
    ...(ministerRole === null
      ? []
      : [
          {
            name: 'Role of the minister',
            value: ministerRole === 'government' ? 'For the government' : 'As a candidate',
          },
        ]),
    ...(contact.letters === undefined ? [] : [{ name: 'Letters', value: letterWords[contact.letters] }]),
    { name: origin === 'offer' ? 'The offer' : 'What was asked', value: what },
    ...(isReferred
      ? [
          {
            name: 'Referred to the chief officer’s office',
            value: dayText(contact.referredToChiefOfficers, 'referral to the chief officer’s office'),
          },
          {
            name: 'Referred to communications',
            value: dayText(contact.referredToCommunications, 'referral to corporate communications'),
          },
        ]
      : []),
    ...(information === null ? [] : informationRows(information)),
    ...(given === null
      ? []
      : [
          {
            name: 'Given',
            value: `${formatDate(given.on)}: ${given.what}${given.by === '' ? '' : ` (${given.by})`}`,
          },
        ]),
    ...(notTakenUp === null
      ? []
      : [
          {
            name: 'Not taken up',
            value: [formatDate(notTakenUp.on), notTakenUp.note].filter((part) => part !== '').join(': '),
          },
        ]),
  ];
}

function dayText(day: string | null, what: string): Text {
  return recorded(day === null ? null : formatDate(day), what);
}

function informationRows(information: NonNullable<CandidateContact['information']>): readonly Row[] {
  const { reference, passedOn, respondedOn, publishedOn, publishedWhere, othersToldOn } = information;
  return [
    { name: 'Reference of the FOI unit', value: recorded(reference, 'reference of the FOI unit') },
    { name: 'Passed on', value: dayText(passedOn, 'day on which the request was passed on') },
    { name: 'Response', value: respondedOn === null ? 'Not yet' : formatDate(respondedOn) },
    ...(respondedOn === null
      ? []
      : [
          {
            name: 'Published',
            value:
              publishedOn === null
                ? dayText(null, 'publication of what was given')
                : [formatDate(publishedOn), publishedWhere].filter((part) => part !== '').join(', '),
          },
          {
            name: 'Other candidates told',
            value: dayText(othersToldOn, 'day on which the other candidates were told'),
          },
        ]),
  ];
}

function decisionBlocks(decision: ContactDecision): readonly Block[] {
  const { outcome, by, role, at, reason, conditions, grounds, tests } = decision;
  return [
    numbered([
      ...strong(outcomeName(outcome)),
      { text: ` by ${[by, role].filter((part) => part !== '').join(', ')}, ${formatMoment(at)}. ${reason}` },
      ...(conditions === '' ? [] : [{ text: `\nConditions: ${conditions}` }]),
      ...(grounds.length === 0 ? [] : [{ text: `\nStandard grounds of 4.4.4: ${grounds.join(', ')}` }]),
    ]),
    table({
      caption: `The six tests, ${formatMoment(at)}`,
      rowHeads: true,
      compact: true,
      columns: [column('Test', 34), column('Answer', 24), column('Reason', 108)],
      rows: testWords.map(({ id, name, paragraph }): readonly TableCell[] => {
        const answer = tests.find(({ test }) => test === id);
        return [
          `${name} (${paragraph})`,
          answer === undefined
            ? recorded(null, `answer to test ${id}`)
            : answer.answer === 'concern'
              ? strong('Concern')
              : 'No concern',
          answer?.reason ?? '',
        ];
      }),
    }),
  ];
}

/** New batches of letters, their recipients, and what keeps a batch from being issued. Pure. */
import type { AreaId } from '../places/area';
import type { OperationId } from '../operation/operation';
import { jointLetter } from './joint-letter';
import type { LetterBatch, LetterBatchId, LetterRecipient } from './letter-batch';

/** The capacities in words. */
export const capacityNames: Readonly<Record<LetterRecipient['capacity'], string>> = {
  candidate: 'Candidate',
  agent: 'Election agent',
  party: 'Party or campaign',
  other: 'Other',
};

/** A batch that begins with the default text of the joint letter. */
export function newLetterBatch(given: {
  readonly id: LetterBatchId;
  readonly operationId: OperationId;
  readonly areaId: AreaId | null;
}): LetterBatch {
  return {
    ...given,
    title: jointLetter.title,
    subject: jointLetter.subject,
    body: jointLetter.body,
    signatories: [],
    date: null,
    recipients: [],
    issued: null,
  };
}

/** The salutation where none was given: "Dear A. Sandry". */
export function salutationFor(name: string): string {
  return `Dear ${name.trim()}`;
}

/** One key for what may be one and the same recipient: name, contest and capacity, whatever their case and spaces. */
export function recipientKey(recipient: Pick<LetterRecipient, 'name' | 'contest' | 'capacity'>): string {
  const { name, contest, capacity } = recipient;
  return [name, contest, capacity].map(plain).join('|');
}

/** The same, with the address: two candidates of one name are two people, at one address they are one. */
export function exactRecipientKey(
  recipient: Pick<LetterRecipient, 'name' | 'contest' | 'capacity' | 'address'>,
): string {
  return [recipientKey(recipient), ...recipient.address.map(plain).filter((line) => line !== '')].join('|');
}

const plain = (text: string): string => text.trim().replaceAll(/\s+/g, ' ').toLowerCase();

/** The recipients that stand in the batch more than once, with one address; each group in its order. */
export function duplicateRecipients(
  recipients: readonly LetterRecipient[],
): readonly (readonly LetterRecipient[])[] {
  return groupsOfSeveral(recipients, exactRecipientKey);
}

/** The recipients of one name, contest and capacity with different addresses, who may or may not be one person. */
export function namesakes(recipients: readonly LetterRecipient[]): readonly (readonly LetterRecipient[])[] {
  return groupsOfSeveral(recipients, recipientKey).filter(
    (group) => new Set(group.map(exactRecipientKey)).size > 1,
  );
}

function groupsOfSeveral(
  recipients: readonly LetterRecipient[],
  keyOf: (recipient: LetterRecipient) => string,
): readonly (readonly LetterRecipient[])[] {
  const groups = new Map<string, LetterRecipient[]>();
  for (const recipient of recipients) {
    const key = keyOf(recipient);
    groups.set(key, [...(groups.get(key) ?? []), recipient]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** What a text still holds in square brackets, to be filled in before it leaves. */
export function unfilledIn(text: string): readonly string[] {
  return [...new Set(text.match(/\[[^\][\n]{1,200}\]/g) ?? [])];
}

/** Why the letters cannot be issued yet, in the order of the form; none where they can. */
export function whyNotYet(batch: LetterBatch): readonly string[] {
  const reasons: string[] = [];
  if (batch.issued !== null) return ['These letters were issued.'];
  if (batch.subject.trim() === '') reasons.push('The letter has no subject.');
  if (batch.body.trim() === '') reasons.push('The letter has no text.');
  for (const gap of unfilledIn(`${batch.subject}\n${batch.body}`))
    reasons.push(`The text still holds ${gap}.`);
  if (batch.date === null) reasons.push('The letters have no date.');
  const named = batch.signatories.filter(({ name }) => name.trim() !== '');
  if (named.length === 0) reasons.push('Nobody is named to sign.');
  else if (named.length < batch.signatories.length) reasons.push('A signatory has no name.');
  if (batch.recipients.length === 0) reasons.push('There are no recipients.');
  const nameless = batch.recipients.filter(({ salutation }) => salutation.trim() === '').length;
  if (nameless > 0) reasons.push(`${counted(nameless, 'recipient has', 'recipients have')} no salutation.`);
  const doubled = duplicateRecipients(batch.recipients).length;
  if (doubled > 0)
    reasons.push(`${counted(doubled, 'recipient stands', 'recipients stand')} in the list more than once.`);
  return reasons;
}

/** What should be looked at before the letters are issued, and does not stand in the way. */
export function letterWarnings(batch: LetterBatch): readonly string[] {
  const withoutAddress = batch.recipients.filter(({ address }) =>
    address.every((line) => line.trim() === ''),
  ).length;
  const isAlone = batch.signatories.length === 1;
  return [
    ...namesakes(batch.recipients).map(
      (group) =>
        `${group[0]?.name ?? ''} stands in the list ${group.length} times with different addresses: make sure that these are different people.`,
    ),
    ...(withoutAddress === 0
      ? []
      : [`${counted(withoutAddress, 'recipient has', 'recipients have')} no address below the name.`]),
    ...(isAlone
      ? ['Only one person signs: a joint letter is signed by the force and the returning officer.']
      : []),
  ];
}

function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}

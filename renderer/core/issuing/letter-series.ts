/**
 * The batches of one letter in the order in which they were issued: which version each is, who holds it, and which later
 * batch replaced it for them. A batch that went to other people alone replaces nothing. Nothing here is entered by hand.
 */
import { dateAt, formatDate } from '../foundation/dates';
import type { LetterBatch, LetterRecipient } from './letter-batch';
import { exactRecipientKey, recipientKey } from './letter-edits';

/** A later version that went to people who held this one. */
interface Replacement {
  readonly number: number;
  /** ISO date that it bears. */
  readonly on: string;
  /** How many of those who held this one it went to. */
  readonly recipients: number;
}

export interface LetterHolder {
  readonly recipient: LetterRecipient;
  readonly fileName: string;
  /** The version that went to the same recipient later; `null` where none did. */
  readonly replacedBy: number | null;
}

export interface IssuedLetters {
  readonly batch: LetterBatch;
  readonly issued: NonNullable<LetterBatch['issued']>;
  /** 1, 2, 3 … among the batches of the same title and council. */
  readonly number: number;
  /** ISO date that the letters bear. */
  readonly issuedOn: string;
  readonly holders: readonly LetterHolder[];
  /** The newest earlier version that it replaced for somebody; `null` for none. */
  readonly replaces: number | null;
  /** In the order of their numbers; empty while it holds for everybody. */
  readonly replacedBy: readonly Replacement[];
}

type Series = Pick<LetterBatch, 'operationId' | 'areaId' | 'title'>;

/** Whether two batches are versions of one letter: one title and one council. */
export function isOfSameLetter(a: Series, b: Series): boolean {
  return seriesKey(a) === seriesKey(b);
}

function seriesKey({ operationId, areaId, title }: Series): string {
  return JSON.stringify([operationId, areaId, title.trim().replace(/\s+/g, ' ').toLocaleLowerCase('en-GB')]);
}

/** Every batch that was issued, letter by letter, each with its version and what replaced it. */
export function issuedLetters(all: Iterable<LetterBatch>): readonly IssuedLetters[] {
  const series = new Map<string, Sent[]>();
  for (const batch of all) {
    if (batch.issued === null) continue;
    const key = seriesKey(batch);
    series.set(key, [...(series.get(key) ?? []), sentOf(batch, batch.issued)]);
  }
  return [...series.values()].flatMap((sent) => versionsIn(sent.sort(byIssue)));
}

/** A letter that left, with the keys of who it went to: without their address, and with it. */
interface SentLetter {
  readonly recipient: LetterRecipient;
  readonly fileName: string;
  readonly named: string;
  readonly exact: string;
}

/** What was issued, and to whom. */
interface Sent extends Pick<IssuedLetters, 'batch' | 'issued' | 'issuedOn'> {
  readonly letters: readonly SentLetter[];
  readonly named: ReadonlySet<string>;
  readonly exact: ReadonlySet<string>;
  /** Of `named`, those that stand in it more than once: several people of one name. */
  readonly shared: ReadonlySet<string>;
}

function sentOf(batch: LetterBatch, issued: IssuedLetters['issued']): Sent {
  const recipients = new Map(batch.recipients.map((recipient) => [recipient.id, recipient]));
  const letters = issued.letters.flatMap(({ recipientId, fileName }): readonly SentLetter[] => {
    const recipient = recipients.get(recipientId);
    if (recipient === undefined) return [];
    return [{ recipient, fileName, named: recipientKey(recipient), exact: exactRecipientKey(recipient) }];
  });
  const named = new Set<string>();
  const shared = new Set<string>();
  for (const letter of letters) (named.has(letter.named) ? shared : named).add(letter.named);
  const exact = new Set(letters.map((letter) => letter.exact));
  return { batch, issued, issuedOn: batch.date ?? dateAt(issued.at), letters, named, exact, shared };
}

/** Whether the other batch went to the same person: by the address too where either went to several of that name. */
function wentAlsoTo({ named, exact }: SentLetter, own: Sent, other: Sent): boolean {
  const isShared = own.shared.has(named) || other.shared.has(named);
  return isShared ? other.exact.has(exact) : other.named.has(named);
}

function byIssue(a: Sent, b: Sent): number {
  return a.issued.at.localeCompare(b.issued.at) || a.batch.id.localeCompare(b.batch.id);
}

function versionsIn(sent: readonly Sent[]): readonly IssuedLetters[] {
  const held = sent.map((own, at) =>
    own.letters.map((letter): LetterHolder => {
      const { recipient, fileName } = letter;
      const later = sent.findIndex((other, place) => place > at && wentAlsoTo(letter, own, other));
      return { recipient, fileName, replacedBy: later === -1 ? null : later + 1 };
    }),
  );
  return sent.map(({ batch, issued, issuedOn }, at) => {
    const number = at + 1;
    const holders = held[at] ?? [];
    const earlier = held.findLastIndex((each) => each.some(({ replacedBy }) => replacedBy === number));
    return {
      ...{ batch, issued, issuedOn, holders, number },
      replaces: earlier === -1 ? null : earlier + 1,
      replacedBy: sent.flatMap((later, place): readonly Replacement[] => {
        const recipients = holders.filter(({ replacedBy }) => replacedBy === place + 1).length;
        return recipients === 0 ? [] : [{ number: place + 1, on: later.issuedOn, recipients }];
      }),
    };
  });
}

/** "In force", "Replaced", "Replaced for some". */
export function lettersState({ holders, replacedBy }: Pick<IssuedLetters, 'holders' | 'replacedBy'>): string {
  if (replacedBy.length === 0) return 'In force';
  return holders.every((holder) => holder.replacedBy !== null) ? 'Replaced' : 'Replaced for some';
}

/** "Version 2, Thu 15 Apr 2027", with how many it went to where it did not go to all; empty where nothing replaced it. */
export function replacedWords({
  holders,
  replacedBy,
}: Pick<IssuedLetters, 'holders' | 'replacedBy'>): string {
  return replacedBy
    .map(({ number, on, recipients }) => {
      const some = recipients === holders.length ? '' : `, for ${recipients} of ${holders.length} recipients`;
      return `Version ${number}, ${formatDate(on)}${some}`;
    })
    .join('; ');
}

/** The same inside a sentence: "version 2, Thu 15 Apr 2027; version 3, …". */
export function replacedWithin(letters: Pick<IssuedLetters, 'holders' | 'replacedBy'>): string {
  return replacedWords(letters).replaceAll('Version', 'version');
}

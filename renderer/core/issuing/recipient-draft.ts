/** Recipients of letters as a list gives them, and what taking them in would do to a batch. Pure. */
import type { HeadedList } from '../foundation/headed-list';
import type { LetterRecipient } from './letter-batch';
import { exactRecipientKey, recipientKey, salutationFor } from './letter-edits';

/** What a column of such a list may mean. */
export const recipientColumnMeanings = [
  'ignore',
  'name',
  'capacity',
  'contest',
  'address',
  'address-2',
  'address-3',
  'address-4',
  'postcode',
  'salutation',
] as const;
export type RecipientColumnMeaning = (typeof recipientColumnMeanings)[number];

export interface RecipientDraft extends Omit<LetterRecipient, 'id'> {
  /** As a spreadsheet counts, from 1. */
  readonly row: number;
}

export type RecipientList = HeadedList<RecipientColumnMeaning, RecipientDraft>;

export interface RecipientPlan {
  readonly fresh: readonly RecipientDraft[];
  /** In the batch under the same name, contest and capacity, with other facts. */
  readonly changed: readonly { readonly draft: RecipientDraft; readonly was: LetterRecipient }[];
  /** In the batch as it stands in the list. */
  readonly same: readonly RecipientDraft[];
  /** A second row of the same name, contest, capacity and address; it is left out. */
  readonly doubled: readonly RecipientDraft[];
}

/** What the list would do to these recipients; nothing is taken away. */
export function planRecipients(
  drafts: readonly RecipientDraft[],
  recipients: readonly LetterRecipient[],
): RecipientPlan {
  const free = new Set(recipients);
  const inBatch = new Map<string, readonly LetterRecipient[]>();
  for (const recipient of recipients) {
    const key = recipientKey(recipient);
    inBatch.set(key, [...(inBatch.get(key) ?? []), recipient]);
  }
  const given = new Set(drafts.map(exactRecipientKey));
  const seen = new Set<string>();
  const plan = {
    fresh: [] as RecipientDraft[],
    changed: [] as { draft: RecipientDraft; was: LetterRecipient }[],
    same: [] as RecipientDraft[],
    doubled: [] as RecipientDraft[],
  };
  for (const draft of drafts) {
    const key = exactRecipientKey(draft);
    const left = (inBatch.get(recipientKey(draft)) ?? []).filter((each) => free.has(each));
    // Who stands in the list with an address of their own is not taken for a namesake.
    const was =
      left.find((each) => exactRecipientKey(each) === key) ??
      left.find((each) => !given.has(exactRecipientKey(each)));
    if (seen.has(key)) plan.doubled.push(draft);
    else if (was === undefined) plan.fresh.push(draft);
    else if (differences(draft, was).length === 0) plan.same.push(draft);
    else plan.changed.push({ draft, was });
    seen.add(key);
    if (was !== undefined) free.delete(was);
  }
  return plan;
}

/** What differs between a row and the recipient as recorded, in words. */
export function differences(draft: RecipientDraft, was: LetterRecipient): readonly string[] {
  const pairs: readonly (readonly [string, string, string])[] = [
    ['address', was.address.join(', '), draft.address.join(', ')],
    ['salutation', was.salutation, draft.salutation],
  ];
  return pairs.flatMap(([what, before, after]) =>
    before === after ? [] : [`${what}: “${before}” becomes “${after}”`],
  );
}

/** The recipients once the plan was carried out: those that changed in their place, new ones at the end. */
export function withPlan(
  recipients: readonly LetterRecipient[],
  plan: RecipientPlan,
  newId: () => LetterRecipient['id'],
): readonly LetterRecipient[] {
  const changes = new Map(plan.changed.map(({ draft, was }) => [was.id, draft]));
  return [
    ...recipients.map((recipient) => {
      const draft = changes.get(recipient.id);
      return draft === undefined ? recipient : ofDraft(draft, recipient.id);
    }),
    ...plan.fresh.map((draft) => ofDraft(draft, newId())),
  ];
}

function ofDraft(draft: RecipientDraft, id: LetterRecipient['id']): LetterRecipient {
  const { name, capacity, contest, address, salutation } = draft;
  return { id, name, capacity, contest, address, salutation };
}

/** The salutation of a row: as given, or from the name. */
export function salutationOf(given: string, name: string): string {
  return given.trim() === '' ? salutationFor(name) : given.trim();
}

/** How a list of recipients passes between the page and the worker. */
import type { ColumnChoices } from '../../core/foundation/headed-list';
import { z } from '../../core/foundation/schema';
import {
  type RecipientColumnMeaning,
  recipientColumnMeanings,
  type RecipientList,
} from '../../core/issuing/recipient-draft';
import { headedListSchema, type ListFormat } from '../list-format';

const text = z.string();

const draft = z.object({
  row: z.number().int().nonnegative(),
  name: text.min(1),
  capacity: z.enum(['candidate', 'agent', 'party', 'other']),
  contest: text,
  address: z.array(text),
  salutation: text,
});

/** One file. */
export const recipientFormat: ListFormat<ColumnChoices<RecipientColumnMeaning>, RecipientList> = {
  name: 'recipients',
  choices: z.record(text, z.enum(recipientColumnMeanings)),
  list: headedListSchema(recipientColumnMeanings, draft),
};

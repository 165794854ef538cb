/** How a list of history passes between the page and the worker. */
import { isoDateSchema } from '../../core/foundation/dates';
import type { ColumnChoices } from '../../core/foundation/headed-list';
import { z } from '../../core/foundation/schema';
import {
  type HistoryColumnMeaning,
  historyColumnMeanings,
  type HistoryList,
} from '../../core/history/history-draft';
import { type HistoryKind, historyKinds } from '../../core/history/history-entry';
import { headedListSchema, type ListFormat } from '../list-format';

const text = z.string();
const count = z.number().int().nonnegative();
const kinds = historyKinds.map((kind) => kind.id) as [HistoryKind, ...HistoryKind[]];

const draft = z.object({
  row: count,
  election: text,
  pollingDate: isoDateSchema.nullable(),
  kind: z.enum(kinds).nullable(),
  area: text,
  council: text,
  harm: text,
  text,
  outcome: text,
  count: count.min(1),
});

/** One file. */
export const historyFormat: ListFormat<ColumnChoices<HistoryColumnMeaning>, HistoryList> = {
  name: 'history',
  choices: z.record(text, z.enum(historyColumnMeanings)),
  list: headedListSchema(historyColumnMeanings, draft),
};

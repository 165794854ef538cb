/** How a list of candidates passes between the page and the worker. */
import { type Standing, standings } from '../../core/candidates/candidate';
import {
  type CandidateColumnMeaning,
  candidateColumnMeanings,
  type CandidateList,
} from '../../core/candidates/candidate-draft';
import type { ColumnChoices } from '../../core/foundation/headed-list';
import { z } from '../../core/foundation/schema';
import { columnSchema, type ListFormat } from '../list-format';

const text = z.string();
const count = z.number().int().nonnegative();

const draft = z.object({
  row: count,
  name: text.min(1).max(200),
  surname: text.max(120),
  knownAs: text.max(200),
  party: text.max(200),
  description: text.max(300),
  contest: text.max(200),
  organisation: text.max(200),
  ballotId: text.max(200),
  date: text.nullable(),
  seats: z.number().int().positive().nullable(),
  isCancelled: z.boolean(),
  standing: z.enum(standings.map(({ id }) => id) as [Standing, ...Standing[]]).nullable(),
  personNumber: text.max(120),
  agent: text.max(200),
});

const list: z.ZodType<CandidateList> = z.object({
  description: text,
  notes: z.array(text),
  columns: z.array(columnSchema(candidateColumnMeanings)),
  drafts: z.array(draft),
  leftOut: z.array(z.object({ row: count, where: text, what: text, next: text })),
  rowsRead: count,
  form: z.enum(['democracy-club', 'statement']),
  dropped: z.array(text),
  cutNames: count,
  cutOthers: count,
});

/** One file. */
export const candidateFormat: ListFormat<ColumnChoices<CandidateColumnMeaning>, CandidateList> = {
  name: 'candidates',
  choices: z.record(text, z.enum(candidateColumnMeanings)),
  list,
};

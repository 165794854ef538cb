/** A data return that left the desk: its rows as they went, so that the next one can be held against it. */
import { z } from '../foundation/schema';
import { type Id, idSchema } from '../foundation/ids';
import { isoDateSchema, isoInstantSchema } from '../foundation/dates';
import type { OperationId } from '../operation/operation';

export type DataReturnId = Id<'DataReturn'>;

export interface DataReturn {
  readonly id: DataReturnId;
  readonly operationId: OperationId;
  readonly period: 'monthly' | 'final';
  /** ISO date of the last day that it covers. */
  readonly until: string;
  /** The headings of its columns, and its rows in their order; no cell bears a name. */
  readonly columns: readonly string[];
  readonly rows: readonly {
    /** "case:…" or "allegation:…": the record that the row stands for. */
    readonly subject: string;
    readonly part: 'offences' | 'other-complaints';
    readonly cells: readonly string[];
  }[];
  /** SHA-256 of columns and rows as canonical JSON, in hexadecimal. */
  readonly contentHash: string;
  readonly fileName: string;
  readonly sentTo: string;
  readonly madeAt: string;
  readonly madeBy: string;
}

export const dataReturnSchema: z.ZodType<DataReturn> = z.object({
  id: idSchema<'DataReturn'>(),
  operationId: idSchema<'Operation'>(),
  period: z.enum(['monthly', 'final']),
  until: isoDateSchema,
  columns: z.array(z.string().min(1).max(120)).min(1),
  rows: z.array(
    z.object({
      subject: z.string().min(1).max(140),
      part: z.enum(['offences', 'other-complaints']),
      cells: z.array(z.string().max(2000)),
    }),
  ),
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
  fileName: z.string().max(260),
  sentTo: z.string().max(300),
  madeAt: isoInstantSchema,
  madeBy: z.string().max(120),
});

/**
 * One text to many people: the joint letter of police and returning officer to candidates and agents. Nothing but the
 * address block differs between two letters of a batch.
 *
 * Reference: APP Policing elections, candidates and campaigners: joint letter on expected standards of behaviour.
 */
import { z } from '../foundation/schema';
import { type Id, idSchema } from '../foundation/ids';
import { isoDateSchema, isoInstantSchema } from '../foundation/dates';
import type { OperationId } from '../operation/operation';
import type { AreaId } from '../places/area';

export type LetterBatchId = Id<'LetterBatch'>;

export interface LetterRecipient {
  readonly id: Id<'LetterRecipient'>;
  readonly name: string;
  readonly capacity: 'candidate' | 'agent' | 'party' | 'other';
  /** The contest that they stand in: "Quayside ward"; may be empty. */
  readonly contest: string;
  /** The lines of the address below the name. */
  readonly address: readonly string[];
  /** "Dear A. Sandry". */
  readonly salutation: string;
}

export interface LetterBatch {
  readonly id: LetterBatchId;
  readonly operationId: OperationId;
  /** The council that signs with the force; `null` where the force writes alone. */
  readonly areaId: AreaId | null;
  readonly title: string;
  readonly subject: string;
  /** Paragraphs parted by an empty line. */
  readonly body: string;
  readonly signatories: readonly {
    readonly id: Id<'LetterSignatory'>;
    readonly name: string;
    readonly role: string;
    readonly organisation: string;
  }[];
  /** ISO date that the letters bear. */
  readonly date: string | null;
  readonly recipients: readonly LetterRecipient[];
  /** The issue of the whole batch, with the proof that the letters are the same; `null` until then. */
  readonly issued: {
    readonly at: string;
    readonly by: string;
    readonly folderName: string;
    /** SHA-256 of what every letter has in common, in hexadecimal. */
    readonly bodyHash: string;
    readonly letters: readonly {
      readonly recipientId: Id<'LetterRecipient'>;
      readonly fileName: string;
      readonly fileHash: string;
    }[];
  } | null;
}

const hash = z.string().regex(/^[0-9a-f]{64}$/);

export const letterBatchSchema: z.ZodType<LetterBatch> = z.object({
  id: idSchema<'LetterBatch'>(),
  operationId: idSchema<'Operation'>(),
  areaId: idSchema<'Area'>().nullable(),
  title: z.string().min(1).max(300),
  subject: z.string().max(300),
  body: z.string().max(40_000),
  signatories: z.array(
    z.object({
      id: idSchema<'LetterSignatory'>(),
      name: z.string().max(200),
      role: z.string().max(200),
      organisation: z.string().max(200),
    }),
  ),
  date: isoDateSchema.nullable(),
  recipients: z
    .array(
      z.object({
        id: idSchema<'LetterRecipient'>(),
        name: z.string().min(1).max(200),
        capacity: z.enum(['candidate', 'agent', 'party', 'other']),
        contest: z.string().max(200),
        address: z.array(z.string().max(200)).max(10),
        salutation: z.string().max(200),
      }),
    )
    .max(5000),
  issued: z
    .object({
      at: isoInstantSchema,
      by: z.string().min(1).max(120),
      folderName: z.string().max(260),
      bodyHash: hash,
      letters: z.array(
        z.object({
          recipientId: idSchema<'LetterRecipient'>(),
          fileName: z.string().min(1).max(260),
          fileHash: hash,
        }),
      ),
    })
    .nullable(),
});

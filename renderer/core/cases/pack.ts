/** The register of packs: folders in BagIt form that left the desk, with what each held. Reference: RFC 8493. */
import { z } from '../foundation/schema';
import { type Id, idSchema } from '../foundation/ids';
import { isoInstantSchema } from '../foundation/dates';
import type { OperationId } from '../operation/operation';

export type PackId = Id<'Pack'>;

/** One file of a pack. */
export interface PackedFile {
  /** Below `data/`, with `/` between folders. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
}

export interface Pack {
  readonly id: PackId;
  readonly operationId: OperationId;
  /** The record that it was made from: a case. */
  readonly sourceId: string;
  /** The folder's name, without where it was put. */
  readonly folderName: string;
  /** SHA-256 of `manifest-sha256.txt`: proves which pack it was. */
  readonly manifestSha256: string;
  readonly files: readonly PackedFile[];
  readonly madeAt: string;
  readonly madeBy: string;
}

export const packSchema: z.ZodType<Pack> = z.object({
  id: idSchema<'Pack'>(),
  operationId: idSchema<'Operation'>(),
  sourceId: z.string().min(1).max(120),
  folderName: z.string().min(1).max(260),
  manifestSha256: z.string().regex(/^[0-9a-f]{64}$/),
  files: z.array(
    z.object({
      path: z.string().min(1).max(1000),
      size: z.number().int().min(0),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
  madeAt: isoInstantSchema,
  madeBy: z.string().max(120),
});

/** The machine's side of a package: what `package.json` says. Its shape is told in `docs/operation-package.md`. */
import { z } from '../foundation/schema';
import { markingSchema } from '../foundation/marking-schema';

/** Rises by one where somebody who reads packages would have to change something. */
export const packageFormatVersion = 1;
export const packageFormat = 'election-spoc-desk/operation-package';

/** Below `data/`. */
export const packagePaths = {
  readme: 'README.txt',
  manifest: 'package.json',
  records: 'records',
  documents: 'documents',
  registers: 'registers',
} as const;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.number().int().min(0);
const file = z.object({ path: z.string(), sha256 });

export const packageManifestSchema = z.object({
  format: z.literal(packageFormat),
  formatVersion: z.literal(packageFormatVersion),
  /** Of the records of the desk that wrote it. */
  recordsVersion: z.number().int().min(1),
  madeAt: z.string(),
  madeBy: z.string(),
  deskVersion: z.string(),
  marking: markingSchema,
  operation: z.object({
    id: z.string(),
    name: z.string(),
    forceName: z.string(),
    pollingDate: z.string().nullable(),
  }),
  collections: z.array(
    z.object({
      name: z.string(),
      belongs: z.enum(['own', 'shared']),
      count,
      /** One or more files of lines, in order; none where there is no record. */
      files: z.array(file),
      /** `null` where there is no record. */
      schema: file.nullable(),
    }),
  ),
  leftOut: z.array(z.object({ name: z.string(), why: z.string() })),
  elsewhere: z.array(z.object({ collection: z.string(), id: z.string() })),
  documents: z.array(
    file.extend({
      versionId: z.string(),
      title: z.string(),
      number: z.number().int().min(1),
      contentSha256: sha256,
      marking: markingSchema,
    }),
  ),
  /** Approved threat assessments and issued letters: made again from records that stand still since. */
  assessments: z.array(
    file.extend({
      assessmentId: z.string(),
      title: z.string(),
      number: z.number().int().min(1),
      marking: markingSchema,
    }),
  ),
  letters: z.array(
    file.extend({
      batchId: z.string(),
      recipientId: z.string(),
      title: z.string(),
      number: z.number().int().min(1),
      marking: markingSchema,
    }),
  ),
  registers: z.array(file.extend({ id: z.string(), title: z.string(), rows: count })),
});

export type PackageManifest = z.infer<typeof packageManifestSchema>;

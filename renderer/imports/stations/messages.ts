/**
 * What the page and its import worker say to each other. Both sides check what they hear.
 */
import { z } from '../../core/foundation/schema';
import { columnMeanings } from '../../core/places/station-list';
import type { ReadOptions, SourceFile } from './read-station-list';
import { readStationList } from './read-station-list';

const meaning = z.enum(columnMeanings);
const text = z.string();
const textOrNull = text.nullable();
const count = z.number().int().nonnegative();

/** The page asks for one list to be read. Files are handed over by reference; nothing is copied. */
export const importRequest = z.object({
  kind: z.literal('read'),
  files: z.array(z.instanceof(File)).min(1).max(2),
  corrections: z.record(text, meaning),
});
export type ImportRequest = z.infer<typeof importRequest>;

const station = z.object({
  name: text,
  address: text,
  postcode: textOrNull,
  district: textOrNull,
  number: textOrNull,
  easting: z.number().nullable(),
  northing: z.number().nullable(),
  uprn: textOrNull,
  ward: textOrNull,
  sourceId: textOrNull,
  line: count,
  rows: count,
});

const stationList = z.object({
  format: z.enum([
    'xpress-democracy-club',
    'xpress-weblookup',
    'idox-eros',
    'democracy-counts',
    'fcs',
    'council-list',
    'council-report',
  ]),
  description: text,
  stations: z.array(station),
  warnings: z.array(
    z.object({
      kind: z.enum([
        'unknown-coordinates',
        'missing-postcode',
        'duplicate',
        'dummy-row',
        'several-stations-in-one-cell',
        'conflicting-values',
        'repaired-header',
        'unallocated',
        'other',
      ]),
      line: count.nullable(),
      text,
    }),
  ),
  rejected: z.array(z.object({ line: count, reason: text })),
  columns: z.array(z.object({ index: count, heading: text, examples: z.array(text), meaning, reason: text })),
  rowsRead: count,
});

const problem = z.object({
  kind: z.enum([
    'empty',
    'too-large',
    'zip',
    'unsafe-archive',
    'old-office-file',
    'password-protected',
    'not-a-table',
    'damaged',
    'cut-off',
    'unclosed-quote',
    'wrong-columns',
    'no-stations',
    'too-many-stations',
    'wrong-files',
    'unreadable',
    'cancelled',
  ]),
  message: text,
});

/** The worker tells how far it is, and in the end what it made of the list. */
export const importReply = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), bytesRead: count, bytesTotal: count, rows: count }),
  z.object({
    kind: z.literal('result'),
    result: z.discriminatedUnion('ok', [
      z.object({ ok: z.literal(true), value: stationList }),
      z.object({ ok: z.literal(false), error: problem }),
    ]),
  }),
]);
export type ImportReply = z.infer<typeof importReply>;

/** Answers one message of the page. `send` is called for each step of progress and once with the result. */
export async function answerImportRequest(
  message: unknown,
  send: (reply: ImportReply) => void,
): Promise<void> {
  const request = importRequest.parse(message);
  const options: ReadOptions = { corrections: request.corrections, onProgress: everyPercent(send) };
  const result = await readStationList(request.files satisfies readonly SourceFile[], options);
  send({ kind: 'result', result: importReply.options[1].shape.result.parse(result) });
}

/** Passes on progress about a hundred times in all, not once for each batch of rows. */
function everyPercent(send: (reply: ImportReply) => void): NonNullable<ReadOptions['onProgress']> {
  let told = -1;
  return (progress) => {
    const percent = Math.floor((100 * progress.bytesRead) / Math.max(1, progress.bytesTotal));
    if (percent === told) return;
    told = percent;
    send({ kind: 'progress', ...progress });
  };
}

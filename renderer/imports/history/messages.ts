/** What the page and the worker that reads a list of history say to each other. Both sides check what they hear. */
import { isoDateSchema } from '../../core/foundation/dates';
import { z } from '../../core/foundation/schema';
import { historyKinds, type HistoryKind } from '../../core/history/history-entry';
import { historyColumnMeanings } from '../../core/history/history-draft';
import { readHistory } from './read-history';

const text = z.string();
const count = z.number().int().nonnegative();
const meaning = z.enum(historyColumnMeanings);
const kinds = historyKinds.map((kind) => kind.id) as [HistoryKind, ...HistoryKind[]];

/** The page asks for one list to be read. The file is handed over by reference. */
export const historyRequest = z.object({
  kind: z.literal('read'),
  file: z.instanceof(File),
  choices: z.record(text, meaning),
});
export type HistoryRequest = z.infer<typeof historyRequest>;

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
  count: z.number().int().min(1),
});
const finding = z.object({ row: count, where: text, what: text, next: text });
const column = z.object({ index: count, heading: text, examples: z.array(text), meaning, reason: text });
const problem = z.object({
  kind: z.enum([
    'empty',
    'too-large',
    'too-many-rows',
    'not-a-table',
    'unclosed-quote',
    'cut-off',
    'wrong-columns',
    'unreadable',
    'cancelled',
  ]),
  message: text,
});

/** How far it is; some rows, so that no one message holds the page up; and in the end the rest, or the problem. */
export const historyReply = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), bytesRead: count, bytesTotal: count, rows: count }),
  z.object({ kind: z.literal('rows'), drafts: z.array(draft), leftOut: z.array(finding) }),
  z.object({ kind: z.literal('done'), description: text, columns: z.array(column), rowsRead: count }),
  z.object({ kind: z.literal('refused'), problem }),
]);
export type HistoryReply = z.infer<typeof historyReply>;

const rowsInOneMessage = 2_000;

/** Answers one message of the page with progress, rows, and `done` or `refused` last. */
export async function answerHistoryRequest(
  message: unknown,
  send: (reply: HistoryReply) => void,
): Promise<void> {
  const request = historyRequest.parse(message);
  const result = await readHistory(request.file, {
    choices: request.choices,
    onProgress: everyPercent(send),
  });
  if (!result.ok) {
    send({ kind: 'refused', problem: result.error });
    return;
  }
  const { drafts, leftOut, description, columns, rowsRead } = result.value;
  for (let at = 0; at < Math.max(drafts.length, leftOut.length); at += rowsInOneMessage) {
    const upTo = at + rowsInOneMessage;
    send({ kind: 'rows', drafts: drafts.slice(at, upTo), leftOut: leftOut.slice(at, upTo) });
  }
  send({
    kind: 'done',
    description,
    columns: columns.map((one) => ({ ...one, examples: [...one.examples] })),
    rowsRead,
  });
}

/** Passes progress on about a hundred times in all, not once for each batch of rows. */
function everyPercent(send: (reply: HistoryReply) => void) {
  let told = -1;
  return (progress: { readonly bytesRead: number; readonly bytesTotal: number; readonly rows: number }) => {
    const percent = Math.floor((100 * progress.bytesRead) / Math.max(1, progress.bytesTotal));
    if (percent === told) return;
    told = percent;
    send({ kind: 'progress', ...progress });
  };
}

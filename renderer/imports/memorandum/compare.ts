/** The comparison of a returned memorandum: at once where it is short, in a worker of its own where it is long. */
import { z } from '../../core/foundation/schema';
import { compareMemorandum, type Comparison } from '../../core/memoranda/comparison';
import type { SentParagraph } from '../../core/memoranda/sent-paragraphs';

export interface ToCompare {
  readonly sent: readonly SentParagraph[];
  readonly returned: readonly string[];
}

/** As many paragraphs as are compared within some milliseconds. */
const shortParagraphs = 400;

const toCompare: z.ZodType<ToCompare> = z.object({
  sent: z.array(
    z.object({
      text: z.string(),
      zone: z.enum(['front', 'summary', 'clause', 'signature', 'annex']),
      heading: z.string(),
      isHeading: z.boolean(),
      clause: z.number().int().nonnegative().nullable(),
    }),
  ),
  returned: z.array(z.string()),
});

/** The worker's side. */
export function answerComparison(message: unknown): Comparison {
  const { sent, returned } = toCompare.parse(message);
  return compareMemorandum(sent, returned);
}

export interface RunningComparison {
  /** `null` where the worker failed, which is a fault of this program. */
  readonly result: Promise<Comparison | null>;
  readonly cancel: () => void;
}

/** The comparison where both are short; `null` where it is for the worker. */
export function compareAtOnce(given: ToCompare): Comparison | null {
  const isShort = given.sent.length + given.returned.length <= 2 * shortParagraphs;
  return isShort ? compareMemorandum(given.sent, given.returned) : null;
}

/** Compares in a worker, which ends with it. */
export function compareInWorker(
  given: ToCompare,
  startWorker: () => Worker = startCompareWorker,
): RunningComparison {
  const worker = startWorker();
  const result = new Promise<Comparison | null>((resolve) => {
    // The worker is our own and sends what `compareMemorandum` gives.
    worker.addEventListener('message', (event: MessageEvent<Comparison>) => resolve(event.data));
    worker.addEventListener('error', () => resolve(null));
  });
  worker.postMessage(given);
  void result.finally(() => worker.terminate());
  return { result, cancel: () => worker.terminate() };
}

function startCompareWorker(): Worker {
  return new Worker(new URL('./compare.worker.ts', import.meta.url), { type: 'module', name: 'compare' });
}

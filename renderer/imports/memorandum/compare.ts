/**
 * The long work on a returned memorandum, in a worker of its own: comparing it with a version, counting the changes against
 * several, and looking for accepted changes in what was sent since. What is long comes back in pieces, so that the screen
 * never takes in much at once.
 */
import { carriedOutNumbers } from '../../core/memoranda/return-reading';
import { compareMemorandum, type Comparison } from '../../core/memoranda/comparison';
import { sentParagraphs } from '../../core/memoranda/sent-paragraphs';
import { frozenDocument } from '../../core/issuing/issue';
import { z } from '../../core/foundation/schema';

const carriedChange = z.object({
  number: z.number().int().positive(),
  kind: z.enum(['changed', 'added', 'removed', 'moved']),
  before: z.string(),
  after: z.string(),
});
const job = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('compare'), against: z.string(), returned: z.array(z.string()) }),
  z.object({ kind: z.literal('count'), against: z.array(z.string()), returned: z.array(z.string()) }),
  z.object({ kind: z.literal('carried'), changes: z.array(carriedChange), later: z.array(z.string()) }),
]);
/** `against` and `later` are contents of versions. */
export type CompareJob = z.infer<typeof job>;

type Piece =
  | { readonly kind: 'changes'; readonly changes: Comparison['changes'] }
  | { readonly kind: 'entries'; readonly clause: number; readonly entries: Comparison['clauses'][number] }
  | {
      readonly kind: 'compared';
      readonly clauses: number;
      readonly frontEdits: number;
      readonly unchanged: number;
    }
  | { readonly kind: 'numbers'; readonly numbers: readonly number[] };

/** So many come in one piece: a few milliseconds of taking in. */
const pieceSize = 400;

/** The worker's side: hands on its answer piece by piece. */
export function answerJob(message: unknown, post: (piece: Piece) => void): void {
  const asked = job.parse(message);
  const compared = (content: string, returned: readonly string[]) =>
    compareMemorandum(sentParagraphs(frozenDocument({ content })), returned);
  switch (asked.kind) {
    case 'compare': {
      const { changes, clauses, frontEdits, unchanged } = compared(asked.against, asked.returned);
      for (const piece of inPieces(changes)) post({ kind: 'changes', changes: piece });
      for (const [clause, all] of clauses.entries())
        for (const entries of inPieces(all)) post({ kind: 'entries', clause, entries });
      post({ kind: 'compared', clauses: clauses.length, frontEdits, unchanged });
      return;
    }
    case 'count': {
      const numbers = asked.against.map((content) => compared(content, asked.returned).changes.length);
      post({ kind: 'numbers', numbers });
      return;
    }
    case 'carried':
      post({ kind: 'numbers', numbers: carriedOutNumbers(asked.changes, asked.later) });
  }
}

function inPieces<T>(all: readonly T[]): readonly (readonly T[])[] {
  const pieces: (readonly T[])[] = [];
  for (let at = 0; at < all.length; at += pieceSize) pieces.push(all.slice(at, at + pieceSize));
  return pieces;
}

export interface Running<T> {
  /** `null` where the worker failed, which is a fault of this program. */
  readonly result: Promise<T | null>;
  readonly cancel: () => void;
}

/** How a worker for one job is started; given in tests. */
export type StartWorker = () => Pick<Worker, 'addEventListener' | 'postMessage' | 'terminate'>;

/** Compares paragraphs with the content of a version. */
export function compareInWorker(
  given: { readonly against: string; readonly returned: readonly string[] },
  startWorker: StartWorker = startCompareWorker,
): Running<Comparison> {
  const changes: Comparison['changes'][number][] = [];
  const clauses: Comparison['clauses'][number][number][][] = [];
  return inWorker({ kind: 'compare', ...given, returned: [...given.returned] }, startWorker, (piece) => {
    if (piece.kind === 'changes') changes.push(...piece.changes);
    if (piece.kind === 'entries') (clauses[piece.clause] ??= []).push(...piece.entries);
    if (piece.kind !== 'compared') return undefined;
    const { frontEdits, unchanged } = piece;
    const all = Array.from({ length: piece.clauses }, (_, clause) => clauses[clause] ?? []);
    return { changes, clauses: all, frontEdits, unchanged };
  });
}

/** Counts the changes against each of several contents, in their order. */
export function countInWorker(
  given: { readonly against: readonly string[]; readonly returned: readonly string[] },
  startWorker: StartWorker = startCompareWorker,
): Running<readonly number[]> {
  const asked: CompareJob = { kind: 'count', against: [...given.against], returned: [...given.returned] };
  return inWorker(asked, startWorker, numbersIn);
}

/** Finds the numbers of those changes that stand in one of these contents. */
export function carriedInWorker(
  given: { readonly changes: Comparison['changes']; readonly later: readonly string[] },
  startWorker: StartWorker = startCompareWorker,
): Running<readonly number[]> {
  const changes = given.changes.map(({ number, kind, before, after }) => ({ number, kind, before, after }));
  return inWorker({ kind: 'carried', changes, later: [...given.later] }, startWorker, numbersIn);
}

function numbersIn(piece: Piece): readonly number[] | undefined {
  return piece.kind === 'numbers' ? piece.numbers : undefined;
}

/** `take` gathers the pieces and gives the whole with the last. */
function inWorker<T>(
  asked: CompareJob,
  startWorker: StartWorker,
  take: (piece: Piece) => T | undefined,
): Running<T> {
  const worker = startWorker();
  const result = new Promise<T | null>((resolve) => {
    // The worker is our own and sends what `answerJob` posts.
    worker.addEventListener('message', ((event: MessageEvent<Piece>) => {
      const whole = take(event.data);
      if (whole !== undefined) resolve(whole);
    }) as EventListener);
    worker.addEventListener('error', () => resolve(null));
  });
  worker.postMessage(asked);
  void result.finally(() => worker.terminate());
  return { result, cancel: () => worker.terminate() };
}

function startCompareWorker(): Worker {
  return new Worker(new URL('./compare.worker.ts', import.meta.url), { type: 'module', name: 'compare' });
}

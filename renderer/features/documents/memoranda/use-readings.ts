/** The long work on returned files before a screen asks for it: at once where it is short, in a worker where it is long. */
import { useEffect, useMemo, useState } from 'react';
import type { DocumentVersion } from '../../../core/issuing/document-version';
import { originsOf, type Origins, sentVersions } from '../../../core/memoranda/came-from';
import type { Memorandum, MemorandumReturn } from '../../../core/memoranda/memorandum';
import { acceptedNumbers, contentsSince } from '../../../core/memoranda/open-changes';
import {
  changesWith,
  comparisonWith,
  knownCarriedOut,
  knownComparison,
  rememberCarriedOut,
  rememberComparison,
} from '../../../core/memoranda/return-reading';
import { carriedInWorker, compareInWorker, countInWorker } from '../../../imports/memorandum/compare';
import { useCollection } from '../../../services/desk-context';

/** Paragraphs that are compared with the content of a version, and which accepted changes are looked for in later ones. */
export interface ReadingJob {
  readonly paragraphs: readonly string[];
  readonly content: string;
  readonly accepted: readonly number[];
  readonly later: readonly string[];
}

/** "ready" once everything that the rules ask of these returns is known to them. */
export type ReadingState = 'running' | 'failed' | 'ready';

/** What has to be known of a return; `null` where its version is not recorded. */
export function readingJob(
  returned: MemorandumReturn,
  memorandum: Memorandum | undefined,
  versions: ReadonlyMap<string, DocumentVersion>,
): ReadingJob | null {
  const content = versions.get(returned.againstVersionId)?.content;
  if (content === undefined) return null;
  const later = contentsSince(returned, memorandum, (id) => versions.get(id));
  return { paragraphs: returned.paragraphs, content, accepted: acceptedNumbers(returned), later };
}

/** Does the jobs one after the other; the list has to stay the same while they run. */
export function useReadings(jobs: readonly ReadingJob[]): ReadingState {
  const [, setDone] = useState(0);
  const [failed, setFailed] = useState<ReadingJob | null>(null);
  const waiting = jobs.find((job) => !isKnown(job));
  useEffect(() => {
    if (waiting === undefined) return undefined;
    const controller = new AbortController();
    void read(waiting, controller.signal).then((isRead) => {
      if (controller.signal.aborted) return;
      if (isRead) setDone((done) => done + 1);
      else setFailed(waiting);
    });
    return () => controller.abort();
  }, [waiting]);
  if (waiting === undefined) return 'ready';
  return failed === waiting ? 'failed' : 'running';
}

/** Texts of so many letters, in so many paragraphs, are compared within some milliseconds. */
const short = { letters: 150_000, paragraphs: 250, changes: 50 } as const;

function isShort(paragraphs: readonly string[], contents: readonly string[]): boolean {
  return (
    paragraphs.length <= short.paragraphs &&
    paragraphs.reduce((sum, { length }) => sum + length, 0) <= short.letters &&
    contents.every(({ length }) => length <= short.letters)
  );
}

/** What is short is worked out where it is asked for. */
function isKnown({ paragraphs, content, accepted, later }: ReadingJob): boolean {
  const known = knownComparison(paragraphs, content);
  if (known === undefined && !isShort(paragraphs, [content])) return false;
  if (accepted.length === 0 || later.length === 0) return true;
  if (accepted.length <= short.changes && isShort([], later)) return true;
  return known !== undefined && knownCarriedOut(known, accepted, later) !== undefined;
}

async function read(
  { paragraphs, content, accepted, later }: ReadingJob,
  signal: AbortSignal,
): Promise<boolean> {
  const following = <T>({ result, cancel }: { result: Promise<T | null>; cancel: () => void }) => {
    signal.addEventListener('abort', cancel);
    return result;
  };
  const comparison =
    knownComparison(paragraphs, content) ??
    (isShort(paragraphs, [content])
      ? comparisonWith(paragraphs, { content })
      : await following(compareInWorker({ against: content, returned: paragraphs })));
  if (comparison === null) return false;
  rememberComparison(paragraphs, content, comparison);
  if (knownCarriedOut(comparison, accepted, later) !== undefined) return true;
  const changes = changesWith(comparison, accepted);
  const found = await following(carriedInWorker({ changes, later }));
  if (found === null) return false;
  rememberCarriedOut(comparison, { accepted, later, found });
  return true;
}

/** The versions that a file may have come from: at once by the number that it bears, the changes against each after that. */
export function useOrigins(
  paragraphs: readonly string[],
  memorandum: Memorandum | undefined,
): { readonly origins: Origins | null; readonly isCounting: boolean } {
  const records = useCollection('documentVersions');
  const versions = useMemo(() => sentVersions(memorandum, (id) => records.get(id)), [memorandum, records]);
  const given = useMemo(
    () => ({ paragraphs, contents: versions.map(({ content }) => content) }),
    [paragraphs, versions],
  );
  const atOnce = useMemo(
    () =>
      isShort(given.paragraphs, given.contents)
        ? given.contents.map((content) => comparisonWith(given.paragraphs, { content }).changes.length)
        : null,
    [given],
  );
  const [later, setLater] = useState<{ readonly of: unknown; readonly counts: readonly number[] | null }>();
  useEffect(() => {
    if (atOnce !== null) return undefined;
    const run = countInWorker({ against: given.contents, returned: given.paragraphs });
    void run.result.then((counts) => setLater({ of: given, counts }));
    return run.cancel;
  }, [given, atOnce]);
  const counts = atOnce ?? (later?.of === given ? later.counts : null);
  const isCounting = atOnce === null && later?.of !== given;
  return useMemo(
    () => ({ origins: originsOf(paragraphs, versions, counts), isCounting }),
    [paragraphs, versions, counts, isCounting],
  );
}

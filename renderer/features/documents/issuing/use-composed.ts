/** Documents of the plan as the records stand now, composed beside the screen. */
import { useEffect, useMemo, useRef, useState } from 'react';
import {
  postingCollections,
  postingFindings,
  type PostingRecords,
} from '../../../core/conduct/posting-check';
import { planCollections, type PlanRecords } from '../../../core/documents/plan/plan-document';
import { postingNotices } from '../../../core/issuing/check-postings';
import type { DocumentVersion } from '../../../core/issuing/document-version';
import { inForce, versionsOf } from '../../../core/issuing/issue';
import { knownNames, namingCollections } from '../../../core/issuing/known-names';
import type { PlanDocumentRow } from '../../../core/issuing/plan-documents';
import type { Operation } from '../../../core/operation/operation';
import {
  type DeskServices,
  useCollection,
  useCollections,
  useDeskUser,
  useToday,
} from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';
import type { ComposeAnswer, ComposeBase, ComposeJob } from './compose-answer';
import { type ComposerLink, openComposer } from './composer-link';

/** What documents are composed from; another one as soon as a record of it changes. */
export function useComposeBase(): ComposeBase {
  const operation = useOperation();
  const user = useDeskUser();
  const today = useToday();
  const records: PlanRecords = useCollections(planCollections);
  const naming = useCollections(namingCollections);
  const posted = useCollections(postingCollections);
  const postings = useMemo(() => postingNotices(postingFindings(operation, posted)), [operation, posted]);
  const author = user.role.trim() === '' ? user.name : `${user.name}, ${user.role}`;
  return useMemo(
    () => ({ operation, records, names: knownNames(naming, operation), postings, author, today }),
    [operation, records, naming, postings, author, today],
  );
}

/** The same from the records at this moment, for what is about to leave. */
export function composeBaseNow(
  desk: DeskServices,
  operation: Operation,
  given: Pick<ComposeBase, 'author' | 'today'>,
): ComposeBase {
  const { records } = desk.vault;
  const plan = Object.fromEntries(planCollections.map((name) => [name, records.all(name)]));
  const naming = Object.fromEntries(namingCollections.map((name) => [name, records.all(name)]));
  const posted = Object.fromEntries(postingCollections.map((name) => [name, records.all(name)]));
  const now = records.get('operations', operation.id) ?? operation;
  return {
    ...given,
    operation: now,
    // Sound: every collection that the type names was put in under its own name.
    records: plan as unknown as PlanRecords,
    names: knownNames(naming as unknown as Parameters<typeof knownNames>[0], now),
    postings: postingNotices(postingFindings(now, posted as unknown as PostingRecords)),
  };
}

/** A composer for the life of the component. */
export function useComposer(): () => ComposerLink {
  const held = useRef<ComposerLink | null>(null);
  useEffect(
    () => () => {
      held.current?.close();
      held.current = null;
    },
    [],
  );
  return useMemo(
    () => () => {
      held.current ??= openComposer();
      return held.current;
    },
    [],
  );
}

export interface Composing {
  /** `null` until it was made for the first time; the last one while it is made anew. */
  readonly answer: ComposeAnswer | null;
  /** Whether its first making was cancelled. Nothing is made before that is asked for. */
  readonly isCancelled: boolean;
  readonly cancel: () => void;
  readonly makeAgain: () => void;
}

/** The document of this job, which may be cancelled until it is there. */
export function useComposed(base: ComposeBase, job: ComposeJob): Composing {
  const composer = useComposer();
  const [answer, setAnswer] = useState<ComposeAnswer | null>(null);
  const [isAskedToStop, setAskedToStop] = useState(false);
  // A document that came in the same moment is there, and follows the records.
  const isCancelled = isAskedToStop && answer === null;
  useEffect(() => {
    const link = composer();
    if (isCancelled) {
      link.cancel();
      return undefined;
    }
    let isWanted = true;
    link.useBase(base);
    void link.compose(job).then((given) => {
      if (isWanted) setAnswer(given);
    });
    return () => {
      isWanted = false;
    };
  }, [composer, base, job, isCancelled]);
  return {
    answer,
    isCancelled,
    cancel: () => setAskedToStop(true),
    makeAgain: () => setAskedToStop(false),
  };
}

/** The versions of every document of the operation. */
export function useVersions(): readonly DocumentVersion[] {
  const operation = useOperation();
  const all = useCollection('documentVersions');
  return useMemo(
    () => [...all.values()].filter(({ operationId }) => operationId === operation.id),
    [all, operation.id],
  );
}

/** The key of a row, as it stands in the address. */
export function rowKey({ kind, subject }: PlanDocumentRow): string {
  return `${kind}/${subject.id}`;
}

/** What is known so far of each row: one after the other, so that nothing waits. */
export function useRowStates(
  base: ComposeBase,
  rows: readonly PlanDocumentRow[],
): ReadonlyMap<string, ComposeAnswer> {
  const composer = useComposer();
  const versions = useVersions();
  const [states, setStates] = useState<ReadonlyMap<string, ComposeAnswer>>(new Map());
  useEffect(() => {
    const asking = { isWanted: true };
    void askForEach({ link: composer(), base, rows, versions }, asking, (key, answer) =>
      setStates((known) => new Map(known).set(key, answer)),
    );
    return () => {
      asking.isWanted = false;
    };
  }, [composer, base, rows, versions]);
  return states;
}

interface Asking {
  readonly link: ComposerLink;
  readonly base: ComposeBase;
  readonly rows: readonly PlanDocumentRow[];
  readonly versions: readonly DocumentVersion[];
}

async function askForEach(
  { link, base, rows, versions }: Asking,
  asking: { readonly isWanted: boolean },
  tell: (key: string, answer: ComposeAnswer) => void,
): Promise<void> {
  link.useBase(base);
  for (const row of rows) {
    const series = { operationId: base.operation.id, kind: row.kind, subjectId: row.subject.id };
    const answer = await link.compose({
      kind: row.kind,
      subjectId: row.subject.id,
      number: 1,
      status: 'draft',
      issueDate: base.today,
      reviewDate: null,
      inForce: inForce(versionsOf(versions, series)) ?? null,
      want: 'state',
    });
    if (!asking.isWanted) return;
    tell(rowKey(row), answer);
  }
}

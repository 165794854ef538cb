/** Issuing a document: made once more from the records as they then stand, checked again, frozen and numbered. */
import { useRef, useState } from 'react';
import { asId } from '../../../core/foundation/ids';
import { seenWords } from '../../../core/issuing/checks';
import type { DocumentHolder, DocumentVersion } from '../../../core/issuing/document-version';
import { type HolderDraft, holdersToIssue } from '../../../core/issuing/holder-draft';
import { issuedVersion } from '../../../core/issuing/issue';
import { type DeskServices, useCommit, useDesk, useDeskUser, useToday } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';
import { flushDrafts } from '../../../ui/drafts';
import { hashOf } from '../../../word/content-hash';
import { type ComposeAnswer, type ComposeJob, requestOf } from './compose-answer';
import { composeBaseNow, useComposer } from './use-composed';

interface IssueGiven {
  readonly job: ComposeJob;
  readonly previous: DocumentVersion | undefined;
  /** Who is on the distribution list. */
  readonly listed: readonly DocumentHolder[];
  /** Somebody who was typed and not added: taken in, or told where the entry is incomplete. */
  readonly draft: HolderDraft;
  /** What the person saw on the screen. */
  readonly seen: readonly string[];
  readonly onIssued: (version: DocumentVersion) => void;
}

/** The step that issues; a second call does nothing while one is under way. */
export function useIssue(): { readonly isIssuing: boolean; readonly issue: (given: IssueGiven) => void } {
  const desk = useDesk();
  const user = useDeskUser();
  const today = useToday();
  const operation = useOperation();
  const commit = useCommit();
  const composer = useComposer();
  const [isIssuing, setIssuing] = useState(false);
  const running = useRef(false);

  const run = async ({ job, previous, listed, draft, seen, onIssued }: IssueGiven): Promise<void> => {
    flushDrafts();
    const holders = holdersToIssue(listed, draft, desk.newId);
    if (!holders.ok) {
      desk.notify({ tone: 'problem', text: holders.error });
      return;
    }
    const author = user.role.trim() === '' ? user.name : `${user.name}, ${user.role}`;
    const base = composeBaseNow(desk, operation, { author, today });
    const link = composer();
    link.useBase(base);
    const asked: ComposeJob = { ...job, status: 'issued', want: 'document' };
    const composed = readyIn(await link.compose(asked), seen, desk);
    if (composed === null) return;
    const after = issuedVersion({
      id: asId<'DocumentVersion'>(desk.newId()),
      composed,
      request: requestOf(base, asked),
      contentHash: await hashOf(composed.document),
      previous,
      holders: holders.value,
      warningsSeen: seen,
      by: user.name,
      at: desk.clock(),
    });
    const made = commit('Issue a document', [{ collection: 'documentVersions', id: after.id, after }], {
      undoable: false,
    });
    if (!made.ok) return;
    onIssued(after);
    desk.notify({ tone: 'done', text: `Version ${after.number} is issued and kept as it is.` });
  };

  return {
    isIssuing,
    issue: (given) => {
      if (running.current) return;
      running.current = true;
      setIssuing(true);
      void run(given).finally(() => {
        running.current = false;
        setIssuing(false);
      });
    },
  };
}

/** The document, if it may be issued; what stands against it now is told. */
function readyIn(answer: ComposeAnswer, seen: readonly string[], desk: DeskServices) {
  const refuse = (text: string) => {
    desk.notify({ tone: 'problem', text });
    return null;
  };
  if (!answer.ok) return refuse(`${answer.problem} Nothing was issued.`);
  if (answer.findings.some(({ blocks }) => blocks))
    return refuse('A check holds this document back. Nothing was issued; put right what it says.');
  // Seen were the points of a draft, which says nothing else than the issued text but that it is one.
  const unseen = seenWords(answer.findings).filter((words) => !seen.includes(words));
  if (unseen.length > 0)
    return refuse('The record changed while you read. Nothing was issued; look at the checks again.');
  return answer.composed;
}

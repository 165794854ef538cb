/** Putting right what stands in the CPS register: what it said before stays, with who changed it and why. */
import { useCallback, useMemo } from 'react';
import { withdrawnByRefusal } from '../../../core/cases/approach';
import { contactChanges } from '../../../core/cases/case-log';
import type { Correction } from '../../../core/cases/correction';
import type { CpsContact } from '../../../core/cases/cps-contact';
import { changesWhatStands } from '../../../core/cases/register-guard';
import { asId } from '../../../core/foundation/ids';
import { type DeskChange, useCommit, useDesk, useDeskUser } from '../../../services/desk-context';
import { onRecord } from '../case/use-case-edit';
import { useLogNames } from '../case/use-log-names';

/** What of an entry is to become so. */
export type ContactChange = (now: CpsContact) => Partial<CpsContact>;

/** Changes an entry under a reason; `false` where it was not stored. */
export type CorrectContact = (id: CpsContact['id'], change: ContactChange, reason: string) => boolean;

const longestWhat = 20_000;

/** Writes a correction by whoever is at the desk: the lines that changed, and why. */
export function useCorrectionOf(): (lines: readonly string[], reason: string) => Correction {
  const { clock, newId } = useDesk();
  const user = useDeskUser();
  return useCallback(
    (lines, reason) => ({
      id: asId<'Correction'>(newId()),
      at: clock(),
      by: user.name,
      what: lines.join('\n').slice(0, longestWhat),
      reason: reason.trim(),
    }),
    [clock, newId, user.name],
  );
}

/**
 * A correction stays on record, so that Undo is not offered it; what only fills in a blank can be undone. One to “File
 * not accepted” withdraws the SPOC’s approval of the submission in the same step.
 */
export function useCorrectContact(): CorrectContact {
  const commit = useCommit();
  const { vault, clock } = useDesk();
  const correctionOf = useCorrectionOf();
  const names = useLogNames();
  return useMemo(
    () => (id, change, reason) => {
      const now = vault.records.get('cpsContacts', id);
      if (now === undefined) return false;
      const after = { ...now, ...change(now) };
      if (!changesWhatStands(now, after))
        return commit('Fill in an entry of the CPS register', [{ collection: 'cpsContacts', id, after }]).ok;
      const correction = correctionOf(contactChanges(now, after, names), reason);
      const corrected = { ...after, corrections: [...now.corrections, correction] };
      const entry = { collection: 'cpsContacts', id, after: corrected } as const;
      const caseFile = vault.records.get('cases', now.caseId);
      const withdrawn =
        caseFile === undefined ? null : withdrawnByRefusal(caseFile, { was: now, is: after }, clock());
      const changes: readonly DeskChange[] =
        withdrawn === null ? [entry] : [entry, { collection: 'cases', id: withdrawn.id, after: withdrawn }];
      return commit('Correct an entry of the CPS register', changes, onRecord).ok;
    },
    [commit, vault, clock, correctionOf, names],
  );
}

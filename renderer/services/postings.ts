/** What stands against the postings of polling day, as the person at the desk may see it. */
import { useMemo } from 'react';
import { postingCollections, type PostingFinding, postingFindings } from '../core/conduct/posting-check';
import { postingsAsSeen } from '../core/conduct/posting-words';
import type { DeploymentFinding } from '../core/polling-day/finding';
import { useCollection, useCollections, useDesk, useRecord } from './desk-context';
import { useOperation } from './operation';

/** Every posting of the operation that the conduct register stands against, as the records stand. */
export function usePostingFindings(): readonly PostingFinding[] {
  const operation = useOperation();
  const records = useCollections(postingCollections);
  return useMemo(() => postingFindings(operation, records), [operation, records]);
}

/** The same in words: who and where for everybody, why for those who may open the register. */
export function usePostings(): readonly DeploymentFinding[] {
  const operation = useOperation();
  const { vault } = useDesk();
  const findings = usePostingFindings();
  const records = useCollections(postingCollections);
  const access = useRecord('conductAccess', operation.id);
  const users = useCollection('deskUsers');
  const userId = vault.user.id;
  return useMemo(
    () => (findings.length === 0 ? [] : postingsAsSeen(findings, { ...records, access, users, userId })),
    [findings, records, access, users, userId],
  );
}

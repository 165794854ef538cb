/** What an issue is given with it: the review date and who holds it. The button stands in the bar above the document. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { DocumentHolder, DocumentVersion } from '../../../core/issuing/document-version';
import {
  type DistributionDraft,
  distributionDraftName,
  distributionDraftSchema,
  emptyHolder,
  type HolderDraft,
} from '../../../core/issuing/holder-draft';
import { proposedHolders } from '../../../core/issuing/issue';
import { useDesk, useToday } from '../../../services/desk-context';
import { useKeptDraft } from '../../../services/kept-draft';
import { DayField } from '../../../ui/day-fields';
import { Help } from '../../../ui/screen';
import type { ComposeJob } from './compose-answer';
import { HolderFields } from './holder-fields';

export interface Distribution {
  readonly holders: readonly DocumentHolder[];
  /** Somebody who is being typed and is not on the list yet. */
  readonly draft: HolderDraft;
  readonly change: (draft: DistributionDraft) => void;
  /** Starts the list of the next version from that of this one. */
  readonly startFrom: (version: DocumentVersion) => void;
}

/**
 * The distribution of the next version; it starts from who holds the version before. What was changed and who is half
 * typed stays over another screen and the lock.
 */
export function useDistribution(
  series: Parameters<typeof distributionDraftName>[0],
  previous: DocumentVersion | undefined,
): Distribution {
  const desk = useDesk();
  const today = useToday();
  const startOf = (version: DocumentVersion | undefined): DistributionDraft => ({
    holders: proposedHolders(version, { on: today, newId: desk.newId }),
    typed: emptyHolder(today),
  });
  const [start, setStart] = useState(() => startOf(previous));
  const { draft, change, discard } = useKeptDraft<DistributionDraft>({
    name: distributionDraftName(series),
    empty: start,
    schema: distributionDraftSchema,
  });
  return {
    holders: draft.holders,
    draft: draft.typed,
    change,
    startFrom: (version) => {
      discard();
      setStart(startOf(version));
    },
  };
}

interface IssuePanelProps {
  readonly job: ComposeJob;
  readonly distribution: Distribution;
  readonly onReviewDate: (date: string | null) => void;
}

/** Beside the document. */
export function IssuePanel({ job, distribution, onReviewDate }: IssuePanelProps) {
  const { holders, draft, change } = distribution;
  const earlier = job.inForce;
  return (
    <section className="stack-tight" aria-labelledby="issuing-issue">
      <h2 id="issuing-issue" className="aside-title">
        Issue
      </h2>
      <DayField label="Review date" placeholder="None" value={job.reviewDate} onChange={onReviewDate} />
      <HolderList
        holders={holders}
        onRemove={(id) => change({ holders: holders.filter((each) => each.id !== id), typed: draft })}
      />
      <HolderFields
        draft={draft}
        onChange={(typed) => change({ holders, typed })}
        onAdd={(holder) => change({ holders: [...holders, holder], typed: emptyHolder(holder.givenOn) })}
      />
      <Help>
        Issuing gives it number {job.number} and keeps its content as it is now
        {earlier === null
          ? ''
          : `; it replaces version ${earlier.number}, whose holders have then to be told`}
        . It cannot be taken back, only replaced or withdrawn. Somebody typed above and not added yet is taken
        onto the list.
      </Help>
    </section>
  );
}

function HolderList({
  holders,
  onRemove,
}: {
  readonly holders: readonly DocumentHolder[];
  readonly onRemove: (id: string) => void;
}) {
  if (holders.length === 0) return <p className="dimmed">Nobody is on the distribution list yet.</p>;
  return (
    <ul className="issuing-holders" aria-label="Distribution list">
      {holders.map(({ id, name, organisation, how }) => (
        <li key={id}>
          {[name, organisation, how].filter((part) => part !== '').join(', ')}{' '}
          <Button size="compact-xs" variant="default" onClick={() => onRemove(id)}>
            Remove<span className="visually-hidden"> {name}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}

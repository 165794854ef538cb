/** What the operation before offers the open one, and answering it. */
import { useMemo } from 'react';
import type { CarriedItem } from '../../../core/carry-forward/carried-item';
import { carryCollections, carryRecordsFrom } from '../../../core/carry-forward/carry-records';
import { whyNoRatings } from '../../../core/carry-forward/offered-ratings';
import { followedBy, type Offer, offers } from '../../../core/carry-forward/offers';
import { openAgain, takeAll, type TakeGiven } from '../../../core/carry-forward/take';
import { type RatingToTake, ratingToTake } from '../../../core/carry-forward/taken-ratings';
import { counted } from '../../../core/documents/blocks';
import type { Result } from '../../../core/foundation/result';
import {
  type DeskChange,
  useCollections,
  useCommit,
  useDesk,
  useDeskUser,
} from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';

/** Everything offered, kind by kind. */
export function useOffers(): readonly Offer[] {
  const operation = useOperation();
  const records = useCollections(carryCollections);
  return useMemo(() => offers(records, operation), [records, operation]);
}

/** What the operation before cannot offer, as a sentence; empty where nothing is missing. */
export function useMissingOffers(): string {
  const operation = useOperation();
  const records = useCollections(carryCollections);
  return useMemo(() => {
    const from = followedBy(records, operation);
    return from === null ? '' : (whyNoRatings({ records, from }) ?? '');
  }, [records, operation]);
}

/** How the rating that is offered is judged when it is changed; `null` where it is not, and for anything else. */
export function useRatingToTake(offer: Offer | undefined): RatingToTake | null {
  const operation = useOperation();
  const records = useCollections(carryCollections);
  return useMemo(
    () =>
      offer?.kind === 'rating' ? ratingToTake(records, { from: offer.from, to: operation }, offer) : null,
    [records, operation, offer],
  );
}

const purposes: Readonly<Record<CarriedItem['answer'], string>> = {
  accepted: 'Accept what the operation before offers',
  changed: 'Change what the operation before offers',
  dropped: 'Drop what the operation before offers',
};

const doneWords: Readonly<Record<CarriedItem['answer'], string>> = {
  accepted: 'accepted',
  changed: 'changed',
  dropped: 'dropped',
};

export interface Answering {
  /** Whether it was answered; where it was not, the person has been told why. */
  readonly answer: (which: readonly Offer[], given: TakeGiven) => boolean;
  readonly openAgain: (which: readonly Offer[]) => boolean;
}

/** Each is one commit, which Ctrl+Z takes back. */
export function useAnswering(): Answering {
  const operation = useOperation();
  const { clock, newId, notify, vault } = useDesk();
  const user = useDeskUser();
  const commit = useCommit();
  const store = (purpose: string, made: Result<readonly DeskChange[], string>, done: string): boolean => {
    if (!made.ok) {
      notify({ tone: 'problem', text: made.error });
      return false;
    }
    if (!commit(purpose, made.value).ok) return false;
    notify({ tone: 'done', text: `${done}. Ctrl+Z takes it back.` });
    return true;
  };
  const records = () => carryRecordsFrom((name) => vault.records.all(name));
  return {
    answer: (which, given) => {
      const around = { records: records(), operation, by: user.name, at: clock(), newId };
      const made = takeAll(which, given, around);
      return store(
        purposes[given.answer],
        made,
        `${counted(which.length, 'thing', 'things')} ${doneWords[given.answer]}`,
      );
    },
    openAgain: (which) =>
      store(
        'Open again what the operation before offers',
        openAgain(which, { records: records() }),
        `${counted(which.length, 'thing', 'things')} open again`,
      ),
  };
}

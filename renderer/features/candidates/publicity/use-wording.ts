/** What the wording check finds in a text: of a short one at once, of a long one in slices, so that no key waits for it. */
import { useEffect, useMemo, useState } from 'react';
import { knownWording, rememberWording } from '../../../core/issuing/known-wording';
import type { PublicNames } from '../../../core/issuing/public-names';
import { type WordingHit, wordingSteps } from '../../../core/issuing/public-wording';
import { type FirstSlice, firstSlice, inSlices } from '../../../services/in-slices';

/** The hits of this text and of no earlier one; `null` while it is looked through. Known to every rule from then on. */
export function useWording(text: string, names: PublicNames): readonly WordingHit[] | null {
  const first = useMemo(() => begun(text, names), [text, names]);
  const [later, setLater] = useState<{ readonly of: unknown; readonly hits: readonly WordingHit[] }>();
  useEffect(() => {
    if (first.isOver) return undefined;
    let isLeft = false;
    void inSlices(first.rest, () => isLeft).then((hits) => {
      if (hits === null || isLeft) return;
      rememberWording(text, names, hits);
      setLater({ of: first, hits });
    });
    return () => {
      isLeft = true;
    };
  }, [first, text, names]);
  if (first.isOver) return first.value;
  return later?.of === first ? later.hits : null;
}

/** Goes on once the hits of a text are known: at once where they are, or where the text is short. */
export function whenWorded(text: string, names: PublicNames, goOn: () => void): void {
  const first = begun(text, names);
  if (first.isOver) goOn();
  else
    void inSlices(first.rest).then((hits) => {
      if (hits !== null) rememberWording(text, names, hits);
      goOn();
    });
}

function begun(text: string, names: PublicNames): FirstSlice<readonly WordingHit[]> {
  const known = knownWording(text, names);
  if (known !== undefined) return { isOver: true, value: known };
  const first = firstSlice(wordingSteps(text, names));
  if (first.isOver) rememberWording(text, names, first.value);
  return first;
}

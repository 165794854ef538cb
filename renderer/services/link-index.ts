/** The records that a link may lead to, ready to be searched while a field that finds them is open. */
import { useEffect, useMemo, useState } from 'react';
import { type LinkKind, linkKinds } from '../core/plan/link';
import { type IndexedLink, type LinkIndex, linkIndexer, wordSome } from '../core/plan/link-index';
import { linkCollections } from '../core/plan/link-words';
import type { Operation } from '../core/operation/operation';
import { useCollections } from './desk-context';
import { useOperation } from './operation';

/** Made once for each opening; after a change only what the change touched is worded again. Of the open operation where none is given. */
export function useLinkIndex(of?: Operation): LinkIndex {
  const open = useOperation();
  const operation = of ?? open;
  const records = useCollections(linkCollections);
  const [indexOf] = useState(linkIndexer);
  return useMemo(() => indexOf(records, operation), [indexOf, records, operation]);
}

/** Short enough that no key waits for it. */
const sliceMilliseconds = 8;

/**
 * Words the records in slices from the moment the field is on the screen; whether all are worded. Until then a search
 * would word them in one go, and the first key would wait for it.
 */
export function useWordedAhead(index: LinkIndex, kinds: readonly LinkKind[] = linkKinds): boolean {
  const [worded, setWorded] = useState<{ index: LinkIndex; wanted: string } | null>(null);
  // A list that is made anew for each drawing wants the same as before.
  const wanted = kinds.join(' ');
  useEffect(() => {
    // Sound: kinds, joined above.
    const each = wanted.split(' ').filter(Boolean) as LinkKind[];
    let all: readonly IndexedLink[] | null = null;
    let at = 0;
    const step = () => {
      const until = performance.now() + sliceMilliseconds;
      all ??= each.flatMap((kind) => index.ofKind(kind));
      at = wordSome(all, at, () => performance.now() >= until);
      if (at < all.length) timer = setTimeout(step, 0);
      else setWorded({ index, wanted });
    };
    let timer = setTimeout(step, 0);
    return () => clearTimeout(timer);
  }, [index, wanted]);
  return worded?.index === index && worded.wanted === wanted;
}

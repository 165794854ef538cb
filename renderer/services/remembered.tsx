/** Filter, sort and scroll of a screen, kept while the desk is open, so that Back finds it as it was. */
import { createContext, useCallback, useContext, useState } from 'react';

const RememberedContext = createContext<Map<string, unknown>>(new Map());
export const RememberedProvider = RememberedContext.Provider;

/** State that outlives the screen, with a setter that stays the same; dropped with all else when the desk locks. */
export function useRemembered<T>(key: string, initial: T): readonly [T, (value: T) => void] {
  const store = useContext(RememberedContext);
  const [value, setValue] = useState<T>(() => (store.has(key) ? (store.get(key) as T) : initial));
  const set = useCallback(
    (next: T) => {
      store.set(key, next);
      setValue(next);
    },
    [store, key],
  );
  return [value, set];
}

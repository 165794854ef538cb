/** Filter, sort and scroll of a screen, kept while the desk is open, so that Back finds it as it was. */
import { createContext, useContext, useState } from 'react';

const RememberedContext = createContext<Map<string, unknown>>(new Map());
export const RememberedProvider = RememberedContext.Provider;

/** State that outlives the screen; dropped with everything else when the desk locks. */
export function useRemembered<T>(key: string, initial: T): readonly [T, (value: T) => void] {
  const store = useContext(RememberedContext);
  const [value, setValue] = useState<T>(() => (store.has(key) ? (store.get(key) as T) : initial));
  return [
    value,
    (next) => {
      store.set(key, next);
      setValue(next);
    },
  ];
}

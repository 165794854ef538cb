/** The keys that hold on every screen: Ctrl+P prints it, Ctrl+L locks the desk. */
import { useEffect } from 'react';
import { useDesk } from '../../services/desk-context';

/** Listens for the keys while the shell stands. */
export function useShellKeys(): void {
  const { lock, print } = useDesk();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.defaultPrevented)
        return;
      const key = event.key.toLowerCase();
      if (key !== 'p' && key !== 'l') return;
      event.preventDefault();
      if (key === 'p') void print();
      else lock();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [lock, print]);
}

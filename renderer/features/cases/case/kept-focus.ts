/** Where the keyboard goes when what it stood on is taken away: never to the top of the page. */
import { type RefObject, useEffect, useRef } from 'react';

const stops =
  'a[href], button:not([disabled]), input:not([disabled]), textarea:not([disabled]), summary, [tabindex="0"]';

function stopsIn(part: ParentNode): HTMLElement[] {
  return [...part.querySelectorAll<HTMLElement>(stops)].filter(
    (each) => each.getAttribute('tabindex') !== '-1' && each.getAttribute('type') !== 'hidden',
  );
}

/**
 * Keeps the focus in a part of the screen: where the thing that had it is removed, it goes to what now stands at its
 * place, or to what stood before it.
 */
export function useKeptFocus(part: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = part.current;
    if (element === null) return undefined;
    let had: HTMLElement | null = null;
    let before: readonly HTMLElement[] = [];
    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return;
      had = target;
      const all = stopsIn(element);
      before = all.slice(0, Math.max(0, all.indexOf(target))).reverse();
    };
    const observer = new MutationObserver(() => {
      if (had === null || had.isConnected || document.activeElement !== document.body) return;
      had = null;
      const all = stopsIn(element);
      const last = before.find((each) => each.isConnected);
      const at = last === undefined ? -1 : all.indexOf(last);
      (all[at + 1] ?? last ?? element).focus();
    });
    element.addEventListener('focusin', remember);
    observer.observe(element, { childList: true, subtree: true });
    return () => {
      element.removeEventListener('focusin', remember);
      observer.disconnect();
    };
  }, [part]);
}

/** A form that opens in its place takes the keyboard to its first field, and gives it back when it closes. */
export function useFormFocus<E extends HTMLElement>(): RefObject<E | null> {
  const form = useRef<E>(null);
  useEffect(() => {
    const opener = document.activeElement;
    const element = form.current;
    element?.querySelector<HTMLElement>('input:not([type="hidden"]), textarea')?.focus();
    element?.scrollIntoView({ block: 'nearest' });
    return () => {
      const isFree = document.activeElement === document.body || element?.contains(document.activeElement);
      if (opener instanceof HTMLElement && opener.isConnected && isFree === true) opener.focus();
    };
  }, []);
  return form;
}

/** What the sections of a case share: a heading with one sentence, and entries that open one by one. */
import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import { useKeptFocus } from './kept-focus';

interface SectionProps {
  readonly title: string;
  /** One sentence: what belongs here and what it is for. */
  readonly purpose: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** One section of a case. The part that scrolls around it carries its name as a landmark. */
export function CaseSection({ title, purpose, actions, children }: SectionProps) {
  const part = useRef<HTMLDivElement>(null);
  useKeptFocus(part);
  return (
    <div ref={part} tabIndex={-1} className="stack case-section">
      <div className="row-apart">
        <div>
          <h2>{title}</h2>
          <p className="dimmed small">{purpose}</p>
        </div>
        {actions === undefined ? null : <div className="row">{actions}</div>}
      </div>
      {children}
    </div>
  );
}

/** Which entry is open, kept in the address, so that a reason of the readiness check leads to it and Back works. */
export function useOpenItem(): {
  readonly openId: string | null;
  readonly open: (id: string | null) => void;
  /** Opens one that was just added, with the keyboard in its first field. */
  readonly openNew: (id: string) => void;
} {
  const [parameters, setParameters] = useSearchParams();
  return {
    openId: parameters.get('item'),
    open: (id) => setParameters(id === null ? {} : { item: id }, { replace: true }),
    openNew: (id) => setParameters({ item: id }, { replace: true, state: { added: id } }),
  };
}

/** Whether the entry was added on the way here. */
export function useIsAdded(id: string): boolean {
  const state: unknown = useLocation().state;
  return typeof state === 'object' && state !== null && 'added' in state && state.added === id;
}

interface EntryProps {
  readonly id: string;
  /** What stands on the closed entry: "RV/1 Corresponding number list". */
  readonly title: string;
  /** A short line beside it: who holds it, what it supports. */
  readonly line?: ReactNode;
  readonly removeLabel?: string;
  readonly onRemove?: () => void;
  readonly children: ReactNode;
}

/** One entry of a list: a line that opens into its fields. The open one is brought into sight. */
export function CaseEntry({ id, title, line, removeLabel, onRemove, children }: EntryProps) {
  const { openId, open } = useOpenItem();
  const isOpen = openId === id;
  const isAdded = useIsAdded(id);
  const place = useRef<HTMLLIElement>(null);
  useEffect(() => {
    const entry = place.current;
    if (!isOpen || entry === null) return;
    entry.scrollIntoView({ block: 'nearest' });
    const { activeElement } = document;
    if (isAdded) {
      entry.querySelector<HTMLElement>('.case-entry-fields :is(input, textarea, button)')?.focus();
    } else if (
      entry.closest('.case-section')?.contains(activeElement) === true &&
      !entry.contains(activeElement)
    ) {
      entry.querySelector<HTMLElement>('.case-entry-title')?.focus();
    }
  }, [isOpen, isAdded]);
  return (
    <li ref={place} className="case-entry" data-open={isOpen}>
      <div className="row-apart">
        <button
          type="button"
          className="case-entry-title"
          aria-expanded={isOpen}
          onClick={() => open(isOpen ? null : id)}
        >
          {title}
        </button>
        {line === undefined ? null : <span className="dimmed small">{line}</span>}
      </div>
      {isOpen ? (
        <div className="stack case-entry-fields">
          {children}
          {onRemove === undefined ? null : (
            <div>
              <Button variant="default" size="xs" onClick={onRemove}>
                {removeLabel ?? 'Remove'}
              </Button>
            </div>
          )}
        </div>
      ) : null}
    </li>
  );
}

/** The frame of presentation mode: it covers the page, the marking stays, and one key walks on. */
import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { formatTime } from '../../core/foundation/dates';
import { markingLine } from '../../core/foundation/marking';
import { useVaultState } from '../../services/desk-context';
import { useOperation } from '../../services/operation';

interface PresentationProps {
  readonly title: string;
  readonly subtitle: string;
  /** "3 of 12" */
  readonly progress: string;
  /** The steps of this cell, with the one that is open. */
  readonly steps?: readonly { readonly word: string; readonly isOpen: boolean }[];
  /** Changes with every step, so that the keyboard starts at its head. */
  readonly stageKey: string;
  /** What stands above the stage: a notice on the cell. */
  readonly notice?: string;
  /** What the walking key does now; `null` while the keys belong to somebody's form. */
  readonly onForward: (() => void) | null;
  /** `null` where the stage itself has the button. */
  readonly forwardLabel: string | null;
  readonly onBack: (() => void) | null;
  readonly onLeave: () => void;
  readonly more?: ReactNode;
  readonly children: ReactNode;
}

const forwardKeys = ['Enter', ' ', 'PageDown', 'ArrowRight'];
const backKeys = ['PageUp', 'ArrowLeft'];

/** The page of the room. What lies beneath cannot be reached while it stands. */
export function Presentation(props: PresentationProps) {
  const operation = useOperation();
  const stage = useRef<HTMLDivElement>(null);
  useCovered();
  useWalkingKeys(props);
  useEffect(() => {
    if (stage.current?.contains(document.activeElement) === true && props.onForward === null) return;
    stage.current?.focus();
    stage.current?.scrollTo(0, 0);
    // Only a new step moves the keyboard.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [props.stageKey]);
  const marking = markingLine(operation.marking);
  const isHeld = props.onForward === null;
  return createPortal(
    <div className="presentation" role="dialog" aria-modal="true" aria-label={`Workshop: ${props.title}`}>
      <p className="marking">{marking}</p>
      <header className="presentation-head">
        <div>
          <h1>{props.title}</h1>
          <p>{props.subtitle}</p>
        </div>
        <div className="presentation-progress">
          <p>{props.progress}</p>
          {props.steps === undefined ? null : (
            <ol aria-label="Steps of this cell">
              {props.steps.map((step) => (
                <li key={step.word} {...(step.isOpen ? { 'aria-current': 'step' } : {})}>
                  {step.word}
                </li>
              ))}
            </ol>
          )}
        </div>
      </header>
      <div ref={stage} className="presentation-stage" tabIndex={-1} role="group" aria-label={props.title}>
        {props.notice === undefined || props.notice === '' ? null : (
          <p className="presentation-notice" role="status">
            {props.notice}
          </p>
        )}
        {props.children}
      </div>
      <footer className="presentation-foot">
        <div className="row">
          {isHeld ? null : (
            <>
              <Button variant="default" disabled={props.onBack === null} onClick={() => props.onBack?.()}>
                Back
              </Button>
              {props.forwardLabel === null ? null : (
                <Button onClick={() => props.onForward?.()}>{props.forwardLabel}</Button>
              )}
              {props.more}
            </>
          )}
        </div>
        <p className="presentation-keys">
          {isHeld ? (
            <>
              <kbd>1</kbd>–<kbd>9</kbd> choose · <kbd>Tab</kbd> next scale · <kbd>Enter</kbd> hand over ·{' '}
              <kbd>Esc</kbd> not now
            </>
          ) : (
            <>
              <kbd>Enter</kbd> <kbd>Space</kbd> <kbd>PgDn</kbd> <kbd>→</kbd> on · <kbd>PgUp</kbd> <kbd>←</kbd>{' '}
              back · <kbd>Esc</kbd> leave, nothing is lost
            </>
          )}
        </p>
        <div className="row">
          <SavedLine />
          <Button variant="default" size="xs" onClick={props.onLeave}>
            Leave
          </Button>
        </div>
      </footer>
      <p className="marking">{marking}</p>
    </div>,
    document.body,
  );
}

function SavedLine() {
  const state = useVaultState((vault) => vault.saveState());
  if (state.kind === 'failed') return <strong role="alert">Not saved: {state.problem.message}</strong>;
  if (state.kind === 'saving') return <span className="presentation-saved">Saving…</span>;
  return (
    <span className="presentation-saved">
      {state.at === null ? 'Saved' : `Saved ${formatTime(state.at)}`}
    </span>
  );
}

/** Neither Tab nor a screen reader gets to the screen beneath. */
function useCovered(): void {
  useEffect(() => {
    const beneath = document.querySelector('.desk');
    beneath?.setAttribute('inert', '');
    return () => beneath?.removeAttribute('inert');
  }, []);
}

function useWalkingKeys({ onForward, onBack, onLeave }: PresentationProps): void {
  const latest = useRef({ onForward, onBack, onLeave });
  // Before the screen is drawn: a key pressed on a new stage must never do what the last one would have done.
  useLayoutEffect(() => {
    latest.current = { onForward, onBack, onLeave };
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (
        event.defaultPrevented ||
        event.ctrlKey ||
        event.altKey ||
        event.metaKey ||
        isElsewhere(event.target)
      )
        return;
      const now = latest.current;
      if (now.onForward === null) return;
      if (event.key === 'Escape') {
        event.preventDefault();
        now.onLeave();
        return;
      }
      if (belongsToControl(event)) return;
      const act = forwardKeys.includes(event.key)
        ? now.onForward
        : backKeys.includes(event.key)
          ? now.onBack
          : null;
      if (act === null) return;
      event.preventDefault();
      // A key that is held down must not walk through the whole agenda.
      if (!event.repeat) act();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

/** Another dialog stands above the presentation. */
function isElsewhere(target: EventTarget | null): boolean {
  const dialog = target instanceof Element ? target.closest('[role="dialog"]') : null;
  return dialog !== null && !dialog.classList.contains('presentation');
}

/** A field keeps all of its keys; a button keeps those that press it. */
function belongsToControl({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest('input, textarea, select') !== null) return true;
  return (key === 'Enter' || key === ' ') && target.closest('button, a, summary') !== null;
}

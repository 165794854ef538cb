/** Undo and redo, by button and by Ctrl+Z and Ctrl+Y. In a text field these keys belong to the text. */
import { Button } from '@mantine/core';
import { useCallback, useEffect } from 'react';
import { useDesk, useVaultState } from '../../services/desk-context';
import { flushDrafts } from '../../ui/drafts';

/** The two buttons, and the keys. */
export function UndoButtons() {
  const { vault, notify } = useDesk();
  const state = useVaultState((open) => open.undoState());

  const run = useCallback(
    (which: 'undo' | 'redo') => {
      flushDrafts();
      const result = which === 'undo' ? vault.undo() : vault.redo();
      if (result.ok) notify({ tone: 'done', text: result.value.purpose });
      else if (result.error.kind !== 'nothing-to-undo')
        notify({ tone: 'problem', text: result.error.message });
    },
    [vault, notify],
  );

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return;
      if (isTextField(event.target)) return;
      const key = event.key.toLowerCase();
      const isRedo = key === 'y' || (key === 'z' && event.shiftKey);
      if (!isRedo && key !== 'z') return;
      event.preventDefault();
      run(isRedo ? 'redo' : 'undo');
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [run]);

  return (
    <span className="row" role="group" aria-label="Undo and redo">
      <Button
        size="xs"
        variant="default"
        disabled={state.undo === null}
        onClick={() => run('undo')}
        title={state.undo === null ? 'Nothing to undo' : `Undo: ${state.undo} (Ctrl+Z)`}
      >
        Undo
      </Button>
      <Button
        size="xs"
        variant="default"
        disabled={state.redo === null}
        onClick={() => run('redo')}
        title={state.redo === null ? 'Nothing to redo' : `Redo: ${state.redo} (Ctrl+Y)`}
      >
        Redo
      </Button>
    </span>
  );
}

function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLTextAreaElement) return !target.readOnly;
  if (target instanceof HTMLInputElement) {
    return (
      !target.readOnly &&
      ['text', 'search', 'password', 'number', 'email', 'tel', 'url'].includes(target.type)
    );
  }
  return target.isContentEditable;
}

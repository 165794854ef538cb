/** Text fields that save themselves: shortly after the last key, and at once when left. There is no Save button. */
import { Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { keepDraft } from './drafts';
import './saved-text.css';

/** Long enough not to cut a word in two, short enough that little is lost when the power goes. */
const idleMilliseconds = 600;

interface SavedTextProps {
  readonly label: ReactNode;
  readonly value: string;
  /** Hands the text on. Called only when it differs from `value`. */
  readonly onSave: (text: string) => void;
  readonly description?: ReactNode;
  readonly placeholder?: string;
  readonly maxLength: number;
  readonly isReadOnly?: boolean;
  readonly isRequired?: boolean;
  /** More than one line. */
  readonly rows?: number;
  /** What is wrong with the text, or `null`; wrong text is not handed on. */
  readonly problem?: (text: string) => string | null;
  readonly isLabelHidden?: boolean;
}

/** A text field that saves itself. Escape brings back what was saved last. */
export function SavedText(props: SavedTextProps) {
  const { draft, problem, edit, leave, cancel } = useDraft(props);
  const shared = {
    label: props.isLabelHidden === true ? undefined : props.label,
    ...(props.isLabelHidden === true && typeof props.label === 'string' ? { 'aria-label': props.label } : {}),
    description: props.description,
    placeholder: props.placeholder ?? '',
    maxLength: props.maxLength,
    readOnly: props.isReadOnly ?? false,
    required: props.isRequired ?? false,
    withAsterisk: false,
    error: problem,
    value: draft,
    onBlur: leave,
  };
  if (props.rows !== undefined && props.rows > 1) {
    return (
      <Textarea
        {...shared}
        // Grown by its own text in the style sheet: measuring every field took longer than drawing them.
        autosize={false}
        rows={props.rows}
        classNames={{ wrapper: 'growing-text' }}
        attributes={{ wrapper: { 'data-text': draft } }}
        onChange={(event) => edit(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') cancel();
        }}
      />
    );
  }
  return (
    <TextInput
      {...shared}
      onChange={(event) => edit(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') cancel();
        if (event.key === 'Enter') leave();
      }}
    />
  );
}

function useDraft({ value, onSave, problem }: SavedTextProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const latest = useRef({ draft, value, onSave, problem });
  useEffect(() => {
    latest.current = { draft, value, onSave, problem };
  });

  const flush = useCallback(() => {
    const now = latest.current;
    if (now.draft === null) return;
    if (now.problem !== undefined && now.problem(now.draft) !== null) return;
    latest.current = { ...now, draft: null };
    setDraft(null);
    if (now.draft !== now.value) now.onSave(now.draft);
  }, []);

  const isPending = draft !== null;
  useEffect(() => {
    if (!isPending) return undefined;
    const forget = keepDraft(flush);
    const timer = setTimeout(flush, idleMilliseconds);
    return () => {
      clearTimeout(timer);
      forget();
    };
  }, [draft, isPending, flush]);
  useEffect(() => flush, [flush]);

  return {
    draft: draft ?? value,
    problem: draft !== null && problem !== undefined ? problem(draft) : null,
    edit: (text: string) => {
      latest.current = { ...latest.current, draft: text };
      setDraft(text);
    },
    leave: flush,
    cancel: () => {
      latest.current = { ...latest.current, draft: null };
      setDraft(null);
    },
  };
}

/** Several of a list at once, in groups, narrowed by words; all by keyboard. */
import { Button, Modal, TextInput } from '@mantine/core';
import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react';
import type { HandlingCode } from '../../../core/intelligence/intelligence-item';
import { ByHandling } from '../../../services/on-screen-only';

export interface PickOption {
  readonly key: string;
  /** The group that it stands in; groups come in the order of their first option. */
  readonly group: string;
  readonly label: string;
  /** Below the label. */
  readonly detail: string;
  /** Of an item of intelligence; what is graded C stays off paper. */
  readonly handling?: HandlingCode | null;
}

interface PickSeveralProps {
  /** "Add evidence" */
  readonly title: string;
  /** What the options are, in one and in many: "record", "records". */
  readonly what: readonly [string, string];
  readonly options: readonly PickOption[];
  /** Where there is nothing to choose from. */
  readonly whenEmpty: string;
  readonly onAdd: (keys: readonly string[]) => void;
  readonly onClose: () => void;
}

const most = 60;

/** The dialog. Words narrow the list; arrows move in it; Ctrl+Enter adds what is chosen. */
export function PickSeveral({ title, what, options, whenEmpty, onAdd, onClose }: PickSeveralProps) {
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const box = useRef<HTMLDivElement>(null);
  const found = useMemo(() => matching(options, query), [options, query]);
  const shown = found.slice(0, most);
  const add = () => {
    if (chosen.size > 0) onAdd([...chosen]);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      add();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (moveFocus(box.current, event.key === 'ArrowDown' ? 1 : -1)) event.preventDefault();
    }
  };
  const toggle = (key: string) => {
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    setChosen(next);
  };
  return (
    <Modal.Root opened onClose={onClose} size="xl">
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body>
          <div className="stack pick-several" ref={box} onKeyDown={onKeyDown}>
            <div className="row-apart">
              <Modal.Title>{title}</Modal.Title>
              <Modal.CloseButton aria-label="Close" />
            </div>
            <TextInput
              label={`Find ${what[1]}`}
              value={query}
              onChange={(event) => setQuery(event.currentTarget.value)}
              data-autofocus
            />
            <p className="small dimmed" role="status">
              {options.length === 0 ? whenEmpty : countWords(found.length, shown.length, what)}
            </p>
            <div className="pick-list" tabIndex={-1}>
              {groupsOf(shown).map(([group, inGroup]) => (
                <PickGroup key={group} name={group} options={inGroup} chosen={chosen} onToggle={toggle} />
              ))}
            </div>
            <div className="row">
              <Button onClick={add} disabled={chosen.size === 0}>
                Add {chosen.size} {chosen.size === 1 ? what[0] : what[1]}
              </Button>
              <Button variant="default" onClick={onClose}>
                Cancel
              </Button>
              <span className="small dimmed">Arrows move, Space chooses, Ctrl+Enter adds.</span>
            </div>
          </div>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

interface PickGroupProps {
  readonly name: string;
  readonly options: readonly PickOption[];
  readonly chosen: ReadonlySet<string>;
  readonly onToggle: (key: string) => void;
}

function PickGroup({ name, options, chosen, onToggle }: PickGroupProps) {
  const id = useId();
  return (
    <fieldset className="pick-group">
      <legend>{name}</legend>
      {options.map((option, index) => (
        <label key={option.key} className="choice" data-chosen={chosen.has(option.key)}>
          <input
            type="checkbox"
            checked={chosen.has(option.key)}
            onChange={() => onToggle(option.key)}
            aria-describedby={option.detail === '' ? undefined : `${id}-${index}`}
          />
          <ByHandling handling={option.handling ?? null} as="span">
            <span>{option.label}</span>
            {option.detail === '' ? null : (
              <span id={`${id}-${index}`} className="choice-meaning dimmed small">
                {option.detail}
              </span>
            )}
          </ByHandling>
        </label>
      ))}
    </fieldset>
  );
}

function matching(options: readonly PickOption[], query: string): readonly PickOption[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return options;
  return options.filter(({ label, detail }) => {
    const whole = `${label} ${detail}`.toLowerCase();
    return words.every((word) => whole.includes(word));
  });
}

function countWords(found: number, shown: number, what: readonly [string, string]): string {
  const all = `${found} ${found === 1 ? what[0] : what[1]}`;
  return shown < found ? `${all}, the first ${shown} shown. More words narrow the list.` : all;
}

function groupsOf(options: readonly PickOption[]): readonly (readonly [string, readonly PickOption[]])[] {
  const groups = new Map<string, PickOption[]>();
  for (const option of options) {
    const list = groups.get(option.group);
    if (list === undefined) groups.set(option.group, [option]);
    else list.push(option);
  }
  return [...groups];
}

/** Moves from box to box; from the search field into the list, and from its first box back. */
function moveFocus(box: HTMLElement | null, by: 1 | -1): boolean {
  const stops = [...(box?.querySelectorAll<HTMLElement>('input') ?? [])];
  const at = stops.findIndex((stop) => stop === document.activeElement);
  const next = at < 0 ? undefined : stops[at + by];
  next?.focus();
  return next !== undefined;
}

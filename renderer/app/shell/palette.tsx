/** Ctrl+K: finds any record, screen or action. It reads the open records, so nothing is found when locked. */
import { Spotlight } from '@mantine/spotlight';
import { useRef, useState } from 'react';
import type { Operation } from '../../core/operation/operation';
import { useDesk, useToday } from '../../services/desk-context';
import type { Feature } from '../../services/feature';
import { nearestFirst } from './closeness';
import { useGo } from './going';

/** So many records at most; a narrower word finds the rest. */
const mostHits = 40;

interface Entry {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly run: () => void;
}

/** The palette of commands and records. */
export function Palette({
  features,
  operation,
}: {
  readonly features: readonly Feature[];
  readonly operation: Operation | null;
}) {
  const [query, setQuery] = useState('');
  const goTo = useGo();
  const chosen = useRef<(() => void) | null>(null);
  const { vault, lock, print } = useDesk();
  const today = useToday();
  const open = features.filter((feature) => operation !== null || !feature.needsOperation);
  const words = query.trim().toLowerCase();
  const go = (path: string) => () => goTo(path);
  const entries: readonly Entry[] = [
    ...commands(open, go).filter((entry) => entry.label.toLowerCase().includes(words)),
    ...deskCommands({ lock, print: () => void print() }).filter((entry) =>
      entry.label.toLowerCase().includes(words),
    ),
    ...(words === ''
      ? []
      : nearestFirst(
          open.flatMap((feature) => [
            ...feature.search(words, vault.records, operation, today),
            ...(feature.searchFor?.(words, { records: vault.records, operation, userId: vault.user.id }) ??
              []),
          ]),
          words,
        ).map((hit) => ({ ...hit, run: go(hit.path) }))),
  ];
  const shown = entries.slice(0, mostHits);

  return (
    <Spotlight.Root
      query={query}
      onQueryChange={setQuery}
      shortcut="mod + K"
      scrollable
      maxHeight={420}
      clearQueryOnClose
      // Only now: a panel that takes the keyboard while the palette is open would lose it again as that closes.
      onSpotlightClose={() => {
        const run = chosen.current;
        chosen.current = null;
        run?.();
      }}
      overlayProps={{ blur: 0, backgroundOpacity: 0.35 }}
    >
      <Spotlight.Search
        placeholder="Find a record, a screen or something to do"
        aria-label="Find a record, a screen or something to do"
      />
      <Spotlight.ActionsList>
        {shown.map((entry) => (
          <Spotlight.Action
            key={entry.id}
            label={entry.label}
            description={entry.description}
            onClick={() => {
              chosen.current = entry.run;
            }}
          />
        ))}
        {shown.length === 0 ? (
          <Spotlight.Empty>Nothing has these words. Try fewer or other ones.</Spotlight.Empty>
        ) : null}
        {entries.length > shown.length ? (
          <p className="dimmed small palette-more">
            {entries.length - shown.length} more; add a word to narrow it down.
          </p>
        ) : null}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

function commands(features: readonly Feature[], go: (path: string) => () => void): readonly Entry[] {
  const screens = features
    .filter((feature) => feature.label !== '')
    .map(({ id, label, path }) => ({ id: `go:${id}`, label, description: 'Go to', run: go(path) }));
  const actions = features.flatMap((feature) =>
    feature.actions.map(({ id, label, path }) => ({
      id: `do:${id}`,
      label,
      description: feature.label,
      run: go(path),
    })),
  );
  return [...screens, ...actions];
}

function deskCommands(acts: { readonly lock: () => void; readonly print: () => void }): readonly Entry[] {
  return [
    { id: 'desk:print', label: 'Print this screen', description: 'Ctrl+P', run: acts.print },
    { id: 'desk:lock', label: 'Lock the desk', description: 'Ctrl+L', run: acts.lock },
  ];
}

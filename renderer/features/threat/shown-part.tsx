/** A long list shows its first part; the rest is one click away. */
import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';

interface ShownPartProps<T> {
  readonly items: readonly T[];
  readonly most: number;
  /** What the items are, in the plural: "threats". */
  readonly what: string;
  readonly children: (shown: readonly T[]) => ReactNode;
}

/** The first items, and a button for all of them. */
export function ShownPart<T>({ items, most, what, children }: ShownPartProps<T>) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? items : items.slice(0, most);
  return (
    <>
      {children(shown)}
      {shown.length === items.length ? null : (
        <div>
          <Button variant="default" size="xs" onClick={() => setWhole(true)}>
            Show all {items.length} {what}
          </Button>
        </div>
      )}
    </>
  );
}

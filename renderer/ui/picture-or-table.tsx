/** A picture and its table twin, one click apart. */
import { SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';
import { useState } from 'react';

interface PictureOrTableProps {
  /** A sentence that says what the picture shows. */
  readonly sentence: ReactNode;
  readonly picture: ReactNode;
  readonly table: ReactNode;
  readonly label: string;
}

/** Shows the picture or the same figures as a table. */
export function PictureOrTable({ sentence, picture, table, label }: PictureOrTableProps) {
  const [view, setView] = useState('picture');
  return (
    <figure className="stack-tight" aria-label={label} style={{ margin: 0 }}>
      <div className="row-apart">
        <figcaption>{sentence}</figcaption>
        <SegmentedControl
          size="xs"
          aria-label={`Show ${label} as`}
          value={view}
          onChange={setView}
          data={[
            { value: 'picture', label: 'Picture' },
            { value: 'table', label: 'Table' },
          ]}
        />
      </div>
      {view === 'picture' ? picture : table}
    </figure>
  );
}

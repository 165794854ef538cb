/** A long list a page at a time, so that a screen never draws thousands of rows with fields. */
import { Button } from '@mantine/core';
import { useState } from 'react';

const pageSize = 25;

/** The rows of the page, the place of the first of them, and the buttons to the others; none where all are shown. */
export function usePage<T>(all: readonly T[], one: string, many: string) {
  const [wanted, setFrom] = useState(0);
  const from = Math.min(wanted, Math.max(0, Math.ceil(all.length / pageSize) - 1) * pageSize);
  const shown = all.slice(from, from + pageSize);
  const buttons =
    all.length <= pageSize ? null : (
      <div className="row">
        <Button variant="default" disabled={from === 0} onClick={() => setFrom(from - pageSize)}>
          Earlier {many}
        </Button>
        <span role="status">
          {one.charAt(0).toUpperCase() + one.slice(1)} {from + 1} to {from + shown.length} of {all.length}
        </span>
        <Button
          variant="default"
          disabled={from + pageSize >= all.length}
          onClick={() => setFrom(from + pageSize)}
        >
          Further {many}
        </Button>
      </div>
    );
  return { shown, from, buttons };
}

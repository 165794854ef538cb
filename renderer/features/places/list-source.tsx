/** Where a list comes from: a file, two files, or a paste from Excel. */
import { Button, Textarea } from '@mantine/core';
import { type DragEvent, useRef, useState } from 'react';

interface ListSourceProps {
  /** Whether a council is chosen. */
  readonly isReady: boolean;
  readonly onChosen: (files: readonly File[]) => void;
}

/** Choosing, dropping and pasting all lead to files that the reader takes. */
export function ListSource({ isReady, onChosen }: ListSourceProps) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const [pasted, setPasted] = useState('');
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const files = [...event.dataTransfer.files];
    if (isReady && files.length > 0) onChosen(files);
  };
  return (
    <>
      <div
        className="drop-zone"
        data-over={isOver}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Button disabled={!isReady} onClick={() => input.current?.click()}>
          Choose the list
        </Button>
        <span>or drop it here: one file, or the two files of Democracy Counts together.</span>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          disabled={!isReady}
          aria-label="Files of the list"
          onChange={(event) => {
            const files = [...(event.currentTarget.files ?? [])];
            // The same file may be chosen again once it has been put right.
            event.currentTarget.value = '';
            if (files.length > 0) onChosen(files);
          }}
        />
        {isReady ? null : <span className="dimmed">Choose the council first.</span>}
      </div>
      <Textarea
        label="Or paste rows from Excel"
        description="With the row of headings, where there is one."
        minRows={3}
        maxRows={8}
        value={pasted}
        onChange={(event) => setPasted(event.currentTarget.value)}
      />
      <div>
        <Button
          variant="default"
          disabled={!isReady || pasted.trim() === ''}
          onClick={() => onChosen([new File([pasted], 'the pasted rows', { type: 'text/plain' })])}
        >
          Read the pasted rows
        </Button>
      </div>
    </>
  );
}

/** Where a list of history comes from: a file chosen or dropped, or rows pasted from a spreadsheet. */
import { Button, Textarea } from '@mantine/core';
import { type DragEvent, useRef, useState } from 'react';

/** Choosing, dropping and pasting all lead to a file that the reader takes. */
export function ListSource({ onChosen }: { readonly onChosen: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const [pasted, setPasted] = useState('');
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file !== undefined) onChosen(file);
  };
  return (
    <div className="stack measure">
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
        <Button onClick={() => input.current?.click()}>Choose the list</Button>
        <span>or drop it here: one file as CSV.</span>
        <input
          ref={input}
          type="file"
          hidden
          aria-label="File of the list"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            // The same file may be chosen again once it has been put right.
            event.currentTarget.value = '';
            if (file !== undefined) onChosen(file);
          }}
        />
      </div>
      <Textarea
        label="Or paste rows from Excel"
        description="With their row of headings."
        minRows={3}
        maxRows={8}
        value={pasted}
        onChange={(event) => setPasted(event.currentTarget.value)}
      />
      <div>
        <Button
          variant="default"
          disabled={pasted.trim() === ''}
          onClick={() => onChosen(new File([pasted], 'pasted rows', { type: 'text/plain' }))}
        >
          Read the pasted rows
        </Button>
      </div>
    </div>
  );
}

/** The marks of a cell as words beside its rating. */
import type { CellMarks } from './cell-marks';
import { markWords } from './cell-marks';

/** Each mark as a small word with an edge; nothing where there is none. */
export function MarkList({ marks }: { readonly marks: CellMarks }) {
  const words = markWords(marks);
  if (words.length === 0) return null;
  return (
    <ul className="mark-list" aria-label="Marks">
      {words.map((word) => (
        <li key={word}>{word}</li>
      ))}
    </ul>
  );
}

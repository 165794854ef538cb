/** How much of the grid has been looked at, in one line, each count with the mark that it has in the grid. */
import { type Grade, GradeMark } from '../../ui/grade-mark';
import { useCounts } from './open-assessment';

/** The counts above the grid; they are the key to its marks as well. */
export function GridCounts() {
  const counts = useCounts();
  // The line keeps its place until everything has been counted.
  if (counts === null) return <p className="threat-counts">&nbsp;</p>;
  const notYetRated = counts.incomplete === 0 ? '' : ` (${counts.incomplete} not yet rated)`;
  const entries: readonly { readonly grade: Grade | null; readonly text: string }[] = [
    { grade: null, text: `${counts.assessed} assessed${notYetRated}` },
    { grade: { kind: 'dash', word: '' }, text: `${counts.nil} considered and nil` },
    { grade: { kind: 'dot', word: '' }, text: `${counts.notApplicable} not applicable` },
    { grade: { kind: 'hatched', word: '' }, text: `${counts.notConsidered} not considered` },
  ];
  return (
    <ul className="threat-counts" aria-label="Counts" role="list">
      {entries.map(({ grade, text }) => (
        <li key={text}>
          {grade === null ? null : <GradeMark grade={grade} isBare />}
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}

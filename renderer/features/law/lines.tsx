/** Lines of text: one as it is, more as a list. */

interface LinesProps {
  readonly lines: readonly string[];
  readonly isNumbered?: boolean;
}

/** One line as text, more as a list. */
export function Lines({ lines, isNumbered = false }: LinesProps) {
  const [only] = lines;
  if (lines.length === 1 && only !== undefined) return <div>{only}</div>;
  const items = lines.map((line, at) => <li key={at}>{line}</li>);
  return isNumbered ? <ol>{items}</ol> : <ul>{items}</ul>;
}

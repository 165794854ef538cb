/** Two texts in one: what was put in is underlined, what was taken out struck through, and both are said in words. */
import type { WordPart } from '../../../core/plan/plan-text-difference';

/** The words of a difference. */
export function WordParts({ parts }: { readonly parts: readonly WordPart[] }) {
  return (
    <p className="memo-parts">
      {parts.map((part, index) => (
        <Part key={index} part={part} />
      ))}
    </p>
  );
}

function Part({ part }: { readonly part: WordPart }) {
  if (part.kind === 'same') return part.text;
  const isIn = part.kind === 'added';
  const words = (
    <>
      <span className="visually-hidden">{isIn ? ' [put in: ' : ' [taken out: '}</span>
      {part.text}
      <span className="visually-hidden">] </span>
    </>
  );
  return isIn ? <ins>{words}</ins> : <del>{words}</del>;
}

/** What the marks mean. */
export function PartsKey() {
  return (
    <p className="dimmed small">
      <ins>Underlined</ins>: put in. <del>Struck through</del>: taken out.
    </p>
  );
}

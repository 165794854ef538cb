/** What keeps a form from being stored, at its head: each sentence leads to its field. */
import { useEffect, useRef } from 'react';
import { Message } from './screen';
import './worksheet.css';

interface ProblemSummaryProps {
  /** What has not happened, and that the work is safe: "Nothing was stored yet". */
  readonly title: string;
  /** One sentence for each field that is wrong. The keyboard comes here when it becomes another object. */
  readonly problems: Readonly<Record<string, string | undefined>>;
  /** The id of the element that holds the field. */
  readonly fieldId: (field: string) => string;
}

/** Nothing where nothing is wrong. */
export function ProblemSummary({ title, problems, fieldId }: ProblemSummaryProps) {
  const summary = useRef<HTMLDivElement>(null);
  const fields = Object.entries(problems).filter(([, problem]) => problem !== undefined);
  // The button is at the foot of a long form: without this nothing would seem to happen.
  useEffect(() => summary.current?.focus(), [problems]);
  if (fields.length === 0) return null;
  return (
    <div ref={summary} tabIndex={-1}>
      <Message tone="problem" title={title}>
        <ul className="plain-list">
          {fields.map(([field, problem]) => (
            <li key={field}>
              <button
                type="button"
                className="text-link"
                onClick={() =>
                  document
                    .getElementById(fieldId(field))
                    ?.querySelector<HTMLElement>('input, textarea')
                    ?.focus()
                }
              >
                {problem}
              </button>
            </li>
          ))}
        </ul>
      </Message>
    </div>
  );
}

/** Text of the document model on the screen: weight, line breaks, and what is missing marked as such. */
import { Fragment } from 'react';
import type { Run, Text } from '../../core/documents/model';

/** One text, in its runs. */
export function PreviewText({ text }: { readonly text: Text }) {
  if (typeof text === 'string') return <Lines text={text} />;
  return text.map((run, index) => <PreviewRun key={index} run={run} />);
}

function PreviewRun({ run }: { readonly run: Run }) {
  const lines = <Lines text={run.text} />;
  if (run.struck === true) return <s>{lines}</s>;
  if (run.missing !== undefined) return <mark className="document-missing">{lines}</mark>;
  if (run.bold === true) return <strong>{lines}</strong>;
  if (run.italic === true) return <em>{lines}</em>;
  return lines;
}

function Lines({ text }: { readonly text: string }) {
  return text.split('\n').map((line, index) => (
    <Fragment key={index}>
      {index > 0 && <br />}
      {line}
    </Fragment>
  ));
}

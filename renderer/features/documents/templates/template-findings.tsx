/** What is amiss in a template: what stands against its use, then what should be known. */
import type { TemplateFinding } from '../../../core/issuing/template-fields';
import { Message } from '../../../ui/screen';

/** Shown before a template is kept, and again before it is used. */
export function TemplateFindings({ findings }: { readonly findings: readonly TemplateFinding[] }) {
  const against = findings.filter(({ blocks }) => blocks);
  const others = findings.filter(({ blocks }) => !blocks);
  if (findings.length === 0) return <Message tone="done" title="Every field is one that the desk fills." />;
  return (
    <div className="stack-tight">
      {against.length === 0 ? null : (
        <Message tone="problem" title="It cannot be used as it is">
          <Findings findings={against} />
        </Message>
      )}
      {others.length === 0 ? null : (
        <Message tone="note" title="To be known">
          <Findings findings={others} />
        </Message>
      )}
    </div>
  );
}

function Findings({ findings }: { readonly findings: readonly TemplateFinding[] }) {
  return (
    <ul className="flat">
      {findings.map(({ text }, index) => (
        <li key={index}>{text}</li>
      ))}
    </ul>
  );
}

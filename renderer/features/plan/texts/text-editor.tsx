/** One strategy or policy: how it stands, its approval, its sections. */
import { Button, CloseButton } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { planDocumentKinds } from '../../../core/issuing/document-version';
import type { PlanText } from '../../../core/plan/plan-text';
import { earlierText, startedFrom } from '../../../core/plan/plan-text-edits';
import type { ListedText } from '../../../core/plan/plan-text-list';
import { formOf } from '../../../core/plan/plan-text-sections';
import { standingOf } from '../../../core/plan/plan-text-standing';
import { useDesk, useToday } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';
import { Help } from '../../../ui/screen';
import { decideOnPath } from '../decisions/decision-path';
import { ImpactQuestion } from './impact-question';
import { TextApproval } from './text-approval';
import { TextSections } from './text-sections';
import { TextState } from './text-state';
import { type ChangeText, useChangeText, useTextRecords } from './use-texts';

interface TextEditorProps {
  readonly listed: ListedText;
  readonly onClose: () => void;
}

/** The open text. The keyboard comes to its heading when it opens. */
export function TextEditor({ listed, onClose }: TextEditorProps) {
  const { text, name } = listed;
  const today = useToday();
  const change = useChangeText(text);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const standing = standingOf(text, today);
  const { purpose, source } = formOf(text.kind);
  return (
    <div className="stack-wide">
      <div className="row-apart">
        <h2 ref={heading} tabIndex={-1}>
          {name}
        </h2>
        <CloseButton aria-label="Close the text" onClick={onClose} />
      </div>
      <div className="stack-tight">
        <TextState standing={standing} />
        <Help source={source}>{purpose}</Help>
        <StartFromEarlier listed={listed} change={change} />
        {listed.isRecorded ? (
          <div className="row">
            <DocumentLink text={text} />
            <Link to={decideOnPath({ kind: 'plan-text', id: text.id })}>Enter a decision on it</Link>
          </div>
        ) : null}
      </div>
      <TextApproval text={text} standing={standing} change={change} />
      {text.kind === 'community-engagement' ? <ImpactQuestion text={text} change={change} /> : null}
      <section aria-label="Sections">
        <TextSections text={text} change={change} />
      </section>
    </div>
  );
}

/** Where the text is made into a document; nothing for one that stands inside others alone. */
function DocumentLink({ text }: { readonly text: PlanText }) {
  const { kind, subjectId } = text;
  if (!planDocumentKinds.some(({ id }) => id === kind)) return null;
  const path = `/documents/plan/${kind}${subjectId === '' ? '' : `/${encodeURIComponent(subjectId)}`}`;
  return <Link to={path}>Read and issue it as a document</Link>;
}

/** The text of the operation before, taken over where nothing is written yet. */
function StartFromEarlier({ listed, change }: { readonly listed: ListedText; readonly change: ChangeText }) {
  const operation = useOperation();
  const records = useTextRecords();
  const { notify } = useDesk();
  const { text } = listed;
  const earlier = earlierText(text, operation, records);
  if (earlier === undefined) return null;
  const isMore = Object.keys(startedFrom(text, earlier).sections).length > Object.keys(text.sections).length;
  if (!isMore) return null;
  const take = () => {
    if (change('Start a text from the last operation', (standing) => startedFrom(standing, earlier)))
      notify({
        tone: 'done',
        text: 'Empty sections were filled from the last operation. Read each one: places, names and dates may have changed.',
      });
  };
  return (
    <div className="row">
      <Button variant="default" onClick={take}>
        Fill empty sections from the last operation
      </Button>
      <span className="dimmed small">What is written stays as it is. Approvals are not taken over.</span>
    </div>
  );
}

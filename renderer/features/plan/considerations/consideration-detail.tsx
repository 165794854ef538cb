/** One planning consideration beside the list: what to think about, what is known, and what was made of it. */
import { Button } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import type { KeyboardEvent } from 'react';
import { Link } from 'react-router';
import type { ListedConsideration } from '../../../core/plan/consideration-list';
import { withDay } from '../../../core/plan/consideration-edits';
import { considerationsSource } from '../../../core/plan/considerations';
import { asId } from '../../../core/foundation/ids';
import { decisionName, isStanding } from '../../../core/plan/decision-list';
import type { LinkKind } from '../../../core/plan/link';
import { useToday } from '../../../services/desk-context';
import { Help } from '../../../ui/screen';
import { decideOnPath, decisionPath } from '../decisions/decision-path';
import { LinkPicker } from '../../../services/link-picker';
import { PanelHead } from '../../../ui/panel-head';
import { AnswerFields } from './answer-fields';
import { type ChangeAnswer, useChangeAnswer, useKnown } from './use-considerations';

interface ConsiderationDetailProps {
  readonly item: ListedConsideration;
  /** Opens the next open point; `null` where there is none. */
  readonly onNext: (() => void) | null;
  readonly onClose: () => void;
}

/** The panel of one point. Escape closes it. */
export function ConsiderationDetail({ item, onNext, onClose }: ConsiderationDetailProps) {
  const { consideration, answer } = item;
  const change = useChangeAnswer(consideration.id);
  const leave = (event: KeyboardEvent) => {
    const isInField = event.target instanceof Element && event.target.matches('input, textarea');
    if (event.key === 'Escape' && !event.defaultPrevented && !isInField) onClose();
  };
  return (
    <div className="stack record-panel" onKeyDown={leave}>
      <PanelHead title={consideration.name} closeLabel="Close the point" onClose={onClose} />
      <Help
        {...(consideration.section === ''
          ? {}
          : { source: `${considerationsSource.source}: ${consideration.section}` })}
      >
        {consideration.prompt}
      </Help>
      <Known considerationId={consideration.id} />
      <AnswerFields answer={answer} change={change} />
      <ConsideredOn item={item} change={change} />
      <Decisions item={item} change={change} />
      {onNext === null ? null : (
        <div>
          <Button variant="default" onClick={onNext}>
            Next open point
          </Button>
        </div>
      )}
    </div>
  );
}

interface PartProps {
  readonly item: ListedConsideration;
  readonly change: ChangeAnswer;
}

function ConsideredOn({ item: { answer }, change }: PartProps) {
  const today = useToday();
  return (
    <DateInput
      label="On which day"
      description={
        answer.state === 'open'
          ? 'Set to today when the point is closed without one.'
          : 'A point that is closed keeps a day: choose another, or set the point back to open.'
      }
      valueFormat="ddd D MMM YYYY"
      maxDate={today}
      clearable={answer.state === 'open'}
      clearButtonProps={{ 'aria-label': 'Clear the day' }}
      value={answer.on}
      onChange={(on) => change('Change the day of a planning consideration', (now) => withDay(now, on))}
    />
  );
}

/** What the record already says, each with the way there. */
function Known({ considerationId }: { readonly considerationId: string }) {
  const facts = useKnown(considerationId);
  if (facts.length === 0) return null;
  return (
    <section className="stack-tight" aria-label="What the record says">
      <h3>What the record says</h3>
      <ul className="consideration-known">
        {facts.map(({ text, path }) => (
          <li key={text}>
            <Link to={path}>{text}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

const decisionKinds: readonly LinkKind[] = ['decision'];

function Decisions({ item: { consideration, answer, decisions }, change }: PartProps) {
  const named = decisions.filter(({ entry }) => !answer.decisionIds.includes(entry.id));
  return (
    <section className="stack-tight" aria-label="Decisions on this">
      <h3>Decisions on this</h3>
      {named.length === 0 ? null : (
        <ul className="plain-list" aria-label="Decisions that name this point">
          {named.map((read) => (
            <li key={read.entry.id}>
              <Link to={decisionPath(read.entry.id)}>
                {decisionName(read.entry)} {read.entry.title}
              </Link>
              {isStanding(read) ? '' : ' (struck through)'}
            </li>
          ))}
        </ul>
      )}
      <LinkPicker
        label="Further decisions"
        kinds={decisionKinds}
        value={answer.decisionIds.map((id) => ({ kind: 'decision', id }))}
        onChange={(links) =>
          change('Change the decisions of a planning consideration', (now) => ({
            ...now,
            decisionIds: links.map(({ id }) => asId<'Decision'>(id)),
          }))
        }
      />
      <div>
        <Button
          component={Link}
          variant="default"
          to={decideOnPath({ kind: 'consideration', id: consideration.id })}
        >
          Enter a decision on this
        </Button>
      </div>
    </section>
  );
}

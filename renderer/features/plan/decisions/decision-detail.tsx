/** One entry of the decision log beside the list. It is read; what is wrong in it is struck by a further entry. */
import { Button } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { Link } from 'react-router';
import { formatMoment } from '../../../core/foundation/dates';
import { lateness } from '../../../core/log/log';
import { decisionName, type ReadDecision } from '../../../core/plan/decision-list';
import { Help, Message } from '../../../ui/screen';
import { LinkList } from '../../../services/link-picker';
import { PanelHead } from '../../../ui/panel-head';
import { decisionPath } from './decision-path';
import { deciderWords, DecisionTexts, StruckText } from './decision-text';
import { StrikeAlone } from './strike-alone';

interface DecisionDetailProps {
  readonly read: ReadDecision;
  readonly onClose: () => void;
  readonly onCorrect: () => void;
  readonly onEntered: (id: string) => void;
}

/** The panel of one decision. Escape closes it. */
export function DecisionDetail({ read, onClose, onCorrect, onEntered }: DecisionDetailProps) {
  const { entry, struck } = read;
  const [isStriking, setStriking] = useState(false);
  const leave = (event: KeyboardEvent) => {
    const isInField = event.target instanceof Element && event.target.matches('input, textarea');
    if (event.key === 'Escape' && !event.defaultPrevented && !isInField) onClose();
  };
  return (
    <div className="stack record-panel decision-panel" onKeyDown={leave}>
      <PanelHead title={decisionName(entry)} closeLabel="Close the decision" onClose={onClose} />
      <StruckNotice read={read} />
      <p className="panel-heading">
        <StruckText isStruck={struck !== null}>{entry.title}</StruckText>
      </p>
      <DecisionFacts read={read} />
      <DecisionTexts entry={entry} struck={struck} />
      {entry.links.length === 0 ? null : (
        <section className="stack-tight" aria-label="What it decided on">
          <h3>What it decided on</h3>
          <LinkList label="What it decided on" links={entry.links} />
        </section>
      )}
      {struck !== null ? null : isStriking ? (
        <StrikeAlone struck={entry} onEntered={onEntered} onClose={() => setStriking(false)} />
      ) : (
        <div className="stack-tight">
          <div className="row">
            <Button variant="default" onClick={onCorrect}>
              Strike and correct
            </Button>
            <Button variant="default" onClick={() => setStriking(true)}>
              Strike only
            </Button>
          </div>
          <Help>
            An entry is never changed or removed. What is wrong in it is struck through by a further entry,
            which says why; both stay to be read.
          </Help>
        </div>
      )}
    </div>
  );
}

/** That it was struck, by which entry and why; and which earlier one it strikes itself. */
function StruckNotice({ read: { struck, strikes, entry } }: { readonly read: ReadDecision }) {
  return (
    <>
      {struck === null ? null : (
        <Message tone="warning" title={`Struck through by ${decisionName(struck.by)}`}>
          <p>
            {struck.reason} <Link to={decisionPath(struck.by.id)}>Open {decisionName(struck.by)}</Link>
          </p>
        </Message>
      )}
      {strikes === null ? null : (
        <p>
          Strikes <Link to={decisionPath(strikes.id)}>{decisionName(strikes)}</Link>: {entry.strikes?.reason}
        </p>
      )}
    </>
  );
}

function DecisionFacts({ read: { entry, isLate } }: { readonly read: ReadDecision }) {
  return (
    <dl className="facts">
      <dt>Decided by</dt>
      <dd>{deciderWords(entry)}</dd>
      <dt>Decided</dt>
      <dd>{formatMoment(entry.at)}</dd>
      <dt>Entered</dt>
      <dd>
        {formatMoment(entry.recordedAt)} by {entry.recordedBy}
      </dd>
      {isLate ? (
        <>
          <dt>Late by</dt>
          <dd>
            {lateness(entry)}: {entry.lateReason}
          </dd>
        </>
      ) : null}
    </dl>
  );
}

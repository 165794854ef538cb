/** The agreed rating of a cell: what stands, its earlier entries, and the form for the first or the next one. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { formatMoment } from '../../core/foundation/dates';
import { agreedDiffers } from '../../core/workshop/agreed';
import { agreedEntries } from '../../core/workshop/agreed-entries';
import type { AgreedRating } from '../../core/workshop/agreed-rating';
import { participantLabel } from '../../core/workshop/participants';
import type { AgendaItem } from '../../core/workshop/workshop';
import { workshopDraftId } from '../../core/workshop/workshop-draft';
import { useCollection, useRecord } from '../../services/desk-context';
import { GradeMark } from '../../ui/grade-mark';
import { Message } from '../../ui/screen';
import { AgreeForm } from './agree-form';
import { useCellOf, useOpenWorkshop } from './open-workshop';
import { agreedWords, gradeOfAgreed } from './words';

/** What stands, or the form. */
export function AgreeStage({ item }: { readonly item: AgendaItem }) {
  const { workshop } = useOpenWorkshop();
  const entries = agreedEntries(useCollection('agreedRatings'), workshop.id, item);
  const cell = useCellOf(item);
  const draft = useRecord('workshopDrafts', workshopDraftId(workshop.id, item));
  // A correction that was being written when the desk was left is taken up where it was.
  const [isCorrecting, setCorrecting] = useState((draft?.agreed ?? null) !== null);
  const standing = entries.at(-1);
  if (standing === undefined || isCorrecting) {
    return <AgreeForm item={item} standing={standing} onDone={() => setCorrecting(false)} />;
  }
  return (
    <section className="agreed">
      <h2>Agreed</h2>
      {agreedDiffers(standing, cell) ? (
        <Message
          tone="warning"
          title="The cell in the assessment was changed since the workshop agreed this."
        >
          <p>What was agreed stays on record as it was.</p>
        </Message>
      ) : null}
      <AgreedEntry entry={standing} />
      {entries
        .slice(0, -1)
        .reverse()
        .map((entry) => (
          <AgreedEntry key={entry.id} entry={entry} isStruck />
        ))}
      {workshop.status === 'running' ? (
        <div>
          <Button variant="default" onClick={() => setCorrecting(true)}>
            Correct the agreed rating
          </Button>
        </div>
      ) : null}
    </section>
  );
}

interface AgreedEntryProps {
  readonly entry: AgreedRating;
  readonly isStruck?: boolean;
}

/** One entry with its reason and dissents; a struck one is struck through and says so. */
export function AgreedEntry({ entry, isStruck }: AgreedEntryProps) {
  const { workshop, assessment } = useOpenWorkshop();
  const words = agreedWords(assessment.scales, entry.value);
  if (isStruck === true) {
    return (
      <div className="struck">
        <p>
          <span className="visually-hidden">Struck: </span>
          <s>
            {words}. {entry.reason}
          </s>{' '}
          <span className="presentation-aside">{formatMoment(entry.at)}</span>
        </p>
        {entry.strikeReason === '' ? null : (
          <p>
            <s>Corrected: {entry.strikeReason}</s>
          </p>
        )}
        {entry.dissents.map((dissent) => (
          <p key={dissent.participantId}>
            <s>
              {participantLabel(workshop, dissent.participantId)} does not agree: {dissent.text}
            </s>
          </p>
        ))}
      </div>
    );
  }
  return (
    <div className="agreed-entry">
      <p className="presentation-grade">
        <GradeMark grade={gradeOfAgreed(assessment.scales, entry.value)} />
      </p>
      <p>{words}</p>
      <p className="agreed-reason">{entry.reason}</p>
      {entry.strikeReason === '' ? null : (
        <p className="presentation-aside">Corrected: {entry.strikeReason}</p>
      )}
      {entry.dissents.map((dissent) => (
        <p key={dissent.participantId}>
          <strong>{participantLabel(workshop, dissent.participantId)} does not agree:</strong> {dissent.text}{' '}
          <span className="presentation-aside">
            {dissent.isPrinted ? 'Printed with the name.' : 'Kept on record, not printed.'}
          </span>
        </p>
      ))}
      <p className="presentation-aside">
        Recorded {formatMoment(entry.at)} by {entry.recordedBy}.
      </p>
    </div>
  );
}

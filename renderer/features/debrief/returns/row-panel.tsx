/** One row of the return beside the table: what is written for it, what it says, and leaving it out. */
import { Button, Textarea } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { Link } from 'react-router';
import { formatMoment } from '../../../core/foundation/dates';
import { z } from '../../../core/foundation/schema';
import { returnColumns } from '../../../core/returns/columns';
import type { ReturnFinding } from '../../../core/returns/findings';
import type { ReturnRow } from '../../../core/returns/rows';
import { useDesk, useDeskUser } from '../../../services/desk-context';
import { useKeptDraft } from '../../../services/kept-draft';
import { PanelHead } from '../../../ui/panel-head';
import { SavedText } from '../../../ui/saved-text';
import { Message } from '../../../ui/screen';
import { subjectPath } from './return-path';
import { cellWords } from './row-table';
import { useChangeEntry } from './use-return';

interface RowPanelProps {
  readonly row: ReturnRow;
  /** Those of this row. */
  readonly findings: readonly ReturnFinding[];
  readonly onClose: () => void;
}

/** Summary and reference save themselves. */
export function RowPanel({ row, findings, onClose }: RowPanelProps) {
  const change = useChangeEntry();
  const errors = findings.filter(({ gravity }) => gravity === 'error');
  const isCase = row.subject.kind === 'case';
  return (
    <div className="stack">
      <PanelHead
        title={`${isCase ? 'Case' : 'Allegation'} ${row.reference}`}
        closeLabel={`Close ${row.reference}`}
        onClose={onClose}
      />
      <p>
        <Link to={subjectPath(row.subject)}>{isCase ? 'Open the case' : 'Open the allegation'}</Link>
      </p>
      {errors.length === 0 ? null : (
        <Message tone="problem" title="The return cannot leave with this row as it is">
          {errors.map(({ text }) => (
            <p key={text}>{text}</p>
          ))}
        </Message>
      )}
      <SavedText
        label="Summary without names"
        description="One or two sentences for the return alone: what is alleged, of whom by their role. Nothing is taken from the record."
        placeholder="A vote had been cast in the elector’s name before she came to the polling station."
        rows={4}
        maxLength={1000}
        value={row.entry?.summary ?? ''}
        onSave={(summary) =>
          change('Write a summary for the data return', row.subject, (now) => ({ ...now, summary }))
        }
      />
      <SavedText
        label="Electoral Commission reference"
        description="Where the Commission gave one; empty where it did not."
        maxLength={60}
        value={row.entry?.commissionReference ?? ''}
        onSave={(commissionReference) =>
          change('Enter a reference of the Electoral Commission', row.subject, (now) => ({
            ...now,
            commissionReference,
          }))
        }
      />
      <LeavingOut row={row} />
      <dl className="facts" aria-label="What the row says">
        {returnColumns
          .filter(({ id }) => id !== 'summary' && id !== 'commission-reference')
          .map(({ id, heading }) => (
            <div key={id} className="return-fact">
              <dt>{heading}</dt>
              <dd>{cellWords(row.cells[id])}</dd>
            </div>
          ))}
      </dl>
    </div>
  );
}

const draftSchema: z.ZodType<string> = z.string();

/** A row is left out only with a reason, which the reconciliation repeats. */
function LeavingOut({ row }: { readonly row: ReturnRow }) {
  const { clock } = useDesk();
  const user = useDeskUser();
  const change = useChangeEntry();
  const {
    draft,
    change: write,
    discard,
  } = useKeptDraft<string>({
    name: `return:${row.key}:left-out`,
    empty: '',
    schema: draftSchema,
  });
  const [isAsked, setAsked] = useState(false);
  const leftOut = row.entry?.leftOut ?? null;
  if (leftOut !== null) {
    return (
      <div className="stack-tight" role="group" aria-label="Left out of the return">
        <p>
          <b>Left out of the return.</b> {leftOut.why}
        </p>
        <p className="small dimmed">
          {leftOut.by}, {formatMoment(leftOut.at)}
        </p>
        <div>
          <Button
            variant="default"
            onClick={() =>
              change('Take a record into the data return again', row.subject, (now) => ({
                ...now,
                leftOut: null,
              }))
            }
          >
            Take it in again
          </Button>
        </div>
      </div>
    );
  }
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setAsked(true);
    const why = draft.trim();
    if (why === '') return;
    const at = clock();
    if (
      change('Leave a record out of the data return', row.subject, (now) => ({
        ...now,
        leftOut: { why, by: user.name, at },
      }))
    )
      discard();
  };
  return (
    <form className="stack-tight" aria-label="Leave it out of the return" onSubmit={submit} noValidate>
      <Textarea
        label="Why it is left out"
        description="Another force counts it, it was entered twice. Every case belongs in the return otherwise."
        rows={2}
        maxLength={2000}
        value={draft}
        error={isAsked && draft.trim() === '' ? 'Write why, so that the figures can be explained.' : null}
        onChange={(event) => write(event.currentTarget.value)}
      />
      <div>
        <Button type="submit" variant="default">
          Leave it out
        </Button>
      </div>
    </form>
  );
}

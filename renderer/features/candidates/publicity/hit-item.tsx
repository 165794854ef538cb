/** One hit of a wording: what was found, what the guidance asks, and in publicity whether it stands with a reason. */
import { Button, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { formatMoment } from '../../../core/foundation/dates';
import { withAccepted } from '../../../core/publicity/publicity-edits';
import type { CheckedHit } from '../../../core/publicity/publicity-wording';
import { useDesk, useDeskUser } from '../../../services/desk-context';
import type { ChangePublicity } from './use-publicity';

interface HitItemProps {
  readonly hit: CheckedHit;
  readonly number: number;
  readonly id: string;
  readonly markId: string;
  /** What can be done with it. */
  readonly children?: ReactNode;
}

/** It has the keyboard when its mark is pressed. */
export function HitItem({ hit, number, id, markId, children }: HitItemProps) {
  const { group, words, accepted } = hit;
  return (
    <li id={id} tabIndex={-1} className="publicity-hit" data-state={accepted === null ? 'open' : 'accepted'}>
      <div className="row-apart">
        <strong>
          {number}. {group.name}
        </strong>
        <button
          type="button"
          className="text-link small"
          aria-label={`Show hit ${number} in the text`}
          onClick={() => document.getElementById(markId)?.focus()}
        >
          Show in the text
        </button>
      </div>
      <p>“{words}”</p>
      <p className="small">
        {group.says} <span className="dimmed">Paragraph {group.paragraph}.</span>
      </p>
      {children}
    </li>
  );
}

type PartProps = Pick<HitItemProps, 'hit' | 'number'> & { readonly change: ChangePublicity };

/** Whether a hit of a piece of publicity stands with a reason, or still needs one. */
export function HitAnswer(props: PartProps) {
  return props.hit.accepted === null ? <Accept {...props} /> : <Accepted {...props} />;
}

function Accept({ hit, number, change }: PartProps) {
  const { clock } = useDesk();
  const { name } = useDeskUser();
  const [reason, setReason] = useState('');
  const accept = () => {
    if (reason.trim() === '') return;
    const given = { reason: reason.trim(), by: name, at: clock() };
    change('Accept words of publicity', (was) => withAccepted(was, hit, given));
  };
  return (
    <form
      className="stack-tight"
      aria-label={`Accept hit ${number}`}
      onSubmit={(event) => {
        event.preventDefault();
        accept();
      }}
    >
      {hit.elsewhere === null ? null : (
        <p className="small">
          Accepted before in another sentence, which has changed: {hit.elsewhere.reason} It is asked again.
        </p>
      )}
      <div className="stack-tight">
        <TextInput
          label="Change the text above, or say why these words may stand"
          size="xs"
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <div>
          <Button type="submit" size="xs" variant="default" disabled={reason.trim() === ''}>
            Accept with this reason
          </Button>
        </div>
      </div>
    </form>
  );
}

function Accepted({ hit, number, change }: PartProps) {
  const { accepted } = hit;
  if (accepted === null) return null;
  return (
    <div className="row-apart small">
      <span>
        Accepted: {accepted.reason}{' '}
        <span className="dimmed">
          {accepted.by}, {formatMoment(accepted.at)}
        </span>
      </span>
      <button
        type="button"
        className="text-link"
        aria-label={`Take back the acceptance of hit ${number}`}
        onClick={() =>
          change('Take back an acceptance of words', (was) => ({
            ...was,
            accepted: was.accepted.filter(
              (each) =>
                each.at !== accepted.at ||
                each.sentence !== accepted.sentence ||
                each.words !== accepted.words,
            ),
          }))
        }
      >
        Take back
      </button>
    </div>
  );
}

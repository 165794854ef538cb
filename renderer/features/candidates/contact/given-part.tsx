/** What was given in the end, or that it was not taken up. */
import { Button, Textarea, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import type { CandidateContact } from '../../../core/contact/contact';
import type { ContactRow } from '../../../core/contact/contact-list';
import { isAgreedAlike } from '../../../core/contact/contact-state';
import { isStandardMatter } from '../../../core/contact/standard-offers';
import { formatDate, isIsoDate } from '../../../core/foundation/dates';
import { z } from '../../../core/foundation/schema';
import { useToday } from '../../../services/desk-context';
import { useKeptDraft } from '../../../services/kept-draft';
import { DayField } from '../../../ui/day-fields';
import { useContactEdit, useContactRecords } from './use-contacts';

interface GivenDraft {
  readonly on: string;
  readonly what: string;
  readonly by: string;
}

const draftSchema: z.ZodType<GivenDraft> = z.object({
  on: z.string().refine(isIsoDate),
  what: z.string(),
  by: z.string(),
});

/** Shown once there is something to give; for an information request the day of the response says it. */
export function GivenPart({ row }: { readonly row: ContactRow }) {
  const { contact } = row;
  const { given, notTakenUp, struck } = contact;
  if (given === null && notTakenUp === null) return struck === null ? <GiveForm row={row} /> : null;
  return (
    <section className="stack-tight" aria-labelledby="contact-given">
      <h3 className="panel-heading" id="contact-given">
        {given === null ? 'Not taken up' : 'Given'}
      </h3>
      {given === null ? null : (
        <p className="flat">
          {formatDate(given.on)}: {given.what}
          {given.by === '' ? '' : ` (${given.by})`}
        </p>
      )}
      {notTakenUp === null ? null : (
        <p className="flat">
          {formatDate(notTakenUp.on)}
          {notTakenUp.note === '' ? '' : `: ${notTakenUp.note}`}
        </p>
      )}
      {struck === null ? <OpenAgain contact={contact} /> : null}
    </section>
  );
}

function OpenAgain({ contact }: { readonly contact: CandidateContact }) {
  const edit = useContactEdit(contact.id);
  return (
    <div>
      <Button
        size="xs"
        variant="default"
        onClick={() => edit('Open a contact again', (now) => ({ ...now, given: null, notTakenUp: null }))}
      >
        This is wrong: open it again
      </Button>
    </div>
  );
}

/** Whether an offer stands alone, so that a decision comes before it is given. */
function useNeedsDecision(contact: CandidateContact): boolean {
  const { candidateContacts } = useContactRecords();
  return useMemo(() => {
    if (contact.origin === 'request' || contact.decisions.length > 0 || isStandardMatter(contact.matterId))
      return false;
    return ![...candidateContacts.values()].some((each) => isAgreedAlike(contact, each));
  }, [candidateContacts, contact]);
}

function GiveForm({ row }: { readonly row: ContactRow }) {
  const { contact, standing } = row;
  const today = useToday();
  const edit = useContactEdit(contact.id);
  const { draft, change, discard } = useKeptDraft<GivenDraft>({
    name: `candidate-contact:${contact.id}:given`,
    empty: { on: today, what: '', by: '' },
    schema: draftSchema,
  });
  const { state } = standing;
  const needsDecision = useNeedsDecision(contact);
  // What is still being written can have been given all the same; turned down it can only be once it was offered.
  const isUnsent = state === 'being-written' || state === 'not-sent';
  const mayBeGiven = (state === 'agreed' || state === 'offered' || isUnsent) && contact.information === null;
  if (!mayBeGiven && state !== 'asked') return null;
  const write = (patch: Partial<GivenDraft>) => change({ ...draft, ...patch });
  const what = draft.what.trim();
  const give = () => {
    const given = { on: draft.on, what, by: draft.by.trim() };
    if (edit('Note what was given', (now) => ({ ...now, given }))) discard();
  };
  const notTaken = () => {
    const notTakenUp = { on: draft.on, note: what };
    if (edit('Note that it was not taken up', (now) => ({ ...now, notTakenUp }))) discard();
  };
  return (
    <section className="stack-tight" aria-labelledby="contact-give">
      <h3 className="panel-heading" id="contact-give">
        What came of it
      </h3>
      <DayField label="On" latest={today} value={draft.on} onChange={(on) => write({ on: on ?? today })} />
      <Textarea
        label={mayBeGiven ? 'What was given, or what they answered' : 'What they said'}
        maxLength={2000}
        rows={2}
        value={draft.what}
        onChange={(event) => write({ what: event.currentTarget.value })}
      />
      {mayBeGiven ? (
        <TextInput
          label="By whom"
          maxLength={200}
          value={draft.by}
          onChange={(event) => write({ by: event.currentTarget.value })}
        />
      ) : null}
      {needsDecision ? (
        <p className="flat">
          Record the decision first; it can then be noted as given. Nobody was agreed the same yet.
        </p>
      ) : null}
      <div className="row">
        {mayBeGiven && !needsDecision ? (
          <Button size="xs" disabled={what === ''} onClick={give}>
            It was given
          </Button>
        ) : null}
        {isUnsent ? null : (
          <Button size="xs" variant="default" onClick={notTaken}>
            {contact.origin === 'offer' || mayBeGiven ? 'Not taken up' : 'They took it back'}
          </Button>
        )}
      </div>
    </section>
  );
}

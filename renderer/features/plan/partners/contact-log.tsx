/** When a partner was spoken to and what is due next; a contact is entered in one line. */
import { Autocomplete, Button, Textarea } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { formatDate } from '../../../core/foundation/dates';
import { asId } from '../../../core/foundation/ids';
import { z } from '../../../core/foundation/schema';
import type { Partner, PartnerContact } from '../../../core/partners/partner';
import { contactDayProblem, contactsWith, currentPeople } from '../../../core/partners/partner-list';
import { useCollection, useCommit, useDesk, useDeskUser, useToday } from '../../../services/desk-context';
import { useKeptDraft } from '../../../services/kept-draft';
import { useOperation } from '../../../services/operation';
import { SavedText } from '../../../ui/saved-text';
import { DayField } from '../../../ui/day-fields';
import { useChangePartner } from './use-partners';

const ways = ['Phone', 'Email', 'Meeting', 'Letter', 'Video call'];
/** So many are shown until more are asked for. */
const shownFirst = 5;

/** What is due, the entry, and what was said, the latest first. */
export function ContactLog({ partner }: { readonly partner: Partner }) {
  const contacts = contactsWith(useCollection('partnerContacts'), partner.id);
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? contacts : contacts.slice(0, shownFirst);
  return (
    <section className="stack-tight" aria-label="Contacts with the partner">
      <h3 className="panel-heading">Contact</h3>
      <NextDue partner={partner} />
      <NewContact partner={partner} />
      {contacts.length === 0 ? <p className="dimmed">No contact is recorded yet.</p> : null}
      <ol className="plain-list">
        {shown.map((contact) => (
          <ContactLine key={contact.id} contact={contact} />
        ))}
      </ol>
      {shown.length === contacts.length ? null : (
        <div>
          <Button size="xs" variant="default" onClick={() => setWhole(true)}>
            Show all {contacts.length}
          </Button>
        </div>
      )}
    </section>
  );
}

function NextDue({ partner }: { readonly partner: Partner }) {
  const change = useChangePartner();
  const today = useToday();
  const isOverdue = partner.nextDue !== null && partner.nextDue < today;
  return (
    <div className="field-pair">
      <DayField
        label="Next contact due"
        value={partner.nextDue}
        error={isOverdue ? 'Overdue. Record the contact, or choose another day.' : null}
        onChange={(nextDue) =>
          change('Change when a partner is due', partner.id, (now) => ({ ...now, nextDue }))
        }
      />
      <SavedText
        label="About"
        value={partner.nextAbout}
        maxLength={1000}
        onSave={(text) =>
          change('Change when a partner is due', partner.id, (now) => ({ ...now, nextAbout: text.trim() }))
        }
      />
    </div>
  );
}

const contactDraftSchema = z.object({
  on: z.string().nullable(),
  how: z.string(),
  withWhom: z.string(),
  about: z.string(),
});
type ContactDraft = z.infer<typeof contactDraftSchema>;

/** Recorded with what was due: once they were spoken to, the day is set anew or cleared. */
function NewContact({ partner }: { readonly partner: Partner }) {
  const operation = useOperation();
  const { newId, vault } = useDesk();
  const user = useDeskUser();
  const today = useToday();
  const commit = useCommit();
  const kept = useKeptDraft<ContactDraft>({
    name: `contact:${operation.id}:${partner.id}`,
    empty: { on: today, how: 'Phone', withWhom: '', about: '' },
    schema: contactDraftSchema,
  });
  const { on, how, withWhom, about } = kept.draft;
  const write = (next: Partial<ContactDraft>) => kept.change({ ...kept.draft, ...next });
  const [isTried, setTried] = useState(false);
  const problem = about.trim() === '' ? 'Write what it was about.' : null;
  const dayProblem = contactDayProblem(on, today);
  const record = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (problem !== null || dayProblem !== null || on === null) return;
    const contact: PartnerContact = {
      id: asId<'PartnerContact'>(newId()),
      partnerId: partner.id,
      operationId: operation.id,
      on,
      by: user.name,
      withWhom: withWhom.trim(),
      how: how.trim(),
      about: about.trim(),
    };
    const now = vault.records.get('partners', partner.id) ?? partner;
    const wasDue = now.nextDue !== null && now.nextDue <= on;
    const { ok } = commit('Record a contact with a partner', [
      { collection: 'partnerContacts', id: contact.id, after: contact },
      ...(wasDue
        ? [
            {
              collection: 'partners',
              id: partner.id,
              after: { ...now, nextDue: null, nextAbout: '' },
            } as const,
          ]
        : []),
    ]);
    if (!ok) return;
    kept.discard();
    setTried(false);
  };
  const names = currentPeople(partner)
    .map(({ name }) => name.trim())
    .filter((name) => name !== '');
  return (
    <form className="person-fields stack-tight" onSubmit={record} aria-label="A new contact">
      <div className="field-pair">
        <DayField
          label="On"
          value={on}
          error={isTried || on !== null ? dayProblem : null}
          onChange={(day) => write({ on: day })}
        />
        <Autocomplete
          label="How"
          data={ways}
          maxLength={120}
          value={how}
          onChange={(value) => write({ how: value })}
        />
      </div>
      <Autocomplete
        label="With whom"
        data={[...new Set(names)]}
        maxLength={300}
        value={withWhom}
        onChange={(value) => write({ withWhom: value })}
      />
      <Textarea
        label="About"
        rows={2}
        maxLength={8000}
        value={about}
        error={isTried ? problem : null}
        onChange={(event) => write({ about: event.currentTarget.value })}
      />
      {dayProblem === null && partner.nextDue !== null && on !== null && partner.nextDue <= on ? (
        <p className="dimmed small">The contact that was due {formatDate(partner.nextDue)} is then done.</p>
      ) : null}
      <div className="row">
        <Button type="submit">Record contact</Button>
        {kept.isBegun ? (
          <Button variant="default" onClick={kept.discard}>
            Discard what is begun
          </Button>
        ) : null}
      </div>
    </form>
  );
}

function ContactLine({ contact }: { readonly contact: PartnerContact }) {
  const commit = useCommit();
  const { vault } = useDesk();
  const today = useToday();
  const [isOpen, setOpen] = useState(false);
  const [dayProblem, setDayProblem] = useState<string | null>(null);
  const save = (after: PartnerContact | null) =>
    commit(after === null ? 'Remove a contact with a partner' : 'Change a contact with a partner', [
      { collection: 'partnerContacts', id: contact.id, after },
    ]);
  const now = () => vault.records.get('partnerContacts', contact.id) ?? contact;
  return (
    <li className="partner-person">
      <button type="button" className="text-link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {formatDate(contact.on)}
      </button>
      <span className="small">
        {' '}
        {[contact.how, contact.withWhom, `by ${contact.by}`].filter((part) => part !== '').join(' · ')}
      </span>
      {isOpen ? (
        <div className="stack-tight partner-person-fields">
          <DayField
            label="On"
            value={contact.on}
            error={dayProblem}
            onChange={(on) => {
              const problem = contactDayProblem(on, today);
              setDayProblem(problem === null ? null : `${problem} The last day is kept.`);
              if (problem === null && on !== null) save({ ...now(), on });
            }}
          />
          <SavedText
            label="With whom"
            value={contact.withWhom}
            maxLength={300}
            onSave={(text) => save({ ...now(), withWhom: text.trim() })}
          />
          <SavedText
            label="How"
            value={contact.how}
            maxLength={120}
            onSave={(text) => save({ ...now(), how: text.trim() })}
          />
          <SavedText
            label="About"
            rows={2}
            value={contact.about}
            maxLength={8000}
            onSave={(text) => save({ ...now(), about: text.trim() })}
          />
          <div>
            <Button variant="default" size="xs" onClick={() => save(null)}>
              Remove<span className="visually-hidden"> the contact of {formatDate(contact.on)}</span>
            </Button>
          </div>
        </div>
      ) : (
        <p className="kept-lines">{contact.about}</p>
      )}
    </li>
  );
}

/** One entry of the contact log beside the list: what was asked, to whom it was referred, how it was decided. */
import { Autocomplete, Button, Radio } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { Link } from 'react-router';
import { channels } from '../../../core/contact/contact-edits';
import {
  contactKindName,
  type ContactRow,
  contestsOfRow,
  forWhomWords,
  needsRole,
  stateName,
} from '../../../core/contact/contact-list';
import { notReferredTo } from '../../../core/contact/contact-state';
import {
  candidateStatus,
  evenHandednessSource,
  ministerRule,
  referralRule,
} from '../../../core/contact/even-handedness';
import { formatDate, formatMoment } from '../../../core/foundation/dates';
import { useToday } from '../../../services/desk-context';
import { LinkPicker } from '../../../services/link-picker';
import { DayField } from '../../../ui/day-fields';
import { PanelHead } from '../../../ui/panel-head';
import { SavedText } from '../../../ui/saved-text';
import { Help, Message } from '../../../ui/screen';
import { CandidateChoice } from './candidate-choice';
import { parityPath } from './contact-path';
import { Decisions } from './decisions';
import { GivenPart } from './given-part';
import { InformationPart } from './information-part';
import { LettersPart } from './letters-part';
import { MatterPart } from './matter-part';
import { StrikePart } from './strike-part';
import { useCandidateLabels, useContactEdit, useContactRecords } from './use-contacts';

interface ContactDetailProps {
  readonly row: ContactRow;
  readonly onClose: () => void;
}

/** Escape closes it. A struck entry shows what it was and why it was struck. */
export function ContactDetail({ row, onClose }: ContactDetailProps) {
  const { contact, matter } = row;
  const labels = useCandidateLabels();
  const isStruck = contact.struck !== null;
  const leave = (event: KeyboardEvent) => {
    const isInField = event.target instanceof Element && event.target.matches('input, textarea, select');
    if (event.key === 'Escape' && !event.defaultPrevented && !isInField) onClose();
  };
  return (
    <div className="stack record-panel" onKeyDown={leave}>
      <PanelHead
        title={matter?.title ?? 'Contact with candidates'}
        closeLabel="Close the contact"
        onClose={onClose}
      />
      <p className="flat">
        {matter === undefined ? '' : `${contactKindName(matter.kind)} · `}
        {forWhomWords(row, labels)} · <strong>{stateName(row.standing)}</strong>
      </p>
      {contact.struck === null ? null : (
        <Message tone="note" title="Struck: it counts for nothing">
          {contact.struck.why} ({contact.struck.by}, {formatMoment(contact.struck.at)})
        </Message>
      )}
      <Contests row={row} />
      <MatterPart row={row} />
      <AskedPart row={row} />
      {isStruck ? null : (
        <>
          <ReferralPart row={row} />
          <MinisterPart row={row} />
        </>
      )}
      {contact.information === null ? null : <InformationPart contact={contact} />}
      <Decisions row={row} />
      <GivenPart row={row} />
      {isStruck ? null : <LinksPart row={row} />}
      <Help source={`${evenHandednessSource.source}; ${candidateStatus.paragraph}`}>
        {candidateStatus.text}
      </Help>
      {isStruck ? null : <StrikePart contact={contact} />}
      <p className="small dimmed flat">
        Entered by {contact.recordedBy}, {formatMoment(contact.recordedAt)}
      </p>
    </div>
  );
}

function Contests({ row }: { readonly row: ContactRow }) {
  const { contests } = useContactRecords();
  const of = contestsOfRow(row, contests);
  if (of.length === 0) return null;
  return (
    <p className="flat">
      Even-handedness:{' '}
      {of.map(({ id, name }, place) => (
        <span key={id}>
          {place === 0 ? '' : ', '}
          <Link to={parityPath(id, row.contact.matterId)}>{name}</Link>
        </span>
      ))}
    </p>
  );
}

function AskedPart({ row }: { readonly row: ContactRow }) {
  const { contact, day, letters } = row;
  const edit = useContactEdit(contact.id);
  const today = useToday();
  const isFixed = contact.struck !== null || contact.decisions.length > 0;
  const isReadOnly = contact.struck !== null;
  return (
    <section className="stack-tight" aria-labelledby="contact-asked">
      <h3 className="panel-heading" id="contact-asked">
        {contact.origin === 'offer' ? 'What is offered' : 'What was asked'}
      </h3>
      {isReadOnly ? null : <LettersPart row={row} />}
      {isFixed ? (
        <dl className="contact-facts">
          <dt>Day</dt>
          <dd>{formatDate(day)}</dd>
          <dt>What</dt>
          <dd>{contact.what}</dd>
        </dl>
      ) : (
        <>
          {letters === null ? (
            <DayField
              label="Day"
              latest={today}
              value={contact.on}
              onChange={(on) => {
                if (on !== null) edit('Change the day of a contact', (now) => ({ ...now, on }));
              }}
            />
          ) : null}
          <SavedText
            label={contact.origin === 'offer' ? 'Offer' : 'Request'}
            value={contact.what}
            maxLength={8000}
            rows={3}
            problem={(text) => (text.trim() === '' ? 'An entry has words. The last ones are kept.' : null)}
            onSave={(what) => edit('Change what was asked', (now) => ({ ...now, what: what.trim() }))}
          />
        </>
      )}
      {isFixed && contact.candidateIds.length > 0 ? null : (
        <CandidateChoice
          value={contact.candidateIds}
          isReadOnly={isReadOnly}
          onChange={(candidateIds) =>
            edit('Change whom a contact is for', (now) => ({ ...now, candidateIds }))
          }
        />
      )}
      <SavedText
        label={contact.origin === 'offer' ? 'To whom it was said' : 'Who asked'}
        value={contact.fromWhom}
        maxLength={200}
        isReadOnly={isReadOnly}
        onSave={(fromWhom) => edit('Change who asked', (now) => ({ ...now, fromWhom: fromWhom.trim() }))}
      />
      <div className="field-pair">
        <Autocomplete
          label="Channel"
          maxLength={60}
          data={[...channels]}
          readOnly={isReadOnly}
          value={contact.channel}
          onChange={(channel) => edit('Change the channel of a contact', (now) => ({ ...now, channel }))}
        />
        <SavedText
          label={contact.origin === 'offer' ? 'Who offers' : 'Asked of'}
          value={contact.askedOf}
          maxLength={200}
          isReadOnly={isReadOnly}
          onSave={(askedOf) => edit('Change who was asked', (now) => ({ ...now, askedOf: askedOf.trim() }))}
        />
      </div>
    </section>
  );
}

const referrals = [
  { field: 'referredToChiefOfficers', label: 'To the chief officer’s office' },
  { field: 'referredToCommunications', label: 'To corporate communications' },
] as const;

/** An offer and an information request are not referred: the FOI unit is the one place for information. */
function ReferralPart({ row: { contact } }: { readonly row: ContactRow }) {
  const edit = useContactEdit(contact.id);
  const today = useToday();
  if (contact.origin === 'offer' || contact.information !== null) return null;
  const missing = notReferredTo(contact);
  const refer = () =>
    edit('Refer a contact', (now) => ({
      ...now,
      referredToChiefOfficers: now.referredToChiefOfficers ?? today,
      referredToCommunications: now.referredToCommunications ?? today,
    }));
  return (
    <section className="stack-tight" aria-labelledby="contact-referred">
      <h3 className="panel-heading" id="contact-referred">
        Referred
      </h3>
      <div className="field-pair">
        {referrals.map(({ field, label }) => (
          <DayField
            key={field}
            label={label}
            latest={today}
            placeholder="Not referred yet"
            value={contact[field]}
            onChange={(day) => edit('Refer a contact', (now) => ({ ...now, [field]: day }))}
          />
        ))}
      </div>
      {missing.length === 0 ? null : (
        <div>
          <Button size="xs" variant="default" onClick={refer}>
            {missing.length === 2 ? 'Referred to both today' : 'Referred to the other today'}
          </Button>
        </div>
      )}
      <Help source={`NPCC ${referralRule.paragraph}`}>{referralRule.text}</Help>
    </section>
  );
}

const roleMissingWords = (decisions: number): string =>
  decisions === 0 ? 'Say it before anything is decided.' : 'It was decided before anybody said it.';
const roleNames = { government: 'For the government', candidate: 'As a candidate' } as const;

/** Asked where a minister of the government is among those whom it is for, or a role was said before. */
function MinisterPart({ row }: { readonly row: ContactRow }) {
  const { contact, candidates } = row;
  const edit = useContactEdit(contact.id);
  if (!candidates.some(({ isMinister }) => isMinister) && contact.ministerRole === null) return null;
  if (contact.ministerRole !== null && contact.decisions.length > 0)
    return (
      <p className="flat">
        Role of a minister: {roleNames[contact.ministerRole]}. The decision was taken on this role, and it
        stays. Where it was another, strike the entry and enter it again.
      </p>
    );
  return (
    <section className="stack-tight" aria-label="Role of a minister">
      <Radio.Group
        label="In which role does the minister come?"
        error={needsRole(row) ? roleMissingWords(contact.decisions.length) : null}
        value={contact.ministerRole}
        onChange={(role) =>
          edit('Say the role of a minister', (now) => ({
            ...now,
            ministerRole: role === 'government' ? 'government' : 'candidate',
          }))
        }
      >
        <div className="choice-row">
          <Radio value="government" label={roleNames.government} />
          <Radio value="candidate" label={roleNames.candidate} />
        </div>
      </Radio.Group>
      <Help source={`NPCC ${ministerRule.paragraph}`}>{ministerRule.text}</Help>
    </section>
  );
}

function LinksPart({ row: { contact } }: { readonly row: ContactRow }) {
  const edit = useContactEdit(contact.id);
  return (
    <LinkPicker
      label="Belongs to"
      description="The letters, meeting, decision or incident that it goes with."
      value={contact.links}
      onChange={(links) => edit('Change what a contact belongs to', (now) => ({ ...now, links }))}
    />
  );
}

/** An information request on its way through the FOI unit: the log's reference, the response, where it was published. */
import { useState } from 'react';
import type { CandidateContact } from '../../../core/contact/contact';
import { informationStepWords, missingSteps } from '../../../core/contact/contact-state';
import { informationRule, responseDueOn } from '../../../core/contact/even-handedness';
import { formatDate } from '../../../core/foundation/dates';
import { useToday } from '../../../services/desk-context';
import { DayField } from '../../../ui/day-fields';
import { SavedText } from '../../../ui/saved-text';
import { Help } from '../../../ui/screen';
import { useContactEdit } from './use-contacts';

type Information = NonNullable<CandidateContact['information']>;

const days = [
  { field: 'passedOn', label: 'Passed to the FOI unit' },
  { field: 'respondedOn', label: 'The unit responded' },
  { field: 'publishedOn', label: 'Published' },
  { field: 'othersToldOn', label: 'Other candidates told' },
] as const;

const nowhereWords =
  'They are told where the answer is published. Nothing has been recorded; say below where, then put in the day.';

/** Days of its way; what is missing is said below. */
export function InformationPart({ contact }: { readonly contact: CandidateContact }) {
  const { information } = contact;
  const edit = useContactEdit(contact.id);
  const today = useToday();
  const [isToldEarly, setToldEarly] = useState(false);
  if (information === null) return null;
  const isReadOnly = contact.struck !== null;
  const set = (patch: Partial<Information>) =>
    edit('Follow up an information request', (now) =>
      now.information === null ? now : { ...now, information: { ...now.information, ...patch } },
    );
  const isNowhere = information.publishedWhere.trim() === '';
  const setDay = (field: (typeof days)[number]['field'], day: string | null) => {
    const isEarly = field === 'othersToldOn' && day !== null && information.publishedOn !== null && isNowhere;
    setToldEarly(isEarly);
    if (!isEarly) set({ [field]: day });
  };
  const missing = missingSteps(contact);
  return (
    <section className="stack-tight" aria-labelledby="contact-information">
      <h3 className="panel-heading" id="contact-information">
        Freedom of information unit
      </h3>
      {isReadOnly ? (
        <dl className="contact-facts">
          {days.map(({ field, label }) => (
            <Fact key={field} name={label} day={information[field]} />
          ))}
        </dl>
      ) : (
        <div className="field-pair">
          {days.map(({ field, label }) => (
            <DayField
              key={field}
              label={label}
              latest={today}
              placeholder="Not yet"
              value={information[field]}
              error={field === 'othersToldOn' && isToldEarly && isNowhere ? nowhereWords : null}
              onChange={(day) => setDay(field, day)}
            />
          ))}
        </div>
      )}
      <div className="field-pair">
        <SavedText
          label="Reference in the central log"
          value={information.reference}
          maxLength={120}
          isReadOnly={isReadOnly}
          onSave={(reference) => set({ reference: reference.trim() })}
        />
        <SavedText
          label="Published where"
          value={information.publishedWhere}
          maxLength={500}
          isReadOnly={isReadOnly}
          problem={(where) =>
            information.othersToldOn !== null && !isNowhere && where.trim() === ''
              ? 'The other candidates were told of it, so it stays named. The last place is kept; name another.'
              : null
          }
          onSave={(publishedWhere) => set({ publishedWhere: publishedWhere.trim() })}
        />
      </div>
      {missing.length === 0 ? null : (
        <p className="flat">
          <strong>Still to do:</strong>{' '}
          {missing
            .map(({ step, since }) =>
              step === 'response'
                ? `${informationStepWords[step]} (due ${formatDate(responseDueOn(since))})`
                : informationStepWords[step],
            )
            .join('; ')}
          .
        </p>
      )}
      <Help source={`NPCC ${informationRule.paragraph}; ${informationRule.responseSource}`}>
        {informationRule.text}
      </Help>
    </section>
  );
}

function Fact({ name, day }: { readonly name: string; readonly day: string | null }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{day === null ? 'Not yet' : formatDate(day)}</dd>
    </>
  );
}

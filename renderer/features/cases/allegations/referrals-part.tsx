/** Who else a report was passed to, and what is being done about it at first. */
import { Button } from '@mantine/core';
import type { Allegation } from '../../../core/cases/allegation';
import { type Referral, type ReferralTag, referralTags } from '../../../core/cases/referral';
import { asId } from '../../../core/foundation/ids';
import { useDesk, useToday } from '../../../services/desk-context';
import { SavedText } from '../../../ui/saved-text';
import { CaseActions } from '../case/case-actions';
import { DayField } from '../case/fields';
import { CaseSection } from '../case/section-frame';
import type { AllegationPartProps } from './allegation-screen';
import { useEditAllegation } from './use-allegations';

/** A line for each body that it may have to go to. */
export function ReferralsPart({ allegation }: AllegationPartProps) {
  const edit = useEditAllegation(allegation.id);
  return (
    <CaseSection
      title="Referrals and actions"
      purpose="Who else has to know, whether they were told, and what is done at first."
    >
      <ul className="case-entries">
        {referralTags.map(({ id, name, hint }) => (
          <li key={id} className="case-entry case-referral">
            <div>
              <strong>{name}</strong>
              <p className="dimmed small">{hint}</p>
            </div>
            <ReferralFields allegation={allegation} tag={id} name={name} />
          </li>
        ))}
      </ul>
      <CaseActions
        actions={allegation.actions}
        onChange={(purpose, change) => edit(purpose, (now) => ({ actions: change(now.actions) }))}
      />
    </CaseSection>
  );
}

interface ReferralFieldsProps {
  readonly allegation: Allegation;
  readonly tag: ReferralTag;
  readonly name: string;
}

function ReferralFields({ allegation, tag, name }: ReferralFieldsProps) {
  const { newId } = useDesk();
  const today = useToday();
  const edit = useEditAllegation(allegation.id);
  const referral = allegation.referrals.find((each) => each.tag === tag);
  if (referral === undefined) {
    const add = () =>
      edit('Mark a report for referral', (now) => ({
        referrals: [
          ...now.referrals,
          { id: asId<'Referral'>(newId()), tag, to: '', sentOn: null, reference: '', note: '' },
        ],
      }));
    return (
      <div>
        <Button variant="default" size="xs" onClick={add}>
          Mark for referral<span className="visually-hidden">: {name}</span>
        </Button>
      </div>
    );
  }
  const change = (patch: Partial<Referral>) =>
    edit('Change a referral', (now) => ({
      referrals: now.referrals.map((each) => (each.id === referral.id ? { ...each, ...patch } : each)),
    }));
  return (
    <div className="stack-tight">
      <div className="field-pair">
        <SavedText
          label="Given to"
          value={referral.to}
          maxLength={300}
          onSave={(text) => change({ to: text.trim() })}
        />
        <DayField
          label="Sent on"
          description="Empty: it stands on Today until it has gone."
          notAfter={today}
          value={referral.sentOn}
          onChange={(sentOn) => change({ sentOn })}
        />
      </div>
      <div className="field-pair">
        <SavedText
          label="Their reference"
          value={referral.reference}
          maxLength={120}
          onSave={(text) => change({ reference: text.trim() })}
        />
        <SavedText
          label="Note"
          value={referral.note}
          maxLength={4000}
          onSave={(text) => change({ note: text.trim() })}
        />
      </div>
      <div>
        <button
          type="button"
          className="text-link"
          onClick={() =>
            edit('Take a referral off a report', (now) => ({
              referrals: now.referrals.filter(({ id }) => id !== referral.id),
            }))
          }
        >
          Take the referral off<span className="visually-hidden">: {name}</span>
        </button>
      </div>
    </div>
  );
}

/** The open partner: what is due, what was said, its people. */
import { Button } from '@mantine/core';
import { arrangementsId } from '../../../core/cases/arrangements';
import { cpsOffices } from '../../../core/cases/cps-contact';
import { officeFor } from '../../../core/cases/route';
import type { Partner } from '../../../core/partners/partner';
import { contactsWith, partnerKindName } from '../../../core/partners/partner-list';
import { useCollection, useCommit, useDesk, useRecord } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';
import { SavedText } from '../../../ui/saved-text';
import { Help } from '../../../ui/screen';
import { PanelHead } from '../../../ui/panel-head';
import { ContactLog } from './contact-log';
import { People } from './people';
import { useChangePartner } from './use-partners';

interface PartnerDetailProps {
  readonly partner: Partner;
  readonly onClose: () => void;
}

/** Each fact saves itself. */
export function PartnerDetail({ partner, onClose }: PartnerDetailProps) {
  const change = useChangePartner();
  const save = (fields: Partial<Partner>) =>
    change('Change a partner', partner.id, (now) => ({ ...now, ...fields }));
  return (
    <div className="stack">
      <PanelHead title={partner.name} closeLabel="Close the partner" onClose={onClose} />
      <p className="dimmed flat">{partnerKindName(partner.kind)}</p>
      <KindHelp partner={partner} />
      <ContactLog partner={partner} />
      <People partner={partner} />
      <section className="stack-tight" aria-label="About the partner">
        <h3 className="panel-heading">About the partner</h3>
        <SavedText
          label="Name"
          value={partner.name}
          maxLength={200}
          problem={(text) => (text.trim() === '' ? 'A partner needs a name. The last one is kept.' : null)}
          onSave={(text) => save({ name: text.trim() })}
        />
        <SavedText
          label="Notes"
          rows={2}
          value={partner.notes}
          maxLength={8000}
          onSave={(text) => save({ notes: text.trim() })}
        />
      </section>
      <RemovePartner partner={partner} onRemoved={onClose} />
    </div>
  );
}

function KindHelp({ partner: { kind } }: { readonly partner: Partner }) {
  const { forceName } = useOperation();
  const arrangements = useRecord('arrangements', arrangementsId);
  switch (kind) {
    case 'cps': {
      const route = officeFor({ forceName, arrangements, caseFile: null });
      const office = cpsOffices.find(({ id }) => id === route.office)?.name ?? route.office;
      return (
        <Help source={route.source}>
          Files of this force go to the {office}. {route.why} {route.doubt}
        </Help>
      );
    }
    case 'elected-official-adviser':
      return (
        <Help source="Electoral Commission guidance to returning officers (2025)">
          For councillors, mayors, commissioners and candidates for those (Operation Ford). The College’s
          guidance of April 2026 does not know this post. The adviser takes no reports of crime.
        </Help>
      );
    case 'bridger':
      return (
        <Help source="APP Policing elections, Operation Bridger SPOC">
          Operation Bridger is for Members of Parliament only; its SPOC also knows where others find
          protective security advice.
        </Help>
      );
    case 'council':
      return (
        <Help source="APP Policing elections, returning officer; electoral services manager">
          Returning officer and registration officer are persons, not the council; at a UK parliamentary
          election it is the acting returning officer. Make contact with the electoral services manager.
        </Help>
      );
    case 'neighbourhood-inspector':
      return (
        <Help source="APP Policing elections, neighbourhood inspectors">
          Takes part in planning, sees that officers are briefed, and puts the community engagement strategy
          into effect.
        </Help>
      );
    case 'electoral-commission':
      return (
        <Help source="APP Policing elections, Electoral Commission">
          The English region or devolved office is asked first; party and campaign finance goes to the
          Commission itself.
        </Help>
      );
    case 'political-party':
    case 'royal-mail':
    case 'other':
      return null;
  }
}

function RemovePartner({
  partner,
  onRemoved,
}: {
  readonly partner: Partner;
  readonly onRemoved: () => void;
}) {
  const contacts = useCollection('partnerContacts');
  const commit = useCommit();
  const { notify } = useDesk();
  if (contactsWith(contacts, partner.id).length > 0)
    return (
      <p className="dimmed small flat">
        What was said with a partner is kept, so this one cannot be removed. Give the day on which each person
        left.
      </p>
    );
  const remove = () => {
    if (!commit('Remove a partner', [{ collection: 'partners', id: partner.id, after: null }]).ok) return;
    notify({ tone: 'done', text: 'The partner was removed. Ctrl+Z brings it back.' });
    onRemoved();
  };
  return (
    <div>
      <Button variant="default" onClick={remove}>
        Remove this partner
      </Button>
    </div>
  );
}

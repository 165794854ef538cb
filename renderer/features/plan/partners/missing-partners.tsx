/** Partners that follow from the operation and are not here yet, contacts kept elsewhere, and the gaps. */
import { Button } from '@mantine/core';
import { arrangementsId, type ForceContact } from '../../../core/cases/arrangements';
import { arrangementsOr } from '../../../core/cases/arrangements-edits';
import { keptAmongPartners } from '../../../core/partners/from-arrangements';
import { partnerGaps } from '../../../core/partners/partner-gaps';
import { missingCouncils, missingTeams, partnersFor, tiedArea } from '../../../core/partners/partner-list';
import type { Area } from '../../../core/places/area';
import { useCollection, useCommit, useDesk, useRecord } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';
import { usePartners } from './use-partners';

/** What one click adds, and who is still missing. */
export function MissingPartners({ onOpen }: { readonly onOpen: (id: string) => void }) {
  const operation = useOperation();
  const areas = useCollection('areas');
  const partners = usePartners();
  const around = { areas, operation };
  const councils = missingCouncils(partners, around);
  const teams = missingTeams(partners, around);
  const gaps = partnerGaps(partners, around);
  return (
    <>
      <Offered
        kind="council"
        areas={councils}
        title="Councils that are no partners yet"
        action={councils.length === 1 ? 'Add the council' : `Add the ${councils.length} councils`}
      />
      <FromArrangements />
      <Offered
        kind="neighbourhood-inspector"
        areas={teams}
        title="Neighbourhood teams without an inspector here"
        action={teams.length === 1 ? 'Add the team’s inspector' : `Add the ${teams.length} inspectors`}
      />
      {partners.length === 0 ? null : (
        <section className="stack-tight" aria-labelledby="partner-gaps">
          <h2 className="panel-title" id="partner-gaps">
            Gaps <span className="dimmed small">{gaps.length === 0 ? 'none' : gaps.length}</span>
          </h2>
          <ul className="flat">
            {gaps.map(({ key, partnerId, what }) => (
              <li key={key}>
                {partnerId === null ? (
                  what
                ) : (
                  <button type="button" className="text-link" onClick={() => onOpen(partnerId)}>
                    {what}
                  </button>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

interface OfferedProps {
  readonly kind: 'council' | 'neighbourhood-inspector';
  readonly areas: readonly Area[];
  readonly title: string;
  readonly action: string;
}

function Offered({ kind, areas, title, action }: OfferedProps) {
  const commit = useCommit();
  const { newId, notify } = useDesk();
  if (areas.length === 0) return null;
  const add = () => {
    const added = partnersFor(areas, kind, newId);
    const changes = added.map((after) => ({ collection: 'partners', id: after.id, after }) as const);
    if (commit('Add partners of the operation', changes).ok)
      notify({
        tone: 'done',
        text: `${action.replace('Add', 'Added')}, with the posts to fill in. Ctrl+Z takes it back.`,
      });
  };
  return (
    <section className="stack-tight" aria-label={title}>
      <h2 className="panel-heading">{title}</h2>
      <p className="small">{areas.map(({ name }) => name).join(', ')}</p>
      <div>
        <Button variant="default" onClick={add}>
          {action}
        </Button>
      </div>
    </section>
  );
}

/** Contacts of the force's arrangements: kept here or there, never in both. */
function FromArrangements() {
  const operation = useOperation();
  const partners = usePartners();
  const arrangements = useRecord('arrangements', arrangementsId);
  const commit = useCommit();
  const { newId, notify } = useDesk();
  const contacts = arrangements?.contacts ?? [];
  // The arrangements belong to the desk's own force, and the example has another.
  if (contacts.length === 0 || operation.isExample) return null;
  const keep = (contact: ForceContact) => {
    const changes = keptAmongPartners(contact, {
      arrangements: arrangementsOr(arrangements),
      partners,
      areaId: tiedArea(operation),
      newId,
    });
    if (commit('Keep a contact of the force among the partners', changes).ok)
      notify({ tone: 'done', text: 'The contact is now kept among the partners. Ctrl+Z puts it back.' });
  };
  return (
    <section className="stack-tight" aria-labelledby="from-arrangements">
      <h2 className="panel-heading" id="from-arrangements">
        In the force’s arrangements
      </h2>
      <p className="small">These stand under Law, Arrangements. Keep each in one place.</p>
      <ul className="plain-list">
        {contacts.map((contact) => (
          <li key={contact.id} className="row-apart">
            <span>
              {contact.role}
              <span className="dimmed small"> {contact.name}</span>
            </span>
            <Button size="xs" variant="default" onClick={() => keep(contact)}>
              Keep among the partners<span className="visually-hidden">: {contact.role}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

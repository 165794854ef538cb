/** Partners and how each stands with its form, and changing a form or a contribution, one commit a change. */
import { useMemo } from 'react';
import type { Contribution, DebriefForm } from '../../../core/debrief/contribution';
import { type PartnerAsked, partnersAsked } from '../../../core/debrief/debrief-form';
import { composePartnerForm } from '../../../core/documents/debrief/partner-form';
import { planCollections, type PlanRecords } from '../../../core/documents/plan/plan-document';
import type { WordDocument } from '../../../core/documents/model';
import { frozenDocument, versionsOf } from '../../../core/issuing/issue';
import type { Operation } from '../../../core/operation/operation';
import { partnersOf } from '../../../core/partners/partner-list';
import {
  type DeskServices,
  useCollection,
  useCommit,
  useDesk,
  useToday,
} from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';

/** Every partner of the force with its newest form and what came from it. */
export function usePartnersAsked(): readonly PartnerAsked[] {
  const operation = useOperation();
  const today = useToday();
  const areas = useCollection('areas');
  const partners = useCollection('partners');
  const debriefForms = useCollection('debriefForms');
  const contributions = useCollection('contributions');
  return useMemo(
    () =>
      partnersAsked(
        partnersOf(partners, { areas, operation }),
        { debriefForms, contributions },
        { operationId: operation.id, today },
      ),
    [areas, partners, debriefForms, contributions, operation, today],
  );
}

/** The contributions of the operation, the newest first. */
export function useContributions(): readonly Contribution[] {
  const operation = useOperation();
  const all = useCollection('contributions');
  return useMemo(
    () =>
      [...all.values()]
        .filter(({ operationId }) => operationId === operation.id)
        .sort((a, b) => b.takenInAt.localeCompare(a.takenInAt)),
    [all, operation.id],
  );
}

/** How a screen changes a form from what stands now; true where it was written. */
export function useChangeForm() {
  const { vault } = useDesk();
  const commit = useCommit();
  return (purpose: string, id: string, make: (now: DebriefForm) => DebriefForm): boolean => {
    const now = vault.records.get('debriefForms', id);
    return now !== undefined && commit(purpose, [{ collection: 'debriefForms', id, after: make(now) }]).ok;
  };
}

/** How a screen changes a contribution from what stands now; true where it was written. */
export function useChangeContribution() {
  const { vault } = useDesk();
  const commit = useCommit();
  return (purpose: string, id: string, make: (now: Contribution) => Contribution): boolean => {
    const now = vault.records.get('contributions', id);
    return now !== undefined && commit(purpose, [{ collection: 'contributions', id, after: make(now) }]).ok;
  };
}

/** The records that a form is composed from, as they stand now. */
export function planRecordsNow({ vault }: DeskServices): PlanRecords {
  const all = Object.fromEntries(planCollections.map((name) => [name, vault.records.all(name)]));
  // Sound: every collection that the type names was put in under its own name.
  return all as unknown as PlanRecords;
}

/** The form as it was issued, the newest version first, and as it would be made now: what a file of it says by itself. */
export function documentsOf(
  form: DebriefForm,
  given: {
    readonly records: PlanRecords;
    readonly operation: Operation;
    readonly author: string;
    readonly today: string;
  },
): readonly WordDocument[] {
  const { records, operation, author, today } = given;
  const series = { operationId: operation.id, kind: 'partner-form', subjectId: form.id } as const;
  const issued = versionsOf(records.documentVersions.values(), series);
  const request = { ...series, operation, records, number: 1, issueDate: today, reviewDate: null, author };
  const drafts = (['draft', 'issued'] as const).flatMap((status) => {
    const made = composePartnerForm({ ...request, status });
    return made.ok ? [made.value.document] : [];
  });
  return [...issued.map(frozenDocument), ...drafts];
}

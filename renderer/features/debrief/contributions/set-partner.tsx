/** Whose a contribution is, where it was taken in for the wrong partner. */
import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import type { Contribution } from '../../../core/debrief/contribution';
import { usePartnersAsked, useChangeContribution } from './use-contributions';

/** Its answers stay as they came; from now on they are those of the other partner. */
export function SetPartner({ contribution }: { readonly contribution: Contribution }) {
  const rows = usePartnersAsked();
  const change = useChangeContribution();
  const [chosen, choose] = useState<string | null>(null);
  const { id, partnerId } = contribution;
  const row = rows.find(({ partner }) => partner.id === chosen);
  const set = () => {
    if (row === undefined) return;
    const { partner, form } = row;
    const isDone = change('Set right whose a contribution is', id, (now) => ({
      ...now,
      partnerId: partner.id,
      organisation: partner.name,
      formId: now.formId === null ? null : (form?.id ?? null),
    }));
    if (isDone) choose(null);
  };
  return (
    <details>
      <summary>It comes from somebody else</summary>
      <div className="stack-tight">
        <Select
          label="From"
          searchable
          nothingFoundMessage="No partner has this name."
          data={rows
            .filter(({ partner }) => partner.id !== partnerId)
            .map(({ partner }) => ({ value: partner.id, label: partner.name }))}
          value={chosen}
          onChange={choose}
        />
        <div>
          <Button size="xs" variant="default" disabled={row === undefined} onClick={set}>
            Set it right
          </Button>
        </div>
      </div>
    </details>
  );
}

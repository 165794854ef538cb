/** The stations as they would stand: what changes old and new, then all of them. */
import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { countPlan, type ImportPlan, type PlannedStation } from '../../core/places/import-plan';
import { InParts } from '../../ui/list-dry-run';

const pageSize = 50;
const kindNames = { new: 'New', changed: 'Changed', same: 'Already here' } as const;

/** A table that can be narrowed to what is new, changed or already here. */
export function ImportPreview({ plan }: { readonly plan: ImportPlan }) {
  const counts = countPlan(plan);
  const [kind, setKind] = useState<'all' | PlannedStation['kind']>(counts.changed > 0 ? 'changed' : 'all');
  const chosen = kind === 'all' ? plan.stations : plan.stations.filter((one) => one.kind === kind);
  return (
    <section className="stack-tight" aria-label="Preview of the stations">
      <div className="row-apart">
        <h3 className="panel-heading">Preview</h3>
        <SegmentedControl
          size="xs"
          aria-label="Show in the preview"
          value={kind}
          onChange={setKind}
          data={[
            { value: 'all', label: `All ${plan.stations.length}` },
            { value: 'new', label: `New ${counts.new}` },
            { value: 'changed', label: `Changed ${counts.changed}` },
            { value: 'same', label: `Already here ${counts.same}` },
          ]}
        />
      </div>
      <InParts key={kind} items={chosen} first={pageSize}>
        {(drawn) => (
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">Line</th>
                <th scope="col">Number</th>
                <th scope="col">Name and address</th>
                <th scope="col">Postcode</th>
                <th scope="col">District</th>
                <th scope="col">Ward</th>
                <th scope="col">What changes</th>
              </tr>
            </thead>
            <tbody>
              {drawn.map((one) => (
                <tr key={one.station.id}>
                  <td>{one.draft.line}</td>
                  <td>{one.station.number ?? ''}</td>
                  <td>
                    {one.place.name}
                    <span className="dimmed">{one.place.address === '' ? '' : `, ${one.place.address}`}</span>
                  </td>
                  <td>{one.place.postcode ?? ''}</td>
                  <td>{one.station.district ?? ''}</td>
                  <td>{one.draft.ward ?? ''}</td>
                  <td>
                    <WhatChanges planned={one} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </InParts>
      {chosen.length === 0 ? <p className="dimmed flat">None.</p> : null}
    </section>
  );
}

function WhatChanges({ planned }: { readonly planned: PlannedStation }) {
  if (planned.kind !== 'changed') return <>{kindNames[planned.kind]}</>;
  return (
    <ul className="plain-list">
      {planned.fields.map((change) => (
        <li key={change.field}>
          {change.field}: <del>{change.from === '' ? '(empty)' : change.from}</del> → <ins>{change.to}</ins>
        </li>
      ))}
    </ul>
  );
}

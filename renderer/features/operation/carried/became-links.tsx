/** What an answer became in this operation, each with the way to it. */
import { useMemo } from 'react';
import { Link } from 'react-router';
import type { CarriedItem } from '../../../core/carry-forward/carried-item';
import { historyPath } from '../../../core/carry-forward/offered-history';
import { cellPath } from '../../../core/carry-forward/offered-ratings';
import { linkKey } from '../../../core/plan/link';
import { operationIdOfLink } from '../../../core/plan/link-operation';
import { linkCollections, linkWords } from '../../../core/plan/link-words';
import { standsFor } from '../../../core/threat/locations';
import { useCollections, useRecord } from '../../../services/desk-context';
import { RecordWay } from '../../../services/record-way';

/** The links; nothing where it became nothing. */
export function BecameLinks({ item }: { readonly item: CarriedItem }) {
  const records = useCollections(linkCollections);
  const source = useRecord('cells', item.kind === 'rating' ? item.sourceId : undefined);
  const entry = useRecord('history', item.kind === 'history' ? item.sourceId : undefined);
  const links = useMemo(
    () =>
      item.became.map((link) => {
        const words = linkWords(link, records);
        // A rating that waits to be confirmed is found at its own place in the assessment.
        const waits = link.kind === 'assessment' && source !== undefined;
        const path = waits
          ? cellPath(link.id, { ...source, location: standsFor(source.location, records.places) })
          : words.path;
        return {
          ...{ key: linkKey(link), path, kindName: words.kindName, label: words.label, waits },
          operationId: operationIdOfLink(link, records),
        };
      }),
    [item, records, source],
  );
  if (entry !== undefined) {
    return <Link to={historyPath(entry.id)}>Entry of the history of the areas</Link>;
  }
  if (links.length === 0) return null;
  return (
    <ul className="plain-list">
      {links.map(({ key, path, kindName, label, waits, operationId }) => (
        <li key={key}>
          {path === null ? (
            label
          ) : (
            <RecordWay to={path} operationId={operationId}>{`${kindName}: ${label}`}</RecordWay>
          )}
          {waits ? ', to be confirmed there' : ''}
        </li>
      ))}
    </ul>
  );
}

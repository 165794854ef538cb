/** Where an item is cited, where it may be printed, and whether it can be removed. */
import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { audienceNames } from '../../../core/intelligence/audience';
import { type Citation, citationsOf } from '../../../core/intelligence/citations';
import type { IntelligenceItem } from '../../../core/intelligence/intelligence-item';
import { type PrintVerdict, printVerdicts } from '../../../core/intelligence/where-it-prints';
import { columnNames } from '../../../core/threat/approval-facts';
import { harms } from '../../../core/threat/harms';
import { useCollection, useCommit, useDesk } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';
import { cellPath } from './item-path';
import { useGazetteer } from '../../../services/location-choice';
import { versionWords } from './item-words';

/** The cells that cite an item. */
export function useCitations(item: Pick<IntelligenceItem, 'id'>): readonly Citation[] {
  const assessments = useCollection('assessments');
  const cells = useCollection('cells');
  return useMemo(() => citationsOf(item.id, { assessments, cells }), [item.id, assessments, cells]);
}

/** "Disorder, Lyde ward". */
function useCellName(): (citation: Citation) => string {
  const gazetteer = useGazetteer();
  return ({ assessment, cell }) => {
    const harm = harms.find((each) => each.id === cell.harmId)?.short ?? cell.harmId;
    return `${harm}, ${columnNames(assessment, [], gazetteer)(cell.location)}`;
  };
}

/** The cells whose rating rests on the item, each a link; those of other operations are named. */
export function CitedBy({ citations }: { readonly citations: readonly Citation[] }) {
  const operation = useOperation();
  const operations = useCollection('operations');
  const nameOf = useCellName();
  return (
    <section className="stack-tight" aria-label="Cited by">
      <h3>Cited by</h3>
      {citations.length === 0 ? (
        <p className="dimmed">No rating rests on it yet. Cite it beside a cell of the threat assessment.</p>
      ) : (
        <ul className="intelligence-list">
          {citations.map((citation) => {
            const { assessment, cell, isInColumn } = citation;
            const isHere = assessment.operationId === operation.id;
            const elsewhere = isHere
              ? ''
              : `, ${operations.get(assessment.operationId)?.name ?? 'another operation'}`;
            return (
              <li key={cell.id}>
                {isHere && isInColumn ? (
                  <Link to={cellPath(cell)}>{nameOf(citation)}</Link>
                ) : (
                  <span>{nameOf(citation)}</span>
                )}{' '}
                <span className="dimmed small">
                  {versionWords(assessment)}
                  {elsewhere}
                  {isInColumn ? '' : ', in a column that is not chosen any more'}
                </span>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

/** What handling says to each version that is not approved yet. */
export function WhereItPrints({ item }: { readonly item: IntelligenceItem }) {
  const operation = useOperation();
  const assessments = useCollection('assessments');
  const verdicts = printVerdicts(item, assessments, operation.id);
  return (
    <section className="stack-tight" aria-label="Where it may be printed">
      <h3>Where it may be printed</h3>
      {verdicts.length === 0 ? (
        <p className="dimmed">No version of the threat assessment is in draft.</p>
      ) : (
        <ul className="intelligence-list">
          {verdicts.map((verdict) => (
            <li key={verdict.assessment.id}>
              <Link to={`/threat/${verdict.assessment.id}/details`}>{versionWords(verdict.assessment)}</Link>:{' '}
              {verdictWords(verdict)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function verdictWords({ assessment, withheldBecause }: PrintVerdict): string {
  if (withheldBecause !== null) return `withheld. ${withheldBecause}`;
  const reach = audienceNames(assessment.audiences);
  return reach === ''
    ? 'may print. It is graded P, which prints whoever the document goes to.'
    : `may print. The document goes to: ${reach}.`;
}

interface RemoveItemProps {
  readonly item: IntelligenceItem;
  readonly citations: readonly Citation[];
  readonly onRemoved: () => void;
}

/** So many cells are named; the list above has them all. */
const mostNamed = 3;

/** Removes the item, unless a rating rests on it: then it says which. */
export function RemoveItem({ item, citations, onRemoved }: RemoveItemProps) {
  const commit = useCommit();
  const { notify } = useDesk();
  const nameOf = useCellName();
  if (citations.length > 0) {
    const named = citations
      .slice(0, mostNamed)
      .map((citation) => `${nameOf(citation)} (version ${citation.assessment.version})`);
    const others = citations.length - named.length;
    const isFrozen = citations.some(({ assessment }) => assessment.status === 'approved');
    return (
      <p className="dimmed small">
        It cannot be removed while a rating rests on it: {named.join('; ')}
        {others > 0 ? ` and ${others} more` : ''}.{' '}
        {isFrozen
          ? 'An approved version keeps what it cites, so the item stays.'
          : 'Take it out of what those cells rest on first.'}
      </p>
    );
  }
  const remove = () => {
    const result = commit('Remove an intelligence item', [
      { collection: 'intelligence', id: item.id, after: null },
    ]);
    if (!result.ok) return;
    notify({ tone: 'done', text: 'The item was removed. Ctrl+Z brings it back.' });
    onRemoved();
  };
  return (
    <div>
      <Button variant="default" onClick={remove}>
        Remove this item
      </Button>
    </div>
  );
}

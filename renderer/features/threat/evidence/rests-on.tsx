/** What the rating of a cell rests on: the list, and adding to it. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Cell } from '../../../core/threat/cell';
import { evidenceKey } from '../../../core/threat/evidence';
import { ByHandling } from '../../../services/on-screen-only';
import { Message } from '../../../ui/screen';
import type { CellEdits } from '../cell-edits';
import type { CellPoint } from '../cell-point';
import { useOpenAssessment } from '../open-assessment';
import { AddEvidence } from './add-evidence';
import { evidenceWords, inShort, type ShownEvidence } from './evidence-words';
import { useCitedEvidence } from './use-evidence';

interface RestsOnProps {
  readonly cell: Cell;
  readonly point: CellPoint;
  /** Absent where the cell can only be read. */
  readonly edits?: CellEdits;
}

/** The section “Rests on”. In an approved version the records stand as they were when gold approved them. */
export function RestsOn({ cell, point, edits }: RestsOnProps) {
  const { isFrozen } = useOpenAssessment();
  const [isAdding, setAdding] = useState(false);
  const cited = useCitedEvidence(cell);
  const canEdit = edits !== undefined && !isFrozen;
  return (
    <section className="stack-tight" aria-label="Rests on">
      <div className="row-apart">
        <h3>Rests on</h3>
        {canEdit ? (
          <Button variant="default" size="xs" onClick={() => setAdding(true)}>
            Add evidence
          </Button>
        ) : null}
      </div>
      {cited.length === 0 ? (
        <Message tone="warning" title="Rests on no evidence that is recorded." />
      ) : (
        <ul className="evidence-list">
          {cited.map((each) => (
            <EvidenceEntry
              key={evidenceKey(each.ref)}
              cited={each}
              onRemove={canEdit ? () => edits.removeEvidence(point, evidenceKey(each.ref)) : null}
            />
          ))}
        </ul>
      )}
      {isAdding && canEdit ? (
        <AddEvidence points={[point]} edits={edits} onClose={() => setAdding(false)} />
      ) : null}
    </section>
  );
}

const shortLetters = 180;

interface EvidenceEntryProps {
  readonly cited: ShownEvidence;
  readonly onRemove: (() => void) | null;
}

function EvidenceEntry({ cited, onRemove }: EvidenceEntryProps) {
  const { assessment, nameOf } = useOpenAssessment();
  const { title, text, facts, handling, code, path } = evidenceWords(cited, nameOf, assessment.id);
  const short = inShort(text, shortLetters);
  return (
    <li className="evidence" data-kind={cited.kind}>
      <ByHandling handling={code}>
        <div className="row-apart">
          {path === null ? <strong>{title}</strong> : <Link to={path}>{title}</Link>}
          {onRemove === null ? null : (
            <button type="button" className="text-button" onClick={onRemove}>
              Take off<span className="visually-hidden"> {title}</span>
            </button>
          )}
        </div>
        <p className="written small" title={short === text ? undefined : text}>
          {short}
        </p>
        {facts.map((fact) => (
          <p key={fact} className="dimmed small">
            {fact}
          </p>
        ))}
        {handling === '' ? null : <p className="evidence-handling small">{handling}</p>}
      </ByHandling>
    </li>
  );
}

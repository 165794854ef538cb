/** Printing the log: who is given the print decides what stands in it. */
import { Button } from '@mantine/core';
import type { AudienceId } from '../../../core/intelligence/audience';
import type { IntelligenceItem } from '../../../core/intelligence/intelligence-item';
import { useDesk } from '../../../services/desk-context';
import { Help } from '../../../ui/screen';
import { AudienceChoice } from './audience-choice';
import { count } from './item-words';
import { PanelHead } from '../../../ui/panel-head';
import { withheldFrom } from './printed-log';

interface PrintPanelProps {
  /** The items as filtered. */
  readonly items: readonly IntelligenceItem[];
  readonly distribution: readonly AudienceId[];
  readonly onDistribution: (distribution: readonly AudienceId[]) => void;
  readonly onClose: () => void;
}

/** Asks who is given the print, and says before printing which items stay out and why. */
export function PrintPanel({ items, distribution, onDistribution, onClose }: PrintPanelProps) {
  const { print } = useDesk();
  const withheld = items.flatMap((item) => {
    const why = withheldFrom(item, distribution);
    return why === null ? [] : [{ item, why }];
  });
  return (
    <div className="stack intelligence-panel">
      <PanelHead title="Print the log" closeLabel="Close without printing" onClose={onClose} />
      <AudienceChoice label="Who is given the print" value={distribution} onChange={onDistribution} />
      <p role="status">
        {count(items.length - withheld.length, 'item prints', 'items print')}
        {withheld.length === 0 ? '.' : `, ${withheld.length} withheld:`}
      </p>
      {withheld.length === 0 ? null : (
        <ul className="intelligence-list" aria-label="Withheld from this print">
          {withheld.map(({ item, why }) => (
            <li key={item.id}>
              <strong>{item.reference}</strong> <span className="small">{why}</span>
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button onClick={() => void print()}>Print</Button>
      </div>
      <Help>
        What is filtered out is not printed. A print that is handed over is also passing on: record it with
        each item.
      </Help>
    </div>
  );
}

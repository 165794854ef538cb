/** Points of learning pasted from Excel. */
import { useCallback, useState } from 'react';
import type { DebriefHeadingId } from '../../../core/debrief/headings';
import { headingName, learningKindName } from '../../../core/debrief/learning-state';
import { pastedColumns, type PastedPoint, pointsFromPaste } from '../../../core/debrief/pasted-points';
import { counted } from '../../../core/documents/blocks';
import { useDesk } from '../../../services/desk-context';
import { PanelHead } from '../../../ui/panel-head';
import { PasteRows } from '../../../ui/paste-rows';
import { HeadingChoice } from './add-point';
import { useLearningEdits } from './use-learning';

const columns: Parameters<typeof PasteRows<PastedPoint>>[0]['columns'] = [
  { name: 'Observation', text: ({ observation }) => observation },
  { name: 'Kind', text: ({ kind }) => learningKindName(kind) },
  { name: 'Heading', text: ({ headingId }) => headingName(headingId) },
  { name: 'Recommendation', text: ({ recommendation }) => recommendation?.text ?? '' },
];
const many = (count: number) => counted(count, 'point', 'points');

/** Each row becomes a point with the next number; one step takes all of them back. */
export function PastePoints({ onClose }: { readonly onClose: () => void }) {
  const { notify } = useDesk();
  const { add } = useLearningEdits();
  const [usual, setUsual] = useState<DebriefHeadingId>('polling-day');
  const read = useCallback(
    (text: string) => {
      const { points, problems } = pointsFromPaste(text, usual);
      return { rows: points, problems };
    },
    [usual],
  );
  const store = (points: readonly PastedPoint[]) => {
    if (add('Add points of learning from a list', points) === null) return false;
    notify({ tone: 'done', text: `${many(points.length)} stored. Ctrl+Z takes them back.` });
    return true;
  };
  return (
    <div className="stack">
      <PanelHead title="Paste a list" closeLabel="Close without storing" onClose={onClose} />
      <p className="small dimmed">Rows that name no heading of the debrief go under this one.</p>
      <HeadingChoice value={usual} onChange={setUsual} />
      <PasteRows
        description={`${pastedColumns}, in this order; a row of headings may stand above them. Only the first is needed.`}
        columns={columns}
        read={read}
        counted={many}
        onStore={store}
        onClose={onClose}
      />
    </div>
  );
}

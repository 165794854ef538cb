/** The points of learning as a list on the screen. */
import type { LearningPoint } from '../../../core/debrief/learning-point';
import {
  headingName,
  learningKindName,
  learningPointName,
  learningState,
  learningStateWords,
} from '../../../core/debrief/learning-state';
import {
  type SeenBeforeRecords,
  seenAgainWords,
  seenBeforeCollections,
} from '../../../core/debrief/seen-before';
import { useCollections, useToday } from '../../../services/desk-context';
import { type VirtualColumn, VirtualTable } from '../../../ui/virtual-table';
import { openButtonId } from './learning-path';

interface PointTableProps {
  readonly points: readonly LearningPoint[];
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
}

interface Around extends Pick<PointTableProps, 'openId' | 'onOpen'> {
  readonly today: string;
  readonly records: SeenBeforeRecords;
}

/** One row for each point; its number opens it beside the list. */
export function PointTable({ points, ...given }: PointTableProps) {
  const today = useToday();
  const records = useCollections(seenBeforeCollections);
  return (
    <VirtualTable
      label="Points of learning"
      rows={points}
      columns={columnsOf({ ...given, today, records })}
      rowKey={({ id }) => id}
      rowHeightRem={4.5}
    />
  );
}

function columnsOf({ openId, onOpen, today, records }: Around): readonly VirtualColumn<LearningPoint>[] {
  return [
    {
      key: 'number',
      heading: 'No.',
      width: '3.25rem',
      cell: (point) => (
        <button
          type="button"
          id={openButtonId(point.id)}
          className="text-link"
          aria-current={point.id === openId}
          onClick={() => onOpen(point.id)}
        >
          {learningPointName(point)}
        </button>
      ),
    },
    {
      key: 'observation',
      heading: 'Observation and recommendation',
      width: 'minmax(0, 1fr)',
      cell: (point) => <WhatItSays point={point} seen={seenAgainWords(point, records)} />,
    },
    {
      key: 'state',
      heading: 'State',
      width: '16rem',
      cell: (point) => (
        <div className="learning-state" data-state={learningState(point, today)}>
          {learningStateWords(point, today)}
          <div className="small dimmed">{point.recommendation?.owner ?? ''}</div>
        </div>
      ),
    },
  ];
}

function WhatItSays({ point, seen }: { readonly point: LearningPoint; readonly seen: string }) {
  return (
    <div className="learning-row">
      <div className="learning-line">{point.observation}</div>
      {point.recommendation === null ? null : (
        <div className="learning-line small">Recommended: {point.recommendation.text}</div>
      )}
      <div className="learning-line small dimmed">
        {[learningKindName(point.kind), headingName(point.headingId), seen].filter(Boolean).join(' · ')}
      </div>
    </div>
  );
}

/** Media entries as a list on the screen. */
import { isUnanswered, mediaKindName, reachWords } from '../../../core/debrief/media-list';
import type { MediaEntry } from '../../../core/debrief/media-entry';
import { formatDate } from '../../../core/foundation/dates';
import { type VirtualColumn, VirtualTable } from '../../../ui/virtual-table';
import { mediaButtonId } from './media-path';

interface MediaTableProps {
  readonly entries: readonly MediaEntry[];
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
}

/** The latest first; its day opens an entry beside the list. */
export function MediaTable({ entries, openId, onOpen }: MediaTableProps) {
  return (
    <VirtualTable
      label="Media entries"
      rows={entries}
      columns={columnsOf(openId, onOpen)}
      rowKey={({ id }) => id}
      rowHeightRem={4}
    />
  );
}

function columnsOf(
  openId: string | null,
  onOpen: MediaTableProps['onOpen'],
): readonly VirtualColumn<MediaEntry>[] {
  return [
    {
      key: 'day',
      heading: 'Day',
      width: '8.5rem',
      cell: ({ id, on }) => (
        <button
          type="button"
          id={mediaButtonId(id)}
          className="text-link"
          aria-current={id === openId}
          onClick={() => onOpen(id)}
        >
          {formatDate(on)}
        </button>
      ),
    },
    {
      key: 'outlet',
      heading: 'Kind and outlet',
      width: '11rem',
      cell: ({ kind, outlet, reach }) => (
        <>
          {mediaKindName(kind)}
          <div className="small dimmed media-line">
            {[outlet, reachWords[reach]].filter(Boolean).join(' · ')}
          </div>
        </>
      ),
    },
    {
      key: 'what',
      heading: 'What was said or asked',
      width: 'minmax(0, 1fr)',
      cell: (entry) => (
        <div className="media-row">
          <div className="media-line">{entry.text}</div>
          {isUnanswered(entry) ? (
            <div className="small media-unanswered">No answer is written down</div>
          ) : (
            <div className="small dimmed media-line">{entry.response}</div>
          )}
        </div>
      ),
    },
  ];
}

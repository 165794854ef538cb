/** Entries of the conduct register as a list. */
import { employmentName, kindName, personLine, postingWords } from '../../../core/conduct/conduct-edits';
import type { ConductEntry } from '../../../core/conduct/conduct-entry';
import { groundWords } from '../../../core/conduct/posting-words';
import { formatDate } from '../../../core/foundation/dates';
import { useCollection, useToday } from '../../../services/desk-context';
import { OnScreenOnly } from '../../../services/on-screen-only';
import { type VirtualColumn, VirtualTable } from '../../../ui/virtual-table';

interface ConductTableProps {
  readonly entries: readonly ConductEntry[];
  readonly openId: string | null;
  /** Whether a panel stands beside it: how long an entry is kept, which the open entry says too, then makes room. */
  readonly isNarrow: boolean;
  readonly onOpen: (id: string) => void;
}

/** What stands on paper in place of the register. */
export const notOnPaper = 'The conduct register is not printed from the screen: export the list.';

/** Those still to be decided first; the name opens an entry beside the list. */
export function ConductTable(props: ConductTableProps) {
  const areas = useCollection('areas');
  const contests = useCollection('contests');
  const today = useToday();
  const columns = columnsOf(props, (entry) => groundWords(entry, { areas, contests }), today);
  return (
    <OnScreenOnly onPaper={notOnPaper}>
      <VirtualTable
        label="Conduct register"
        rows={props.entries}
        columns={columns.filter(({ key }) => !props.isNarrow || key !== 'keep')}
        rowKey={({ id }) => id}
        rowHeightRem={4}
      />
    </OnScreenOnly>
  );
}

/** Of the button that opens an entry. */
export function entryButtonId(id: string): string {
  return `conduct-entry-${id}`;
}

function columnsOf(
  { openId, onOpen }: ConductTableProps,
  where: (entry: ConductEntry) => string,
  today: string,
): readonly VirtualColumn<ConductEntry>[] {
  return [
    {
      key: 'who',
      heading: 'Who',
      width: 'minmax(8rem, 1.1fr)',
      cell: (entry) => (
        <>
          <button
            type="button"
            id={entryButtonId(entry.id)}
            className="text-link conduct-line"
            aria-current={entry.id === openId}
            onClick={() => onOpen(entry.id)}
          >
            {personLine(entry)}
          </button>
          <div className="small dimmed conduct-line">
            {[employmentName(entry.employment), entry.post].filter(Boolean).join(' · ')}
          </div>
        </>
      ),
    },
    {
      key: 'what',
      heading: 'What',
      width: 'minmax(8rem, 1.3fr)',
      cell: (entry) => (
        <>
          <div className="conduct-line">{kindName(entry.kind)}</div>
          <div className="small dimmed conduct-line">{entry.activity}</div>
        </>
      ),
    },
    {
      key: 'where',
      heading: 'Bears on',
      width: 'minmax(7rem, 1.2fr)',
      cell: (entry) => <div className="conduct-two-lines">{where(entry)}</div>,
    },
    {
      key: 'posting',
      heading: 'Posting',
      width: 'minmax(8rem, 1.2fr)',
      cell: (entry) => {
        const last = entry.decisions.at(-1);
        return (
          <>
            <div className={last === undefined ? 'conduct-line conduct-open' : 'conduct-line'}>
              {postingWords(entry)}
            </div>
            <div className="small dimmed conduct-line">
              {last === undefined ? '' : `${last.by}, ${formatDate(last.on)}`}
            </div>
          </>
        );
      },
    },
    {
      key: 'keep',
      heading: 'Kept until',
      width: '8.5rem',
      cell: ({ keepUntil }) => (
        <>
          <div>{formatDate(keepUntil)}</div>
          {keepUntil < today ? <div className="small conduct-open">To be erased</div> : null}
        </>
      ),
    },
  ];
}

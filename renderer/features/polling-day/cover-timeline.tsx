/** The cover of each post over time: a bar for each stretch, as high as its officers against those needed. */
import type { ReactNode } from 'react';
import type { Deployment } from '../../core/polling-day/deployment';
import { dayWords, timeOf } from '../../core/polling-day/hours';
import { coverWords, type PostCover, shortSlices } from '../../core/polling-day/posts';
import { postPurposes } from '../../core/polling-day/team';
import { PictureOrTable } from '../../ui/picture-or-table';

interface CoverTimelineProps {
  readonly deployment: Deployment;
  /** The same as a table. */
  readonly table: ReactNode;
  readonly onOpen: (postId: string) => void;
}

/** The picture with its table twin. Posts without hours stand in the table alone. */
export function CoverTimeline({ deployment, table, onOpen }: CoverTimelineProps) {
  const { covers } = deployment;
  const timed = covers.filter(({ hours }) => hours !== null);
  const short = covers.filter((cover) => shortSlices(cover).length > 0).length;
  return (
    <PictureOrTable
      label="cover of posts"
      sentence={
        <strong>
          {short === 0
            ? 'Every post with hours has its officers the whole time.'
            : `${short} of ${covers.length} posts ${short === 1 ? 'has' : 'have'} too few officers at some time.`}
        </strong>
      }
      picture={
        timed.length === 0 ? (
          <p className="dimmed">No post has hours yet.</p>
        ) : (
          <Timeline covers={timed} deployment={deployment} onOpen={onOpen} />
        )
      }
      table={table}
    />
  );
}

interface TimelineProps {
  readonly covers: readonly PostCover[];
  readonly deployment: Deployment;
  readonly onOpen: (postId: string) => void;
}

/** Minutes between two marks of the scale; as many marks as can be read beside each other. */
const tickSteps = [60, 120, 240, 360, 720, 1440] as const;
const mostTicks = 8;

function Timeline({ covers, deployment, onOpen }: TimelineProps) {
  const from = Math.floor(Math.min(...covers.map(({ hours }) => hours?.from ?? 0)) / 60) * 60;
  const until = Math.ceil(Math.max(...covers.map(({ hours }) => hours?.until ?? 0)) / 60) * 60;
  const share = (minute: number) => (100 * (minute - from)) / Math.max(1, until - from);
  const step = tickSteps.find((each) => (until - from) / each <= mostTicks) ?? 1440;
  const ticks = Array.from(
    { length: Math.floor((until - from) / step) + 1 },
    (_, index) => from + index * step,
  );
  return (
    <div className="cover">
      <div className="cover-scale" aria-hidden="true">
        {ticks.map((minute, index) => (
          <span key={minute} data-end={share(minute) > 93} style={{ left: `${share(minute)}%` }}>
            {timeOf(minute)}
            {dayWords(minute) === dayWords(ticks[index - 1] ?? Number.NaN) ? null : (
              <small>{dayWords(minute)}</small>
            )}
          </span>
        ))}
      </div>
      {covers.map((cover) => (
        <CoverLine key={cover.post.id} cover={cover} deployment={deployment} share={share} onOpen={onOpen} />
      ))}
    </div>
  );
}

interface CoverLineProps {
  readonly cover: PostCover;
  readonly deployment: Deployment;
  readonly share: (minute: number) => number;
  readonly onOpen: (postId: string) => void;
}

function CoverLine({ cover, deployment, share, onOpen }: CoverLineProps) {
  const { post, slices } = cover;
  const place = deployment.places.get(post.placeId)?.name ?? 'A place that is no longer recorded';
  const purpose = postPurposes.find(({ id }) => id === post.purpose)?.name ?? '';
  return (
    <div className="cover-line">
      <div className="row-apart">
        <button type="button" className="text-link" onClick={() => onOpen(post.id)}>
          {purpose}, {place}
        </button>
        <span className="small dimmed">{coverWords(cover)}</span>
      </div>
      <div className="cover-bar" aria-hidden="true">
        {slices.map((slice) => (
          <span
            key={slice.from}
            data-short={slice.officers < post.officersNeeded}
            style={{ left: `${share(slice.from)}%`, width: `${share(slice.until) - share(slice.from)}%` }}
          >
            {slice.officers} of {post.officersNeeded}
          </span>
        ))}
      </div>
    </div>
  );
}

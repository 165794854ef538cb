/** Posts: counts, verifications, openings of postal votes; who stands there and when, and the powers of the day. */
import { Button } from '@mantine/core';
import { useNavigate, useSearchParams } from 'react-router';
import type { Deployment } from '../../core/polling-day/deployment';
import { spanWords } from '../../core/polling-day/hours';
import { coverWords, type PostCover, shortSlices } from '../../core/polling-day/posts';
import { postPurposes } from '../../core/polling-day/team';
import { postsRegister } from '../../core/registers/polling-day';
import { ExportRegister } from '../../services/export-register';
import { Empty, Screen } from '../../ui/screen';
import '../../ui/worksheet.css';
import { AddPost } from './add-post';
import { CoverTimeline } from './cover-timeline';
import { FindingsList } from './findings-list';
import './polling-day.css';
import { PollingDayTabs } from './polling-day-tabs';
import { PostPanel } from './post-panel';
import { Tactics } from './tactics';
import { useDeployment } from './use-deployment';

/** The list, the cover over time, the powers and tactics; the open post beside. */
export function PostsScreen() {
  const deployment = useDeployment();
  const [parameters, setParameters] = useSearchParams();
  const { covers, findings } = deployment;
  const open = covers.find(({ post }) => post.id === parameters.get('post'));
  const isAdding = parameters.get('add') === 'post';
  const close = () => setParameters({}, { replace: true });
  const openPost = (id: string) => setParameters({ post: id }, { replace: open !== undefined || isAdding });
  const own = findings.filter(({ postId }) => postId !== null);
  return (
    <Screen
      title="Count and posts"
      purpose="Where officers must stand for a time: counts, verification, opening of postal votes, a door to be watched."
      tabs={<PollingDayTabs />}
      actions={
        <>
          <Button
            variant={covers.length === 0 ? 'filled' : 'default'}
            onClick={() => setParameters({ add: 'post' })}
          >
            Make a post
          </Button>
          {covers.length === 0 ? null : <ExportRegister register={postsRegister} />}
        </>
      }
      asideLabel={isAdding ? 'Make a post' : 'Open post'}
      aside={
        isAdding ? (
          <AddPost onClose={close} onAdded={openPost} />
        ) : open === undefined ? null : (
          <PostPanel key={open.post.id} cover={open} deployment={deployment} onClose={close} />
        )
      }
    >
      <div className="stack-wide">
        {covers.length === 0 ? (
          <NoPosts onAdd={() => setParameters({ add: 'post' })} />
        ) : (
          <>
            {own.length === 0 ? null : <FindingsList label="Gaps in the cover" findings={own} />}
            <CoverTimeline
              deployment={deployment}
              table={<PostTable deployment={deployment} openId={open?.post.id ?? null} onOpen={openPost} />}
              onOpen={openPost}
            />
          </>
        )}
        <Tactics />
      </div>
    </Screen>
  );
}

function NoPosts({ onAdd }: { readonly onAdd: () => void }) {
  const navigate = useNavigate();
  return (
    <Empty
      title="No posts yet"
      example="Count · Dale Leisure Centre · 21:30 to 04:00 the day after · 6 officers needed · Count team, Reserve"
      action={
        <div className="row">
          <Button onClick={onAdd}>Make a post</Button>
          <Button variant="default" onClick={() => void navigate('/places/places?add=place')}>
            Add a place first
          </Button>
        </div>
      }
    >
      Make a post for every count, verification and opening of postal votes, with its hours and how many
      officers it needs. What its teams do not cover shows at once.
    </Empty>
  );
}

interface PostTableProps {
  readonly deployment: Deployment;
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
}

function PostTable({ deployment: { covers, places }, openId, onOpen }: PostTableProps) {
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">Place</th>
          <th scope="col">Purpose</th>
          <th scope="col">Hours</th>
          <th scope="col" className="numeric">
            Needed
          </th>
          <th scope="col">Officers there</th>
          <th scope="col">Teams</th>
        </tr>
      </thead>
      <tbody>
        {covers.map((cover) => (
          <tr key={cover.post.id} data-open={cover.post.id === openId}>
            <th scope="row">
              <button
                type="button"
                className="text-link"
                aria-current={cover.post.id === openId}
                onClick={() => onOpen(cover.post.id)}
              >
                {places.get(cover.post.placeId)?.name ?? 'A place that is no longer recorded'}
              </button>
            </th>
            <td>{purposeName(cover)}</td>
            <td>
              {cover.hours === null ? <span className="dimmed">Not given</span> : spanWords(cover.hours)}
            </td>
            <td className="numeric">{cover.post.officersNeeded}</td>
            <td>
              {coverWords(cover)}
              {shortSlices(cover).length > 0 ? <strong> Too few.</strong> : null}
            </td>
            <td>{cover.teams.map(({ name }) => name).join(', ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function purposeName({ post }: PostCover): string {
  return postPurposes.find(({ id }) => id === post.purpose)?.name ?? post.purpose;
}

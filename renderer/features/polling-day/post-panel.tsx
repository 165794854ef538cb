/** The open post: purpose, hours, officers needed and the teams that cover it. */
import { Button, MultiSelect, Select } from '@mantine/core';
import type { Deployment } from '../../core/polling-day/deployment';
import { coverWords, type PostCover } from '../../core/polling-day/posts';
import { type Post, postPurposes } from '../../core/polling-day/team';
import { officersNeededProblem } from '../../core/polling-day/team-edits';
import { asId } from '../../core/foundation/ids';
import { useCommit, useDesk } from '../../services/desk-context';
import { MomentField } from '../../ui/day-fields';
import { PanelHead } from '../../ui/panel-head';
import { SavedText } from '../../ui/saved-text';
import { usePlaceChoices } from './place-choices';
import { useChange } from './use-edits';

interface PostPanelProps {
  readonly cover: PostCover;
  readonly deployment: Deployment;
  readonly onClose: () => void;
}

/** Every field saves itself. */
export function PostPanel({ cover, deployment, onClose }: PostPanelProps) {
  const { post } = cover;
  const commit = useCommit();
  const { notify } = useDesk();
  const change = useChange('posts');
  const save = (next: Partial<Post>) => change(post.id, (now) => ({ ...now, ...next }));
  const choices = usePlaceChoices();
  const isBackwards = post.from !== null && post.until !== null && post.until <= post.from;
  return (
    <div className="stack">
      <PanelHead
        title={deployment.places.get(post.placeId)?.name ?? 'A place that is no longer recorded'}
        closeLabel="Close the post"
        onClose={onClose}
      />
      <Select
        label="Place"
        searchable
        allowDeselect={false}
        limit={50}
        nothingFoundMessage="None has this name. Places can be added under Places."
        data={choices}
        value={choices.some(({ value }) => value === post.placeId) ? post.placeId : null}
        error={deployment.places.has(post.placeId) ? null : 'The place was removed. Choose it anew.'}
        onChange={(value) => {
          if (value !== null) save({ placeId: asId<'Place'>(value) });
        }}
      />
      <Select
        label="Purpose"
        allowDeselect={false}
        data={postPurposes.map(({ id, name }) => ({ value: id, label: name }))}
        value={post.purpose}
        onChange={(value) =>
          save({ purpose: postPurposes.find(({ id }) => id === value)?.id ?? post.purpose })
        }
      />
      <MomentField label="From" usualTime="22:00" value={post.from} onChange={(from) => save({ from })} />
      <MomentField
        label="Until"
        usualTime="02:00"
        value={post.until}
        error={isBackwards ? 'The end must be after the beginning.' : null}
        onChange={(until) => save({ until })}
      />
      <SavedText
        label="Officers needed"
        maxLength={4}
        value={post.officersNeeded.toString()}
        problem={officersNeededProblem}
        onSave={(text) => save({ officersNeeded: Number(text) })}
      />
      <MultiSelect
        label="Teams"
        description="A team counts while its own hours last."
        placeholder={deployment.teams.length === 0 ? 'No team yet' : ''}
        searchable
        data={deployment.teams.map(({ id, name, officers }) => ({
          value: id,
          label: `${name} (${officers.length})`,
        }))}
        value={cover.teams.map(({ id }) => id)}
        onChange={(ids) =>
          save({ teamIds: deployment.teams.filter(({ id }) => ids.includes(id)).map(({ id }) => id) })
        }
      />
      {cover.slices.length === 0 ? null : <p className="flat">{coverWords(cover)}.</p>}
      <SavedText
        label="Notes"
        value={post.notes}
        maxLength={4000}
        rows={3}
        onSave={(notes) => save({ notes: notes.trim() })}
      />
      <div>
        <Button
          variant="default"
          onClick={() => {
            if (
              !commit('Remove a post of polling day', [{ collection: 'posts', id: post.id, after: null }]).ok
            )
              return;
            notify({ tone: 'done', text: 'Post removed. Ctrl+Z brings it back.' });
            onClose();
          }}
        >
          Remove this post
        </Button>
      </div>
    </div>
  );
}

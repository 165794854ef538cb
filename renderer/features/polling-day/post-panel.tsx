/** The open post: purpose, hours, officers needed and the teams that cover it. */
import { Button, CloseButton, MultiSelect, NumberInput, Select } from '@mantine/core';
import type { Deployment } from '../../core/polling-day/deployment';
import { coverWords, type PostCover } from '../../core/polling-day/posts';
import { type Post, postPurposes } from '../../core/polling-day/team';
import { useCommit, useDesk } from '../../services/desk-context';
import { SavedText } from '../../ui/saved-text';
import { LocalTimeField } from './local-time-field';

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
  const save = (next: Partial<Post>) =>
    void commit('Change a post of polling day', [
      { collection: 'posts', id: post.id, after: { ...post, ...next } },
    ]);
  const isBackwards = post.from !== null && post.until !== null && post.until <= post.from;
  return (
    <div className="stack">
      <div className="row-apart">
        <h2 className="panel-title">
          {deployment.places.get(post.placeId)?.name ?? 'A place no longer recorded'}
        </h2>
        <CloseButton aria-label="Close the post" onClick={onClose} />
      </div>
      <Select
        label="Purpose"
        allowDeselect={false}
        data={postPurposes.map(({ id, name }) => ({ value: id, label: name }))}
        value={post.purpose}
        onChange={(value) =>
          save({ purpose: postPurposes.find(({ id }) => id === value)?.id ?? post.purpose })
        }
      />
      <div className="field-pair">
        <LocalTimeField label="From" value={post.from} onSave={(from) => save({ from })} />
        <LocalTimeField
          label="Until"
          value={post.until}
          problem={isBackwards ? 'The end must be after the beginning.' : null}
          onSave={(until) => save({ until })}
        />
      </div>
      <NumberInput
        label="Officers needed"
        min={0}
        max={9999}
        allowDecimal={false}
        value={post.officersNeeded}
        onChange={(value) => {
          if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 9999)
            save({ officersNeeded: value });
        }}
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

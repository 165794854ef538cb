/** A force's own set of scales, open to be changed. Every field saves itself; faults are said at the top. */
import { Button } from '@mantine/core';
import { scaleProblems } from '../../../core/threat/scale-check';
import type { ScaleSet } from '../../../core/threat/scale-set';
import { useCommit, useDesk } from '../../../services/desk-context';
import { SavedText } from '../../../ui/saved-text';
import { Help, Message } from '../../../ui/screen';
import { ImpactFields, LikelihoodFields, RatingFields } from './own-set-fields';
import { RatingTableFields } from './rating-table-fields';
import { TranslationsOf } from './translations-of';

interface OwnSetProps {
  readonly set: ScaleSet;
  readonly onRemoved: () => void;
}

/** How a part of the set changes: from what stands now, so that two fields never undo each other. */
export type EditSet = (change: (set: ScaleSet) => ScaleSet) => void;

/** Name, likelihood, impact, rating and the table. */
export function OwnSet({ set, onRemoved }: OwnSetProps) {
  const { vault } = useDesk();
  const commit = useCommit();
  const problems = scaleProblems(set);
  const edit: EditSet = (change) => {
    const now = vault.records.get('scaleSets', set.id);
    if (now !== undefined)
      commit('Change a set of scales', [{ collection: 'scaleSets', id: set.id, after: change(now) }]);
  };
  const remove = () => {
    const result = commit('Remove a set of scales', [{ collection: 'scaleSets', id: set.id, after: null }]);
    if (result.ok) onRemoved();
  };
  return (
    <div className="stack-wide own-set">
      {problems.length === 0 ? (
        <Message tone="done" title="Ready to use: it can be chosen when an assessment is started." />
      ) : (
        <Message tone="warning" title="Not ready to use. What is written is kept.">
          <ul>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </Message>
      )}
      <div className="form-with-help">
        <SavedText
          label="Name of the set"
          value={set.name}
          maxLength={80}
          problem={(text) => (text.trim() === '' ? 'A set needs a name. The last one is kept.' : null)}
          onSave={(name) => edit((now) => ({ ...now, name: name.trim() }))}
        />
        <Help>
          An assessment keeps the whole set it was started with. What is changed here holds for assessments
          that are started later.
        </Help>
        <SavedText
          label="What a reader must know"
          value={set.note}
          maxLength={1000}
          rows={2}
          onSave={(note) => edit((now) => ({ ...now, note }))}
        />
        <Help>Who agreed it, and when. Nothing home-made is called MoRiLE.</Help>
      </div>
      <LikelihoodFields set={set} onEdit={edit} />
      <ImpactFields set={set} onEdit={edit} />
      <RatingFields set={set} onEdit={edit} />
      <RatingTableFields set={set} onEdit={edit} />
      <TranslationsOf set={set} />
      <div className="row">
        <Button variant="default" onClick={remove}>
          Remove this set
        </Button>
        <span className="dimmed">Assessments made with it keep it. Ctrl+Z brings it back.</span>
      </div>
    </div>
  );
}

/** One item of training beside the list. Every field saves itself. */
import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { learningPointName } from '../../../core/debrief/learning-state';
import { pointsClosedBy } from '../../../core/debrief/training-list';
import type { TrainingItem } from '../../../core/debrief/training-item';
import { useCollection, useCommit, useDesk, useToday } from '../../../services/desk-context';
import { DayField } from '../../../ui/day-fields';
import { PanelHead } from '../../../ui/panel-head';
import { SavedText } from '../../../ui/saved-text';
import { pointPath } from './learning-path';

interface TrainingDetailProps {
  readonly item: TrainingItem;
  readonly onClose: () => void;
}

/** What is taught, to whom, by whom, by when; and the recommendations that it closed. */
export function TrainingDetail({ item, onClose }: TrainingDetailProps) {
  const { vault } = useDesk();
  const commit = useCommit();
  const today = useToday();
  const points = useCollection('learningPoints');
  const closed = pointsClosedBy(item, points.values());
  const set = (purpose: string, patch: Partial<TrainingItem>) => {
    const standing = vault.records.get('trainingItems', item.id);
    if (standing === undefined) return;
    commit(purpose, [{ collection: 'trainingItems', id: item.id, after: { ...standing, ...patch } }]);
  };
  return (
    <div
      className="stack record-panel"
      onKeyDown={(event) => {
        const isInField = event.target instanceof Element && event.target.matches('input, textarea');
        if (event.key === 'Escape' && !event.defaultPrevented && !isInField) onClose();
      }}
    >
      <PanelHead title="Training" closeLabel="Close the training" onClose={onClose} />
      <SavedText
        label="Training"
        value={item.title}
        maxLength={300}
        problem={(text) => (text.trim() === '' ? 'Training has a title. The last one is kept.' : null)}
        onSave={(title) => set('Change the title of training', { title: title.trim() })}
      />
      <SavedText
        label="For whom"
        value={item.audience}
        maxLength={300}
        onSave={(audience) => set('Say for whom training is', { audience: audience.trim() })}
      />
      <SavedText
        label="What it covers"
        value={item.text}
        maxLength={8000}
        rows={4}
        onSave={(text) => set('Say what training covers', { text })}
      />
      <SavedText
        label="Owner"
        value={item.owner}
        maxLength={200}
        onSave={(owner) => set('Change the owner of training', { owner: owner.trim() })}
      />
      <DayField
        label="Due"
        placeholder="No date"
        value={item.due}
        onChange={(due) => set('Change the date of training', { due })}
      />
      <DayField
        label="Given"
        placeholder="Not yet"
        latest={today}
        value={item.givenOn}
        onChange={(givenOn) => set('Say when training was given', { givenOn })}
      />
      <section className="stack-tight" aria-label="Recommendations that it closed">
        <h3>Recommendations that it closed</h3>
        {closed.length === 0 ? (
          <p className="dimmed small">None yet.</p>
        ) : (
          <ul className="plain-list">
            {closed.map((point) => (
              <li key={point.id}>
                <Link to={pointPath(point.id)}>{learningPointName(point)}</Link> {point.recommendation?.text}
              </li>
            ))}
          </ul>
        )}
      </section>
      {closed.length > 0 ? null : (
        <div>
          <Button
            size="xs"
            variant="default"
            onClick={() => {
              if (commit('Remove training', [{ collection: 'trainingItems', id: item.id, after: null }]).ok)
                onClose();
            }}
          >
            Remove this training
          </Button>
        </div>
      )}
    </div>
  );
}

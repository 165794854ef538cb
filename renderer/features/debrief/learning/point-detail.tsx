/** One point of learning beside the list, from what was observed to what was changed, in the order of its life. */
import { Button, MultiSelect, NativeSelect } from '@mantine/core';
import type { KeyboardEvent, ReactNode } from 'react';
import type { LearningPoint } from '../../../core/debrief/learning-point';
import { learningPointName, learningState, learningStateWords } from '../../../core/debrief/learning-state';
import { formatMoment } from '../../../core/foundation/dates';
import { classifications } from '../../../core/foundation/marking';
import type { LinkKind } from '../../../core/plan/link';
import { harms } from '../../../core/threat/harms';
import { useToday } from '../../../services/desk-context';
import { LinkPicker } from '../../../services/link-picker';
import { LocationChoice } from '../../../services/location-choice';
import { PanelHead } from '../../../ui/panel-head';
import { SavedText } from '../../../ui/saved-text';
import { HeadingChoice, KindChoice } from './add-point';
import { ChangePart } from './change-part';
import { RecommendationPart } from './recommendation-part';
import { SeenBeforePart } from './seen-before-part';
import { useLearningEdits, usePoints } from './use-learning';

/** Where something may have been observed. */
const observedIn: readonly LinkKind[] = [
  'hot-debrief',
  'contribution',
  'meeting',
  'day-log-entry',
  'allegation',
  'case',
  'decision',
  'action',
  'media-entry',
];

interface PointDetailProps {
  readonly point: LearningPoint;
  readonly onClose: () => void;
}

/** Changes a point under a purpose; the way of every part of it. */
export type SetPoint = (purpose: string, change: (point: LearningPoint) => LearningPoint) => boolean;

/** Every field saves itself. Escape closes the panel. */
export function PointDetail({ point, onClose }: PointDetailProps) {
  const today = useToday();
  const edits = useLearningEdits();
  const set: SetPoint = (purpose, change) => edits.change(point.id, purpose, change);
  const patch = (purpose: string, fields: Partial<LearningPoint>) =>
    void set(purpose, (each) => ({ ...each, ...fields }));
  const leave = (event: KeyboardEvent) => {
    const isInField = event.target instanceof Element && event.target.matches('input, textarea, select');
    if (event.key === 'Escape' && !event.defaultPrevented && !isInField) onClose();
  };
  return (
    <div className="stack record-panel" onKeyDown={leave}>
      <PanelHead title={learningPointName(point)} closeLabel="Close the point" onClose={onClose} />
      <p className="learning-state" data-state={learningState(point, today)}>
        {learningStateWords(point, today)}
      </p>
      <ol className="learning-chain" aria-label="From observation to change">
        <Step title="Observation">
          <SavedText
            label="What was observed"
            value={point.observation}
            maxLength={8000}
            rows={3}
            problem={(text) =>
              text.trim() === '' ? 'Say what was observed. The last words are kept.' : null
            }
            onSave={(text) => patch('Change what was observed', { observation: text.trim() })}
          />
          <LinkPicker
            label="Observed in"
            description="The entry, meeting, hot debrief or contribution that says so."
            kinds={observedIn}
            value={point.from}
            onChange={(from) => patch('Say where a point of learning was observed', { from })}
          />
        </Step>
        <Step title="What it shows">
          <SavedText
            label="What it shows"
            description="Why it happened, and what it means for the next election."
            value={point.shows}
            maxLength={8000}
            rows={2}
            onSave={(shows) => patch('Say what an observation shows', { shows: shows.trim() })}
          />
        </Step>
        <RecommendationPart point={point} set={set} />
        <Step title="Change made">
          <ChangePart point={point} />
        </Step>
        <Step title="Seen before?">
          <SeenBeforePart point={point} set={set} />
        </Step>
      </ol>
      <Placing point={point} patch={patch} />
      <RemovePoint point={point} onRemoved={onClose} />
    </div>
  );
}

/** One step of the way from observation to change. */
export function Step({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <li className="stack-tight">
      <h3>{title}</h3>
      {children}
    </li>
  );
}

interface PlacingProps {
  readonly point: LearningPoint;
  readonly patch: (purpose: string, fields: Partial<LearningPoint>) => void;
}

/** Where it belongs: heading, kind, harms, places, marking. */
function Placing({ point, patch }: PlacingProps) {
  const { marking } = point;
  return (
    <section className="stack" aria-label="Where it belongs">
      <h3>Where it belongs</h3>
      <KindChoice
        value={point.kind}
        onChange={(kind) => patch('Change the kind of a point of learning', { kind })}
      />
      <HeadingChoice
        value={point.headingId}
        onChange={(headingId) => patch('Put a point of learning under another heading', { headingId })}
      />
      <MultiSelect
        label="Harms that it touches"
        description="None chosen: every harm."
        placeholder={point.harmIds.length === 0 ? 'Every harm' : ''}
        searchable
        data={harms.map(({ id, name }) => ({ value: id, label: name }))}
        value={[...point.harmIds]}
        onChange={(harmIds) => patch('Say which harms a point of learning touches', { harmIds })}
      />
      <LocationChoice
        label="Places and areas that it touches"
        description="None chosen: everywhere."
        value={point.locations}
        onChange={(locations) => patch('Say which places a point of learning touches', { locations })}
      />
      <div className="field-pair">
        <NativeSelect
          label="Protective marking"
          data={[...classifications]}
          value={marking.classification}
          onChange={(event) => {
            const classification = classifications.find((each) => each === event.currentTarget.value);
            if (classification !== undefined)
              patch('Change the marking of a point of learning', { marking: { ...marking, classification } });
          }}
        />
        <SavedText
          label="Handling instruction"
          value={marking.handling}
          maxLength={200}
          onSave={(handling) =>
            patch('Change the handling of a point of learning', { marking: { ...marking, handling } })
          }
        />
      </div>
      <p className="small dimmed">
        Entered {formatMoment(point.enteredAt)}
        {point.enteredBy === '' ? '' : ` by ${point.enteredBy}`}
      </p>
    </section>
  );
}

/** Offered for the newest point while nothing was decided on it: numbers run without a gap. */
function RemovePoint({
  point,
  onRemoved,
}: {
  readonly point: LearningPoint;
  readonly onRemoved: () => void;
}) {
  const isNewest = usePoints().at(-1)?.id === point.id;
  const edits = useLearningEdits();
  if (!isNewest || point.change !== null || point.notPursued !== null) return null;
  return (
    <div>
      <Button
        size="xs"
        variant="default"
        onClick={() => {
          if (edits.remove(point.id)) onRemoved();
        }}
      >
        Remove this point
      </Button>
    </div>
  );
}

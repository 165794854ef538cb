/** What is recommended, and who does it by when: two steps of the way from observation to change. */
import { Button } from '@mantine/core';
import type { LearningPoint } from '../../../core/debrief/learning-point';
import { withRecommendation } from '../../../core/debrief/learning-edits';
import { formatDate } from '../../../core/foundation/dates';
import { DayField } from '../../../ui/day-fields';
import { Help } from '../../../ui/screen';
import { SavedText } from '../../../ui/saved-text';
import { type SetPoint, Step } from './point-detail';

interface RecommendationPartProps {
  readonly point: LearningPoint;
  readonly set: SetPoint;
}

/** A closed recommendation is read; it is opened again to be changed. */
export function RecommendationPart({ point, set }: RecommendationPartProps) {
  const { recommendation } = point;
  const isClosed = point.change !== null || point.notPursued !== null;
  if (isClosed && recommendation !== null) {
    return (
      <>
        <Step title="Recommendation">
          <p className="learning-words">{recommendation.text}</p>
        </Step>
        <Step title="Owner and date">
          <p>
            {recommendation.owner === '' ? 'No owner' : recommendation.owner}
            {recommendation.due === null ? ', no date' : `, due ${formatDate(recommendation.due)}`}
          </p>
        </Step>
      </>
    );
  }
  const change = (purpose: string, patch: Parameters<typeof withRecommendation>[1]) =>
    void set(purpose, (each) => withRecommendation(each, patch));
  return (
    <>
      <Step title="Recommendation">
        <SavedText
          label="What is recommended"
          value={recommendation?.text ?? ''}
          maxLength={4000}
          rows={2}
          problem={(text) =>
            recommendation !== null && text.trim() === ''
              ? 'A recommendation has words. The last ones are kept; take it out below if there is none.'
              : null
          }
          onSave={(text) => change('Change a recommendation', { text })}
        />
        <Help source="APP Policing elections, organisational learning">
          What should be done otherwise next time, or kept. It goes into the planning of the next election
          while it is open.
        </Help>
      </Step>
      <Step title="Owner and date">
        {recommendation === null ? (
          <p className="dimmed small">Once something is recommended.</p>
        ) : (
          <>
            <SavedText
              label="Owner"
              value={recommendation.owner}
              maxLength={200}
              onSave={(owner) => change('Change the owner of a recommendation', { owner: owner.trim() })}
            />
            <DayField
              label="Due"
              placeholder="No date"
              value={recommendation.due}
              onChange={(due) => change('Change the date of a recommendation', { due })}
            />
            <div>
              <Button
                size="xs"
                variant="default"
                onClick={() =>
                  set('Take a recommendation out', (each) => ({ ...each, recommendation: null }))
                }
              >
                Take the recommendation out
              </Button>
            </div>
          </>
        )}
      </Step>
    </>
  );
}

/** What was reported: how, when, by whom, about what, where, and whom it concerns. */
import { SegmentedControl } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { type Allegation, reporterKinds, reportWays } from '../../../core/cases/allegation';
import { caseReferenceProblem } from '../../../core/cases/new-case';
import { useToday } from '../../../services/desk-context';
import { SavedText } from '../../../ui/saved-text';
import { ChoiceField, DayField } from '../case/fields';
import { ElectionFields } from '../case/election-fields';
import { OccurredFields } from '../case/occurred-fields';
import { CaseSection, useIsAdded } from '../case/section-frame';
import type { AllegationPartProps } from './allegation-screen';
import { ConcernedPeople } from './concerned-people';
import { PlaceField } from './place-field';
import { useAllegations, useEditAllegation } from './use-allegations';

/** Every field saves itself. A report that was just recorded has the keyboard in its words. */
export function ReportPart({ allegation }: AllegationPartProps) {
  const edit = useEditAllegation(allegation.id);
  const isNew = useIsAdded(allegation.id);
  const words = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isNew) words.current?.querySelector('textarea')?.focus();
  }, [isNew]);
  return (
    <CaseSection title="Report" purpose="What was said, by whom, and about what.">
      <div className="case-columns">
        <div ref={words} className="stack">
          <SavedText
            label="What was reported"
            value={allegation.summary}
            maxLength={20_000}
            rows={6}
            onSave={(text) => edit('Change the summary of a report', () => ({ summary: text.trim() }))}
          />
          <OccurredFields
            value={allegation.occurred}
            onChange={(occurred) => edit('Change when a report says it happened', () => ({ occurred }))}
          />
          <ConcernedPeople allegation={allegation} />
        </div>
        <div className="stack">
          <Reporter allegation={allegation} />
          <Where allegation={allegation} />
        </div>
      </div>
    </CaseSection>
  );
}

function Reporter({ allegation }: { readonly allegation: Allegation }) {
  const edit = useEditAllegation(allegation.id);
  const today = useToday();
  const others = useAllegations();
  return (
    <>
      <div className="field-pair">
        <SavedText
          label="Reference"
          value={allegation.reference}
          maxLength={60}
          problem={(text) => caseReferenceProblem(text, allegation.id, others)}
          onSave={(text) => edit('Change the reference of a report', () => ({ reference: text.trim() }))}
        />
        <DayField
          label="Reported on"
          notAfter={today}
          value={allegation.reportedOn}
          onChange={(reportedOn) => {
            if (reportedOn !== null) edit('Change the day of a report', () => ({ reportedOn }));
          }}
        />
      </div>
      <SegmentedControl
        size="xs"
        aria-label="Allegation or incident"
        data={[
          { value: 'allegation', label: 'Allegation' },
          { value: 'incident', label: 'Incident' },
        ]}
        value={allegation.kind}
        onChange={(kind) =>
          edit('Change the kind of a report', () => ({
            kind: kind === 'incident' ? 'incident' : 'allegation',
          }))
        }
      />
      <div className="field-pair">
        <ChoiceField
          label="How it was reported"
          choices={reportWays}
          value={allegation.way}
          onChoose={(way) => edit('Change how something was reported', () => ({ way }))}
        />
        <ChoiceField
          label="By"
          choices={reporterKinds}
          value={allegation.reporter}
          onChoose={(reporter) => edit('Change who reported something', () => ({ reporter }))}
        />
      </div>
      {allegation.reporter === 'anonymous' ? null : (
        <div className="field-pair">
          <SavedText
            label="Their name"
            value={allegation.reporterName}
            maxLength={200}
            onSave={(text) => edit('Change who reported something', () => ({ reporterName: text.trim() }))}
          />
          <SavedText
            label="How to reach them"
            value={allegation.reporterContact}
            maxLength={500}
            onSave={(text) =>
              edit('Change how to reach who reported', () => ({ reporterContact: text.trim() }))
            }
          />
        </div>
      )}
    </>
  );
}

function Where({ allegation }: { readonly allegation: Allegation }) {
  const edit = useEditAllegation(allegation.id);
  return (
    <>
      <ElectionFields
        election={allegation}
        of="a report"
        onChange={(purpose, patch) => edit(purpose, () => patch)}
      />
      <PlaceField
        value={allegation.placeId}
        onChange={(placeId) => edit('Change the place of a report', () => ({ placeId }))}
      />
    </>
  );
}

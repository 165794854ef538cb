/** The first assessment: what kind of matter it is, how it is counted, and how it stands in the order of work. */
import { SegmentedControl, Select } from '@mantine/core';
import { type FirstAssessment, type FirstAssessmentLevel, streams } from '../../../core/cases/allegation';
import { categories, categoriesSource } from '../../../core/cases/categories';
import { SavedText } from '../../../ui/saved-text';
import { Help, Message } from '../../../ui/screen';
import { ChoiceField } from '../case/fields';
import { CaseSection } from '../case/section-frame';
import type { AllegationPartProps } from './allegation-screen';
import { useEditAllegation } from './use-allegations';

const parts = [
  { field: 'urgency', name: 'Urgency' },
  { field: 'seriousness', name: 'Seriousness' },
  { field: 'complexity', name: 'Complexity' },
  { field: 'size', name: 'Size of the investigation' },
] as const;
const levels = [
  { value: 'none', label: 'Not assessed' },
  { value: 'low', label: 'Low' },
  { value: 'medium', label: 'Medium' },
  { value: 'high', label: 'High' },
];
const asLevel = (value: string): FirstAssessmentLevel | null =>
  value === 'low' || value === 'medium' || value === 'high' ? value : null;

/** Every field saves itself. */
export function AssessmentPart({ allegation }: AllegationPartProps) {
  const edit = useEditAllegation(allegation.id);
  const assess = (patch: Partial<FirstAssessment>) =>
    edit('Change the first assessment of a report', (now) => ({
      assessment: { ...now.assessment, ...patch },
    }));
  const category = categories.find(({ id }) => id === allegation.category);
  return (
    <CaseSection
      title="First assessment"
      purpose="Which work it belongs to, how it is counted, and how soon it is taken up."
    >
      <div className="case-columns">
        <div className="stack">
          {parts.map(({ field, name }) => (
            <div key={field}>
              <p id={`level-${field}`} className="case-label">
                {name}
              </p>
              <SegmentedControl
                size="xs"
                aria-labelledby={`level-${field}`}
                data={levels}
                value={allegation.assessment[field] ?? 'none'}
                onChange={(value) => assess({ [field]: asLevel(value) })}
              />
            </div>
          ))}
          <SavedText
            label="Why"
            value={allegation.assessment.why}
            maxLength={20_000}
            rows={3}
            onSave={(text) => assess({ why: text.trim() })}
          />
        </div>
        <div className="stack">
          <ChoiceField
            label="Kind of work"
            description="Malpractice and intimidation are kept apart."
            choices={streams}
            value={allegation.stream}
            onChoose={(stream) => edit('Change the kind of work of a report', () => ({ stream }))}
          />
          <Select
            label="Category, as the Electoral Commission counts"
            placeholder="Not decided"
            clearable
            clearButtonProps={{ 'aria-label': 'Clear Category' }}
            data={categories.map(({ id, name }) => ({ value: id, label: name }))}
            value={allegation.category === '' ? null : allegation.category}
            onChange={(id) =>
              edit('Change the category of a report', () => ({ category: id ?? '', subCategory: '' }))
            }
          />
          {category === undefined ? null : (
            <Select
              label="Sub-category"
              placeholder="Not decided"
              clearable
              clearButtonProps={{ 'aria-label': 'Clear Sub-category' }}
              data={category.subCategories.map(({ id, name }) => ({ value: id, label: name }))}
              value={allegation.subCategory === '' ? null : allegation.subCategory}
              onChange={(id) => edit('Change the category of a report', () => ({ subCategory: id ?? '' }))}
            />
          )}
          <Help source={categoriesSource.source}>{categoriesSource.doubt}</Help>
          <Substantiated allegation={allegation} />
        </div>
      </div>
    </CaseSection>
  );
}

function Substantiated({ allegation }: AllegationPartProps) {
  const edit = useEditAllegation(allegation.id);
  const value = allegation.isSubstantiated === null ? 'unknown' : allegation.isSubstantiated ? 'yes' : 'no';
  return (
    <div className="stack-tight">
      <p id="substantiated" className="case-label">
        Does anything bear it out?
      </p>
      <SegmentedControl
        size="xs"
        aria-labelledby="substantiated"
        data={[
          { value: 'unknown', label: 'Not known yet' },
          { value: 'yes', label: 'Yes' },
          { value: 'no', label: 'No' },
        ]}
        value={value}
        onChange={(chosen) =>
          edit('Change whether a report is borne out', () => ({
            isSubstantiated: chosen === 'unknown' ? null : chosen === 'yes',
          }))
        }
      />
      {allegation.reporter === 'third-party' && allegation.isSubstantiated === false ? (
        <Message tone="note" title="A third party’s report that nothing bears out ends in no further action">
          <p>Record that as its outcome. The report itself stays, for the history of the area.</p>
        </Message>
      ) : null}
    </div>
  );
}

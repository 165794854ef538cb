/** The fields of a lesson that are chosen, not written: kind, due date, the harms and places that it touches. */
import { MultiSelect, Radio } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { type Lesson, lessonKinds } from '../../../core/history/lesson';
import { harms } from '../../../core/threat/harms';
import { LocationChoice } from '../../../services/location-choice';

export type ChosenLessonFields = Pick<Lesson, 'kind' | 'due' | 'harmIds' | 'locations'>;

interface LessonChoicesProps {
  readonly lesson: ChosenLessonFields;
  readonly onChange: (fields: Partial<ChosenLessonFields>) => void;
}

/** Each choice is handed on at once. */
export function LessonChoices({ lesson, onChange }: LessonChoicesProps) {
  return (
    <>
      <Radio.Group
        label="Kind"
        value={lesson.kind}
        onChange={(value) => {
          const kind = lessonKinds.find((one) => one.id === value)?.id;
          if (kind !== undefined) onChange({ kind });
        }}
      >
        <div className="choice-row">
          {lessonKinds.map((kind) => (
            <Radio key={kind.id} value={kind.id} label={kind.name} />
          ))}
        </div>
      </Radio.Group>
      <DateInput
        label="Due"
        valueFormat="ddd D MMM YYYY"
        value={lesson.due}
        onChange={(due) => onChange({ due })}
        clearable
        clearButtonProps={{ 'aria-label': 'Clear the date' }}
      />
      <MultiSelect
        label="Harms that it touches"
        description="None chosen: every harm."
        placeholder={lesson.harmIds.length === 0 ? 'Every harm' : ''}
        searchable
        data={harms.map((harm) => ({ value: harm.id, label: harm.name }))}
        value={[...lesson.harmIds]}
        onChange={(harmIds) => onChange({ harmIds })}
      />
      <LocationChoice
        label="Places and areas that it touches"
        description="None chosen: everywhere."
        value={lesson.locations}
        onChange={(locations) => onChange({ locations })}
      />
    </>
  );
}

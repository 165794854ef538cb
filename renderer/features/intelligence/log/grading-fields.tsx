/** The three parts of the grading as radio buttons, with the words of each grade beside it. */
import { Radio } from '@mantine/core';
import { formatDate } from '../../../core/foundation/dates';
import {
  type Grade,
  gradingSource,
  handlingWords,
  intelligenceWords,
  sourceWords,
} from '../../../core/intelligence/grading';
import type {
  HandlingCode,
  IntelligenceGrade,
  SourceGrade,
} from '../../../core/intelligence/intelligence-item';
import { Help } from '../../../ui/screen';

interface GradeChoiceProps<Code extends string> {
  readonly value: Code | null;
  readonly onChoose: (code: Code) => void;
  readonly problem?: string | undefined;
  /** The id of the whole group. */
  readonly id?: string | undefined;
}

/** How far the source is relied on. */
export function SourceChoice(props: GradeChoiceProps<SourceGrade>) {
  return <GradeChoice label="Source" grades={sourceWords} {...props} />;
}

/** How the source knows it. */
export function IntelligenceChoice(props: GradeChoiceProps<IntelligenceGrade>) {
  return <GradeChoice label="Intelligence" grades={intelligenceWords} {...props} />;
}

/** Who may have it. */
export function HandlingChoice(props: GradeChoiceProps<HandlingCode>) {
  return <GradeChoice label="Handling" grades={handlingWords} {...props} />;
}

interface LabelledChoiceProps<Code extends string> extends GradeChoiceProps<Code> {
  readonly label: string;
  readonly grades: readonly Grade<Code>[];
}

function GradeChoice<Code extends string>({
  label,
  grades,
  value,
  onChoose,
  problem,
  id,
}: LabelledChoiceProps<Code>) {
  return (
    <Radio.Group
      {...(id === undefined ? {} : { wrapperProps: { id } })}
      label={label}
      value={value ?? ''}
      error={problem}
      onChange={(chosen) => {
        const grade = grades.find((each) => each.id === chosen);
        if (grade !== undefined) onChoose(grade.id);
      }}
    >
      <div className="grade-choice">
        {grades.map((grade) => (
          <Radio
            key={grade.id}
            size="sm"
            value={grade.id}
            label={`${grade.id} ${grade.name}`}
            description={grade.meaning}
          />
        ))}
      </div>
    </Radio.Group>
  );
}

/** Where the words of the grades come from, and what of them is not certain. */
export function GradingHelp() {
  return (
    <Help
      source={`College of Policing, intelligence report 3x5x2. As at ${formatDate(gradingSource.asAt)}; to be compared by ${formatDate(gradingSource.reviewBy)}`}
    >
      {gradingSource.doubt}
    </Help>
  );
}

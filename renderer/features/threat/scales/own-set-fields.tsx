/** The words and levels of a force's own set, each saved as it is left. */
import { NativeSelect } from '@mantine/core';
import {
  levelCounts,
  type LevelCount,
  withImpactLevels,
  withLikelihoodSteps,
  withRatingLevels,
} from '../../../core/threat/scale-set-edits';
import { likelihoodSteps, type ScaleSet, type Step, steps } from '../../../core/threat/scale-set';
import { SavedText } from '../../../ui/saved-text';
import type { EditSet } from './own-set';

interface FieldsProps {
  readonly set: ScaleSet;
  readonly onEdit: EditSet;
}

interface CountProps {
  readonly label: string;
  readonly value: number;
  readonly onChange: (count: LevelCount) => void;
}

function Count({ label, value, onChange }: CountProps) {
  return (
    <NativeSelect
      label={label}
      className="scale-count"
      value={String(value)}
      data={[...new Set([...levelCounts, value])].sort().map(String)}
      onChange={(event) => {
        const chosen = levelCounts.find((count) => String(count) === event.currentTarget.value);
        if (chosen !== undefined) onChange(chosen);
      }}
    />
  );
}

/** The likelihoods: each has a name, and a range where the force gives one. */
export function LikelihoodFields({ set, onEdit }: FieldsProps) {
  const { terms } = set.likelihood;
  const change = (id: string, fields: { readonly name?: string; readonly range?: string }) =>
    onEdit((now) => ({
      ...now,
      likelihood: {
        ...now.likelihood,
        terms: now.likelihood.terms.map((term) => (term.id === id ? { ...term, ...fields } : term)),
      },
    }));
  return (
    <section className="stack-tight" aria-label="Likelihood">
      <h3>Likelihood</h3>
      <Count
        label="Steps of likelihood"
        value={likelihoodSteps(set).length}
        onChange={(count) => onEdit((now) => withLikelihoodSteps(now, count))}
      />
      {terms.map((term, at) => (
        <div className="scale-line" key={term.id}>
          <span className="scale-level">{term.step}</span>
          <SavedText
            label={`Likelihood ${at + 1}, name`}
            isLabelHidden
            value={term.name}
            maxLength={80}
            onSave={(name) => change(term.id, { name })}
          />
          <SavedText
            label={`Likelihood ${at + 1}, range`}
            isLabelHidden
            placeholder="Range, where there is one"
            value={term.range}
            maxLength={80}
            onSave={(range) => change(term.id, { range })}
          />
        </div>
      ))}
    </section>
  );
}

/** The impacts: each has a name and a meaning. */
export function ImpactFields({ set, onEdit }: FieldsProps) {
  const change = (level: Step, fields: { readonly name?: string; readonly meaning?: string }) =>
    onEdit((now) => ({
      ...now,
      impact: {
        ...now.impact,
        levels: now.impact.levels.map((each) => (each.level === level ? { ...each, ...fields } : each)),
      },
    }));
  return (
    <section className="stack-tight" aria-label="Impact">
      <h3>Impact</h3>
      <Count
        label="Levels of impact"
        value={set.impact.levels.length}
        onChange={(count) => onEdit((now) => withImpactLevels(now, count))}
      />
      {set.impact.levels.map(({ level, name, meaning }) => (
        <div className="scale-line" key={level}>
          <span className="scale-level">{level}</span>
          <SavedText
            label={`Impact ${level}, name`}
            isLabelHidden
            value={name}
            maxLength={80}
            onSave={(text) => change(level, { name: text })}
          />
          <SavedText
            label={`Impact ${level}, meaning`}
            isLabelHidden
            placeholder="What it means"
            value={meaning}
            maxLength={400}
            onSave={(text) => change(level, { meaning: text })}
          />
        </div>
      ))}
    </section>
  );
}

/** The ratings: each has a name and a shade. */
export function RatingFields({ set, onEdit }: FieldsProps) {
  const change = (level: Step, fields: { readonly name?: string; readonly shade?: Step }) =>
    onEdit((now) => ({
      ...now,
      rating: {
        ...now.rating,
        levels: now.rating.levels.map((each) => (each.level === level ? { ...each, ...fields } : each)),
      },
    }));
  return (
    <section className="stack-tight" aria-label="Ratings">
      <h3>Rating</h3>
      <Count
        label="Levels of the rating"
        value={set.rating.levels.length}
        onChange={(count) => onEdit((now) => withRatingLevels(now, count))}
      />
      {set.rating.levels.map(({ level, name, shade }) => (
        <div className="scale-line" key={level}>
          <span className="grade-box scale-level" data-state="step" data-step={shade}>
            {level}
          </span>
          <SavedText
            label={`Rating ${level}, name`}
            isLabelHidden
            value={name}
            maxLength={80}
            onSave={(text) => change(level, { name: text })}
          />
          <NativeSelect
            aria-label={`Rating ${level}, shade`}
            value={String(shade)}
            data={steps.map((step) => ({ value: String(step), label: `Shade ${step} of 5` }))}
            onChange={(event) => {
              const chosen = steps.find((step) => String(step) === event.currentTarget.value);
              if (chosen !== undefined) change(level, { shade: chosen });
            }}
          />
        </div>
      ))}
    </section>
  );
}

/** One part of the force's copy, as the field that fits it. */
import { Checkbox, MultiSelect, NativeSelect } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { categories } from '../../core/cases/categories';
import type { EffectiveOffence, offenceFields } from '../../core/offences/catalogue';
import {
  type Offence,
  offenceClasses,
  type OffenceId,
  surenessLevels,
  timeLimitRules,
  trialModes,
} from '../../core/offences/offence';
import { pointsOf } from '../../core/offences/own-copy';
import { SavedText } from '../../ui/saved-text';
import { ElementFields } from './element-fields';
import { clockStarts } from './offence-words';
import { ReachFields } from './reach-fields';

/** Changes parts of the copy, from what stands now. */
export type OnChangeOffence = (make: (now: Offence) => Partial<Offence>) => void;

export interface CopyFieldProps {
  readonly field: (typeof offenceFields)[number];
  readonly offence: Offence;
  readonly offences: ReadonlyMap<OffenceId, EffectiveOffence>;
  readonly onChange: OnChangeOffence;
}

/** The field; text saves itself as it is left, a choice at once. */
export function CopyField(props: CopyFieldProps) {
  const { field, offence, onChange } = props;
  switch (field.id) {
    case 'elements':
      return <ElementFields elements={offence.elements} onChange={onChange} />;
    case 'reach':
      return <ReachFields reach={offence.reach} onChange={onChange} />;
    case 'usualEvidence':
      return (
        <SavedText
          label={field.name}
          description="One a line."
          value={offence.usualEvidence.join('\n')}
          maxLength={10_000}
          rows={4}
          problem={(text) =>
            pointsOf(text).some((line) => line.length > 500)
              ? 'A line is longer than 500 characters. The last text is kept.'
              : null
          }
          onSave={(text) => onChange(() => ({ usualEvidence: pointsOf(text) }))}
        />
      );
    case 'overlaps':
      return <OverlapField {...props} />;
    case 'isInSchedule9':
      return (
        <Checkbox
          label="In Schedule 9 of the Elections Act 2022"
          checked={offence.isInSchedule9}
          onChange={(event) => {
            const isInSchedule9 = event.currentTarget.checked;
            onChange(() => ({ isInSchedule9 }));
          }}
        />
      );
    case 'asAt':
    case 'reviewBy':
      return <DayField {...props} id={field.id} />;
    case 'class':
    case 'mode':
    case 'timeLimit':
    case 'clockFrom':
    case 'sureness':
    case 'category':
    case 'subCategory':
      return <ChoiceField {...props} id={field.id} />;
    case 'act':
    case 'section':
    case 'name':
    case 'maximumPenalty':
    case 'penaltyNote':
    case 'reachNote':
    case 'consent':
    case 'notes':
    case 'source':
      return <TextField {...props} id={field.id} />;
  }
}

const texts = {
  act: { maxLength: 200, rows: 1, isNeeded: true },
  section: { maxLength: 80, rows: 1, isNeeded: false },
  name: { maxLength: 300, rows: 2, isNeeded: true },
  maximumPenalty: { maxLength: 500, rows: 2, isNeeded: false },
  penaltyNote: { maxLength: 1000, rows: 3, isNeeded: false },
  reachNote: { maxLength: 1000, rows: 3, isNeeded: false },
  consent: { maxLength: 500, rows: 2, isNeeded: false },
  notes: { maxLength: 2000, rows: 4, isNeeded: false },
  source: { maxLength: 500, rows: 2, isNeeded: true },
} as const;

type WithId<Id extends string> = CopyFieldProps & { readonly id: Id };

function TextField({ field, id, offence, onChange }: WithId<keyof typeof texts>) {
  const { maxLength, rows, isNeeded } = texts[id];
  return (
    <SavedText
      label={field.name}
      value={offence[id]}
      maxLength={maxLength}
      rows={rows}
      {...(isNeeded
        ? { problem: (text: string) => (text.trim() === '' ? 'It is needed. The last one is kept.' : null) }
        : {})}
      onSave={(text) => onChange(() => ({ [id]: text.trim() }))}
    />
  );
}

type ChoiceId = 'class' | 'mode' | 'timeLimit' | 'clockFrom' | 'sureness' | 'category' | 'subCategory';

function ChoiceField({ field, id, offence, onChange }: WithId<ChoiceId>) {
  const choices = choicesOf(id, offence);
  return (
    <NativeSelect
      label={field.name}
      value={offence[id]}
      data={choices.map((choice) => ({ value: choice.id, label: choice.name }))}
      onChange={(event) => {
        const chosen = choices.find((choice) => choice.id === event.currentTarget.value);
        if (chosen === undefined) return;
        // A sub-category belongs to its category, so it goes with it.
        onChange(() => ({ [id]: chosen.id, ...(id === 'category' ? { subCategory: '' } : {}) }));
      }}
    />
  );
}

function choicesOf(
  id: ChoiceId,
  offence: Offence,
): readonly { readonly id: string; readonly name: string }[] {
  const open = { id: '', name: 'Not decided' };
  switch (id) {
    case 'class':
      return offenceClasses;
    case 'mode':
      return trialModes;
    case 'timeLimit':
      return timeLimitRules;
    case 'clockFrom':
      return clockStarts;
    case 'sureness':
      return surenessLevels;
    case 'category':
      return [open, ...categories];
    case 'subCategory':
      return [open, ...(categories.find((one) => one.id === offence.category)?.subCategories ?? [])];
  }
}

function OverlapField({ field, offence, offences, onChange }: CopyFieldProps) {
  const others = [...offences.values()].filter((other) => other.offence.id !== offence.id);
  return (
    <MultiSelect
      label={field.name}
      searchable
      value={[...offence.overlaps]}
      data={others.map((other) => ({ value: other.offence.id, label: other.offence.name }))}
      onChange={(chosen) =>
        onChange(() => ({
          overlaps: others.map((other) => other.offence.id).filter((id) => chosen.includes(id)),
        }))
      }
    />
  );
}

function DayField({ field, id, offence, onChange }: WithId<'asAt' | 'reviewBy'>) {
  return (
    <DateInput
      label={field.name}
      valueFormat="ddd D MMM YYYY"
      value={offence[id]}
      onChange={(day) => {
        if (day !== null) onChange(() => ({ [id]: day }));
      }}
    />
  );
}

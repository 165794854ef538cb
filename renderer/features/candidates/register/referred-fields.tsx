/** That a concern was passed on: by which way, to whom, when, and under which reference. */
import { NativeSelect } from '@mantine/core';
import type { SafetyConcern } from '../../../core/candidates/candidate';
import { useToday } from '../../../services/desk-context';
import { DayField } from '../../../ui/day-fields';
import { SavedText } from '../../../ui/saved-text';
import type { EditConcern } from './use-register';

const ways = [
  { id: 'bridger', name: 'Operation Bridger' },
  { id: 'ford', name: 'Operation Ford' },
  { id: 'other', name: 'Another way' },
] as const;

type Referred = NonNullable<SafetyConcern['referred']>;

interface ReferredFieldsProps {
  readonly concern: SafetyConcern;
  readonly edit: EditConcern;
}

/** Nothing but the way is asked for while it was not passed on. */
export function ReferredFields({ concern: { referred }, edit }: ReferredFieldsProps) {
  const today = useToday();
  const change = (patch: Partial<Referred>) =>
    edit('Change to whom a safety concern was passed on', (now) => ({
      ...now,
      referred: now.referred === null ? null : { ...now.referred, ...patch },
    }));
  return (
    <>
      <NativeSelect
        label="Passed on by way of"
        data={[
          { value: '', label: 'Not passed on' },
          ...ways.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={referred?.to ?? ''}
        onChange={(event) => {
          const to = ways.find(({ id }) => id === event.currentTarget.value)?.id;
          edit('Change to whom a safety concern was passed on', (now) => ({
            ...now,
            referred: to === undefined ? null : { toWhom: '', on: today, reference: '', ...now.referred, to },
          }));
        }}
      />
      {referred === null ? null : (
        <>
          <SavedText
            label="To whom"
            value={referred.toWhom}
            maxLength={200}
            onSave={(toWhom) => change({ toWhom: toWhom.trim() })}
          />
          <DayField
            label="Passed on"
            latest={today}
            value={referred.on}
            onChange={(on) => {
              if (on !== null) change({ on });
            }}
          />
          <SavedText
            label="Their reference"
            value={referred.reference}
            maxLength={120}
            onSave={(reference) => change({ reference: reference.trim() })}
          />
        </>
      )}
    </>
  );
}

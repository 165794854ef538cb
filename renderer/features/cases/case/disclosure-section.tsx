/** Unused material, the plea that is expected, and the disclosure schedules that follow from it. */
import { Button, Checkbox } from '@mantine/core';
import { type CaseFile, expectedPleas } from '../../../core/cases/case-file';
import { pleaWords } from '../../../core/cases/evidence-words';
import type { UnusedItem } from '../../../core/cases/evidence-item';
import { asId } from '../../../core/foundation/ids';
import { useDesk, useToday } from '../../../services/desk-context';
import { Empty, Help } from '../../../ui/screen';
import { ChoiceField, DayField, EntryText } from './fields';
import { CaseEntry, CaseSection, useOpenItem } from './section-frame';
import { useEditCase, useEntryEdits } from './use-case-edit';

const purpose = 'Change unused material of a case';
const pleas = expectedPleas.map((id) => ({ id, name: pleaWords[id] }));

/** The unused material first, then plea and schedules. */
export function DisclosureSection({ caseFile }: { readonly caseFile: CaseFile }) {
  const { newId } = useDesk();
  const { openNew } = useOpenItem();
  const edits = useEntryEdits(caseFile.id, 'unused');
  const add = () => {
    const item: UnusedItem = {
      id: asId<'UnusedItem'>(newId()),
      what: '',
      heldBy: '',
      isSensitive: false,
      isPresumed: false,
      note: '',
    };
    if (edits.add('Add unused material to a case', item)) openNew(item.id);
  };
  return (
    <CaseSection
      title="Unused and disclosure"
      purpose="Material that is not relied on, and the schedules that go with the file."
      actions={<Button onClick={add}>Add unused material</Button>}
    >
      <Schedules caseFile={caseFile} />
      {caseFile.unused.length === 0 ? (
        <Empty
          title="No unused material yet"
          example="Record of the 101 call · force control room · presumed"
        >
          List what was obtained and is not relied on. Some kinds are presumed to meet the disclosure test:
          call records, crime reports, custody records, earlier accounts.
        </Empty>
      ) : (
        <ul className="case-entries">
          {caseFile.unused.map((item) => (
            <UnusedEntry key={item.id} item={item} caseFile={caseFile} />
          ))}
        </ul>
      )}
    </CaseSection>
  );
}

const schedules = [
  { field: 'nonSensitiveOn', label: 'MG6C, non-sensitive, done on' },
  { field: 'sensitiveOn', label: 'MG6D, sensitive, done on' },
  { field: 'officersReportOn', label: 'MG6E, report, done on' },
] as const;

function Schedules({ caseFile }: { readonly caseFile: CaseFile }) {
  const edit = useEditCase(caseFile.id);
  const today = useToday();
  return (
    <div className="stack-tight">
      <div className="field-pair case-schedules">
        <ChoiceField
          label="Expected plea"
          choices={pleas}
          value={caseFile.expectedPlea}
          onChoose={(expectedPlea) => edit('Change the expected plea of a case', () => ({ expectedPlea }))}
        />
        {schedules.map(({ field, label }) => (
          <DayField
            key={field}
            label={label}
            notAfter={today}
            value={caseFile.schedules[field]}
            onChange={(day) =>
              edit('Change a disclosure schedule of a case', (now) => ({
                schedules: { ...now.schedules, [field]: day },
              }))
            }
          />
        ))}
      </div>
      <Help source="CPS Disclosure Manual, chapter 11">
        Where a not guilty plea is expected, the three schedules go with the request for a charging decision.
        Where a guilty plea is expected they follow a not guilty plea.
      </Help>
    </div>
  );
}

function UnusedEntry({ item, caseFile }: { readonly item: UnusedItem; readonly caseFile: CaseFile }) {
  const edits = useEntryEdits(caseFile.id, 'unused');
  const fields = { entry: item, edits, purpose };
  const line = [
    item.heldBy,
    item.isSensitive ? 'sensitive' : 'non-sensitive',
    item.isPresumed ? 'presumed to meet the test' : '',
  ].filter((part) => part !== '');
  return (
    <CaseEntry
      id={item.id}
      title={item.what === '' ? 'Material without a name yet' : item.what}
      line={line.join(' · ')}
      removeLabel="Remove this material"
      onRemove={() => edits.remove('Remove unused material from a case', item.id)}
    >
      <EntryText {...fields} field="what" label="What it is" maxLength={2000} rows={2} />
      <EntryText {...fields} field="heldBy" label="Who holds it, and where" maxLength={300} />
      <Checkbox
        label="Sensitive (MG6D)"
        checked={item.isSensitive}
        onChange={(event) => edits.change(purpose, item.id, { isSensitive: event.currentTarget.checked })}
      />
      <Checkbox
        label="Of a kind presumed to meet the disclosure test"
        checked={item.isPresumed}
        onChange={(event) => edits.change(purpose, item.id, { isPresumed: event.currentTarget.checked })}
      />
      <EntryText
        {...fields}
        field="note"
        label="Why it is not relied on, and whether it meets the test"
        maxLength={4000}
        rows={2}
      />
    </CaseEntry>
  );
}

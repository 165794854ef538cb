/** Putting an offence on a case: those that apply to its election and days, and why the others are missing. */
import { Button, Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import type { CaseFile } from '../../../core/cases/case-file';
import { newCaseOffence } from '../../../core/cases/case-offence';
import { asId } from '../../../core/foundation/ids';
import type { Offence } from '../../../core/offences/offence';
import type { Occurred } from '../../../core/offences/occurred';
import { knownDays, occurredWithin, reachOver } from '../../../core/offences/reach-over';
import { useCollection, useDesk } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';
import { Message } from '../../../ui/screen';
import { useOpenItem } from './section-frame';
import { useEntryEdits } from './use-case-edit';
import { useOffences } from '../../../services/offences';

/** The field to find one, and the list of those that do not apply. */
export function OffencePicker({ caseFile }: { readonly caseFile: CaseFile }) {
  const { newId } = useDesk();
  const occurred = useOccurred(caseFile);
  const { openNew } = useOpenItem();
  const edits = useEntryEdits(caseFile.id, 'offences');
  const { asked, days, applying, missing, cautions } = useReach(caseFile, occurred);
  const [chosen, setChosen] = useState<string | null>(null);
  const add = (offence: Offence) => {
    const entry = newCaseOffence({
      id: asId<'CaseOffence'>(newId()),
      offenceId: offence.id,
      suspectIds: caseFile.suspects.length === 1 ? caseFile.suspects.map(({ id }) => id) : [],
      occurred: occurredWithin(offence, asked, occurred),
      dueOn: null,
    });
    if (edits.add('Put an offence on a case', entry)) openNew(entry.id);
    setChosen(null);
  };
  const caution = cautions.get(chosen ?? '') ?? '';
  const offence = applying.get(chosen ?? '');
  return (
    <div className="stack-tight">
      <div className="row offence-picker">
        <Select
          label="Offence"
          placeholder="Section, name or Act"
          searchable
          limit={60}
          nothingFoundMessage="None that applies has these words. Look below for those that do not apply, and why."
          data={[...applying.values()].map(({ id, act, section, name }) => ({
            value: id,
            label: offenceTitle({ act, section, name }),
          }))}
          value={chosen}
          onChange={setChosen}
        />
        <Button disabled={offence === undefined} onClick={() => offence !== undefined && add(offence)}>
          Put on the case
        </Button>
      </div>
      {caution === '' ? null : (
        <Message tone="warning" title="Check before relying on it">
          <p>{caution}</p>
        </Message>
      )}
      <details hidden={missing.length === 0}>
        <summary>
          {missing.length === 1 ? '1 offence does' : `${missing.length} offences do`} not apply to this
          election and {days === null || days.earliest === days.latest ? 'day' : 'these days'}: see why
        </summary>
        <p className="small">
          Where one is missing in error, keep <Link to="/law">the force’s own copy</Link> of it with the
          elections it applies to: then it can be chosen here.
        </p>
        <table className="plain-table">
          <caption className="visually-hidden">Offences that do not apply, and why</caption>
          <thead>
            <tr>
              <th scope="col">Offence</th>
              <th scope="col">Why it is missing</th>
            </tr>
          </thead>
          <tbody>
            {missing.map(({ offence, why }) => (
              <tr key={offence.id}>
                <th scope="row">{offenceTitle(offence)}</th>
                <td>{why}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </div>
  );
}

/** "RPA 1983 s.60: Personation". */
export function offenceTitle({ act, section, name }: Pick<Offence, 'act' | 'section' | 'name'>): string {
  return section === '' || section === '-' ? `${act}: ${name}` : `${act} s.${section}: ${name}`;
}

/** When everything of the case is said to have happened: its offences first, then its reports. */
function useOccurred(caseFile: CaseFile): readonly Occurred[] {
  const allegations = useCollection('allegations');
  return useMemo(
    () => [
      ...caseFile.offences.map(({ occurred }) => occurred),
      ...caseFile.allegationIds.flatMap((id) => allegations.get(id)?.occurred ?? []),
    ],
    [caseFile.offences, caseFile.allegationIds, allegations],
  );
}

/** What applies on the first or the last known day, or at the poll where none is; and why the others do not. */
function useReach(caseFile: CaseFile, occurred: readonly Occurred[]) {
  const offences = useOffences();
  const { nation, polls, pollingDate } = useOperation();
  return useMemo(() => {
    const days = knownDays(occurred);
    const asked = {
      nation,
      pollTypes: caseFile.pollType === null ? polls.map(({ type }) => type) : [caseFile.pollType],
    };
    const applying = new Map<string, Offence>();
    const cautions = new Map<string, string>();
    const missing: { offence: Offence; why: string }[] = [];
    for (const { offence } of offences.values()) {
      const reach = reachOver(offence, { ...asked, days, usualDay: pollingDate });
      if (reach.applies) {
        applying.set(offence.id, offence);
        cautions.set(offence.id, reach.caution);
      } else missing.push({ offence, why: reach.why });
    }
    return { asked, days, applying, missing, cautions };
  }, [offences, nation, polls, pollingDate, caseFile.pollType, occurred]);
}

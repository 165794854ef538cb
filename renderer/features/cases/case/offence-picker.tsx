/** Putting an offence on a case: those that apply to its election and day, and why the others are missing. */
import { Button, Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import type { CaseFile } from '../../../core/cases/case-file';
import { newCaseOffence } from '../../../core/cases/case-offence';
import { asId } from '../../../core/foundation/ids';
import type { Offence, OffenceId } from '../../../core/offences/offence';
import type { EffectiveOffence } from '../../../core/offences/catalogue';
import { reachOf } from '../../../core/offences/reach';
import { earliestDay, type Occurred } from '../../../core/offences/occurred';
import { useCollection, useDesk } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';
import { Message } from '../../../ui/screen';
import { useOpenItem } from './section-frame';
import { useEntryEdits } from './use-case-edit';
import { useOffences } from './use-offences';

/** The field to find one, and the list of those that do not apply. */
export function OffencePicker({ caseFile }: { readonly caseFile: CaseFile }) {
  const { newId } = useDesk();
  const occurred = useOccurred(caseFile);
  const { openNew } = useOpenItem();
  const edits = useEntryEdits(caseFile.id, 'offences');
  const { applying, missing, cautions } = useReach(caseFile, earliestDay(occurred));
  const [chosen, setChosen] = useState<string | null>(null);
  const add = (offenceId: OffenceId) => {
    const entry = newCaseOffence({
      id: asId<'CaseOffence'>(newId()),
      offenceId,
      suspectIds: caseFile.suspects.length === 1 ? caseFile.suspects.map(({ id }) => id) : [],
      occurred,
      dueOn: null,
    });
    if (edits.add('Put an offence on a case', entry)) openNew(entry.id);
    setChosen(null);
  };
  const caution = cautions.get(chosen ?? '') ?? '';
  return (
    <div className="stack-tight">
      <div className="row offence-picker">
        <Select
          label="Offence"
          placeholder="Section, name or Act"
          searchable
          limit={60}
          nothingFoundMessage="None that applies has these words. Look below for those that do not apply, and why."
          data={applying.map(({ id, act, section, name }) => ({
            value: id,
            label: offenceTitle({ act, section, name }),
          }))}
          value={chosen}
          onChange={setChosen}
        />
        <Button disabled={chosen === null} onClick={() => chosen !== null && add(asId<'Offence'>(chosen))}>
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
          election and day: see why
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

/** When it is said to have happened: as an offence of the case has it, else as the first of its reports does. */
function useOccurred(caseFile: CaseFile): Occurred {
  const allegations = useCollection('allegations');
  const first = caseFile.allegationIds[0];
  const reported = first === undefined ? undefined : allegations.get(first)?.occurred;
  return caseFile.offences[0]?.occurred ?? reported ?? { kind: 'unknown', notBefore: null };
}

/** What applies on a day (ISO date), or at the poll where the day is not known; and why the others do not. */
function useReach(caseFile: CaseFile, day: string | null) {
  const offences = useOffences();
  const { nation, polls, pollingDate } = useOperation();
  return useMemo(() => {
    const asked = {
      nation,
      pollTypes: caseFile.pollType === null ? polls.map(({ type }) => type) : [caseFile.pollType],
      on: day ?? pollingDate,
    };
    const applying: Offence[] = [];
    const cautions = new Map<string, string>();
    const missing: { offence: Offence; why: string }[] = [];
    for (const { offence } of offences.values() as Iterable<EffectiveOffence>) {
      const reach = reachOf(offence, asked);
      if (reach.applies) {
        applying.push(offence);
        cautions.set(offence.id, reach.caution);
      } else missing.push({ offence, why: reach.why });
    }
    return { applying, missing, cautions };
  }, [offences, nation, polls, pollingDate, caseFile.pollType, day]);
}

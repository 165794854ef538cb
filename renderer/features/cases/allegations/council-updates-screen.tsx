/** What returning officers were told of investigations in their areas, council by council, and what is due. */
import { Button } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import { councilsOf } from '../../../core/operation/operation-areas';
import { type AreaId, liesIn, maySpan } from '../../../core/places/area';
import type { CaseFile } from '../../../core/cases/case-file';
import { councilUpdatesRegister } from '../../../core/registers/allegations';
import { useCollection } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';
import { ExportRegister } from '../../../services/export-register';
import { Empty, Screen } from '../../../ui/screen';
import { useKeptFocus } from '../case/kept-focus';
import { AllegationsTabs } from './allegations-tabs';
import { NewUpdate } from './council-update-form';
import { UpdateRow } from './council-update-row';
import type { CasesOfCouncil } from './use-council-updates';

/** A part for each council of the operation. */
export function CouncilUpdatesScreen() {
  const operation = useOperation();
  const areas = useCollection('areas');
  const councils = useMemo(() => councilsOf(areas, operation), [areas, operation]);
  return (
    <Screen
      title="Updates to councils"
      purpose="Returning officers are kept told of criminal investigations in their areas."
      tabs={<AllegationsTabs />}
      actions={councils.length === 0 ? undefined : <ExportRegister register={councilUpdatesRegister} />}
    >
      {councils.length === 0 ? (
        <Empty title="No council in this operation yet">
          Choose the councils where polls are held under Operation. Each then has its updates here.
        </Empty>
      ) : (
        <div className="stack-wide">
          {councils.map(({ id, name }) => (
            <Council key={id} areaId={id} name={name} />
          ))}
        </div>
      )}
    </Screen>
  );
}

function Council({ areaId, name }: { readonly areaId: AreaId; readonly name: string }) {
  const operation = useOperation();
  const all = useCollection('councilUpdates');
  const updates = [...all.values()]
    .filter((update) => update.operationId === operation.id && update.areaId === areaId)
    .sort((a, b) => (b.givenOn ?? b.due ?? '').localeCompare(a.givenOn ?? a.due ?? ''));
  const council = useCasesOf(areaId);
  const [isAdding, setAdding] = useState(false);
  const part = useRef<HTMLElement>(null);
  useKeptFocus(part);
  return (
    <section ref={part} tabIndex={-1} className="stack-tight" aria-label={name}>
      <div className="row-apart">
        <h2>
          {name} <span className="dimmed small case-beside">{openCases(council.inside)}</span>
        </h2>
        <Button variant="default" size="xs" onClick={() => setAdding(true)}>
          New update<span className="visually-hidden"> for {name}</span>
        </Button>
      </div>
      {isAdding ? <NewUpdate areaId={areaId} council={council} onClose={() => setAdding(false)} /> : null}
      {updates.length === 0 ? <p className="dimmed">Nothing was said or planned yet.</p> : null}
      <ul className="case-entries">
        {updates.map((update) => (
          <UpdateRow key={update.id} update={update} council={council} />
        ))}
      </ul>
    </section>
  );
}

/** "2 open cases in its area". */
function openCases(cases: readonly CaseFile[]): string {
  const open = cases.filter(({ outcome }) => outcome === null).length;
  if (open === 0) return 'no open case in its area';
  return open === 1 ? '1 open case in its area' : `${open} open cases in its area`;
}

function useCasesOf(councilId: AreaId): CasesOfCouncil {
  const operation = useOperation();
  const areas = useCollection('areas');
  const cases = useCollection('cases');
  return useMemo(() => {
    const inside: CaseFile[] = [];
    const around: CaseFile[] = [];
    for (const each of cases.values()) {
      if (each.operationId !== operation.id || each.areaId === null) continue;
      if (liesIn(areas, each.areaId, councilId)) inside.push(each);
      else if (maySpan(areas, each.areaId, councilId)) around.push(each);
    }
    return { inside, around };
  }, [cases, areas, operation.id, councilId]);
}

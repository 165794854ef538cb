/** What the SPOC delegates: who does what for which council, and the open delegate beside it. */
import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { rankAndName } from '../../../core/command/chart-roles';
import {
  delegationGaps,
  delegationsOf,
  doneBy,
  newDelegation,
  spocActivities,
  spocActivitiesSource,
  spocStaysResponsible,
} from '../../../core/command/delegated';
import type { Delegation } from '../../../core/command/delegation';
import { asId } from '../../../core/foundation/ids';
import { councilsOf } from '../../../core/operation/operation-areas';
import type { Area } from '../../../core/places/area';
import { delegationsRegister } from '../../../core/registers/command';
import { useCollection, useCommit, useDesk, useToday } from '../../../services/desk-context';
import { ExportRegister } from '../../../services/export-register';
import { useOperation } from '../../../services/operation';
import { Empty, Help, Message, Screen } from '../../../ui/screen';
import '../../../ui/worksheet.css';
import './command.css';
import { CommandTabs } from './command-screen';
import { DelegateDetail } from './delegate-detail';

function useDelegations(): readonly Delegation[] {
  const operation = useOperation();
  const all = useCollection('delegations');
  return useMemo(() => delegationsOf(all, operation.id), [all, operation.id]);
}

/** `?delegate=` opens one beside the table. */
export function DelegatesScreen() {
  const delegations = useDelegations();
  const operation = useOperation();
  const commit = useCommit();
  const { newId } = useDesk();
  const [parameters, setParameters] = useSearchParams();
  const open = delegations.find(({ id }) => id === parameters.get('delegate'));
  const openOne = (id: string) => setParameters({ delegate: id }, { replace: open !== undefined });
  const add = () => {
    const after = newDelegation({ id: asId<'Delegation'>(newId()), operationId: operation.id });
    if (commit('Add a delegate', [{ collection: 'delegations', id: after.id, after }]).ok) openOne(after.id);
  };
  return (
    <Screen
      title="SPOC and delegates"
      purpose="What the election SPOC hands to others, for some councils or for all of the force."
      tabs={<CommandTabs />}
      actions={
        <>
          <Button variant="default" onClick={add}>
            Add a delegate
          </Button>
          {delegations.length === 0 ? null : <ExportRegister register={delegationsRegister} />}
        </>
      }
      asideLabel={open === undefined ? 'Help' : 'Open delegate'}
      aside={
        open === undefined ? (
          <Help source={spocActivitiesSource.source}>
            Settle in writing what exactly is delegated and what comes back to the SPOC. A dedicated SPOC for
            a council is the usual case.
          </Help>
        ) : (
          <DelegateDetail
            key={open.id}
            delegation={open}
            onClose={() => setParameters({}, { replace: true })}
          />
        )
      }
    >
      <div className="stack-wide">
        <Message tone="note" title={spocStaysResponsible} />
        {delegations.length === 0 ? (
          <Empty
            title="Nothing is delegated"
            example="Insp G. Reed · Local authority SPOC, Saltmarsh · link with electoral services, briefings · confirmed by email"
            action={<Button onClick={add}>Add a delegate</Button>}
          >
            Every activity below is the SPOC’s own. Add whoever takes some of them on.
          </Empty>
        ) : (
          <Delegates delegations={delegations} onOpen={openOne} />
        )}
        <WhoDoesWhat delegations={delegations} onOpen={openOne} />
      </div>
    </Screen>
  );
}

interface ListProps {
  readonly delegations: readonly Delegation[];
  readonly onOpen: (id: string) => void;
}

function Delegates({ delegations, onOpen }: ListProps) {
  const areas = useCollection('areas');
  return (
    <table className="plain-table">
      <caption>Delegates</caption>
      <thead>
        <tr>
          {['Who', 'Role', 'Councils', 'Activities', 'Not settled'].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {delegations.map((each) => (
          <tr key={each.id}>
            <th scope="row">
              <button type="button" className="text-link" onClick={() => onOpen(each.id)}>
                {rankAndName(each) || 'Not named yet'}
              </button>
            </th>
            <td>{each.role}</td>
            <td>{where(each, areas)}</td>
            <td className="numeric">{each.activityIds.length}</td>
            <td>{delegationGaps(each).join(' ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function where({ areaIds }: Delegation, areas: ReadonlyMap<string, Area>): string {
  if (areaIds.length === 0) return 'The whole force';
  return areaIds.map((id) => areas.get(id)?.name ?? 'No longer recorded').join(', ');
}

/** Activities down, councils across: who does it today; what nobody has is the SPOC's own. */
function WhoDoesWhat({ delegations, onOpen }: ListProps) {
  const operation = useOperation();
  const areas = useCollection('areas');
  const today = useToday();
  const councils = useMemo(() => councilsOf(areas, operation), [areas, operation]);
  if (councils.length === 0)
    return (
      <p className="dimmed">
        Choose the councils where polls are held under Operation; each then has a column.
      </p>
    );
  return (
    <div className="wide-table" tabIndex={0} role="region" aria-label="Who does what">
      <table className="plain-table delegate-table">
        <caption>Who does what, today</caption>
        <thead>
          <tr>
            <th scope="col">Activity of the SPOC</th>
            {councils.map(({ id, name }) => (
              <th key={id} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {spocActivities.map((activity) => (
            <tr key={activity.id}>
              <th scope="row" title={activity.text}>
                {activity.name}
              </th>
              {councils.map(({ id }) => {
                const by = doneBy(delegations, { activityId: activity.id, areaId: id, day: today });
                return (
                  <td key={id} data-own={by.length === 0}>
                    {by.length === 0
                      ? 'SPOC'
                      : by.map((each) => (
                          <div key={each.id}>
                            <button type="button" className="text-link" onClick={() => onOpen(each.id)}>
                              {rankAndName(each)}
                            </button>
                            {each.confirmed.trim() === '' ? (
                              <span className="small"> not confirmed</span>
                            ) : null}
                          </div>
                        ))}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Names of wards and harms that the desk could not match: each is asked about once. */
import { Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { asId } from '../../../core/foundation/ids';
import type { AskedName, HistoryPlan, ImportChoices } from '../../../core/history/history-import';
import { harms } from '../../../core/threat/harms';
import { InParts } from '../../../ui/list-dry-run';
import { count } from '../log/item-words';
import { AreaSelect } from '../../../services/area-select';

interface ImportAskedProps {
  readonly plan: HistoryPlan;
  readonly choices: ImportChoices;
  readonly onChange: (choices: ImportChoices) => void;
}

/** A name that is not matched stays as it was written, and can be matched after it is stored. */
export function ImportAsked({ plan, choices, onChange }: ImportAskedProps) {
  const { askedAreas, askedHarms } = plan;
  return (
    <>
      {askedAreas.length === 0 ? null : (
        <section className="stack-tight" aria-label="Wards to match">
          <h3>{count(askedAreas.length, 'ward or district', 'wards or districts')} to match</h3>
          <p className="dimmed">
            Not guessed: say what each name means, or leave it. What is left is kept as it was written, counts
            in no ward’s figure, and can be matched later from the history.
          </p>
          <AskedTable
            head="Ward or district in the list"
            asked={askedAreas}
            found={candidateWords}
            choice={(one) => (
              <AreaSelect
                label={`What “${nameOf(one)}” means`}
                isLabelHidden
                placeholder="Keep without a ward for now"
                value={choices.areas[one.key] ?? null}
                onChange={(areaId) =>
                  onChange({
                    ...choices,
                    areas: { ...choices.areas, [one.key]: areaId === null ? null : asId<'Area'>(areaId) },
                  })
                }
                candidates={one.candidates}
              />
            )}
          />
        </section>
      )}
      {askedHarms.length === 0 ? null : (
        <section className="stack-tight" aria-label="Harms to match">
          <h3>
            {count(askedHarms.length, 'word', 'words')} that {askedHarms.length === 1 ? 'is' : 'are'} none of
            the eleven harms
          </h3>
          <p className="dimmed">
            Say which harm is meant, or leave it: the entry is then stored without a harm.
          </p>
          <AskedTable
            head="Harm in the list"
            asked={askedHarms.map((one) => ({ ...one, council: '', candidates: [] }))}
            found={() => 'Not one of the eleven'}
            choice={(one) => (
              <Select
                size="xs"
                aria-label={`Which harm “${one.name}” means`}
                placeholder="Store without a harm"
                clearable
                searchable
                data={harms.map((harm) => ({ value: harm.id, label: harm.name }))}
                value={choices.harms[one.key] ?? null}
                onChange={(harmId) =>
                  onChange({ ...choices, harms: { ...choices.harms, [one.key]: harmId ?? '' } })
                }
              />
            )}
          />
        </section>
      )}
    </>
  );
}

interface AskedTableProps {
  readonly head: string;
  readonly asked: readonly AskedName[];
  readonly found: (asked: AskedName) => string;
  readonly choice: (asked: AskedName) => ReactNode;
}

function AskedTable({ head, asked, found, choice }: AskedTableProps) {
  return (
    <InParts items={asked} first={30}>
      {(drawn) => (
        <table className="plain-table history-asked">
          <thead>
            <tr>
              <th scope="col">{head}</th>
              <th scope="col">Rows</th>
              <th scope="col">On this desk</th>
              <th scope="col">Means</th>
            </tr>
          </thead>
          <tbody>
            {drawn.map((one) => (
              <tr key={one.key}>
                <th scope="row">{nameOf(one)}</th>
                <td>
                  {one.rows === 1 ? `row ${one.firstRow}` : `${one.rows}, first in row ${one.firstRow}`}
                </td>
                <td>{found(one)}</td>
                <td>{choice(one)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </InParts>
  );
}

function nameOf({ name, council }: AskedName): string {
  return [name, council].filter(Boolean).join(', ');
}

function candidateWords({ candidates, council }: AskedName): string {
  if (candidates.length === 0) return 'No area has this name';
  const areas = count(candidates.length, 'area has', 'areas have');
  return council === '' ? `${areas} this name` : `${areas} this name, not in this council alone`;
}

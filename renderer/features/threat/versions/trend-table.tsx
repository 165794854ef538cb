/** The trend as a table, with the counts behind each highest rating. */
import { ratingLevelOf } from '../../../core/threat/scale-set';
import type { HarmTrend, TrendVersion } from '../../../core/threat/trend';
import { GradeMark } from '../../../ui/grade-mark';
import { countWords, entryWords, versionName } from './trend-words';

interface TrendTableProps {
  readonly versions: readonly TrendVersion[];
  readonly trends: readonly HarmTrend[];
}

/** Harms down, versions across. */
export function TrendTable({ versions, trends }: TrendTableProps) {
  return (
    <table className="plain-table">
      <caption>Highest rating of each harm, and how many places stand at each rating</caption>
      <thead>
        <tr>
          <th scope="col">Harm</th>
          {versions.map((version) => (
            <th scope="col" key={version.grid.assessment.id}>
              {versionName(version)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {trends.map(({ harm, entries }) => (
          <tr key={harm.id}>
            <th scope="row">
              {harm.number} {harm.short}
            </th>
            {entries.map((entry, at) => {
              const scales = versions[at]?.grid.scales;
              if (scales === undefined) return null;
              const { highest } = entry;
              return (
                <td key={versions[at]?.grid.assessment.id}>
                  {highest.kind === 'rated' ? (
                    <GradeMark
                      grade={{
                        kind: 'step',
                        step: highest.rating,
                        shade: ratingLevelOf(scales, highest.rating).shade,
                        word: ratingLevelOf(scales, highest.rating).name,
                      }}
                    />
                  ) : (
                    entryWords(scales, entry)
                  )}
                  <div className="dimmed small">{countWords(scales, entry)}</div>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The highest rating of each harm, version by version and election by election. */
import { useMemo } from 'react';
import { gridOf } from '../../../core/threat/grid';
import { throughMerges } from '../../../core/threat/previous-version';
import { isSameScales } from '../../../core/threat/same-scales';
import { type HarmTrend, trendOf, trendVersions, type TrendVersion } from '../../../core/threat/trend';
import { ratingLevelOf } from '../../../core/threat/scale-set';
import { useCollection } from '../../../services/desk-context';
import { Empty } from '../../../ui/screen';
import { PictureOrTable } from '../../../ui/picture-or-table';
import { TrendPicture } from './trend-picture';
import { TrendTable } from './trend-table';

/** All approved versions in the desk, oldest first, and the newest of each operation. */
export function TrendView() {
  const versions = useTrendVersions();
  const trends = useMemo(() => trendOf(versions), [versions]);
  return (
    <div className="threat-page stack" tabIndex={0} role="region" aria-label="Trend">
      {versions.length < 2 ? (
        <Empty title="One version makes no trend">
          Each approved version is a point, and the newest draft is the last. With the next version, or an
          earlier election in this desk, the lines stand here.
        </Empty>
      ) : (
        <>
          <PictureOrTable
            label="the trend of each harm"
            sentence={sentenceOf(versions, trends)}
            picture={<TrendPicture versions={versions} trends={trends} />}
            table={<TrendTable versions={versions} trends={trends} />}
          />
          <p className="dimmed small">A star beside a version: not approved yet.</p>
          <ScalesNote versions={versions} />
        </>
      )}
    </div>
  );
}

function useTrendVersions(): readonly TrendVersion[] {
  const operations = useCollection('operations');
  const assessments = useCollection('assessments');
  const cells = useCollection('cells');
  const places = useCollection('places');
  return useMemo(
    () =>
      trendVersions(operations.values(), assessments.values()).map(({ operation, assessment }) => ({
        operation,
        grid: throughMerges(gridOf(assessment, cells), places),
      })),
    [operations, assessments, cells, places],
  );
}

/** How many harms stand higher and lower than in the version before the last; only in the same scales. */
function sentenceOf(versions: readonly TrendVersion[], trends: readonly HarmTrend[]): string {
  const from = versions.at(-2);
  const to = versions.at(-1);
  const base = 'The highest rating of each harm anywhere, in each version; a gap where nothing is rated.';
  if (from === undefined || to === undefined) return base;
  if (!isSameScales(from.grid.scales, to.grid.scales)) {
    return `${base} The last two versions have different scales and are not set against each other.`;
  }
  const steps = trends.flatMap(({ entries }) => {
    const was = entries.at(-2)?.highest;
    const is = entries.at(-1);
    // The highest may be among those that wait: such a harm has not fallen.
    if (was?.kind !== 'rated' || is?.highest.kind !== 'rated' || is.toConfirm > 0) return [];
    return [is.highest.rating - was.rating];
  });
  const waiting = trends.filter(({ entries }) => (entries.at(-1)?.toConfirm ?? 0) > 0).length;
  const higher = steps.filter((step) => step > 0).length;
  const lower = steps.filter((step) => step < 0).length;
  return `${base} Against the version before: ${higher} higher, ${lower} lower, ${steps.length - higher - lower} the same.${waitingWords(waiting)}`;
}

function waitingWords(harms: number): string {
  if (harms === 0) return '';
  return ` ${harms === 1 ? '1 harm is' : `${harms} harms are`} left out: not all of it is confirmed yet.`;
}

function ScalesNote({ versions }: { readonly versions: readonly TrendVersion[] }) {
  const [first] = versions;
  if (first === undefined || versions.every(({ grid }) => isSameScales(grid.scales, first.grid.scales)))
    return null;
  const names = versions.map(
    ({ grid: { assessment, scales } }) =>
      `version ${assessment.version}: ${scales.name} (highest: ${ratingLevelOf(scales, scales.rating.levels.at(-1)?.level ?? 1).name})`,
  );
  return (
    <p className="small measure">
      The versions have different scales: {[...new Set(names)].join('; ')}. Steps of different scales cannot
      be compared, so the line is broken between them and each rating is named in its own words.
    </p>
  );
}

/** What the search over everything finds in the threat assessments of the open operation. */
import type { Operation } from '../../core/operation/operation';
import type { DeskRecords } from '../../core/records';
import { type Assessment, locationKey } from '../../core/threat/assessment';
import type { Cell } from '../../core/threat/cell';
import { hasColumn, gridOf } from '../../core/threat/grid';
import { factors, harmOf, harms, heads } from '../../core/threat/harms';
import { columnNames } from '../../core/threat/approval-facts';
import type { SearchHit } from '../../services/feature';
import type { OpenRecords } from '../../vault/index';
import { assessmentPath, cellPath } from './cell-point';
import { versionWords } from './assessment-actions';

const mostCells = 30;

/** Versions by their words, then judgements and notes on factors, then cells whose harm, place or text has all the words; newest version first. */
export function searchThreat(
  query: string,
  records: OpenRecords<DeskRecords>,
  operation: Operation | null,
): readonly SearchHit[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (operation === null || words.length === 0) return [];
  const hasAll = (text: string) => {
    const lower = text.toLowerCase();
    return words.every((word) => lower.includes(word));
  };
  const versions = [...records.all('assessments').values()]
    .filter((assessment) => assessment.operationId === operation.id)
    .sort((a, b) => b.version - a.version);
  const titles = versions
    .filter((version) => hasAll(`${version.title} ${versionWords(version)}`))
    .map((version): SearchHit => ({
      id: `assessment:${version.id}`,
      label: version.title,
      description: versionWords(version),
      path: assessmentPath(version.id),
    }));
  return [...titles, ...writtenHits(records, versions, hasAll), ...cellHits(records, versions, hasAll)];
}

/** Judgements under the heads, then notes on factors, newest version first; both stand on one screen. */
function writtenHits(
  records: OpenRecords<DeskRecords>,
  versions: readonly Assessment[],
  hasAll: (text: string) => boolean,
): readonly SearchHit[] {
  const gazetteer = { areas: records.all('areas'), places: records.all('places') };
  const notes = [...records.all('factorNotes').values()];
  return versions
    .flatMap((version): readonly SearchHit[] => {
      const nameOf = columnNames(version, [], gazetteer);
      const columns = new Set(version.locations.map(locationKey));
      const found = (id: string, label: string): SearchHit => ({
        id,
        label,
        description: `Threat assessment, version ${version.version}`,
        path: assessmentPath(version.id, 'factors'),
      });
      const judgements = heads
        .filter((head) => version.judgements[head.id] !== '')
        .filter((head) => hasAll(`${head.name} ${version.judgements[head.id]}`))
        .map((head) => found(`judgement:${version.id}:${head.id}`, `Judgement: ${head.name}`));
      const factorNotes = notes.flatMap((note): readonly SearchHit[] => {
        const factor = factors.find((each) => each.id === note.factorId);
        const isOfVersion = note.assessmentId === version.id;
        const isShown = note.location === null || columns.has(locationKey(note.location));
        if (factor === undefined || !isOfVersion || !isShown) return [];
        const where = note.location === null ? '' : `, ${nameOf(note.location)}`;
        if (!hasAll(`${factor.name} ${where} ${note.text}`)) return [];
        return [found(`factor:${note.id}`, `Factor: ${factor.name}${where}`)];
      });
      return [...judgements, ...factorNotes];
    })
    .slice(0, mostCells);
}

function cellHits(
  records: OpenRecords<DeskRecords>,
  versions: readonly Assessment[],
  hasAll: (text: string) => boolean,
): readonly SearchHit[] {
  const gazetteer = { areas: records.all('areas'), places: records.all('places') };
  const cells = records.all('cells');
  const grids = new Map(versions.map((version) => [version.id, gridOf(version, cells)]));
  const names = new Map(
    versions.map((version) => [version.id, columnNames(version, [], gazetteer)] as const),
  );
  const hits: (SearchHit & { readonly version: number })[] = [];
  for (const cell of cells.values()) {
    const grid = grids.get(cell.assessmentId);
    const isKnown = harms.some((harm) => harm.id === cell.harmId);
    if (grid === undefined || !isKnown || !hasColumn(grid, cell.location)) continue;
    const harm = harmOf(cell.harmId);
    const place = names.get(cell.assessmentId)?.(cell.location) ?? '';
    if (!hasAll(`${harm.name} ${harm.short} ${place} ${writtenIn(cell, records)}`)) continue;
    const { version } = grid.assessment;
    hits.push({
      id: `cell:${cell.id}`,
      label: `${harm.short}, ${place}`,
      description: `Threat assessment, version ${version}`,
      path: cellPath(cell.assessmentId, { harm, location: cell.location }),
      version,
    });
  }
  return hits.sort((a, b) => b.version - a.version).slice(0, mostCells);
}

function writtenIn(cell: Cell, records: OpenRecords<DeskRecords>): string {
  if (cell.state !== 'assessed') return cell.reason;
  const controls = cell.controls.flatMap((id) => {
    const control = records.get('controls', id);
    return control === undefined ? [] : [`${control.text} ${control.owner}`];
  });
  return [cell.rationale, cell.controlsInPlace, ...controls].join(' ');
}

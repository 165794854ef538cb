/** What the search over everything finds of memoranda: by council, state and note, and clauses by their words. */
import { libraryClauses } from '../../../core/memoranda/clause-library';
import { effectiveClauses } from '../../../core/memoranda/clauses';
import { memorandumId } from '../../../core/memoranda/memorandum';
import { standingOn } from '../../../core/memoranda/standing';
import type { Operation } from '../../../core/operation/operation';
import { councilsOf } from '../../../core/operation/operation-areas';
import type { DeskRecords } from '../../../core/records';
import type { SearchHit } from '../../../services/feature';
import type { OpenRecords } from '../../../vault/index';

/** Where it is asked for no day, no review is due yet. */
const beforeAnyReview = '0001-01-01';

/** Memoranda of the open operation, files that came back, and clauses as the force words them. */
export function searchMemoranda(
  query: string,
  records: OpenRecords<DeskRecords>,
  operation: Operation | null,
  today: string = beforeAnyReview,
): readonly SearchHit[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (operation === null || words.length === 0) return [];
  const has = (text: string) => words.every((word) => text.toLowerCase().includes(word));
  const councils = councilsOf(records.all('areas'), operation).flatMap(
    ({ id: areaId, name }): SearchHit[] => {
      const memorandum = records.get('memoranda', memorandumId(operation.id, areaId));
      const { name: state } = standingOn(memorandum, today, (id) => records.get('documentVersions', id));
      const notes = (memorandum?.steps ?? []).map(({ by, note }) => `${by} ${note}`).join(' ');
      const path = `/documents/memoranda?council=${encodeURIComponent(areaId)}`;
      return has(`memorandum of understanding mou ${name} ${state} ${notes}`)
        ? [{ id: `memorandum:${areaId}`, label: `Memorandum with ${name}`, description: state, path }]
        : [];
    },
  );
  const returns = [...records.all('memorandumReturns').values()].flatMap((returned): SearchHit[] => {
    const memorandum = records.get('memoranda', returned.memorandumId);
    if (memorandum?.operationId !== operation.id) return [];
    return has(`${returned.fileName} ${returned.from} returned memorandum`)
      ? [
          {
            id: `memorandum-return:${returned.id}`,
            label: returned.fileName,
            description: 'Memorandum that came back',
            path: `/documents/memoranda/returned/${returned.id}`,
          },
        ]
      : [];
  });
  const clauses = effectiveClauses(records.all('clauseEdits'), null).flatMap((clause): SearchHit[] =>
    has(`clause ${clause.heading} ${clause.text}`)
      ? [
          {
            id: `clause:${clause.clauseId}`,
            label: clause.heading,
            description: libraryClauses.some(({ id }) => id === clause.clauseId)
              ? 'Clause of the memorandum'
              : 'Clause of the force’s own',
            path: `/documents/memoranda/clauses?clause=${encodeURIComponent(clause.clauseId)}`,
          },
        ]
      : [],
  );
  return [...councils, ...returns, ...clauses];
}

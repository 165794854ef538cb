/** The wordings of the memoranda that the force or a council changed before the new operation began. */
import { councilsOf } from '../operation/operation-areas';
import type { Area } from '../places/area';
import { effectiveClauses } from '../memoranda/clauses';
import { type Between, type Offered, offeredWords } from './carry-records';

/** Those of the force first, then those of each council; in the order of the clauses. */
export function offeredClauses({ records, to }: Between): readonly Offered[] {
  const levels: readonly (Area | null)[] = [null, ...councilsOf(records.areas, to)];
  return levels.flatMap((council) => {
    const level = council === null ? 'force' : 'council';
    const of = council === null ? 'wording of the force' : `wording of ${council.name}`;
    return effectiveClauses(records.clauseEdits, council?.id ?? null).flatMap(
      (clause): readonly Offered[] => {
        const { edit, heading, text, isLeftOut } = clause;
        if (edit === undefined || clause.from !== level) return [];
        const born = edit.earlier[0]?.at;
        if (born !== undefined && born >= to.createdAt) return [];
        return [
          {
            kind: 'clause',
            sourceId: edit.id,
            name: `${heading}: ${of}`,
            words: offeredWords(`${heading}: ${of}`, isLeftOut ? 'Left out of the memorandum.' : text),
            sourcePath: clausePath(clause.clauseId, council?.id ?? null),
            already: '',
          },
        ];
      },
    );
  });
}

/** Where the wording of a clause is read. */
export function clausePath(clauseId: string, areaId: string | null): string {
  const council = areaId === null ? '' : `&for=${encodeURIComponent(areaId)}`;
  return `/documents/memoranda/clauses?clause=${encodeURIComponent(clauseId)}${council}`;
}

/**
 * How the case list and the debrief count what the return counts: each from its own figures, so that holding them
 * against each other means something.
 */
import type { CaseRow } from '../cases/case-list';
import { outcomeWords } from '../cases/outcome';
import { caseStages } from '../cases/stage';
import { type CompiledDebrief, type DebriefFigure, type FigureGroupId, groupOf } from '../debrief/compiled';
import { ofAllegations } from './counted-category';
import type { ReadReturn } from './read-return';
import type { Placed } from './reconcile';
import { countedCase, type ReturnRow } from './rows';

/** As the return counts them. */
export function returnView(rows: readonly ReturnRow[]): readonly Placed[] {
  return rows.map(({ key, reference, counted, standing }) => ({
    key,
    reference,
    category: counted.category,
    figure: standing.figure,
  }));
}

/** As the list of cases and the register of allegations have them today. */
export function caseListView(read: ReadReturn, rows: readonly CaseRow[]): readonly Placed[] {
  const cases = rows.map(({ caseFile, stage }): Placed => ({
    key: `case:${caseFile.id}`,
    reference: caseFile.reference,
    category: countedCase(read, caseFile).category,
    figure:
      stage.stage === 'closed'
        ? (outcomeWords.find(({ id }) => id === caseFile.outcome?.outcome)?.name ?? stage.words)
        : stageWords(stage.stage),
  }));
  const alone = [...read.allegations.values()].filter(
    ({ id, kind, operationId }) =>
      operationId === read.operation.id && kind === 'allegation' && !read.caseOf.has(id),
  );
  return [
    ...cases,
    ...alone.map(({ id, reference, category, outcome }): Placed => ({
      key: `allegation:${id}`,
      reference,
      category,
      figure:
        outcome === null
          ? stageWords('open')
          : (outcomeWords.find((word) => word.id === outcome.outcome)?.name ?? outcome.outcome),
    })),
  ];
}

function stageWords(id: string): string {
  return caseStages.find((stage) => stage.id === id)?.commissionWords ?? '';
}

export interface DebriefView {
  readonly placed: readonly Placed[];
  /** Labels of figures that are not the number of the records behind them. */
  readonly wrongFigures: readonly string[];
}

/** As the figures of the debrief count them. A case has no category there: its allegations have. */
export function debriefView(read: ReadReturn, debrief: CompiledDebrief): DebriefView {
  const categoryOf = byRecord(debrief, 'allegations-by-category', 'allegation');
  const outcomeOf = {
    case: byRecord(debrief, 'outcomes', 'case'),
    allegation: byRecord(debrief, 'outcomes', 'allegation'),
  };
  const placed: Placed[] = [];
  for (const [id, stage] of byRecord(debrief, 'investigations-by-stage', 'case')) {
    const caseFile = read.cases.find((each) => each.id === id);
    const decided = (caseFile?.allegationIds ?? []).map((each) => ({
      category: categoryOf.get(each) ?? '',
      subCategory: '',
    }));
    const itself =
      caseFile === undefined
        ? ''
        : countedCase(read, { ...caseFile, allegationIds: incidentsOf(read, caseFile) }).category;
    const outcome = outcomeOf.case.get(id);
    placed.push({
      key: `case:${id}`,
      reference: caseFile?.reference ?? id,
      category: ofAllegations(decided)?.category ?? itself,
      figure: outcome === undefined ? stageWords(stage) : outcomeName(outcome),
    });
  }
  const incidents = idsBehind(debrief, 'allegations', 'incidents-reported');
  const live = idsBehind(debrief, 'investigations', 'reports-live');
  for (const id of new Set([...live, ...outcomeOf.allegation.keys()])) {
    if (incidents.has(id)) continue;
    const outcome = outcomeOf.allegation.get(id);
    placed.push({
      key: `allegation:${id}`,
      reference: read.allegations.get(id)?.reference ?? id,
      category: categoryOf.get(id) ?? '',
      figure: outcome === undefined ? stageWords('open') : outcomeName(outcome),
    });
  }
  return { placed, wrongFigures: wrongFigures(debrief) };
}

function incidentsOf(read: ReadReturn, { allegationIds }: ReadReturn['cases'][number]) {
  return allegationIds.filter((id) => read.allegations.get(id)?.kind === 'incident');
}

function outcomeName(id: string): string {
  return outcomeWords.find((outcome) => outcome.id === id)?.name ?? id;
}

/** Which figure of the group each record stands behind, by what follows the colon of its id. */
function byRecord(
  debrief: CompiledDebrief,
  group: FigureGroupId,
  kind: 'case' | 'allegation',
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { id, behind } of groupOf(debrief, group)?.figures ?? [])
    for (const each of behind)
      if (each.kind === kind) for (const record of each.ids) found.set(record, id.slice(id.indexOf(':') + 1));
  return found;
}

function idsBehind(debrief: CompiledDebrief, group: FigureGroupId, figureId: string): ReadonlySet<string> {
  const figure = groupOf(debrief, group)?.figures.find(({ id }) => id === figureId);
  return new Set(figure?.behind.flatMap(({ ids }) => ids) ?? []);
}

const countedGroups = ['allegations-by-category', 'investigations-by-stage', 'outcomes'] as const;

function wrongFigures(debrief: CompiledDebrief): readonly string[] {
  const isWrong = ({ value, behind }: DebriefFigure) =>
    value !== behind.reduce((sum, { ids }) => sum + ids.length, 0);
  return countedGroups.flatMap((id) => {
    const group = groupOf(debrief, id);
    return (group?.figures ?? []).filter(isWrong).map(({ label }) => `${group?.title ?? id}: ${label}`);
  });
}

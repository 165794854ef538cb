/**
 * Investigations in figures: cases by stage, how they ended, and allegations that never became a case.
 *
 * Reference: APP Policing elections, post-election debrief: current status of any investigations.
 */
import type { CaseFile } from '../cases/case-file';
import { outcomeWords } from '../cases/outcome';
import { haveBegun } from '../cases/proceedings';
import { type CaseStageId, caseStages, contactsByCase, stageOf } from '../cases/stage';
import type { CompileGiven } from './compile-given';
import { behind, countOf, ofOperation, type OwnGroup, sumOf } from './figures';

const shared = { caution: '', isOpenEnded: false } as const;

/** Every group under this heading. */
export function investigationGroups({ records, operation }: CompileGiven): readonly OwnGroup[] {
  const cases = ofOperation(records.cases, operation);
  const reports = ofOperation(records.allegations, operation);
  const contacts = contactsByCase(records.cpsContacts);
  const stages = new Map<CaseFile, CaseStageId>(
    cases.map((each) => [each, stageOf(each, contacts.get(each.id) ?? []).stage]),
  );
  const inStage = (id: CaseStageId) => cases.filter((each) => stages.get(each) === id);
  const inCases = new Set(cases.flatMap(({ allegationIds }) => allegationIds));
  const alone = reports.filter(({ id }) => !inCases.has(id));
  const isRecorded = cases.length > 0 || reports.length > 0;
  const closed = inStage('closed');
  const suspects = cases.filter((each) => each.suspects.length > 0);
  const begun = cases.filter(({ offences }) => offences.some(haveBegun));
  return [
    {
      ...shared,
      id: 'investigations',
      title: 'Investigations',
      source: 'Case list and register of allegations',
      figures: [
        countOf({ id: 'cases-all', label: 'Cases opened', kind: 'case', records: cases }),
        countOf({
          id: 'cases-live',
          label: 'Cases still open',
          kind: 'case',
          records: cases.filter((each) => stages.get(each) !== 'closed'),
          outOf: cases.length,
        }),
        countOf({
          id: 'cases-closed',
          label: 'Cases closed',
          kind: 'case',
          records: closed,
          outOf: cases.length,
        }),
        sumOf({
          id: 'suspects',
          label: 'Suspects named in cases',
          value: cases.reduce((sum, each) => sum + each.suspects.length, 0),
          unit: 'people',
          behind: behind('case', suspects),
        }),
        countOf({
          id: 'cases-begun',
          label: 'Cases with an offence for which proceedings were begun',
          kind: 'case',
          records: begun,
          outOf: cases.length,
        }),
        countOf({
          id: 'reports-live',
          label: 'Reports without a case that are not ended',
          kind: 'allegation',
          records: alone.filter(({ outcome }) => outcome === null),
          outOf: reports.length,
        }),
      ],
      isRecorded,
    },
    {
      ...shared,
      id: 'investigations-by-stage',
      title: 'Cases by stage',
      source: 'Case list and CPS register',
      figures: caseStages
        .map(({ id, name }) =>
          countOf({
            id: `investigations-by-stage:${id}`,
            label: name,
            kind: 'case',
            records: inStage(id),
            outOf: cases.length,
          }),
        )
        .filter(({ value }) => (value ?? 0) > 0),
      isRecorded,
      isOpenEnded: true,
    },
    {
      ...shared,
      id: 'outcomes',
      title: 'How they ended, cases and reports without a case',
      source: 'Case list and register of allegations',
      figures: outcomeWords.flatMap(({ id, name }) => {
        const ended = cases.filter(({ outcome }) => outcome?.outcome === id);
        const endedAlone = alone.filter(({ outcome }) => outcome?.outcome === id);
        if (ended.length + endedAlone.length === 0) return [];
        return [
          sumOf({
            id: `outcomes:${id}`,
            label: name,
            value: ended.length + endedAlone.length,
            unit: 'records',
            behind: [...behind('case', ended), ...behind('allegation', endedAlone)],
          }),
        ];
      }),
      isRecorded,
      isOpenEnded: true,
    },
  ];
}

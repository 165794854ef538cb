/** What the readiness rules make of a case, as plain data to be printed. There is no figure that sums it up. */
import type { CaseFile } from '../../renderer/core/cases/case-file';
import { promptsFor } from '../../renderer/core/cases/readiness/prompts';
import { readinessAround } from '../../renderer/core/cases/readiness/force-readiness';
import {
  approvalHindrances,
  type Reason,
  readinessOf,
  reasonsOfGravity,
} from '../../renderer/core/cases/readiness/readiness';
import type { Support } from '../../renderer/core/cases/evidence-item';
import { effectiveOffences, offenceOf } from '../../renderer/core/offences/catalogue';
import type { ReadinessFile } from './format';

/** Plain data, ready to be printed. */
export function readinessReport(file: ReadinessFile): unknown {
  const byId = <T extends { readonly id: string }>(records: readonly T[]) =>
    new Map(records.map((record) => [record.id, record]));
  const cases = [file.caseFile, ...file.otherCases];
  const offences = effectiveOffences([]);
  const around = readinessAround()({
    cases: byId(cases),
    allegations: byId(file.allegations),
    contacts: byId(file.contacts),
    offences,
    operations: new Map(
      cases.map(({ operationId }) => [operationId, { nation: file.nation, pollingDate: file.pollingDate }]),
    ),
    today: file.today,
  });
  const readiness = readinessOf(file.caseFile, around);
  const keysOf = (reasons: readonly Reason[]) => reasons.map(({ key }) => key);
  return {
    case: file.caseFile.reference,
    nation: file.nation,
    today: file.today,
    blocks: reasonsOfGravity(readiness, 'blocks').map(reasonAs),
    risk: reasonsOfGravity(readiness, 'risk').map(reasonAs),
    polish: reasonsOfGravity(readiness, 'polish').map(reasonAs),
    disputed: readiness.disputed.map((reason) => ({
      gravity: reason.gravity,
      ...reasonAs(reason),
      ground: reason.dispute?.ground,
      disputedBy: reason.dispute?.by,
    })),
    approvalHeldBackBy: {
      contact: keysOf(approvalHindrances(readiness, 'contact')),
      submission: keysOf(approvalHindrances(readiness, 'submission')),
    },
    prompts: promptsFor(file.caseFile, around.contacts).map(({ id, text, times, answer }) => ({
      id,
      text,
      refused: times.map(({ caseReference, on }) => ({ case: caseReference, on })),
      answer: answer?.answer ?? null,
    })),
    notes: notesOn(file.caseFile, offences),
  };
}

function reasonAs({ key, ruleId, rule, missing, spot, source, sureness, who, isDisputable }: Reason) {
  return {
    key,
    rule: ruleId,
    says: rule,
    missing,
    where: { section: spot.section, item: spot.itemId ?? null },
    source,
    sourceChecked: sureness,
    who,
    isDisputable,
  };
}

/** What of the file points nowhere, and so changes nothing: most often a slip in the file. */
function notesOn(caseFile: CaseFile, offences: ReturnType<typeof effectiveOffences>): readonly string[] {
  const elements = new Map(
    caseFile.offences.map((offence) => [
      offence.id,
      (offenceOf(offence, offences)?.elements ?? []).map(({ id }) => id),
    ]),
  );
  const witnesses = new Set(caseFile.witnesses.map(({ id }) => id));
  const suspects = new Set(caseFile.suspects.map(({ id }) => id));
  const ofSupport = (id: string, { offence, element }: Support): readonly string[] => {
    const known = elements.get(offence);
    if (known === undefined)
      return [`${id} supports an element of “${offence}”, which is no offence of the case.`];
    if (known.includes(element)) return [];
    return [`${id} supports “${element}” of ${offence}, whose elements are ${known.join(', ') || 'none'}.`];
  };
  return [
    ...[...caseFile.evidence, ...caseFile.witnesses].flatMap(({ id, supports }) =>
      supports.flatMap((support) => ofSupport(id, support)),
    ),
    ...caseFile.evidence
      .filter(({ producedBy }) => producedBy !== null && !witnesses.has(producedBy))
      .map(
        ({ id, producedBy }) => `${id} is produced by “${producedBy ?? ''}”, who is no witness of the case.`,
      ),
    ...caseFile.offences.flatMap(({ id, suspectIds }) =>
      suspectIds
        .filter((suspect) => !suspects.has(suspect))
        .map((suspect) => `${id} names “${suspect}”, who is no suspect of the case.`),
    ),
    ...caseFile.offences.flatMap(({ id, suspectIds, proceedings }) =>
      proceedings
        .filter(({ suspectId }) =>
          suspectId === null ? suspectIds.length > 0 : !suspectIds.includes(suspectId),
        )
        .map(({ suspectId }) =>
          suspectId === null
            ? `The proceedings for ${id} name nobody, though it has suspects: they stop no clock.`
            : `The proceedings for ${id} name “${suspectId}”, whom it does not: they stop no clock.`,
        ),
    ),
  ];
}

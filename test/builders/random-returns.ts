/** Random registers of allegations and cases, as fast-check makes them, for what counts them. All names are invented. */
import * as fc from 'fast-check';
import type { Allegation } from '../../renderer/core/cases/allegation';
import type { CaseFile } from '../../renderer/core/cases/case-file';
import { categories } from '../../renderer/core/cases/categories';
import { cpsDecisions } from '../../renderer/core/cases/cps-contact';
import { type Outcome, outcomeWords } from '../../renderer/core/cases/outcome';
import { asId } from '../../renderer/core/foundation/ids';
import { aCase, aCaseOffence, aCpsContact, anAllegation } from './cases';
import { anOperation } from './desk';
import { byId } from './plan-records';
import { returnRecords } from './returns';
import { anArea } from './threat';

/** The operation that the registers are of. */
export const countedOperation = anOperation({ id: asId('operation-1'), pollingDate: '2027-05-06' });
/** No day in them is later. */
export const countedUntil = '2027-12-31';

/** A force with one council and one ward. */
export const countedAreas = byId(
  anArea('force', { kind: 'force', name: 'Marlshire' }),
  anArea('carrow', { kind: 'local-authority', name: 'Carrow', parentId: asId('force') }),
  anArea('ward-1', { kind: 'ward', name: 'Lyde', parentId: asId('carrow') }),
);

const anOutcome: fc.Arbitrary<Outcome | null> = fc.option(
  fc.constantFrom(...outcomeWords).map(({ id }) => ({
    outcome: id,
    on: '2027-07-01',
    reason: 'As recorded.',
    by: 'Insp. Rowan Vale',
    cpsReference: '',
  })),
);
const aCategory = fc.constantFrom('', 'no-longer-known', ...categories.map(({ id }) => id));

/** Allegations and incidents, some of them in cases, each with or without outcome; cases with and without the CPS. */
export const someRegisters = fc
  .record({
    reports: fc.array(
      fc.record({
        category: aCategory,
        kind: fc.constantFrom('allegation' as const, 'allegation' as const, 'incident' as const),
        stream: fc.constantFrom('malpractice' as const, 'intimidation' as const),
        outcome: anOutcome,
        /** Of which case it is a part; most of these are none. */
        inCase: fc.nat(8),
      }),
      { maxLength: 12 },
    ),
    cases: fc.array(
      fc.record({
        outcome: anOutcome,
        hasOffence: fc.boolean(),
        decisions: fc.array(fc.constantFrom(...cpsDecisions), { maxLength: 2 }),
        isSent: fc.boolean(),
      }),
      { maxLength: 5 },
    ),
  })
  .map(({ reports, cases }) => {
    const allegations = reports.map((given, at): Allegation =>
      anAllegation({
        ...{ category: given.category, kind: given.kind, stream: given.stream, outcome: given.outcome },
        id: asId(`a${at}`),
        reference: `A-${at}`,
      }),
    );
    const files = cases.map(({ outcome, hasOffence }, at): CaseFile =>
      aCase({
        id: asId(`c${at}`),
        reference: `C-${at}`,
        outcome,
        offences: hasOffence ? [aCaseOffence()] : [],
        allegationIds: allegations.filter((_, index) => reports[index]?.inCase === at).map(({ id }) => id),
      }),
    );
    const contacts = cases.flatMap(({ isSent, decisions }, at) =>
      isSent
        ? [
            aCpsContact({
              id: asId(`x${at}`),
              caseId: asId(`c${at}`),
              decisions: decisions.map(({ id }, number) => ({
                id: asId(`d${at}-${number}`),
                kind: id,
                on: '2027-07-02',
                words: '',
                reasons: [],
              })),
            }),
          ]
        : [],
    );
    return returnRecords({
      areas: countedAreas,
      allegations: byId(...allegations),
      cases: byId(...files),
      cpsContacts: byId(...contacts),
    });
  });

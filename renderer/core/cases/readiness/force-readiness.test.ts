// The whole force after a change: the same answer as from the beginning, and only what was touched is new.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aSuspect } from '../../../../test/builders/cases';
import { aBorneOutAllegation, aForce, aReadyCase } from '../../../../test/builders/ready-case';
import { refusedFor } from '../../../../test/builders/readiness-rows';
import { effectiveOffences } from '../../offences/catalogue';
import { asId } from '../../foundation/ids';
import type { CaseFile, CaseId } from '../case-file';
import { forceReadiness, type ForceRecords, type ForceWork, readinessAround } from './force-readiness';
import { readinessOf } from './readiness';

const caseNumber = (index: number, given: Partial<CaseFile> = {}): CaseFile =>
  aReadyCase({
    id: asId(`case-${index}`),
    reference: `C-00${index}`,
    stream: index % 2 === 0 ? 'malpractice' : 'intimidation',
    allegationIds: [asId(`allegation-${index}`)],
    officerInCase: `DC ${index}`,
    seniorInvestigatingOfficer: '',
    disclosureOfficer: `DC Aide ${index}`,
    ...given,
  });
const start: ForceRecords = aForce({
  cases: [0, 1, 2, 3].map((index) => caseNumber(index)),
  allegations: [0, 1, 2, 3].map((index) => aBorneOutAllegation({ id: asId(`allegation-${index}`) })),
  contacts: [refusedFor('case-3')],
});
const candidate = (name: string) => [aSuspect({ standing: 'candidate', name })];
const set = <T>(map: ReadonlyMap<string, T>, id: string, value: T) => new Map(map).set(id, value);

/** What each case gives when nothing was kept from before. */
function fromTheBeginning(records: ForceRecords) {
  const around = readinessAround()(records);
  return new Map(
    Array.from(records.cases.values(), (caseFile) => [caseFile.id, readinessOf(caseFile, around)]),
  );
}

type Edit = (records: ForceRecords) => ForceRecords;
const editCase =
  (index: number, given: Partial<CaseFile>): Edit =>
  (records) => {
    const was = records.cases.get(`case-${index}`) ?? caseNumber(index);
    return { ...records, cases: set(records.cases, was.id, { ...was, ...given }) };
  };
const which = fc.integer({ min: 0, max: 4 });
const edit: fc.Arbitrary<Edit> = fc.oneof(
  which.map((index) => editCase(index, { complainant: '' })),
  which.map((index) => editCase(index, { evidence: [] })),
  fc
    .tuple(which, fc.constantFrom('DC One', 'DC Two'), fc.constantFrom('Bryn Holt', 'Una Pike'))
    .map(([index, officer, name]) => editCase(index, { officerInCase: officer, suspects: candidate(name) })),
  which.map((index) => editCase(index, { stream: 'intimidation' })),
  which.map((index): Edit => (records) => {
    const cases = new Map(records.cases);
    cases.delete(`case-${index}`);
    return { ...records, cases };
  }),
  fc.tuple(which, fc.constantFrom('Bryn Holt', 'Una Pike')).map(([index, name]): Edit => (records) => {
    const id = asId<'Allegation'>(`allegation-${index}`);
    const concerned = [{ id: asId<'ConcernedPerson'>('p'), name, standing: 'candidate' as const, side: 'wronged' as const, detail: '' }];
    return { ...records, allegations: set(records.allegations, id, aBorneOutAllegation({ id, concerned, isSubstantiated: null })) };
  }),
  which.map((index): Edit => (records) => ({
    ...records,
    contacts: set(records.contacts, `contact-${index}`, { ...refusedFor(`case-${index}`), id: asId(`contact-${index}`) }),
  })),
  fc.constant<Edit>((records) => ({ ...records, today: '2028-06-01' })),
  fc.constant<Edit>((records) => ({ ...records, offences: effectiveOffences([]) })),
); // prettier-ignore

describe('the readiness of the force', () => {
  it('after any changes is what it is from the beginning', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
        const { read } = forceReadiness();
        let records = start;
        read(records);
        for (const change of edits) {
          records = change(records);
          expect(read(records)).toEqual(fromTheBeginning(records));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keeps what a change to one case does not touch, object for object', () => {
    const { read } = forceReadiness();
    const before = read(start);
    const after = read(editCase(1, { complainant: '' })(start));
    expect(after.get(asId<'Case'>('case-1'))).not.toBe(before.get(asId<'Case'>('case-1')));
    for (const id of ['case-0', 'case-2', 'case-3'].map(asId<'Case'>))
      expect(after.get(id)).toBe(before.get(id));
  });

  it('is the same map while nothing changed', () => {
    const { read } = forceReadiness();
    expect(read(start)).toBe(read({ ...start }));
  });

  it('tells both cases of one officer who comes to stand on both kinds of work for one candidate', () => {
    const { read } = forceReadiness();
    const here = editCase(0, { officerInCase: 'DC One', suspects: candidate('Bryn Holt') })(start);
    const conflicts = (records: ForceRecords, id: CaseId) =>
      read(records).get(id)?.reasons.filter(({ ruleId }) => ruleId === 'separation').length;
    expect(conflicts(here, asId('case-0'))).toBe(0);
    const both = editCase(1, { officerInCase: 'DC One', suspects: candidate('Bryn Holt') })(here);
    expect(conflicts(both, asId('case-0'))).toBe(1);
    expect(conflicts(both, asId('case-1'))).toBe(1);
    const explained = editCase(1, {
      separations: [{ id: asId('separation-1'), officer: 'DC One', about: 'Bryn Holt', otherCase: 'C-000', reason: 'Nobody else is trained.', by: 'DI Amos Reed', at: '2027-06-01T09:00:00.000Z' }],
    })(both);
    expect(conflicts(explained, asId('case-0'))).toBe(0);
  }); // prettier-ignore
});

/** Works as many pieces as are given, or all. */
function work({ next }: ForceWork, pieces = Number.POSITIVE_INFINITY): void {
  for (let done = 0; done < pieces && next(); done += 1);
}

describe('the readiness of the force in pieces', () => {
  const stop = fc.oneof(fc.nat({ max: 12 }), fc.constant(Number.POSITIVE_INFINITY));

  it('is what it is at once, wherever earlier work was given up', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(edit, stop), { minLength: 1, maxLength: 6 }), (edits) => {
        const { begin } = forceReadiness();
        let records = start;
        work(begin(records), edits[0]?.[1]);
        for (const [change, pieces] of edits) {
          records = change(records);
          const begun = begin(records);
          work(begun, pieces);
        }
        const last = begin(records);
        work(last);
        expect(last.readiness()).toEqual(fromTheBeginning(records));
      }),
      { numRuns: 80 },
    );
  });

  it('answers for the cases in sight before all others', () => {
    const sight = fc.shuffledSubarray(['case-0', 'case-1', 'case-2', 'case-3'], { minLength: 1 });
    fc.assert(
      fc.property(sight, (inSight) => {
        const { next, putFirst, readiness } = forceReadiness().begin(start);
        putFirst(inSight.map(asId<'Case'>));
        while (readiness().size < inSight.length && next());
        expect([...readiness().keys()].sort()).toEqual([...inSight].sort());
      }),
    );
  });

  it('goes on with other cases first where somebody scrolled meanwhile', () => {
    const { next, putFirst, readiness } = forceReadiness().begin(start);
    putFirst([asId('case-3'), asId('case-2')]);
    while (readiness().size < 1 && next());
    putFirst([asId('case-1')]);
    while (readiness().size < 2 && next());
    expect([...readiness().keys()]).toEqual(['case-3', 'case-1']);
  });

  it('tells what held before until the turn of a case comes', () => {
    const force = forceReadiness();
    const before = force.read(start);
    const later = { ...start, today: '2028-06-01' };
    const begun = force.begin(later);
    begun.putFirst([asId('case-2')]);
    while (begun.readiness() === before && begun.next());
    expect(begun.readiness().get(asId('case-2'))).toEqual(fromTheBeginning(later).get(asId('case-2')));
    expect(begun.readiness().get(asId('case-0'))).toBe(before.get(asId('case-0')));
  });

  it('ends where newer records are worked through', () => {
    const { begin } = forceReadiness();
    const old = begin(start);
    begin(editCase(1, { complainant: '' })(start));
    expect(old.next()).toBe(false);
  });
});

describe('a change to one case', () => {
  const edited = (index: number, given: Partial<CaseFile>) => editCase(index, given)(start);
  function changedBy(before: ForceRecords, after: ForceRecords): readonly string[] {
    const { read } = forceReadiness();
    const was = read(before);
    const is = read(after);
    return [...is.keys()].filter((id) => is.get(id) !== was.get(id)).sort();
  }

  it('changes no other, whatever the offences', () => {
    expect(changedBy(start, edited(1, { evidence: [] }))).toEqual(['case-1']);
  });

  it('that was refused changes every case that is prompted by the refusal', () => {
    // Case 3 was refused, and the others have the same offence: the prompt names the reference of the refused case.
    expect(changedBy(start, edited(3, { reference: 'C-003/A' }))).toEqual([
      'case-0',
      'case-1',
      'case-2',
      'case-3',
    ]);
  });

  it('that was refused for its own offences prompts no other once it has none of them', () => {
    const refused = refusedFor('case-3');
    const decisions = refused.decisions.map((decision) =>
      decision.kind === 'refused'
        ? { ...decision, reasons: decision.reasons.map((reason) => ({ ...reason, offenceIds: [] })) }
        : decision,
    );
    const whole = { ...start, contacts: new Map([[refused.id, { ...refused, decisions }]]) };
    const without = editCase(3, { offences: [] })(whole);
    const prompts = (records: ForceRecords) =>
      forceReadiness()
        .read(records)
        .get(asId('case-0'))
        ?.reasons.filter(({ ruleId }) => ruleId === 'earlier-refusal').length;
    expect(prompts(whole)).toBe(1);
    expect(prompts(without)).toBe(0);
    expect(changedBy(whole, without)).toEqual(['case-0', 'case-1', 'case-2', 'case-3']);
  });
});

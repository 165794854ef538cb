// Adding evidence never makes a file less ready; removing an item never makes it more ready. See docs/decisions/0009.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anEvidenceItem, aWitness } from '../../../../test/builders/cases';
import { aForce, aReadyCase, pinnedOf, supportsOf } from '../../../../test/builders/ready-case';
import { offence, planItem, refusedFor } from '../../../../test/builders/readiness-rows';
import { asId } from '../../foundation/ids';
import type { CaseFile } from '../case-file';
import type { EvidenceItem, Support, Witness } from '../evidence-item';
import { statementStates } from '../evidence-item';
import { readinessAround } from './force-readiness';
import { isAtLeastAsReady, type Readiness, readinessOf } from './readiness';

const elements = pinnedOf('RPA-60').offence.elements.map(({ id }) => id);
const supports: fc.Arbitrary<readonly Support[]> = fc
  .subarray([...elements, 'no-such-element'])
  .map((chosen) => supportsOf(...chosen));
const maybe = (text: string) => fc.constantFrom('', ' ', text);

const evidenceItem = (id: string): fc.Arbitrary<EvidenceItem> =>
  fc
    .record({
      what: maybe('Nomination paper'),
      exhibitReference: maybe('PL/9'),
      heldBy: maybe('Exhibit store'),
      producedBy: fc.constantFrom(null, ...['witness-0', 'witness-1', 'nobody'].map(asId<'Witness'>)),
      isMedia: fc.boolean(),
      playbackNote: maybe('MP4'),
      file: fc.constantFrom(null, { name: 'a.mp4', size: 3, sha256: 'cd'.repeat(32) }),
      supports,
    })
    .map((given) => anEvidenceItem({ ...given, id: asId(id) }));

const witness = (id: string): fc.Arbitrary<Witness> =>
  fc
    .record({
      name: maybe('DC Petra Lowe'),
      role: fc.constantFrom('', 'Elector', 'Presiding officer', 'ERO', 'Police constable'),
      isComplainant: fc.boolean(),
      statement: fc.constantFrom(...statementStates),
      supports,
    })
    .map((given) => aWitness({ ...given, id: asId(id) }));

const listOf = <T>(make: (id: string) => fc.Arbitrary<T>, prefix: string): fc.Arbitrary<readonly T[]> =>
  fc
    .integer({ min: 0, max: 4 })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => make(`${prefix}-${at}`))));

/** The ready case with any part of it taken out, and any evidence. */
const caseFile: fc.Arbitrary<CaseFile> = fc
  .record({
    complainant: maybe('Ines Fallow'),
    stream: fc.constantFrom('malpractice' as const, 'intimidation' as const, 'disorder' as const),
    expectedPlea: fc.constantFrom('not-known' as const, 'guilty' as const, 'not-guilty' as const),
    suspects: fc.subarray([...aReadyCase().suspects]),
    interviews: fc.subarray([...aReadyCase().interviews]),
    approvals: fc.subarray([...aReadyCase().approvals]),
    offences: fc.subarray([
      offence(),
      offence({ id: asId('case-offence-2'), offenceId: asId('POA-4A'), pinned: null }),
      offence({ id: asId('case-offence-3'), offenceId: asId('NO-SUCH'), pinned: null }),
    ]),
    evidence: listOf(evidenceItem, 'evidence'),
    witnesses: listOf(witness, 'witness'),
    disputes: fc.subarray(
      ['element-evidence:case-offence-1:voted', 'complainant-statement:case', 'exhibit-holder:evidence-0'].map((reasonKey) => ({
        id: asId<'Dispute'>(reasonKey), reasonKey, ground: 'Admitted.', by: 'DI Amos Reed', at: '2027-06-01T09:00:00.000Z', withdrawnAt: null,
      })),
    ),
  })
  .map((given) => aReadyCase(given)); // prettier-ignore

const contacts = [
  refusedFor('case-7'),
  { ...refusedFor('case-1'), id: asId<'CpsContact'>('contact-2'), items: [planItem] },
];
const read = (file: CaseFile): Readiness =>
  readinessOf(file, readinessAround()(aForce({ cases: [file], contacts, today: '2027-12-01' })));

/** That `more` is at least as ready as `less`, and what it says beyond concerns the item that it has more. */
function expectNoLess(more: CaseFile, less: CaseFile, itemId: string): void {
  const [after, before] = [read(more), read(less)];
  expect(isAtLeastAsReady(after, before)).toBe(true);
  const known = new Set([...before.reasons, ...before.disputed].map(({ key }) => key));
  const added = [...after.reasons, ...after.disputed].filter(({ key }) => !known.has(key));
  for (const { gravity, spot } of added) {
    expect(gravity).toBe('polish');
    expect(spot.itemId).toBe(itemId);
  }
}

const without = <T extends { readonly id: string }>(list: readonly T[], id: string) =>
  list.filter((one) => one.id !== id);

describe('a file to which something is added', () => {
  it('is never less ready for an exhibit, however incomplete', () => {
    fc.assert(
      fc.property(caseFile, evidenceItem('added'), fc.nat(), (file, item, at) => {
        const evidence = file.evidence.toSpliced(at % (file.evidence.length + 1), 0, item);
        expectNoLess({ ...file, evidence }, file, 'added');
      }),
    );
  });

  it('is never less ready for a witness, whatever the state of the statement', () => {
    fc.assert(
      fc.property(caseFile, witness('added'), (file, added) => {
        expectNoLess({ ...file, witnesses: [...file.witnesses, added] }, file, 'added');
      }),
    );
  });

  it('is never less ready for a further element that an exhibit or a statement supports', () => {
    fc.assert(
      fc.property(caseFile, fc.constantFrom(...elements), (file, element) => {
        const more = <T extends EvidenceItem | Witness>(source: T): T => ({
          ...source,
          supports: [...source.supports, ...supportsOf(element)],
        });
        const [before, exhibits, statements] = [file, file.evidence.map(more), file.witnesses.map(more)].map(
          (given, index) =>
            index === 0 ? read(file) : read({ ...file, [index === 1 ? 'evidence' : 'witnesses']: given }),
        );
        for (const after of [exhibits!, statements!]) {
          expect(isAtLeastAsReady(after, before!)).toBe(true);
          expect(after.reasons.length).toBeLessThanOrEqual(before!.reasons.length);
        }
      }),
    );
  });

  it('gains no reason at all for an exhibit that is complete', () => {
    fc.assert(
      fc.property(caseFile, supports, (file, given) => {
        const producer = aWitness({
          id: asId('producer'),
          name: 'Gil Marsh',
          role: 'Elector',
          isComplainant: false,
        });
        const start = { ...file, witnesses: [...file.witnesses, producer] };
        const item = anEvidenceItem({ id: asId('added'), producedBy: producer.id, supports: given });
        const known = new Set(read(start).reasons.map(({ key }) => key));
        for (const { key } of read({ ...start, evidence: [...start.evidence, item] }).reasons)
          expect(known).toContain(key);
      }),
    );
  });
});

describe('a file from which something is removed', () => {
  it('is never more ready for the loss of an exhibit, a witness or an interview', () => {
    fc.assert(
      fc.property(caseFile, (file) => {
        for (const { id } of file.evidence)
          expectNoLess(file, { ...file, evidence: without(file.evidence, id) }, id);
        for (const { id } of file.witnesses) {
          const less = { ...file, witnesses: without(file.witnesses, id) };
          expect(isAtLeastAsReady(read(file), read(less))).toBe(true);
        }
        for (const { id } of file.interviews) {
          const less = { ...file, interviews: without(file.interviews, id) };
          expect(isAtLeastAsReady(read(file), read(less))).toBe(true);
        }
      }),
    );
  });
});

describe('the order', () => {
  it('tells a file that lost its only proof from the one that has it', () => {
    const whole = read(aReadyCase());
    const poorer = read(aReadyCase({ evidence: [] }));
    expect(isAtLeastAsReady(whole, poorer)).toBe(true);
    expect(isAtLeastAsReady(poorer, whole)).toBe(false);
  });
});

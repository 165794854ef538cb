// What earlier files were refused for becomes a question to the next one with the same offence.
import { describe, expect, it } from 'vitest';
import { aCaseOffence, aCpsContact } from '../../../../test/builders/cases';
import { aReadyCase } from '../../../../test/builders/ready-case';
import { asId } from '../../foundation/ids';
import type { CaseFile } from '../case-file';
import type { CpsContact, CpsDecisionKind } from '../cps-contact';
import { cpsIndex, cpsIndexMemo } from './cps-index';
import { promptsFor } from './prompts';

interface Refused {
  readonly caseId: string;
  readonly id: string;
  readonly text: string;
  readonly on?: string;
  readonly offences?: readonly string[];
  readonly kind?: CpsDecisionKind;
}

const refusal = ({ caseId, id, text, on = '2027-06-10', offences = [], kind = 'refused' }: Refused) =>
  aCpsContact({
    id: asId(`contact-${id}`),
    caseId: asId(caseId),
    decisions: [
      {
        id: asId(`decision-${id}`),
        kind,
        on,
        words: '',
        reasons: [{ id: asId(id), text, offenceIds: offences.map(asId<'Offence'>) }],
      },
    ],
  });

const mapOf = <T extends { readonly id: string }>(records: readonly T[]) =>
  new Map(records.map((record) => [record.id, record]));
const earlier = (id: string, offenceId: string): CaseFile =>
  aReadyCase({
    id: asId(id),
    reference: id.toUpperCase(),
    offences: [aCaseOffence({ offenceId: asId(offenceId) })],
  });
const cases = mapOf([aReadyCase(), earlier('c-1', 'RPA-60'), earlier('c-2', 'RPA-113')]);
const asked = (contacts: readonly CpsContact[], given: Partial<CaseFile> = {}) =>
  promptsFor(aReadyCase(given), cpsIndex(mapOf(contacts), cases));

describe('a reason for refusal', () => {
  it('is asked of a later case with the offence that it named', () => {
    const prompts = asked([
      refusal({ caseId: 'c-2', id: 'r1', text: 'No continuity.', offences: ['RPA-60'] }),
      refusal({ caseId: 'c-2', id: 'r2', text: 'No motive.', offences: ['RPA-113'] }),
    ]);
    expect(prompts).toMatchObject([
      { id: 'r1', text: 'No continuity.', times: [{ caseReference: 'C-2', on: '2027-06-10' }], answer: null },
    ]);
  });

  it('that named no offence bears on those of its case', () => {
    expect(asked([refusal({ caseId: 'c-1', id: 'r1', text: 'No continuity.' })])).toHaveLength(1);
    expect(asked([refusal({ caseId: 'c-2', id: 'r1', text: 'No continuity.' })])).toEqual([]);
  });

  it('of the case itself is asked whatever its offence', () => {
    expect(
      asked([refusal({ caseId: 'case-1', id: 'r1', text: 'No plea.', offences: ['RPA-113'] })]),
    ).toHaveLength(1);
  });

  it('is none where the file was accepted, however the register is filled in', () => {
    expect(asked([refusal({ caseId: 'c-1', id: 'r1', text: 'Remember this.', kind: 'accepted' })])).toEqual(
      [],
    );
  });

  it('in the same words is asked once, with every file that was refused for it', () => {
    const [prompt, ...more] = asked([
      refusal({ caseId: 'c-1', id: 'r2', text: 'no  continuity', on: '2027-06-20' }),
      refusal({ caseId: 'case-1', id: 'r1', text: 'No continuity.', on: '2027-06-10' }),
    ]);
    expect(more).toEqual([]);
    expect(prompt).toMatchObject({ id: 'r1', times: [{ reasonId: 'r1' }, { reasonId: 'r2' }] });
  });

  it('is answered by an answer to any of those that say the same; the last answer is shown', () => {
    const answer = (id: string, promptId: string) => ({
      id: asId<'PromptAnswer'>(id),
      promptId,
      answer: `Answer ${id}`,
      by: 'DC Petra Lowe',
      at: '2027-06-29T09:00:00.000Z',
    });
    const contacts = [
      refusal({ caseId: 'c-1', id: 'r1', text: 'No continuity.' }),
      refusal({ caseId: 'c-1', id: 'r2', text: 'No continuity' }),
    ];
    const [prompt] = asked(contacts, {
      promptAnswers: [answer('a', 'r2'), answer('b', 'r1'), answer('c', 'other')],
    });
    expect(prompt?.answer?.answer).toBe('Answer b');
  });
});

describe('the memory of the register', () => {
  const contacts = mapOf([refusal({ caseId: 'c-1', id: 'r1', text: 'No continuity.' })]);

  it('is the same object while a change to a case leaves its offences as they were', () => {
    const indexOf = cpsIndexMemo();
    const first = indexOf(contacts, cases);
    const edited = new Map(cases).set('c-1', { ...earlier('c-1', 'RPA-60'), summary: 'Another' });
    expect(indexOf(contacts, edited)).toBe(first);
  });

  it('follows the offences of a case that was refused', () => {
    const indexOf = cpsIndexMemo();
    expect(indexOf(contacts, cases).refusedFor(asId('RPA-60'))).toHaveLength(1);
    const moved = new Map(cases).set('c-1', earlier('c-1', 'RPA-113'));
    expect(indexOf(contacts, moved).refusedFor(asId('RPA-60'))).toEqual([]);
    expect(indexOf(contacts, moved).refusedFor(asId('RPA-113'))).toHaveLength(1);
  });

  it('keeps each list that a new contact leaves as it was', () => {
    const indexOf = cpsIndexMemo();
    const was = indexOf(contacts, cases).refusedFor(asId('RPA-60'));
    const more = new Map(contacts).set('later', aCpsContact({ id: asId('later') }));
    expect(indexOf(more, cases).refusedFor(asId('RPA-60'))).toBe(was);
    expect(indexOf(more, cases).of(asId('case-1'))).toHaveLength(1);
  });
});

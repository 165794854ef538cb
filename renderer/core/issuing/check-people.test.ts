import { describe, expect, it } from 'vitest';
import { aDecision } from '../../../test/builders/contact';
import { exampleRequest } from '../../../test/builders/plan-request';
import type { CandidateContact } from '../contact/contact';
import { evenHandednessStatement } from '../documents/candidates/even-handedness';
import { documentText } from '../documents/document-text';
import { asId } from '../foundation/ids';
import { checksOf } from './checks';
import { type KnownNames, knownNames } from './known-names';
import { leavingFindings, partsOfDocument } from './leaving-check';

const finch = 'Odo Finch';

const asFinch = asId<'Candidate'>('example-candidate-finch');
const example = { ...exampleRequest('even-handedness'), subjectId: 'example-contest-quayside' };

/** The statement of Quayside with an entry of Odo Finch changed so, and what is found of people of cases in it. */
function statement(entry: Partial<CandidateContact> = {}, inCases: readonly string[] = [finch]) {
  const contacts = new Map(example.records.candidateContacts);
  const [id, contact] = [...contacts].find(([, { candidateIds }]) => candidateIds.includes(asFinch)) ?? [];
  if (id === undefined || contact === undefined) throw new Error('The example has no contact with Odo Finch');
  contacts.set(id, { ...contact, ...entry });
  const request = { ...example, records: { ...example.records, candidateContacts: contacts } };
  const composed = evenHandednessStatement(request);
  if (!composed.ok) throw new Error(composed.error);
  const { operation, records } = request;
  const names: KnownNames = { ...knownNames(records, operation), inCases };
  const ofPeople = ({ check }: { readonly check: string }) => check === 'identity';
  return {
    text: documentText(composed.value.document),
    atIssue: checksOf({ composed: composed.value, request, names, today: request.issueDate }).filter(
      ofPeople,
    ),
    outside: leavingFindings({
      parts: partsOfDocument(composed.value.document, 'even-handedness'),
      marking: operation.marking,
      recipient: 'outside',
      operation,
      names,
      parted: 'one-whole',
    }).filter(ofPeople),
  };
}

describe('a candidate who stands in a case, in the statement of even-handedness of the contest', () => {
  it('is shown and holds nothing back where the statement names them as a candidate alone', () => {
    const { text, outside, atIssue } = statement();
    expect(text.split(finch).length).toBeGreaterThan(3);
    expect(outside).toMatchObject([{ blocks: false, where: expect.stringContaining('For whom') as string }]);
    expect(outside[0]?.text).toContain(`${finch} stands in a case or an allegation.`);
    expect(atIssue).toEqual([]);
  });

  it('holds it back wherever what somebody wrote has the name', () => {
    const written = `${finch}, suspected of treating, asked first.`;
    const decided = (given: Parameters<typeof aDecision>[0]) => ({ decisions: [aDecision(given)] });
    for (const entry of [
      { what: written },
      { fromWhom: `${finch} themselves` },
      decided({ reason: written }),
      decided({ conditions: written }),
      decided({ tests: [{ test: 'a', answer: 'concern', reason: 'Finch is suspected.' }] }),
      { given: { on: '2027-03-02', what: written, by: '' } },
    ] satisfies Partial<CandidateContact>[]) {
      const { outside, atIssue } = statement(entry);
      expect(
        outside.filter(({ blocks }) => blocks),
        JSON.stringify(entry),
      ).toHaveLength(1);
      expect(atIssue, JSON.stringify(entry)).toMatchObject([{ blocks: false }]);
      expect(atIssue[0]?.text).toContain('Nobody outside the force can be given this');
    }
  });

  it('is meant by a name cell of this contest alone: agents and candidates elsewhere hold it back', () => {
    expect(statement({}, ['Petra Lisle']).outside).toMatchObject([{ blocks: true }]);
    expect(statement({ fromWhom: 'Gil Marrow' }, ['Gil Marrow']).outside).toMatchObject([{ blocks: true }]);
  });

  it('is told from whoever stands elsewhere and shares an entry, who is counted and not named', () => {
    const candidateIds = [asFinch, asId<'Candidate'>('example-candidate-marrow')];
    const { text, outside } = statement({ candidateIds }, [finch, 'Gil Marrow']);
    expect(text).toContain(`${finch} and 1 candidate of another contest`);
    expect(text).not.toContain('Gil Marrow');
    expect(outside.some(({ blocks }) => blocks)).toBe(false);
  });

  it('may stand beside a party that has a word of somebody of a case', () => {
    const { outside } = statement({}, ['Hob Alliance']);
    expect(outside).toMatchObject([{ blocks: false }]);
  });

  it('is named in what is missing as in the table of parity', () => {
    const { text, outside } = statement({}, ['Bex Tolland']);
    expect(text).toMatch(/: Bex Tolland (?:was|asked|waits)/);
    expect(outside).toMatchObject([
      { blocks: false, where: expect.stringContaining('What is missing') as string },
    ]);
  });
});

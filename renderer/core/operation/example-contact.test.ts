import { describe, expect, it } from 'vitest';
import { openCells, parityOf, unequalCount } from '../contact/parity';
import { readParity } from '../contact/parity-index';
import { standingIn } from '../guard-question';
import { refusalOf } from '../guards';
import { aDesk } from '../../../test/builders/desk';
import { exampleCandidateChanges } from './example-candidates';
import { exampleContactChanges } from './example-contact';
import { exampleOperationId } from './example';

const opening = { operationId: exampleOperationId, at: '2026-11-21T10:00:00.000Z' };
const candidates = exampleCandidateChanges(opening);
const contacts = exampleContactChanges(opening);

describe('contact with the candidates of the example', () => {
  it('keeps to what the log asks for', () => {
    const { records } = aDesk([...candidates]);
    expect(refusalOf(standingIn(records), contacts)).toBeNull();
  });

  it('shows a visit that one candidate had and two others asked for', () => {
    const { records } = aDesk([...candidates, ...contacts]);
    const read = {
      contests: records.all('contests'),
      candidates: records.all('candidates'),
      contactMatters: records.all('contactMatters'),
      candidateContacts: records.all('candidateContacts'),
      letterBatches: records.all('letterBatches'),
    };
    const parity = parityOf(readParity(read, { id: exampleOperationId }), 'example-contest-quayside');
    const visit = parity?.rows.find(({ matterId }) => matterId === 'example-matter-visit');
    expect(
      visit &&
        openCells(visit)
          .map(({ state }) => state)
          .sort(),
    ).toEqual(['asked', 'asked', 'nothing']);
    // The force offered the same to two more: one took it up, the other did not.
    expect(visit?.cells.map(({ state }) => state)).toEqual(expect.arrayContaining(['given', 'not-taken-up']));
    expect(parity && unequalCount(parity)).toBeGreaterThan(5);
  });

  it('names only candidates that the example holds', () => {
    const ids = new Set(candidates.map(({ id }) => id));
    for (const { after } of contacts)
      for (const id of after !== null && 'candidateIds' in after ? after.candidateIds : [])
        expect(ids.has(id), id).toBe(true);
  });
});

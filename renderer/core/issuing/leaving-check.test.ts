import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anOperation } from '../../../test/builders/desk';
import { exampleRequest } from '../../../test/builders/plan-request';
import type { Marking } from '../foundation/marking';
import { threatsRegister, workshopsRegister } from '../registers/threats';
import {
  heldBack,
  leavingFindings,
  type LeavingGiven,
  leftOutWords,
  partsOfTable,
  withoutRows,
} from './leaving-check';

const official: Marking = { classification: 'OFFICIAL', handling: '' };
const sensitive: Marking = { classification: 'OFFICIAL-SENSITIVE', handling: '' };
const names = {
  inCases: ['Dara Quill'],
  inOffice: ['Vera Harbottle'],
  officers: ['Nia Dell'],
  places: [],
  parties: [],
};
const part = (name: string, text = '', marking: Marking | null = null) => ({ name, text, marking });
const given = (asked: Partial<LeavingGiven>): LeavingGiven => ({
  parts: [],
  marking: official,
  recipient: 'force',
  operation: { marking: official },
  names,
  parted: 'may-be-left-out',
  ...asked,
});
const found = (asked: Partial<LeavingGiven>) =>
  leavingFindings(given(asked)).map(
    ({ check, blocks, parts }) => `${check}${blocks ? '!' : ''} ${parts.join()}`,
  );

/** Government Security Classifications Policy. */
describe('what leaves as a list', () => {
  it('is held back by a record that is marked above it, which is named', () => {
    const parts = [part('Row 1: Ash Hall'), part('Row 2: Quayside', 'Crowd', sensitive)];
    const [finding] = leavingFindings(given({ parts }));
    expect(finding).toMatchObject({ check: 'marking', blocks: true, where: 'Row 2: Quayside', parts: [1] });
    expect(finding?.text).toContain('1 entry is marked OFFICIAL-SENSITIVE, above OFFICIAL.');
    expect(found({ parts, marking: sensitive })).toEqual([]);
    const [whole] = leavingFindings(given({ parts, parted: 'one-whole' }));
    expect(whole?.text).toContain('take it out of what this is made from');
  });

  it('is held back by text that says how it is marked, and by SECRET whatever it leaves as', () => {
    expect(found({ parts: [part('a', 'OFFICIAL-SENSITIVE · Command team')] })).toEqual(['marking! 0']);
    expect(found({ parts: [part('a', 'This is TOP SECRET.')], marking: sensitive })).toEqual(['marking! 0']);
    expect(found({ parts: [part('a', 'A secret ballot')] })).toEqual([]);
  });

  it('may leave below the marking of its operation, which is shown', () => {
    expect(found({ operation: { marking: sensitive } })).toEqual(['marking ']);
    expect(found({ operation: { marking: sensitive }, marking: sensitive })).toEqual([]);
  });

  it('is held back by somebody of a case only where it leaves the force', () => {
    const parts = [part('a', 'Dara Quill reported it.'), part('b', 'Nobody'), part('c', 'Quill')];
    expect(found({ parts, recipient: 'outside' })).toEqual(['identity! 0,2']);
    expect(found({ parts, recipient: 'force' })).toEqual([]);
    expect(found({ parts, recipient: 'desk' })).toEqual([]);
  });

  it('shows personal data that leaves the force and holds nothing back for it', () => {
    const parts = [part('a', 'Insp Nia Dell, 01632 960101, nia.dell@marlshire.example')];
    expect(found({ parts, recipient: 'outside' })).toEqual([
      'personal-data ',
      'personal-data ',
      'personal-data ',
    ]);
    expect(found({ parts })).toEqual([]);
  });

  it('may leave once what held it back is left out, whatever it was', () => {
    const texts = fc.constantFrom('', 'Dara Quill', 'OFFICIAL-SENSITIVE', 'SECRET', 'Ash Hall', 'Quill');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(texts, fc.constantFrom(null, official, sensitive)), { maxLength: 8 }),
        fc.constantFrom(official, sensitive),
        fc.constantFrom('desk', 'force', 'outside'),
        (rows, marking, recipient) => {
          const table = {
            columns: [],
            rows: rows.map(([text]) => [text]),
            markings: rows.map(([, each]) => each),
          };
          const held = heldBack(leavingFindings(given({ parts: partsOfTable(table), marking, recipient })));
          const kept = partsOfTable(table).filter((_, index) => !held.includes(index));
          expect(heldBack(leavingFindings(given({ parts: kept, marking, recipient })))).toEqual([]);
          expect(withoutRows(table, new Set(held)).rows).toHaveLength(rows.length - held.length);
        },
      ),
    );
  });

  it('says how many records were left out of it, and nothing where none was', () => {
    expect(leftOutWords(0)).toEqual([]);
    expect(leftOutWords(1)).toEqual([expect.stringMatching(/^1 record is left out/)]);
    expect(leftOutWords(1200)).toEqual([expect.stringMatching(/^1,200 records are left out/)]);
  });
});

describe('the registers of the threat assessment', () => {
  it('carry the marking of the version that each record is of', () => {
    const { records } = exampleRequest('register');
    const operation = anOperation({
      id: [...records.assessments.values()][0]?.operationId ?? anOperation().id,
    });
    const table = threatsRegister.tableOf(records, operation);
    expect(table.rows.length).toBeGreaterThan(0);
    expect(new Set(table.markings)).toEqual(
      new Set(
        [...records.assessments.values()]
          .filter(({ operationId }) => operationId === operation.id)
          .map(({ marking }) => marking),
      ),
    );
    expect(workshopsRegister.tableOf(records, operation).markings).toBeDefined();
  });
});

import { describe, expect, it } from 'vitest';
import { evidenceFromPaste } from './pasted-evidence';

describe('evidence pasted from a sheet', () => {
  it('is read by its columns, without its head row', () => {
    const read = evidenceFromPaste(
      'Exhibit reference\tWhat it is\r\nRV/1\tNumber list\tStore\t12/05/2027\r\n',
      [],
    );
    expect(read).toEqual({
      rows: [{ exhibitReference: 'RV/1', what: 'Number list', heldBy: 'Store', obtainedOn: '2027-05-12' }],
      problems: [],
    });
  });

  it('says which rows it leaves out and why', () => {
    const read = evidenceFromPaste('RV/1\tList\nRV/2\t\nrv/1\tAgain\nRV/3\tPhoto\t\t31/02/2027', [
      { exhibitReference: 'RV/9' },
    ]);
    expect(read.rows.map(({ exhibitReference }) => exhibitReference)).toEqual(['RV/1', 'RV/3']);
    expect(read.problems).toEqual([
      'Row 2 says nothing of what it is (second column). It is left out.',
      'Row 3: exhibit rv/1 stands already. It is left out.',
      'Row 4: “31/02/2027” is not a day such as 12/05/2027. The day is left out.',
    ]);
    expect(read.rows[1]?.obtainedOn).toBeNull();
  });

  it('takes no reference twice from the case itself, and nothing that is too long', () => {
    expect(evidenceFromPaste('RV/9\tList', [{ exhibitReference: 'RV/9' }]).rows).toEqual([]);
    expect(evidenceFromPaste(`RV/1\t${'x'.repeat(2001)}`, []).rows).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { aCase, aCaseOffence, aCpsContact, anAllegation, aSuspect } from '../../../test/builders/cases';
import { anOperation } from '../../../test/builders/desk';
import { byId } from '../../../test/builders/plan-records';
import { aReturnEntry, returnRecords, type ReturnTestRecords } from '../../../test/builders/returns';
import { anArea } from '../../../test/builders/threat';
import { newPartner } from '../partners/partner-list';
import type { Outcome } from '../cases/outcome';
import { asId } from '../foundation/ids';
import { returnColumnIds, returnColumns, returnHeading } from './columns';
import { dataReturn, keptRows } from './make-return';

const operation = anOperation({
  id: asId('operation-1'),
  forceName: 'Marlshire Police',
  pollingDate: '2027-05-06',
});
const areas = byId(
  anArea('force', { kind: 'force', name: 'Marlshire' }),
  anArea('carrow', { kind: 'local-authority', name: 'Carrow', parentId: asId('force') }),
  anArea('ward-1', { kind: 'ward', name: 'Lyde ward', parentId: asId('carrow') }),
);
const outcome = (id: Outcome['outcome'], given: Partial<Outcome> = {}): Outcome => ({
  outcome: id,
  on: '2027-07-02',
  reason: 'As the CPS decided.',
  by: 'Insp. Rowan Vale',
  cpsReference: 'CPS/27/1',
  ...given,
});

const made = (
  given: Partial<ReturnTestRecords>,
  asked: { readonly until?: string; readonly period?: 'monthly' | 'final' } = {},
) =>
  dataReturn(returnRecords({ areas, ...given }), operation, {
    until: '2027-07-31',
    period: 'monthly',
    ...asked,
  });
const errors = (given: Partial<ReturnTestRecords>) =>
  made(given)
    .findings.filter(({ gravity }) => gravity === 'error')
    .map(({ text }) => text);

describe('the data return', () => {
  it('has the columns that the reference file names, all of them once', () => {
    expect(returnColumns.map(({ id }) => id)).toEqual(returnColumnIds);
  });

  it('is one row a case, over two allegations and several offences and suspects, and one for each other allegation', () => {
    const { rows } = made({
      allegations: byId(
        anAllegation({ id: asId('a1'), reference: 'A-001' }),
        anAllegation({ id: asId('a2'), reference: 'A-002', reportedOn: '2027-05-04' }),
        anAllegation({ id: asId('a3'), reference: 'A-003' }),
        anAllegation({ id: asId('a4'), reference: 'A-004', kind: 'incident' }),
        anAllegation({ id: asId('a5'), reference: 'A-005', operationId: asId('another') }),
      ),
      cases: byId(
        aCase({
          allegationIds: [asId('a1'), asId('a2')],
          suspects: [aSuspect(), aSuspect({ id: asId('s2'), standing: 'candidate' })],
          offences: [
            aCaseOffence(),
            aCaseOffence({
              id: asId('o2'),
              offenceId: asId('RPA-61'),
              occurred: { kind: 'on', date: '2027-05-05' },
            }),
          ],
        }),
      ),
    });
    expect(rows.map(({ reference }) => reference)).toEqual(['C-001', 'A-003']);
    expect(rows[0]?.cells).toMatchObject({
      part: 'Electoral offences',
      force: 'Marlshire Police',
      reported: '2027-05-04',
      occurred: '2027-05-05',
      authority: 'Carrow',
      'electoral-area': 'Lyde ward',
      'election-type': 'Local, principal area',
      category: 'Voting',
      'sub-category': 'Personation at a polling station',
      offence: 'Representation of the People Act 1983 s.60; Representation of the People Act 1983 s.61',
      'suspect-role': 'Campaigner; Candidate',
      status: 'Under investigation',
      outcome: '',
      'outcome-date': '',
    });
  });

  it('never says what the case says: the summary is the one written for the return', () => {
    const subject = { kind: 'case', id: 'case-1' } as const;
    const cases = byId(aCase({ title: 'Fallow', summary: 'Ines Fallow was told at the table.' }));
    expect(JSON.stringify(made({ cases }).rows.map(({ cells }) => cells))).not.toContain('Fallow');
    const [row] = made({ cases, returnEntries: byId(aReturnEntry(subject)) }).rows;
    expect(row?.cells.summary).toBe('A vote was cast in the name of another elector at a polling station.');
  });

  it('keeps complaints that are no electoral offences apart, and behind', () => {
    const { rows } = made({
      allegations: byId(
        anAllegation({ id: asId('a1'), reference: 'A-001', category: 'other', stream: 'intimidation' }),
        anAllegation({ id: asId('a2'), reference: 'A-002', category: 'campaign' }),
      ),
      cases: byId(aCase({ stream: 'intimidation', offences: [aCaseOffence({ offenceId: asId('POA-4A') })] })),
    });
    expect(rows.map(({ reference, part }) => [reference, part])).toEqual([
      ['A-002', 'offences'],
      ['C-001', 'other-complaints'],
      ['A-001', 'other-complaints'],
    ]);
  });

  it('says status and outcome in the words of the Electoral Commission, as they stood on its last day', () => {
    const contacts = byId(
      aCpsContact({
        sentOn: '2027-06-10',
        decisions: [{ id: asId('d'), kind: 'charge', on: '2027-06-25', words: '', reasons: [] }],
      }),
    );
    const cases = byId(
      aCase({
        openedAt: '2027-05-10T09:00:00.000Z',
        outcome: outcome('conviction'),
        offences: [
          aCaseOffence({
            proceedings: [{ suspectId: null, begunOn: '2027-06-28', how: 'charge', note: '' }],
          }),
        ],
      }),
    );
    const on = (until: string) => {
      const row = made({ cases, cpsContacts: contacts }, { until }).rows[0];
      return [row?.cells.status, row?.cells.outcome, row?.cells['outcome-date'], row?.cells.updated];
    };
    expect(on('2027-05-31')).toEqual(['Under investigation', '', '', '2027-05-10']);
    expect(on('2027-06-15')).toEqual(['Awaiting prosecution (CPS) advice', '', '', '2027-06-10']);
    expect(on('2027-06-30')).toEqual(['Court proceedings initiated', '', '', '2027-06-28']);
    expect(on('2027-07-31')).toEqual(['Ended', 'Conviction', '2027-07-02', '2027-07-02']);
    expect(made({ cases, cpsContacts: contacts }, { until: '2027-05-01' }).rows).toEqual([]);
  });

  it('is held back by a caution without a reference of the CPS (trap: the CPS decides cautions too)', () => {
    const allegations = byId(anAllegation({ outcome: outcome('caution', { cpsReference: ' ' }) }));
    expect(errors({ allegations })).toEqual([
      expect.stringContaining('A-001: a caution without a reference'),
    ]);
    expect(errors({ allegations: byId(anAllegation({ outcome: outcome('caution') })) })).toEqual([]);
    const resolved = made({
      allegations: byId(anAllegation({ outcome: outcome('community-resolution', { cpsReference: '' }) })),
    });
    expect(resolved.findings.map(({ gravity, text }) => [gravity, text])).toContainEqual([
      'warning',
      expect.stringContaining('Community resolution without a reference'),
    ]);
  });

  it('is held back by a name, a number or an address in any cell', () => {
    const subject = { kind: 'allegation', id: 'allegation-1' } as const;
    const summary = (text: string, given: Partial<ReturnTestRecords> = {}) =>
      errors({
        allegations: byId(anAllegation()),
        returnEntries: byId(aReturnEntry(subject, { summary: text })),
        ...given,
      });
    expect(summary('A vote had been cast before.')).toEqual([]);
    expect(summary('Ines Fallow came to vote.')).toEqual([
      'A-001: “Summary without names” names Ines Fallow. The return names nobody. Take it out.',
    ]);
    expect(summary('Told by phone, 01632 960303.')).toEqual([expect.stringContaining('01632 960303')]);
    expect(summary('Mail to a.b@example.org')).toEqual([expect.stringContaining('a.b@example.org')]);
    expect(summary('At LY1 2AB.')).toEqual([expect.stringContaining('LY1 2AB')]);
    const officer = { cases: byId(aCase({ officerInCase: 'DC Una Pike', allegationIds: [] })) };
    expect(summary('DC Pike took the report.', officer)).toEqual([expect.stringContaining('Una Pike')]);
    const parties = {
      partners: byId(
        newPartner({ id: asId('p'), kind: 'political-party', name: 'Harrow Independents' }, () => 'person-1'),
      ),
    };
    expect(summary('A leaflet of the Harrow Independents.', parties)).toEqual([
      expect.stringContaining('Harrow Independents'),
    ]);
    const reference = made({
      allegations: byId(anAllegation({ reference: 'Fallow 1' })),
    }).findings.filter(({ gravity }) => gravity === 'error');
    expect(reference.map(({ text }) => text)).toEqual([expect.stringContaining('Leave the row out')]);
  });

  it('is not held back by a ward that bears somebody’s surname, but by a whole name in its place', () => {
    const allegations = byId(anAllegation());
    const withWard = (name: string) =>
      errors({
        allegations,
        areas: new Map([...areas, ['ward-1', anArea('ward-1', { name, parentId: asId('carrow') })]]),
      });
    expect(withWard('Fallow')).toEqual([]);
    expect(withWard('Ines Fallow')).toHaveLength(1);
  });

  it('leaves out with a reason, and what is left out holds nothing back', () => {
    const entry = aReturnEntry(
      { kind: 'allegation', id: 'allegation-1' },
      {
        summary: 'Ines Fallow.',
        leftOut: { why: 'Counted by another force.', by: 'X', at: '2027-06-01T09:00:00.000Z' },
      },
    );
    const { rows, leftOut, findings } = made({
      allegations: byId(anAllegation()),
      returnEntries: byId(entry),
    });
    expect(rows).toEqual([]);
    expect(leftOut.map(({ reference }) => reference)).toEqual(['A-001']);
    expect(findings).toEqual([]);
  });

  it('warns of what is not decided, proposed, mixed or not written', () => {
    const { findings } = made(
      {
        allegations: byId(
          anAllegation({ id: asId('a1'), reference: 'A-001', category: 'campaign' }),
          anAllegation({ id: asId('a2'), reference: 'A-002', category: 'voting' }),
          anAllegation({ id: asId('a3'), reference: 'A-003', category: '' }),
          anAllegation({ id: asId('a4'), reference: 'A-004', kind: 'incident' }),
        ),
        cases: byId(
          aCase({ allegationIds: [asId('a1'), asId('a2')] }),
          aCase({ id: asId('c2'), reference: 'C-002', offences: [aCaseOffence()] }),
        ),
      },
      { period: 'final' },
    );
    const words = findings.map(({ text }) => text).join('\n');
    expect(findings.every(({ gravity }) => gravity === 'warning')).toBe(true);
    expect(words).toContain('1 row: no category');
    expect(words).toMatch(/1 row: the category is proposed from the offence.* C-002\./);
    expect(words).toMatch(/1 row: allegations of several categories.* C-001\./);
    expect(words).toMatch(/an incident with the category of an offence.* A-004\./);
    expect(words).toContain('3 rows: no summary written for the return. C-001, C-002, A-003.');
    expect(words).toContain('3 rows: not ended, and this is the final return');
  });

  it('keeps columns and rows as they go, with a hash that changes with any cell', () => {
    const one = keptRows(made({ allegations: byId(anAllegation()) }));
    expect(one.columns).toContain(returnHeading('summary'));
    expect(one.rows.map(({ subject, part }) => [subject, part])).toEqual([
      ['allegation:allegation-1', 'offences'],
    ]);
    expect(one.rows[0]?.cells).toHaveLength(one.columns.length);
    const other = keptRows(made({ allegations: byId(anAllegation({ reportedOn: '2027-05-05' })) }));
    expect(other.contentHash).not.toBe(one.contentHash);
    expect(keptRows(made({ allegations: byId(anAllegation()) })).contentHash).toBe(one.contentHash);
  });
});

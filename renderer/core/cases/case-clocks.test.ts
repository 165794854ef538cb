import { describe, expect, it } from 'vitest';
import { aCase, aCaseOffence } from '../../../test/builders/cases';
import { asId } from '../foundation/ids';
import { effectiveOffences, pinOf } from '../offences/catalogue';
import type { CaseOffence } from './case-offence';
import { clockOf, isOfEarlierPoll, limitsOf, markerOn, nearestLimit, runningLimit } from './case-clocks';

const effective = effectiveOffences([]);
const offence = (id: string) => effective.get(asId(id))?.offence;

const personation = aCaseOffence();
const disorder = aCaseOffence({ id: asId('case-offence-2'), offenceId: asId('POA-4A') });
const caseWith = (...offences: readonly CaseOffence[]) => aCase({ offences });

function sheetOf(caseOffence: CaseOffence) {
  const sheet = clockOf(caseOffence, offence(caseOffence.offenceId));
  if (sheet === null) throw new Error('A clock was expected');
  return sheet;
}

describe('the clock of an offence of a case', () => {
  it('counts by the offence’s rule from what the record says', () => {
    expect(sheetOf(personation).lastDay).toBe('2028-05-06');
    expect(sheetOf(disorder).lastDay).toBe('2027-11-06');
    const due = aCaseOffence({ offenceId: asId('RPA-84'), dueOn: '2027-06-10' });
    expect(sheetOf(due).lastDay).toBe('2028-06-11');
  });

  it('is counted once for what it is counted from, and again where any of it differs', () => {
    expect(clockOf(personation, offence('RPA-60'))).toBe(clockOf(personation, offence('RPA-60')));
    expect(clockOf({ ...personation, id: asId('other') }, offence('RPA-60'))).toBe(
      clockOf(personation, offence('RPA-60')),
    );
    expect(clockOf(personation, offence('POA-4A'))?.lastDay).toBe('2027-11-06');
    expect(clockOf({ ...personation, offenceId: asId('RPA-61') }, offence('RPA-61'))).toBe(
      clockOf(personation, offence('RPA-60')),
    );
    for (const changed of [
      aCaseOffence({ occurred: { kind: 'on', date: '2027-05-07' } }),
      aCaseOffence({ dueOn: '2027-05-07' }),
      aCaseOffence({
        foreignPower: {
          reason: 'Directed from abroad',
          by: '',
          at: '2027-05-07T09:00:00.000Z',
          answer: null,
        },
      }),
    ]) {
      expect(clockOf(changed, offence('RPA-60'))).not.toEqual(clockOf(personation, offence('RPA-60')));
    }
    const documents = clockOf(personation, offence('RPA-60'), '2027-05-04')?.dates.find(
      ({ kind }) => kind === 'documents',
    );
    expect(documents?.date).toBe('2028-05-04');
    expect(clockOf(personation, offence('RPA-60'))?.lastDay).toBe('2028-05-06');
  });

  it('rule 57: the papers of a default are counted from the poll before it, also where only its due day is known', () => {
    const unknown = { kind: 'unknown', notBefore: null } as const;
    const papers = (given: Partial<CaseOffence>, poll: string) => {
      const due = aCaseOffence({ offenceId: asId('RPA-84'), ...given });
      const sheet = clockOf(due, offence('RPA-84'), poll);
      return sheet?.dates.find(({ kind }) => kind === 'documents')?.date;
    };
    // Counted from the default they would seem to last until 11 June 2028.
    const dueOnly = { occurred: unknown, dueOn: '2027-06-10' };
    expect(papers(dueOnly, '2027-05-06')).toBe('2028-05-06');
    // A poll after the default is not the one that it is of: its year would end later still.
    expect(papers(dueOnly, '2027-07-01')).toBe('2028-06-11');
    expect(papers(dueOnly, '2028-05-04')).toBe('2028-06-11');
    expect(papers({ occurred: { kind: 'on', date: '2027-06-11' }, dueOn: null }, '2027-07-01')).toBe(
      '2028-06-11',
    );
    expect(papers({ occurred: unknown, dueOn: null }, '2027-05-06')).toBeUndefined();
  });

  it('is of an earlier poll where its due day is, and no other day is known', () => {
    const due = aCaseOffence({
      offenceId: asId('RPA-84'),
      occurred: { kind: 'unknown', notBefore: null },
      dueOn: '2026-06-10',
    });
    expect(isOfEarlierPoll(due, '2027-05-06')).toBe(true);
    expect(isOfEarlierPoll({ ...due, dueOn: '2027-06-10' }, '2027-05-06')).toBe(false);
  });

  it('warns of an offence without a limit that nobody has checked', () => {
    const of = (id: string) => sheetOf(aCaseOffence({ offenceId: asId(id) }));
    for (const { offence: each } of effective.values()) {
      if (each.timeLimit !== 'none') continue;
      const isWarned = of(each.id).warnings.some((warning) => warning.includes('was not checked'));
      expect([each.id, isWarned]).toEqual([each.id, each.sureness === 'unchecked']);
    }
    // Crime and Disorder Act 1998 s.31(1)(c) is summary only, the other variants are not.
    expect(of('CDA98')).toMatchObject({ rule: 'not-established', lastDay: null });
  });

  it('has no clock for an offence that is in no catalogue', () => {
    expect(clockOf(personation, undefined)).toBeNull();
  });
});

describe('the limits of a case', () => {
  it('facts 9.1: a file with an offence of another Act has two clocks, and the shorter is the nearest', () => {
    const both = caseWith(personation, disorder);
    expect(limitsOf(both, effective).map(({ date }) => date)).toEqual(['2027-11-06', '2028-05-06']);
    expect(nearestLimit(both, effective)).toMatchObject({
      date: '2027-11-06',
      caseOffenceId: 'case-offence-2',
    });
  });

  it('given today, a limit that has passed does not hide one that still runs', () => {
    const both = caseWith(personation, disorder);
    expect(nearestLimit(both, effective, '2027-11-06')?.date).toBe('2027-11-06');
    expect(nearestLimit(both, effective, '2027-11-07')?.date).toBe('2028-05-06');
    expect(nearestLimit(both, effective, '2028-05-07')?.date).toBe('2028-05-06');
  });

  it('is none where there is no offence, no limit or no day', () => {
    const unlimited = aCaseOffence({ offenceId: asId('FRA-2006') });
    const unknown = aCaseOffence({ occurred: { kind: 'unknown', notBefore: null } });
    for (const each of [caseWith(), caseWith(unlimited), caseWith(unknown)])
      expect(nearestLimit(each, effective)).toBeNull();
  });

  it('stops when the case has ended, and not before: proceedings may not cover every suspect and offence', () => {
    const caseFile = caseWith(personation);
    const ended = (outcome: 'court-proceedings' | 'no-further-action') => ({
      ...caseFile,
      outcome: { outcome, on: '2027-09-01', reason: '', by: 'Insp. Rowan Vale', cpsReference: '' },
    });
    expect(runningLimit(caseFile, effective, '2027-10-01')?.date).toBe('2028-05-06');
    expect(runningLimit(ended('court-proceedings'), effective, '2027-10-01')?.date).toBe('2028-05-06');
    expect(runningLimit(ended('no-further-action'), effective, '2027-10-01')).toBeNull();
  });

  it('goes by the text that the case was checked against, not by a later edit of it', () => {
    const entry = effective.get(asId('RPA-60'));
    if (entry === undefined) throw new Error('Personation was expected');
    const pinned = pinOf(entry, { by: 'Insp. Rowan Vale', at: '2027-05-07T09:00:00.000Z' });
    const edited = effectiveOffences([
      {
        id: entry.offence.id,
        offence: { ...entry.offence, timeLimit: 'mca-six-months' },
        why: 'To see it differ',
        by: 'Insp. Rowan Vale',
        at: '2027-05-08T09:00:00.000Z',
        basedOn: entry.catalogue,
      },
    ]);
    expect(nearestLimit(caseWith(aCaseOffence({ pinned })), edited)?.date).toBe('2028-05-06');
    expect(nearestLimit(caseWith(personation), edited)?.date).toBe('2027-11-06');
  });

  it('is sought once for a record and a catalogue', () => {
    const caseFile = caseWith(personation);
    expect(limitsOf(caseFile, effective)).toBe(limitsOf(caseFile, effective));
    expect(limitsOf(caseFile, effectiveOffences([]))).not.toBe(limitsOf(caseFile, effective));
  });
});

describe('where a clock stands', () => {
  const at = (today: string) => {
    const { passed, next, isOver } = markerOn(sheetOf(personation), today);
    return [passed?.name.split(':')[0], next?.name.split(':')[0], isOver];
  };

  it('names the marker reached last, on its day too, and what comes next', () => {
    expect(at('2027-11-05')).toEqual([undefined, '6 months', false]);
    expect(at('2027-11-06')).toEqual(['6 months', '9 months', false]);
    expect(at('2028-03-21')).toEqual(['10½ months', '11 months', false]);
    expect(at('2028-05-06')).toEqual(['11 months', 'Last day to begin proceedings', false]);
    expect(at('2028-05-07')).toEqual(['11 months', undefined, true]);
  });

  it('of an imprint looks to the safe day first, and to the later limits once that has passed', () => {
    const imprint = aCaseOffence({ offenceId: asId('EA22-48'), sufficientEvidenceOn: '2027-08-01' });
    const on = (today: string) => {
      const { passed, next, isOver } = markerOn(sheetOf(imprint), today);
      return [passed?.date, next?.kind, next?.date, isOver];
    };
    expect(on('2027-08-01')).toEqual([undefined, 'last-day', '2027-11-06', false]);
    expect(on('2027-11-07')).toEqual([undefined, 'marker', '2028-02-01', true]);
    expect(on('2028-03-01')).toEqual(['2028-02-01', 'marker', '2028-05-06', true]);
    expect(on('2028-05-07')).toEqual(['2028-05-06', undefined, undefined, true]);
  });

  it('looks to the extended day where the court gave more time', () => {
    const extension = {
      appliedOn: '2028-03-01',
      decidedOn: '2028-03-20',
      isGranted: true,
      until: '2028-11-06',
      documentsUntil: '2028-11-06',
      note: '',
    };
    const { next, isOver } = markerOn(sheetOf(aCaseOffence({ extension })), '2028-06-01');
    expect([next?.date, next?.kind, isOver]).toEqual(['2028-11-06', 'extended', false]);
  });
});

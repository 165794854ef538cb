import { describe, expect, it } from 'vitest';
import { anOperation } from '../../../test/builders/desk';
import { aContest, aPublicityItem } from '../../../test/builders/publicity';
import { asId } from '../foundation/ids';
import { countsInPeriod, sayInPeriod } from './in-period';
import type { Contest } from './contest';
import {
  changesInPeriod,
  type ContestPeriod,
  contestPeriods,
  isPeriod,
  isRunning,
  noFixedStart,
  runningPeriods,
  sayPeriod,
} from './pre-election';

const operation = anOperation({ pollingDate: '2027-05-06' });
const early = {
  from: '2027-03-01',
  why: 'Campaigning has begun.',
  by: 'ACC R. Tyne',
  at: '2027-02-20T10:00:00.000Z',
};

function periods(contests: readonly Contest[], wholeOperation: string | null = null, of = operation) {
  return contestPeriods(of, {
    contests: new Map(contests.map((each) => [each.id, each])),
    oneOffDays: new Map(),
    operationDates: new Map(
      wholeOperation === null
        ? []
        : [
            [
              of.id,
              {
                id: of.id,
                calledOn: null,
                declarations: [],
                earlyStart: { from: wholeOperation, why: 'A by-election in March.', by: 'Gold' },
              },
            ],
          ],
    ),
  });
}

function only(contest: Contest, wholeOperation: string | null = null): ContestPeriod {
  const [period] = periods([contest], wholeOperation);
  if (period === undefined || !isPeriod(period)) throw new Error('No period');
  return period;
}

describe('the pre-election period of a contest (2.2.4: a convention without a fixed start)', () => {
  it('begins about six weeks before a local poll, with the notice of election', () => {
    expect(only(aContest())).toMatchObject({
      convention: '2027-03-25',
      begins: '2027-03-25',
      until: '2027-05-06',
      earlyStart: null,
    });
  });

  it('begins with the dissolution at a general election', () => {
    const period = only(aContest({ pollType: 'uk-parliamentary' }));
    expect(period.convention).toBe('2027-03-31');
    expect(period.rule).toMatch(/dissolved/);
  });

  it('begins earlier only by decision, of the contest or of the whole operation, whichever is first', () => {
    expect(only(aContest({ earlyStart: early }))).toMatchObject({
      begins: '2027-03-01',
      earlyStart: { by: 'ACC R. Tyne', of: 'contest' },
    });
    expect(only(aContest({ earlyStart: early }), '2027-02-15')).toMatchObject({
      begins: '2027-02-15',
      earlyStart: { by: 'Gold', of: 'operation' },
    });
    expect(sayPeriod(only(aContest({ earlyStart: early })))).toContain('Campaigning has begun.');
  });

  it('is not begun later by a decision for a later day', () => {
    expect(only(aContest({ earlyStart: { ...early, from: '2027-04-10' } }))).toMatchObject({
      begins: '2027-03-25',
      earlyStart: null,
    });
  });

  it('follows a polling day of its own', () => {
    expect(only(aContest({ pollingDate: '2027-06-10' })).until).toBe('2027-06-10');
  });

  it('is not made up where there is no polling date', () => {
    const [period] = periods([aContest()], null, anOperation());
    expect(period !== undefined && !isPeriod(period) ? period.problem : '').toMatch(/polling date/);
    expect(runningPeriods(periods([aContest()], null, anOperation()), '2027-04-01')).toEqual([]);
  });

  it('runs from its first day to the day of the poll, both included', () => {
    const period = only(aContest());
    expect(
      ['2027-03-24', '2027-03-25', '2027-05-06', '2027-05-07'].map((day) => isRunning(period, day)),
    ).toEqual([false, true, true, false]);
  });

  it('counts contests of one kind once, however many there are', () => {
    const many = Array.from({ length: 650 }, (_, index) =>
      aContest({
        id: asId<'Contest'>(`contest${index}`),
        name: `Ward ${index}`,
        pollType: 'uk-parliamentary',
      }),
    );
    const made = periods(many);
    expect(made).toHaveLength(650);
    expect(new Set(made.filter(isPeriod).map(({ rule }) => rule)).size).toBe(1);
  });
});

describe('what changes in this time', () => {
  it('has its paragraph for each subject, and the reminder that there is no fixed start', () => {
    expect(changesInPeriod.length).toBeGreaterThan(5);
    for (const { paragraph } of changesInPeriod) expect(paragraph).toMatch(/^[1-7]/);
    expect(noFixedStart).toMatchObject({ paragraph: '2.2.4' });
  });

  it('is counted: decisions and what went out from the first day on', () => {
    const decision = (at: string, outcome: 'go-ahead' | 'delay') => ({
      id: asId<'PublicityDecision'>(`d-${at}`),
      outcome,
      reason: 'So.',
      text: '',
      answers: [],
      by: 'J. Marl',
      role: '',
      at,
    });
    const item = aPublicityItem({
      operationId: operation.id,
      decisions: [
        decision('2027-03-20T10:00:00.000Z', 'go-ahead'),
        decision('2027-03-26T10:00:00.000Z', 'delay'),
        decision('2027-04-01T10:00:00.000Z', 'go-ahead'),
      ],
    });
    const counts = countsInPeriod(operation, [only(aContest())], {
      publicityItems: new Map([[item.id, item]]),
      candidateContacts: new Map(),
      letterBatches: new Map(),
    });
    expect(counts).toEqual({ publicity: 2, goingOut: 1, contacts: 0, letters: 0 });
    expect(sayInPeriod(counts)).toBe('2 decisions on publicity (1 let something go out)');
    expect(sayInPeriod({ publicity: 0, goingOut: 0, contacts: 0, letters: 0 })).toMatch(/^Nothing/);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asId } from '../foundation/ids';
import { type Station } from '../places/station';
import type { CommandRole } from '../command/command-role';
import type { Team } from '../polling-day/team';
import type { Contest } from '../candidates/contest';
import type { ConductEntry, PostingDecision } from './conduct-entry';
import { postingFindings, ruleOf } from './posting-check';
import { postingText, postingTodo } from './posting-words';
import {
  operation,
  areas,
  station,
  team,
  post,
  decided,
  entry,
  furze,
  records,
  check,
} from '../../../test/builders/postings';

describe('postings of polling day', () => {
  it('are refused where somebody took an active part, and there alone', () => {
    const stations = [station('s-quay', 'p-quay'), station('s-rope', 'p-rope')];
    expect(check({ stations })).toEqual(['refused s-quay']);
    expect(check({ stations: [station('s-rope', 'p-rope')] })).toEqual([]);
    expect(check({ stations, entries: [entry({ areaIds: [asId('salt')] })] })).toEqual([
      'refused s-quay s-rope',
    ]);
    expect(check({ stations, entries: [entry({ areaIds: [] })] })).toEqual(['refused s-quay s-rope']);
    expect(check({ stations, entries: [entry({ areaIds: [asId('elsewhere')] })] })).toEqual([]);
  });

  it('reach the areas of the contests that were campaigned in', () => {
    const contest = { id: asId<'Contest'>('c1'), areaId: asId<'Area'>('quay') } as Contest;
    const entries = [entry({ areaIds: [], contestIds: [contest.id] })];
    const stations = [station('s-quay', 'p-quay'), station('s-rope', 'p-rope')];
    expect(check({ entries, stations, contests: [contest] })).toEqual(['refused s-quay']);
    // Its area is not known: it may be any.
    expect(check({ entries, stations, contests: [{ ...contest, areaId: null }] })).toEqual([
      'asked s-quay s-rope',
    ]);
    expect(check({ entries, stations })).toEqual(['asked s-quay s-rope']);
  });

  it('are refused at the count of the council in which the area lies, and not at another’s', () => {
    expect(check({ posts: [post('count', 'corn')] })).toEqual(['refused count']);
    const dale = [entry({ areaIds: [asId('upper')] })];
    // Harrow Dale may count in the same hall while it has none of its own.
    expect(check({ posts: [post('count', 'corn')], entries: dale })).toEqual(['asked count']);
    const own = post('own', 'p-upper', { teamIds: [] });
    expect(check({ posts: [post('count', 'corn'), own], entries: dale })).toEqual([]);
    expect(check({ posts: [post('x', 'corn', { purpose: 'other' })] })).toEqual(['refused x']);
    expect(check({ posts: [post('x', 'p-quay', { purpose: 'polling-place' })] })).toEqual(['refused x']);
  });

  it('are asked about where the records do not say in which ward a place lies', () => {
    expect(check({ stations: [station('s-open', 'p-open')] })).toEqual(['asked s-open']);
    const parish = [entry({ areaIds: [asId('fen')] })];
    expect(check({ stations: [station('s-quay', 'p-quay')], entries: parish })).toEqual(['asked s-quay']);
    const constituency = [entry({ areaIds: [asId('east')] })];
    expect(check({ stations: [station('s-quay', 'p-quay')], entries: constituency })).toEqual([
      'asked s-quay',
    ]);
  });

  it('know a polling district by its code', () => {
    const entries = [entry({ areaIds: [asId('qa')] })];
    const at = (district: string | null) =>
      check({ entries, stations: [station('s', 'p-quay', { district })] });
    expect(at('QB2, qa1')).toEqual(['refused s']);
    expect(at('QB2')).toEqual([]);
    expect(at(null)).toEqual(['asked s']);
  });

  it('leave out a station that gets no police, and one of another team', () => {
    // The team stands somewhere else as well: without any place it would be asked about.
    const at = (given: Partial<Station>) =>
      check({ stations: [station('s', 'p-quay', given), station('r', 'p-rope')] });
    expect(at({ presence: 'none' })).toEqual([]);
    expect(at({ teamId: null })).toEqual([]);
    expect(at({ presence: null })).toEqual(['refused s']);
  });

  it('ask about a namesake without a number, and leave one with another number alone', () => {
    const stations = [station('s', 'p-quay')];
    expect(check({ stations, teams: [team('t1', ['PCSO', 'L. Furze'])] })).toEqual(['asked s']);
    expect(check({ stations, teams: [team('t1', ['PCSO 7713', 'L. Furze'])] })).toEqual([]);
    expect(check({ stations, entries: [entry({ number: '' })] })).toEqual(['asked s']);
  });

  it('ask about a surname with another forename until both numbers are there', () => {
    const stations = [station('s', 'p-quay')];
    const asked = (rank: string, number: string) => {
      const given = { stations, teams: [team('t1', [rank, 'Lizzie Furze'])], entries: [entry({ number })] };
      const read = records(given);
      const [found] = postingFindings(operation, read);
      return found === undefined ? null : `${postingText(found, read)} ${postingTodo(found)}`;
    };
    const nobodys = asked('PCSO', '');
    expect(nobodys).toContain('has the surname of somebody');
    expect(nobodys).toContain('with the rank of this officer, and have the number put into the entry');
    expect(asked('PCSO', '7712')).toContain('with the rank of this officer. Two numbers');
    expect(asked('PCSO 7713', '')).toContain('another person: have the number put into the entry');
    // Whoever did what was asked is asked no more: it is another person, or the posting is refused.
    expect(asked('PCSO 7713', '7712')).toBeNull();
    expect(asked('PCSO 7712', '7712')).toContain('must not be posted with');
  });

  it('ask about whoever may be sent anywhere: a reserve, and a team without a place', () => {
    const roaming = (given: Partial<Team>) => [{ ...furze, ...given }];
    const asked = records({ teams: roaming({ kind: 'reserve' }) });
    const [found, ...more] = postingFindings(operation, asked);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ kind: 'asked', stationIds: [], postIds: [] });
    expect(found && postingText(found, asked)).toContain('the team can be sent to any');
    expect(check({ teams: roaming({}) })).toEqual(['asked']);
    // A reserve that stands elsewhere may still be called away; visits keep to their round.
    const stations = [station('s', 'p-rope')];
    expect(check({ stations, teams: roaming({ kind: 'reserve' }) })).toEqual(['asked']);
    expect(check({ stations, teams: roaming({ kind: 'visits' }) })).toEqual([]);
    expect(check({ teams: roaming({}), entries: [entry({ decisions: [decided('anywhere')] })] })).toEqual([]);
  });

  it('ask about the command of the day where a role leads to the poll, and never refuse it', () => {
    const role = (given: Partial<CommandRole>, until: string | null = null): CommandRole => ({
      id: asId('r1'),
      operationId: operation.id,
      tier: 'bronze',
      function: 'other',
      title: 'Bronze count',
      areaId: null,
      reportsToId: null,
      responsibilities: '',
      appointments: [
        {
          ...{ id: asId('a1'), as: 'holder', name: 'Lena Furze', rank: 'Insp 7712', phone: '', email: '' },
          ...{ callSign: '', from: null, until, appointedBy: '', appointedOn: null },
        },
      ],
      handovers: [],
      ...given,
    });
    const asked = (given: Partial<CommandRole>, until?: string) =>
      check({ teams: [], roles: [role(given, until)] });
    expect(asked({})).toEqual(['asked']);
    expect(asked({ title: 'Bronze media' })).toEqual([]);
    expect(asked({ title: 'Accountable officer' })).toEqual([]);
    expect(asked({ title: 'Bronze Salt', function: 'geographic', areaId: asId('salt') })).toEqual(['asked']);
    expect(asked({ title: 'Bronze Dale', function: 'geographic', areaId: asId('dale') })).toEqual([]);
    expect(asked({}, '2027-05-06T00:00')).toEqual([]);
    const read = records({ teams: [], roles: [role({})] });
    const [found] = postingFindings(operation, read);
    expect(found && postingText(found, read)).toBe(
      'Insp 7712 Lena Furze of Bronze count must not be at some or any of the polling stations and counts: the role can lead there.',
    );
  });

  it('keep a restricted person from every poll until something is decided, while the post is held', () => {
    const restricted = entry({ kind: 'restricted-post', areaIds: [asId('upper')] });
    const stations = [station('s', 'p-quay')];
    expect(check({ stations, entries: [restricted] })).toEqual(['refused s']);
    expect(check({ stations, entries: [{ ...restricted, decisions: [decided('anywhere')] }] })).toEqual([]);
    expect(check({ stations, entries: [{ ...restricted, until: '2027-04-30' }] })).toEqual([]);
    expect(check({ stations, entries: [{ ...restricted, from: '2027-06-01' }] })).toEqual([]);
  });

  it('follow the last decision: anywhere, not there, or not at polls at all', () => {
    const stations = [station('s-quay', 'p-quay'), station('s-rope', 'p-rope')];
    const with_ = (...decisions: ConductEntry['decisions']) =>
      check({ stations, entries: [entry({ decisions })] });
    expect(with_(decided('anywhere'))).toEqual([]);
    expect(with_(decided('not-in-areas'))).toEqual(['refused s-quay']);
    expect(with_(decided('not-at-polls'))).toEqual(['refused s-quay s-rope']);
    expect(with_(decided('not-at-polls'), decided('anywhere', 'd2'))).toEqual([]);
    expect(with_(decided('anywhere'), decided('not-at-polls', 'd2'))).toEqual(['refused s-quay s-rope']);
  });

  it('say one thing of one officer, with every entry that stands against it', () => {
    const entries = [entry(), entry({ id: asId('e2'), kind: 'restricted-post', areaIds: [] })];
    const [found, ...more] = postingFindings(
      operation,
      records({ entries, stations: [station('s', 'p-quay')] }),
    );
    expect(more).toEqual([]);
    expect(found?.reasons.map(({ rule }) => rule)).toEqual(['active-undecided', 'restricted-undecided']);
  });

  it('never send anybody “not at polls” anywhere, and let “anywhere” pass, whatever else is recorded', () => {
    const given = fc.record({
      kind: fc.constantFrom('restricted-post', 'activity', 'nomination' as const),
      areaIds: fc.subarray(areas.map(({ id }) => id)),
      at: fc.subarray(['p-quay', 'p-rope', 'p-open', 'p-upper'], { minLength: 1 }),
      before: fc.array(fc.constantFrom<PostingDecision>('anywhere', 'not-in-areas', 'not-at-polls')),
    });
    fc.assert(
      fc.property(given, ({ kind, areaIds, at, before }) => {
        const stations = at.map((id) => station(`s-${id}`, id));
        const of = (last: PostingDecision) =>
          check({
            stations,
            entries: [
              entry({
                kind: kind,
                areaIds,
                decisions: [...before, last].map((each, index) => decided(each, `d${index}`)),
              }),
            ],
          });
        expect(of('anywhere')).toEqual([]);
        expect(of('not-at-polls')).toEqual([['refused', ...stations.map(({ id }) => id)].join(' ')]);
      }),
    );
  });

  it('find in a wider area whatever they find in one that lies in it', () => {
    const within: Readonly<Record<string, string>> = {
      quay: 'salt',
      rope: 'salt',
      upper: 'dale',
      salt: 'force',
      dale: 'force',
    };
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(within)),
        fc.subarray(['p-quay', 'p-rope', 'p-open', 'p-upper'], { minLength: 1 }),
        (inner, at) => {
          const stations = at.map((id) =>
            station(`s-${id}`, id, { areaId: asId(id === 'p-upper' ? 'dale' : 'salt') }),
          );
          const where = (id: string) =>
            new Set(
              postingFindings(
                operation,
                records({ stations, entries: [entry({ areaIds: [asId(id)] })] }),
              ).flatMap((each) => each.stationIds),
            );
          const wider = where(within[inner] ?? '');
          for (const id of where(inner)) expect(wider.has(id)).toBe(true);
        },
      ),
    );
  });

  it('are told without a decision only of those who did something or hold a post', () => {
    expect(ruleOf(entry(), null)).toBe('active-undecided');
    expect(ruleOf(entry({ kind: 'nomination' }), null)).toBe('active-undecided');
    expect(ruleOf(entry({ kind: 'restricted-post' }), null)).toBe('restricted-undecided');
  });

  it('do not mind other operations', () => {
    expect(
      check({ stations: [station('s', 'p-quay')], entries: [entry({ operationId: asId('other') })] }),
    ).toEqual([]);
  });
});

// Reference: resources/reference/offences.json, reach; Wales: ss.62C, 112A, 114A and the old s.115.
import { describe, expect, it } from 'vitest';
import { asId } from '../foundation/ids';
import type { PollTypeId } from '../operation/operation';
import { effectiveOffences } from './catalogue';
import type { Offence } from './offence';
import { reachOf, type ReachQuestion } from './reach';

const effective = effectiveOffences([]);

function offence(id: string): Offence {
  const found = effective.get(asId(id))?.offence;
  if (found === undefined) throw new Error(`No such offence: ${id}`);
  return found;
}

function ask(id: string, question: Partial<ReachQuestion> = {}) {
  return reachOf(offence(id), {
    nation: 'England',
    pollTypes: ['local-principal'],
    on: '2027-05-06',
    ...question,
  });
}

const welshLocal = { nation: 'Wales', pollTypes: ['local-principal'] } as const;

describe('where an offence applies', () => {
  it('leaves ss.62C, 112A and 114A out of a Welsh local poll, with the reason, and offers the old s.115', () => {
    for (const id of ['RPA-62C', 'RPA-112A', 'RPA-114A']) {
      const answer = ask(id, welshLocal);
      expect(answer, id).toMatchObject({ applies: false });
      expect(answer.applies ? '' : answer.why, id).toContain('Not at Welsh local polls');
    }
    expect(ask('RPA-115', welshLocal)).toMatchObject({ applies: true });
  });

  it('offers them at a parliamentary poll in Wales and at a local poll in England, where s.115 has ended', () => {
    for (const id of ['RPA-62C', 'RPA-112A', 'RPA-114A']) {
      expect(ask(id, { nation: 'Wales', pollTypes: ['uk-parliamentary'] }), id).toMatchObject({
        applies: true,
      });
      expect(ask(id), id).toMatchObject({ applies: true });
    }
    const old = ask('RPA-115');
    expect(old.applies ? '' : old.why).toContain('It ended here on Tue 31 Oct 2023.');
  });

  it('covers undue influence by one section or the other on every day, and never by both', () => {
    for (const on of ['2022-05-05', '2023-10-31', '2023-11-01', '2027-05-06', null]) {
      for (const nation of ['England', 'Wales'] as const) {
        for (const poll of ['uk-parliamentary', 'local-principal', 'pcc'] as const) {
          const found = ['RPA-114A', 'RPA-115'].filter(
            (id) => ask(id, { nation, pollTypes: [poll], on }).applies,
          );
          expect(found, `${nation} ${poll} ${String(on)}`).toHaveLength(1);
        }
      }
    }
  });

  it('offers an offence where any of the polls held together is one of its own', () => {
    expect(ask('PCC-60').applies).toBe(false);
    expect(ask('PCC-60', { pollTypes: ['local-principal', 'pcc'] }).applies).toBe(true);
  });

  it('keeps the Order’s articles to commissioner polls, and the Act’s twins away from them', () => {
    const pcc = { pollTypes: ['pcc'] as readonly PollTypeId[] };
    expect(['PCC-60', 'PCC-64'].map((id) => ask(id, pcc).applies)).toEqual([true, true]);
    expect(['RPA-100', 'RPA-110'].map((id) => ask(id, pcc).applies)).toEqual([false, false]);
  });

  it('leaves an offence out before the day it came into force, and says the day', () => {
    const firstDays = [
      ['RPA-112A', '2024-05-02', 'Thu 2 May 2024'],
      ['RPA-62C', '2024-05-02', 'Thu 2 May 2024'],
      ['EA22-48', '2023-11-01', 'Wed 1 Nov 2023'],
      ['NSA-16', '2023-12-20', 'Wed 20 Dec 2023'],
      ['OSA-179', '2024-01-31', 'Wed 31 Jan 2024'],
    ] as const;
    for (const [id, first, words] of firstDays) {
      expect(ask(id, { on: first }).applies, id).toBe(true);
      const before = ask(id, { on: '2023-10-01' });
      expect(before.applies ? '' : before.why, id).toContain(`It came into force on ${words}.`);
    }
  });

  it('leaves nothing out for a poll or a day that is not known, but what has ended', () => {
    const open = { pollTypes: [], on: null } as const;
    expect(ask('PCC-60', open).applies).toBe(true);
    expect(ask('RPA-112A', open).applies).toBe(true);
    expect(ask('RPA-115', open).applies).toBe(false);
  });

  it('leaves the Scottish offence out everywhere, with the reason', () => {
    for (const nation of ['England', 'Wales'] as const) {
      const answer = ask('RPA-62B', { nation, pollTypes: [], on: null });
      expect(answer.applies ? '' : answer.why).toContain('Scotland only');
    }
  });

  it('cautions about a referendum and a by-election, but not for the general law', () => {
    expect(ask('RPA-60', { pollTypes: ['referendum'] })).toMatchObject({
      applies: true,
      caution: expect.stringContaining('referendum') as unknown,
    });
    expect(ask('RPA-60')).toEqual({ applies: true, caution: '' });
    expect(ask('OAPA-47', { pollTypes: ['referendum'] })).toEqual({ applies: true, caution: '' });
  });
});

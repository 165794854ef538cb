import { describe, expect, it } from 'vitest';
import { contestKey, contestName, parseElectionId, slugOf } from './election-id';

describe('an election identifier', () => {
  it.each([
    ['local.saltmarsh.quayside.2027-05-06', 'local-principal', 'saltmarsh', 'quayside', false],
    ['local.saltmarsh.quayside.by.2027-05-06', 'by-election', 'saltmarsh', 'quayside', true],
    ['parl.harrow-dale.by.2027-05-06', 'uk-parliamentary-by-election', '', 'harrow-dale', true],
    ['parl.harrow-dale.2027-05-06', 'uk-parliamentary', '', 'harrow-dale', false],
    ['pcc.marlshire.2027-05-06', 'pcc', 'marlshire', '', false],
    ['mayor.marlport.2027-05-06', 'mayor', 'marlport', '', false],
    ['senedd.r.marl-valley.2027-05-06', 'senedd', '', 'marl-valley', false],
    ['senedd.marl-valley.2027-05-06', 'senedd', '', 'marl-valley', false],
    ['gla.a.2027-05-06', 'gla', '', '', false],
  ])('%s is understood', (id, pollType, organisation, division, isByElection) => {
    expect(parseElectionId(id)).toEqual({
      pollType,
      organisation,
      division,
      isByElection,
      date: '2027-05-06',
    });
  });

  it('is none where its parts make no sense', () => {
    for (const id of [
      '',
      'local',
      'sp.c.somewhere.2027-05-06',
      'local.a.b.c.2027-05-06',
      'local.a.2027-02-30',
    ])
      expect(parseElectionId(id)).toBeNull();
  });

  it('names areas as such identifiers do', () => {
    expect(['St. Osyth’s', 'Westward Haven!', 'Ynys Fôr', '   Eel \t '].map(slugOf)).toEqual([
      'st-osyths',
      'westward-haven',
      'ynys-for',
      'eel',
    ]);
  });
});

describe('the name of a contest', () => {
  it('says what it is, once', () => {
    expect(contestName('Quayside', 'local-principal')).toBe('Quayside ward');
    expect(contestName('Quayside Ward', 'local-principal')).toBe('Quayside Ward');
    expect(contestName('Harrow Dale', 'uk-parliamentary')).toBe('Harrow Dale constituency');
    expect(contestName('Fenmouth', 'parish')).toBe('Fenmouth');
  });

  it('is the same contest in another list', () => {
    expect(contestKey('Tarn & Fell Ward')).toBe(contestKey('Tarn and Fell'));
  });
});

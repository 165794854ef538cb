import { describe, expect, it } from 'vitest';
import type { DebriefFigure } from './compiled';
import { changeWords, figureWords, groupSentence } from './figure-words';

const figure = (label: string, value: number, given: Partial<DebriefFigure> = {}): DebriefFigure => ({
  id: label,
  label,
  value,
  outOf: null,
  unit: 'records',
  note: '',
  before: null,
  behind: [],
  behindBefore: [],
  ...given,
});

describe('figures in words', () => {
  it('say what they are out of, in their unit', () => {
    expect(figureWords({ value: 38, outOf: 42 })).toBe('38 of 42');
    expect(figureWords({ value: 1, outOf: null, unit: 'days' })).toBe('1 day');
    expect(figureWords({ value: 150, outOf: 600, unit: 'minutes' })).toBe('2 h 30 min of 10 h 00 min');
  });

  it('say that a figure is not recorded, alone, in its change and in a group of such', () => {
    const unknown = { value: null, outOf: 600, unit: 'minutes' } as const;
    expect(figureWords(unknown)).toBe('not recorded, of 10 h 00 min');
    expect(figureWords({ value: null, outOf: null })).toBe('not recorded');
    expect(changeWords({ value: null, before: 5 })).toBe('');
    const figures = [figure('A', 0, unknown), figure('B', 0, unknown)];
    expect(groupSentence({ figures, comparedWith: '' })).toBe('Not recorded, of 20 h 00 min in all.');
  });

  it('add up what is known of what unrecorded figures are out of, and say so where nothing is', () => {
    const planned = (outOf: number | null) => figure('A', 0, { value: null, outOf, unit: 'minutes' });
    const sentence = (...figures: readonly DebriefFigure[]) => groupSentence({ figures, comparedWith: '' });
    expect(sentence(planned(600), planned(null), planned(120))).toBe('Not recorded, of 12 h 00 min in all.');
    expect(sentence(planned(0), planned(0))).toBe('Not recorded, of 0 min in all.');
    expect(sentence(planned(null), planned(null))).toBe('Not recorded.');
  });

  it('say the change with its sign, and nothing where it is not known', () => {
    expect(changeWords({ value: 2, before: 5 })).toBe('−3');
    expect(changeWords({ value: 5, before: 2 })).toBe('+3');
    expect(changeWords({ value: 2, before: 2 })).toBe('no change');
    expect(changeWords({ value: 2, before: null })).toBe('');
  });

  it('say of a group how many in all, where most, and how many last time', () => {
    const figures = [figure('Lyde', 1, { before: 4 }), figure('Marsh', 3, { before: 0 })];
    expect(groupSentence({ figures, comparedWith: 'May 2026' })).toBe(
      '4 in all, most: Marsh (3); 4 at May 2026.',
    );
    expect(groupSentence({ figures: [], comparedWith: '' })).toBe('Nothing is recorded.');
    expect(groupSentence({ figures: [figure('Lyde', 0)], comparedWith: '' })).toBe('None recorded.');
  });

  it('add up what each is out of, but not where each is a share of the same whole', () => {
    const teams = [
      figure('A', 2, { outOf: 4, unit: 'visits' }),
      figure('B', 3, { outOf: 3, unit: 'visits' }),
    ];
    expect(groupSentence({ figures: teams, comparedWith: '' })).toBe('5 of 7 in all.');
    const stages = [figure('Open', 1, { outOf: 3 }), figure('Closed', 2, { outOf: 3 })];
    expect(groupSentence({ figures: stages, comparedWith: '' })).toBe('3 in all, most: Closed (2).');
  });
});

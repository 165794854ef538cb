import { describe, expect, it } from 'vitest';
import { finished } from '../foundation/steps';
import { knownWording, rememberWording, wordingIn } from './known-wording';
import { wordingHits, wordingSteps } from './public-wording';

const names = () => ({ names: ['Harbour Alliance'], surnames: ['Sandry'] });
const text = 'Officers are on duty. Please vote for the Harbour Alliance.';

describe('what was found in a text', () => {
  it('is known from then on, to whoever asks with the same names in another list', () => {
    expect(knownWording(text, names())).toBeUndefined();
    const asked = names();
    const hits = wordingHits(text, asked);
    rememberWording(text, asked, hits);
    expect(wordingIn(text, asked)).toBe(hits);
    expect(knownWording(text, names())).toBe(hits);
  });

  it('is not known for other names, nor for another text', () => {
    const asked = names();
    rememberWording(text, asked, wordingHits(text, asked));
    expect(knownWording(text, { ...names(), surnames: [] })).toBeUndefined();
    expect(knownWording(`${text} So.`, asked)).toBeUndefined();
  });

  it('is let go of once so many other texts were looked through', () => {
    const asked = names();
    for (let number = 0; number < 20; number += 1) rememberWording(`Text ${number}`, asked, []);
    expect(knownWording('Text 0', asked)).toBeUndefined();
    expect(knownWording('Text 19', asked)).toEqual([]);
  });

  it('is found in many short steps, and is the same as in one go', () => {
    const long = Array.from({ length: 60 }, (_, at) => `${text} Again ${at}.`).join('\n');
    const steps = [...wordingSteps(long, names())].length;
    expect(steps).toBeGreaterThan(100);
    expect(finished(wordingSteps(long, names()))).toEqual(wordingHits(long, names()));
    expect(wordingHits(long, names()).length).toBeGreaterThan(60);
  });
});

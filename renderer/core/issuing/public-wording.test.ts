import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publicWording, sentencesOf, wordingGroups } from './public-wording';

const groupsIn = (text: string, names: readonly string[] = []) =>
  publicWording([{ place: 'Paragraph 1.1', text }], names).map(({ group }) => group.id);

const urging = [
  'Please vote on Thursday.',
  'Go out and vote.',
  'Make sure you vote before ten o’clock.',
  'Don’t forget to vote!',
  'Use your vote.',
  'Have your say on 6 May.',
  'Every vote counts.',
  'Make your voice heard.',
  'We encourage all residents of Saltmarsh to vote.',
  'Officers are asking everyone to go out and vote.',
  'Register to vote now.',
  'Do not vote.',
  'Stay away from the polls.',
  'Please register to vote.',
  'Vote on 6 May.',
  'You can vote early at the hall.',
  'Get your vote in before 10pm',
  'The returning officer wants as many people as possible to vote.',
  'Everyone should take part in the election',
  'Turn out on Thursday',
];
const naming = [
  'Councillor Marrow opened the hall.',
  'We met Cllr. Dunmore.',
  'Ada Brightwater MP was there.',
  'The Prime Minister will visit.',
  'The Harbour Party held a rally.',
  'A Labour supporter was there.',
  'The Green candidate',
  'The SNP held a meeting.',
  'Sir Alban Thorne will speak.',
];
const favouring = [
  'Vote for change.',
  'They will vote against it.',
  'Vote Brightwater.',
  'The police support the candidate of the harbour.',
  'She is the best candidate.',
  'He should be elected.',
];
const neutral = [
  'Polling stations are open from 07:00 to 22:00.',
  'The returning officer runs the election.',
  'People who vote by post may hand in their papers at a polling station.',
  'Anyone who is threatened can call 101, or 999 in an emergency.',
  'Nobody may be kept from voting.',
  'Candidates of every political party are treated alike.',
  'Complaints about the register go to the council.',
  'The right to vote in secret is protected by law.',
  'A vote cast for somebody else is an offence.',
  'Anyone who is on the register may vote on 6 May.',
  'Whoever wants to register to vote asks the council.',
  'The Lord Lieutenant opened the hall by the green.',
  'Officers take part in the briefing.',
];

describe('wording for the public', () => {
  it.each(urging)('paragraphs 6.1.3 to 6.1.5: “%s” urges people to vote', (text) => {
    expect(groupsIn(text)).toContain('urges-voting');
  });

  it.each(naming)('paragraph 5.2.4 b: “%s” names a politician or a party', (text) => {
    expect(groupsIn(text)).toContain('names-politician-or-party');
  });

  it.each(favouring)('paragraph 3.3: “%s” favours or opposes somebody', (text) => {
    expect(groupsIn(text)).toContain('favours');
  });

  it.each(neutral)('leaves alone: “%s”', (text) => {
    expect(groupsIn(text)).toEqual([]);
  });

  it('finds parties and candidates that the desk knows, as words of their own', () => {
    expect(groupsIn('The Lantern Alliance met at noon.', ['Lantern Alliance'])).toEqual([
      'names-politician-or-party',
    ]);
    expect(groupsIn('the lantern  alliance met', ['Lantern Alliance'])).toHaveLength(1);
    expect(groupsIn('Lanterns were lit at the alliance.', ['Lantern Alliance', 'Lantern'])).toEqual([]);
  });

  it('gives every group the paragraph that it rests on', () => {
    for (const group of wordingGroups) expect(group.paragraph).toMatch(/^\d\.\d/);
  });

  it('finds the words whatever stands around them, each with its sentence and its place', () => {
    const around = fc.constantFrom(...neutral);
    fc.assert(
      fc.property(fc.array(around), fc.constantFrom(...urging), fc.array(around), (before, hit, after) => {
        const text = [...before, hit, ...after].join(' ');
        const hits = publicWording([{ place: 'Paragraph 3.2', text }], []);
        const found = hits.filter(({ group }) => group.id === 'urges-voting');
        expect(found.length).toBeGreaterThan(0);
        for (const { sentence, words, place } of hits) {
          expect(text).toContain(sentence);
          expect(sentence).toContain(words);
          expect(place).toBe('Paragraph 3.2');
        }
      }),
    );
  });

  it('reads any text to its end, and loses none of it between sentences', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        expect(sentencesOf(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        publicWording([{ place: '', text }], ['A. Name', text]);
      }),
    );
  });
});

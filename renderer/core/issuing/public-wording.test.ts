import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldedText } from './folded-text';
import type { PublicNames } from './public-names';
import { lookedForWords, publicWording, wordingGroups, wordingHits } from './public-wording';
import { stretchesOf } from './wording-rule';

const known = (...names: readonly string[]): PublicNames => ({ names, surnames: [] });
const groupsIn = (text: string, names: PublicNames = known()) =>
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
  'Polling day\n\nvote on 6 May',
  'What to do:\n- Vote early\n- Go home',
  'Let’s all go out and vote!',
  'We will be out all day. #GetOutAndVote',
  'Ewch i bleidleisio ddydd Iau.',
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
  'cllr marrow opened the hall.',
  'COUNCILLOR MARROW OPENED THE HALL',
  'THE LABOUR CANDIDATE WAS THERE',
  'The MP for Harrow Dale was there.',
  'Mayor Brightwater cut the ribbon.',
];
const favouring = [
  'Vote for change.',
  'They will vote against it.',
  'Vote Brightwater.',
  'The police support the candidate of the harbour.',
  'She is the best candidate.',
  'He should be elected.',
  'VOTE BRIGHTWATER',
  'We thank the councillor for all that she does.',
  'He is an outstanding candidate.',
  'This is a misleading pledge.',
  'What the candidate says about us is simply wrong.',
];
const disputed = [
  'Read the manifesto first.',
  'The police cuts go too far.',
  'The asylum hotel on the quay',
  'The rise of the council tax increases: a council tax increase',
];
const competing = [
  'We launch our new cars on polling day.',
  'On election day we announce a new station.',
  'A major announcement follows this week.',
  'Amid the campaign the force opens its doors.',
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
  'People who\nvote in person show photo identification.',
  'Officers do not encourage anybody to vote: that is the returning officer’s part.',
  'The MP and the council were told.',
  'We launch a campaign against bicycle theft before the summer.',
  'Thank you to everyone who rang us about the burglary.',
  'The council counts the votes on Friday.',
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

  it.each(disputed)('paragraph 5.2.4 a: “%s” speaks of what parties dispute', (text) => {
    expect(groupsIn(text)).toContain('controversial');
  });

  it.each(competing)('paragraph 5.2.4 c: “%s” competes with the campaign', (text) => {
    expect(groupsIn(text)).toContain('competes');
  });

  it('gives every group the paragraph that it rests on', () => {
    for (const group of wordingGroups) expect(group.paragraph).toMatch(/^\d\.\d/);
  });

  it('finds the words whatever stands around them, each with its sentence and its place', () => {
    const around = fc.constantFrom(...neutral);
    fc.assert(
      fc.property(fc.array(around), fc.constantFrom(...urging), fc.array(around), (before, hit, after) => {
        const text = [...before, hit, ...after].join(' ');
        const hits = publicWording([{ place: 'Paragraph 3.2', text }]);
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
        const folded = foldedText(text);
        const read = stretchesOf(folded.text).map((stretch) => stretch.text);
        expect(read.join('').replace(/\s/g, '')).toBe(folded.text.replace(/\s/g, ''));
        for (const { words, from, to } of wordingHits(text, known('A. Name', text)))
          expect(text.slice(from, to)).toBe(words);
      }),
    );
  });

  it('says what it looked for and that a reader must judge, and never that a text is safe', () => {
    for (const names of [known(), known('Ada Brightwater')]) {
      const said = lookedForWords(names);
      expect(said).toMatch(/a reader must judge/);
      expect(said).not.toMatch(/\b(?:safe|fine|cleared|approved|no problem|may leave)\b/i);
      for (const { lookedFor } of wordingGroups) expect(said).toContain(lookedFor);
    }
  });
});

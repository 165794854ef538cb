import { describe, expect, it } from 'vitest';
import { type Finding, warns } from './finding';
import { findingGroups, isGroupSeen, leftToSee } from './finding-groups';

const stop: Finding = { check: 'marking', blocks: true, text: 'Marked above its cover.', where: '' };
const findings = [
  warns('missing', 'Not recorded: gold.', ''),
  warns('law', 'Article 10 was not checked.', 'Paragraph 7.1'),
  stop,
  warns('law', 'Article 11 was not checked.', ''),
  warns('marking', 'A public text is marked.', ''),
];

describe('findings in groups', () => {
  it('stand kind by kind, what holds the document back first, and none is lost', () => {
    const groups = findingGroups(findings);
    expect(groups.map(({ key, findings: of }) => [key, of.length])).toEqual([
      ['marking:stop', 1],
      ['missing:see', 1],
      ['law:see', 2],
      ['marking:see', 1],
    ]);
    expect(groups.flatMap(({ findings: of }) => of)).toHaveLength(findings.length);
  });

  it('are left to see until each point of the kind was seen, and again once a point says something else', () => {
    const groups = findingGroups(findings);
    expect(leftToSee(groups, new Set())).toBe(4);
    const law = groups.find(({ key }) => key === 'law:see');
    const seen = new Set(law?.words);
    expect(leftToSee(groups, seen)).toBe(2);
    if (law !== undefined) expect(isGroupSeen(law, seen)).toBe(true);
    const changed = findingGroups([...findings, warns('law', 'A date is not sure.', '')]);
    expect(leftToSee(changed, seen)).toBe(3);
    expect(changed.filter((group) => isGroupSeen(group, seen)).map(({ key }) => key)).toEqual([
      'marking:stop',
    ]);
  });
});

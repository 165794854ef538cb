/** The findings of a document kind by kind, what holds it back first, and what of them has been seen. */
import { seenWords } from './checks';
import { type CheckId, checkNames, type Finding } from './finding';

export interface FindingGroup {
  /** One for each check and for whether it holds the document back. */
  readonly key: string;
  readonly name: string;
  readonly blocks: boolean;
  readonly findings: readonly Finding[];
  /** What is kept once the group was seen; none for what holds the document back. */
  readonly words: readonly string[];
}

/** In the order of the findings within each half: first what holds it back, then the rest. */
export function findingGroups(findings: readonly Finding[]): readonly FindingGroup[] {
  return [true, false].flatMap((blocks) => {
    const half = findings.filter((finding) => finding.blocks === blocks);
    const checks: readonly CheckId[] = [...new Set(half.map(({ check }) => check))];
    return checks.map((check) => {
      const ofCheck = half.filter((finding) => finding.check === check);
      return {
        key: `${check}:${blocks ? 'stop' : 'see'}`,
        name: checkNames[check],
        blocks,
        findings: ofCheck,
        words: seenWords(ofCheck),
      };
    });
  });
}

/** Whether every point of a group was seen. */
export function isGroupSeen({ words }: FindingGroup, seen: ReadonlySet<string>): boolean {
  return words.every((each) => seen.has(each));
}

/** How many points are still to be seen. A point that changed since is a new one. */
export function leftToSee(groups: readonly FindingGroup[], seen: ReadonlySet<string>): number {
  return groups.reduce((sum, { words }) => sum + words.filter((each) => !seen.has(each)).length, 0);
}

/** "3 points". */
export function pointWords(count: number): string {
  return `${count} ${count === 1 ? 'point' : 'points'}`;
}

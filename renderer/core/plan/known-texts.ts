/** What is known of the strategies and policies: how far each is, and who has approved or agreed it. */
import type { KnownFact, KnownGiven } from './known-of-consideration';
import { listedTexts } from './plan-text-list';
import { standingOf, standingWords } from './plan-text-standing';
import type { PlanTextKind } from './plan-text';
import { counted } from './known-words';

function pathOf(id: string): string {
  return `/plan/texts?text=${encodeURIComponent(id)}`;
}

/** Each text of a kind with its standing. */
export function textFacts(kind: PlanTextKind) {
  return ({ records, operation, today }: KnownGiven): readonly KnownFact[] =>
    listedTexts(operation, records)
      .filter(({ text }) => text.kind === kind)
      .map(({ text, name }) => ({
        text: `${name}: ${standingWords(standingOf(text, today)).toLocaleLowerCase('en-GB')}`,
        path: pathOf(text.id),
      }));
}

/** With how many councils the intervention policy is agreed, and how it stands with each. */
export function policyFacts(given: KnownGiven): readonly KnownFact[] {
  const { records, operation, today } = given;
  const policies = listedTexts(operation, records).filter(({ text }) => text.kind === 'intervention-policy');
  const agreed = policies.filter(({ text }) => standingOf(text, today).state === 'agreed').length;
  return [
    {
      text: `Agreed with ${agreed} of ${counted(policies.length, 'council', 'councils')}`,
      path: '/plan/texts',
    },
    ...textFacts('intervention-policy')(given),
  ];
}

/** How the community engagement strategy of each BCU stands. */
export function communityFacts(given: KnownGiven): readonly KnownFact[] {
  return textFacts('community-engagement')(given);
}

/**
 * The community engagement strategy of one BCU district, with what was decided on a community impact assessment.
 *
 * Reference: APP Policing elections, communities: silver writes one for each BCU district, with a plan for community
 * intelligence and the question of a community impact assessment.
 */
import { formatDate } from '../../foundation/dates';
import type { PlanText } from '../../plan/plan-text';
import { recorded } from '../missing';
import type { Text } from '../model';
import type { Composer } from './plan-document';
import { teamsOfBcu } from './policy-lines';
import { wordedDocument } from './worded-document';

/** The strategy of one BCU; none before something of it is written. */
export const communityEngagement: Composer = (request) =>
  wordedDocument(request, {
    kind: 'community-engagement',
    onFirstPage: ['aims', 'communities', 'community-intelligence'],
    distribution: 'Silver and bronze commanders; neighbourhood inspectors of this unit',
    readership: 'force',
    facts: (_, text) => [{ name: 'Community impact assessment', value: impactWords(text) }],
    fromTheRecord: teamsOfBcu,
  });

/** "Needed: … (Supt Oake, Mon 1 Mar 2027)", or the gap while nobody asked. */
export function impactWords({ communityImpact }: Pick<PlanText, 'communityImpact'>): Text {
  if (communityImpact === null) return recorded(null, 'whether a community impact assessment is needed');
  const { isNeeded, why, by, on } = communityImpact;
  return `${isNeeded ? 'Needed' : 'Not needed'}: ${why.trim().replace(/\.$/, '')} (${by}, ${formatDate(on)}).`;
}

/** The two briefings on conduct: one for constables, whom section 100 binds, and one for everybody else of the force. */
import type { PlanDocumentKind } from '../issuing/document-version';

export const briefingKinds = [
  'officer-briefing',
  'staff-briefing',
] as const satisfies readonly PlanDocumentKind[];
export type BriefingKind = (typeof briefingKinds)[number];

/** "officers", "staff and PCSOs": whom a briefing is for. */
export const briefedWords: Readonly<Record<BriefingKind, string>> = {
  'officer-briefing': 'officers',
  'staff-briefing': 'staff and PCSOs',
};

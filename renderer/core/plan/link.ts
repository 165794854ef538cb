/** A link from one record of the plan to another record of the desk, followed on the screen and named in Word. */
import { z } from '../foundation/schema';

export const linkKinds = [
  'action',
  'allegation',
  'area',
  'assessment',
  'candidate',
  'candidate-contact',
  'case',
  'cell',
  'checklist-answer',
  'clause',
  'command-role',
  'consideration',
  'contest',
  'contribution',
  'control',
  'day-log-entry',
  'decision',
  'document-version',
  'hot-debrief',
  'intelligence',
  'learning-point',
  'lesson',
  'letter-batch',
  'media-entry',
  'meeting',
  'memorandum',
  'partner',
  'place',
  'plan-text',
  'planned-event',
  'publicity-item',
  'readiness-rule',
  'safety-concern',
  'station',
  'team',
  'training-item',
] as const;
export type LinkKind = (typeof linkKinds)[number];

export interface Link {
  readonly kind: LinkKind;
  readonly id: string;
}

/** "decision:abc", the same for the same link. */
export function linkKey({ kind, id }: Link): string {
  return `${kind}:${id}`;
}

export const linkSchema: z.ZodType<Link> = z.object({
  kind: z.enum(linkKinds),
  id: z.string().min(1).max(120),
});

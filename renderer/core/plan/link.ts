/** A link from one record of the plan to another record of the desk, followed on the screen and named in Word. */
import { z } from '../foundation/schema';

export const linkKinds = [
  'action',
  'allegation',
  'area',
  'assessment',
  'case',
  'cell',
  'checklist-answer',
  'command-role',
  'consideration',
  'day-log-entry',
  'decision',
  'document-version',
  'intelligence',
  'lesson',
  'meeting',
  'memorandum',
  'partner',
  'place',
  'plan-text',
  'station',
  'team',
] as const;
export type LinkKind = (typeof linkKinds)[number];

export interface Link {
  readonly kind: LinkKind;
  readonly id: string;
}

export const linkSchema: z.ZodType<Link> = z.object({
  kind: z.enum(linkKinds),
  id: z.string().min(1).max(120),
});

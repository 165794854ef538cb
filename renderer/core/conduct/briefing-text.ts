/** The words of the two briefings on conduct, as data with their sources and doubt: resources/reference/conduct-briefings.json. */
import { isoDateSchema } from '../foundation/dates';
import { z } from '../foundation/schema';
import reference from '../../../resources/reference/conduct-briefings.json';
import { type BriefingKind, briefingKinds } from './briefing-kinds';

const words = z.string().min(1);
const read = z
  .object({
    source: words,
    asAt: isoDateSchema,
    reviewBy: isoDateSchema,
    doubt: words,
    law: z.array(
      z.object({ id: words, name: words, binds: words, says: words, source: words, doubt: words }),
    ),
    briefings: z.array(
      z.object({
        kind: z.enum(briefingKinds),
        title: words,
        who: words,
        opening: words,
        parade: z.array(z.object({ lead: words, text: words })).min(1),
        sections: z.array(z.object({ heading: words, source: words, paragraphs: z.array(words).min(1) })),
      }),
    ),
  })
  .parse(reference);

export const conductBriefingSource = {
  source: read.source,
  asAt: read.asAt,
  reviewBy: read.reviewBy,
  doubt: read.doubt,
} as const;

export type BriefingText = (typeof read.briefings)[number];

/** Every provision that a briefing rests on. */
export const conductLaw = read.law;

/** Law that binds constables alone, and law that is about staff alone. */
const lawOf: Readonly<Record<BriefingKind, readonly string[]>> = {
  'officer-briefing': ['section-100', 'pcc-article-60', 'police-regulations', 'standards'],
  'staff-briefing': ['section-100', 'standards', 'restricted-posts', 'pcso-stations'],
};

/** What a briefing says. */
export function briefingText(kind: BriefingKind): BriefingText {
  const found = read.briefings.find((each) => each.kind === kind);
  if (found === undefined) throw new Error(`conduct-briefings.json has no ${kind}`);
  return found;
}

/** The provisions of one briefing; the rule of commissioner elections only where one is held. */
export function lawOfBriefing(
  kind: BriefingKind,
  { hasCommissionerPoll }: { readonly hasCommissionerPoll: boolean },
): typeof conductLaw {
  return conductLaw.filter(
    ({ id }) => lawOf[kind].includes(id) && (id !== 'pcc-article-60' || hasCommissionerPoll),
  );
}

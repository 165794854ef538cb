/**
 * The sections of each worded part of the plan, what to write in them and why, and who approves or agrees the whole.
 *
 * Reference: resources/reference/plan-texts.json, drawn from APP Policing elections; the guidance gives no form.
 */
import { z } from '../foundation/schema';
import { isoDateSchema } from '../foundation/dates';
import reference from '../../../resources/reference/plan-texts.json';
import { type PlanText, type PlanTextAgreement, type PlanTextKind, planTextKinds } from './plan-text';

export interface PlanTextSection {
  readonly id: string;
  readonly heading: string;
  /** The head that it stands under, "Information"; `null` where the text has none. */
  readonly part: string | null;
  /** What to write and why. */
  readonly prompt: string;
  /** The paragraph of guidance that it comes from. */
  readonly source: string;
  /** What was not checked about it; `null` where nothing is in doubt. */
  readonly doubt: string | null;
}

/** Who is to approve or agree a text: "approved" by a "Gold commander". */
export type ExpectedAgreement = Pick<PlanTextAgreement, 'kind' | 'role'>;

export interface PlanTextForm {
  readonly id: PlanTextKind;
  /** One sentence: what the text is for. */
  readonly purpose: string;
  readonly source: string;
  readonly approvals: readonly ExpectedAgreement[];
  readonly sections: readonly PlanTextSection[];
}

const words = z.string().min(1);
const formsSchema = z.object({
  source: words,
  asAt: isoDateSchema,
  reviewBy: isoDateSchema,
  doubt: words,
  kinds: z.array(
    z.object({
      id: z.enum(planTextKinds.map(({ id }) => id) as [PlanTextKind, ...PlanTextKind[]]),
      purpose: words,
      source: words,
      approvals: z.array(z.object({ kind: z.enum(['approved', 'agreed']), role: words })).min(1),
      sections: z
        .array(
          z.object({
            id: z.string().regex(/^[a-z0-9-]{1,60}$/),
            heading: words,
            part: words.nullable(),
            prompt: words,
            source: words,
            doubt: words.nullable(),
          }),
        )
        .min(1),
    }),
  ),
});

const { source, asAt, reviewBy, doubt, kinds } = formsSchema.parse(reference);

/** Where the sections come from, and until when they hold. */
export const planTextsSource = { source, asAt, reviewBy, doubt };

const forms = new Map<PlanTextKind, PlanTextForm>(kinds.map((form) => [form.id, form]));

/** The form of one kind of text. */
export function formOf(kind: PlanTextKind): PlanTextForm {
  const form = forms.get(kind);
  if (form === undefined) throw new Error(`plan-texts.json has no form for ${kind}`);
  return form;
}

/** The sections of one kind of text, in the order in which they are read. */
export function sectionsOf(kind: PlanTextKind): readonly PlanTextSection[] {
  return formOf(kind).sections;
}

/** What is written in a section, without blanks around it; empty where nothing is. */
export function writtenIn(text: Pick<PlanText, 'sections'> | undefined, sectionId: string): string {
  return (text?.sections[sectionId] ?? '').trim();
}

/** The sections of a text: those that are asked for, and after them what was written in one no longer asked for. */
export function shownSections(text: Pick<PlanText, 'kind' | 'sections'>): readonly PlanTextSection[] {
  const asked = sectionsOf(text.kind);
  const others = Object.keys(text.sections).filter(
    (id) => !asked.some((section) => section.id === id) && writtenIn(text, id) !== '',
  );
  return [...asked, ...others.sort().map(noLongerAsked)];
}

function noLongerAsked(id: string): PlanTextSection {
  const heading = id.slice(0, 1).toUpperCase() + id.slice(1).replaceAll('-', ' ');
  const prompt = 'This section is no longer asked for. What was written in it is kept.';
  return { id, heading, part: null, prompt, source, doubt: null };
}

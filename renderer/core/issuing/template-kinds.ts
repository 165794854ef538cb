/** Which kinds of document can be made in a force's own Word file, and why the others cannot. One table for every screen. */
import { type PlanDocumentKind, planDocumentKinds } from './document-version';
import { headsOf } from './template-fields';

export type TemplateUse =
  /** With {{body}}, or section by section under the names of its headings. */
  | { readonly takes: 'sections' }
  /** With {{body}} alone: its headings follow from the record and have no fixed names. */
  | { readonly takes: 'whole' }
  /** Not at all; the sentence says why, and what goes with it instead. */
  | { readonly takes: 'none'; readonly why: string };

const without: Readonly<Partial<Record<PlanDocumentKind, string>>> = {
  memorandum:
    'A memorandum that a council sends back is compared line by line with what was sent, so it leaves as the desk writes it. The look of the force goes with it.',
  'candidate-letter':
    'Letters are proved to be one text by reading the files back, so they leave as the desk writes them. Letterhead and crest come from the look of the force.',
  register: 'Lists leave from their own screens, as the desk writes them, in the look of the force.',
};

/** What a kind can do with a template. */
export function templateUse(kind: PlanDocumentKind): TemplateUse {
  const why = without[kind];
  if (why !== undefined) return { takes: 'none', why };
  return headsOf(kind).length === 0 ? { takes: 'whole' } : { takes: 'sections' };
}

/** The kinds that a template can be added for, in their order. */
export const templateKinds: readonly (typeof planDocumentKinds)[number][] = planDocumentKinds.filter(
  ({ id }) => templateUse(id).takes !== 'none',
);

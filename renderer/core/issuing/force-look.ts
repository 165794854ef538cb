/** The look of a force's documents: letterhead, crest, fonts, colours, and its standard clauses. One record. */
import { z } from '../foundation/schema';
import { idSchema, type Id } from '../foundation/ids';
import { isoInstantSchema } from '../foundation/dates';
import { type PlanDocumentKind, planDocumentKinds } from './document-version';

/** The one id of the `forceLooks` collection. */
export const forceLookId = 'force-look';

/** Fonts that stand on the machines that documents are opened on. */
export const documentFonts = ['Arial', 'Calibri', 'Verdana', 'Tahoma', 'Times New Roman', 'Georgia'] as const;
export type DocumentFont = (typeof documentFonts)[number];

export interface ForceLook {
  readonly id: typeof forceLookId;
  /** The lines of the letterhead, from the top; none for no letterhead. */
  readonly letterhead: readonly string[];
  readonly crest: {
    /** A PNG in base64, drawn anew by the desk: nothing but pixels. */
    readonly png: string;
    readonly widthPx: number;
    readonly heightPx: number;
    readonly altText: string;
  } | null;
  readonly font: DocumentFont;
  /** Six hexadecimal digits without #; for headings and for rules. */
  readonly headingColour: string;
  readonly accentColour: string;
  /** Standard clauses, by the place where each is printed; empty for the desk's own. */
  readonly foiNote: string;
  readonly distributionNote: string;
  readonly closingNote: string;
}

/** A force's own Word file, whose named fields the desk fills. */
export interface WordTemplate {
  readonly id: Id<'WordTemplate'>;
  readonly name: string;
  readonly kind: PlanDocumentKind;
  readonly fileName: string;
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly fileHash: string;
  /** The file in base64. */
  readonly bytes: string;
  /** The fields found in it, in their order: {{name}} without the braces, and where it stands. */
  readonly fields: readonly { readonly name: string; readonly where: string }[];
  readonly addedBy: string;
  readonly addedAt: string;
}

const colour = z.string().regex(/^[0-9a-f]{6}$/);
const base64 = z.string().regex(/^[A-Za-z0-9+/]+={0,2}$/);

export const forceLookSchema: z.ZodType<ForceLook> = z.object({
  id: z.literal(forceLookId),
  letterhead: z.array(z.string().max(200)).max(12),
  crest: z
    .object({
      png: base64.max(1_400_000),
      widthPx: z.number().int().min(1).max(4000),
      heightPx: z.number().int().min(1).max(4000),
      altText: z.string().min(1).max(300),
    })
    .nullable(),
  font: z.enum(documentFonts),
  headingColour: colour,
  accentColour: colour,
  foiNote: z.string().max(2000),
  distributionNote: z.string().max(2000),
  closingNote: z.string().max(4000),
});

export const wordTemplateSchema: z.ZodType<WordTemplate> = z.object({
  id: idSchema<'WordTemplate'>(),
  name: z.string().min(1).max(200),
  kind: z.enum(planDocumentKinds.map(({ id }) => id) as [PlanDocumentKind, ...PlanDocumentKind[]]),
  fileName: z.string().min(1).max(260),
  fileHash: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: base64.max(14_000_000),
  fields: z.array(z.object({ name: z.string().max(200), where: z.string().max(200) })),
  addedBy: z.string().min(1).max(120),
  addedAt: isoInstantSchema,
});

/** The look of a force that has chosen none. */
export const plainLook: ForceLook = {
  id: forceLookId,
  letterhead: [],
  crest: null,
  font: 'Arial',
  headingColour: '0b0c0c',
  accentColour: '1d70b8',
  foiNote: '',
  distributionNote: '',
  closingNote: '',
};

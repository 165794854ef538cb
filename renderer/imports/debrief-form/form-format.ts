/** What the page and the import worker say to each other about forms that partners sent back. */
import type { FormToPlace, PlacedFile } from '../../core/debrief/placed-file';
import {
  besideBody,
  type RefusedFile,
  type ReturnedFile,
  returnedZones,
} from '../../core/debrief/returned-text';
import { debriefHeadingIds } from '../../core/debrief/headings';
import { z } from '../../core/foundation/schema';
import type { ListFormat } from '../list-format';

/** Every file that was given, in one list or the other. */
export interface ReturnedForms {
  readonly read: readonly ReturnedFile[];
  readonly refused: readonly RefusedFile[];
}

/** The same, each file beside the questions of its form. */
export interface PlacedForms {
  readonly read: readonly PlacedFile[];
  readonly refused: readonly RefusedFile[];
}

/** More than a form ever holds. */
export const mostOfForm = { paragraphs: 20_000, letters: 2_000_000, files: 500 } as const;

const place = z.number().int().min(1);
const question = z.object({ id: z.string(), headingId: z.enum(debriefHeadingIds), text: z.string() });

const formToPlace: z.ZodType<FormToPlace> = z.object({
  mark: z.string(),
  questions: z.array(question),
  own: z.object({
    paragraphs: z.array(z.string()),
    pictures: z.number().int().min(0),
    title: z.string(),
    marking: z.string(),
  }),
});

const placed = z.object({
  answers: z.array(
    z.object({
      questionId: z.string(),
      headingId: z.enum(debriefHeadingIds),
      question: z.string(),
      text: z.string(),
      foundBy: z.enum(['control', 'bookmark', 'question', 'order']),
    }),
  ),
  unplaced: z.array(z.object({ where: z.string(), text: z.string() })),
  who: z.object({ 'by-name': z.string(), 'by-role': z.string(), 'by-date': z.string() }),
});

const paragraph = z.object({
  zone: z.enum(returnedZones),
  within: z.enum(besideBody).optional(),
  text: z.string().max(mostOfForm.letters),
  tags: z.array(z.string()),
  bookmarks: z.array(z.string()),
  cell: z.object({ table: place, row: place, column: place }).nullable(),
  author: z.string(),
});

/** The page gives the forms that the files may answer. */
export const formFormat: ListFormat<readonly FormToPlace[], PlacedForms> = {
  name: 'debrief-forms',
  choices: z.array(formToPlace),
  list: z.object({
    read: z.array(
      z.object({
        name: z.string(),
        hash: z.string().regex(/^[0-9a-f]{64}$/),
        mark: z.string().nullable(),
        placed: placed.nullable(),
        paragraphs: z.array(paragraph).max(mostOfForm.paragraphs),
      }),
    ),
    refused: z.array(z.object({ name: z.string(), why: z.string() })),
  }),
};

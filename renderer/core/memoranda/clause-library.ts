/**
 * The clauses that come with the desk, in its own words, and the fields that stand in them as {{name}}.
 *
 * Reference: APP Policing elections, memorandum of understanding; resources/reference/mou-clauses.json.
 */
import reference from '../../../resources/reference/mou-clauses.json';
import { z } from '../foundation/schema';

export interface LibraryClause {
  readonly id: string;
  readonly heading: string;
  /** Paragraphs parted by an empty line; fields as {{name}}. */
  readonly text: string;
  /** Why it is there. */
  readonly note: string;
  readonly source: string;
  /** What about it has to be checked, for the screen alone; `null` where nothing has. */
  readonly doubt: string | null;
}

export const clauseFieldIds = [
  'force',
  'council',
  'operation',
  'pollingDate',
  'polls',
  'returningOfficer',
  'registrationOfficer',
  'electoralServicesManager',
  'councilPress',
  'spoc',
  'spocPhone',
  'spocEmail',
  'areaSpoc',
  'gold',
  'silver',
  'firstContact',
  'evidenceHandling',
  'stationAttendance',
  'papersPremises',
  'communitySafety',
  'jointPublicity',
  'regularContact',
  'interventionPolicy',
  'reviewDate',
] as const;
export type ClauseFieldId = (typeof clauseFieldIds)[number];

export interface ClauseField {
  readonly id: ClauseFieldId;
  /** In the officer's words: "Returning officer". */
  readonly name: string;
  /** Where it is filled from: "Plan, Partners". */
  readonly from: string;
}

const librarySchema = z.object({
  source: z.string().min(1),
  asAt: z.string().min(1),
  reviewBy: z.string().min(1),
  doubt: z.string().min(1),
  fields: z.array(z.object({ id: z.enum(clauseFieldIds), name: z.string().min(1), from: z.string().min(1) })),
  clauses: z.array(
    z.object({
      id: z.string().regex(/^[a-z][a-z0-9-]{0,79}$/),
      heading: z.string().min(1).max(200),
      text: z.string().min(1).max(20_000),
      note: z.string().min(1),
      source: z.string().min(1),
      doubt: z.string().min(1).nullable(),
    }),
  ),
});

const library = librarySchema.parse(reference);

export const libraryClauses: readonly LibraryClause[] = library.clauses;
export const clauseFields: readonly ClauseField[] = library.fields;

/** Where the clauses come from, and what is not settled about all of them. */
export const clausesSource = {
  source: library.source,
  asAt: library.asAt,
  reviewBy: library.reviewBy,
  doubt: library.doubt,
} as const;

/** The clause of the library with this id; `undefined` for one that was added. */
export function libraryClause(clauseId: string): LibraryClause | undefined {
  return libraryClauses.find(({ id }) => id === clauseId);
}

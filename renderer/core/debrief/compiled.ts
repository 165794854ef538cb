/**
 * The shape of a compiled debrief: what the record knows under each of the eight headings, and which records say so.
 * Nothing of it is kept: `compileDebrief` reads it off the records each time.
 *
 * Reference: APP Policing elections, post-election debrief: what should be considered when debriefing.
 */
import type { OperationId } from '../operation/operation';
import type { LinkKind } from '../plan/link';
import type { DebriefHeadingId } from './headings';

/** What a figure may be read off: everything that a link leads to, and kinds of record without a link. */
export type BehindKind =
  | LinkKind
  | 'debrief-form'
  | 'history-entry'
  | 'letter-batch'
  | 'offence-edit'
  | 'partner-contact'
  | 'post'
  /** A row of the timetable, statutory or recommended, that has no record of its own. */
  | 'timetable-date';

/** Records of one kind behind a figure, by id; each once. */
export interface Behind {
  readonly kind: BehindKind;
  readonly ids: readonly string[];
}

export type FigureUnit = 'records' | 'visits' | 'people' | 'days' | 'minutes' | 'letters';

/** One figure of the debrief. */
export interface DebriefFigure {
  /** The same from one election to the next: "allegations-all", "allegations-by-area:ward-3". */
  readonly id: string;
  /** What is counted: "Meetings held", "Quayside". */
  readonly label: string;
  /** `null` where nobody recorded it: never what was planned in its place. */
  readonly value: number | null;
  /** What it is out of: 38 of 42 visits; `null` where it is out of nothing. */
  readonly outOf: number | null;
  readonly unit: FigureUnit;
  /** What stands beside the figure: both dates of an event, the state of an action. Empty where it says all. */
  readonly note: string;
  /** The same figure at the election before; `null` where that is not known. */
  readonly before: number | null;
  /** The records that it was read off; empty where there are none. */
  readonly behind: readonly Behind[];
  /** The records that `before` was read off. */
  readonly behindBefore: readonly Behind[];
}

/** Figures that are read together: one table, or one chart. */
export interface FigureGroup {
  readonly id: FigureGroupId;
  readonly title: string;
  /** Where the figures come from, in the officer's words: "Register of allegations and incidents". */
  readonly source: string;
  readonly figures: readonly DebriefFigure[];
  /** What the figures before are of, in words; empty where nothing is compared. */
  readonly comparedWith: string;
  /** What a reader has to know before believing the figures; empty where nothing. */
  readonly caution: string;
}

export const figureGroupIds = [
  'dates',
  'events',
  'meetings',
  'actions',
  'decisions',
  'visits',
  'visits-by-team',
  'cover-posts',
  'incidents-by-kind',
  'incidents-by-place',
  'incidents-by-hour',
  'allegations',
  'allegations-by-category',
  'allegations-by-area',
  'allegations-rated-high',
  'significant-events',
  'investigations',
  'investigations-by-stage',
  'outcomes',
  'contact',
  'contributions',
  'media',
  'law',
  'learning',
] as const;
export type FigureGroupId = (typeof figureGroupIds)[number];

/** What one contribution says under a heading. */
export interface HeadingAnswer {
  readonly contributionId: string;
  readonly organisation: string;
  /** Who gave it, and as what: name and role in one line; may be empty. */
  readonly person: string;
  /** ISO date. */
  readonly on: string;
  readonly question: string;
  readonly text: string;
}

export interface CompiledHeading {
  readonly id: DebriefHeadingId;
  readonly name: string;
  readonly groups: readonly FigureGroup[];
  readonly answers: readonly HeadingAnswer[];
  /** Ids of the points of learning under this heading, by number. */
  readonly learningPointIds: readonly string[];
  /** What people make of it; empty while nobody wrote. */
  readonly judgement: { readonly text: string; readonly by: string; readonly at: string } | null;
}

/** What this election is held against. */
export type LastTime =
  | { readonly kind: 'operation'; readonly operationId: OperationId; readonly name: string }
  /** Allegations by area alone, from the history of the areas. */
  | { readonly kind: 'history'; readonly name: string; readonly pollingDate: string | null };

export interface CompiledDebrief {
  readonly operationId: OperationId;
  /** ISO date on which it was read off. */
  readonly asAt: string;
  readonly lastTime: LastTime | null;
  /** What the rows of the timetable are called that stand behind a figure, by their ids. */
  readonly timetable: Readonly<Record<string, string>>;
  /** All eight, in the order of the guidance. */
  readonly headings: readonly CompiledHeading[];
}

/** One heading of a compiled debrief. */
export function headingOf(debrief: CompiledDebrief, id: DebriefHeadingId): CompiledHeading {
  const found = debrief.headings.find((heading) => heading.id === id);
  if (found === undefined) throw new Error(`A debrief without the heading ${id}`);
  return found;
}

/** One group of figures, wherever it stands; `undefined` where the record has nothing for it. */
export function groupOf(debrief: CompiledDebrief, id: FigureGroupId): FigureGroup | undefined {
  for (const { groups } of debrief.headings) {
    const found = groups.find((group) => group.id === id);
    if (found !== undefined) return found;
  }
  return undefined;
}

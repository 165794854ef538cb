/** What every step of the demonstration is given, and what all of them together leave. */
import type { RunningDesk } from '../e2e/support/launch-desk';

export interface DemoContext {
  readonly desk: RunningDesk;
  /** The council's list to import. */
  readonly stations: string;
  readonly say: (text: string) => void;
  readonly picture: (name: string) => Promise<void>;
  /** Copies a document that the desk saved into the results. */
  readonly keepDocument: (path: string) => void;
}

export interface DemoSummary {
  readonly stationsFile: string;
  /** What the dry run said: "599 rows read, 48 polling stations found at 42 places". */
  readonly understood: string;
  readonly stationsInOperation: number;
  readonly assessment: string;
  readonly savedChanges: number;
  /** The item of intelligence that its conditions keep out of the documents. */
  readonly withheld: string;
  /** The workshop that was held: "2 of 2 cells agreed". */
  readonly workshop: string;
  /** What the list of cases holds, and what stands against the first file: "11 cases; 1 thing blocks, …". */
  readonly cases: string;
  readonly documentNames: readonly string[];
  /** How much of the planning considerations is worked: "24 considered, 2 not applicable, 6 open". */
  readonly considered: string;
  /** What the next version says of itself: "Since version 1: 1 changed, …". */
  readonly changes: string;
}

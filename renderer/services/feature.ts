/** What each feature tells the app of itself: where it stands, what it can find, what it can do. */
import type { ReactElement } from 'react';
import type { DeskRecords } from '../core/records';
import type { Operation } from '../core/operation/operation';
import type { OpenRecords } from '../vault/index';

export interface SearchHit {
  readonly id: string;
  readonly label: string;
  /** What kind of thing it is and where: "Polling station, Harrow Dale". */
  readonly description: string;
  readonly path: string;
}

export interface PaletteAction {
  readonly id: string;
  /** Verb and noun: "Import polling stations". */
  readonly label: string;
  readonly path: string;
}

export interface Screen {
  /** Below the feature's path: "" or "import" or ":stationId". */
  readonly path: string;
  readonly element: ReactElement;
}

export interface Feature {
  readonly id: string;
  /** Its word in the navigation. */
  readonly label: string;
  /** "/places" */
  readonly path: string;
  /** The screen on which its work stands now, where that is not the first one; the navigation leads there at once. */
  readonly door?: (records: OpenRecords<DeskRecords>, operation: Operation | null) => string;
  /** Whether its screens need an open operation. */
  readonly needsOperation: boolean;
  readonly screens: readonly Screen[];
  readonly actions: readonly PaletteAction[];
  /** The records that the words are found in, best first; `query` is lower case and not empty. */
  readonly search: (
    query: string,
    records: OpenRecords<DeskRecords>,
    operation: Operation | null,
    /** ISO date; where none is given nothing has come due. */
    today?: string,
  ) => readonly SearchHit[];
  /** The same of what only some people of the desk may find; it answers for the person who is signed in. */
  readonly searchFor?: (query: string, asked: SearchAsked) => readonly SearchHit[];
}

/** What a search is asked over, and for whom. */
export interface SearchAsked {
  readonly records: OpenRecords<DeskRecords>;
  readonly operation: Operation | null;
  readonly userId: string;
}

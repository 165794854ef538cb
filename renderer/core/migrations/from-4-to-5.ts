/**
 * Version 5: the debrief, its returns and notes, what is carried forward, what is kept how long, candidates, contact with
 * them, publicity and conduct come as new collections. Meetings, links and documents have further kinds; no record of version 4 changes.
 */
import type { RecordsMigration } from './records-migration';

/** Brings a record of version 4 to version 5. */
export const from4To5: RecordsMigration = { from: 4, to: 5, migrate: (_collection, record) => record };

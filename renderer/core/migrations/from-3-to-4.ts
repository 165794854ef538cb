/**
 * Version 4: the plan, its documents and their issue come as new collections. A station may have a number of visits and
 * a team; an exported document names the version that it is a file of, and what was seen before it left.
 */
import type { RecordsMigration } from './records-migration';

/** Brings a record of version 3 to version 4. */
export const from3To4: RecordsMigration = {
  from: 3,
  to: 4,
  migrate: (collection, record) => {
    // Sound: the journal holds only what the schemas of version 3 let through, which are objects here.
    if (collection === 'stations') return { ...(record as object), visits: null, teamId: null };
    if (collection === 'exportedDocuments')
      return { ...(record as object), versionId: null, warningsSeen: [] };
    return record;
  },
};

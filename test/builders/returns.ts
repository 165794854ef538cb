/** The records of a data return for tests: every collection empty but what is given. All names are invented. */
import { asId } from '../../renderer/core/foundation/ids';
import { debriefCollections, type DebriefRecords } from '../../renderer/core/debrief/compile';
import { madeReturnCollections, type MadeReturnRecords } from '../../renderer/core/returns/make-return';
import {
  type ReturnEntry,
  returnEntryId,
  type ReturnSubject,
} from '../../renderer/core/returns/return-entry';

export type ReturnTestRecords = DebriefRecords & MadeReturnRecords;

/** The records of the return and of the debrief that it is held against. */
export function returnRecords(given: Partial<ReturnTestRecords> = {}): ReturnTestRecords {
  const names = new Set<string>([...debriefCollections, ...madeReturnCollections]);
  const empty = Object.fromEntries([...names].map((name) => [name, new Map()]));
  // Sound: an empty collection is one of any record.
  return { ...(empty as unknown as ReturnTestRecords), ...given };
}

/** What the return says of a record beside the record itself. */
export function aReturnEntry(subject: ReturnSubject, given: Partial<ReturnEntry> = {}): ReturnEntry {
  return {
    id: returnEntryId(subject),
    operationId: asId('operation-1'),
    subject,
    summary: 'A vote was cast in the name of another elector at a polling station.',
    commissionReference: '',
    leftOut: null,
    ...given,
  };
}

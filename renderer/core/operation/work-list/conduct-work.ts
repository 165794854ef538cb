/**
 * Conduct up to polling day: postings that are refused or in question, in words that name nobody, and briefings that
 * were not issued or not received.
 */
import { briefedCollections, briefingStandings } from '../../conduct/briefed';
import { briefedWords } from '../../conduct/briefing-kinds';
import { postingCollections, postingFindings } from '../../conduct/posting-check';
import { counted } from '../../documents/blocks';
import type { Operation } from '../operation';
import type { DatedItem, OpenItem, RecordsOf, WorkSubject } from './work-subject';

const reads = [...postingCollections, ...briefedCollections] as const;
type Read = (typeof reads)[number];

const briefingsPath = '/candidates/conduct/briefings';

export const conductWork: WorkSubject<Read> = { reads: [...new Set<Read>(reads)], due: dueOf, open: openOf };

function dueOf(records: RecordsOf<Read>, operation: Operation, today: string): readonly DatedItem[] {
  const { pollingDate } = operation;
  if (pollingDate === null || today > pollingDate) return [];
  return [...postingItems(records, operation, pollingDate), ...receiptItems(records, operation, pollingDate)];
}

function postingItems(records: RecordsOf<Read>, operation: Operation, due: string): readonly DatedItem[] {
  const findings = postingFindings(operation, records);
  const of = (kind: 'refused' | 'asked') => findings.filter((each) => each.kind === kind);
  const item = (kind: 'refused' | 'asked', text: (count: number) => string): readonly DatedItem[] => {
    const own = of(kind);
    const [first] = own;
    if (first === undefined) return [];
    const path = first.of.kind === 'team' ? `/polling-day/teams?team=${first.of.id}` : '/plan/command';
    return [{ key: `conduct:${kind}`, text: text(own.length), due, path }];
  };
  return [
    ...item(
      'refused',
      (count) => `Put right ${counted(count, 'posting', 'postings')} of polling day that must not be`,
    ),
    ...item(
      'asked',
      (count) =>
        `Make clear ${counted(count, 'posting', 'postings')} of polling day that ${count === 1 ? 'is' : 'are'} in question`,
    ),
  ];
}

function receiptItems(records: RecordsOf<Read>, operation: Operation, due: string): readonly DatedItem[] {
  return briefingStandings(operation, records).flatMap(({ kind, version, people, missing }) =>
    version === undefined || missing.length === 0
      ? []
      : [
          {
            key: `conduct:receipts:${kind}`,
            text: `${missing.length} of ${people.length} have not received the conduct briefing for ${briefedWords[kind]}`,
            due,
            path: `${briefingsPath}?briefing=${kind}`,
          },
        ],
  );
}

/** A briefing is missed once somebody is named who should have it. */
function openOf(records: RecordsOf<Read>, operation: Operation): readonly OpenItem[] {
  return briefingStandings(operation, records).flatMap(({ kind, version, people }) =>
    version !== undefined || people.length === 0
      ? []
      : [
          {
            key: `conduct:issue:${kind}`,
            text: `Issue the briefing on conduct at the election for ${briefedWords[kind]}`,
            left: '',
            path: `/documents/plan/${kind}`,
          },
        ],
  );
}

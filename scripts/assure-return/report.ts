/** What the data return is made of, as plain data to be printed. */
import { caseRows } from '../../renderer/core/cases/case-list';
import { compileDebrief, debriefCollections, type DebriefRecords } from '../../renderer/core/debrief/compile';
import { effectiveOffences } from '../../renderer/core/offences/catalogue';
import { dataReturnSource, returnColumns, returnHeading } from '../../renderer/core/returns/columns';
import { differencesTo } from '../../renderer/core/returns/differences';
import {
  dataReturn,
  keptRows,
  madeReturnCollections,
  type MadeReturnRecords,
  ofPart,
} from '../../renderer/core/returns/make-return';
import { readReturn } from '../../renderer/core/returns/read-return';
import { reconcile } from '../../renderer/core/returns/reconcile';
import type { ReturnRow } from '../../renderer/core/returns/rows';
import { caseListView, debriefView, returnView } from '../../renderer/core/returns/views';
import type { ReturnFile } from './format';

/** Rows in their two parts, what was found in them, and whether return, case list and debrief agree. */
export function returnReport(file: ReturnFile): unknown {
  const { operation, period, until, names } = file;
  const records = recordsOf(file);
  const made = dataReturn(records, operation, { until, period, names });
  const read = readReturn(records, operation, made.asked);
  const debrief = debriefView(read, compileDebrief(records, operation, { today: until, before: null }));
  const { agrees, rows, totals, differences, wrongFigures } = reconcile({
    returned: returnView(made.rows),
    caseList: caseListView(
      read,
      caseRows(read.cases, {
        contacts: records.cpsContacts,
        areas: records.areas,
        effective: effectiveOffences([]),
        today: until,
      }),
    ),
    debrief: debrief.placed,
    explained: made.explained,
    wrongFigures: debrief.wrongFigures,
  });
  const kept = keptRows(made);
  return {
    period,
    until,
    columns: returnColumns.map(({ id, heading }) => ({ id, heading })),
    parts: {
      offences: ofPart(made.rows, 'offences').map(printedRow),
      otherComplaints: ofPart(made.rows, 'other-complaints').map(printedRow),
    },
    leftOut: made.leftOut.map(({ key, reference, entry }) => ({
      of: key,
      reference,
      why: entry?.leftOut?.why ?? '',
    })),
    findings: made.findings.map(({ gravity, text, rows: of }) => ({ gravity, text, rows: of })),
    mayLeave: made.findings.every(({ gravity }) => gravity !== 'error'),
    contentHash: kept.contentHash,
    reconciliation: { agrees, totals, figures: rows, differences, wrongFigures },
    sinceLast: file.last === null ? null : differencesTo(file.last, kept, returnHeading('force-reference')),
    kept: { columns: kept.columns, rows: kept.rows },
    source: dataReturnSource,
  };
}

function printedRow({ key, reference, cells }: ReturnRow) {
  return { of: key, reference, cells };
}

function recordsOf(file: ReturnFile): MadeReturnRecords & DebriefRecords {
  const names = new Set<string>([...madeReturnCollections, ...debriefCollections]);
  const empty = Object.fromEntries([...names].map((name) => [name, new Map()]));
  const byId = <T extends { readonly id: string }>(list: readonly T[]) =>
    new Map<string, T>(list.map((each) => [each.id, each]));
  return {
    // Sound: an empty collection is one of any record.
    ...(empty as unknown as MadeReturnRecords & DebriefRecords),
    areas: byId(file.areas),
    cases: byId(file.cases),
    allegations: byId(file.allegations),
    cpsContacts: byId(file.contacts),
    returnEntries: byId(file.entries),
  };
}

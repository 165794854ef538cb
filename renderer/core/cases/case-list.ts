/**
 * The list of a force's cases: rows worked out once for each record, so that filtering and sorting thousands of them
 * is a matter of comparing what is already there.
 */
import { type EffectiveOffence, offenceOf } from '../offences/catalogue';
import type { OffenceId } from '../offences/offence';
import { type Area, type AreaId, areaTitle } from '../places/area';
import { streams } from './allegation';
import { type NearestLimit, runningLimit } from './case-clocks';
import type { CaseFile } from './case-file';
import type { CpsContact } from './cps-contact';
import { isFinal } from './outcome';
import { type UncountedLimit, uncountedLimits } from './uncounted-limits';
import { type CaseStage, caseStages, contactsByCase, stageOf } from './stage';

/** What the rows are worked out from, besides the cases. */
export interface CaseListAround {
  readonly contacts: ReadonlyMap<string, CpsContact>;
  readonly effective: ReadonlyMap<OffenceId, EffectiveOffence>;
  readonly areas: ReadonlyMap<string, Area>;
  /** ISO date. */
  readonly today: string;
}

export interface CaseRow {
  readonly caseFile: CaseFile;
  readonly stage: CaseStage;
  readonly streamName: string;
  /** Empty where no area is recorded. */
  readonly areaName: string;
  /** The area of the case and those that it lies in, from the smallest. */
  readonly areaIds: readonly AreaId[];
  readonly offenceIds: readonly OffenceId[];
  /** In the order of the case. */
  readonly offenceNames: readonly string[];
  /** The officer in the case and the senior investigating officer, where they are named. */
  readonly officers: readonly string[];
  /** The nearest limit that still counts; `null` where there is none, and once the case has ended. */
  readonly limit: NearestLimit | null;
  /** The limits that cannot be counted; empty once the case has ended. */
  readonly uncounted: readonly UncountedLimit[];
  /** What a search looks in, in small letters. */
  readonly text: string;
  /** What each order compares: texts that sort as they stand. */
  readonly keys: Readonly<Record<RowOrder, string>>;
}

/** Ways to sort the list. */
export const caseOrders = [
  { id: 'limit', name: 'Nearest time limit' },
  { id: 'reference', name: 'Reference' },
  { id: 'title', name: 'Title' },
  { id: 'stage', name: 'Stage' },
  { id: 'stream', name: 'Stream' },
  { id: 'officer', name: 'Officer in the case' },
  { id: 'area', name: 'Area' },
  { id: 'opened', name: 'Day opened' },
  { id: 'readiness', name: 'What stands against it' },
] as const;
export type CaseOrder = (typeof caseOrders)[number]['id'];

/** The orders that a row knows by itself; readiness comes later than the rows do. */
export type RowOrder = Exclude<CaseOrder, 'readiness'>;

interface Known extends CaseListAround {
  readonly ownContacts: readonly CpsContact[];
  readonly row: CaseRow;
}

// Records are never changed in place: a row holds as long as its case and all that it was worked out from.
const rows = new WeakMap<CaseFile, Known>();
const noContacts: readonly CpsContact[] = [];

/** One row for each case, in their order. The row of a case that nothing has changed for is the same object. */
export function caseRows(cases: Iterable<CaseFile>, around: CaseListAround): readonly CaseRow[] {
  const index = contactsByCase(around.contacts);
  const list: CaseRow[] = [];
  for (const caseFile of cases) {
    const ownContacts = index.get(caseFile.id) ?? noContacts;
    const known = rows.get(caseFile);
    if (known !== undefined && holds(known, around, ownContacts)) {
      list.push(known.row);
      continue;
    }
    const row = rowOf(caseFile, around, ownContacts);
    rows.set(caseFile, { ...around, ownContacts, row });
    list.push(row);
  }
  return list;
}

function holds(known: Known, around: CaseListAround, ownContacts: readonly CpsContact[]): boolean {
  if (known.today !== around.today || known.effective !== around.effective || known.areas !== around.areas)
    return false;
  // The index is made anew when any contact changes; those of this case are mostly the same records in it.
  return (
    known.ownContacts === ownContacts ||
    (known.ownContacts.length === ownContacts.length &&
      known.ownContacts.every((contact, position) => contact === ownContacts[position]))
  );
}

function rowOf(caseFile: CaseFile, around: CaseListAround, ownContacts: readonly CpsContact[]): CaseRow {
  const stage = stageOf(caseFile, ownContacts);
  const areas = areaChain(caseFile.areaId, around.areas);
  const offences = caseFile.offences.map((each) => offenceOf(each, around.effective)?.name ?? each.offenceId);
  const limit = runningLimit(caseFile, around.effective, around.today);
  const found = {
    caseFile,
    stage,
    streamName: streams.find(({ id }) => id === caseFile.stream)?.name ?? caseFile.stream,
    areaName: areas[0] === undefined ? '' : areaTitle(areas[0]),
    areaIds: areas.map(({ id }) => id),
    offenceIds: caseFile.offences.map(({ offenceId }) => offenceId),
    offenceNames: offences,
    officers: [caseFile.officerInCase, caseFile.seniorInvestigatingOfficer].filter((name) => name !== ''),
    limit,
    uncounted: isFinal(caseFile.outcome) ? [] : uncountedLimits(caseFile, around.effective),
  };
  return { ...found, text: textOf(found), keys: keysOf(found) };
}

/** More than areas are ever nested; ends a circle in damaged records. */
const deepestArea = 8;

function areaChain(first: AreaId | null, areas: ReadonlyMap<string, Area>): readonly Area[] {
  const chain: Area[] = [];
  for (let id = first; id !== null && chain.length < deepestArea;) {
    const area = areas.get(id);
    if (area === undefined) break;
    chain.push(area);
    id = area.parentId;
  }
  return chain;
}

type Found = Omit<CaseRow, 'text' | 'keys'>;

function textOf({
  caseFile,
  stage,
  streamName,
  areaName,
  offenceIds,
  offenceNames,
  officers,
}: Found): string {
  const { reference, title, complainant, suspects, cpsLawyer, contest } = caseFile;
  return [
    reference,
    title,
    complainant,
    contest,
    cpsLawyer,
    stage.words,
    streamName,
    areaName,
    ...offenceIds,
    ...offenceNames,
    ...officers,
    ...suspects.map(({ name }) => name),
  ]
    .join('\n')
    .toLowerCase();
}

function keysOf({ caseFile, stage, streamName, areaName, limit, uncounted }: Found): CaseRow['keys'] {
  const reference = sortable(caseFile.reference);
  return {
    // Nobody knows how long those have whose clock cannot be counted: they come first. Those without a limit, and
    // closed, come last. In order of their characters "!" is before every date and "~" after.
    limit: `${uncounted.length === 0 ? '' : '!'}${limit?.date ?? `~${withoutLimit(stage)}`}`,
    reference,
    title: blankLast(sortable(caseFile.title)),
    stage: String(caseStages.findIndex(({ id }) => id === stage.stage)).padStart(2, '0'),
    stream: streamName,
    officer: blankLast(sortable(caseFile.officerInCase)),
    area: blankLast(sortable(areaName)),
    opened: caseFile.openedAt,
  };
}

function withoutLimit({ stage }: CaseStage): number {
  return stage === 'closed' ? 2 : 1;
}

/** Small letters without accents, and numbers padded, so that "C-10" comes after "C-9". */
function sortable(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\d+/g, (digits) => digits.padStart(12, '0'));
}

function blankLast(key: string): string {
  return key === '' ? '\uffff' : key;
}

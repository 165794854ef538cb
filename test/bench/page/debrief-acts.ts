/** The debrief of a large election: 20,000 entries of polling day and 2,000 allegations, compiled with the one before. */
import { newAllegation } from '../../../renderer/core/cases/allegation';
import { categories } from '../../../renderer/core/cases/categories';
import {
  compileDebrief,
  debriefCollections,
  type DebriefRecords,
} from '../../../renderer/core/debrief/compile';
import { groupOf } from '../../../renderer/core/debrief/compiled';
import { asId } from '../../../renderer/core/foundation/ids';
import { newOperation, type Operation } from '../../../renderer/core/operation/operation';
import type { Area } from '../../../renderer/core/places/area';
import { newStation } from '../../../renderer/core/places/station';
import type { DayLogEntry } from '../../../renderer/core/polling-day/day-log-entry';
import { harms } from '../../../renderer/core/threat/harms';

export interface DebriefTimes {
  readonly figures: number;
  /** Each compiled over records that nothing was read off before. */
  readonly compileMs: readonly number[];
  /** The same log and register, read from JSON text. */
  readonly parseMs: readonly number[];
}

interface DebriefGiven {
  readonly entries: number;
  readonly allegations: number;
  readonly stations: number;
  readonly steps: number;
}

/** Compiled again and again, each followed by reading the same records from text. */
export function timeDebrief(given: DebriefGiven): DebriefTimes {
  const [before, now] = [operationOf(0), operationOf(1)];
  const compileMs: number[] = [];
  const parseMs: number[] = [];
  let figures = 0;
  for (let step = 0; step < given.steps; step += 1) {
    const records = recordsOf(given, [before, now]);
    const text = JSON.stringify([[...records.dayLog.values()], [...records.allegations.values()]]);
    const compiled = timed(() => compileDebrief(records, now, { today: '2027-06-20', before }));
    const all = groupOf(compiled.value, 'allegations')?.figures[0];
    if (all?.value !== given.allegations) throw new Error(`${all?.value ?? 0} allegations are counted`);
    figures = compiled.value.headings.flatMap(({ groups }) =>
      groups.flatMap((group) => group.figures),
    ).length;
    compileMs.push(compiled.ms);
    parseMs.push(timed(() => JSON.parse(text) as unknown).ms);
  }
  return { figures, compileMs, parseMs };
}

const wards = 120;

function operationOf(number: number): Operation {
  return newOperation({
    id: asId(`operation-${number}`),
    name: `May ${2026 + number} local elections`,
    forceName: 'Larkmoor Police',
    forceAreaId: asId('force'),
    pollingDate: number === 0 ? '2026-05-07' : '2027-05-06',
    polls: [{ type: 'local-principal', contest: '' }],
    followsOperationId: number === 0 ? null : asId('operation-0'),
    createdAt: `${2026 + number}-01-11T09:00:00.000Z`,
  });
}

/** The election before has half as much of everything. */
function recordsOf(given: DebriefGiven, operations: readonly [Operation, Operation]): DebriefRecords {
  const empty = Object.fromEntries(debriefCollections.map((name) => [name, new Map()]));
  const sizes = [0.5, 1];
  const of = <T extends { readonly id: string }>(count: number, make: (index: number, at: Operation) => T) =>
    new Map(
      operations.flatMap((operation, number) =>
        Array.from({ length: Math.round(count * (sizes[number] ?? 1)) }, (_, index) => {
          const record = make(index, operation);
          return [record.id, record] as const;
        }),
      ),
    );
  return {
    ...(empty as unknown as DebriefRecords),
    operations: new Map(operations.map((operation) => [operation.id, operation])),
    areas: new Map(areas().map((area) => [area.id, area])),
    stations: of(given.stations, (index, { id }) =>
      newStation({
        id: asId(`${id}-station-${index}`),
        operationId: id,
        placeId: asId(`place-${index}`),
        areaId: asId('council'),
        presence: 'occasional',
        visits: { number: 3, from: '07:00', until: '22:00' },
      }),
    ),
    dayLog: of(given.entries, (index, operation) => anEntry(index, operation, given.stations)),
    allegations: of(given.allegations, (index, operation) =>
      newAllegation({
        id: asId(`${operation.id}-allegation-${index}`),
        operationId: operation.id,
        reference: `A-${index}`,
        reportedOn: operation.pollingDate ?? '',
        areaId: asId(`ward-${index % wards}`),
        category: categories[index % categories.length]?.id ?? '',
        enteredAt: operation.createdAt,
        enteredBy: 'Insp. Rowan Vale',
      }),
    ),
  };
}

function areas(): readonly Area[] {
  const area = (id: string, kind: Area['kind'], parentId: string | null): Area => ({
    id: asId(id),
    kind,
    name: id,
    code: '',
    parentId: parentId === null ? null : asId(parentId),
  });
  const all = Array.from({ length: wards }, (_, index) => area(`ward-${index}`, 'ward', 'council'));
  return [area('force', 'force', null), area('council', 'local-authority', 'force'), ...all];
}

/** Two visits, then an incident; every tenth incident is carried on from the one before. */
function anEntry(index: number, { id, pollingDate }: Operation, stations: number): DayLogEntry {
  const minute = Math.floor((index * 60 * 15) / 20_000) % (60 * 15);
  const hour = String(6 + Math.floor(minute / 60)).padStart(2, '0');
  const at = `${pollingDate ?? ''}T${hour}:${String(minute % 60).padStart(2, '0')}:00.000Z`;
  const isIncident = index % 3 === 2;
  return {
    id: asId(`${id}-entry-${index}`),
    operationId: id,
    number: index + 1,
    at,
    recordedAt: at,
    recordedBy: 'Insp. Rowan Vale',
    lateReason: '',
    strikes: null,
    kind: isIncident ? 'incident' : 'visit',
    stationId: asId(`${id}-station-${index % stations}`),
    placeId: null,
    teamId: null,
    harmId: isIncident ? (harms[index % harms.length]?.id ?? null) : null,
    text: isIncident ? 'Shouting outside.' : '',
    response: '',
    isOpen: false,
    followsId: isIncident && index % 30 === 29 ? asId(`${id}-entry-${index - 3}`) : null,
    links: [],
  };
}

function timed<T>(act: () => T): { readonly value: T; readonly ms: number } {
  const began = performance.now();
  const value = act();
  return { value, ms: performance.now() - began };
}

/** The deployment plan of a large force, composed and written beside the screen. Times in milliseconds. */
import type { PlanRecords } from '../../../renderer/core/documents/plan/plan-document';
import { asId } from '../../../renderer/core/foundation/ids';
import { exampleOperationId } from '../../../renderer/core/operation/example';
import type { Operation } from '../../../renderer/core/operation/operation';
import { openComposer } from '../../../renderer/features/documents/issuing/composer-link';
import { writeWord } from '../../../renderer/word/write-word';
import { operationIn, planChanges, planRecordsOf } from '../../builders/plan-order';
import { aStationRow, aTeam } from '../../builders/polling-day';
import { watchedGaps } from './watched-gaps';

export interface PlanFigure {
  /** From the records to the document. */
  readonly composeMs: number;
  /** From the records to the bytes of the file. */
  readonly ms: number;
  /** The longest stretch in which the screen answered nothing. */
  readonly longestMs: number;
  readonly bytes: number;
  /** Rows of the tables of the document. */
  readonly rows: number;
}

interface PlanSize {
  readonly stations: number;
  readonly teams: number;
}

interface Plan {
  readonly operation: Operation;
  readonly records: PlanRecords;
}

let prepared: Plan | null = null;

/** Puts the records at hand. */
export function preparePlan(size: PlanSize): void {
  const changes = planChanges();
  const records = planRecordsOf(changes);
  const council = asId<'Area'>('example-saltmarsh');
  const rows = Array.from({ length: size.stations }, (_, index) =>
    aStationRow(`bench-${index + 1}`, {
      station: {
        operationId: exampleOperationId,
        areaId: council,
        number: String(index + 1),
        teamId: asId<'Team'>(`bench-team-${index % size.teams}`),
      },
      place: {
        areaId: council,
        easting: 500_000 + ((index * 7919) % 60_000),
        northing: 300_000 + ((index * 104_729) % 60_000),
      },
    }),
  );
  const teams = Array.from({ length: size.teams }, (_, index) =>
    aTeam(`bench-team-${index}`, { operationId: exampleOperationId }),
  );
  prepared = {
    operation: operationIn(changes),
    records: {
      ...records,
      stations: withMore(
        records.stations,
        rows.map(({ station }) => station),
      ),
      places: withMore(
        records.places,
        rows.map(({ place }) => place),
      ),
      teams: withMore(records.teams, teams),
    },
  };
}

function withMore<T extends { readonly id: string }>(
  known: ReadonlyMap<string, T>,
  more: readonly (T | null)[],
): ReadonlyMap<string, T> {
  const found = more.flatMap((each) => (each === null ? [] : [[each.id, each] as const]));
  return new Map([...known, ...found]);
}

/** As the desk does it: composed and checked in one worker, written in another. */
export async function writeDeploymentPlan(): Promise<PlanFigure> {
  if (prepared === null) throw new Error('No plan was prepared');
  const gaps = watchedGaps();
  const began = performance.now();
  const link = openComposer();
  const today = '2027-04-01';
  link.useBase({ ...prepared, names, postings: [], author: 'J. Sandry', today });
  const answer = await link.compose({
    kind: 'deployment-plan',
    subjectId: '',
    number: 1,
    status: 'draft',
    issueDate: today,
    reviewDate: null,
    inForce: null,
    want: 'document',
  });
  link.close();
  const composeMs = performance.now() - began;
  if (!answer.ok || answer.composed === null) throw new Error('The plan was not composed');
  const { document } = answer.composed;
  const written = await writeWord(document);
  const ms = performance.now() - began;
  const longestMs = gaps.longest();
  if (!written.ok) throw new Error(`The plan was not written: ${JSON.stringify(written.error)}`);
  const tables = document.blocks.filter((block) => block.kind === 'table');
  const rows = tables.reduce((sum, table) => sum + table.rows.length, 0);
  return { composeMs, ms, longestMs, bytes: written.value.bytes.length, rows };
}

const names = {
  inCases: [],
  inOffice: [],
  officers: [],
  parties: [],
  candidates: [],
  surnames: [],
  places: [],
};

/** The registers of an operation as tables that every spreadsheet opens. */
import type { Operation } from '../operation/operation';
import type { CollectionName } from '../records';
import { leftOutOf, type RegisterTable, tableOfRegister, type AnyRegister } from '../registers/register';
import { registers } from '../registers/registers';
import { csvText } from '../returns/csv';
import { belongings } from './belonging';
import type { AnyRecord, GatheredPackage } from './gather';
import { packagePaths } from './package-format';
import type { TextFile } from './record-files';

export interface RegisterFile extends TextFile {
  readonly id: string;
  readonly title: string;
  readonly rows: number;
  /** Fields that stand in no column, and why. */
  readonly leavesOut: readonly string[];
}

/** The registers that read nothing that is left out of the package, each from the records of the package. */
export function* registerFiles(
  { collections }: Pick<GatheredPackage, 'collections'>,
  operation: Operation,
): Generator<RegisterFile, void> {
  const maps = new Map<CollectionName, ReadonlyMap<string, AnyRecord>>(
    collections.map(({ collection, records }) => [
      collection,
      new Map(records.map((record) => [record.id, record])),
    ]),
  );
  for (const register of registers.filter(isWhole)) {
    // Sound: each collection holds the records that were gathered under its own name.
    const table = tableOfRegister(register, (name) => (maps.get(name) ?? new Map()) as never, operation);
    if (table.rows.length > 0) yield fileOf(register, table);
  }
}

function isWhole({ reads }: AnyRegister): boolean {
  return reads.every((name) => belongings[name].way !== 'left-out');
}

function fileOf(register: AnyRegister, { columns, rows }: RegisterTable): RegisterFile {
  const { id, title } = register;
  return {
    id,
    title,
    rows: rows.length,
    leavesOut: leftOutOf(register),
    path: `${packagePaths.registers}/${id}.csv`,
    text: csvText({
      columns: columns.map(({ heading }) => heading),
      rows: rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell)))),
    }),
  };
}

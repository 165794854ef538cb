/** Bringing records of an older schema version forward. */
import { describeIssues, type z } from '../core/foundation/schema';
import { err, ok, type Result } from '../core/foundation/result';
import type { FoldedRecords } from './chain';
import type { Migration } from './records';

/** What the records are, and how older ones become so. */
export interface SchemaRules {
  readonly registry: Readonly<Record<string, z.ZodType>>;
  readonly schemaVersion: number;
  readonly migrations: readonly Migration[];
  /** Why well-formed changes may not be made; what each is, only the caller of the vault knows. */
  readonly guard: (
    records: unknown,
    changes: readonly unknown[],
    step: 'commit' | 'undo' | 'redo',
  ) => string | null;
}

/** Throws where the migrations do not lead, one step at a time, from 1 to the schema version: that is a bug. */
export function assertComplete(rules: SchemaRules): void {
  for (let from = 1; from < rules.schemaVersion; from++) {
    const steps = rules.migrations.filter((migration) => migration.from === from);
    if (steps.length !== 1 || steps[0]?.to !== from + 1) {
      throw new Error(`There must be exactly one migration from version ${from} to ${from + 1}.`);
    }
  }
}

/** A record (or null for none) of version `from` as the current version has it. */
export function bringForward(rules: SchemaRules, from: number, collection: string, record: unknown): unknown {
  let current = record;
  for (let version = from; version < rules.schemaVersion && current !== null; version++) {
    const step = rules.migrations.find((migration) => migration.from === version);
    if (step === undefined) throw new Error(`There is no migration from version ${version}.`);
    current = step.migrate(collection, current) ?? null;
  }
  return current;
}

/** Every record of an older version brought forward, in place. */
export function bringAllForward(rules: SchemaRules, from: number, records: FoldedRecords): void {
  if (from === rules.schemaVersion) return;
  for (const [collection, shelf] of records) {
    for (const [id, record] of shelf) {
      const migrated = bringForward(rules, from, collection, record);
      if (migrated === null) shelf.delete(id);
      else shelf.set(id, migrated as typeof record);
    }
    if (shelf.size === 0) records.delete(collection);
  }
}

/** Whether every record fits its schema; where one does not, which and why. */
export function validateAll(
  rules: SchemaRules,
  records: FoldedRecords,
): Result<null, { readonly collection: string; readonly id: string; readonly issues: readonly string[] }> {
  for (const [collection, shelf] of records) {
    const schema = rules.registry[collection];
    for (const [id, record] of shelf) {
      if (schema === undefined) return err({ collection, id, issues: ['no collection has this name'] });
      const parsed = schema.safeParse(record);
      if (!parsed.success) return err({ collection, id, issues: describeIssues(parsed.error) });
    }
  }
  return ok(null);
}

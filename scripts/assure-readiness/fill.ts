/** Fills in what a record of a readiness file leaves out, and refuses what no record has, so that no typing error is passed over. */
import { err, ok, type Result } from '../../renderer/core/foundation/result';
import type { ListTemplate, Template } from './templates';

type Filled = Result<Readonly<Record<string, unknown>>, readonly string[]>;

/** One record; `path` says where it stands in the file. */
export function filled(given: unknown, template: Template, path: string): Filled {
  if (!isRecord(given)) return err([`${path}: must be an object`]);
  const unknown = Object.keys(given).filter((name) => name !== 'id' && !Object.hasOwn(template.fields, name));
  if (unknown.length > 0) {
    const known = Object.keys(template.fields);
    return err(
      unknown.map((name) => `${path}.${name}: is not a field here; the fields are ${known.join(', ')}`),
    );
  }
  const record: Record<string, unknown> = { ...template.fields, ...given };
  const problems: string[] = [];
  const put = (name: string, part: Result<unknown, readonly string[]>) => {
    if (part.ok) record[name] = part.value;
    else problems.push(...part.error);
  };
  for (const [name, list] of Object.entries(template.lists ?? {})) {
    put(name, filledList(record[name], list, `${path}.${name}`));
  }
  for (const [name, part] of Object.entries(template.parts ?? {})) {
    if (record[name] !== null) put(name, filled(record[name], part, `${path}.${name}`));
  }
  return problems.length === 0 ? ok(record) : err(problems);
}

/** A list of records, each with an id of its own. */
export function filledList(
  given: unknown,
  template: ListTemplate,
  path: string,
): Result<readonly Readonly<Record<string, unknown>>[], readonly string[]> {
  if (!Array.isArray(given)) return err([`${path}: must be a list`]);
  const records: Readonly<Record<string, unknown>>[] = [];
  const problems: string[] = [];
  const ids = new Set<unknown>();
  given.forEach((item: unknown, index) => {
    const record = filled(item, template, `${path}.${index}`);
    if (!record.ok) {
      problems.push(...record.error);
      return;
    }
    const id = record.value['id'] ?? `${template.idWord}-${index + 1}`;
    if (ids.has(id)) problems.push(`${path}.${index}.id: ${JSON.stringify(id)} is given twice`);
    ids.add(id);
    records.push({ ...record.value, id });
  });
  return problems.length === 0 ? ok(records) : err(problems);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

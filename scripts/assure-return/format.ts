/** The file that `npm run assure -- return FILE` reads. What each field means stands in docs/return-file.md. */
import { type Allegation, allegationSchema } from '../../renderer/core/cases/allegation';
import { type CaseFile, caseFileSchema } from '../../renderer/core/cases/case-file';
import { type CpsContact, cpsContactSchema } from '../../renderer/core/cases/cps-contact';
import { isoDateSchema } from '../../renderer/core/foundation/dates';
import { asId } from '../../renderer/core/foundation/ids';
import { err, ok, type Result } from '../../renderer/core/foundation/result';
import { describeIssues, z } from '../../renderer/core/foundation/schema';
import { newOperation, type Operation } from '../../renderer/core/operation/operation';
import { type Area, areaSchema } from '../../renderer/core/places/area';
import { type ReturnEntry, returnEntryId, returnEntrySchema } from '../../renderer/core/returns/return-entry';
import { filledList } from '../assure-readiness/fill';
import {
  allegationTemplate,
  caseTemplate,
  contactTemplate,
  type ListTemplate,
} from '../assure-readiness/templates';

export interface ReturnFile {
  readonly operation: Operation;
  readonly period: 'monthly' | 'final';
  /** ISO date. */
  readonly until: string;
  readonly names: readonly string[];
  readonly areas: readonly Area[];
  readonly cases: readonly CaseFile[];
  readonly allegations: readonly Allegation[];
  readonly contacts: readonly CpsContact[];
  readonly entries: readonly ReturnEntry[];
  /** Rows of the return before, by "case:…" or "allegation:…"; `null` where none is given. */
  readonly last: LastRows | null;
}

export interface LastRows {
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly subject: string;
    readonly part: 'offences' | 'other-complaints';
    readonly cells: readonly string[];
  }[];
}

const operationId = asId<'Operation'>('operation');

const fileSchema = z.strictObject({
  force: z.string().max(120).default('Not stated'),
  pollingDate: isoDateSchema.nullable().default(null),
  period: z.enum(['monthly', 'final']).default('monthly'),
  until: isoDateSchema.optional(),
  names: z.array(z.string()).default([]),
  areas: z.array(z.unknown()).default([]),
  cases: z.array(z.unknown()),
  allegations: z.array(z.unknown()),
  contacts: z.array(z.unknown()).default([]),
  entries: z.array(z.unknown()).default([]),
  last: z
    .strictObject({
      columns: z.array(z.string()),
      rows: z.array(
        z.strictObject({
          subject: z.string(),
          part: z.enum(['offences', 'other-complaints']),
          cells: z.array(z.string()),
        }),
      ),
    })
    .nullable()
    .default(null),
});

type Problems = readonly string[];

/** The file as it is to be read, or what is wrong with it, one line a place. `now` is the day where none is given. */
export function readReturnFile(text: string, now: string): Result<ReturnFile, Problems> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return err([`the file is not JSON (${error instanceof Error ? error.message : 'it cannot be read'})`]);
  }
  const read = fileSchema.safeParse(json);
  if (!read.success) return err(describeIssues(read.error));
  const { force, pollingDate, period, until = now, names, last, ...lists } = read.data;
  const areas = listOf<Area>(lists.areas, { template: areaTemplate, schema: areaSchema, name: 'areas' });
  if (!areas.ok) return areas;
  const cases = listOf<CaseFile>(lists.cases, {
    template: caseTemplate,
    schema: caseFileSchema,
    name: 'cases',
  });
  if (!cases.ok) return cases;
  const allegations = listOf<Allegation>(lists.allegations, {
    template: allegationTemplate,
    schema: allegationSchema,
    name: 'allegations',
  });
  if (!allegations.ok) return allegations;
  const contacts = listOf<CpsContact>(lists.contacts, {
    template: contactTemplate,
    schema: cpsContactSchema,
    name: 'contacts',
  });
  if (!contacts.ok) return contacts;
  const entries = entriesOf(lists.entries);
  if (!entries.ok) return entries;
  const here = (id: string) => id === operationId;
  const strangers = [...cases.value, ...allegations.value].filter((each) => !here(each.operationId));
  if (strangers[0] !== undefined)
    return err([`“${strangers[0].reference}” has an operationId: leave it out, the file is one operation`]);
  const lost = cases.value.flatMap(({ reference, allegationIds }) =>
    allegationIds
      .filter((id) => !allegations.value.some((each) => each.id === id))
      .map((id) => `“${reference}” names the allegation “${id}”, which is not in the file`),
  );
  if (lost.length > 0) return err(lost);
  return ok({
    operation: newOperation({
      id: operationId,
      name: 'The operation of the file',
      forceName: force,
      forceAreaId: asId('force'),
      createdAt: '2027-01-04T09:00:00.000Z',
      pollingDate,
    }),
    ...{ period, until, names, last },
    areas: areas.value,
    cases: cases.value,
    allegations: allegations.value,
    contacts: contacts.value,
    entries: entries.value,
  });
}

const areaTemplate: ListTemplate = {
  idWord: 'area',
  fields: { kind: 'ward', name: undefined, code: '', parentId: null },
};

interface ListOf<T> {
  readonly template: ListTemplate;
  readonly schema: z.ZodType<T>;
  readonly name: string;
}

function listOf<T>(
  given: readonly unknown[],
  { template, schema, name }: ListOf<T>,
): Result<readonly T[], Problems> {
  const list = filledList(given, template, name);
  if (!list.ok) return list;
  const read = z.array(schema).safeParse(list.value);
  return read.success ? ok(read.data) : err(describeIssues(read.error).map((line) => `${name}.${line}`));
}

const entrySchema = z.strictObject({
  of: z.string().regex(/^(?:case|allegation):./, { message: 'must be "case:ID" or "allegation:ID"' }),
  summary: z.string().default(''),
  commissionReference: z.string().default(''),
  leftOut: z.string().nullable().default(null),
});

/** `leftOut` is the reason alone: who gave it and when are not printed. */
function entriesOf(given: readonly unknown[]): Result<readonly ReturnEntry[], Problems> {
  const read = z.array(entrySchema).safeParse(given);
  if (!read.success) return err(describeIssues(read.error).map((line) => `entries.${line}`));
  const entries = read.data.map(({ of, leftOut, ...entry }) => {
    const at = of.indexOf(':');
    const subject = {
      kind: of.slice(0, at) === 'case' ? 'case' : 'allegation',
      id: of.slice(at + 1),
    } as const;
    const why = leftOut === null ? null : { why: leftOut, by: 'Not stated', at: '2027-01-04T09:00:00.000Z' };
    return { ...entry, subject, id: returnEntryId(subject), operationId, leftOut: why };
  });
  const checked = z.array(returnEntrySchema).safeParse(entries);
  return checked.success
    ? ok(checked.data)
    : err(describeIssues(checked.error).map((line) => `entries.${line}`));
}

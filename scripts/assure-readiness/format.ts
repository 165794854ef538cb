/** The file that `npm run assure -- readiness FILE` reads. What each field means stands in docs/readiness-file.md. */
import { type Allegation, allegationSchema } from '../../renderer/core/cases/allegation';
import { type CaseFile, caseFileSchema } from '../../renderer/core/cases/case-file';
import { type CpsContact, cpsContactSchema } from '../../renderer/core/cases/cps-contact';
import { isoDateSchema } from '../../renderer/core/foundation/dates';
import { err, ok, type Result } from '../../renderer/core/foundation/result';
import { describeIssues, z } from '../../renderer/core/foundation/schema';
import { builtInCatalogue, effectiveOffences, pinOf } from '../../renderer/core/offences/catalogue';
import { type Nation, nations } from '../../renderer/core/operation/operation';
import { filledList } from './fill';
import { allegationTemplate, caseTemplate, contactTemplate, type ListTemplate } from './templates';

export interface ReadinessFile {
  readonly caseFile: CaseFile;
  readonly otherCases: readonly CaseFile[];
  readonly allegations: readonly Allegation[];
  readonly contacts: readonly CpsContact[];
  readonly nation: Nation;
  /** ISO date; `null` where it is not given. */
  readonly pollingDate: string | null;
  /** ISO date. */
  readonly today: string;
}

const fileSchema = z.strictObject({
  case: z.unknown(),
  otherCases: z.array(z.unknown()).default([]),
  allegations: z.array(z.unknown()).default([]),
  contacts: z.array(z.unknown()).default([]),
  nation: z.enum(nations).default('England'),
  pollingDate: isoDateSchema.nullable().default(null),
  today: isoDateSchema.optional(),
});

type Problems = readonly string[];

/** The file as it is to be read, or what is wrong with it, one line a place. `now` is the day where none is given. */
export function readReadinessFile(text: string, now: string): Result<ReadinessFile, Problems> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return err([`the file is not JSON (${error instanceof Error ? error.message : 'it cannot be read'})`]);
  }
  const read = fileSchema.safeParse(json);
  if (!read.success) return err(describeIssues(read.error));
  const { data } = read;
  if (data.case === undefined) return err(['case: is missing; give the case as an object']);
  const cases = records<CaseFile>([data.case, ...data.otherCases].map(withPins), {
    template: caseTemplate,
    schema: caseFileSchema,
    pathOf: (index) => (index === 0 ? 'case' : `otherCases.${index - 1}`),
  });
  if (!cases.ok) return cases;
  const allegations = records<Allegation>(data.allegations, {
    template: allegationTemplate,
    schema: allegationSchema,
    pathOf: (index) => `allegations.${index}`,
  });
  if (!allegations.ok) return allegations;
  const contacts = records<CpsContact>(data.contacts, {
    template: contactTemplate,
    schema: cpsContactSchema,
    pathOf: (index) => `contacts.${index}`,
  });
  if (!contacts.ok) return contacts;
  const [given, ...otherCases] = cases.value;
  if (given === undefined) return err(['case: is missing; give the case as an object']);
  const caseFile = withAllegations(given, data.case, allegations.value);
  const { nation, pollingDate, today = now } = data;
  const whole = {
    otherCases,
    allegations: allegations.value,
    contacts: contacts.value,
    nation,
    pollingDate,
    today,
  };
  return ok({ caseFile, ...whole });
}

/** The allegations of the file are the case's, unless the case names its own. */
function withAllegations(caseFile: CaseFile, given: unknown, allegations: readonly Allegation[]): CaseFile {
  const isNamed = typeof given === 'object' && given !== null && 'allegationIds' in given;
  return isNamed ? caseFile : { ...caseFile, allegationIds: allegations.map(({ id }) => id) };
}

interface ReadAs<T> {
  readonly template: ListTemplate;
  readonly schema: z.ZodType<T>;
  readonly pathOf: (index: number) => string;
}

function records<T>(
  given: readonly unknown[],
  { template, schema, pathOf }: ReadAs<T>,
): Result<readonly T[], Problems> {
  const placed = (line: string) => line.replace(/^list\.(\d+)/, (_, index: string) => pathOf(Number(index)));
  const list = filledList(given, template, 'list');
  if (!list.ok) return err(list.error.map(placed));
  const read = z.array(schema).safeParse(list.value);
  if (read.success) return ok(read.data);
  return err(describeIssues(read.error).map((line) => placed(`list.${line}`)));
}

const catalogue = effectiveOffences([]);
const pinnedBy = { by: 'Not stated', at: `${builtInCatalogue.asAt}T09:00:00.000Z` };

/** `"pinned": "catalogue"` stands for the text of the catalogue that comes with the desk. */
function withPins(given: unknown): unknown {
  const offences = fieldOf(given, 'offences');
  if (!Array.isArray(offences)) return given;
  return { ...(given as object), offences: offences.map(withPin) };
}

function withPin(offence: unknown): unknown {
  if (fieldOf(offence, 'pinned') !== 'catalogue') return offence;
  const id = fieldOf(offence, 'offenceId');
  const effective = Array.from(catalogue.values()).find((each) => each.offence.id === id);
  return effective === undefined ? offence : { ...(offence as object), pinned: pinOf(effective, pinnedBy) };
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}

/**
 * The file that `npm run assure -- threat FILE` reads. What each field means stands in
 * test/fixtures/threat/README.md. A cell is named "harm/place", as in "disorder/Carrow".
 */
import { isoDateSchema } from '../../renderer/core/foundation/dates';
import { err, ok, type Result } from '../../renderer/core/foundation/result';
import { describeIssues, z } from '../../renderer/core/foundation/schema';
import { controlStates } from '../../renderer/core/threat/control';
import { harms } from '../../renderer/core/threat/harms';
import { scaleProblems } from '../../renderer/core/threat/scale-check';
import { type ScaleSet, scaleSetSchema, stepSchema } from '../../renderer/core/threat/scale-set';
import { builtInSets, confidenceIds, usualScales } from '../../renderer/core/threat/scales';

const cellName = z.string().superRefine((text, context) => {
  const { harmId, place } = splitCellName(text);
  if (place === '') context.addIssue('name a cell as "harm/place", such as "disorder/Carrow"');
  else if (!harms.some((harm) => harm.id === harmId)) {
    context.addIssue(`“${harmId}” is not a harm; the harms are ${harms.map(({ id }) => id).join(', ')}`);
  }
});

const confidence = z.enum(confidenceIds);
const judgement = z.strictObject({
  likelihood: z.string().nullable().default(null),
  impact: stepSchema.nullable().default(null),
});

const cellSchema = z.strictObject({
  cell: cellName,
  state: z.enum(['assessed', 'nil', 'not-applicable']).default('assessed'),
  ...judgement.shape,
  confidence: confidence.nullable().default(null),
  /** The rationale of an assessed cell, the reason of any other. */
  reason: z.string().default(''),
  controls: z.array(z.string()).default([]),
  beforeControls: judgement.default({ likelihood: null, impact: null }),
  afterControls: judgement.default({ likelihood: null, impact: null }),
});

const scoreSchema = z
  .strictObject({
    participant: z.string().trim().min(1).max(120),
    likelihood: z.string().optional(),
    impact: stepSchema.optional(),
    confidence: confidence.optional(),
    noView: z.literal(true).optional(),
  })
  .superRefine((score, context) => {
    const given = [score.likelihood, score.impact, score.confidence].filter((value) => value !== undefined);
    const isRight = score.noView === true ? given.length === 0 : given.length === 3;
    if (!isRight) context.addIssue('give likelihood, impact and confidence, or noView: true alone');
  });

const controlSchema = z.strictObject({
  id: z
    .string()
    .max(60)
    .regex(/^[A-Za-z0-9_-]+$/, 'use letters, digits and hyphens'),
  text: z.string().default(''),
  owner: z.string().default(''),
  due: isoDateSchema.nullable().default(null),
  state: z.enum(controlStates.map(({ id }) => id)),
  officerHours: z.number().min(0).nullable().default(null),
});

const versionSchema = z.strictObject({
  name: z.string().default(''),
  scales: z.unknown().optional(),
  /** The later one as a draft has still to confirm what it is silent on. */
  status: z.enum(['draft', 'submitted', 'approved']).default('approved'),
  cells: z.array(cellSchema).default([]),
});

const fileSchema = z.strictObject({
  scales: z.unknown().optional(),
  /** Says which controls are overdue. */
  today: isoDateSchema.optional(),
  cells: z.array(cellSchema).default([]),
  rounds: z.array(z.strictObject({ cell: cellName, scores: z.array(scoreSchema) })).default([]),
  controls: z.array(controlSchema).default([]),
  versions: z.tuple([versionSchema, versionSchema], 'give two versions, the earlier one first').optional(),
});

export type GivenCell = z.infer<typeof cellSchema>;
export type GivenScore = z.infer<typeof scoreSchema>;
export type GivenControl = z.infer<typeof controlSchema>;

export interface GivenVersion {
  readonly name: string;
  readonly status: 'draft' | 'submitted' | 'approved';
  readonly scales: ScaleSet;
  readonly cells: readonly GivenCell[];
}

export interface ThreatFile {
  readonly scales: ScaleSet;
  /** `null` only where there are no controls. */
  readonly today: string | null;
  readonly cells: readonly GivenCell[];
  readonly rounds: readonly { readonly cell: string; readonly scores: readonly GivenScore[] }[];
  readonly controls: readonly GivenControl[];
  readonly versions: readonly [GivenVersion, GivenVersion] | null;
}

/** "disorder/Carrow" in its two parts; the place is what follows the first stroke, and may be empty. */
export function splitCellName(text: string): { readonly harmId: string; readonly place: string } {
  const at = text.indexOf('/');
  if (at < 0) return { harmId: text.trim(), place: '' };
  return { harmId: text.slice(0, at).trim(), place: text.slice(at + 1).trim() };
}

/** The file as it is to be read, or what is wrong with it, one line for each place: "rounds.0.cell: …". */
export function readThreatFile(text: string): Result<ThreatFile, readonly string[]> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return err([`the file is not JSON (${error instanceof Error ? error.message : 'it cannot be read'})`]);
  }
  const read = fileSchema.safeParse(json);
  if (!read.success) return err(describeIssues(read.error));
  const file = read.data;
  const scales = readScales(file.scales, usualScales, 'scales');
  if (!scales.ok) return scales;
  const versions = readVersions(file.versions, scales.value);
  if (!versions.ok) return versions;
  const whole: ThreatFile = {
    scales: scales.value,
    today: file.today ?? null,
    cells: file.cells,
    rounds: file.rounds,
    controls: file.controls,
    versions: versions.value,
  };
  const problems = problemsOf(whole);
  return problems.length === 0 ? ok(whole) : err(problems);
}

function readVersions(
  given: readonly [z.infer<typeof versionSchema>, z.infer<typeof versionSchema>] | undefined,
  usual: ScaleSet,
): Result<ThreatFile['versions'], readonly string[]> {
  if (given === undefined) return ok(null);
  const [first, second] = given;
  const one = readScales(first.scales, usual, 'versions.0.scales');
  if (!one.ok) return one;
  const two = readScales(second.scales, usual, 'versions.1.scales');
  if (!two.ok) return two;
  return ok([
    { ...first, scales: one.value },
    { ...second, scales: two.value },
  ]);
}

function readScales(given: unknown, usual: ScaleSet, path: string): Result<ScaleSet, readonly string[]> {
  if (given === undefined) return ok(usual);
  if (typeof given === 'string') {
    const found = builtInSets.find((set) => set.id === given);
    const known = builtInSets.map(({ id }) => id).join(', ');
    return found === undefined
      ? err([`${path}: “${given}” is not a set of the desk; its sets are ${known}`])
      : ok(found);
  }
  const read = scaleSetSchema.safeParse(given);
  if (!read.success) return err(describeIssues(read.error).map((line) => `${path}.${line}`));
  const problems = scaleProblems(read.data);
  return problems.length === 0 ? ok(read.data) : err(problems.map((problem) => `${path}: ${problem}`));
}

function problemsOf(file: ThreatFile): readonly string[] {
  const controlIds = file.controls.map(({ id }) => id);
  return [
    ...(file.today === null && file.controls.length > 0
      ? ['today: give the date on which the controls are looked at, such as "2027-04-12"']
      : []),
    ...twiceGiven(controlIds).map((at) => `controls.${at}.id: “${controlIds[at] ?? ''}” is given twice`),
    ...cellProblems(file.cells, file.scales, { path: 'cells', controlIds }),
    ...(file.versions ?? []).flatMap(({ cells, scales }, at) =>
      cellProblems(cells, scales, { path: `versions.${at}.cells`, controlIds }),
    ),
    ...file.rounds.flatMap((round, at) => roundProblems(round.scores, file.scales, `rounds.${at}.scores`)),
  ];
}

function cellProblems(
  cells: readonly GivenCell[],
  scales: ScaleSet,
  { path, controlIds }: { readonly path: string; readonly controlIds: readonly string[] },
): readonly string[] {
  const names = cells.map(({ cell }) => Object.values(splitCellName(cell)).join('/'));
  return [
    ...twiceGiven(names).map((at) => `${path}.${at}.cell: “${names[at] ?? ''}” is given twice`),
    ...cells.flatMap((cell, at) => [
      ...judgementProblems(cell, scales, `${path}.${at}`),
      ...judgementProblems(cell.beforeControls, scales, `${path}.${at}.beforeControls`),
      ...judgementProblems(cell.afterControls, scales, `${path}.${at}.afterControls`),
      ...closedProblems(cell, `${path}.${at}`),
      ...cell.controls
        .filter((id) => !controlIds.includes(id))
        .map((id) => `${path}.${at}.controls: there is no control “${id}”`),
    ]),
  ];
}

function closedProblems(cell: GivenCell, path: string): readonly string[] {
  if (cell.state === 'assessed') return [];
  const judgements = [cell, cell.beforeControls, cell.afterControls];
  const isRated =
    judgements.some(({ likelihood, impact }) => likelihood !== null || impact !== null) ||
    cell.confidence !== null ||
    cell.controls.length > 0;
  return isRated ? [`${path}: a cell that is ${cell.state} has no rating and no controls`] : [];
}

function roundProblems(scores: readonly GivenScore[], scales: ScaleSet, path: string): readonly string[] {
  const people = scores.map(({ participant }) => participant);
  return [
    ...twiceGiven(people).map((at) => `${path}.${at}.participant: “${people[at] ?? ''}” scores twice`),
    ...scores.flatMap(({ likelihood = null, impact = null }, at) =>
      judgementProblems({ likelihood, impact }, scales, `${path}.${at}`),
    ),
  ];
}

function judgementProblems(
  { likelihood, impact }: { readonly likelihood: string | null; readonly impact: number | null },
  scales: ScaleSet,
  path: string,
): readonly string[] {
  const terms = scales.likelihood.terms.map(({ id }) => id);
  const levels: readonly number[] = scales.impact.levels.map(({ level }) => level);
  return [
    ...(likelihood === null || terms.includes(likelihood)
      ? []
      : [`${path}.likelihood: “${likelihood}” is not on the scale; it has ${terms.join(', ')}`]),
    ...(impact === null || levels.includes(impact)
      ? []
      : [`${path}.impact: ${impact} is not on the scale; it has ${levels.join(', ')}`]),
  ];
}

/** Where a value stands that stood before. */
function twiceGiven(values: readonly string[]): readonly number[] {
  return values.flatMap((value, at) => (values.indexOf(value) < at ? [at] : []));
}

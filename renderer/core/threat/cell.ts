/**
 * One harm at one place or area. Four states: not considered (no record), considered and nil, not applicable,
 * and assessed. An assessed cell keeps likelihood, impact and confidence apart, and three judgements: before
 * controls, with those in place, and after those proposed. What is not chosen yet is `null` and prints as not
 * recorded. Likelihood and impact are in the scales that the assessment keeps.
 */
import { z } from '../foundation/schema';
import { type Id, asId, idSchema } from '../foundation/ids';
import type { Assessment, AssessmentId } from './assessment';
import type { ControlId } from './control';
import { type EvidenceRef, evidenceRefSchema } from './evidence';
import type { Harm } from './harms';
import { type LocationRef, locationKey, locationSchema } from './location-ref';
import { ratingFor, type ScaleSet, type Step, stepSchema } from './scale-set';
import { confidenceIds, type ConfidenceId } from './scales';

export type CellId = Id<'Cell'>;

/** Likelihood and impact as judged together; `null` is "not chosen yet". */
export interface Judgement {
  /** A likelihood of the assessment's scales. */
  readonly likelihood: string | null;
  readonly impact: Step | null;
}

/** A judgement and whose it is: a name, or "Workshop, Thu 4 Mar 2027, 6 people"; may be empty. */
export interface Judged extends Judgement {
  readonly judgedBy: string;
}

interface CellBase {
  readonly id: CellId;
  readonly assessmentId: AssessmentId;
  readonly harmId: string;
  readonly location: LocationRef;
}

/** Looked at, and nothing found; or the harm cannot arise here. The reason says why. */
export interface ClosedCell extends CellBase {
  readonly state: 'nil' | 'not-applicable';
  readonly reason: string;
  readonly evidence: readonly EvidenceRef[];
}

/** The cell's own judgement is the one with the controls in place. */
export interface AssessedCell extends CellBase, Judged {
  readonly state: 'assessed';
  readonly confidence: ConfidenceId | null;
  readonly rationale: string;
  /** What the rating rests on. */
  readonly evidence: readonly EvidenceRef[];
  /** Ordinary measures, in words; controls with an owner and a date are records of their own. */
  readonly controlsInPlace: string;
  readonly controls: readonly ControlId[];
  readonly beforeControls: Judged;
  /** What is left once the proposed controls stand; judged afresh, never computed from the controls. */
  readonly afterControls: Judged;
}

export type Cell = ClosedCell | AssessedCell;
export type CellState = 'not-considered' | Cell['state'];

const base = {
  id: idSchema<'Cell'>(),
  assessmentId: idSchema<'Assessment'>(),
  harmId: z.string().max(60),
  location: locationSchema,
  evidence: z.array(evidenceRefSchema),
};
const judgedShape = {
  likelihood: z.string().min(1).max(60).nullable(),
  impact: stepSchema.nullable(),
  judgedBy: z.string().max(200),
};

// No limit on rationale and reason: one becomes the other, and what version 1 proposed as controls may stand in it
// whole. The screen limits what is typed.
export const cellSchema: z.ZodType<Cell> = z.discriminatedUnion('state', [
  z.object({ ...base, state: z.enum(['nil', 'not-applicable']), reason: z.string() }),
  z.object({
    ...base,
    ...judgedShape,
    state: z.literal('assessed'),
    confidence: z.enum(confidenceIds).nullable(),
    rationale: z.string(),
    controlsInPlace: z.string().max(4000),
    controls: z.array(idSchema<'Control'>()),
    beforeControls: z.object(judgedShape),
    afterControls: z.object(judgedShape),
  }),
]);

/** The id of the cell of one harm at one location of one assessment: there can be only one. */
export function cellId(assessmentId: AssessmentId, harm: Pick<Harm, 'id'>, location: LocationRef): CellId {
  return asId<'Cell'>(`${assessmentId}:${harm.id}:${locationKey(location)}`);
}

export const notJudged: Judged = { likelihood: null, impact: null, judgedBy: '' };

/** An assessed cell with nothing chosen yet. */
export function newAssessedCell(
  assessment: Pick<Assessment, 'id'>,
  harm: Pick<Harm, 'id'>,
  location: LocationRef,
): AssessedCell {
  return {
    id: cellId(assessment.id, harm, location),
    assessmentId: assessment.id,
    harmId: harm.id,
    location,
    state: 'assessed',
    ...notJudged,
    confidence: null,
    rationale: '',
    evidence: [],
    controlsInPlace: '',
    controls: [],
    beforeControls: notJudged,
    afterControls: notJudged,
  };
}

/** The rating of a judgement, or `null` until both likelihood and impact are chosen. */
export function ratingOf(scales: ScaleSet, judgement: Judgement): Step | null {
  if (judgement.likelihood === null || judgement.impact === null) return null;
  return ratingFor(scales, judgement.likelihood, judgement.impact);
}

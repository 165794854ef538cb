/**
 * One harm at one place or area. Four states: not considered (no record), considered and nil, not applicable,
 * and assessed. An assessed cell keeps likelihood, impact and confidence apart; what is not chosen yet is
 * `null` and prints as not recorded.
 */
import { z } from '../foundation/schema';
import { type Id, asId, idSchema } from '../foundation/ids';
import { isoDateSchema } from '../foundation/dates';
import {
  type Assessment,
  type AssessmentId,
  type LocationRef,
  locationKey,
  locationSchema,
} from './assessment';
import type { Harm } from './harms';
import {
  confidenceIds,
  type ConfidenceId,
  likelihoodIds,
  type LikelihoodId,
  ratingFor,
  type Step,
} from './scales';

export type CellId = Id<'Cell'>;

export interface ProposedControl {
  readonly id: Id<'Control'>;
  readonly text: string;
  readonly owner: string;
  /** ISO date by which it should stand. */
  readonly due: string | null;
}

/** Likelihood and impact as judged together; `null` is "not chosen yet". */
export interface Judgement {
  readonly likelihood: LikelihoodId | null;
  readonly impact: Step | null;
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
}

export interface AssessedCell extends CellBase, Judgement {
  readonly state: 'assessed';
  readonly confidence: ConfidenceId | null;
  readonly rationale: string;
  readonly controlsInPlace: string;
  readonly controlsProposed: readonly ProposedControl[];
  /** What is left once the controls stand; judged afresh, never computed from the controls. */
  readonly afterControls: Judgement;
}

export type Cell = ClosedCell | AssessedCell;
export type CellState = 'not-considered' | Cell['state'];

const stepSchema = z.literal([1, 2, 3, 4, 5]);
const base = {
  id: idSchema<'Cell'>(),
  assessmentId: idSchema<'Assessment'>(),
  harmId: z.string().max(60),
  location: locationSchema,
};
const judgementShape = { likelihood: z.enum(likelihoodIds).nullable(), impact: stepSchema.nullable() };

export const cellSchema: z.ZodType<Cell> = z.discriminatedUnion('state', [
  z.object({ ...base, state: z.enum(['nil', 'not-applicable']), reason: z.string().max(4000) }),
  z.object({
    ...base,
    ...judgementShape,
    state: z.literal('assessed'),
    confidence: z.enum(confidenceIds).nullable(),
    rationale: z.string().max(8000),
    controlsInPlace: z.string().max(4000),
    controlsProposed: z.array(
      z.object({
        id: idSchema<'Control'>(),
        text: z.string().max(2000),
        owner: z.string().max(120),
        due: isoDateSchema.nullable(),
      }),
    ),
    afterControls: z.object(judgementShape),
  }),
]);

/** The id of the cell of one harm at one location of one assessment: there can be only one. */
export function cellId(assessmentId: AssessmentId, harm: Pick<Harm, 'id'>, location: LocationRef): CellId {
  return asId<'Cell'>(`${assessmentId}:${harm.id}:${locationKey(location)}`);
}

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
    likelihood: null,
    impact: null,
    confidence: null,
    rationale: '',
    controlsInPlace: '',
    controlsProposed: [],
    afterControls: { likelihood: null, impact: null },
  };
}

/** The rating of a judgement, or `null` until both likelihood and impact are chosen. */
export function ratingOf(judgement: Judgement): Step | null {
  if (judgement.likelihood === null || judgement.impact === null) return null;
  return ratingFor(judgement.likelihood, judgement.impact);
}

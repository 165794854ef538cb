/**
 * The threat assessment of May 2026 in the example: a draft, put before gold, and approved as a person would do it, one
 * step after the other. What it rated is what the example is offered.
 */
import reference from '../../../resources/sample/example-before-assessment.json';
import { asId } from '../foundation/ids';
import { sha256 } from '../foundation/sha256';
import type { HistoryEntry } from '../history/history-entry';
import type { RecordChange } from '../guard-question';
import { audienceIdSchema } from '../intelligence/audience';
import type { Area } from '../places/area';
import type { Place } from '../places/place';
import { approve, submitted } from '../threat/approval';
import { factsNow } from '../threat/approval-facts';
import {
  type Approval,
  type Assessment,
  assessmentSchema,
  locationSchema,
  newAssessment,
} from '../threat/assessment';
import { type Cell, cellId, cellSchema } from '../threat/cell';
import { contentText } from '../threat/content-text';
import { gridOf } from '../threat/grid';
import type { Operation } from './operation';

interface AssessmentGiven {
  /** May 2026. */
  readonly operation: Operation;
  /** The force election SPOC of the example. */
  readonly by: string;
  readonly areas: ReadonlyMap<string, Area>;
  readonly places: ReadonlyMap<string, Place>;
  readonly history: ReadonlyMap<string, HistoryEntry>;
}

/** The three states of the version, each to be stored before the next. */
export interface BeforeAssessment {
  readonly draft: readonly RecordChange[];
  readonly submission: readonly RecordChange[];
  readonly approval: readonly RecordChange[];
}

const assessmentId = asId<'Assessment'>('example-before-assessment');

/** The version as it was written, put before gold and approved. */
export function exampleBeforeAssessment(given: AssessmentGiven): BeforeAssessment {
  const draft = draftOf(given);
  const cells = cellsOf();
  const stored = new Map(cells.map((cell) => [cell.id as string, cell]));
  const put = submitted(gridOf(draft, stored), reference.submission, []);
  if (!put.ok) throw new Error(`The example cannot be put before gold: ${put.error.kind}`);
  const approved = approve(gridOf(put.value, stored), approvalOf(put.value, { given, cells }));
  if (!approved.ok) throw new Error(`The example cannot be approved: ${approved.error.kind}`);
  return {
    draft: [
      set(draft),
      ...cells.map((after): RecordChange => ({ collection: 'cells', id: after.id, after })),
    ],
    submission: [set(put.value)],
    approval: [set(assessmentSchema.parse(approved.value))],
  };
}

function set(after: Assessment): RecordChange {
  return { collection: 'assessments', id: after.id, after };
}

function draftOf({ operation, by }: AssessmentGiven): Assessment {
  const { title, startedAt, reviewDate, distribution, judgements } = reference;
  return newAssessment({
    id: assessmentId,
    operationId: operation.id,
    marking: operation.marking,
    author: by,
    ...{ title, startedAt, reviewDate, distribution, judgements },
    audiences: reference.audiences.map((audience) => audienceIdSchema.parse(audience)),
    locations: reference.locations.map((location) => locationSchema.parse(location)),
  });
}

function cellsOf(): readonly Cell[] {
  return reference.cells.map((given) => {
    const id = cellId(assessmentId, { id: given.harmId }, locationSchema.parse(given.location));
    return cellSchema.parse({ ...given, id, assessmentId });
  });
}

interface Around {
  readonly given: AssessmentGiven;
  readonly cells: readonly Cell[];
}

/** Gold’s answer, with what the version shows of other records frozen, and the hash of what it says. */
function approvalOf(assessment: Assessment, { given, cells }: Around): Approval {
  const { areas, places, history, operation } = given;
  const none = new Map<string, never>();
  const facts = factsNow(gridOf(assessment, new Map(cells.map((cell) => [cell.id as string, cell]))), {
    operation,
    gazetteer: { areas, places },
    citable: { history, intelligence: none, lessons: none, controls: none },
  });
  const { route, ...approval } = reference.approval;
  if (route !== 'email') throw new Error(`Gold of the example answered by ${route}`);
  const contentHash = sha256(contentText({ assessment, cells, factorNotes: [], lessonAnswers: [], facts }));
  return { ...approval, route, contentHash, facts };
}

/** The records of workshops as the documents read them, each by its id. */
import type { Reasons } from '../../workshop/reasons';
import type { ResultRecords } from '../../workshop/results';

export interface WorkshopRecords extends ResultRecords {
  readonly reasons: Reasons;
}

/** No workshop has been held. */
export const noWorkshops: WorkshopRecords = {
  workshops: new Map(),
  rounds: new Map(),
  scores: new Map(),
  reasons: new Map(),
  agreed: new Map(),
};

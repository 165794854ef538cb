/** Every document of the plan and how it is composed. */
import type { PlanDocumentKind } from '../../issuing/document-version';
import type { Composer } from './plan-document';

/** A kind without a composer is not offered. */
export const composers: Readonly<Partial<Record<PlanDocumentKind, Composer>>> = {};

/** Every document of the plan and how it is composed. */
import type { PlanDocumentKind } from '../../issuing/document-version';
import type { Composer } from './plan-document';
import { composeCommandChart } from './command-chart';
import { composeContactDirectory } from './contact-directory';
import { composeCouncilChecklist } from './council-checklist';
import { composeRegister } from './register';

/** A kind without a composer is not offered. */
export const composers: Readonly<Partial<Record<PlanDocumentKind, Composer>>> = {
  'command-chart': composeCommandChart,
  'contact-directory': composeContactDirectory,
  'council-checklist': composeCouncilChecklist,
  register: composeRegister,
};

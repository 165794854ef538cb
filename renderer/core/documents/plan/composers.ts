/** Every document of the plan and how it is composed. */
import type { PlanDocumentKind } from '../../issuing/document-version';
import { bronzeBriefing } from './bronze-briefing';
import { considerationsDocument } from './considerations';
import { countPlan } from './count-plan';
import { dayLogDocument } from './day-log';
import { decisionLog } from './decision-log';
import { deploymentPlan } from './deployment-plan';
import { goldStrategy } from './gold-strategy';
import { operationOrder } from './operation-order';
import type { Composer } from './plan-document';
import { memorandumComposer } from './memorandum';
import { composeCandidateLetter } from './candidate-letter';
import { composeCommandChart } from './command-chart';
import { composeContactDirectory } from './contact-directory';
import { composeCouncilChecklist } from './council-checklist';
import { communicationStrategy } from './communication-strategy';
import { communityEngagement } from './community-engagement';
import { interventionPolicy } from './intervention-policy';
import { jointStatement } from './joint-statement';
import { mediaStrategy } from './media-strategy';
import { meetingAgenda } from './meeting-agenda';
import { meetingMinutes } from './meeting-minutes';
import { learningNoteDocument } from '../debrief/learning-note';
import { debriefActionPlan } from '../debrief/action-plan';
import { commissionSummary } from '../debrief/commission-summary';
import { electionGlance } from '../debrief/election-glance';
import { composePartnerForm } from '../debrief/partner-form';
import { debriefReport } from '../debrief/report';
import { publicityDecision } from '../candidates/publicity-decision';
import { composeRegister } from './register';
import { composeTimetable } from './timetable';
import { evenHandednessStatement } from '../candidates/even-handedness';
import { officerBriefing, staffBriefing } from '../candidates/conduct-briefing';
import { silverPlan } from './silver-plan';
import { stationCards } from './station-cards';
import { visitSheet } from './visit-sheet';

/** A kind without a composer is not offered. */
export const composers: Readonly<Partial<Record<PlanDocumentKind, Composer>>> = {
  'candidate-letter': composeCandidateLetter,
  'command-chart': composeCommandChart,
  'contact-directory': composeContactDirectory,
  'council-checklist': composeCouncilChecklist,
  memorandum: memorandumComposer,
  'gold-strategy': goldStrategy,
  'silver-plan': silverPlan,
  'operation-order': operationOrder,
  'bronze-briefing': bronzeBriefing,
  'count-plan': countPlan,
  'intervention-policy': interventionPolicy,
  'communication-strategy': communicationStrategy,
  'community-engagement': communityEngagement,
  'media-strategy': mediaStrategy,
  'joint-statement': jointStatement,
  'meeting-agenda': meetingAgenda,
  'meeting-minutes': meetingMinutes,
  'station-cards': stationCards,
  'visit-sheet': visitSheet,
  'deployment-plan': deploymentPlan,
  'day-log': dayLogDocument,
  'decision-log': decisionLog,
  considerations: considerationsDocument,
  'debrief-report': debriefReport,
  'election-glance': electionGlance,
  'commission-summary': commissionSummary,
  'action-plan': debriefActionPlan,
  'partner-form': composePartnerForm,
  'learning-note': learningNoteDocument,
  'even-handedness': evenHandednessStatement,
  'officer-briefing': officerBriefing,
  'staff-briefing': staffBriefing,
  'publicity-decision': publicityDecision,
  register: composeRegister,
  timetable: composeTimetable,
};

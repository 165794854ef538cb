/** Every list of law, guidance or local convention that the desk works with, with its source and dates. */
import { preElectionSource } from './candidates/pre-election';
import { categoriesSource } from './cases/categories';
import { readinessSource } from './cases/readiness/rule';
import { cpsOfficesSource } from './cases/route';
import { spocActivitiesSource } from './command/delegated';
import { evenHandednessSource } from './contact/even-handedness';
import { commandRolesSource } from './command/guidance-roles';
import { debriefQuestionsSource } from './debrief/questions';
import { conductBriefingSource } from './conduct/briefing-text';
import { conductRetention } from './conduct/conduct-edits';
import { orderLawSource } from './documents/plan/order-law';
import { gradingSource } from './intelligence/grading';
import { publicWordingSource } from './issuing/public-wording';
import { clausesSource } from './memoranda/clause-library';
import { builtInCatalogue, surenessCounts } from './offences/catalogue';
import { timeLimitsSource } from './offences/time-limits/rules';
import { forcesSource } from './operation/force';
import { councilChecklistSource } from './partners/checklist';
import { vulnerabilitySource } from './places/station';
import { considerationsSource } from './plan/considerations';
import { decisionModelSource } from './plan/decision-headings';
import { planTextsSource } from './plan/plan-text-sections';
import { retentionSource } from './retention/classes';
import { closingSource } from './retention/closing';
import { publicityQuestionsSource } from './publicity/publicity-questions';
import { dataReturnSource } from './returns/columns';
import { threatSource } from './threat/harms';
import { builtInSets, confidenceSource } from './threat/scales';
import { bankHolidaysSource } from './timetable/bank-holidays';
import { timetableSource } from './timetable/rules';

export interface ReferenceList {
  readonly name: string;
  readonly source: string;
  /** ISO date of the state that it shows. */
  readonly asAt: string;
  /** ISO date by which it should be compared with its source. */
  readonly reviewBy: string;
  /** What is not settled about it, or how much of it was checked; absent where nothing is. */
  readonly doubt?: string;
}

const { version, source, asAt, reviewBy, doubt, offences } = builtInCatalogue;
const counts = surenessCounts(offences);

export const referenceLists: readonly ReferenceList[] = [
  { name: 'Harms, heads and factors of a threat assessment', ...threatSource },
  ...builtInSets.flatMap(({ name, likelihood, impact, rating }) => [
    { name: `Likelihood, ${name}`, ...likelihood },
    { name: `Impact, ${name}`, ...impact },
    { name: `Rating table, ${name}`, ...rating },
  ]),
  { name: 'Analytical confidence', ...confidenceSource },
  { name: 'Intelligence grading, 3x5x2', ...gradingSource },
  { name: 'Vulnerability of a polling station', ...vulnerabilitySource },
  { name: 'Forces and districts', ...forcesSource },
  {
    name: `Offences, ${version}`,
    source,
    asAt,
    reviewBy,
    doubt: `Of ${offences.length} offences ${counts.unchecked} are not checked and ${counts.partly} partly. ${doubt}`,
  },
  { name: 'Categories of cases', ...categoriesSource },
  { name: 'CPS office of each force', ...cpsOfficesSource },
  { name: 'Time limits for proceedings', ...timeLimitsSource },
  { name: 'Timetable of an election', ...timetableSource },
  { name: 'Bank holidays', ...bankHolidaysSource },
  { name: 'Planning considerations', ...considerationsSource },
  { name: 'Headings of a decision', ...decisionModelSource },
  { name: 'Sections of strategies and policies', ...planTextsSource },
  { name: 'Clauses of the memorandum of understanding', ...clausesSource },
  { name: 'Human-rights lines of an operation order', ...orderLawSource },
  { name: 'Wording for the public', ...publicWordingSource },
  { name: 'Questions on publicity', ...publicityQuestionsSource },
  { name: 'Pre-election period', ...preElectionSource },
  { name: 'Briefings on conduct', ...conductBriefingSource },
  { name: 'How long the conduct register is kept', ...conductRetention },
  evenHandednessSource,
  { name: 'Command roles and their responsibilities', ...commandRolesSource },
  { name: 'Activities of the election SPOC', ...spocActivitiesSource },
  { name: 'SPOC and council checklist', ...councilChecklistSource },
  { name: 'Questions of the debrief to partners', ...debriefQuestionsSource },
  { name: 'Columns of the data return', ...dataReturnSource },
  { name: 'Checklist for closing an operation', ...closingSource },
  { name: 'Retention of records', ...retentionSource },
  { name: 'Readiness rules for a file to the CPS', ...readinessSource, doubt: readinessSource.note },
];

/** The lists whose review falls due before a day. */
export function dueForReview(before: string): readonly ReferenceList[] {
  return referenceLists.filter((list) => list.reviewBy < before);
}

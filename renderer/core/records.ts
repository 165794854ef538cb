/** Every collection of the vault: its name, the type of its records, and the schema that guards them. */
import { type Allegation, allegationSchema } from './cases/allegation';
import { type Arrangements, arrangementsSchema } from './cases/arrangements';
import { type CaseFile, caseFileSchema } from './cases/case-file';
import { type CouncilUpdate, councilUpdateSchema } from './cases/council-update';
import { type CpsContact, cpsContactSchema } from './cases/cps-contact';
import { type FileReview, fileReviewSchema } from './cases/file-review';
import { type Pack, packSchema } from './cases/pack';
import { type OffenceEdit, offenceEditSchema } from './offences/offence-edit';
import { type Desk, deskSchema, type DeskUser, deskUserSchema } from './operation/desk';
import { type Operation, operationSchema } from './operation/operation';
import { type Area, areaSchema } from './places/area';
import { type ImportProfile, importProfileSchema } from './places/import-profile';
import { type Place, placeSchema } from './places/place';
import { type Station, stationSchema } from './places/station';
import { type Assessment, assessmentSchema } from './threat/assessment';
import { type Cell, cellSchema } from './threat/cell';
import { type FactorNote, factorNoteSchema } from './threat/factor-note';
import { type Control, controlSchema } from './threat/control';
import { type ScaleSet, scaleSetSchema } from './threat/scale-set';
import { type HistoryEntry, historyEntrySchema } from './history/history-entry';
import { type Lesson, type LessonAnswer, lessonAnswerSchema, lessonSchema } from './history/lesson';
import { type IntelligenceItem, intelligenceItemSchema } from './intelligence/intelligence-item';
import { type AgreedRating, agreedRatingSchema } from './workshop/agreed-rating';
import { type Round, roundSchema } from './workshop/round';
import { type RoundReason, roundReasonSchema } from './workshop/round-reason';
import { type Score, scoreSchema } from './workshop/score';
import { type Workshop, workshopSchema } from './workshop/workshop';
import { type WorkshopDraft, workshopDraftSchema } from './workshop/workshop-draft';
import { type ExportedDocument, exportedDocumentSchema } from './documents/exported-document';
import { type CommandRole, commandRoleSchema } from './command/command-role';
import { type Delegation, delegationSchema } from './command/delegation';
import { type DocumentVersion, documentVersionSchema } from './issuing/document-version';
import { type ForceLook, forceLookSchema, type WordTemplate, wordTemplateSchema } from './issuing/force-look';
import { type LetterBatch, letterBatchSchema } from './issuing/letter-batch';
import { type Action, actionSchema, type Meeting, meetingSchema } from './meetings/meeting';
import {
  type ClauseEdit,
  clauseEditSchema,
  type Memorandum,
  type MemorandumReturn,
  memorandumReturnSchema,
  memorandumSchema,
} from './memoranda/memorandum';
import { type ChecklistAnswer, checklistAnswerSchema } from './partners/checklist-answer';
import { type Partner, type PartnerContact, partnerContactSchema, partnerSchema } from './partners/partner';
import { type ConsiderationAnswer, considerationAnswerSchema } from './plan/consideration-answer';
import { type Decision, decisionSchema } from './plan/decision';
import { type FormDraft, formDraftSchema } from './plan/form-draft';
import { type OneOffDay, oneOffDaySchema } from './plan/one-off-day';
import { type OperationDates, operationDatesSchema } from './plan/operation-dates';
import { type PlanText, planTextSchema } from './plan/plan-text';
import { type PlannedEvent, plannedEventSchema } from './plan/planned-event';
import { type DayLogEntry, dayLogEntrySchema } from './polling-day/day-log-entry';
import { type Post, postSchema, type Team, teamSchema } from './polling-day/team';
import {
  type Candidate,
  candidateSchema,
  type SafetyConcern,
  safetyConcernSchema,
} from './candidates/candidate';
import { type Contest, contestSchema } from './candidates/contest';
import {
  type BriefingReceipt,
  briefingReceiptSchema,
  type ConductAccess,
  conductAccessSchema,
  type ConductEntry,
  conductEntrySchema,
} from './conduct/conduct-entry';
import {
  type CandidateContact,
  candidateContactSchema,
  type ContactMatter,
  contactMatterSchema,
} from './contact/contact';
import { type PublicityItem, publicityItemSchema } from './publicity/publicity-item';
import { type CarriedItem, carriedItemSchema } from './carry-forward/carried-item';
import {
  type Contribution,
  contributionSchema,
  type DebriefForm,
  debriefFormSchema,
} from './debrief/contribution';
import { type HotDebrief, hotDebriefSchema } from './debrief/hot-debrief';
import { type Judgement, judgementSchema } from './debrief/judgement';
import { type LearningPoint, learningPointSchema } from './debrief/learning-point';
import { type MediaEntry, mediaEntrySchema } from './debrief/media-entry';
import { type TrainingItem, trainingItemSchema } from './debrief/training-item';
import {
  type Closure,
  closureSchema,
  type RetentionReview,
  retentionReviewSchema,
  type RetentionRule,
  retentionRuleSchema,
} from './retention/closure';
import { type DataReturn, dataReturnSchema } from './returns/data-return';
import { type ReturnEntry, returnEntrySchema } from './returns/return-entry';
import {
  type LearningNote,
  learningNoteSchema,
  type Placeholder,
  placeholderSchema,
} from './sanitise/learning-note';
import type { z } from './foundation/schema';

/** Collection name to record. A `type`, not an `interface`, so that the vault may index it. */
export type DeskRecords = {
  desk: Desk;
  deskUsers: DeskUser;
  operations: Operation;
  areas: Area;
  places: Place;
  stations: Station;
  importProfiles: ImportProfile;
  assessments: Assessment;
  cells: Cell;
  factorNotes: FactorNote;
  controls: Control;
  scaleSets: ScaleSet;
  intelligence: IntelligenceItem;
  history: HistoryEntry;
  lessons: Lesson;
  lessonAnswers: LessonAnswer;
  workshops: Workshop;
  rounds: Round;
  scores: Score;
  roundReasons: RoundReason;
  agreedRatings: AgreedRating;
  workshopDrafts: WorkshopDraft;
  exportedDocuments: ExportedDocument;
  allegations: Allegation;
  cases: CaseFile;
  cpsContacts: CpsContact;
  fileReviews: FileReview;
  councilUpdates: CouncilUpdate;
  packs: Pack;
  offenceEdits: OffenceEdit;
  arrangements: Arrangements;
  oneOffDays: OneOffDay;
  operationDates: OperationDates;
  plannedEvents: PlannedEvent;
  commandRoles: CommandRole;
  delegations: Delegation;
  partners: Partner;
  partnerContacts: PartnerContact;
  checklistAnswers: ChecklistAnswer;
  considerationAnswers: ConsiderationAnswer;
  decisions: Decision;
  formDrafts: FormDraft;
  meetings: Meeting;
  actions: Action;
  planTexts: PlanText;
  teams: Team;
  posts: Post;
  dayLog: DayLogEntry;
  memoranda: Memorandum;
  memorandumReturns: MemorandumReturn;
  clauseEdits: ClauseEdit;
  documentVersions: DocumentVersion;
  forceLooks: ForceLook;
  wordTemplates: WordTemplate;
  letterBatches: LetterBatch;
  judgements: Judgement;
  learningPoints: LearningPoint;
  trainingItems: TrainingItem;
  hotDebriefs: HotDebrief;
  mediaEntries: MediaEntry;
  debriefForms: DebriefForm;
  contributions: Contribution;
  returnEntries: ReturnEntry;
  dataReturns: DataReturn;
  learningNotes: LearningNote;
  placeholders: Placeholder;
  carriedItems: CarriedItem;
  closures: Closure;
  retentionRules: RetentionRule;
  retentionReviews: RetentionReview;
  contests: Contest;
  candidates: Candidate;
  safetyConcerns: SafetyConcern;
  contactMatters: ContactMatter;
  candidateContacts: CandidateContact;
  publicityItems: PublicityItem;
  conductEntries: ConductEntry;
  conductAccess: ConductAccess;
  briefingReceipts: BriefingReceipt;
};

export type CollectionName = keyof DeskRecords;

/** Rises by one when a schema below changes; a migration then says how older records become new ones. */
export const recordsVersion = 5;

export const registry: { readonly [C in CollectionName]: z.ZodType<DeskRecords[C]> } = {
  desk: deskSchema,
  deskUsers: deskUserSchema,
  operations: operationSchema,
  areas: areaSchema,
  places: placeSchema,
  stations: stationSchema,
  importProfiles: importProfileSchema,
  assessments: assessmentSchema,
  cells: cellSchema,
  factorNotes: factorNoteSchema,
  controls: controlSchema,
  scaleSets: scaleSetSchema,
  intelligence: intelligenceItemSchema,
  history: historyEntrySchema,
  lessons: lessonSchema,
  lessonAnswers: lessonAnswerSchema,
  workshops: workshopSchema,
  rounds: roundSchema,
  scores: scoreSchema,
  roundReasons: roundReasonSchema,
  agreedRatings: agreedRatingSchema,
  workshopDrafts: workshopDraftSchema,
  exportedDocuments: exportedDocumentSchema,
  allegations: allegationSchema,
  cases: caseFileSchema,
  cpsContacts: cpsContactSchema,
  fileReviews: fileReviewSchema,
  councilUpdates: councilUpdateSchema,
  packs: packSchema,
  offenceEdits: offenceEditSchema,
  arrangements: arrangementsSchema,
  oneOffDays: oneOffDaySchema,
  operationDates: operationDatesSchema,
  plannedEvents: plannedEventSchema,
  commandRoles: commandRoleSchema,
  delegations: delegationSchema,
  partners: partnerSchema,
  partnerContacts: partnerContactSchema,
  checklistAnswers: checklistAnswerSchema,
  considerationAnswers: considerationAnswerSchema,
  decisions: decisionSchema,
  formDrafts: formDraftSchema,
  meetings: meetingSchema,
  actions: actionSchema,
  planTexts: planTextSchema,
  teams: teamSchema,
  posts: postSchema,
  dayLog: dayLogEntrySchema,
  memoranda: memorandumSchema,
  memorandumReturns: memorandumReturnSchema,
  clauseEdits: clauseEditSchema,
  documentVersions: documentVersionSchema,
  forceLooks: forceLookSchema,
  wordTemplates: wordTemplateSchema,
  letterBatches: letterBatchSchema,
  judgements: judgementSchema,
  learningPoints: learningPointSchema,
  trainingItems: trainingItemSchema,
  hotDebriefs: hotDebriefSchema,
  mediaEntries: mediaEntrySchema,
  debriefForms: debriefFormSchema,
  contributions: contributionSchema,
  returnEntries: returnEntrySchema,
  dataReturns: dataReturnSchema,
  learningNotes: learningNoteSchema,
  placeholders: placeholderSchema,
  carriedItems: carriedItemSchema,
  closures: closureSchema,
  retentionRules: retentionRuleSchema,
  retentionReviews: retentionReviewSchema,
  contests: contestSchema,
  candidates: candidateSchema,
  safetyConcerns: safetyConcernSchema,
  contactMatters: contactMatterSchema,
  candidateContacts: candidateContactSchema,
  publicityItems: publicityItemSchema,
  conductEntries: conductEntrySchema,
  conductAccess: conductAccessSchema,
  briefingReceipts: briefingReceiptSchema,
};

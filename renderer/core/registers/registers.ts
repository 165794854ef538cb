/** Every register that the desk can hand out as a table, in the order in which they are offered. */
import { candidateContactsRegister, contactMattersRegister } from './candidates-contact';
import { allegationsRegister, councilUpdatesRegister } from './allegations';
import { candidatesRegister, contestsRegister, safetyConcernsRegister } from './candidates';
import { carriedItemsRegister } from './carried-items';
import { publicityRegister } from './candidates-publicity';
import { casesRegister } from './cases';
import { closingRegister, retentionRegister } from './closing';
import { commandRegister, delegationsRegister, handoversRegister } from './command';
import { briefingReceiptsRegister, conductRegister } from './conduct';
import { cpsRegister } from './cps';
import { judgementsRegister } from './debrief-judgements';
import { considerationsRegister, decisionsRegister } from './decisions';
import { exportedDocumentsRegister, packsRegister } from './documents';
import {
  historyRegister,
  intelligenceRegister,
  lessonAnswersRegister,
  lessonsRegister,
} from './intelligence';
import { forceContactsRegister, forceOffencesRegister } from './law';
import { letterBatchesRegister, letterRecipientsRegister, wordTemplatesRegister } from './letters';
import {
  hotDebriefsRegister,
  learningPointsRegister,
  mediaEntriesRegister,
  trainingItemsRegister,
} from './debrief-learning';
import { learningNotesRegister } from './debrief-notes';
import { dataReturnsRegister, returnEntriesRegister } from './debrief-returns';
import { documentVersionsRegister } from './issued';
import { contributionsRegister, debriefFormsRegister } from './debrief-contributions';
import { actionsRegister, meetingsRegister } from './meetings';
import { clauseEditsRegister, memorandaRegister, memorandumReturnsRegister } from './memoranda';
import { checklistRegister, partnerContactsRegister, partnersRegister } from './partners';
import { areasRegister, otherPlacesRegister, stationsRegister } from './places';
import { planTextsRegister } from './plan-texts';
import { dayLogRegister, deploymentRegister, postsRegister, teamsRegister } from './polling-day';
import type { AnyRegister } from './register';
import { controlsRegister, threatsRegister, workshopsRegister } from './threats';

import { oneOffDaysRegister, plannedEventsRegister, timetableRegister } from './timetable';

export const registers: readonly AnyRegister[] = [
  timetableRegister,
  plannedEventsRegister,
  oneOffDaysRegister,
  stationsRegister,
  otherPlacesRegister,
  areasRegister,
  intelligenceRegister,
  historyRegister,
  lessonsRegister,
  lessonAnswersRegister,
  threatsRegister,
  controlsRegister,
  workshopsRegister,
  allegationsRegister,
  councilUpdatesRegister,
  casesRegister,
  cpsRegister,
  packsRegister,
  documentVersionsRegister,
  forceOffencesRegister,
  forceContactsRegister,
  commandRegister,
  handoversRegister,
  delegationsRegister,
  partnersRegister,
  partnerContactsRegister,
  checklistRegister,
  planTextsRegister,
  considerationsRegister,
  decisionsRegister,
  meetingsRegister,
  actionsRegister,
  memorandaRegister,
  memorandumReturnsRegister,
  clauseEditsRegister,
  letterBatchesRegister,
  letterRecipientsRegister,
  wordTemplatesRegister,
  contestsRegister,
  candidatesRegister,
  safetyConcernsRegister,
  deploymentRegister,
  teamsRegister,
  postsRegister,
  dayLogRegister,
  briefingReceiptsRegister,
  learningPointsRegister,
  hotDebriefsRegister,
  trainingItemsRegister,
  mediaEntriesRegister,
  debriefFormsRegister,
  contributionsRegister,
  judgementsRegister,
  returnEntriesRegister,
  dataReturnsRegister,
  learningNotesRegister,
  carriedItemsRegister,
  closingRegister,
  retentionRegister,
  candidateContactsRegister,
  contactMattersRegister,
  publicityRegister,
  exportedDocumentsRegister,
];

/** Registers that leave the desk from their own screen alone, by the hand of those who may read them. */
export const restrictedRegisters: readonly AnyRegister[] = [conductRegister];

/** The register with this id; never a restricted one. */
export function registerWithId(id: string): AnyRegister | undefined {
  return registers.find((register) => register.id === id);
}

/** Every register that the desk can hand out as a table, in the order in which they are offered. */
import { allegationsRegister, councilUpdatesRegister } from './allegations';
import { casesRegister } from './cases';
import { commandRegister, delegationsRegister, handoversRegister } from './command';
import { cpsRegister } from './cps';
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
import { documentVersionsRegister } from './issued';
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
  deploymentRegister,
  teamsRegister,
  postsRegister,
  dayLogRegister,
  exportedDocumentsRegister,
];

/** The register with this id. */
export function registerWithId(id: string): AnyRegister | undefined {
  return registers.find((register) => register.id === id);
}

/**
 * What may not be changed although its shape is right: what gold has approved or is being asked to approve, and
 * what a workshop has put on record. Asked for commits, undo and redo alike.
 *
 * To guard a further collection: write its rules as functions of `Asked` and the change, in a file beside the
 * collection (`cases/case-guard.ts`), and call them from the switch in `refusalOfOne`, which does not compile
 * while a collection is missing from it. Every change of every commit passes here, thousands at once in an import:
 * a rule reads the records that it needs by id, and asks `willStand`, which reads a whole collection, only after
 * the change itself has shown that it may matter (a removal, an outcome that was set).
 */
import {
  allegationRefusal,
  caseRefusal,
  newApproachRefusal,
  packRefusal,
  registerRefusal,
  reportsRefusal,
  reviewRefusal,
} from './cases/case-guard';
import { candidateRefusal, concernRefusal, contestRefusal } from './candidates/candidate-guard';
import { carriedItemRefusal } from './carry-forward/carried-guard';
import { approvalRefusal } from './cases/approval-guard';
import type { CaseFile } from './cases/case-file';
import type { CpsContact } from './cases/cps-contact';
import type { ForceRecords } from './cases/readiness/force-readiness';
import { conductAccessRefusal, conductEntryRefusal, receiptRefusal } from './conduct/conduct-guard';
import { commandRoleRefusal } from './command/command-guard';
import { correctionRefusal, councilUpdateRefusal } from './cases/register-guard';
import { contactRefusal, matterRefusal } from './contact/contact-guard';
import { contributionRefusal, debriefFormRefusal } from './debrief/contribution-guard';
import { hotDebriefRefusal, learningPointRefusal, trainingRefusal } from './debrief/learning-guard';
import { asId } from './foundation/ids';
import {
  type Asked,
  type GuardedStep,
  type RecordChange,
  type StandingRecords,
  willStand,
} from './guard-question';
import { batchRefusal, issuedRefusal } from './issuing/issue-guard';
import { dayLogWords, decisionWords, logRefusal } from './log/log-guard';
import { actionRefusal, meetingRefusal } from './meetings/meeting-guard';
import { memorandumRefusal, returnRefusal } from './memoranda/memorandum-guard';
import { effectiveOffences } from './offences/catalogue';
import { answeredRefusal } from './plan/answered-guard';
import { planTextRefusal } from './plan/plan-text-guard';
import { publicityRefusal } from './publicity/publicity-guard';
import type { CollectionName, DeskRecords } from './records';
import {
  closedRefusal,
  closureRefusal,
  erasureIn,
  erasureRefusal,
  retentionReviewRefusal,
} from './retention/retention-guard';
import { dataReturnRefusal, returnEntryRefusal } from './returns/return-guard';
import { placeholderRefusal } from './sanitise/sanitise-guard';
import { assessmentRefusal, refusalAt, removedVersionRefusal } from './threat/assessment-guard';
import { draftRefusal, recordedRefusal, workshopRefusal } from './workshop/workshop-guard';

/** The reason why these changes may not be made, or `null`. */
export function refusalOf(
  records: StandingRecords,
  changes: readonly RecordChange[],
  step: GuardedStep = 'commit',
): string | null {
  const asked: Asked = {
    read: records.get,
    where: records.where,
    today: records.today ?? null,
    changes,
    step,
  };
  // Erasing is its own step with its own rules: what is otherwise only added to goes with a recorded decision alone.
  const erasure = erasureIn(changes, records.get);
  if (erasure !== null) return erasureRefusal(asked, erasure);
  for (const change of changes) {
    const refusal = closedRefusal(asked, change) ?? refusalOfOne(asked, change);
    if (refusal !== null) return refusal;
  }
  return null;
}

function refusalOfOne(asked: Asked, change: RecordChange): string | null {
  const { read } = asked;
  switch (change.collection) {
    case 'assessments':
      return (
        assessmentRefusal(read(change.collection, change.id), change.after) ??
        (change.after === null ? removedVersionRefusal(asked, change.id) : null)
      );
    case 'cells':
    case 'factorNotes':
    case 'lessonAnswers':
      return (
        refusalAt(read, read(change.collection, change.id)?.assessmentId) ??
        refusalAt(read, change.after?.assessmentId)
      );
    case 'workshops':
      return workshopRefusal(asked, change.id, change.after);
    case 'rounds':
    case 'scores':
    case 'roundReasons':
    case 'agreedRatings':
      return recordedRefusal(asked, change);
    case 'workshopDrafts':
      return draftRefusal(read, change.after);
    case 'allegations':
      return allegationRefusal(read('allegations', change.id), change.after, () =>
        casesWith(asked, ({ allegationIds }) => allegationIds.some((id) => id === change.id)),
      );
    case 'cases':
      return (
        caseRefusal(read('cases', change.id), change.after, () => contactsOf(asked, change.id)) ??
        reportsRefusal(read('cases', change.id), change.after, () =>
          casesWith(asked, ({ id }) => id !== change.id),
        ) ??
        approvalRefusal(read('cases', change.id), change.after, (today) => forceOn(asked, today))
      );
    case 'cpsContacts':
      return refusalOfContact(asked, change);
    case 'fileReviews':
      return reviewRefusal(read('fileReviews', change.id), change.after);
    case 'packs':
      return packRefusal(read('packs', change.id));
    case 'councilUpdates':
      return councilUpdateRefusal(read('councilUpdates', change.id), change.after, asked.step);
    case 'commandRoles':
      return commandRoleRefusal(asked, asId<'CommandRole'>(change.id), change.after);
    case 'decisions':
      return logRefusal(asked, change, decisionWords);
    case 'dayLog':
      return logRefusal(asked, change, dayLogWords);
    case 'documentVersions':
      return issuedRefusal(asked, change);
    case 'memoranda':
      return memorandumRefusal(asked, change);
    case 'memorandumReturns':
      return returnRefusal(asked, change);
    case 'letterBatches':
      return batchRefusal(read('letterBatches', change.id), change.after);
    case 'meetings':
      return meetingRefusal(asked, change);
    case 'actions':
      return actionRefusal(asked, change);
    case 'planTexts':
      return planTextRefusal(read('planTexts', change.id), change.after);
    case 'checklistAnswers':
    case 'considerationAnswers':
      return answeredRefusal(asked, change);
    case 'debriefForms':
      return debriefFormRefusal(asked, change);
    case 'contributions':
      return contributionRefusal(asked, change);
    case 'carriedItems':
      return carriedItemRefusal(asked, change);
    case 'learningPoints':
      return learningPointRefusal(asked, change);
    case 'trainingItems':
      return trainingRefusal(asked, change);
    case 'hotDebriefs':
      return hotDebriefRefusal(asked, change);
    case 'placeholders':
      return placeholderRefusal(asked, change);
    case 'contests':
      return contestRefusal(asked, change);
    case 'candidates':
      return candidateRefusal(asked, change);
    case 'safetyConcerns':
      return concernRefusal(asked, change);
    case 'publicityItems':
      return publicityRefusal(asked, change);
    case 'dataReturns':
      return dataReturnRefusal(read('dataReturns', change.id), change.after);
    case 'returnEntries':
      return returnEntryRefusal(change.after);
    case 'conductEntries':
      return conductEntryRefusal(asked, change);
    case 'conductAccess':
      return conductAccessRefusal(asked, change);
    case 'briefingReceipts':
      return receiptRefusal(asked, change);
    case 'closures':
      return closureRefusal(read('closures', change.id), change.after);
    case 'retentionReviews':
      return retentionReviewRefusal(asked, read('retentionReviews', change.id), change.after);
    case 'candidateContacts':
      return contactRefusal(asked, change);
    case 'contactMatters':
      return matterRefusal(asked, change);
    case 'desk':
    case 'deskUsers':
    case 'operations':
    case 'areas':
    case 'places':
    case 'stations':
    case 'importProfiles':
    case 'controls':
    case 'scaleSets':
    case 'intelligence':
    case 'history':
    case 'lessons':
    case 'exportedDocuments':
    case 'offenceEdits':
    case 'arrangements':
    case 'oneOffDays':
    case 'judgements':
    case 'mediaEntries':
    case 'learningNotes':
    case 'retentionRules':
    case 'formDrafts':
    case 'operationDates':
    case 'plannedEvents':
    case 'delegations':
    case 'partners':
    case 'partnerContacts':
    case 'teams':
    case 'posts':
    case 'clauseEdits':
    case 'forceLooks':
    case 'wordTemplates':
      return null;
  }
}

/** What the register will hold of a case. */
function contactsOf(asked: Asked, caseId: string): readonly CpsContact[] {
  return willStand(asked, 'cpsContacts', (contact) => contact.caseId === caseId);
}

/** The records of the force as they will stand. */
function forceOn(asked: Asked, today: string): ForceRecords {
  const all = <C extends CollectionName>(collection: C): ReadonlyMap<string, DeskRecords[C]> =>
    new Map(willStand(asked, collection, () => true).map((record) => [record.id, record]));
  return {
    cases: all('cases'),
    allegations: all('allegations'),
    contacts: all('cpsContacts'),
    operations: all('operations'),
    offences: effectiveOffences(all('offenceEdits').values()),
    today,
  };
}

/** The cases that will be so. */
function casesWith(asked: Asked, isSo: (caseFile: CaseFile) => boolean): readonly CaseFile[] {
  return willStand(asked, 'cases', isSo);
}

/** A case as it will stand. */
function caseAfter({ read, changes }: Asked, id: string): CaseFile | undefined {
  const change = changes.find((each) => each.collection === 'cases' && each.id === id);
  if (change?.collection !== 'cases') return read('cases', id);
  return change.after ?? undefined;
}

/** The outcome of the case keeps what it rests on, where the contact is changed and where it is moved or removed. */
function refusalOfContact(
  asked: Asked,
  change: Extract<RecordChange, { readonly collection: 'cpsContacts' }>,
): string | null {
  const was = asked.read('cpsContacts', change.id);
  const { after } = change;
  const caseFile = after === null ? undefined : caseAfter(asked, after.caseId);
  const approach = newApproachRefusal(was, after, caseFile, asked.today);
  // Taking back the last step of this session weighs nothing anew: what stood before it had been weighed.
  if (approach !== null && asked.step === 'commit') return approach;
  const correction = correctionRefusal(was, after, asked.step);
  if (correction !== null) return correction;
  const cases = [was?.caseId, after?.caseId].filter((id) => id !== undefined);
  for (const id of new Set(cases)) {
    const refusal = registerRefusal(caseAfter(asked, id), () => contactsOf(asked, id));
    if (refusal !== null) return refusal;
  }
  return null;
}

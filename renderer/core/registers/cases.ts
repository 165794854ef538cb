/** The register of cases: each with its people, offences, evidence and decisions. */
import { streams } from '../cases/allegation';
import type { CaseFile } from '../cases/case-file';
import type { CaseDecision } from '../cases/case-decision';
import { personalStatementWords, pleaWords } from '../cases/evidence-words';
import { contactsByCase, stageOf } from '../cases/stage';
import { formatMoment } from '../foundation/dates';
import { pollTypes } from '../operation/operation';
import { actionWords, outcomeLine } from './allegations';
import {
  evidenceEntry,
  interviewEntry,
  offenceEntry,
  offenceNames,
  suspectEntry,
  unusedEntry,
  witnessEntry,
} from './case-entries';
import {
  areaName,
  date,
  inOrder,
  lines,
  moment,
  nameIn,
  noLongerRecorded,
  number,
  ofOperation,
  parts,
  saidMoment,
  short,
  tableOf,
  text,
  yesNo,
} from './columns';
import type { Register } from './register';

/** Every case of the operation with all that its file is made from. */
export const casesRegister: Register<'cases' | 'cpsContacts' | 'allegations' | 'areas' | 'offenceEdits'> = {
  id: 'cases',
  title: 'Cases',
  reads: ['cases', 'cpsContacts', 'allegations', 'areas', 'offenceEdits'],
  leavesOut: {
    'cases.suspects.id': 'An id of the desk; the name stands instead.',
    'cases.offences.pinned.offence':
      'The text of the offence stands in the register of offences and in the file.',
    'cases.evidence.supports.offence': 'An id of the desk; the name of the offence stands instead.',
    'cases.witnesses.supports.offence': 'An id of the desk; the name of the offence stands instead.',
  },
  tableOf: ({ cases, cpsContacts, allegations, areas, offenceEdits }, operation) => {
    const contacts = contactsByCase(cpsContacts);
    const names = offenceNames(offenceEdits);
    return tableOf<CaseFile>(
      [
        short('Reference', ({ reference }) => reference),
        text('Title', ({ title }) => title),
        short('Stage', (each) => stageOf(each, contacts.get(each.id) ?? []).words),
        short('Stream', ({ stream }) => nameIn(streams, stream)),
        text('Allegations', ({ allegationIds }) =>
          allegationIds.map((id) => allegations.get(id)?.reference ?? noLongerRecorded).join('; '),
        ),
        text('Summary', ({ summary }) => summary, 4),
        text('Officer in the case', ({ officerInCase }) => officerInCase),
        text('Senior investigating officer', (each) => each.seniorInvestigatingOfficer),
        text('Disclosure officer', ({ disclosureOfficer }) => disclosureOfficer),
        text('CPS lawyer', ({ cpsLawyer }) => cpsLawyer),
        text('Complainant', ({ complainant }) => complainant),
        short('Poll', ({ pollType }) => (pollType === null ? null : nameIn(pollTypes, pollType))),
        short('Contest', ({ contest }) => contest),
        short('Area', ({ areaId }) => areaName(areas, areaId)),
        text('Suspects', ({ suspects }) => lines(suspects.map(suspectEntry)), 4),
        text(
          'Offences',
          (each) => lines(each.offences.map((offence) => offenceEntry(offence, each, names))),
          4,
        ),
        text('Evidence', (each) => lines(each.evidence.map((item) => evidenceEntry(item, each, names))), 4),
        text('Unused material', ({ unused }) => lines(unused.map(unusedEntry)), 3),
        text(
          'Witnesses',
          (each) => lines(each.witnesses.map((witness) => witnessEntry(witness, each, names))),
          3,
        ),
        text('Interviews', (each) => lines(each.interviews.map((one) => interviewEntry(one, each))), 3),
        short('Expected plea', ({ expectedPlea }) => pleaWords[expectedPlea]),
        date('Schedule of non-sensitive material', ({ schedules }) => schedules.nonSensitiveOn),
        date('Schedule of sensitive material', ({ schedules }) => schedules.sensitiveOn),
        date('Disclosure officer’s report', ({ schedules }) => schedules.officersReportOn),
        short('Personal statement', ({ personalStatement }) => personalStatementWords[personalStatement]),
        text('Status of the candidate', ({ candidateStatus }) => candidateStatus),
        text('Result of the contest', ({ result }) => result.words),
        number('Majority', ({ result }) => result.majority),
        short('Elected', ({ result }) => yesNo(result.isElected)),
        text('Public interest', ({ publicInterest }) => publicInterest, 3),
        text('To the local CPS', ({ localCps }) =>
          localCps === null ? null : parts(localCps.reason, localCps.by, formatMoment(localCps.at)),
        ),
        text('Actions', ({ actions }) => lines(actions.map(actionWords)), 3),
        text('Decisions', ({ decisions }) => lines(decisions.map(decisionWords)), 4),
        text('Approvals', ({ approvals }) => lines(approvals.map(approvalWords)), 3),
        text('Disputed reasons', ({ disputes }) => lines(disputes.map(disputeWords)), 3),
        text('Answers to earlier refusals', ({ promptAnswers }) => lines(promptAnswers.map(promptWords)), 3),
        text(
          'One officer on both kinds of work',
          ({ separations }) => lines(separations.map(separationWords)),
          3,
        ),
        text('Outcome', ({ outcome }) => outcomeLine(outcome), 3),
        moment('Opened', ({ openedAt }) => openedAt),
        short('Opened by', ({ openedBy }) => openedBy),
      ],
      ofOperation(cases, operation).sort((a, b) => inOrder.compare(a.reference, b.reference)),
    );
  },
};

function decisionWords(decision: CaseDecision): string {
  const {
    at,
    by,
    question,
    information,
    threatAndRisk,
    powersAndPolicy,
    options,
    decision: words,
  } = decision;
  return parts(
    `${formatMoment(at)}, ${by}`,
    question === '' ? null : `question: ${question}`,
    information === '' ? null : `information: ${information}`,
    threatAndRisk === '' ? null : `threat and risk: ${threatAndRisk}`,
    powersAndPolicy === '' ? null : `powers and policy: ${powersAndPolicy}`,
    options === '' ? null : `options: ${options}`,
    words === '' ? null : `decision: ${words}`,
  );
}

function approvalWords({ approves, by, at, note, withdrawnAt }: CaseFile['approvals'][number]): string {
  return parts(
    approves === 'contact' ? 'contact with the CPS' : 'submission of the file',
    by,
    formatMoment(at),
    note,
    saidMoment('withdrawn', withdrawnAt),
  );
}

function disputeWords({ reasonKey, ground, by, at, withdrawnAt }: CaseFile['disputes'][number]): string {
  return parts(reasonKey, ground, by, formatMoment(at), saidMoment('withdrawn', withdrawnAt));
}

function promptWords({ promptId, answer, by, at }: CaseFile['promptAnswers'][number]): string {
  return parts(promptId, answer, by, formatMoment(at));
}

function separationWords(separation: CaseFile['separations'][number]): string {
  const { officer, about, otherCase, reason, by, at } = separation;
  return parts(officer, about, otherCase, reason, by, formatMoment(at));
}

/** How each field of a case reads in its log. */
import { formatDate, formatMoment } from '../../foundation/dates';
import { occurredWords } from '../../offences/occurred';
import { pollTypes } from '../../operation/operation';
import { standings, streams } from '../allegation';
import type { CaseFile, Suspect } from '../case-file';
import { type CaseOffence, type PinnedOffence, proceedingsWays } from '../case-offence';
import type { EvidenceItem, Interview, UnusedItem, Witness } from '../evidence-item';
import {
  fileSize,
  interviewWords,
  personalStatementWords,
  pleaWords,
  statementWords,
} from '../evidence-words';
import { outcomeWords } from '../outcome';
import {
  choice,
  count,
  day,
  type MembersField,
  moment,
  person,
  quoted,
  type ShapeOf,
  shortened,
  text,
  unsaid,
  word,
  yesNo,
} from './field';
import {
  areaName,
  caseOffenceName,
  evidenceName,
  nobodyNamed,
  offenceName,
  reasonName,
  refusalWords,
  reportName,
  suspectName,
  supportName,
  witnessName,
} from './look';

const suspectShape: ShapeOf<Suspect> = {
  id: unsaid,
  name: text('name'),
  bornOn: day('date of birth'),
  standing: choice('in the election', standings),
  detail: text('party or description'),
  identifiedBy: text('how they were identified'),
  convictionsCheckedOn: day('previous convictions checked on'),
  convictions: text('previous convictions'),
};

const offenceShape: ShapeOf<CaseOffence> = {
  id: unsaid,
  offenceId: { kind: 'value', label: 'offence', read: offenceName },
  suspectIds: { kind: 'members', label: 'against', read: suspectName },
  occurred: { kind: 'value', label: 'when', read: (when) => occurredWords(when) ?? 'on a day not known' },
  dueOn: day('return or declaration due on'),
  sufficientEvidenceOn: day('a prosecutor first had sufficient evidence on'),
  foreignPower: {
    kind: 'part',
    label: 'foreign-power condition',
    shape: {
      reason: text('reason'),
      by: person('recorded by'),
      at: moment('recorded'),
      answer: {
        kind: 'part',
        label: 'answer of the CPS',
        shape: {
          on: day('given on'),
          isMet: { kind: 'value', label: 'the condition is', read: (isMet) => (isMet ? 'met' : 'not met') },
          words: text('words'),
          by: person('recorded by'),
        },
      },
    },
  },
  extension: {
    kind: 'part',
    label: 'application for more time',
    shape: {
      appliedOn: day('made on'),
      decidedOn: day('decided on'),
      isGranted: yesNo('granted'),
      until: day('extended until'),
      documentsUntil: day('documents to be kept until'),
      note: text('note'),
    },
  },
  proceedings: {
    kind: 'members',
    label: 'proceedings begun',
    read: ({ suspectId, begunOn, how, note }, look) => {
      const way = proceedingsWays.find(({ id }) => id === how)?.name ?? '';
      return `against ${suspectName(suspectId, look)} on ${formatDate(begunOn)}: ${way}${note === '' ? '' : `, ${quoted(note)}`}`;
    },
  },
  pinned: { kind: 'value', label: 'text of the offence', read: pinnedWords },
  motive: text('evidence of hostility as the motive'),
  victimStanding: text('evidence of what the victim is'),
};

function pinnedWords({ catalogue, isLocal, checkedBy, checkedAt }: PinnedOffence): string {
  return `checked against catalogue ${catalogue}${isLocal ? ', the force’s own copy,' : ''} by ${checkedBy}, ${formatMoment(checkedAt)}`;
}

const supports: MembersField<EvidenceItem['supports'][number]> = {
  kind: 'members',
  label: 'supports',
  read: supportName,
};

const evidenceShape: ShapeOf<EvidenceItem> = {
  id: unsaid,
  what: text('what it is'),
  exhibitReference: text('exhibit reference'),
  heldBy: text('held by'),
  producedBy: { kind: 'value', label: 'produced by', read: witnessName },
  obtainedOn: day('obtained on'),
  file: {
    kind: 'value',
    label: 'file',
    read: ({ name, size, sha256 }) =>
      `“${name}”, ${fileSize(size)}, SHA-256 beginning ${sha256.slice(0, 12)}`,
  },
  isMedia: yesNo('to be played or looked at'),
  playbackNote: text('how to play it'),
  supports,
};

const unusedShape: ShapeOf<UnusedItem> = {
  id: unsaid,
  what: text('what it is'),
  heldBy: text('held by'),
  isSensitive: yesNo('sensitive'),
  isPresumed: yesNo('presumed to meet the disclosure test'),
  note: text('note'),
};

const witnessShape: ShapeOf<Witness> = {
  id: unsaid,
  name: text('name'),
  role: text('role'),
  isComplainant: yesNo('the complainant'),
  statement: word('statement', statementWords),
  statementOn: day('statement of'),
  supports,
  note: text('note'),
};

const interviewShape: ShapeOf<Interview> = {
  id: unsaid,
  suspectId: { kind: 'value', label: 'suspect', read: suspectName },
  state: word('state', interviewWords),
  on: day('held on'),
  summary: text('what was said, or why it was not held'),
  defence: text('defence or explanation'),
};

const approvalNames = [
  { id: 'contact', name: 'contact with the CPS' },
  { id: 'submission', name: 'submission of the file' },
] as const;

/** The table of a case. */
export const caseShape: ShapeOf<CaseFile> = {
  id: unsaid,
  operationId: unsaid,
  reference: text('reference'),
  title: text('title'),
  stream: choice('stream', streams),
  allegationIds: { kind: 'members', label: 'reports taken up', read: reportName },
  summary: text('summary'),
  officerInCase: text('officer in case'),
  seniorInvestigatingOfficer: text('senior investigating officer'),
  disclosureOfficer: text('disclosure officer'),
  cpsLawyer: text('CPS lawyer'),
  complainant: text('complainant'),
  pollType: choice('election', pollTypes),
  contest: text('contest'),
  areaId: { kind: 'value', label: 'electoral area', read: areaName },
  suspects: {
    kind: 'entries',
    one: 'Suspect',
    name: ({ name }) => (name.trim() === '' ? nobodyNamed : shortened(name)),
    shape: suspectShape,
  },
  offences: { kind: 'entries', one: 'Offence', name: caseOffenceName, shape: offenceShape },
  evidence: {
    kind: 'entries',
    one: 'Evidence',
    name: (item) => shortened(evidenceName(item)),
    shape: evidenceShape,
  },
  unused: {
    kind: 'entries',
    one: 'Unused material',
    name: ({ what }) => orNotSaid(what),
    shape: unusedShape,
  },
  witnesses: { kind: 'entries', one: 'Witness', name: ({ name }) => orNotSaid(name), shape: witnessShape },
  interviews: {
    kind: 'entries',
    one: 'Interview of',
    name: ({ suspectId, on }, look) =>
      `${suspectName(suspectId, look)}${on === null ? '' : `, ${formatDate(on)}`}`,
    shape: interviewShape,
  },
  expectedPlea: word('expected plea', pleaWords),
  schedules: {
    kind: 'part',
    label: 'schedules',
    shape: {
      nonSensitiveOn: day('non-sensitive material, MG6C, done on'),
      sensitiveOn: day('sensitive material, MG6D, done on'),
      officersReportOn: day('officer’s report, MG6E, done on'),
    },
  },
  personalStatement: word('victim personal statement', personalStatementWords),
  candidateStatus: text('standing of the candidate'),
  result: {
    kind: 'part',
    label: 'result',
    shape: { words: text('in words'), majority: count('majority'), isElected: yesNo('elected') },
  },
  publicInterest: text('public interest'),
  localCps: {
    kind: 'part',
    label: 'local CPS',
    shape: { reason: text('reason'), by: person('recorded by'), at: moment('recorded') },
  },
  actions: {
    kind: 'entries',
    one: 'Action',
    name: (action) => quoted(action.text),
    shape: {
      id: unsaid,
      text: text('what'),
      owner: text('given to'),
      raisedOn: day('given on'),
      due: day('due'),
      doneOn: day('done on'),
    },
  },
  decisions: {
    kind: 'entries',
    one: 'Decision',
    name: ({ question }) => quoted(question),
    shape: {
      id: unsaid,
      at: moment('made'),
      by: person('by'),
      question: text('to be decided'),
      information: text('information'),
      threatAndRisk: text('threat and risk'),
      powersAndPolicy: text('powers and policy'),
      options: text('options'),
      decision: text('decided'),
    },
  },
  approvals: {
    kind: 'entries',
    one: 'SPOC approval of',
    name: ({ approves }) => approvalNames.find(({ id }) => id === approves)?.name ?? '',
    shape: {
      id: unsaid,
      approves: unsaid,
      by: person('by'),
      at: moment('given'),
      note: text('note'),
      withdrawnAt: moment('withdrawn'),
    },
  },
  disputes: {
    kind: 'entries',
    one: 'Disputed reason',
    name: ({ reasonKey }, look) => reasonName(reasonKey, look),
    shape: {
      id: unsaid,
      reasonKey: unsaid,
      ground: text('ground'),
      by: person('by'),
      at: moment('disputed'),
      withdrawnAt: moment('withdrawn'),
    },
  },
  promptAnswers: {
    kind: 'entries',
    one: 'Answer to the earlier refusal',
    name: ({ promptId }, look) => refusalWords(promptId, look),
    shape: {
      id: unsaid,
      promptId: unsaid,
      answer: text('answer'),
      by: person('by'),
      at: moment('given'),
    },
  },
  separations: {
    kind: 'entries',
    one: 'Reason for one officer on both kinds of work:',
    name: ({ officer }) => shortened(officer),
    shape: {
      id: unsaid,
      officer: text('officer'),
      about: text('candidate'),
      otherCase: text('other case'),
      reason: text('reason'),
      by: person('by'),
      at: moment('recorded'),
    },
  },
  outcome: {
    kind: 'part',
    label: 'outcome',
    shape: {
      outcome: choice('of the case', outcomeWords),
      on: day('on'),
      reason: text('reason'),
      by: person('recorded by'),
      cpsReference: text('reference of the CPS'),
    },
  },
  openedAt: moment('opened'),
  openedBy: person('opened by'),
};

function orNotSaid(name: string): string {
  return name.trim() === '' ? 'not named yet' : shortened(name);
}

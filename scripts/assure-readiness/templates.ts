/** What each record of a readiness file holds where the file leaves a field out: what a new record holds. */
import { newAllegation } from '../../renderer/core/cases/allegation';
import { newCaseFile } from '../../renderer/core/cases/case-file';
import { newCaseOffence } from '../../renderer/core/cases/case-offence';
import { asId } from '../../renderer/core/foundation/ids';

/** The fields of a record with what stands in each, the records in its lists, and the records in its fields. */
export interface Template {
  /** `undefined` for what the file has to give. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly lists?: Readonly<Record<string, ListTemplate>>;
  readonly parts?: Readonly<Record<string, Template>>;
}

/** Records without an id are called by this word and their place in the list, from 1: "evidence-2". */
export interface ListTemplate extends Template {
  readonly idWord: string;
}

const someMoment = '2027-01-04T09:00:00.000Z';
const someDate = '2027-01-04';
const by = 'Not stated';
const operationId = asId<'Operation'>('operation');

const action: ListTemplate = {
  idWord: 'action',
  fields: { text: undefined, owner: '', raisedOn: undefined, due: null, doneOn: null },
};

const suspect: ListTemplate = {
  idWord: 'suspect',
  fields: {
    name: '',
    bornOn: null,
    standing: 'other',
    detail: '',
    identifiedBy: '',
    convictionsCheckedOn: null,
    convictions: '',
  },
};

const extension: Template = {
  fields: {
    appliedOn: undefined,
    decidedOn: null,
    isGranted: null,
    until: null,
    documentsUntil: null,
    note: '',
  },
};

const reasoned: Template = { fields: { reason: undefined, by, at: someMoment } };

const foreignPower: Template = {
  fields: { ...reasoned.fields, answer: null },
  parts: { answer: { fields: { on: undefined, isMet: undefined, words: '', by } } },
};

const proceedings: ListTemplate = {
  idWord: 'proceedings',
  fields: { suspectId: null, begunOn: undefined, how: 'charge', note: '' },
};

const caseOffence: ListTemplate = {
  idWord: 'offence',
  fields: { ...newCaseOffence({ id: asId('offence'), offenceId: asId('none') }), id: undefined },
  lists: { proceedings },
  parts: { extension, foreignPower },
};

const evidenceItem: ListTemplate = {
  idWord: 'evidence',
  fields: {
    what: '',
    exhibitReference: '',
    heldBy: '',
    producedBy: null,
    obtainedOn: null,
    file: null,
    isMedia: false,
    playbackNote: '',
    supports: [],
  },
};

const unused: ListTemplate = {
  idWord: 'unused',
  fields: { what: '', heldBy: '', isSensitive: false, isPresumed: false, note: '' },
};

const witness: ListTemplate = {
  idWord: 'witness',
  fields: {
    name: '',
    role: '',
    isComplainant: false,
    statement: 'not-asked',
    statementOn: null,
    supports: [],
    note: '',
  },
};

const interview: ListTemplate = {
  idWord: 'interview',
  fields: { suspectId: 'suspect-1', state: 'planned', on: null, summary: '', defence: '' },
};

const decision: ListTemplate = {
  idWord: 'decision',
  fields: {
    at: someMoment,
    by,
    question: '',
    information: '',
    threatAndRisk: '',
    powersAndPolicy: '',
    options: '',
    decision: '',
  },
};

const approval: ListTemplate = {
  idWord: 'approval',
  fields: { approves: undefined, by, at: someMoment, note: '', withdrawnAt: null },
};

const dispute: ListTemplate = {
  idWord: 'dispute',
  fields: { reasonKey: undefined, ground: undefined, by, at: someMoment, withdrawnAt: null },
};

const promptAnswer: ListTemplate = {
  idWord: 'answer',
  fields: { promptId: undefined, answer: undefined, by, at: someMoment },
};

const separation: ListTemplate = {
  idWord: 'separation',
  fields: {
    officer: undefined,
    about: undefined,
    otherCase: undefined,
    reason: undefined,
    by,
    at: someMoment,
  },
};

const outcome: Template = {
  fields: { outcome: undefined, on: undefined, reason: '', by, cpsReference: '' },
};

/** A case: only its lists and parts have names of their own. */
export const caseTemplate: ListTemplate = {
  idWord: 'case',
  fields: {
    ...newCaseFile({ id: asId('case'), operationId, reference: 'C-001', openedAt: someMoment, openedBy: by }),
    id: undefined,
  },
  lists: {
    suspects: suspect,
    offences: caseOffence,
    evidence: evidenceItem,
    unused,
    witnesses: witness,
    interviews: interview,
    actions: action,
    decisions: decision,
    approvals: approval,
    disputes: dispute,
    promptAnswers: promptAnswer,
    separations: separation,
  },
  parts: {
    schedules: { fields: { nonSensitiveOn: null, sensitiveOn: null, officersReportOn: null } },
    result: { fields: { words: '', majority: null, isElected: null } },
    localCps: reasoned,
    outcome,
  },
};

export const allegationTemplate: ListTemplate = {
  idWord: 'allegation',
  fields: {
    ...newAllegation({
      id: asId('allegation'),
      operationId,
      reference: 'A-001',
      reportedOn: someDate,
      enteredAt: someMoment,
      enteredBy: by,
    }),
    id: undefined,
  },
  lists: {
    concerned: {
      idWord: 'concerned',
      fields: { name: undefined, standing: 'other', side: 'named', detail: '' },
    },
    referrals: {
      idWord: 'referral',
      fields: { tag: undefined, to: '', sentOn: null, reference: '', note: '' },
    },
    actions: action,
  },
  parts: { outcome },
};

export const contactTemplate: ListTemplate = {
  idWord: 'contact',
  fields: {
    operationId,
    caseId: 'case-1',
    purpose: 'charge',
    office: 'london',
    lawyer: '',
    sentOn: someDate,
    sentBy: by,
    sent: '',
    packId: null,
    acknowledgedOn: null,
    cpsReference: '',
    items: [],
    decisions: [],
    reviewOf: null,
    corrections: [],
  },
  lists: {
    items: {
      idWord: 'item',
      fields: { text: undefined, due: null, responses: [], doneOn: null },
      lists: {
        responses: { idWord: 'response', fields: { kind: 'accepted', ground: '', by, on: someDate } },
      },
    },
    decisions: {
      idWord: 'decision',
      fields: { kind: undefined, on: undefined, words: '', reasons: [] },
      lists: { reasons: { idWord: 'reason', fields: { text: undefined, offenceIds: [] } } },
    },
    corrections: {
      idWord: 'correction',
      fields: { at: someMoment, by, what: undefined, reason: undefined },
    },
  },
};

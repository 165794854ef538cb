/** Situations for each readiness rule: one in which it fires and, where the ready case does not show it, a quiet one. */
import { asId } from '../../renderer/core/foundation/ids';
import type { ConcernedPerson } from '../../renderer/core/cases/allegation';
import type { CaseFile } from '../../renderer/core/cases/case-file';
import type { CpsContact } from '../../renderer/core/cases/cps-contact';
import { aCaseOffence, aCpsContact, anEvidenceItem, anInterview, aSuspect, aWitness } from './cases';
import { aBorneOutAllegation, type aForce, aReadyCase, pinnedOf, readyToday } from './ready-case';

/** A case, and what of the force differs from the ready one. */
export interface Situation {
  readonly caseFile: CaseFile;
  readonly force?: Parameters<typeof aForce>[0];
}

/** How one rule is shown firing, and quiet. */
export interface Row {
  readonly fires: Situation;
  /** The keys of this rule's reasons, without the rule. */
  readonly things: readonly (string | RegExp)[];
  readonly says: RegExp;
  /** Where the rule looks and finds everything; the ready case where nothing else is named. */
  readonly quiet?: Situation;
}

export const ready = (given: Partial<CaseFile> = {}): Situation => ({ caseFile: aReadyCase(given) });
export const on = (today: string, given: Partial<CaseFile> = {}): Situation => ({
  ...ready(given),
  force: { today },
});
export const offence = (given: Parameters<typeof aCaseOffence>[0] = {}) =>
  aCaseOffence({ pinned: pinnedOf('RPA-60'), ...given });
export const [exhibit, media] = aReadyCase().evidence;
export const [elector, presiding, officer] = aReadyCase().witnesses;
const witnesses = [elector!, presiding!, officer!];
export const signedLater = (id: string) =>
  witnesses.map((witness) => (witness.id === id ? { ...witness, statement: 'promised' as const } : witness));

const summaryOnly = { ...pinnedOf('POA-4A') };
export const threat = (given: Parameters<typeof aCaseOffence>[0] = {}) =>
  aCaseOffence({ offenceId: asId('POA-4A'), pinned: summaryOnly, ...given });
const wronged = (standing: ConcernedPerson['standing']): NonNullable<Situation['force']> => ({
  allegations: [
    aBorneOutAllegation({
      concerned: [{ id: asId('concerned-1'), name: 'Bryn Holt', standing, side: 'wronged', detail: '' }],
    }),
  ],
});
export const shownHostile = {
  motive: 'The message names the candidacy.',
  victimStanding: 'Statement of nominations.',
};

export const extension = (given: object) => ({
  appliedOn: '2027-06-20',
  decidedOn: '2027-06-25',
  isGranted: true,
  until: '2028-12-06',
  documentsUntil: '2029-05-06',
  note: '',
  ...given,
});

const action = aReadyCase().actions[1]!;
const other = aReadyCase({
  id: asId('case-9'),
  reference: 'C-009',
  seniorInvestigatingOfficer: 'DI Fern Cole',
  disclosureOfficer: 'DC Ros Amery',
  stream: 'intimidation',
  allegationIds: [],
  suspects: [aSuspect({ id: asId('suspect-9'), standing: 'candidate', name: 'Bryn Holt' })],
});
const sharedCandidate = {
  ...wronged('candidate'),
  cases: [aReadyCase(), other],
};

export const planItem = {
  id: asId<'ActionPlanItem'>('item-1'),
  text: 'Obtain the marked register',
  due: '2027-07-20',
  responses: [{ kind: 'accepted' as const, ground: '', by: 'DC Petra Lowe', on: '2027-06-29' }],
  doneOn: '2027-06-30',
};
export const refusedFor = (caseId: string): CpsContact =>
  aCpsContact({
    caseId: asId(caseId),
    decisions: [
      {
        id: asId('decision-1'),
        kind: 'refused',
        on: '2027-06-10',
        words: '',
        reasons: [
          { id: asId('refusal-1'), text: 'No continuity for the register.', offenceIds: [asId('RPA-60')] },
        ],
      },
    ],
  });

/** By the id of the rule. */
export const readinessRows: Readonly<Record<string, Row>> = {
  complainant: { fires: ready({ complainant: ' ' }), things: ['case'], says: /complainant is not named/ },
  suspect: {
    fires: ready({ suspects: [aSuspect({ name: '' })] }),
    things: ['case'],
    says: /None|No suspect is named/,
    quiet: ready({ suspects: [aSuspect({ name: '' }), aSuspect({ id: asId('suspect-2') })] }),
  },
  'offence-section': {
    fires: ready({ offences: [aCaseOffence({ offenceId: asId('RPA-999') })] }),
    things: ['case-offence-1'],
    says: /“RPA-999” is not in the catalogue/,
  },
  'election-area': {
    fires: ready({ pollType: null, areaId: null }),
    things: ['election', 'area'],
    says: /election is not named/,
  },
  date: {
    fires: ready({ offences: [offence({ occurred: { kind: 'unknown', notBefore: '2027-05-01' } })] }),
    things: ['case-offence-1'],
    says: /date is not given\. Only the first day/,
    quiet: ready({ offences: [offence({ occurred: { kind: 'between', from: '2027-05-01', to: '2027-05-06' } })] }),
  },
  'contact-approval': { fires: ready({ approvals: [] }), things: ['case'], says: /not approved contact/ },
  'submission-approval': {
    fires: ready({
      approvals: aReadyCase().approvals.map((approval) =>
        approval.approves === 'contact' ? approval : { ...approval, withdrawnAt: '2027-06-29T10:00:00.000Z' },
      ),
    }),
    things: ['case'],
    says: /approval of the submission of the file was withdrawn/,
  },
  'time-limit-passed': {
    fires: on('2028-05-07'),
    things: ['case-offence-1'],
    says: /last safe day to begin proceedings was Sat 6 May 2028/,
    quiet: on('2028-05-06'),
  },
  'time-limit-near': {
    fires: on('2027-11-06'),
    things: ['case-offence-1'],
    says: /was reached on Sat 6 Nov 2027; 182 days are left to the last safe day, Sat 6 May 2028\. Next: /,
    quiet: on('2027-11-05'),
  },
  'time-limit-unknown': {
    fires: ready({ offences: [offence({ occurred: { kind: 'unknown', notBefore: null } })] }),
    things: ['case-offence-1'],
    says: /RPA|Representation/,
  },
  'documents-kept': {
    fires: ready({ offences: [offence({ extension: extension({ documentsUntil: null }) })] }),
    things: ['case-offence-1'],
    says: /more time was given, and no order to keep the election documents/,
    quiet: ready({ offences: [offence({ extension: extension({}) })] }),
  },
  'offence-checked': { fires: ready({ offences: [offence({ pinned: null })] }), things: ['case-offence-1'], says: /not checked against the catalogue/ },
  'offence-text-differs': {
    fires: ready({
      offences: [offence({ pinned: { ...pinnedOf('RPA-60'), offence: { ...pinnedOf('RPA-60').offence, maximumPenalty: 'A year' } } })],
    }),
    things: ['case-offence-1'],
    says: /catalogue now differs in “Maximum penalty”/,
  },
  'offence-text-unchecked': {
    fires: ready({
      offences: [offence({ pinned: { ...pinnedOf('RPA-60'), offence: { ...pinnedOf('RPA-60').offence, sureness: 'unchecked' } } })],
    }),
    things: ['case-offence-1'],
    says: /written from memory/,
  },
  'offence-reach': {
    fires: { ...ready({ offences: [offence({ offenceId: asId('RPA-114A'), pinned: pinnedOf('RPA-114A') })] }), force: { nation: 'Wales' } },
    things: ['case-offence-1'],
    says: /In Wales it does not apply to this poll/,
    quiet: ready({ offences: [offence({ offenceId: asId('RPA-114A'), pinned: pinnedOf('RPA-114A') })] }),
  },
  'electoral-offence': {
    fires: ready({ offences: [threat()] }),
    things: ['case'],
    says: /None of the offences is one of electoral law/,
    quiet: ready({ offences: [threat(), offence({ id: asId('case-offence-2') })] }),
  },
  'points-to-prove': {
    fires: ready({ offences: [offence({ pinned: { ...pinnedOf('RPA-60'), offence: { ...pinnedOf('RPA-60').offence, elements: [] } } })] }),
    things: ['case-offence-1'],
    says: /no elements to prove/,
  },
  'element-evidence': {
    fires: ready({ evidence: [], witnesses: signedLater('witness-2') }),
    things: ['case-offence-1:voted', 'case-offence-1:as-another', 'case-offence-1:knowledge'],
    says: /nothing supports it/,
  },
  'offence-suspect': {
    fires: ready({ offences: [offence({ suspectIds: [asId('somebody-gone')] })] }),
    things: ['case-offence-1'],
    says: /nobody is said to be suspected/,
  },
  'complainant-statement': {
    fires: ready({ witnesses: signedLater('witness-1') }),
    things: ['case'],
    says: /Ines Fallow: statement promised, not taken/,
  },
  'council-statement': {
    fires: ready({ witnesses: [elector!, officer!, aWitness({ id: asId('witness-8'), role: 'Proprietor' })] }),
    things: ['case'],
    says: /no signed statement of the registration officer/,
  },
  'officer-statement': {
    fires: ready({ witnesses: [elector!, aWitness({ ...presiding!, role: 'Electoral registration officer' })] }),
    things: ['case'],
    says: /no signed statement of an officer/,
    quiet: ready({ witnesses: [elector!, presiding!, { ...officer!, role: '', name: 'dc petra lowe' }] }),
  },
  'statement-signed': {
    fires: ready({ witnesses: [...witnesses, aWitness({ id: asId('witness-4'), name: 'Gil Marsh', statement: 'declined' })] }),
    things: ['witness-4'],
    says: /Gil Marsh: declined to make a statement/,
  },
  'exhibit-reference': { fires: ready({ evidence: [exhibit!, media!, anEvidenceItem({ id: asId('evidence-3'), exhibitReference: '' })] }), things: ['evidence-3'], says: /no exhibit reference/ },
  'exhibit-holder': { fires: ready({ evidence: [{ ...exhibit!, heldBy: '' }, media!] }), things: ['evidence-1'], says: /nobody is said to hold it/ },
  'exhibit-produced': { fires: ready({ evidence: [{ ...exhibit!, producedBy: asId('witness-gone') }, media!] }), things: ['evidence-1'], says: /no witness produces it/ },
  'exhibit-file': { fires: ready({ evidence: [exhibit!, { ...media!, file: null }] }), things: ['evidence-2'], says: /SHA-256 is not known/ },
  'media-playback': { fires: ready({ evidence: [exhibit!, { ...media!, playbackNote: '' }] }), things: ['evidence-2'], says: /how to play it/ },
  interview: {
    fires: ready({ interviews: [anInterview({ state: 'planned' })] }),
    things: ['suspect-1'],
    says: /interview of Corin Ash is planned/,
    quiet: ready({ interviews: [anInterview({ state: 'not-held', on: null, summary: 'Left the country.' })] }),
  },
  'interview-defence': { fires: ready({ interviews: [anInterview({ defence: '' })] }), things: ['interview-1'], says: /what defence/ },
  'previous-convictions': { fires: ready({ suspects: [aSuspect({ convictionsCheckedOn: null })] }), things: ['suspect-1'], says: /of Corin Ash were not checked/ },
  'expected-plea': { fires: ready({ expectedPlea: 'not-known' }), things: ['case'], says: /guilty or a not guilty plea/ },
  'disclosure-schedules': {
    fires: ready({ schedules: { nonSensitiveOn: null, sensitiveOn: null, officersReportOn: null } }),
    things: ['MG6C', 'MG6D', 'MG6E'],
    says: /MG6C is not done/,
    quiet: ready({ expectedPlea: 'guilty', schedules: { nonSensitiveOn: null, sensitiveOn: null, officersReportOn: null } }),
  },
  'unused-material': { fires: ready({ unused: [] }), things: ['case'], says: /No unused material/ },
  'disclosure-officer': { fires: ready({ disclosureOfficer: '' }), things: ['case'], says: /No disclosure officer/ },
  'witness-list': { fires: ready({ witnesses: [] }), things: ['case'], says: /No witness is listed/ },
  'personal-statement': { fires: ready({ personalStatement: 'offered' }), things: ['case'], says: /was offered; the answer/ },
  'candidate-status': { fires: ready({ candidateStatus: '' }), things: ['case'], says: /which candidate is concerned/ },
  'contest-result': { fires: ready({ result: { words: '', majority: 4, isElected: null } }), things: ['case'], says: /result of the contest/ },
  'public-interest': { fires: ready({ publicInterest: '' }), things: ['case'], says: /public interest note/ },
  'case-summary': { fires: ready({ summary: '' }), things: ['case'], says: /summary is empty/ },
  'disqualification-motive': {
    fires: { ...ready({ offences: [threat()] }), force: wronged('candidate') },
    things: ['case-offence-1'],
    says: /hostility towards the victim/,
    quiet: { ...ready({ offences: [threat(shownHostile)] }), force: wronged('candidate') },
  },
  'disqualification-victim': {
    fires: { ...ready({ offences: [threat()] }), force: wronged('campaigner') },
    things: ['case-offence-1'],
    says: /victim was a candidate/,
    quiet: { ...ready({ offences: [threat()] }), force: wronged('elector') },
  },
  'disqualification-age': {
    fires: { ...ready({ offences: [threat()], suspects: [aSuspect({ bornOn: null })] }), force: wronged('elected') },
    things: ['suspect-1'],
    says: /date of birth of Corin Ash/,
    quiet: { ...ready({ offences: [threat()], suspects: [aSuspect({ bornOn: '2009-07-02' })] }), force: wronged('elected') },
  },
  'foreign-power-referral': {
    fires: ready({ offences: [offence({ foreignPower: { reason: 'Paid from abroad', by: 'DI Amos Reed', at: '2027-06-01T09:00:00.000Z', answer: null } })] }),
    things: ['case-offence-1'],
    says: /no referral to counter-terrorism/,
    quiet: {
      ...ready({ offences: [offence({ foreignPower: { reason: 'Paid from abroad', by: 'DI Amos Reed', at: '2027-06-01T09:00:00.000Z', answer: null } })] }),
      force: { allegations: [aBorneOutAllegation({ referrals: [{ id: asId('referral-1'), tag: 'counter-terrorism', to: 'Regional unit', sentOn: '2027-06-02', reference: '', note: '' }] })] },
    },
  },
  separation: {
    fires: { ...ready(), force: sharedCandidate },
    things: [/^case-9:[0-9a-f]{16}$/],
    says: /DC Petra Lowe also stands on C-009, which concerns Bryn Holt/,
    quiet: {
      ...ready({ separations: [{ id: asId('separation-1'), officer: 'DC Petra Lowe', about: 'Bryn Holt', otherCase: 'C-009', reason: 'Nobody else is trained.', by: 'DI Amos Reed', at: '2027-06-01T09:00:00.000Z' }] }),
      force: sharedCandidate,
    },
  },
  unsubstantiated: {
    fires: { ...ready(), force: { allegations: [aBorneOutAllegation({ isSubstantiated: false, reporter: 'third-party' })] } },
    things: ['allegation-1'],
    says: /Nothing bears out A-001, which a third party reported/,
  },
  'action-overdue': {
    fires: ready({ actions: [{ ...action, due: '2027-06-30' }] }),
    things: ['action-2'],
    says: /“Ask for the CPS reference” \(DC Petra Lowe\): due on Wed 30 Jun 2027, 1 day ago/,
    quiet: ready({ actions: [{ ...action, due: readyToday }] }),
  },
  'action-old': {
    fires: ready({ actions: [{ ...action, raisedOn: '2027-06-02' }] }),
    things: ['action-2'],
    says: /outstanding for 29 days/,
    quiet: ready({ actions: [{ ...action, raisedOn: '2027-06-03' }] }),
  },
  'action-plan': {
    fires: { ...ready(), force: { contacts: [aCpsContact({ items: [{ ...planItem, doneOn: null }, { ...planItem, id: asId('item-2'), responses: [], doneOn: null }] })] } },
    things: ['item-1', 'item-2'],
    says: /“Obtain the marked register”: accepted, and not done/,
    quiet: { ...ready(), force: { contacts: [aCpsContact({ items: [planItem] })] } },
  },
  'earlier-refusal': {
    fires: { ...ready(), force: { contacts: [refusedFor('case-7')] } },
    things: [/^[0-9a-f]{16}$/],
    says: /An earlier file was refused for this, .* “No continuity for the register\.”/,
    quiet: {
      ...ready({ promptAnswers: [{ id: asId('answer-1'), promptId: 'refusal-1', answer: 'Statement of Orla Quill.', by: 'DC Petra Lowe', at: '2027-06-29T09:00:00.000Z' }] }),
      force: { contacts: [refusedFor('case-7')] },
    },
  },
}; // prettier-ignore

/** A whole file of personation for which no rule of the readiness check gives a reason, and what it is judged by. */
import { effectiveOffences, pinOf } from '../../renderer/core/offences/catalogue';
import type { Allegation } from '../../renderer/core/cases/allegation';
import type { CaseFile } from '../../renderer/core/cases/case-file';
import type { CpsContact } from '../../renderer/core/cases/cps-contact';
import type { Support } from '../../renderer/core/cases/evidence-item';
import { type ForceRecords, readinessAround } from '../../renderer/core/cases/readiness/force-readiness';
import type { ReadinessAround } from '../../renderer/core/cases/readiness/looked-at';
import { asId } from '../../renderer/core/foundation/ids';
import { aCase, aCaseOffence, anAllegation, anEvidenceItem, anInterview, aSuspect, aWitness } from './cases';

/** Eight weeks after polling day: no limit is near. */
export const readyToday = '2027-07-01';

const by = 'Insp. Rowan Vale';
const at = '2027-06-28T09:00:00.000Z';
const offences = effectiveOffences([]);

/** An offence of the catalogue as a case pins it. */
export function pinnedOf(id: string) {
  const effective = offences.get(asId<'Offence'>(id));
  if (effective === undefined) throw new Error(`No such offence: ${id}`);
  return pinOf(effective, { by, at });
}

/** What supports these elements of the offence of the ready case. */
export function supportsOf(...elements: readonly string[]): readonly Support[] {
  return elements.map((element) => ({ offence: asId<'CaseOffence'>('case-offence-1'), element }));
}

/** The allegation of the ready case, borne out. */
export function aBorneOutAllegation(given: Partial<Allegation> = {}): Allegation {
  return anAllegation({ isSubstantiated: true, ...given });
}

/** A complete file: nothing blocks it, nothing is a risk, nothing is left to polish. */
export function aReadyCase(given: Partial<CaseFile> = {}): CaseFile {
  return aCase({
    title: 'Personation at Harrow Dale village hall',
    allegationIds: [asId('allegation-1')],
    summary: 'A ballot paper was issued in the name of Ines Fallow before she came to vote.',
    officerInCase: 'DC Petra Lowe',
    seniorInvestigatingOfficer: 'DI Amos Reed',
    disclosureOfficer: 'DC Tam Orchard',
    complainant: 'Ines Fallow',
    pollType: 'local-principal',
    contest: 'Harrow Dale ward',
    areaId: asId('ward-1'),
    suspects: [aSuspect()],
    offences: [aCaseOffence({ pinned: pinnedOf('RPA-60') })],
    evidence: [
      anEvidenceItem({ producedBy: asId('witness-2'), supports: supportsOf('voted') }),
      anEvidenceItem({
        id: asId('evidence-2'),
        what: 'Images of the door of the village hall',
        exhibitReference: 'PL/2',
        producedBy: asId('witness-3'),
        isMedia: true,
        file: { name: 'door.mp4', size: 1024, sha256: 'ab'.repeat(32) },
        playbackNote: 'MP4, plays in any browser, from 02:10',
        supports: supportsOf('as-another'),
      }),
    ],
    unused: [
      {
        id: asId('unused-1'),
        what: 'Incident log of polling day',
        heldBy: 'Control room',
        isSensitive: false,
        isPresumed: true,
        note: '',
      },
    ],
    witnesses: [
      aWitness({ supports: supportsOf('not-entitled') }),
      aWitness({
        id: asId('witness-2'),
        name: 'Orla Quill',
        role: 'Presiding officer',
        isComplainant: false,
        supports: supportsOf('knowledge'),
      }),
      aWitness({
        id: asId('witness-3'),
        name: 'DC Petra Lowe',
        role: 'Officer in the case',
        isComplainant: false,
      }),
    ],
    interviews: [anInterview()],
    expectedPlea: 'not-guilty',
    schedules: {
      nonSensitiveOn: '2027-06-20',
      sensitiveOn: '2027-06-20',
      officersReportOn: '2027-06-21',
    },
    personalStatement: 'declined',
    candidateStatus: 'No candidate is concerned.',
    result: { words: 'Elected by 412 votes; one vote could not have changed it.', majority: 412, isElected: null },
    publicInterest: 'Substantial: a vote was taken from an elector. No effect on the result.',
    actions: [
      { id: asId('action-1'), text: 'Collect the register', owner: 'DC Petra Lowe', raisedOn: '2027-05-10', due: '2027-05-20', doneOn: '2027-05-12' },
      { id: asId('action-2'), text: 'Ask for the CPS reference', owner: 'DC Petra Lowe', raisedOn: '2027-06-28', due: '2027-07-08', doneOn: null },
    ],
    approvals: [
      { id: asId('approval-1'), approves: 'contact', by, at, note: '', withdrawnAt: null },
      { id: asId('approval-2'), approves: 'submission', by, at, note: '', withdrawnAt: null },
    ],
    ...given,
  }); // prettier-ignore
}

/** The records around a case; by default its own allegation and an empty register. */
export function aForce(given: {
  readonly cases?: readonly CaseFile[];
  readonly allegations?: readonly Allegation[];
  readonly contacts?: readonly CpsContact[];
  readonly offences?: ForceRecords['offences'];
  readonly nation?: 'England' | 'Wales';
  readonly today?: string;
}): ForceRecords {
  const byId = <T extends { readonly id: string }>(records: readonly T[]) =>
    new Map(records.map((record) => [record.id, record]));
  return {
    cases: byId(given.cases ?? []),
    allegations: byId(given.allegations ?? [aBorneOutAllegation()]),
    contacts: byId(given.contacts ?? []),
    offences: given.offences ?? offences,
    operations: new Map([['operation-1', { nation: given.nation ?? 'England', pollingDate: '2027-05-06' }]]),
    today: given.today ?? readyToday,
  };
}

/** What cases are judged by in a force of these records. */
export function around(given: Parameters<typeof aForce>[0] = {}): ReadinessAround {
  return readinessAround()(aForce(given));
}

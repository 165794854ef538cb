/** Allegations, cases and what went to the CPS, with full valid defaults. Every name is invented. */
import { type Allegation, newAllegation } from '../../renderer/core/cases/allegation';
import { type CaseFile, newCaseFile, type Suspect } from '../../renderer/core/cases/case-file';
import { type CaseOffence, newCaseOffence } from '../../renderer/core/cases/case-offence';
import type { CpsContact } from '../../renderer/core/cases/cps-contact';
import type { EvidenceItem, Interview, Witness } from '../../renderer/core/cases/evidence-item';
import { asId } from '../../renderer/core/foundation/ids';

const operationId = asId<'Operation'>('operation-1');
const at = '2027-05-07T09:00:00.000Z';

/** A report of personation at a polling station, with nothing done about it yet. */
export function anAllegation(given: Partial<Allegation> = {}): Allegation {
  return newAllegation({
    id: asId('allegation-1'),
    operationId,
    reference: 'A-001',
    reportedOn: '2027-05-06',
    reporterName: 'Ines Fallow',
    summary: 'A vote had been cast in her name when she came to the polling station.',
    occurred: { kind: 'on', date: '2027-05-06' },
    pollType: 'local-principal',
    areaId: asId('ward-1'),
    category: 'voting',
    subCategory: 'personation-station',
    enteredAt: at,
    enteredBy: 'Insp. Rowan Vale',
    ...given,
  });
}

/** Somebody suspected, fully described. */
export function aSuspect(given: Partial<Suspect> = {}): Suspect {
  return {
    id: asId('suspect-1'),
    name: 'Corin Ash',
    bornOn: '1980-02-11',
    standing: 'campaigner',
    detail: 'Helped at the count for no party',
    identifiedBy: 'Named by the poll clerk, who knows him',
    convictionsCheckedOn: '2027-05-20',
    convictions: 'None recorded',
    ...given,
  };
}

/** Personation, on polling day, by the suspect. */
export function aCaseOffence(given: Partial<CaseOffence> = {}): CaseOffence {
  return newCaseOffence({
    id: asId('case-offence-1'),
    offenceId: asId('RPA-60'),
    suspectIds: [asId('suspect-1')],
    occurred: { kind: 'on', date: '2027-05-06' },
    ...given,
  });
}

/** An exhibit that supports nothing yet. */
export function anEvidenceItem(given: Partial<EvidenceItem> = {}): EvidenceItem {
  return {
    id: asId('evidence-1'),
    what: 'Corresponding number list for the station',
    exhibitReference: 'RV/1',
    heldBy: 'Exhibit store, Harrow Dale police station',
    producedBy: null,
    obtainedOn: '2027-05-12',
    file: null,
    isMedia: false,
    playbackNote: '',
    supports: [],
    ...given,
  };
}

/** A witness with a signed statement. */
export function aWitness(given: Partial<Witness> = {}): Witness {
  return {
    id: asId('witness-1'),
    name: 'Ines Fallow',
    role: 'Elector',
    isComplainant: true,
    statement: 'signed',
    statementOn: '2027-05-10',
    supports: [],
    note: '',
    ...given,
  };
}

/** An interview under caution that was held. */
export function anInterview(given: Partial<Interview> = {}): Interview {
  return {
    id: asId('interview-1'),
    suspectId: asId('suspect-1'),
    state: 'held',
    on: '2027-05-25',
    summary: 'Answered all questions and denied it.',
    defence: 'Says he voted once, in his own name.',
    ...given,
  };
}

/** A case just opened, with nothing in it. */
export function aCase(given: Partial<CaseFile> = {}): CaseFile {
  return newCaseFile({
    id: asId('case-1'),
    operationId,
    reference: 'C-001',
    openedAt: at,
    openedBy: 'Insp. Rowan Vale',
    ...given,
  });
}

/** A request for a charging decision that was sent and not answered. */
export function aCpsContact(given: Partial<CpsContact> = {}): CpsContact {
  return {
    id: asId('contact-1'),
    operationId,
    caseId: asId('case-1'),
    purpose: 'charge',
    office: 'london',
    lawyer: '',
    sentOn: '2027-07-01',
    sentBy: 'Insp. Rowan Vale',
    sent: 'Pack C-001',
    packId: null,
    acknowledgedOn: null,
    cpsReference: '',
    items: [],
    decisions: [],
    reviewOf: null,
    corrections: [],
    ...given,
  };
}

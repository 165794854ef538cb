/** Invented cases of a whole force, as a vault gives them: no record shares an object with another. */
import { asId } from '../../../renderer/core/foundation/ids';
import type { CaseFile } from '../../../renderer/core/cases/case-file';
import type { EvidenceItem } from '../../../renderer/core/cases/evidence-item';
import type { ForceRecords } from '../../../renderer/core/cases/readiness/force-readiness';
import { aCaseOffence, anEvidenceItem, aSuspect } from '../../builders/cases';
import { refusedFor } from '../../builders/readiness-rows';
import { aBorneOutAllegation, aForce, aReadyCase, pinnedOf, supportsOf } from '../../builders/ready-case';

const elements = ['voted', 'as-another', 'knowledge', 'not-entitled'];
const offenceIds = ['RPA-60', 'RPA-61', 'RPA-113', 'RPA-114A'];
/** One case in so many was refused by the CPS, each for one of a few reasons. */
const refusedEvery = 100;
const itemsACase = 50;

/** A force with so many cases of 50 exhibits each, at every stage of being ready. */
export function forceOf(count: number): ForceRecords {
  const cases = Array.from({ length: count }, (_, number) => aFile(number));
  const allegations = cases.map((_, number) =>
    aBorneOutAllegation({ id: asId(`allegation-${number}`), reference: `A-${number}` }),
  );
  const contacts = cases
    .filter((_, number) => number % refusedEvery === 0)
    .map((each, place) => refusalOf(each, place));
  return aForce({ cases: copied(cases), allegations: copied(allegations), contacts: copied(contacts) });
}

/** What the vault gives was read from text. */
function copied<T>(records: readonly T[]): readonly T[] {
  return records.map((record) => JSON.parse(JSON.stringify(record)) as T);
}

function aFile(number: number): CaseFile {
  const offenceId = offenceIds[number % offenceIds.length] ?? '';
  return aReadyCase({
    id: asId(`case-${number}`),
    reference: `C-${String(number).padStart(5, '0')}`,
    title: `Matter ${number} at Larkmoor ward ${number % 1_500}`,
    stream: number % 3 === 0 ? 'intimidation' : 'malpractice',
    allegationIds: [asId(`allegation-${number}`)],
    officerInCase: `DC Marl ${number % 300}`,
    seniorInvestigatingOfficer: `DI Quill ${number % 40}`,
    disclosureOfficer: `DC Orchard ${number % 90}`,
    suspects: [aSuspect({ name: `Corin Ash ${number}` })],
    offences: [
      aCaseOffence({
        offenceId: asId(offenceId),
        pinned: pinnedOf(offenceId),
        occurred: { kind: 'on', date: dayOf(number) },
      }),
    ],
    evidence: Array.from({ length: itemsACase }, (_, place) => anExhibit(number, place)),
    ...(number % 4 === 0 ? { complainant: '', approvals: [] } : {}),
    ...(number % 5 === 0 ? { interviews: [] } : {}),
    ...(number % 7 === 0 ? { witnesses: [] } : {}),
  });
}

/** One of some 250 days of a year. */
function dayOf(number: number): string {
  const month = 1 + (number % 9);
  const day = 1 + (number % 28);
  return `2027-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function anExhibit(number: number, place: number): EvidenceItem {
  return anEvidenceItem({
    id: asId(`evidence-${number}-${place}`),
    what: `Exhibit ${place} of matter ${number}`,
    exhibitReference: (number + place) % 25 === 0 ? '' : `RV/${place}`,
    producedBy: (number + place) % 10 === 0 ? null : asId('witness-2'),
    supports: supportsOf(elements[place % elements.length] ?? ''),
  });
}

const refusals = ['No continuity for the register.', 'The marked register is not exhibited.', 'No MG6C.'];

function refusalOf({ id }: CaseFile, place: number) {
  const contact = refusedFor(id);
  const text = refusals[place % refusals.length] ?? '';
  return {
    ...contact,
    id: asId<'CpsContact'>(`contact-${place}`),
    decisions: contact.decisions.map((decision) =>
      decision.kind === 'refused'
        ? {
            ...decision,
            reasons: decision.reasons.map((reason) => ({
              ...reason,
              id: asId<'RefusalReason'>(`refusal-${place}`),
              text,
            })),
          }
        : decision,
    ),
  };
}

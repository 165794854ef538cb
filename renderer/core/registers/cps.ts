/** The CPS register as a table: what was sent, asked for and decided. */
import {
  type ActionPlanItem,
  type CpsContact,
  type CpsDecision,
  contactPurposes,
  cpsDecisions,
  cpsOffices,
} from '../cases/cps-contact';
import { formatDate } from '../foundation/dates';
import { correctionLines } from './allegations';
import { offenceNames, type OffenceNames } from './case-entries';
import {
  byDate,
  date,
  lines,
  nameIn,
  noLongerRecorded,
  ofOperation,
  parts,
  saidDate,
  short,
  tableOf,
  text,
} from './columns';
import type { Register } from './register';

/** Every approach to the CPS, the earliest first. */
export const cpsRegister: Register<'cpsContacts' | 'cases' | 'packs' | 'offenceEdits'> = {
  id: 'cps-register',
  title: 'CPS register',
  reads: ['cpsContacts', 'cases', 'packs', 'offenceEdits'],
  tableOf: ({ cpsContacts, cases, packs, offenceEdits }, operation) => {
    const names = offenceNames(offenceEdits);
    return tableOf<CpsContact>(
      [
        short('Case', ({ caseId }) => cases.get(caseId)?.reference ?? noLongerRecorded),
        text('Purpose', ({ purpose }) => nameIn(contactPurposes, purpose)),
        text('Office', ({ office }) => nameIn(cpsOffices, office)),
        text('Lawyer', ({ lawyer }) => lawyer),
        date('Sent', ({ sentOn }) => sentOn),
        short('Sent by', ({ sentBy }) => sentBy),
        text('What was sent', ({ sent }) => sent),
        text('Pack', ({ packId }) =>
          packId === null ? null : (packs.get(packId)?.folderName ?? noLongerRecorded),
        ),
        date('Acknowledged', ({ acknowledgedOn }) => acknowledgedOn),
        short('CPS reference', ({ cpsReference }) => cpsReference),
        text('Action plan', ({ items }) => lines(items.map(itemWords)), 4),
        text('Decisions', ({ decisions }) => lines(decisions.map((each) => decisionWords(each, names))), 4),
        text('Asks to review', ({ reviewOf }) =>
          reviewOf === null ? null : reviewed(cpsContacts.get(reviewOf)),
        ),
        text('Corrections', ({ corrections }) => correctionLines(corrections)),
      ],
      ofOperation(cpsContacts, operation).sort(byDate(({ sentOn }) => sentOn)),
    );
  },
};

function itemWords({ text: words, due, responses, doneOn }: ActionPlanItem): string {
  return parts(
    words,
    saidDate('due', due),
    ...responses.map(({ kind, ground, by, on }) => parts(`${kind} by ${by}, ${formatDate(on)}`, ground)),
    doneOn === null ? 'outstanding' : saidDate('done', doneOn),
  );
}

function decisionWords({ kind, on, words, reasons }: CpsDecision, names: OffenceNames): string {
  return parts(
    `${formatDate(on)}: ${nameIn(cpsDecisions, kind)}`,
    words,
    ...reasons.map(({ text: reason, offenceIds }) =>
      offenceIds.length === 0 ? reason : `${reason} (${offenceIds.map(names).join(', ')})`,
    ),
  );
}

function reviewed(contact: CpsContact | undefined): string {
  if (contact === undefined) return noLongerRecorded;
  return `${nameIn(contactPurposes, contact.purpose)}, ${formatDate(contact.sentOn)}`;
}

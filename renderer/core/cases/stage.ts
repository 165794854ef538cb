/** Where a case stands, from its own record and the CPS register; nobody sets it by hand. */
import type { CaseFile, CaseId } from './case-file';
import type { CpsContact, CpsDecisionKind } from './cps-contact';
import { outcomeWords } from './outcome';

/** `commissionWords` are words seen in the Electoral Commission’s reports for a case that has not ended. */
export const caseStages = [
  { id: 'open', name: 'Under investigation', commissionWords: 'Under investigation' },
  { id: 'ready-for-cps', name: 'Approved, not sent', commissionWords: 'Under investigation' },
  { id: 'with-cps', name: 'With the CPS', commissionWords: 'Awaiting prosecution (CPS) advice' },
  { id: 'refused', name: 'Not accepted by the CPS', commissionWords: 'Under investigation' },
  { id: 'advice', name: 'CPS advice received', commissionWords: 'Under investigation' },
  { id: 'charge-authorised', name: 'Charge authorised', commissionWords: 'Under investigation' },
  { id: 'disposal-authorised', name: 'Disposal authorised', commissionWords: 'Under investigation' },
  { id: 'cps-no-further-action', name: 'CPS: no further action', commissionWords: 'Under investigation' },
  { id: 'in-court', name: 'Before the court', commissionWords: 'Court proceedings initiated' },
  { id: 'closed', name: 'Closed', commissionWords: '' },
] as const;
export type CaseStageId = (typeof caseStages)[number]['id'];

export interface CaseStage {
  readonly stage: CaseStageId;
  /** "With the CPS", or of a closed case how it ended: "Closed: conviction". */
  readonly words: string;
}

const afterDecision: Readonly<Record<CpsDecisionKind, CaseStageId>> = {
  refused: 'refused',
  accepted: 'with-cps',
  advice: 'advice',
  charge: 'charge-authorised',
  disposal: 'disposal-authorised',
  'no-further-action': 'cps-no-further-action',
};

const indexes = new WeakMap<ReadonlyMap<string, CpsContact>, ReadonlyMap<CaseId, readonly CpsContact[]>>();

/** The contacts of each case, the earliest first. Made once for each state of the register. */
export function contactsByCase(
  contacts: ReadonlyMap<string, CpsContact>,
): ReadonlyMap<CaseId, readonly CpsContact[]> {
  const known = indexes.get(contacts);
  if (known !== undefined) return known;
  const index = new Map<CaseId, CpsContact[]>();
  for (const contact of contacts.values()) {
    const ofCase = index.get(contact.caseId);
    if (ofCase === undefined) index.set(contact.caseId, [contact]);
    else ofCase.push(contact);
  }
  for (const ofCase of index.values())
    ofCase.sort(
      (a, b) => a.sentOn.localeCompare(b.sentOn) || turnInDay(a) - turnInDay(b) || a.id.localeCompare(b.id),
    );
  indexes.set(contacts, index);
  return index;
}

/** What went on one day has no time: a file that is sent again follows the one that was refused. */
function turnInDay({ purpose, decisions }: Pick<CpsContact, 'purpose' | 'decisions'>): number {
  const decision = decisions.at(-1);
  if (decision === undefined) return purpose === 'first-contact' ? 0 : 3;
  return decision.kind === 'refused' ? 1 : 2;
}

/** Where the case stands; `contacts` are its own, the earliest first. */
export function stageOf(
  caseFile: Pick<CaseFile, 'outcome' | 'approvals'>,
  contacts: readonly CpsContact[],
): CaseStage {
  const { outcome } = caseFile;
  if (outcome !== null) {
    const ending = outcomeWords.find(({ id }) => id === outcome.outcome);
    if (ending?.isFinal !== true) return named('in-court');
    return { stage: 'closed', words: `Closed: ${ending.name.toLocaleLowerCase('en-GB')}` };
  }
  // A note that nobody answered changes nothing: what was decided before it still stands.
  const last = contacts.findLast(
    ({ purpose, decisions }) => purpose !== 'first-contact' || decisions.length > 0,
  );
  if (last === undefined) return named(isApproved(caseFile) ? 'ready-for-cps' : 'open');
  const decision = last.decisions.at(-1);
  return named(decision === undefined ? 'with-cps' : afterDecision[decision.kind]);
}

function isApproved({ approvals }: Pick<CaseFile, 'approvals'>): boolean {
  return approvals.some(({ approves, withdrawnAt }) => approves === 'submission' && withdrawnAt === null);
}

function named(stage: CaseStageId): CaseStage {
  return { stage, words: caseStages.find(({ id }) => id === stage)?.name ?? stage };
}

/** How the case is counted: the outcome's words, or the stage's in the Electoral Commission's words. */
export function commissionStatus(
  caseFile: Pick<CaseFile, 'outcome' | 'approvals'>,
  contacts: readonly CpsContact[],
): string {
  const { outcome } = caseFile;
  if (outcome !== null) return outcomeWords.find(({ id }) => id === outcome.outcome)?.name ?? outcome.outcome;
  const { stage } = stageOf(caseFile, contacts);
  return caseStages.find(({ id }) => id === stage)?.commissionWords ?? '';
}

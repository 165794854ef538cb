/**
 * A case as it stood at the end of a day, so that a return until the last of a month says the same whenever it is
 * made. What was changed without a date of its own, such as a category, counts as it stands now.
 */
import type { Allegation } from '../cases/allegation';
import type { CaseFile } from '../cases/case-file';
import type { CpsContact } from '../cases/cps-contact';
import { isFinal, type Outcome, outcomeWords } from '../cases/outcome';
import { commissionStatus } from '../cases/stage';
import { dateAt } from '../foundation/dates';

/** How a row is counted: the words of an outcome that ends it, or of where it stands. */
export interface Standing {
  readonly status: string;
  /** Name of the outcome; empty while it has not ended. */
  readonly outcome: string;
  /** ISO date; empty while it has not ended. */
  readonly outcomeDate: string;
  /** What the figures count it under: the outcome, or else the status. */
  readonly figure: string;
  /** The outcome that it was read off; `null` where there is none yet. */
  readonly read: Outcome | null;
}

const ended = 'Ended';
const underInvestigation = 'Under investigation';
const inCourt = outcomeWords.find(({ id }) => id === 'court-proceedings')?.name ?? '';

/** Where a case stood at the end of `until` (ISO date); `contacts` are its own, the earliest first. */
export function caseStanding(caseFile: CaseFile, contacts: readonly CpsContact[], until: string): Standing {
  const outcome = outcomeAt(caseFile.outcome, until);
  if (outcome !== null && isFinal(outcome)) return endedBy(outcome);
  if (
    outcome === null &&
    caseFile.outcome !== null &&
    isDecidedByCourt(caseFile.outcome) &&
    hadBegun(caseFile, until)
  )
    return live(inCourt, null);
  const approvals = caseFile.approvals
    .filter(({ at }) => dateAt(at) <= until)
    .map((approval) => ({
      ...approval,
      withdrawnAt:
        approval.withdrawnAt !== null && dateAt(approval.withdrawnAt) <= until ? approval.withdrawnAt : null,
    }));
  return live(commissionStatus({ outcome, approvals }, contactsAt(contacts, until)), outcome);
}

/** Where an allegation stood that is part of no case. */
export function allegationStanding({ outcome }: Pick<Allegation, 'outcome'>, until: string): Standing {
  const read = outcomeAt(outcome, until);
  if (read === null) return live(underInvestigation, null);
  return isFinal(read) ? endedBy(read) : live(nameOf(read), read);
}

/** What had been sent and decided by then. */
export function contactsAt(contacts: readonly CpsContact[], until: string): readonly CpsContact[] {
  return contacts
    .filter(({ sentOn }) => sentOn <= until)
    .map((contact) =>
      contact.decisions.every(({ on }) => on <= until)
        ? contact
        : { ...contact, decisions: contact.decisions.filter(({ on }) => on <= until) },
    );
}

function outcomeAt(outcome: Outcome | null, until: string): Outcome | null {
  return outcome !== null && outcome.on <= until ? outcome : null;
}

function isDecidedByCourt({ outcome }: Outcome): boolean {
  return outcome === 'conviction' || outcome === 'acquittal';
}

function hadBegun({ offences }: Pick<CaseFile, 'offences'>, until: string): boolean {
  return offences.some(({ proceedings }) => proceedings.some(({ begunOn }) => begunOn <= until));
}

function endedBy(read: Outcome): Standing {
  const outcome = nameOf(read);
  return { status: ended, outcome, outcomeDate: read.on, figure: outcome, read };
}

function live(status: string, read: Outcome | null): Standing {
  return { status, outcome: '', outcomeDate: '', figure: status, read };
}

function nameOf({ outcome }: Outcome): string {
  return outcomeWords.find(({ id }) => id === outcome)?.name ?? outcome;
}

/**
 * Which outcomes may be recorded. Every caution and every other positive disposal is the CPS's decision; the police
 * end a matter by themselves only without one.
 *
 * Reference: APP Policing elections, CPS: responsible for all charging decisions, including cautions; any positive
 * disposal goes to the CPS through the force election SPOC.
 */
import type { CpsContact, CpsDecision, CpsDecisionKind } from './cps-contact';
import { type Outcome, type OutcomeId, outcomeWords } from './outcome';

/** What the CPS must have decided before each of these outcomes. */
const needs: Readonly<Partial<Record<OutcomeId, readonly CpsDecisionKind[]>>> = {
  'community-resolution': ['disposal'],
  caution: ['disposal'],
  'court-proceedings': ['charge'],
  conviction: ['charge'],
  acquittal: ['charge'],
};

/**
 * Why this outcome may not be recorded, or `null`. `contacts` are those of the case; an allegation that never became
 * a case has none.
 */
export function outcomeRefusal(
  outcome: Outcome,
  contacts: readonly Pick<CpsContact, 'decisions'>[],
): string | null {
  const needed = needs[outcome.outcome];
  const name = outcomeWords.find(({ id }) => id === outcome.outcome)?.name ?? outcome.outcome;
  if (outcome.reason.trim() === '') return `“${name}” needs its reason. Write why, then record it again.`;
  if (needed === undefined) return null;
  const standing = standingDecision(contacts);
  if (standing === undefined || !needed.includes(standing.kind)) return undecided(name, outcome.outcome);
  return outcome.cpsReference.trim() === ''
    ? `“${name}” needs the reference of the CPS’s decision. Take it from the CPS register.`
    : null;
}

/** What the CPS decided last of charge, disposal or neither; a later decision takes an earlier one’s place. */
export function standingDecision(
  contacts: readonly Pick<CpsContact, 'decisions'>[],
): CpsDecision | undefined {
  return contacts
    .flatMap(({ decisions }) => decisions)
    .filter(({ kind }) => kind === 'charge' || kind === 'disposal' || kind === 'no-further-action')
    .sort((a, b) => a.on.localeCompare(b.on))
    .at(-1);
}

function undecided(name: string, outcome: OutcomeId): string {
  const asked =
    outcome === 'caution' || outcome === 'community-resolution'
      ? 'Every caution and every other positive disposal is decided by the CPS'
      : 'The CPS decides whether anybody is charged';
  return `“${name}” cannot be recorded: ${asked}, and the CPS register holds no such decision that stands for this case. Record the decision there first.`;
}

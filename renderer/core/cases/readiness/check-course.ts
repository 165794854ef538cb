/**
 * The course of the investigation: allegations, separation, actions, the CPS's earlier answers.
 *
 * Reference: APP Investigating electoral malpractice (no further action); APP Policing elections (separation);
 * RPA 1983 s.176(2A)(b) (no undue delay); CPS, Director's Guidance assessment (action plans).
 */
import { daysBetween, formatDate } from '../../foundation/dates';
import type { CaseAction } from '../case-action';
import { type ActionPlanItem, standingResponse } from '../cps-contact';
import { type Check, type Finding, unless } from './looked-at';
import { oldActionDays } from './rule';
import { wordsKey } from './words-key';
import { sameWords } from './cps-index';

export const unsubstantiated: Check = ({ allegations }) =>
  allegations
    .filter(({ isSubstantiated }) => isSubstantiated === false)
    .map(({ id, reference, reporter }) => ({
      thing: id,
      missing:
        reporter === 'third-party'
          ? `Nothing bears out ${reference}, which a third party reported: such an allegation ends in no further action.`
          : `Nothing bears out ${reference}.`,
      spot: { section: 'summary', itemId: id },
    }));

export const separation: Check = ({ conflicts }) =>
  conflicts
    .filter(({ reason }) => reason === null)
    .map(({ officer, about, otherCaseId, otherCase }) => ({
      thing: `${otherCaseId}:${wordsKey(`${sameWords(officer)} / ${sameWords(about)}`)}`,
      missing: `${officer} also stands on ${otherCase}, which concerns ${about} and is work of the other kind. Have somebody else do one of them, or record why not.`,
      spot: { section: 'summary' },
    }));

const isOverdue = ({ due, doneOn }: CaseAction, today: string): boolean =>
  doneOn === null && due !== null && due < today;

function aboutAction({ id, text, owner }: CaseAction, since: string): Finding {
  const whose = owner.trim() === '' ? 'nobody’s' : owner;
  return {
    thing: id,
    missing: `“${text}” (${whose}): ${since}.`,
    spot: { section: 'decisions', itemId: id },
  };
}

export const actionOverdue: Check = ({ caseFile, today }) =>
  caseFile.actions
    .filter((action) => isOverdue(action, today))
    .map((action) =>
      aboutAction(
        action,
        `due on ${formatDate(action.due ?? '')}, ${daysWords(action.due ?? today, today)} ago`,
      ),
    );

/** One that is overdue is told as that alone. */
export const actionOld: Check = ({ caseFile, today }) =>
  caseFile.actions
    .filter(
      (action) =>
        action.doneOn === null &&
        !isOverdue(action, today) &&
        daysBetween(action.raisedOn, today) > oldActionDays,
    )
    .map((action) => aboutAction(action, `outstanding for ${daysWords(action.raisedOn, today)}`));

function daysWords(from: string, to: string): string {
  const days = daysBetween(from, to);
  return days === 1 ? '1 day' : `${days} days`;
}

export const actionPlan: Check = ({ contacts }) =>
  contacts.flatMap((contact) =>
    contact.items.flatMap((item) => {
      const lack = lackOfItem(item);
      return unless(lack === null, {
        thing: item.id,
        missing: `“${item.text}”: ${lack ?? ''}.`,
        spot: { section: 'cps', itemId: contact.id },
      });
    }),
  );

function lackOfItem(item: ActionPlanItem): string | null {
  const response = standingResponse(item);
  if (item.doneOn !== null || response?.kind === 'disputed') return null;
  return response === null ? 'neither accepted nor disputed' : 'accepted, and not done';
}

export const earlierRefusal: Check = ({ prompts }) =>
  prompts
    .filter(({ answer }) => answer === null)
    .map(({ text, times }) => {
      const cases = [
        ...new Set(times.map(({ caseReference }) => caseReference).filter((each) => each !== '')),
      ];
      const where = cases.length === 0 ? 'An earlier file' : listOfSome(cases);
      return {
        thing: wordsKey(sameWords(text)),
        missing: `${where} was refused for this, and it is not answered here: “${text}”`,
        spot: { section: 'readiness' },
      };
    });

const mostNamed = 3;

function listOfSome(references: readonly string[]): string {
  const more = references.length - mostNamed;
  const named = references.slice(0, mostNamed).join(', ');
  return more > 0 ? `${named} and ${more} more` : named;
}

export const foreignPowerReferral: Check = ({ offences, allegations }) => {
  const isReferred = allegations.some(({ referrals }) =>
    referrals.some(({ tag, sentOn }) => tag === 'counter-terrorism' && sentOn !== null),
  );
  return (
    offences
      // Where the CPS has said that it is not met, nothing is left to pass on.
      .filter(
        ({ caseOffence: { foreignPower } }) =>
          foreignPower !== null && foreignPower.answer?.isMet !== false && !isReferred,
      )
      .map(({ caseOffence, words }) => ({
        thing: caseOffence.id,
        missing: `${words}: a foreign-power condition is said to be met, and no referral to counter-terrorism policing is recorded as sent on the case’s allegations. Ask the CPS about the Attorney General’s consent.`,
        spot: { section: 'offences', itemId: caseOffence.id },
      }))
  );
};

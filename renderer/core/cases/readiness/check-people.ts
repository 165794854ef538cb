/**
 * Suspects, interviews, those who were harmed, and what a disqualification order needs.
 *
 * Reference: Elections Act 2022 ss.30, 32 to 34 and Schedule 9; what an electoral file usually holds (MG15, PNC).
 */
import { Temporal } from '../../foundation/dates';
import type { Suspect } from '../case-file';
import type { Interview } from '../evidence-item';
import {
  type Check,
  type Finding,
  isBlank,
  type LookedAt,
  type LookedOffence,
  suspectWords,
  unless,
} from './looked-at';
import { protectedStandings } from './rule';

export const interview: Check = ({ caseFile }) =>
  caseFile.suspects
    .filter(
      ({ id }) =>
        !caseFile.interviews.some(
          ({ suspectId, state, summary }) =>
            suspectId === id && (state === 'held' || (state !== 'planned' && !isBlank(summary))),
        ),
    )
    .map((person) => {
      const begun = caseFile.interviews.find(({ suspectId }) => suspectId === person.id);
      return {
        thing: person.id,
        missing: lackOfInterview(suspectWords(person), begun),
        spot: { section: 'interviews', ...(begun === undefined ? {} : { itemId: begun.id }) },
      };
    });

function lackOfInterview(name: string, begun: Interview | undefined): string {
  if (begun === undefined) return `No interview of ${name} is recorded, nor why there was none.`;
  return begun.state === 'planned'
    ? `The interview of ${name} is planned and was not held.`
    : `It is not recorded why ${name} was not interviewed.`;
}

export const interviewDefence: Check = ({ caseFile }) =>
  caseFile.interviews
    .filter(({ state, defence }) => state === 'held' && isBlank(defence))
    .map(({ id, suspectId }) => ({
      thing: id,
      missing: `The interview of ${nameOf(caseFile.suspects, suspectId)} does not say what defence or explanation was given.`,
      spot: { section: 'interviews', itemId: id },
    }));

function nameOf(suspects: readonly Suspect[], id: string): string {
  return suspectWords(suspects.find((one) => one.id === id) ?? { name: '' });
}

export const previousConvictions: Check = ({ caseFile }) =>
  caseFile.suspects
    .filter(({ convictionsCheckedOn }) => convictionsCheckedOn === null)
    .map((person) => ({
      thing: person.id,
      missing: `Previous convictions of ${suspectWords(person)} were not checked.`,
      spot: { section: 'people', itemId: person.id },
    }));

export const personalStatement: Check = ({ caseFile: { personalStatement: state } }) =>
  unless(state !== 'not-asked' && state !== 'offered', {
    thing: 'case',
    missing:
      state === 'offered'
        ? 'A victim personal statement was offered; the answer is not recorded.'
        : 'It is not recorded whether anybody was harmed, and whether they were offered a victim personal statement.',
    spot: { section: 'witnesses' },
  });

/**
 * Offences for which a disqualification order may follow: in Schedule 9, against somebody who is protected or whose
 * standing is not recorded, by somebody who may be 18 or over.
 */
function mayDisqualify(file: LookedAt): readonly LookedOffence[] {
  const wronged = file.allegations.flatMap(({ concerned }) =>
    concerned.filter(({ side }) => side === 'wronged'),
  );
  const isProtected =
    wronged.length === 0 || wronged.some(({ standing }) => protectedStandings.includes(standing));
  if (!isProtected) return [];
  return file.offences.filter(
    ({ offence, caseOffence }) =>
      offence?.isInSchedule9 === true && !isEverySuspectAChild(file, caseOffence.suspectIds),
  );
}

function isEverySuspectAChild({ caseFile, today }: LookedAt, suspectIds: readonly string[]): boolean {
  const suspects = caseFile.suspects.filter(({ id }) => suspectIds.includes(id));
  return (
    suspects.length > 0 &&
    suspects.every(({ bornOn }) => bornOn !== null && eighteenthBirthday(bornOn) > today)
  );
}

/** ISO dates. Somebody born on 29 February is taken to be 18 a day early: the question is then asked, not left out. */
function eighteenthBirthday(bornOn: string): string {
  return Temporal.PlainDate.from(bornOn).add({ years: 18 }).toString();
}

function aboutOrder(file: LookedAt, lacks: (looked: LookedOffence) => string | null): readonly Finding[] {
  return mayDisqualify(file).flatMap((looked) => {
    const lack = lacks(looked);
    const { id } = looked.caseOffence;
    return unless(lack === null, {
      thing: id,
      missing: `${looked.words}: ${lack ?? ''}`,
      spot: { section: 'offences', itemId: id },
    });
  });
}

export const disqualificationMotive: Check = (file) =>
  aboutOrder(file, ({ caseOffence }) =>
    isBlank(caseOffence.motive)
      ? 'no evidence is recorded that hostility towards the victim as candidate, campaigner or holder of office was the motive. Write what there is, or that there is none.'
      : null,
  );

export const disqualificationVictim: Check = (file) =>
  aboutOrder(file, ({ caseOffence }) =>
    isBlank(caseOffence.victimStanding)
      ? 'it is not recorded what proves that the victim was a candidate, a campaigner or a holder of elective office at the time.'
      : null,
  );

export const disqualificationAge: Check = (file) => {
  const suspectIds = new Set(mayDisqualify(file).flatMap(({ caseOffence }) => caseOffence.suspectIds));
  return file.caseFile.suspects
    .filter(({ id, bornOn }) => suspectIds.has(id) && bornOn === null)
    .map((person) => ({
      thing: person.id,
      missing: `The date of birth of ${suspectWords(person)} is not recorded: an order is made only against somebody of 18 or over.`,
      spot: { section: 'people', itemId: person.id },
    }));
};

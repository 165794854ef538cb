/**
 * What the CPS refused earlier files for, as questions to the next file with the same offence. A refusal is
 * remembered for as long as its record is kept, whoever's case it was.
 */
import type { CaseFile } from '../case-file';
import type { PromptAnswer } from '../case-decision';
import { type CpsIndex, type Refusal, type RefusalTime, sameWords } from './cps-index';

/** One question: what was missing then, and what was done about it here. */
export interface RefusalPrompt {
  /** What an answer names. */
  readonly id: string;
  readonly text: string;
  /** Every file that was refused for it, this one's earlier contacts too; the earliest first. */
  readonly times: readonly RefusalTime[];
  /** The last answer given on this case; `null` while there is none. */
  readonly answer: PromptAnswer | null;
}

/**
 * The prompts of a case: refusals of other cases that bear on one of its offences, and all refusals of its own. Those
 * that say the same are one prompt; an answer to one of them answers all.
 */
export function promptsFor(
  caseFile: Pick<CaseFile, 'id' | 'offences' | 'promptAnswers'>,
  contacts: Pick<CpsIndex, 'refusedFor' | 'refusedIn'>,
): readonly RefusalPrompt[] {
  const offenceIds = [...new Set(caseFile.offences.map(({ offenceId }) => offenceId))];
  const refusals = [
    ...contacts.refusedIn(caseFile.id),
    ...offenceIds.flatMap((offenceId) => contacts.refusedFor(offenceId)),
  ];
  if (refusals.length === 0) return [];
  const byWords = new Map<string, Refusal[]>();
  for (const refusal of refusals) {
    const words = sameWords(refusal.text);
    byWords.set(words, [...(byWords.get(words) ?? []), refusal]);
  }
  return [...byWords.values()].map((same) => promptOf(same, caseFile.promptAnswers));
}

function promptOf(same: readonly Refusal[], answers: readonly PromptAnswer[]): RefusalPrompt {
  const times = timesOf(same);
  const ids = new Set(answers.length === 0 ? [] : times.map(({ reasonId }) => reasonId));
  return {
    id: times[0]?.reasonId ?? '',
    text: same[0]?.text ?? '',
    times,
    answer: answers.filter(({ promptId }) => ids.has(promptId)).at(-1) ?? null,
  };
}

/** One refusal has its times in order already; several may hold the same ones. */
function timesOf(same: readonly Refusal[]): readonly RefusalTime[] {
  const [first, ...more] = same;
  if (first === undefined || more.length === 0) return first?.times ?? [];
  const times = new Map(same.flatMap((refusal) => refusal.times).map((time) => [time.reasonId, time]));
  return [...times.values()].sort((a, b) => a.on.localeCompare(b.on) || a.reasonId.localeCompare(b.reasonId));
}

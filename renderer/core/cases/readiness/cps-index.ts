/** The CPS register as the readiness rules read it: the contacts of a case, and why earlier files were refused. */
import { canonicalJson } from '../../foundation/canonical';
import type { OffenceId } from '../../offences/offence';
import type { CaseFile, CaseId } from '../case-file';
import type { CpsContact, RefusalReason } from '../cps-contact';
import { contactsByCase } from '../stage';

/** Reasons for refusal that say the same, with the files that they were given for. */
export interface Refusal {
  /** Id of the first reason of these words: what an answer is kept under. */
  readonly id: string;
  readonly text: string;
  readonly times: readonly RefusalTime[];
}

/** One time that a file was refused for it. */
export interface RefusalTime {
  readonly reasonId: string;
  readonly caseId: CaseId;
  /** Reference of the case; empty where its record is gone. */
  readonly caseReference: string;
  /** ISO date of the decision. */
  readonly on: string;
}

export interface CpsIndex {
  /** The contacts of a case, the earliest first. */
  readonly of: (caseId: CaseId) => readonly CpsContact[];
  /** Refusals of files that held this offence, the earliest first. */
  readonly refusedFor: (offenceId: OffenceId) => readonly Refusal[];
  /** Refusals of this case itself, whatever the offence. */
  readonly refusedIn: (caseId: CaseId) => readonly Refusal[];
}

const none: readonly never[] = [];

interface Held {
  readonly contacts: ReadonlyMap<string, CpsContact>;
  /** The cases whose own offences a refusal without offences bears on, with what those were. */
  readonly resting: ReadonlyMap<CaseId, string>;
  readonly index: CpsIndex;
}

/**
 * Makes the index, and makes it again only when the register changed, or the offences or the reference of a case
 * that was refused: all other changes to cases give the same object.
 */
export function cpsIndexMemo(): (
  contacts: ReadonlyMap<string, CpsContact>,
  cases: ReadonlyMap<string, CaseFile>,
) => CpsIndex {
  let held: Held | null = null;
  return (contacts, cases) => {
    const isSame =
      held?.contacts === contacts &&
      [...held.resting].every(([id, was]) => restingWords(cases.get(id)) === was);
    if (held === null || !isSame) held = newIndex(contacts, cases, held?.index ?? null);
    return held.index;
  };
}

/** The index of a register, made once. */
export function cpsIndex(
  contacts: ReadonlyMap<string, CpsContact>,
  cases: ReadonlyMap<string, CaseFile>,
): CpsIndex {
  return newIndex(contacts, cases, null).index;
}

function restingWords(caseFile: CaseFile | undefined): string {
  if (caseFile === undefined) return '';
  return [caseFile.reference, ...caseFile.offences.map(({ offenceId }) => offenceId)].join(' ');
}

/** Lists that say what they said before are the same objects as before, so that what rests on them stands. */
function newIndex(
  contacts: ReadonlyMap<string, CpsContact>,
  cases: ReadonlyMap<string, CaseFile>,
  before: CpsIndex | null,
): Held {
  const byCase = contactsByCase(contacts);
  const byOffence = new RefusalLists<OffenceId>();
  const own = new RefusalLists<CaseId>();
  const resting = new Map<CaseId, string>();
  for (const { time, reason } of refusalsIn(byCase, cases)) {
    const caseFile = cases.get(time.caseId);
    resting.set(time.caseId, restingWords(caseFile));
    own.add(time.caseId, reason, time);
    const offenceIds =
      reason.offenceIds.length > 0
        ? reason.offenceIds
        : (caseFile?.offences.map(({ offenceId }) => offenceId) ?? none);
    for (const offenceId of new Set(offenceIds)) byOffence.add(offenceId, reason, time);
  }
  byOffence.settle((id) => before?.refusedFor(id) ?? none);
  own.settle((id) => before?.refusedIn(id) ?? none);
  const index: CpsIndex = {
    of: (caseId) => byCase.get(caseId) ?? none,
    refusedFor: (offenceId) => byOffence.at(offenceId),
    refusedIn: (caseId) => own.at(caseId),
  };
  return { contacts, resting, index };
}

interface FoundRefusal {
  readonly time: RefusalTime;
  readonly reason: RefusalReason;
}

/** In the order of their dates, so that the first of the same words is always the same one. */
function refusalsIn(
  byCase: ReadonlyMap<CaseId, readonly CpsContact[]>,
  cases: ReadonlyMap<string, CaseFile>,
): readonly FoundRefusal[] {
  const found: FoundRefusal[] = [];
  for (const [caseId, contacts] of byCase) {
    const caseReference = cases.get(caseId)?.reference ?? '';
    for (const { decisions } of contacts) {
      for (const decision of decisions) {
        if (decision.kind !== 'refused') continue;
        for (const reason of decision.reasons) {
          found.push({ reason, time: { reasonId: reason.id, caseId, caseReference, on: decision.on } });
        }
      }
    }
  }
  return found.sort(
    (a, b) => a.time.on.localeCompare(b.time.on) || a.time.reasonId.localeCompare(b.time.reasonId),
  );
}

/** Refusals under a key, those of the same words together. */
class RefusalLists<Key> {
  private readonly lists = new Map<Key, Map<string, { id: string; text: string; times: RefusalTime[] }>>();
  private readonly made = new Map<Key, readonly Refusal[]>();

  add(key: Key, reason: RefusalReason, time: RefusalTime): void {
    const list = this.lists.get(key) ?? new Map<string, { id: string; text: string; times: RefusalTime[] }>();
    this.lists.set(key, list);
    const same = list.get(sameWords(reason.text));
    if (same === undefined) {
      list.set(sameWords(reason.text), { id: reason.id, text: reason.text.trim(), times: [time] });
    } else same.times.push(time);
  }

  /** Makes the lists; one that says what it said before is the one from before. Nothing is added after that. */
  settle(before: (key: Key) => readonly Refusal[]): void {
    for (const [key, list] of this.lists) {
      const made = [...list.values()];
      const was = before(key);
      this.made.set(key, canonicalJson(was) === canonicalJson(made) ? was : made);
    }
  }

  at(key: Key): readonly Refusal[] {
    return this.made.get(key) ?? none;
  }
}

/** Capitals, spaces and a full stop at the end do not make another reason. */
export function sameWords(text: string): string {
  return text.toLocaleLowerCase('en-GB').replace(/\s+/g, ' ').trim().replace(/\.$/, '');
}

/** A case as the readiness rules look at it: what several rules need is looked up once. */
import type { CaseOffence, CaseOffenceId } from '../case-offence';
import type { CaseFile, Suspect } from '../case-file';
import type { Allegation } from '../allegation';
import type { CpsContact } from '../cps-contact';
import type { CaseSpot } from '../case-sections';
import type { SeparationConflict } from '../separation';
import type { EvidenceItem, Support, Witness } from '../evidence-item';
import { type EffectiveOffence, offenceOf } from '../../offences/catalogue';
import type { Offence, OffenceId } from '../../offences/offence';
import type { Operation } from '../../operation/operation';
import type { CpsIndex } from './cps-index';
import { promptsFor, type RefusalPrompt } from './prompts';
import { type Applicability, councilCategories } from './rule';

/** What of an operation its cases are judged by. */
export type OperationFacts = Pick<Operation, 'nation' | 'pollingDate'>;

/** What a case is judged by besides its own record. */
export interface ReadinessAround {
  readonly allegations: ReadonlyMap<string, Allegation>;
  /** The offences as the force reads them. */
  readonly offences: ReadonlyMap<OffenceId, EffectiveOffence>;
  readonly contacts: CpsIndex;
  /** Whose nation's law a case is under, and from whose poll its documents are kept. */
  readonly operations: ReadonlyMap<string, OperationFacts>;
  /** Where an officer of the case stands on both kinds of work for one candidate. */
  readonly conflictsOf: (caseFile: CaseFile) => readonly SeparationConflict[];
  /** ISO date. */
  readonly today: string;
}

/** An offence of the case with the text that it is read in. */
export interface LookedOffence {
  readonly caseOffence: CaseOffence;
  /** The pinned text, or the catalogue's; `undefined` where neither is there. */
  readonly offence: Offence | undefined;
  readonly effective: EffectiveOffence | undefined;
  /** "RPA 1983 s.60, Personation"; the id where the text is not there. */
  readonly words: string;
}

export interface LookedAt {
  readonly caseFile: CaseFile;
  /** `undefined` where the operation is not known. */
  readonly operation: OperationFacts | undefined;
  readonly offences: readonly LookedOffence[];
  readonly allegations: readonly Allegation[];
  /** The case's own, the earliest first. */
  readonly contacts: readonly CpsContact[];
  readonly prompts: readonly RefusalPrompt[];
  readonly conflicts: readonly SeparationConflict[];
  readonly today: string;
  readonly witnesses: ReadonlyMap<string, Witness>;
  readonly itemsFor: (offence: CaseOffenceId, element: string) => readonly EvidenceItem[];
  readonly witnessesFor: (offence: CaseOffenceId, element: string) => readonly Witness[];
}

/** One thing that a rule found missing. */
export interface Finding {
  /** What it is about, the same as long as the thing is: the id of a record, or a word for a field. */
  readonly thing: string;
  /** What is missing, named, as a sentence. */
  readonly missing: string;
  readonly spot: CaseSpot;
}

/** What one rule finds missing in a case; nothing where it is met. */
export type Check = (file: LookedAt) => readonly Finding[];

/** Looks up what the rules need. */
export function lookAt(caseFile: CaseFile, around: ReadinessAround): LookedAt {
  const items = supportIndex(caseFile.evidence);
  const witnesses = supportIndex(caseFile.witnesses);
  return {
    caseFile,
    operation: around.operations.get(caseFile.operationId),
    offences: caseFile.offences.map((caseOffence) => lookedOffence(caseOffence, around)),
    allegations: caseFile.allegationIds.flatMap((id) => around.allegations.get(id) ?? []),
    contacts: around.contacts.of(caseFile.id),
    prompts: promptsFor(caseFile, around.contacts),
    conflicts: around.conflictsOf(caseFile),
    today: around.today,
    witnesses: new Map(caseFile.witnesses.map((witness) => [witness.id, witness])),
    itemsFor: (offence, element) => items.get(offence)?.get(element) ?? [],
    witnessesFor: (offence, element) => witnesses.get(offence)?.get(element) ?? [],
  };
}

type SupportIndex<T> = ReadonlyMap<CaseOffenceId, ReadonlyMap<string, readonly T[]>>;

/** By offence and element, without a key made of both: a case may hold hundreds of supports. */
function supportIndex<T extends { readonly supports: readonly Support[] }>(
  sources: readonly T[],
): SupportIndex<T> {
  const index = new Map<CaseOffenceId, Map<string, T[]>>();
  for (const source of sources) {
    for (const { offence, element } of source.supports) {
      const elements = index.get(offence) ?? new Map<string, T[]>();
      index.set(offence, elements);
      const list = elements.get(element);
      if (list === undefined) elements.set(element, [source]);
      else list.push(source);
    }
  }
  return index;
}

function lookedOffence(caseOffence: CaseOffence, around: ReadinessAround): LookedOffence {
  const offence = offenceOf(caseOffence, around.offences);
  const effective = around.offences.get(caseOffence.offenceId);
  return {
    caseOffence,
    offence,
    effective,
    words: offence === undefined ? caseOffence.offenceId : offenceWords(offence),
  };
}

/** "RPA 1983 s.60, Personation": how an offence is named in a sentence. */
export function offenceWords({ act, section, name }: Pick<Offence, 'act' | 'section' | 'name'>): string {
  return section === '' ? `${act}, ${name}` : `${act} s.${section}, ${name}`;
}

/** "Corin Ash", or words for somebody who is not identified. */
export function suspectWords({ name }: Pick<Suspect, 'name'>): string {
  return name.trim() === '' ? 'a suspect who is not identified' : name;
}

/** Whether a rule looks at this case at all; rules of single things pick those out themselves. */
export function applies(to: Applicability, { caseFile, offences }: LookedAt): boolean {
  switch (to) {
    case 'every-case':
    case 'every-offence':
      return true;
    case 'malpractice':
      return caseFile.stream === 'malpractice';
    case 'council-papers':
      return offences.some(({ offence }) => councilCategories.includes(offence?.category ?? ''));
    case 'schedule-9':
      return offences.some(({ offence }) => offence?.isInSchedule9 === true);
    case 'not-guilty-plea':
      return caseFile.expectedPlea === 'not-guilty';
    case 'candidate-concerned':
      return caseFile.stream === 'malpractice' || caseFile.stream === 'intimidation';
    case 'before-outcome':
      return caseFile.outcome === null;
  }
}

/** Whether nothing was written. */
export const isBlank = (text: string): boolean => text.trim() === '';

/** One finding, or none where the rule is met. */
export function unless(isMet: boolean, finding: Finding): readonly Finding[] {
  return isMet ? [] : [finding];
}

/** What a log looks names up in, so that no id stands in a line. */
import type { Area } from '../../places/area';
import { type EffectiveOffence, offenceOf } from '../../offences/catalogue';
import type { OffenceId } from '../../offences/offence';
import type { Allegation } from '../allegation';
import type { CaseFile } from '../case-file';
import type { CaseOffence } from '../case-offence';
import { contactPurposes, type CpsContact } from '../cps-contact';
import { formatDate } from '../../foundation/dates';
import type { EvidenceItem, Support } from '../evidence-item';
import type { Pack } from '../pack';
import { offenceWords } from '../readiness/looked-at';
import { readinessRule } from '../readiness/rule';

/** The records of the desk that a case points at. */
export interface LogNames {
  readonly areas: ReadonlyMap<string, Pick<Area, 'name'>>;
  readonly allegations: ReadonlyMap<string, Pick<Allegation, 'reference'>>;
  readonly cases: ReadonlyMap<string, CaseFile>;
  readonly contacts: ReadonlyMap<string, CpsContact>;
  readonly packs: ReadonlyMap<string, Pick<Pack, 'folderName'>>;
  readonly offences: ReadonlyMap<OffenceId, EffectiveOffence>;
}

/** The records, and the case as it became, as it was, and as it stands: what one no longer holds, another does. */
export interface Look extends LogNames {
  readonly states: readonly CaseFile[];
  /** So many characters of a text are shown at most; 160 where absent. */
  readonly mostCharacters?: number;
}

export const nobodyNamed = 'a person not named';

export const areaName = (id: string, { areas }: Look): string =>
  areas.get(id)?.name ?? 'an area no longer on the desk';

export const reportName = (id: string, { allegations }: Look): string =>
  allegations.get(id)?.reference ?? 'a report no longer on the desk';

export const caseName = (id: string, { cases }: Look): string =>
  cases.get(id)?.reference ?? 'a case no longer on the desk';

export const packName = (id: string, { packs }: Look): string =>
  packs.get(id)?.folderName ?? 'a pack no longer in the register';

/** "Corin Ash", or words for somebody whom the case does not name. */
export function suspectName(id: string | null, { states }: Look): string {
  if (id === null) return nobodyNamed;
  const name = firstOf(states, ({ suspects }) => suspects, id)?.name.trim() ?? '';
  return name === '' ? nobodyNamed : name;
}

export function witnessName(id: string, { states }: Look): string {
  const name = firstOf(states, ({ witnesses }) => witnesses, id)?.name.trim() ?? '';
  return name === '' ? 'a witness not named' : name;
}

/** "RPA 1983 s.60, Personation", of the catalogue as it stands. */
export function offenceName(id: string, { offences }: Look): string {
  const offence = [...offences.values()].find((each) => each.offence.id === id)?.offence;
  return offence === undefined ? 'an offence no longer in the catalogue' : offenceWords(offence);
}

/** The same of an offence of a case, in the text that it was checked against. */
export function caseOffenceName(caseOffence: CaseOffence, look: Look): string {
  const offence = offenceOf(caseOffence, look.offences);
  return offence === undefined ? offenceName(caseOffence.offenceId, look) : offenceWords(offence);
}

/** "“The person voted as somebody else” (RPA 1983 s.60, Personation)". */
export function supportName({ offence, element }: Support, look: Look): string {
  for (const { offences } of look.states) {
    const caseOffence = offences.find(({ id }) => id === offence);
    if (caseOffence === undefined) continue;
    const said = offenceOf(caseOffence, look.offences)?.elements.find(({ id }) => id === element)?.text;
    return `${said === undefined ? 'a point that its text no longer has' : `“${said}”`} (${caseOffenceName(caseOffence, look)})`;
  }
  return 'a point of an offence no longer on the case';
}

/** "Request for a charging decision, sent Tue 15 Jun 2027". */
export function contactWords({ purpose, sentOn }: Pick<CpsContact, 'purpose' | 'sentOn'>): string {
  const name = contactPurposes.find(({ id }) => id === purpose)?.name ?? 'Approach';
  return `${name}, sent ${formatDate(sentOn)}`;
}

export function contactName(id: string, { contacts }: Look): string {
  const contact = contacts.get(id);
  return contact === undefined ? 'an approach no longer in the register' : contactWords(contact);
}

export const evidenceName = ({ exhibitReference, what }: EvidenceItem): string =>
  [exhibitReference, what].find((each) => each.trim() !== '') ?? 'not described yet';

/** What a dispute is of: the rule, and the thing that it found wanting where the case still names it. */
export function reasonName(key: string, look: Look): string {
  const at = key.indexOf(':');
  const rule = readinessRule(key.slice(0, at));
  const thing = thingName(key.slice(at + 1), look);
  const said = rule === undefined ? 'a rule no longer applied' : `“${rule.name}”`;
  return thing === null ? said : `${said}, of ${thing}`;
}

function thingName(id: string, look: Look): string | null {
  for (const state of look.states) {
    const { suspects, offences, evidence, witnesses } = state;
    if (suspects.some((each) => each.id === id)) return suspectName(id, look);
    if (witnesses.some((each) => each.id === id)) return witnessName(id, look);
    const offence = offences.find((each) => each.id === id);
    if (offence !== undefined) return caseOffenceName(offence, look);
    const item = evidence.find((each) => each.id === id);
    if (item !== undefined) return evidenceName(item);
  }
  return null;
}

/** The words of the earlier refusal that an answer is to. */
export function refusalWords(id: string, { contacts }: Look): string {
  for (const { decisions } of contacts.values()) {
    for (const { reasons } of decisions) {
      const reason = reasons.find((each) => each.id === id);
      if (reason !== undefined) return `“${reason.text}”`;
    }
  }
  return 'a refusal no longer in the register';
}

function firstOf<T extends { readonly id: string }>(
  states: readonly CaseFile[],
  list: (state: CaseFile) => readonly T[],
  id: string,
): T | undefined {
  for (const state of states) {
    const found = list(state).find((each) => each.id === id);
    if (found !== undefined) return found;
  }
  return undefined;
}

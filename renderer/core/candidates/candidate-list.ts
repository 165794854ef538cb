/** Contests and candidates of one operation in their order, by what they are called, and what a filter lets through. */
import type { OperationId } from '../operation/operation';
import { type Candidate, officesHeld, type SafetyConcern, type Standing, standings } from './candidate';
import type { Contest } from './contest';
import { missingOf, type MissingId } from './missing';
import { toldApart } from './namesakes';
import { keyOfName, nameKey } from './printed-name';

const inOrder = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' });

/** The contests of an operation by name. */
export function contestsOf(contests: Iterable<Contest>, operationId: OperationId): readonly Contest[] {
  return [...contests]
    .filter((contest) => contest.operationId === operationId)
    .sort((a, b) => inOrder.compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
}

/** The candidates of an operation by surname, then by name. */
export function candidatesOf(
  candidates: Iterable<Candidate>,
  operationId: OperationId,
): readonly Candidate[] {
  return sortedCandidates([...candidates].filter((candidate) => candidate.operationId === operationId));
}

/** Those who stand in one contest, by surname; who withdrew stands last. */
export function candidatesOfContest(
  candidates: Iterable<Candidate>,
  contestId: string,
): readonly Candidate[] {
  const all = sortedCandidates([...candidates].filter((candidate) => candidate.contestId === contestId));
  return [...all.filter(isStanding), ...all.filter((candidate) => !isStanding(candidate))];
}

function sortedCandidates(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates
    .map((candidate) => ({ candidate, key: orderKey(candidate) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ candidate }) => candidate);
}

const orderKeys = new WeakMap<Candidate, string>();

function orderKey(candidate: Candidate): string {
  const known = orderKeys.get(candidate);
  if (known !== undefined) return known;
  const key = `${nameKey(candidate.surname)} ${keyOfName(candidate)} ${candidate.id}`;
  orderKeys.set(candidate, key);
  return key;
}

/** Whether somebody stands or stood to the end: everybody but those who withdrew. */
export function isStanding({ standing }: Pick<Candidate, 'standing'>): boolean {
  return standing !== 'withdrawn';
}

/** "Nominated". */
export function standingName(standing: Standing): string {
  return standings.find(({ id }) => id === standing)?.name ?? standing;
}

/** "Councillor". */
export function officeName(office: Candidate['officeHeld']): string {
  return officesHeld.find(({ id }) => id === office)?.name ?? office;
}

/** Party or description as it would be printed: what tells candidates apart on the ballot paper. */
export function partyWords({ party, description }: Pick<Candidate, 'party' | 'description'>): string {
  return description === '' ? party : description;
}

/** "Ann Carrow", or "Ann Carrow (Residents of Lantern Hill)" where another of the contest has her name; never as another. */
export function candidateLabel(candidate: Candidate, candidates: Iterable<Candidate>): string {
  return labelsOf(candidates).get(candidate.id) ?? candidate.name;
}

/** What each candidate is called among the others of the same contest, by id; in one pass over all of them. */
export function labelsOf(candidates: Iterable<Candidate>): ReadonlyMap<string, string> {
  const all = [...candidates];
  const times = new Map<string, number>();
  for (const each of all) {
    const key = labelKey(each);
    times.set(key, (times.get(key) ?? 0) + 1);
  }
  const labels = new Map<string, string>();
  const shared = new Map<string, Candidate[]>();
  for (const each of all) {
    const isAlone = (times.get(labelKey(each)) ?? 0) < 2;
    labels.set(each.id, isAlone ? each.name : `${each.name} (${brackets(each)})`);
    if (isAlone) continue;
    const key = `${labelKey(each)} ${brackets(each)}`;
    const alike = shared.get(key);
    if (alike === undefined) shared.set(key, [each]);
    else alike.push(each);
  }
  for (const alike of shared.values()) {
    if (alike.length < 2) continue;
    const told = toldApart(alike);
    for (const each of alike)
      labels.set(each.id, `${each.name} (${brackets(each)}; ${told.get(each.id) ?? ''})`);
  }
  return labels;
}

/** What a label (of `labelsOf` or `labelsIn`) says beside the name; empty where the name alone tells who it is. */
export function besideName(
  { id, name }: Pick<Candidate, 'id' | 'name'>,
  labels: ReadonlyMap<string, string>,
): string {
  return (labels.get(id) ?? name).slice(name.length + 2, -1);
}

/** What tells most namesakes apart. */
function brackets(candidate: Candidate): string {
  return partyWords(candidate) || candidate.knownAs || 'no description';
}

const labelsRead = new WeakMap<ReadonlyMap<string, Candidate>, ReadonlyMap<string, string>>();

/** The same of all candidates in the records, worked out once while none of them changes. */
export function labelsIn(candidates: ReadonlyMap<string, Candidate>): ReadonlyMap<string, string> {
  const known = labelsRead.get(candidates);
  if (known !== undefined) return known;
  const labels = labelsOf(candidates.values());
  labelsRead.set(candidates, labels);
  return labels;
}

const labelKeys = new WeakMap<Candidate, string>();

/** The contest and the name: namesakes of one contest have the same. */
function labelKey(candidate: Candidate): string {
  const known = labelKeys.get(candidate);
  if (known !== undefined) return known;
  const key = `${candidate.contestId} ${keyOfName(candidate)}`;
  labelKeys.set(candidate, key);
  return key;
}

export interface CandidateFilter {
  readonly words: string;
  readonly contestId: string | null;
  readonly standing: Standing | null;
  readonly code: 'agreed' | 'refused' | 'no-answer' | 'not-asked' | null;
  readonly concern: 'open' | 'any' | 'none' | null;
  readonly missing: MissingId | null;
}

export const everyCandidate: CandidateFilter = {
  words: '',
  contestId: null,
  standing: null,
  code: null,
  concern: null,
  missing: null,
};

export interface Filtering {
  /** By id of the contest. */
  readonly contestNames: ReadonlyMap<string, string>;
  readonly concerns: ReadonlyMap<string, readonly SafetyConcern[]>;
}

/** The candidates that the filter lets through, in the order given. */
export function filteredCandidates(
  candidates: readonly Candidate[],
  filter: CandidateFilter,
  { contestNames, concerns }: Filtering,
): readonly Candidate[] {
  const words = nameKey(filter.words).split(' ').filter(Boolean);
  const places = new Map(
    words.length === 0 ? [] : [...contestNames].map(([id, name]) => [id, nameKey(name)]),
  );
  return candidates.filter((candidate) => {
    if (filter.contestId !== null && candidate.contestId !== filter.contestId) return false;
    if (filter.standing !== null && candidate.standing !== filter.standing) return false;
    if (filter.code !== null && (candidate.code?.answer ?? 'not-asked') !== filter.code) return false;
    if (filter.concern !== null && !passesConcern(concerns.get(candidate.id) ?? [], filter.concern))
      return false;
    if (filter.missing !== null && !missingOf(candidate).includes(filter.missing)) return false;
    return words.length === 0 || saysCandidate(candidate, words, places.get(candidate.contestId) ?? '');
  });
}

function passesConcern(concerns: readonly SafetyConcern[], wanted: 'open' | 'any' | 'none'): boolean {
  if (wanted === 'none') return concerns.length === 0;
  return wanted === 'any' ? concerns.length > 0 : concerns.some(({ closed }) => closed === null);
}

// Names are folded once for each record: a record that changes is another object.
const folded = new WeakMap<Candidate, string>();

/** Whether every word (folded as by `nameKey`) begins a word of the candidate, the agents or `place`, the contest folded alike. */
export function saysCandidate(candidate: Candidate, words: readonly string[], place: string): boolean {
  let text = folded.get(candidate);
  if (text === undefined) {
    const { name, knownAs, party, description, agents } = candidate;
    text = ` ${nameKey([name, knownAs, party, description, ...agents.map((agent) => agent.name)].join(' '))}`;
    folded.set(candidate, text);
  }
  const known = text;
  const rest = words.filter((word) => !known.includes(` ${word}`));
  if (rest.length === 0) return true;
  return rest.every((word) => ` ${place}`.includes(` ${word}`));
}

/** Safety concerns by the candidate whom they are about, the open ones first. */
export function concernsByCandidate(
  concerns: Iterable<SafetyConcern>,
): ReadonlyMap<string, readonly SafetyConcern[]> {
  const by = new Map<string, SafetyConcern[]>();
  for (const concern of concerns)
    by.set(concern.candidateId, [...(by.get(concern.candidateId) ?? []), concern]);
  for (const list of by.values())
    list.sort((a, b) => Number(a.closed !== null) - Number(b.closed !== null) || (a.on < b.on ? 1 : -1));
  return by;
}

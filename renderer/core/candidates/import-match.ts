/** Which rows of a contest are people who are recorded in it, and which must be asked about. */
import type { Candidate } from './candidate';
import type { CandidateDraft } from './candidate-draft';
import { partyWords } from './candidate-list';
import { keyOfName, nameKey } from './printed-name';

export type MatchedRow =
  | { readonly kind: 'known'; readonly draft: CandidateDraft; readonly was: Candidate }
  | { readonly kind: 'fresh'; readonly draft: CandidateDraft }
  /** It may be one of these, or another row of its name, or somebody new. */
  | {
      readonly kind: 'asked';
      readonly draft: CandidateDraft;
      readonly why: 'namesakes' | 'other-name';
      readonly options: readonly Candidate[];
    };

export interface Matched {
  readonly rows: readonly MatchedRow[];
  /** Recorded in the contest and in no row. */
  readonly gone: readonly Candidate[];
}

/** The rows of one contest beside those who are recorded in it. Two of one name are never taken for one person. */
export function matchRows(drafts: readonly CandidateDraft[], recorded: readonly Candidate[]): Matched {
  const free = new Set(recorded);
  const known = new Map<CandidateDraft, Candidate>();
  const take = (draft: CandidateDraft, was: Candidate | undefined) => {
    if (was === undefined || !free.has(was)) return;
    free.delete(was);
    known.set(draft, was);
  };
  const numbered = new Map(recorded.map((each) => [each.source?.personNumber ?? '', each]));
  for (const draft of drafts) if (draft.personNumber !== '') take(draft, numbered.get(draft.personNumber));
  const groups = grouped(drafts.filter((draft) => !known.has(draft)));
  const asked = new Map<CandidateDraft, readonly Candidate[]>();
  for (const [key, group] of groups) {
    const named = [...free].filter((each) => keyOfName(each) === key);
    for (const draft of group) {
      const alike = named.filter((each) => free.has(each) && mayBe(draft, each) && isAlike(draft, each));
      const twins = group.filter((other) => other !== draft && words(other) === words(draft));
      if (alike.length === 1 && twins.length === 0) take(draft, alike[0]);
    }
    const left = group.filter((draft) => !known.has(draft));
    const open = named.filter((each) => free.has(each));
    const [only] = left;
    if (
      only !== undefined &&
      group.length === 1 &&
      named.length === 1 &&
      open[0] !== undefined &&
      mayBe(only, open[0])
    )
      take(only, open[0]);
    else if (group.length > 1 && !areNumberedApart(group)) for (const draft of left) asked.set(draft, open);
    else if (open.some((each) => left.some((draft) => mayBe(draft, each))))
      for (const draft of left) asked.set(draft, open);
  }
  return { rows: drafts.map((draft) => rowOf(draft, { known, asked, free })), gone: [...free] };
}

interface Found {
  readonly known: ReadonlyMap<CandidateDraft, Candidate>;
  readonly asked: ReadonlyMap<CandidateDraft, readonly Candidate[]>;
  readonly free: ReadonlySet<Candidate>;
}

function rowOf(draft: CandidateDraft, { known, asked, free }: Found): MatchedRow {
  const was = known.get(draft);
  if (was !== undefined) return { kind: 'known', draft, was };
  const options = asked.get(draft);
  if (options !== undefined) return { kind: 'asked', draft, why: 'namesakes', options };
  const near = [...free].filter((each) => mayBe(draft, each) && isNear(draft, each));
  return near.length === 0
    ? { kind: 'fresh', draft }
    : { kind: 'asked', draft, why: 'other-name', options: near };
}

function grouped(drafts: readonly CandidateDraft[]): ReadonlyMap<string, readonly CandidateDraft[]> {
  const groups = new Map<string, CandidateDraft[]>();
  for (const draft of drafts) {
    const key = keyOfName(draft);
    groups.set(key, [...(groups.get(key) ?? []), draft]);
  }
  return groups;
}

const words = (of: Pick<Candidate, 'party' | 'description'>): string => nameKey(partyWords(of));

/** Different numbers in one source are different people. */
function mayBe({ personNumber }: CandidateDraft, { source }: Candidate): boolean {
  const held = source?.personNumber ?? '';
  return personNumber === '' || held === '' || held === personNumber;
}

function isAlike(draft: CandidateDraft, was: Candidate): boolean {
  return words(draft) === words(was) || (nameKey(draft.party) === nameKey(was.party) && draft.party !== '');
}

function areNumberedApart(group: readonly CandidateDraft[]): boolean {
  const numbers = group.map(({ personNumber }) => personNumber);
  return numbers.every((number) => number !== '') && new Set(numbers).size === numbers.length;
}

/** "Kevin John Tarrow" beside "Kev Tarrow": one surname, and the name goes on the same way or is known otherwise. */
function isNear(draft: CandidateDraft, was: Candidate): boolean {
  if (nameKey(draft.surname) !== nameKey(was.surname) || draft.surname === '') return false;
  const [one, other] = [keyOfName(draft), keyOfName(was)];
  if (nameKey(draft.knownAs) === other || nameKey(was.knownAs) === one) return true;
  return one.slice(0, 1) === other.slice(0, 1);
}

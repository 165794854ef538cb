/**
 * The wording of a piece of publicity against the check: each hit is changed, or accepted with a reason. An acceptance holds
 * for these words in this sentence; in a changed sentence it is asked again.
 */
import { wordingIn } from '../issuing/known-wording';
import type { PublicNames } from '../issuing/public-names';
import type { WordingHit } from '../issuing/public-wording';
import type { AcceptedWording, PublicityItem } from './publicity-item';

export interface CheckedHit extends WordingHit {
  /** Stable while words and sentence stay as they are. */
  readonly key: string;
  /** `null` while nobody accepted it. */
  readonly accepted: AcceptedWording | null;
  /** The last acceptance of the same words in another sentence, which does not hold here; `null` for none. */
  readonly elsewhere: AcceptedWording | null;
}

type Worded = Pick<PublicityItem, 'text' | 'accepted'>;

/** Every hit of the text, in reading order, with what was accepted. */
export function checkedHits({ text, accepted }: Worded, names: PublicNames): readonly CheckedHit[] {
  const times = new Map<string, number>();
  return wordingIn(text, names).map((hit) => {
    const given = acceptable(hit);
    const alike = `${hit.group.id}|${given.words}|${given.sentence}`;
    const time = times.get(alike) ?? 0;
    times.set(alike, time + 1);
    const ofWords = accepted.filter(
      ({ groupId, words }) => groupId === hit.group.id && said(words) === said(given.words),
    );
    const holds = ofWords.filter(({ sentence }) => said(sentence) === said(given.sentence)).at(-1) ?? null;
    return {
      ...hit,
      key: `${alike}|${time}`,
      accepted: holds,
      elsewhere: holds === null ? (ofWords.at(-1) ?? null) : null,
    };
  });
}

/** Hits that were neither changed nor accepted. */
export function openHits(item: Worded, names: PublicNames): readonly CheckedHit[] {
  return checkedHits(item, names).filter(({ accepted }) => accepted === null);
}

/** What of a hit an acceptance keeps, as long as a record takes. */
export function acceptable({
  group,
  words,
  sentence,
}: Pick<WordingHit, 'group' | 'words' | 'sentence'>): Pick<
  AcceptedWording,
  'groupId' | 'words' | 'sentence'
> {
  return { groupId: group.id, words: words.slice(0, 500), sentence: sentence.slice(0, 4000) };
}

/** Acceptances of sentences that stand in the text no more, oldest first. */
export function pastAcceptances(item: Worded, names: PublicNames): readonly AcceptedWording[] {
  const held = new Set(
    checkedHits(item, names).flatMap(({ accepted }) => (accepted === null ? [] : [accepted])),
  );
  return item.accepted.filter((each) => !held.has(each));
}

/** Where a line is broken says nothing. */
function said(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** A stretch of the text as it is drawn: plain, or with the hits that stand in it. */
export interface MarkedPiece {
  readonly text: string;
  readonly hits: readonly CheckedHit[];
}

/** The whole text in pieces; hits that overlap share one piece. */
export function markedPieces(text: string, hits: readonly CheckedHit[]): readonly MarkedPiece[] {
  const pieces: MarkedPiece[] = [];
  let end = 0;
  let rest = [...hits].sort((a, b) => a.from - b.from);
  for (let first = rest[0]; first !== undefined; first = rest[0]) {
    let to = first.to;
    const here: CheckedHit[] = [];
    for (let next = rest[0]; next !== undefined && next.from < to; next = rest[0]) {
      here.push(next);
      to = Math.max(to, next.to);
      rest = rest.slice(1);
    }
    if (first.from > end) pieces.push({ text: text.slice(end, first.from), hits: [] });
    pieces.push({ text: text.slice(first.from, to), hits: here });
    end = to;
  }
  return end < text.length ? [...pieces, { text: text.slice(end), hits: [] }] : pieces;
}

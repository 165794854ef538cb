/**
 * What a council changed in the text of its memorandum: each change numbered, with the clause that it is in. Numbering,
 * layout, the front table and what nobody meant (quotes, blanks, hyphens) are no changes.
 */
import { wordDifference, type WordPart } from '../plan/plan-text-difference';
import { aligned } from './alignment';
import { type FilledSignature, filledSignature } from './filled-signature';
import { plainWords, tidied, withoutTypedNumber } from './plain-words';
import type { SentParagraph, SentZone } from './sent-paragraphs';

export interface ReturnedChange {
  /** From 1, in reading order. The same sent version and the same file always give the same numbers. */
  readonly number: number;
  readonly kind: 'changed' | 'added' | 'removed' | 'moved';
  readonly zone: SentZone;
  /** The heading of the clause or annex; empty before the first. */
  readonly heading: string;
  readonly isHeading: boolean;
  /** Which clause, from 0; `null` outside the clauses. */
  readonly clause: number | null;
  /** As it was sent; empty where it was added. */
  readonly before: string;
  /** As it came back; empty where it was taken out. */
  readonly after: string;
  /** Both in one, word by word. */
  readonly parts: readonly WordPart[];
  /** Where a moved paragraph stands now. */
  readonly movedTo: { readonly heading: string; readonly clause: number | null } | null;
  /** Where nothing but a place to sign was filled in: no change of the text, and nothing to answer. `null` otherwise. */
  readonly signed: FilledSignature | null;
}

/** One paragraph of a clause, as it goes into the clause's text. */
export interface ClauseEntry {
  readonly kind: 'same' | 'changed' | 'removed' | 'added' | 'moved-away' | 'moved-here';
  readonly isHeading: boolean;
  /** Which paragraph of the clause as sent, from 0, the heading not counted; `null` where it is new in it. */
  readonly paragraph: number | null;
  /** The clause and paragraph that a moved one came from. */
  readonly from: { readonly clause: number; readonly paragraph: number } | null;
  /** As it was sent; empty where it is new. */
  readonly sent: string;
  /** As it came back, tidied; empty where it was taken out. */
  readonly returned: string;
  /** The number of the change; `null` where nothing changed. */
  readonly change: number | null;
}

export interface Comparison {
  readonly changes: readonly ReturnedChange[];
  /** The paragraphs of each clause, in the order in which they stand now. */
  readonly clauses: readonly (readonly ClauseEntry[])[];
  /** How many rows of title and front table differ; they are not compared as text. */
  readonly frontEdits: number;
  readonly unchanged: number;
}

/** Compares what came back with what was sent. Both are paragraphs in the order of the file. */
export function compareMemorandum(sent: readonly SentParagraph[], returned: readonly string[]): Comparison {
  const came = returned.filter((text) => plainWords(text) !== '');
  const before = sent.map(({ text }) => plainWords(text));
  const known = new Set(before);
  const after = came.map((text) => {
    const words = plainWords(text);
    const bare = withoutTypedNumber(words);
    return !known.has(words) && known.has(bare) ? bare : words;
  });
  const isHeading = (at: number) => sent[at]?.isHeading === true;
  return new Reading(sent, came).over(aligned(before, after, isHeading));
}

interface Place {
  readonly zone: SentZone;
  readonly heading: string;
  readonly clause: number | null;
}

/** Goes through the aligned paragraphs once, and remembers where it stands. */
class Reading {
  private readonly changes: ReturnedChange[] = [];
  private readonly clauses: ClauseEntry[][];
  private readonly paragraphOf: readonly (number | null)[];
  private readonly moves = new Map<number, { number: number; at: number }>();
  /** The rows of the place to sign that changed: number of the change, as sent and as it came. */
  private readonly signatureRows: { at: number; sent: string | null; returned: string | null }[] = [];
  private place: Place = { zone: 'front', heading: '', clause: null };
  private frontEdits = 0;
  private unchanged = 0;

  constructor(
    private readonly sent: readonly SentParagraph[],
    private readonly came: readonly string[],
  ) {
    const counts = new Map<number, number>();
    this.paragraphOf = sent.map(({ clause, isHeading }) => {
      if (clause === null || isHeading) return null;
      const count = counts.get(clause) ?? 0;
      counts.set(clause, count + 1);
      return count;
    });
    const clauses = sent.reduce((most, { clause }) => Math.max(most, (clause ?? -1) + 1), 0);
    this.clauses = Array.from({ length: clauses }, () => []);
  }

  over(entries: ReturnType<typeof aligned>): Comparison {
    for (const entry of entries) {
      const sent = entry.kind === 'added' || entry.kind === 'moved-here' ? null : entry.sent;
      if (sent !== null) this.place = this.sent[sent] ?? this.place;
      switch (entry.kind) {
        case 'same':
          this.unchanged += 1;
          this.keep('same', { sent: entry.sent, returned: entry.returned, change: null });
          break;
        case 'changed':
        case 'removed':
          this.edited(entry.kind, entry.sent, entry.kind === 'changed' ? entry.returned : null);
          break;
        case 'added':
          this.keep('added', {
            sent: null,
            returned: entry.returned,
            change: this.enter('added', null, entry.returned),
          });
          break;
        case 'moved-away':
        case 'moved-here':
          this.moved(entry.kind, entry.sent, entry.returned);
          break;
      }
    }
    this.findSignatures();
    const { changes, clauses, frontEdits, unchanged } = this;
    return { changes, clauses, frontEdits, unchanged };
  }

  /** A row that was filled in with many words may stand as one taken out and one put in: both are the signature. */
  private findSignatures(): void {
    const mark = (at: number, signed: FilledSignature) => {
      const change = this.changes[at];
      if (change !== undefined) this.changes[at] = { ...change, signed };
    };
    for (const { at, sent, returned } of this.signatureRows) {
      if (sent === null) continue;
      const rows =
        returned === null ? this.signatureRows.filter((row) => row.sent === null) : [{ at, returned }];
      for (const row of rows) {
        const isTaken = (this.changes[row.at]?.signed ?? null) !== null;
        const signed = isTaken ? null : filledSignature(sent, row.returned ?? '');
        if (signed === null) continue;
        mark(at, signed);
        mark(row.at, signed);
        break;
      }
    }
  }

  private edited(kind: 'changed' | 'removed', sent: number, returned: number | null): void {
    if (this.place.zone === 'front') {
      this.frontEdits += 1;
      return;
    }
    this.keep(kind, { sent, returned, change: this.enter(kind, sent, returned) });
  }

  /** Both ends of a move are one change; the end that is met second completes it. */
  private moved(kind: 'moved-away' | 'moved-here', sent: number, returned: number): void {
    const known = this.moves.get(sent);
    const number = known?.number ?? this.enter('moved', sent, returned);
    if (known === undefined) this.moves.set(sent, { number, at: this.changes.length - 1 });
    const at = this.moves.get(sent)?.at ?? -1;
    const change = this.changes[at];
    const { heading, clause } = this.place;
    if (change !== undefined && kind === 'moved-here')
      this.changes[at] = { ...change, movedTo: { heading, clause } };
    this.keep(kind, { sent, returned, change: number });
  }

  private enter(kind: ReturnedChange['kind'], sent: number | null, returned: number | null): number {
    const was = sent === null ? undefined : this.sent[sent];
    const before = was?.text ?? '';
    const after = returned === null ? '' : tidied(this.came[returned] ?? '');
    const { zone, heading, clause } = was ?? this.place;
    const number = this.changes.length + 1;
    this.changes.push({
      number,
      kind,
      zone,
      heading,
      clause,
      isHeading: was?.isHeading ?? false,
      before: tidied(before),
      after,
      parts:
        kind === 'moved'
          ? [{ kind: 'same', text: tidied(before) }]
          : inPhrases(wordDifference(plainWords(before), plainWords(after))),
      movedTo: null,
      signed: null,
    });
    if (zone === 'signature' && kind !== 'moved') {
      const came = returned === null ? null : (this.came[returned] ?? '');
      this.signatureRows.push({ at: number - 1, sent: was?.text ?? null, returned: came });
    }
    return number;
  }

  private keep(
    kind: ClauseEntry['kind'],
    given: { readonly sent: number | null; readonly returned: number | null; readonly change: number | null },
  ): void {
    const { clause } = this.place;
    if (clause === null) return;
    const was = given.sent === null ? undefined : this.sent[given.sent];
    const paragraph = given.sent === null ? null : (this.paragraphOf[given.sent] ?? null);
    const isFromElsewhere = kind === 'moved-here' && was !== undefined;
    this.clauses[clause]?.push({
      kind,
      isHeading: was?.isHeading ?? false,
      paragraph: kind === 'moved-here' ? null : paragraph,
      from:
        isFromElsewhere && was.clause !== null && paragraph !== null
          ? { clause: was.clause, paragraph }
          : null,
      sent: was?.text ?? '',
      returned: given.returned === null ? '' : tidied(this.came[given.returned] ?? ''),
      change: given.change,
    });
  }
}

/** Changed words with nothing but blanks between them are one phrase. */
export function inPhrases(parts: readonly WordPart[]): readonly WordPart[] {
  const phrases: WordPart[] = [];
  let removed = '';
  let added = '';
  const close = () => {
    if (removed !== '') phrases.push({ kind: 'removed', text: removed });
    if (added !== '') phrases.push({ kind: 'added', text: added });
    removed = '';
    added = '';
  };
  for (const [index, { kind, text }] of parts.entries()) {
    const next = parts[index + 1];
    const isBetween = kind === 'same' && text.trim() === '' && next !== undefined && removed + added !== '';
    if (kind === 'same' && !isBetween) {
      close();
      phrases.push({ kind, text });
    }
    if (kind === 'removed' || isBetween) removed += text;
    if (kind === 'added' || isBetween) added += text;
  }
  close();
  return phrases;
}

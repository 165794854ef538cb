/** The words of a letter that the guidance speaks of: each is changed in the text, or stays with a reason. */
import { Textarea } from '@mantine/core';
import { useId } from 'react';
import { seenWords } from '../../../core/issuing/checks';
import type { Finding } from '../../../core/issuing/finding';
import type { LetterBatch } from '../../../core/issuing/letter-batch';
import { z } from '../../../core/foundation/schema';
import { useKeptDraft } from '../../../services/kept-draft';
import { Message } from '../../../ui/screen';

/** Beside the words themselves in what the register keeps. */
const longestReason = 400;
const longestWords = 1500;

export interface AcceptedWording {
  readonly hits: readonly string[];
  readonly reasonOf: (hit: string) => string;
  readonly give: (hit: string, reason: string) => void;
  /** What the register keeps of each: the words and why they stay. */
  readonly words: readonly string[];
  readonly areAllAccepted: boolean;
  /** Once the letters are issued. */
  readonly discard: () => void;
}

/** The hits of a batch with their reasons; a reason that was begun outlives the screen and the lock. */
export function useAcceptedWording(batch: LetterBatch, findings: readonly Finding[]): AcceptedWording {
  const kept = useKeptDraft<Readonly<Record<string, string>>>({
    name: `letter-wording:${batch.id}`,
    empty: {},
    schema: z.record(z.string(), z.string()),
  });
  const hits = seenWords(findings.filter(({ check }) => check === 'wording'));
  const reasonOf = (hit: string) => kept.draft[hit] ?? '';
  return {
    hits,
    reasonOf,
    give: (hit, reason) => kept.change({ ...kept.draft, [hit]: reason }),
    words: hits.map((hit) => `${hit.slice(0, longestWords)} Stays, because: ${reasonOf(hit).trim()}`),
    areAllAccepted: hits.every((hit) => reasonOf(hit).trim() !== ''),
    discard: kept.discard,
  };
}

/** Nothing where no words were found. */
export function AcceptWording({ accepted }: { readonly accepted: AcceptedWording }) {
  if (accepted.hits.length === 0) return null;
  return (
    <Message
      tone="warning"
      title="Words that a reader must judge: change them in the text, or say why they stay"
    >
      <ol className="flat stack">
        {accepted.hits.map((hit) => (
          <Hit key={hit} hit={hit} accepted={accepted} />
        ))}
      </ol>
    </Message>
  );
}

function Hit({ hit, accepted }: { readonly hit: string; readonly accepted: AcceptedWording }) {
  const id = useId();
  return (
    <li>
      <p id={id} className="flat">
        {hit}
      </p>
      <Textarea
        label="Why it stays"
        aria-describedby={id}
        rows={2}
        maxLength={longestReason}
        value={accepted.reasonOf(hit)}
        onChange={({ currentTarget }) => accepted.give(hit, currentTarget.value)}
      />
    </li>
  );
}

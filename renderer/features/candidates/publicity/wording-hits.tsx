/** The hits of a text: the text with its marks, and the list of hits beside, each with its paragraph. */
import { type ReactNode, useId } from 'react';
import type { PublicNames } from '../../../core/issuing/public-names';
import { lookedForWords } from '../../../core/issuing/public-wording';
import { type CheckedHit, markedPieces } from '../../../core/publicity/publicity-wording';
import { HitItem } from './hit-item';

interface WordingHitsProps {
  readonly text: string;
  readonly hits: readonly CheckedHit[];
  readonly names: PublicNames;
  /** What is to be done with a hit that nobody accepted: "to change or accept". */
  readonly toDo: string;
  /** What can be done with a hit, below what it says. */
  readonly footOf?: (hit: CheckedHit, number: number) => ReactNode;
}

/** Where there is no hit it says what was looked for, and never that a text is safe. */
export function WordingHits({ text, hits, names, toDo, footOf }: WordingHitsProps) {
  const base = useId();
  if (text.trim() === '') return null;
  if (hits.length === 0) return <p className="publicity-looked">{`No hit. ${lookedForWords(names)}`}</p>;
  return (
    <div className="publicity-wording">
      <MarkedText base={base} text={text} hits={hits} toDo={toDo} />
      <div className="stack-tight">
        <ol className="publicity-hits" aria-label="Hits">
          {hits.map((hit, index) => (
            <HitItem
              key={hit.key}
              hit={hit}
              number={index + 1}
              id={hitId(base, index)}
              markId={markId(base, index)}
            >
              {footOf?.(hit, index + 1)}
            </HitItem>
          ))}
        </ol>
        <p className="small dimmed">{lookedForWords(names)}</p>
      </div>
    </div>
  );
}

const hitId = (base: string, index: number) => `${base}-hit-${index}`;
const markId = (base: string, index: number) => `${base}-mark-${index}`;

interface MarkedTextProps extends Pick<WordingHitsProps, 'text' | 'hits' | 'toDo'> {
  readonly base: string;
}

/** The text as it stands; a mark leads to its hit in the list. */
function MarkedText({ base, text, hits, toDo }: MarkedTextProps) {
  return (
    <div className="publicity-marked" role="group" aria-label="The text with its hits">
      {markedPieces(text, hits).map((piece, at) => {
        const [first] = piece.hits;
        if (first === undefined) return <span key={at}>{piece.text}</span>;
        const numbers = piece.hits.map((hit) => hits.indexOf(hit));
        const [lead = 0] = numbers;
        const isOpen = piece.hits.some(({ accepted }) => accepted === null);
        const said = numbers.map((number) => number + 1).join(', ');
        return (
          // No button element: it would not break with the lines of the text that it stands in.
          <span
            key={at}
            role="button"
            tabIndex={0}
            id={markId(base, lead)}
            className="publicity-mark"
            data-state={isOpen ? 'open' : 'accepted'}
            aria-label={`${piece.text}: hit ${said}, ${isOpen ? toDo : 'accepted'}`}
            onClick={() => document.getElementById(hitId(base, lead))?.focus()}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' && event.key !== ' ') return;
              event.preventDefault();
              document.getElementById(hitId(base, lead))?.focus();
            }}
          >
            {piece.text}
            <sup aria-hidden>{said}</sup>
          </span>
        );
      })}
    </div>
  );
}

/** The wording that is to leave: the text, its hits marked in it, and the list of hits beside. */
import { useId } from 'react';
import { formatMoment } from '../../../core/foundation/dates';
import { lookedForWords, publicWordingSource } from '../../../core/issuing/public-wording';
import type { PublicNames } from '../../../core/issuing/public-names';
import type { PublicityItem } from '../../../core/publicity/publicity-item';
import {
  type CheckedHit,
  checkedHits,
  markedPieces,
  pastAcceptances,
} from '../../../core/publicity/publicity-wording';
import { SavedText } from '../../../ui/saved-text';
import { HitItem } from './hit-item';
import { type ChangePublicity, usePublicNames } from './use-publicity';

interface PartProps {
  readonly item: PublicityItem;
  readonly change: ChangePublicity;
}

/** It never says that a text is safe. */
export function WordingPart({ item, change }: PartProps) {
  const names = usePublicNames();
  const hits = checkedHits(item, names);
  const open = hits.filter(({ accepted }) => accepted === null).length;
  const base = useId();
  return (
    <section className="stack" aria-labelledby={`${base}-title`}>
      <div className="row-apart">
        <h3 id={`${base}-title`}>Wording</h3>
        {item.text.trim() === '' ? null : (
          <span className={open > 0 ? 'publicity-waits' : 'dimmed'} role="status">
            {hitWords(hits.length, open)}
          </span>
        )}
      </div>
      <SavedText
        label="Text that is to leave"
        description="The press line, post or letter, word for word. Empty where there is none."
        value={item.text}
        maxLength={40_000}
        rows={4}
        onSave={(text) => change('Change the wording of publicity', (was) => ({ ...was, text }))}
      />
      {item.text.trim() === '' ? null : hits.length === 0 ? (
        <p className="publicity-looked">{`No hit. ${lookedForWords(names)}`}</p>
      ) : (
        <div className="publicity-wording">
          <MarkedText base={base} text={item.text} hits={hits} />
          <div className="stack-tight">
            <ol className="publicity-hits">
              {hits.map((hit, index) => (
                <HitItem
                  key={hit.key}
                  hit={hit}
                  number={index + 1}
                  id={hitId(base, index)}
                  markId={markId(base, index)}
                  change={change}
                />
              ))}
            </ol>
            <p className="small dimmed">{lookedForWords(names)}</p>
          </div>
        </div>
      )}
      <Past item={item} names={names} />
      <p className="small dimmed">{publicWordingSource.doubt}</p>
    </section>
  );
}

const hitId = (base: string, index: number) => `${base}-hit-${index}`;
const markId = (base: string, index: number) => `${base}-mark-${index}`;

function hitWords(all: number, open: number): string {
  if (all === 0) return 'No hit; a reader must judge';
  const hits = `${all} ${all === 1 ? 'hit' : 'hits'}`;
  return open === 0 ? `${hits}, each accepted; a reader must judge` : `${hits}, ${open} to change or accept`;
}

interface MarkedTextProps {
  readonly base: string;
  readonly text: string;
  readonly hits: readonly CheckedHit[];
}

/** The text as it stands; a mark leads to its hit in the list. */
function MarkedText({ base, text, hits }: MarkedTextProps) {
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
            aria-label={`${piece.text}: hit ${said}, ${isOpen ? 'to change or accept' : 'accepted'}`}
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

/** What was accepted in sentences that stand in the text no more. */
function Past({ item, names }: { readonly item: PublicityItem; readonly names: PublicNames }) {
  const past = pastAcceptances(item, names);
  if (past.length === 0) return null;
  return (
    <details>
      <summary className="small">
        {past.length === 1
          ? '1 acceptance no longer holds: its sentence was changed'
          : `${past.length} acceptances no longer hold: their sentences were changed`}
      </summary>
      <ul className="plain-list small">
        {past.map((each, index) => (
          <li key={index}>
            “{each.sentence}” · {each.reason} · {each.by}, {formatMoment(each.at)}
          </li>
        ))}
      </ul>
    </details>
  );
}

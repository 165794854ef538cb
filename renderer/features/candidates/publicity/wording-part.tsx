/** The wording that is to leave: the text, its hits marked in it, and the list of hits beside. */
import { useId } from 'react';
import { formatMoment } from '../../../core/foundation/dates';
import { publicWordingSource } from '../../../core/issuing/public-wording';
import type { PublicNames } from '../../../core/issuing/public-names';
import type { PublicityItem } from '../../../core/publicity/publicity-item';
import { checkedHits, pastAcceptances } from '../../../core/publicity/publicity-wording';
import { SavedText } from '../../../ui/saved-text';
import { HitAnswer } from './hit-item';
import { type ChangePublicity, usePublicNames } from './use-publicity';
import { useWording } from './use-wording';
import { WordingHits } from './wording-hits';

interface PartProps {
  readonly item: PublicityItem;
  readonly change: ChangePublicity;
}

/** It never says that a text is safe. */
export function WordingPart({ item, change }: PartProps) {
  const names = usePublicNames();
  const isChecked = useWording(item.text, names) !== null;
  const hits = isChecked ? checkedHits(item, names) : [];
  const open = hits.filter(({ accepted }) => accepted === null).length;
  const base = useId();
  return (
    <section className="stack" aria-labelledby={`${base}-title`}>
      <div className="row-apart">
        <h3 id={`${base}-title`}>Wording</h3>
        {item.text.trim() === '' ? null : (
          <span className={open > 0 ? 'publicity-waits' : 'dimmed'} role="status">
            {isChecked ? hitWords(hits.length, open) : 'The wording is being checked'}
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
      {isChecked ? (
        <>
          <WordingHits
            text={item.text}
            hits={hits}
            names={names}
            toDo="to change or accept"
            footOf={(hit, number) => <HitAnswer hit={hit} number={number} change={change} />}
          />
          <Past item={item} names={names} />
        </>
      ) : null}
      <p className="small dimmed">{publicWordingSource.doubt}</p>
    </section>
  );
}

function hitWords(all: number, open: number): string {
  if (all === 0) return 'No hit; a reader must judge';
  const hits = `${all} ${all === 1 ? 'hit' : 'hits'}`;
  return open === 0 ? `${hits}, each accepted; a reader must judge` : `${hits}, ${open} to change or accept`;
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

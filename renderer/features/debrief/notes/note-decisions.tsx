/** What is left to decide in a note, one hit after the other; what was decided; and the way out. */
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { counted } from '../../../core/documents/blocks';
import { z } from '../../../core/foundation/schema';
import type { HitDecision, LearningNote, PlaceholderKind } from '../../../core/sanitise/learning-note';
import { placeholderKinds } from '../../../core/sanitise/learning-note';
import { isMarkingHit, placeWords, type SanitisedNote } from '../../../core/sanitise/note-sanitised';
import { type Hit, openHits } from '../../../core/sanitise/sanitise';
import { foldedText } from '../../../core/sanitise/text-tokens';
import { useDesk, useDeskUser } from '../../../services/desk-context';
import { useKeptDraft } from '../../../services/kept-draft';
import { NoteExport } from './note-export';
import { useSaveNote } from './use-notes';

interface NoteDecisionsProps {
  readonly note: LearningNote;
  readonly made: SanitisedNote;
}

/** Reasons that are being written and not given yet, by the key of their hit. */
const whysSchema = z.object({ whys: z.record(z.string(), z.string()) });

export function NoteDecisions({ note, made }: NoteDecisionsProps) {
  const open = openHits(made);
  const [at, setAt] = useState(0);
  const decide = useDecide(note);
  const kept = useKeptDraft<z.infer<typeof whysSchema>>({
    name: `note-keep:${note.id}`,
    empty: { whys: {} },
    schema: whysSchema,
  });
  const hit = open[Math.min(at, open.length - 1)];
  const replaced = made.texts
    .flatMap(({ pieces }) => pieces)
    .filter(({ state }) => state === 'replaced').length;
  const keptHits = made.hits.filter(({ state }) => state === 'kept').length;
  const write = (whys: Readonly<Record<string, string>>) => {
    if (Object.values(whys).some((why) => why !== '')) kept.change({ whys });
    else if (kept.isBegun) kept.discard();
  };
  const answer = (hits: readonly Hit[], given: Answer) => {
    decide(hits, given);
    const decided = new Set(hits.map(({ key }) => key));
    write(Object.fromEntries(Object.entries(kept.draft.whys).filter(([key]) => !decided.has(key))));
  };
  return (
    <div className="stack">
      <h2 className="aside-title">What is left to decide</h2>
      <p role="status">
        {open.length} to decide, {replaced} replaced, {keptHits} kept.
      </p>
      {hit === undefined ? null : (
        <OpenHit
          key={hit.key}
          hit={hit}
          places={alikeIn(open, hit).length}
          place={placeWords(hit, made.given.points)}
          position={`${Math.min(at, open.length - 1) + 1} of ${open.length}`}
          why={kept.draft.whys[hit.key] ?? ''}
          onWhy={(why) => write({ ...kept.draft.whys, [hit.key]: why })}
          onReplace={(kind) => answer([hit], { decision: 'replace', kind, why: '' })}
          onKeep={(why, where) =>
            answer(where === 'here' ? [hit] : alikeIn(open, hit), { decision: 'keep', kind: null, why })
          }
          onNext={() => setAt((now) => (Math.min(now, open.length - 1) + 1) % open.length)}
        />
      )}
      <NoteExport note={note} made={made} />
      <Decided note={note} />
    </div>
  );
}

/** The open hits of the same words, wherever they stand; a marking is decided point by point. */
function alikeIn(open: readonly Hit[], hit: Hit): readonly Hit[] {
  if (isMarkingHit(hit)) return [hit];
  const words = foldedText(hit.words);
  return open.filter((each) => !isMarkingHit(each) && foldedText(each.words) === words);
}

type Answer = Pick<HitDecision, 'decision' | 'kind' | 'why'>;

/** Decides on hits alike, with one step of undo. */
function useDecide(note: LearningNote): (hits: readonly Hit[], answer: Answer) => void {
  const desk = useDesk();
  const user = useDeskUser();
  const save = useSaveNote();
  return (hits, answer) => {
    const at = desk.clock();
    const decisions = hits.map((hit): HitDecision => ({
      ...answer,
      key: hit.key,
      found: hit.words.slice(0, 500),
      by: user.name,
      at,
    }));
    const keys = new Set(hits.map(({ key }) => key));
    const others = note.decisions.filter(({ key }) => !keys.has(key));
    save('Decide on a hit of a sanitised note', { ...note, decisions: [...others, ...decisions] });
  };
}

interface OpenHitProps {
  readonly hit: Hit;
  readonly place: string;
  readonly position: string;
  /** In how many places the same words are open. */
  readonly places: number;
  readonly why: string;
  readonly onWhy: (why: string) => void;
  readonly onReplace: (kind: PlaceholderKind) => void;
  readonly onKeep: (why: string, where: 'here' | 'everywhere') => void;
  readonly onNext: () => void;
}

/** The keys R, K and N work while the keyboard is in this part and in no field. */
function OpenHit({ hit, place, places, position, why, onWhy, onReplace, onKeep, onNext }: OpenHitProps) {
  const [kind, setKind] = useState<PlaceholderKind>(hit.kind);
  const [isAsked, setAsked] = useState(false);
  const part = useRef<HTMLElement>(null);
  const reason = useRef<HTMLInputElement>(null);
  const mayReplace = !isMarkingHit(hit);
  useEffect(() => {
    // After one decision the keyboard is at the next hit, unless somebody went elsewhere meanwhile.
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body) part.current?.focus();
  }, []);
  const keep = (where: 'here' | 'everywhere') => {
    setAsked(true);
    if (why.trim() === '') reason.current?.focus();
    else onKeep(why.trim(), where);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isField = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
    if (isField || event.ctrlKey || event.altKey || event.metaKey) return;
    const key = event.key.toLowerCase();
    const act = { r: mayReplace ? () => onReplace(kind) : null, k: () => reason.current?.focus(), n: onNext }[
      key
    ];
    if (act === undefined || act === null) return;
    event.preventDefault();
    act();
  };
  return (
    <section
      className="stack-tight notes-hit"
      aria-label={`Hit ${position}`}
      tabIndex={0}
      ref={part}
      onKeyDown={onKeyDown}
    >
      <p>
        <b>{place}</b> <span className="dimmed">{position}</span>
      </p>
      <p className="notes-context">
        {hit.before}{' '}
        <mark className="notes-piece" data-state="open">
          {hit.words}
        </mark>{' '}
        {hit.after}
      </p>
      <p>{hit.reason}</p>
      {mayReplace ? (
        <>
          <NativeSelect
            label="Replace by"
            value={kind}
            data={placeholderKinds.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={({ currentTarget: { value } }) =>
              setKind(placeholderKinds.find(({ id }) => id === value)?.id ?? 'other')
            }
          />
          <div>
            <Button size="xs" onClick={() => onReplace(kind)}>
              Replace (R)
            </Button>
            {places < 2 ? null : (
              <p className="dimmed small flat">
                The same words are open in {counted(places, 'place', 'places')}: replaced here, they are
                replaced in all of them.
              </p>
            )}
          </div>
        </>
      ) : null}
      <TextInput
        ref={reason}
        label="Why it may stay"
        maxLength={2000}
        value={why}
        error={isAsked && why.trim() === '' ? 'Write why it tells nobody who or where.' : null}
        onChange={({ currentTarget: { value } }) => onWhy(value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') keep('here');
          if (event.key === 'Escape') part.current?.focus();
        }}
      />
      <div className="row">
        <Button size="xs" variant="default" onClick={() => keep('here')}>
          Keep (K)
        </Button>
        {places < 2 ? null : (
          <Button size="xs" variant="default" onClick={() => keep('everywhere')}>
            Keep in all {counted(places, 'place', 'places')}
          </Button>
        )}
        <Button size="xs" variant="default" onClick={onNext}>
          Next (N)
        </Button>
      </div>
    </section>
  );
}

/** What was decided, newest first; each can be asked again. */
function Decided({ note }: { readonly note: LearningNote }) {
  const save = useSaveNote();
  if (note.decisions.length === 0) return null;
  const askAgain = (key: string) =>
    save('Ask again about a hit of a sanitised note', {
      ...note,
      decisions: note.decisions.filter((each) => each.key !== key),
    });
  return (
    <details>
      <summary>What was decided ({note.decisions.length})</summary>
      <ul className="notes-decided" aria-label="What was decided">
        {[...note.decisions].reverse().map(({ key, found, decision, kind, why, by }) => (
          <li key={key}>
            <span>
              “{found}” {decision === 'keep' ? `kept: ${why}` : `replaced (${kindName(kind)})`}. {by}
            </span>{' '}
            <Button size="compact-xs" variant="default" onClick={() => askAgain(key)}>
              Ask again<span className="visually-hidden"> about {found}</span>
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}

function kindName(kind: PlaceholderKind | null): string {
  return placeholderKinds.find(({ id }) => id === kind)?.name ?? 'Detail';
}

/** Why people scored as they did; those who stand furthest are heard first. */
import { Textarea } from '@mantine/core';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { ok } from '../../core/foundation/result';
import { participantLabel } from '../../core/workshop/participants';
import { reasonEntries, recordReason } from '../../core/workshop/reasons';
import type { Round } from '../../core/workshop/round';
import { lastRevealed } from '../../core/workshop/rounds';
import { latestScore } from '../../core/workshop/scores';
import { furthestPeople, spreadOfRound } from '../../core/workshop/spread';
import { furthestWords } from '../../core/workshop/spread-words';
import type { AgendaItem, ParticipantId } from '../../core/workshop/workshop';
import { reasonIn, withReason, workshopDraftId } from '../../core/workshop/workshop-draft';
import { useCollection, useDesk, useRecord } from '../../services/desk-context';
import { keepDraft } from '../../ui/drafts';
import { draftChanges, useTypedDraft } from './cell-draft';
import { useOpenWorkshop } from './open-workshop';
import { scoreWords } from './words';
import { useWorkshopActs } from './workshop-acts';

/** A field for each person who was asked. */
export function ReasonsStage({ item }: { readonly item: AgendaItem }) {
  const { workshop, assessment } = useOpenWorkshop();
  const scores = useCollection('scores');
  const round = lastRevealed(useCollection('rounds'), workshop.id, item);
  const spread = useMemo(
    () => (round === undefined ? null : spreadOfRound(assessment.scales, round, scores)),
    [assessment.scales, round, scores],
  );
  if (round === undefined || spread === null) return <p>No round has been revealed on this cell.</p>;
  const first = furthestPeople(spread);
  const others = round.participantIds.filter((id) => !first.includes(id));
  const named = first.map((id) => `${participantLabel(workshop, id)} (${furthestWords(spread, id) ?? ''})`);
  return (
    <section className="reasons">
      <h2>Reasons, round {round.number}</h2>
      <p>
        {first.length === 0
          ? 'Nobody stands off the median.'
          : `First those furthest from the median: ${named.join('; ')}.`}{' '}
        What is written is kept when you leave the field; a later text strikes the one before.
      </p>
      <div className="reasons-fields">
        {[...first, ...others].map((id) => {
          const value = latestScore(scores, round, id)?.value ?? null;
          return (
            <ReasonField
              key={id}
              item={item}
              round={round}
              participantId={id}
              said={value === null ? 'no score' : scoreWords(assessment.scales, value)}
            />
          );
        })}
      </div>
    </section>
  );
}

interface ReasonFieldProps {
  readonly item: AgendaItem;
  readonly round: Round;
  readonly participantId: ParticipantId;
  readonly said: string;
}

/** Each text is an entry of its own, so it is put on record when the field is left and not at every pause. */
function ReasonField({ item, round, participantId, said }: ReasonFieldProps) {
  const { workshop } = useOpenWorkshop();
  const entries = reasonEntries(useCollection('roundReasons'), round, participantId);
  const standing = entries.at(-1)?.text ?? '';
  const field = useReasonDraft({ item, round, participantId }, standing);
  return (
    <div>
      <Textarea
        label={participantLabel(workshop, participantId)}
        description={said}
        value={field.text}
        maxLength={4000}
        minRows={2}
        onChange={(event) => field.edit(event.currentTarget.value)}
        onBlur={field.save}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && field.isEdited) {
            event.preventDefault();
            field.cancel();
          }
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          field.save();
        }}
      />
      {entries.slice(0, -1).map((entry) => (
        <p key={entry.id} className="struck">
          <span className="visually-hidden">Struck: </span>
          <s>{entry.text}</s>
        </p>
      ))}
    </div>
  );
}

interface ReasonOf {
  readonly item: AgendaItem;
  readonly round: Round;
  readonly participantId: ParticipantId;
}

function useReasonDraft({ item, round, participantId }: ReasonOf, standing: string) {
  const { workshop } = useOpenWorkshop();
  const { vault, clock } = useDesk();
  const acts = useWorkshopActs(workshop.id);
  const typed = useTypedDraft({ workshopId: workshop.id, item });
  const at = useMemo(() => ({ roundId: round.id, participantId }), [round.id, participantId]);
  const kept = useRecord('workshopDrafts', workshopDraftId(workshop.id, item));
  const [draft, setDraft] = useState<string | null>(() => reasonIn(kept, at));
  const pending = useRef<string | null>(draft);
  const save = useCallback(() => {
    const text = pending.current;
    pending.current = null;
    setDraft(null);
    const reasons = vault.records.all('roundReasons');
    const last = reasonEntries(reasons, round, participantId).at(-1)?.text ?? '';
    // Emptying the field is no reason, so it brings back what stands.
    if (text === null) return;
    if (text.trim() === '' || text.trim() === last) {
      typed.edit((now) => withReason(now, at, null));
      return;
    }
    typed.forget();
    const now = vault.records.get('workshops', workshop.id) ?? workshop;
    const entry = recordReason({ workshop: now, round, reasons, participantId, text, at: clock() });
    const isKept = acts.record(
      'Write down a reason in a workshop',
      entry.ok
        ? ok([
            { collection: 'roundReasons', id: entry.value.id, after: entry.value },
            ...draftChanges(vault.records, { workshopId: workshop.id, item }, (draft) =>
              withReason(draft, at, null),
            ),
          ])
        : entry,
    );
    if (isKept) return;
    pending.current = text;
    setDraft(text);
  }, [vault, clock, acts, workshop, item, round, participantId, typed, at]);
  const isEdited = draft !== null;
  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  });
  useEffect(() => (isEdited ? keepDraft(() => latest.current()) : undefined), [isEdited]);
  useEffect(() => () => latest.current(), []);
  return {
    text: draft ?? standing,
    isEdited,
    edit: (text: string) => {
      pending.current = text;
      setDraft(text);
      typed.keep((now) => withReason(now, at, text));
    },
    save,
    cancel: () => {
      pending.current = null;
      setDraft(null);
      typed.edit((now) => withReason(now, at, null));
    },
  };
}

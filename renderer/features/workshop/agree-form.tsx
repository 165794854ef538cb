/** Recording an agreed rating. It starts empty: nothing is suggested in silence; the medians stand beside. */
import { Button, Textarea, TextInput } from '@mantine/core';
import { type SyntheticEvent, useMemo, useState } from 'react';
import { err, ok, type Result } from '../../core/foundation/result';
import { cellId } from '../../core/threat/cell';
import { ratingFor, type ScaleSet } from '../../core/threat/scale-set';
import { cellFromAgreed, recordAgreed } from '../../core/workshop/agreed';
import { latestAgreed } from '../../core/workshop/agreed-entries';
import type { AgreedRating, AgreedValue } from '../../core/workshop/agreed-rating';
import type { WorkshopRefusal } from '../../core/workshop/refusals';
import { lastRevealed } from '../../core/workshop/rounds';
import { spreadOfRound } from '../../core/workshop/spread';
import { medianWords, valueNames } from '../../core/workshop/spread-words';
import type { AgendaItem } from '../../core/workshop/workshop';
import {
  type DraftAgreed,
  emptyAgreed,
  withAgreed,
  workshopDraftId,
} from '../../core/workshop/workshop-draft';
import { type DeskChange, useCollection, useDesk, useDeskUser, useRecord } from '../../services/desk-context';
import { GradeMark } from '../../ui/grade-mark';
import { draftChanges, useTypedDraft } from './cell-draft';
import { DissentFields } from './dissent-fields';
import { useOpenWorkshop } from './open-workshop';
import { confidenceChoices, impactChoices, likelihoodChoices, ScaleRadios } from './scale-radios';
import { gradeOfRating } from './words';
import { useWorkshopActs } from './workshop-acts';

interface AgreeFormProps {
  readonly item: AgendaItem;
  /** The entry that the new one strikes. */
  readonly standing: AgreedRating | undefined;
  readonly onDone: () => void;
}

const kinds = [
  { value: 'assessed', label: 'Rated', aside: '' },
  { value: 'nil', label: 'Considered and nil', aside: '' },
  { value: 'not-applicable', label: 'Not applicable', aside: '' },
] as const;

/** The form. What is typed and not recorded yet is kept in the vault: it was said aloud in the room. */
export function AgreeForm({ item, standing, onDone }: AgreeFormProps) {
  const { workshop, assessment } = useOpenWorkshop();
  const draft = useRecord('workshopDrafts', workshopDraftId(workshop.id, item));
  const [given, setGiven] = useState<DraftAgreed>(draft?.agreed ?? emptyAgreed);
  const typed = useTypedDraft({ workshopId: workshop.id, item });
  const record = useRecordAgreed(item);
  const set = (fields: Partial<DraftAgreed>) => {
    const now = { ...given, ...fields };
    setGiven(now);
    typed.keep((kept) => withAgreed(kept, now));
  };
  const missing = missingIn(given, standing !== undefined);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (missing.length > 0 || !record(given)) return;
    typed.forget();
    setGiven(emptyAgreed);
    onDone();
  };
  return (
    <form className="agree-form" aria-label="Agreed rating" onSubmit={submit}>
      <div className="agree-head">
        <h2>{standing === undefined ? 'What do we agree?' : 'A correction strikes what was agreed'}</h2>
        <div className="agree-kinds">
          <ScaleRadios
            legend="Finding"
            choices={kinds}
            value={given.kind}
            onChoose={(kind) => set({ kind })}
          />
        </div>
      </div>
      <div className="agree-body" data-rated={given.kind === 'assessed'}>
        {given.kind === 'assessed' ? <AgreedScales item={item} given={given} onChange={set} /> : null}
        <div className="agree-words">
          <ReadOff scales={assessment.scales} given={given} />
          <Textarea
            label="Reason"
            description="What the room agreed and why, in its words. It becomes the reason in the assessment."
            value={given.reason}
            maxLength={given.kind === 'assessed' ? 8000 : 4000}
            minRows={3}
            maxRows={8}
            required
            withAsterisk={false}
            onChange={(event) => set({ reason: event.currentTarget.value })}
          />
          {standing === undefined ? null : (
            <TextInput
              label="Why the earlier entry is struck"
              value={given.strikeReason}
              maxLength={1000}
              onChange={(event) => set({ strikeReason: event.currentTarget.value })}
            />
          )}
          <DissentFields dissents={given.dissents} onChange={(dissents) => set({ dissents })} />
        </div>
      </div>
      <div className="row">
        <Button type="submit" disabled={missing.length > 0}>
          Record agreed rating
        </Button>
        {standing === undefined ? null : (
          <Button variant="default" onClick={onDone}>
            Leave as it is
          </Button>
        )}
        <span className="workshop-hint" role="status">
          {missing.length === 0
            ? 'It goes into the assessment and cannot be undone.'
            : `Still needed: ${missing.join(', ')}.`}
        </span>
      </div>
    </form>
  );
}

interface AgreedScalesProps {
  readonly item: AgendaItem;
  readonly given: DraftAgreed;
  readonly onChange: (fields: Partial<DraftAgreed>) => void;
}

/** The three scales, each with the median of what was scored beside it. */
function AgreedScales({ item, given, onChange }: AgreedScalesProps) {
  const { scales } = useOpenWorkshop().assessment;
  const medians = useMedians(item);
  return (
    <div className="workshop-entry-scales">
      <ScaleRadios
        legend="Likelihood"
        beside={medians.likelihood}
        choices={likelihoodChoices(scales)}
        value={given.likelihood}
        onChoose={(likelihood) => onChange({ likelihood })}
      />
      <ScaleRadios
        legend="Impact"
        beside={medians.impact}
        choices={impactChoices(scales)}
        value={given.impact}
        onChoose={(impact) => onChange({ impact })}
      />
      <ScaleRadios
        legend="Confidence"
        beside={medians.confidence}
        choices={confidenceChoices}
        value={given.confidence}
        onChoose={(confidence) => onChange({ confidence })}
      />
    </div>
  );
}

function ReadOff({ scales, given }: { readonly scales: ScaleSet; readonly given: DraftAgreed }) {
  if (given.kind !== 'assessed' || given.likelihood === null || given.impact === null) return null;
  return (
    <p>
      The agreed table gives{' '}
      <GradeMark grade={gradeOfRating(scales, ratingFor(scales, given.likelihood, given.impact))} />
    </p>
  );
}

function missingIn(given: DraftAgreed, isCorrection: boolean): readonly string[] {
  const isRated = given.kind === 'assessed';
  return [
    ...(isRated && given.likelihood === null ? ['likelihood'] : []),
    ...(isRated && given.impact === null ? ['impact'] : []),
    ...(isRated && given.confidence === null ? ['confidence'] : []),
    ...(given.reason.trim() === '' ? ['the reason'] : []),
    ...(isCorrection && given.strikeReason.trim() === '' ? ['why the earlier entry is struck'] : []),
  ];
}

function valueOf({ kind, likelihood, impact, confidence }: DraftAgreed): AgreedValue | null {
  if (kind !== 'assessed') return { kind };
  if (likelihood === null || impact === null || confidence === null) return null;
  return { kind, likelihood, impact, confidence };
}

function useMedians(item: AgendaItem) {
  const { workshop, assessment } = useOpenWorkshop();
  const rounds = useCollection('rounds');
  const scores = useCollection('scores');
  return useMemo(() => {
    const round = lastRevealed(rounds, workshop.id, item);
    const measures =
      round === undefined ? null : (spreadOfRound(assessment.scales, round, scores)?.measures ?? null);
    if (measures === null) return { likelihood: 'no scores', impact: 'no scores', confidence: 'no scores' };
    const names = valueNames(assessment.scales);
    return {
      likelihood: `median: ${medianWords(measures.likelihood, names.likelihood)}`,
      impact: `median: ${medianWords(measures.impact, names.impact)}`,
      confidence: `median: ${medianWords(measures.confidence, names.confidence)}`,
    };
  }, [rounds, scores, workshop.id, assessment.scales, item]);
}

/** Puts the agreed rating on record and the cell into the assessment, in one commit. */
function useRecordAgreed(item: AgendaItem): (given: DraftAgreed) => boolean {
  const { workshop: shown, assessment: version, standsFor } = useOpenWorkshop();
  const { vault, clock, notify } = useDesk();
  const user = useDeskUser();
  const acts = useWorkshopActs(shown.id);
  return (given) => {
    const value = valueOf(given);
    if (value === null) return false;
    const { records } = vault;
    const workshop = records.get('workshops', shown.id) ?? shown;
    const assessment = records.get('assessments', version.id) ?? version;
    const recorded = recordAgreed({
      workshop,
      item,
      scales: assessment.scales,
      rounds: records.all('rounds'),
      agreed: records.all('agreedRatings'),
      value,
      reason: given.reason,
      dissents: given.dissents,
      strikeReason: given.strikeReason,
      at: clock(),
      by: user.name,
    });
    let leftOut = '';
    const changes = ((): Result<readonly DeskChange[], WorkshopRefusal> => {
      if (!recorded.ok) return err(recorded.error);
      const agreed = recorded.value;
      const made = cellFromAgreed({
        workshop,
        assessment,
        agreed,
        struck: latestAgreed(records.all('agreedRatings'), workshop.id, item),
        standsFor,
        round: agreed.roundId === null ? undefined : records.get('rounds', agreed.roundId),
        was: records.get('cells', cellId(assessment.id, { id: item.harmId }, standsFor(item.location))),
      });
      leftOut = made.leftOut;
      return ok([
        { collection: 'agreedRatings', id: agreed.id, after: agreed },
        { collection: 'cells', id: made.cell.id, after: made.cell },
        ...draftChanges(records, { workshopId: workshop.id, item }, (kept) => withAgreed(kept, null)),
        ...(made.assessment === null
          ? []
          : [{ collection: 'assessments', id: made.assessment.id, after: made.assessment } as const]),
      ]);
    })();
    const isRecorded = acts.record('Record an agreed rating', changes);
    if (isRecorded && leftOut !== '') {
      notify({
        tone: 'problem',
        text: 'The agreed rating is recorded. What the cell said before found no room below the new reason; the journal still has it.',
      });
    }
    return isRecorded;
  };
}

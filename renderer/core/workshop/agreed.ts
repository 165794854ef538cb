/** What the workshop agreed on a cell, who does not agree, and the cell that follows from it. */
import { formatDate } from '../foundation/dates';
import { err, ok, type Result } from '../foundation/result';
import type { Assessment } from '../threat/assessment';
import type { Cell } from '../threat/cell';
import { assessed, type CellPlace, closed } from '../threat/cell-states';
import { type LocationRef, locationKey } from '../threat/location-ref';
import type { ScaleSet } from '../threat/scale-set';
import { agreedEntries, type AgreedRatings } from './agreed-entries';
import { type AgreedRating, agreedRatingId, type AgreedValue, type Dissent } from './agreed-rating';
import { participantLabel, participantOf, presentParticipants } from './participants';
import type { WorkshopRefusal } from './refusals';
import type { Round } from './round';
import { lastRevealed, openRoundOn, type Rounds } from './rounds';
import { isOnScale } from './scores';
import type { StandsFor } from './stands-for';
import type { AgendaItem, Workshop } from './workshop';

export interface NewAgreedRating {
  readonly workshop: Workshop;
  readonly item: AgendaItem;
  readonly scales: ScaleSet;
  readonly rounds: Rounds;
  readonly agreed: AgreedRatings;
  readonly value: AgreedValue;
  readonly reason: string;
  readonly dissents: readonly Dissent[];
  /** Needed where an entry stands already. */
  readonly strikeReason: string;
  /** The moment. */
  readonly at: string;
  readonly by: string;
}

const mostEntries = 999;
const longestStrike = 1000;
const longestDissent = 4000;
/** The reason becomes the text of the cell, and a closed cell holds less than an assessed one. */
const longestReason = { assessed: 8000, nil: 4000, 'not-applicable': 4000 } as const;

/** The next entry of the agreed rating of a cell; any entry before it is struck by it and kept. */
export function recordAgreed(given: NewAgreedRating): Result<AgreedRating, WorkshopRefusal> {
  const { workshop, item, value } = given;
  const before = agreedEntries(given.agreed, workshop.id, item).length;
  const refused = refusalOfAgreed(given, before) ?? refusalOfDissents(workshop, given.dissents);
  if (refused !== null) return err(refused);
  return ok({
    id: agreedRatingId(workshop.id, item, before + 1),
    workshopId: workshop.id,
    harmId: item.harmId,
    location: item.location,
    entry: before + 1,
    roundId: lastRevealed(given.rounds, workshop.id, item)?.id ?? null,
    value,
    reason: given.reason.trim(),
    dissents: given.dissents.map((dissent) => ({ ...dissent, text: dissent.text.trim() })),
    strikeReason: before === 0 ? '' : given.strikeReason.trim(),
    at: given.at,
    recordedBy: given.by,
  });
}

function refusalOfAgreed(given: NewAgreedRating, before: number): WorkshopRefusal | null {
  const { workshop, value } = given;
  if (workshop.status !== 'running') return { kind: 'workshop-not-running', status: workshop.status };
  if (openRoundOn(given.rounds, workshop.id, given.item) !== undefined) return { kind: 'round-open' };
  if (value.kind === 'assessed' && !isOnScale(given.scales, { ...value, kind: 'scored' })) {
    return { kind: 'not-on-scale' };
  }
  const reason = given.reason.trim();
  if (reason === '') return { kind: 'no-reason' };
  const longest = longestReason[value.kind];
  if (reason.length > longest) return { kind: 'too-long', what: 'The reason', longest };
  if (before >= mostEntries) return { kind: 'too-many', what: 'entries' };
  if (before === 0) return null;
  const strike = given.strikeReason.trim();
  if (strike === '') return { kind: 'no-strike-reason' };
  return strike.length > longestStrike
    ? { kind: 'too-long', what: 'The reason for striking the entry before', longest: longestStrike }
    : null;
}

function refusalOfDissents(workshop: Workshop, dissents: readonly Dissent[]): WorkshopRefusal | null {
  const seen = new Set<string>();
  for (const { participantId, text } of dissents) {
    if (participantOf(workshop, participantId) === undefined) return { kind: 'no-such-participant' };
    const label = participantLabel(workshop, participantId);
    if (seen.has(participantId)) return { kind: 'two-dissents', label };
    seen.add(participantId);
    if (text.trim() === '') return { kind: 'dissent-without-words', label };
    if (text.trim().length > longestDissent) {
      return { kind: 'too-long', what: `What ${label} says`, longest: longestDissent };
    }
  }
  return null;
}

export interface AgreedCell {
  readonly cell: Cell;
  /** The assessment with its column put back, to be committed with the cell; `null` where it never went. */
  readonly assessment: Assessment | null;
  /** What was written before and finds no room below the reason; empty where all is kept. */
  readonly leftOut: string;
}

const heading = 'Before the workshop:';

/**
 * The cell that an agreed rating makes: what it says of evidence, controls and the ratings before and after them
 * stays; the rating, the confidence and the text are the workshop's. A cell that was taken out is made anew.
 */
export function cellFromAgreed(given: {
  readonly workshop: Workshop;
  readonly assessment: Assessment;
  readonly agreed: AgreedRating;
  /** The entry that it strikes, if any: its reason does not stay on as earlier text. */
  readonly struck: AgreedRating | undefined;
  readonly standsFor: StandsFor;
  /** `agreed.roundId` as a record. */
  readonly round: Round | undefined;
  /** The cell at the place that stands for the one it was agreed on. */
  readonly was: Cell | undefined;
}): AgreedCell {
  const { assessment, agreed, was, standsFor } = given;
  const { value } = agreed;
  const location = standsFor(agreed.location);
  const place: CellPlace = { assessment, harm: { id: agreed.harmId }, location };
  const earlier = earlierText(was, given.struck);
  const { text, leftOut } = withEarlier(agreed.reason, earlier, longestReason[value.kind]);
  return {
    cell:
      value.kind === 'assessed'
        ? {
            ...assessed(place, was),
            likelihood: value.likelihood,
            impact: value.impact,
            confidence: value.confidence,
            rationale: text,
            judgedBy: judgedByWorkshop(given.workshop, given.round),
          }
        : closed(place, was, { state: value.kind, reason: text }),
    assessment: hasColumnAt(assessment, location, standsFor)
      ? null
      : { ...assessment, locations: [...assessment.locations, location] },
    leftOut,
  };
}

function earlierText(was: Cell | undefined, struck: AgreedRating | undefined): string {
  const text = (was === undefined ? '' : was.state === 'assessed' ? was.rationale : was.reason).trim();
  if (struck === undefined || !text.startsWith(struck.reason)) return text;
  const rest = text.slice(struck.reason.length).trim();
  return rest.startsWith(heading) ? rest.slice(heading.length).trim() : rest;
}

function withEarlier(
  reason: string,
  earlier: string,
  longest: number,
): { readonly text: string; readonly leftOut: string } {
  if (earlier === '' || earlier === reason) return { text: reason, leftOut: '' };
  const both = `${reason}\n\n${heading}\n${earlier}`;
  return both.length <= longest ? { text: both, leftOut: '' } : { text: reason, leftOut: earlier };
}

/** "Workshop, Thu 4 Mar 2027, 6 people": those who took part in the round, or without one those present. */
export function judgedByWorkshop(workshop: Workshop, round: Round | undefined): string {
  const people =
    round === undefined
      ? presentParticipants(workshop).length
      : round.participantIds.length - round.absences.length;
  return `Workshop, ${formatDate(workshop.date)}, ${people} ${people === 1 ? 'person' : 'people'}`;
}

/** Whether the cell was changed, or is not considered any more, since the workshop agreed its rating. */
export function agreedDiffers({ value }: AgreedRating, cell: Cell | undefined): boolean {
  if (cell?.state !== value.kind) return true;
  if (cell.state !== 'assessed' || value.kind !== 'assessed') return false;
  return (
    cell.likelihood !== value.likelihood ||
    cell.impact !== value.impact ||
    cell.confidence !== value.confidence
  );
}

/** What became of a cell that stands on an agenda; `null` where nothing is to be said. */
export type CellNotice = 'column-gone' | 'not-considered' | null;

/** Whether the cell's column was taken out, or a cell that said something was set back to not considered. */
export function cellNotice(given: {
  readonly assessment: Pick<Assessment, 'locations'>;
  readonly item: AgendaItem;
  readonly cell: Cell | undefined;
  /** The cell said something earlier in this workshop; one that never did is not set back, it is new. */
  readonly wasConsidered: boolean;
  readonly standsFor: StandsFor;
}): CellNotice {
  const { assessment, item, standsFor } = given;
  if (!hasColumnAt(assessment, standsFor(item.location), standsFor)) return 'column-gone';
  return given.cell === undefined && given.wasConsidered ? 'not-considered' : null;
}

const notices: Readonly<Record<Exclude<CellNotice, null>, string>> = {
  'column-gone':
    'The column of this cell was taken out of the assessment. Its rounds are kept and can go on; recording an agreed rating puts the column and the cell back.',
  'not-considered':
    'This cell stands as not considered in the assessment. Its rounds are kept and can go on; recording an agreed rating writes the cell.',
};

/** The notice as a sentence for the screen; empty where there is none. */
export function cellNoticeSentence(notice: CellNotice): string {
  return notice === null ? '' : notices[notice];
}

function hasColumnAt(
  assessment: Pick<Assessment, 'locations'>,
  location: LocationRef,
  standsFor: StandsFor,
): boolean {
  const key = locationKey(location);
  return assessment.locations.some((each) => locationKey(standsFor(each)) === key);
}

/**
 * One round in the record: every score by name once it is revealed, struck entries among them. Of a round that is
 * not revealed nothing is read but how many have scored.
 */
import { formatMoment } from '../../foundation/dates';
import { ratingFor } from '../../threat/scale-set';
import { participantLabel } from '../../workshop/participants';
import { reasonEntries } from '../../workshop/reasons';
import type { CellRound } from '../../workshop/results';
import type { Round } from '../../workshop/round';
import { roundState } from '../../workshop/rounds';
import type { Score } from '../../workshop/score';
import { isOnScale, scoreEntries } from '../../workshop/scores';
import { furthestPeople, type Spread, spreadOfRound } from '../../workshop/spread';
import {
  furthestWords,
  medianWords,
  rangeWords,
  spreadSentence,
  valueNames,
} from '../../workshop/spread-words';
import type { ParticipantId } from '../../workshop/workshop';
import { column, counted, heading, note, numbered, tableOrSentence } from '../blocks';
import { joinTexts } from '../missing';
import type { Block, TableCell, Text } from '../model';
import { ratingMark } from '../threat/words';
import type { WorkshopSource } from './input';

/** Struck through. */
export function struck(text: string): Text {
  return [{ text, struck: true }];
}

/** The blocks of one round, under a heading of its own. */
export function roundBlocks(source: WorkshopSource, { round }: CellRound): readonly Block[] {
  const start = heading(3, `Round ${round.number}`);
  if (round.revealedAt === null) return [start, numbered(unrevealedSentence(source, round))];
  const spread = spreadOfRound(source.threat.grid.scales, round, source.records.scores);
  return [
    start,
    ...(spread === null ? [] : [numbered(spreadText(source, spread))]),
    ...scoreTable(source, round),
    ...absentLine(source, round),
    ...reasonBlocks(source, round),
  ];
}

/** "3 sealed scores; not revealed." and how it stands: nothing else is known of them. */
export function unrevealedSentence({ workshop, records }: WorkshopSource, round: Round): string {
  const sealed = roundState(round, workshop, records.scores).scored.length;
  const count = `${counted(sealed, 'sealed score', 'sealed scores')}; not revealed.`;
  if (round.setAside === null) return `${count} The round was opened on ${formatMoment(round.openedAt)}.`;
  return `${count} The round was set aside on ${formatMoment(round.setAside.at)}: ${round.setAside.reason}`;
}

function spreadText({ threat, workshop }: WorkshopSource, spread: Spread): string {
  const names = valueNames(threat.grid.scales);
  const { measures } = spread;
  if (measures === null) return spreadSentence(spread);
  const { likelihood, impact, rating } = measures;
  const furthest = furthestPeople(spread).map(
    (id) => `${participantLabel(workshop, id)} (${furthestWords(spread, id) ?? ''})`,
  );
  const apart = furthest.length === 0 ? '' : ` Furthest from the median: ${furthest.join('; ')}.`;
  const split =
    spread.evenSplit === null
      ? ''
      : ` An even split: ${spread.evenSplit.low.length} at ${names.rating(spread.evenSplit.lowRating)} or below, ${spread.evenSplit.high.length} at ${names.rating(spread.evenSplit.highRating)} or above.`;
  return (
    `${spreadSentence(spread)} Likelihood: median ${medianWords(likelihood, names.likelihood)}; ${rangeWords(likelihood, names.likelihood)}. ` +
    `Impact: median ${medianWords(impact, names.impact)}; ${rangeWords(impact, names.impact)}. ` +
    `Rating: median ${medianWords(rating, names.rating)}; ${rangeWords(rating, names.rating)}.${apart}${split}`
  );
}

function scoreTable(source: WorkshopSource, round: Round): readonly Block[] {
  const rows = round.participantIds.flatMap((id) => {
    const entries = scoreEntries(source.records.scores, round, id);
    return entries.flatMap((score, index) => scoreRow(source, score, entries[index + 1]));
  });
  return [
    ...tableOrSentence(
      {
        caption: `Scores of round ${round.number}, as revealed on ${formatMoment(round.revealedAt ?? '')}`,
        columns: [
          { heading: 'No.', share: 10, align: 'right' },
          column('Participant', 44),
          column('Likelihood', 36),
          column('Impact', 28),
          column('Confidence', 24),
          column('Rating', 24),
        ],
        rows,
      },
      'Nobody scored in this round.',
    ),
    ...(rows.length > round.participantIds.length
      ? [note('What is struck through was given first and corrected by the entry below it.')]
      : []),
  ];
}

/** The rows of one entry: none while its value is sealed. */
function scoreRow(
  { threat, workshop }: WorkshopSource,
  score: Score,
  next: Score | undefined,
): readonly (readonly TableCell[])[] {
  const { value } = score;
  if (value === null) return [];
  const isStruck = next !== undefined;
  const shown = (text: string): Text => (isStruck ? struck(text) : text);
  const number = personNumber(workshop.participants, score.participantId);
  const bySlip = score.enteredBy === 'facilitator' ? ' (from a slip)' : '';
  const name = shown(`${participantLabel(workshop, score.participantId)}${bySlip}`);
  const who: TableCell = isStruck
    ? { kind: 'text', paragraphs: [name, `Struck on ${formatMoment(next.enteredAt)}: ${next.strikeReason}`] }
    : name;
  const { scales } = threat.grid;
  if (value.kind === 'no-view') return [[shown(number), who, shown('No view'), '', '', '']];
  if (!isOnScale(scales, value)) {
    return [[shown(number), who, shown('Not on the scales of this version; not counted'), '', '', '']];
  }
  const names = valueNames(scales);
  const rating = ratingFor(scales, value.likelihood, value.impact);
  return [
    [
      shown(number),
      who,
      shown(names.likelihood(value.likelihood)),
      shown(names.impact(value.impact)),
      shown(names.confidence(value.confidence)),
      isStruck ? struck(`${rating} ${names.rating(rating)}`) : ratingMark(scales, rating),
    ],
  ];
}

/** The number of a person in the list of participants, from 1: the number of their dot. */
export function personNumber(
  participants: readonly { readonly id: ParticipantId }[],
  id: ParticipantId,
): string {
  return String(participants.findIndex((each) => each.id === id) + 1);
}

function absentLine({ workshop }: WorkshopSource, round: Round): readonly Block[] {
  const named = (why: 'left' | 'gave-no-score') =>
    round.absences
      .filter((absence) => absence.why === why)
      .map(({ participantId }) => participantLabel(workshop, participantId));
  const [left, silent] = [named('left'), named('gave-no-score')];
  const parts = [
    left.length === 0 ? '' : `Left before scoring: ${left.join('; ')}.`,
    silent.length === 0 ? '' : `Gave no score: ${silent.join('; ')}.`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? [] : [numbered(parts.join(' '))];
}

function reasonBlocks({ records, workshop }: WorkshopSource, round: Round): readonly Block[] {
  const items = round.participantIds.flatMap((id) => {
    const entries = reasonEntries(records.reasons, round, id);
    return entries.map((reason, index): Text => {
      const name = { text: `${participantLabel(workshop, id)}: `, bold: true } as const;
      return joinTexts([name], index < entries.length - 1 ? struck(reason.text) : reason.text);
    });
  });
  return items.length === 0
    ? []
    : [
        { ...numbered('Reasons given:'), keepWithNext: true },
        { kind: 'list', ordered: false, items },
      ];
}

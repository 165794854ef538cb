/** What was agreed on a cell: every entry, those struck shown as struck, and dissent where it may be printed. */
import { formatMoment } from '../../foundation/dates';
import { locationKey } from '../../threat/location-ref';
import { ratingFor } from '../../threat/scale-set';
import { agreedEntries } from '../../workshop/agreed-entries';
import type { AgreedRating } from '../../workshop/agreed-rating';
import { participantLabel } from '../../workshop/participants';
import type { CellResult } from '../../workshop/results';
import { valueNames } from '../../workshop/spread-words';
import { heading, numbered, strong } from '../blocks';
import { stateWords } from '../drawing/rating-marks';
import { joinTexts } from '../missing';
import type { Block, TableCell } from '../model';
import { ratingMark } from '../threat/words';
import type { WorkshopSource } from './input';
import { struck } from './round';

/**
 * The entries of this workshop on the cell, oldest first: one list for each place that it was agreed on, where
 * places have been merged since; the list that stands for the cell now comes last.
 */
function entryLists({ records, workshop }: WorkshopSource, result: CellResult): readonly AgreedRatingList[] {
  const standing = result.agreed?.location ?? result.item.location;
  const locations = [result.item.location, ...result.rounds.map(({ round }) => round.location), standing];
  const byPlace = new Map(locations.map((location) => [locationKey(location), location]));
  const last = locationKey(standing);
  return [...byPlace]
    .sort(([a], [b]) => Number(a === last) - Number(b === last))
    .map(([, location]) =>
      agreedEntries(records.agreed, workshop.id, { harmId: result.item.harmId, location }),
    )
    .filter((entries) => entries.length > 0);
}

type AgreedRatingList = readonly AgreedRating[];

/** The entry that stands for the cell. */
export function standingEntry(source: WorkshopSource, result: CellResult): AgreedRating | undefined {
  return entryLists(source, result).at(-1)?.at(-1);
}

/** The section "Agreed rating" of one cell. */
export function agreedBlocks(source: WorkshopSource, result: CellResult): readonly Block[] {
  const lists = entryLists(source, result);
  const start = heading(3, 'Agreed rating');
  if (lists.length === 0) return [start, numbered('No rating was agreed.')];
  return [
    start,
    ...lists.flatMap((entries) =>
      entries.map((entry, index): Block => {
        const next = entries[index + 1];
        return next === undefined
          ? standing(source, entry, entries[index - 1])
          : struckEntry(source, entry, next);
      }),
    ),
  ];
}

/** All that the entry said, struck: its dissents too, and why it struck the one before it. */
function struckEntry(source: WorkshopSource, entry: AgreedRating, next: AgreedRating): Block {
  const dissents = printedDissents(source, entry).map(({ name, text }) => ` ${name} does not agree: ${text}`);
  const silent = silentWords(entry);
  const corrected = entry.strikeReason === '' ? '' : ` Corrected: ${entry.strikeReason}`;
  const said = `${valueWords(source, entry)}. ${entry.reason}${corrected}${dissents.join('')}`;
  return numbered(
    joinTexts(
      struck(silent === '' ? said : `${said} ${silent}`),
      ` Recorded on ${formatMoment(entry.at)}; struck on ${formatMoment(next.at)}: ${next.strikeReason}`,
    ),
  );
}

function standing(source: WorkshopSource, entry: AgreedRating, before: AgreedRating | undefined): Block {
  const by = entry.recordedBy.trim() === '' ? '' : ` by ${entry.recordedBy}`;
  return {
    kind: 'particulars',
    label: 'Agreed rating',
    rows: [
      { name: 'Agreed', value: agreedMark(source, entry) },
      { name: 'Reasons', value: entry.reason },
      { name: 'Dissent', value: dissentCell(source, entry) },
      ...(before === undefined ? [] : [{ name: 'Corrected', value: entry.strikeReason }]),
      { name: 'Recorded', value: `${formatMoment(entry.at)}${by}` },
    ],
  };
}

/** The agreed rating with its words. */
export function agreedMark(source: WorkshopSource, { value }: AgreedRating): TableCell {
  if (value.kind !== 'assessed') return { kind: 'state', state: value.kind, word: stateWords[value.kind] };
  const { scales } = source.threat.grid;
  const names = valueNames(scales);
  const words = `${names.likelihood(value.likelihood)}; impact ${names.impact(value.impact)}; confidence ${names.confidence(value.confidence).toLowerCase()}`;
  return { ...ratingMark(scales, ratingFor(scales, value.likelihood, value.impact)), below: [words] };
}

function valueWords(source: WorkshopSource, { value }: AgreedRating): string {
  if (value.kind !== 'assessed') return stateWords[value.kind];
  const { scales } = source.threat.grid;
  const names = valueNames(scales);
  const rating = ratingFor(scales, value.likelihood, value.impact);
  return `${rating} ${names.rating(rating)}: ${names.likelihood(value.likelihood)}, impact ${names.impact(value.impact)}`;
}

function dissentCell(source: WorkshopSource, entry: AgreedRating): TableCell {
  if (entry.dissents.length === 0) return 'None recorded';
  const silent = silentWords(entry);
  return {
    kind: 'text',
    paragraphs: [
      ...printedDissents(source, entry).map(({ name, text }) => joinTexts(strong(`${name}: `), text)),
      ...(silent === '' ? [] : [silent]),
    ],
  };
}

function printedDissents({ workshop }: WorkshopSource, { dissents }: AgreedRating) {
  return dissents
    .filter(({ isPrinted }) => isPrinted)
    .map(({ participantId, text }) => ({ name: participantLabel(workshop, participantId), text }));
}

/** How many do not agree without being named; empty where nobody. */
function silentWords({ dissents }: AgreedRating): string {
  const silent = dissents.filter(({ isPrinted }) => !isPrinted).length;
  if (silent === 0) return '';
  return `${silent} ${silent === 1 ? 'person does' : 'people do'} not agree and did not want it printed.`;
}

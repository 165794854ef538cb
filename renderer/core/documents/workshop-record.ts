/**
 * The record of one workshop: who took part, what was scored and how far people lay apart, what was agreed and
 * who does not agree. It reads nothing of a round that is not revealed but how many have scored.
 *
 * Reference: structured expert judgement (Delphi): blind round, reveal, reasons, second round.
 */
import { formatDate, formatMoment } from '../foundation/dates';
import { harmOf } from '../threat/harms';
import { earlierDetails, participantLabel } from '../workshop/participants';
import {
  type CellResult,
  isScoredByFewerThanTwo,
  mergedSentence,
  mostDisputed,
  resultCounts,
} from '../workshop/results';
import { spreadMarkText } from '../workshop/spread-words';
import { agendaKey, type Participant, type Workshop } from '../workshop/workshop';
import { column, counted, heading, headingOnNewPage, note, numbered, plain, tableOrSentence } from './blocks';
import { recorded } from './missing';
import type { Block, TableCell, WordDocument } from './model';
import { framed } from './threat/front';
import { nameOf, whereIs } from './threat/words';
import { agreedBlocks, agreedMark, standingEntry } from './workshop/agreed';
import { type WorkshopDocumentInput, type WorkshopSource, workshopSourceOf } from './workshop/input';
import { plotOf } from './workshop/plot';
import { roundBlocks } from './workshop/round';

export type { WorkshopDocumentInput } from './workshop/input';

/** The record; a draft until the workshop is closed. */
export function workshopRecordDocument(input: WorkshopDocumentInput): WordDocument {
  const source = workshopSourceOf(input);
  const { workshop } = source;
  const frame = framed(source.threat);
  return {
    ...frame,
    title: `Record of the workshop: ${workshop.title}`,
    status: workshop.status === 'closed' ? 'issued' : 'draft',
    front: {
      ...frame.front,
      status: statusWords(workshop),
      approvedBy: 'Not for approval: a record of what was said',
    },
    blocks: [
      { kind: 'contents', heading: 'In this document' },
      ...overviewBlocks(source),
      ...participantBlocks(source),
      ...agendaBlocks(source),
      ...cellBlocks(source),
    ],
  };
}

function statusWords({ status, closedAt }: Workshop): string {
  switch (status) {
    case 'planned':
      return 'Workshop planned, not yet held';
    case 'running':
      return 'Workshop under way';
    case 'closed':
      return closedAt === null ? 'Workshop closed' : `Workshop closed on ${formatMoment(closedAt)}`;
  }
}

function overviewBlocks({ workshop, results }: WorkshopSource): readonly Block[] {
  const counts = resultCounts(results);
  const notRevealed = counts.open + counts.setAside;
  return [
    headingOnNewPage(1, 'The workshop'),
    {
      kind: 'particulars',
      label: 'Particulars of the workshop',
      rows: [
        { name: 'Date', value: formatDate(workshop.date) },
        { name: 'Place', value: recorded(workshop.place, 'place of the workshop') },
        { name: 'Facilitator', value: recorded(workshop.facilitator, 'facilitator of the workshop') },
        { name: 'Participants', value: String(workshop.participants.length) },
      ],
    },
    numbered(
      `${counted(workshop.agenda.length, 'threat', 'threats')} on the agenda. Rounds held: ${counts.rounds}, of which revealed: ${counts.revealed}. Ratings agreed: ${counts.agreed}. Scored by fewer than two people: ${counts.scoredByFewerThanTwo}. Evenly split in the last round: ${counts.evenSplits}.` +
        (notRevealed === 0 ? '' : ` Rounds not revealed: ${notRevealed}; their scores stay sealed.`),
    ),
    numbered(
      'In each round everybody scored before hearing the others, and the scores were revealed together. The scales are an order, not a measure: the record gives the median and the range, and no average. Nothing that was said is removed; what was corrected is struck through.',
    ),
  ];
}

function participantBlocks({ workshop }: WorkshopSource): readonly Block[] {
  return [
    heading(1, 'Participants'),
    ...tableOrSentence(
      {
        caption: 'Who took part',
        columns: [
          { heading: 'No.', share: 10, align: 'right' },
          column('Name', 46),
          column('Role', 42),
          column('Organisation', 40),
          column('Left', 30),
        ],
        rows: workshop.participants.map((person, index): readonly TableCell[] => [
          String(index + 1),
          nameCell(workshop, person),
          recorded(person.role, `role of ${person.name}`),
          recorded(person.organisation, `organisation of ${person.name}`),
          person.leftAt === null ? 'Stayed' : formatMoment(person.leftAt),
        ]),
      },
      'Nobody is entered.',
    ),
    ...(workshop.participants.length === 0
      ? []
      : [note('The number is that of the person’s dot in the pictures.')]),
  ];
}

/** The name, and what the person was called before it was corrected: scores were given under that. */
function nameCell(workshop: Workshop, person: Participant): TableCell {
  const label = participantLabel(workshop, person.id);
  if (person.corrections.length === 0) return label;
  const before = earlierDetails(person).map((details, index) => {
    const { at, reason } = person.corrections[index] ?? { at: '', reason: '' };
    return `before: ${details}; corrected on ${formatMoment(at)}: ${reason}`;
  });
  return { kind: 'text', paragraphs: [label, ...before] };
}

function agendaBlocks(source: WorkshopSource): readonly Block[] {
  const { workshop, results, standsFor } = source;
  const byKey = new Map(results.map((result) => [agendaKey(result.item), result]));
  return [
    heading(1, 'Agenda and outcome'),
    ...tableOrSentence(
      {
        caption: 'The agenda',
        columns: [
          { heading: 'No.', share: 10, align: 'right' },
          column('Harm and place', 66),
          { heading: 'Rounds', share: 20, align: 'right' },
          column('Spread', 26),
          column('Agreed', 44),
        ],
        rows: workshop.agenda.map((item, index): readonly TableCell[] => {
          const location = standsFor(item.location);
          const result = byKey.get(agendaKey({ harmId: item.harmId, location }));
          return [
            String(index + 1),
            `${harmOf(item.harmId).short}: ${nameOf(source.threat, item.location)}`,
            String(result?.rounds.length ?? 0),
            spreadCell(result),
            agreedCell(source, result),
          ];
        }),
      },
      'The agenda is empty.',
    ),
    ...disputedLine(source),
  ];
}

function spreadCell(result: CellResult | undefined): string {
  const spread = result?.spread ?? null;
  return spread === null ? 'Not scored' : spreadMarkText(spread);
}

function disputedLine({ threat, results }: WorkshopSource): readonly Block[] {
  const disputed = mostDisputed(results, 5).map(
    ({ item, spread }) => `${whereIs(threat, item)} (${spread === null ? '' : spreadMarkText(spread)})`,
  );
  return disputed.length === 0 ? [] : [numbered(`Most disputed, widest first: ${disputed.join('; ')}.`)];
}

function agreedCell(source: WorkshopSource, result: CellResult | undefined): TableCell {
  const entry = result === undefined ? undefined : standingEntry(source, result);
  return entry === undefined ? 'Not agreed' : agreedMark(source, entry);
}

function cellBlocks(source: WorkshopSource): readonly Block[] {
  if (source.results.length === 0) {
    return [heading(1, 'Threat by threat'), numbered('No round has been held and no rating agreed.')];
  }
  return [
    heading(1, 'Threat by threat'),
    plain('In the order of the agenda; threats that were taken off it after they were scored stand last.'),
    ...source.results.flatMap((result) => cellSection(source, result)),
  ];
}

function cellSection(source: WorkshopSource, result: CellResult): readonly Block[] {
  const { item, rounds } = result;
  const name = nameOf(source.threat, item.location);
  const number = source.numberOf(result);
  const merged = [...new Set(rounds.flatMap(({ mergedFrom }) => (mergedFrom === null ? [] : [mergedFrom])))];
  return [
    heading(2, `${harmOf(item.harmId).short}: ${name}`),
    ...(number === null ? [numbered('Taken off the agenda after it was scored.')] : []),
    ...merged.map((from) => numbered(mergedSentence(nameOf(source.threat, from), name))),
    ...(isScoredByFewerThanTwo(result) ? [numbered('Scored by fewer than two people.')] : []),
    ...plotOf(source, result),
    ...rounds.flatMap((round) => roundBlocks(source, round)),
    ...agreedBlocks(source, result),
  ];
}

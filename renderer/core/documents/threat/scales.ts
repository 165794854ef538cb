/** The scales and their wording, with where each comes from. */
import { likelihoodSteps, ratingAt, type ScaleSet, type Step } from '../../threat/scale-set';
import { heads, threatSource } from '../../threat/harms';
import { confidences, confidenceSource } from '../../threat/scales';
import { column, heading, note, numbered, plain, table } from '../blocks';
import type { Block, TableCell } from '../model';
import type { ThreatSource } from './input';
import { ratingMark } from './words';

/** Likelihood, impact, confidence, and the table that gives the rating. */
export function scalesBlocks(input: ThreatSource): readonly Block[] {
  const { scales } = input.grid;
  const { likelihood, impact, rating } = scales;
  return [
    heading(1, 'Scales used'),
    plain(
      `Scales: ${scales.name}. The impact scale and the rating table are a local convention: national guidance on policing elections gives no scale. The steps are an order, not a measure: nothing is multiplied, averaged or divided.`,
    ),
    ...(scales.note === '' ? [] : [note(scales.note)]),
    heading(2, 'Likelihood'),
    table({
      caption: 'Words for likelihood',
      rowHeads: true,
      columns: [
        column('Term', 50),
        column('Range', 50),
        { heading: 'Row of the rating table', share: 40, align: 'right' },
      ],
      rows: [...likelihood.terms]
        .reverse()
        .map((term) => [term.name, term.range === '' ? 'None given' : term.range, String(term.step)]),
    }),
    note(`${likelihood.note} Source: ${likelihood.source}.`.trim()),
    heading(2, 'Impact'),
    table({
      caption: 'Impact',
      rowHeads: true,
      columns: [column('Level', 34), column('Meaning', 126)],
      rows: [...impact.levels].reverse().map((level) => [`${level.level} ${level.name}`, level.meaning]),
    }),
    note(`Source: ${impact.source}`),
    heading(2, 'Confidence'),
    table({
      caption: 'Confidence in the judgement',
      rowHeads: true,
      columns: [column('Level', 34), column('Meaning', 126)],
      rows: confidences.map((confidence) => [confidence.name, confidence.meaning]),
    }),
    note(`Source: ${confidenceSource.source}.`),
    heading(2, 'Rating'),
    { ...numbered(rating.source), keepWithNext: true },
    ratingTable(scales),
    ...spreadBlocks(input),
    heading(2, 'Harms and heads'),
    plain('The judgement under a head is read from the harms that bear on it.'),
    harmTable(input),
    note(threatSource.headsNote),
  ];
}

function spreadBlocks({ spreads }: ThreatSource): readonly Block[] {
  if (!spreads.isAnyScored) return [];
  return [
    heading(2, 'Spread'),
    numbered(
      '“Spread 2” beside a rating says that the people who scored it in a workshop, each before hearing the others, came to ratings up to two steps apart. “Spread 0 (2 steps)” says that all came to one rating, by likelihoods or impacts up to two steps apart. “One score only” says that there was nobody to compare with. The spread is no margin of error: it counts steps between people.',
    ),
  ];
}

function harmTable({ grid }: ThreatSource): Block {
  return table({
    caption: 'Which harm bears on which head',
    rowHeads: true,
    columns: [
      column('Harm', 76),
      ...heads.map((head) => ({ heading: head.name, share: 30, align: 'centre' as const })),
    ],
    rows: grid.harms.map((harm): readonly TableCell[] => [
      `${harm.number} ${harm.name}`,
      ...heads.map((head) => (harm.heads.includes(head.id) ? 'Yes' : '–')),
    ]),
  });
}

function ratingTable(scales: ScaleSet): Block {
  const impacts = scales.impact.levels;
  const terms = (step: Step) =>
    scales.likelihood.terms
      .filter((likelihood) => likelihood.step === step)
      .map((likelihood) => likelihood.name)
      .join('; ');
  return table({
    caption: 'Rating from likelihood and impact',
    rowHeads: true,
    columns: [
      column('Likelihood', 50),
      ...impacts.map((impact) => column(`Impact ${impact.level}\n${impact.name}`, 23)),
    ],
    rows: [...likelihoodSteps(scales)]
      .reverse()
      .map((likelihood): readonly TableCell[] => [
        `${likelihood} ${terms(likelihood)}`,
        ...impacts.map((impact) => ratingMark(scales, ratingAt(scales, likelihood, impact.level))),
      ]),
  });
}

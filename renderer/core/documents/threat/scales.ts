/** The scales and their wording, with where each comes from. */
import { likelihoodSteps, ratingAt, type ScaleSet, type Step } from '../../threat/scale-set';
import { confidences, confidenceSource } from '../../threat/scales';
import { column, heading, headingOnNewPage, note, numbered, plain, table } from '../blocks';
import type { Block, TableCell } from '../model';
import { ratingMark, type ThreatSource } from './input';

/** Likelihood, impact, confidence, and the table that gives the rating. */
export function scalesBlocks({ grid: { scales } }: ThreatSource): readonly Block[] {
  const { likelihood, impact, rating } = scales;
  return [
    headingOnNewPage(1, 'Scales used'),
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
  ];
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

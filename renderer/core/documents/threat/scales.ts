/** The scales and their wording, with where each comes from. */
import {
  confidences,
  impacts,
  likelihoods,
  ratingAt,
  ratingNames,
  scaleSources,
  steps,
} from '../../threat/scales';
import { column, heading, headingOnNewPage, note, numbered, plain, table } from '../blocks';
import type { Block, TableCell } from '../model';

/** Likelihood, impact, confidence, and the table that gives the rating. */
export function scalesBlocks(): readonly Block[] {
  return [
    headingOnNewPage(1, 'Scales used'),
    plain(
      'Likelihood and confidence are in the words of the national yardstick. The impact scale and the rating table are a local convention: national guidance on policing elections gives no scale. The steps are an order, not a measure: nothing is multiplied, averaged or divided.',
    ),
    heading(2, 'Likelihood'),
    table({
      caption: 'Words for likelihood',
      rowHeads: true,
      columns: [
        column('Term', 50),
        column('Range', 50),
        { heading: 'Row of the rating table', share: 40, align: 'right' },
      ],
      rows: [...likelihoods].reverse().map((term) => [term.name, term.range, String(term.step)]),
    }),
    note(`${scaleSources.likelihood.note} Source: ${scaleSources.likelihood.source}.`),
    heading(2, 'Impact'),
    table({
      caption: 'Impact, local convention',
      rowHeads: true,
      columns: [column('Level', 34), column('Meaning', 126)],
      rows: [...impacts].reverse().map((impact) => [`${impact.level} ${impact.name}`, impact.meaning]),
    }),
    heading(2, 'Confidence'),
    table({
      caption: 'Confidence in the judgement',
      rowHeads: true,
      columns: [column('Level', 34), column('Meaning', 126)],
      rows: confidences.map((confidence) => [confidence.name, confidence.meaning]),
    }),
    note(`Source: ${scaleSources.confidence.source}.`),
    heading(2, 'Rating'),
    { ...numbered(scaleSources.rating.source), keepWithNext: true },
    ratingTable(),
  ];
}

function ratingTable(): Block {
  const terms = (step: (typeof steps)[number]) =>
    likelihoods
      .filter((likelihood) => likelihood.step === step)
      .map((likelihood) => likelihood.name)
      .join('; ');
  return table({
    caption: 'Rating from likelihood and impact, local convention',
    rowHeads: true,
    columns: [
      column('Likelihood', 50),
      ...impacts.map((impact) => column(`Impact ${impact.level}\n${impact.name}`, 23)),
    ],
    rows: [...steps].reverse().map((likelihood): readonly TableCell[] => [
      `${likelihood} ${terms(likelihood)}`,
      ...steps.map((impact): TableCell => {
        const level = ratingAt(likelihood, impact);
        return { kind: 'rating', level, mark: String(level), word: ratingNames[level] };
      }),
    ]),
  });
}

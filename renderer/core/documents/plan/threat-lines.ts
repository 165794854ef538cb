/** The threat assessment as documents of the plan take it: which version, its judgements, gravest threats and matrix. */
import { formatDate } from '../../foundation/dates';
import type { PlaceId } from '../../places/place';
import { type AssessedCell, ratingOf } from '../../threat/cell';
import { gravestThreats, hasColumn, highestForHead } from '../../threat/grid';
import { ratingOfPlace } from '../../threat/locations';
import { harmOf } from '../../threat/harms';
import { column, counted, numbered, strong, table, tableOrSentence } from '../blocks';
import { joinTexts, recorded } from '../missing';
import type { Block, TableCell, Text } from '../model';
import { controlsOf, controlText } from '../threat/controls';
import { threatInputFrom } from '../threat/from-records';
import { heatMapBlocks } from '../threat/heat-map';
import { type ThreatSource, threatSourceOf } from '../threat/input';
import { headsOf } from '../threat/summary';
import {
  confidenceText,
  impactText,
  likelihoodText,
  notYetRated,
  ratingAndSpread,
  ratingMark,
  whereIs,
} from '../threat/words';
import type { PlanDocumentRequest } from './plan-document';
import { type ThreatVersion, threatVersion } from './sources';

/** The version that a document takes, ready to be printed. */
export interface ThreatTaken extends ThreatVersion {
  readonly source: ThreatSource;
  /** The highest rating at a place, or at the nearest area around it that is a column; a dash for none. */
  readonly ratingAt: (placeId: PlaceId) => TableCell;
}

/** The threat assessment that this document takes; `null` where none was started. */
export function threatTaken(request: PlanDocumentRequest): ThreatTaken | null {
  const { records, operation, issueDate } = request;
  const taken = threatVersion(records.assessments, operation.id);
  if (taken === null) return null;
  const asked = { operation, assessment: taken.assessment, issueDate, part: null, widePages: 'A4' } as const;
  const source = threatSourceOf(threatInputFrom(records, asked));
  return { ...taken, source, ratingAt: ratingReader(source) };
}

/** Places without a column of their own are read through the areas around them: found once for each ward and council. */
function ratingReader({ grid, gazetteer }: ThreatSource): ThreatTaken['ratingAt'] {
  const around = new Map<string, TableCell>();
  return (id) => {
    const place = gazetteer.places.get(id);
    if (place === undefined) return '–';
    const isColumn = hasColumn(grid, { kind: 'place', id });
    const key = `${place.wardId ?? ''}|${place.areaId}`;
    const known = isColumn ? undefined : around.get(key);
    if (known !== undefined) return known;
    const found = ratingOfPlace(grid, place, gazetteer.areas);
    const cell = found === null ? '–' : ratingMark(grid.scales, found.rating);
    if (!isColumn) around.set(key, cell);
    return cell;
  };
}

/** "Version 2, approved by ACC R. Tyne on Thu 8 Apr 2027." or, in bold, that it is not approved. */
export function versionText({ assessment, isApproved, newer }: ThreatTaken): Text {
  const { version, approval, reviewDate } = assessment;
  const review = reviewDate === null ? '' : ` Review: ${formatDate(reviewDate)}.`;
  const later =
    newer === null
      ? ''
      : ` Version ${newer.version} is being worked on and is not approved: it is not used here.`;
  if (!isApproved || approval === null) {
    return joinTexts(
      `The threat assessment taken here is version ${version}. `,
      strong('It is not approved by gold: ratings may change.'),
      review,
    );
  }
  return `The threat assessment taken here is version ${version}, approved by ${[approval.name, approval.role].filter((part) => part !== '').join(', ')}, on ${formatDate(approval.date)}.${review}${later}`;
}

/** The judgement and the highest rating under each head. */
export function headTable({ source }: ThreatTaken): Block {
  return table({
    caption: 'Judgement under each head',
    rowHeads: true,
    columns: [column('Head', 34), column('Highest rating', 24), column('Judgement', 108)],
    rows: headsOf(source).map((head): readonly TableCell[] => {
      const rating = highestForHead(source.grid, head.id);
      return [
        head.name,
        rating === null ? notYetRated : ratingMark(source.grid.scales, rating),
        recorded(source.grid.assessment.judgements[head.id], `judgement: ${head.name}`),
      ];
    }),
  });
}

/** The gravest threats with their reasons and controls; `keep` leaves out those that do not concern the reader. */
export function threatTable(
  taken: ThreatTaken,
  given: { readonly most: number; readonly keep?: (cell: AssessedCell) => boolean },
): readonly Block[] {
  const { source } = taken;
  const { most, keep = () => true } = given;
  const cells = gravestThreats(source.grid, Number.MAX_SAFE_INTEGER).filter(keep);
  const last = cells[most - 1];
  const lowest = last === undefined ? 0 : (ratingOf(source.grid.scales, last) ?? 0);
  // Threats that tie with the last of those shown are counted, not silently dropped.
  const rest = cells.slice(most).filter((cell) => ratingOf(source.grid.scales, cell) === lowest).length;
  return [
    ...tableOrSentence(
      {
        caption: cells.length > most ? `The ${most} gravest threats` : 'Threats, gravest first',
        compact: true,
        columns: [
          column('Rating', 22),
          column('Harm and place', 32),
          column('Likelihood, impact, confidence', 36),
          column('Reasons', 50),
          column('Controls', 66),
        ],
        rows: cells.slice(0, most).map((cell) => threatRow(source, cell)),
      },
      given.keep === undefined
        ? 'No threat has been given a rating yet.'
        : 'The assessment rates no threat there.',
    ),
    ...(rest === 0
      ? []
      : [
          numbered(
            `${counted(rest, 'further threat has', 'further threats have')} the rating of the last one here.`,
          ),
        ]),
  ];
}

function threatRow(source: ThreatSource, cell: AssessedCell): readonly TableCell[] {
  const where = whereIs(source, cell);
  const controls = controlsOf(source, cell).map((control) => controlText(source, control, where));
  return [
    ratingAndSpread(source, cell),
    `${harmOf(cell.harmId).short}: ${source.columnName(cell.location)}`,
    {
      kind: 'text',
      paragraphs: [
        likelihoodText(source, cell, where),
        joinTexts('Impact ', impactText(source, cell, where)),
        joinTexts('Confidence: ', confidenceText(cell, where)),
      ],
    },
    recorded(cell.rationale, `reasons: ${where}`),
    {
      kind: 'text',
      paragraphs: [
        joinTexts('In place: ', recorded(cell.controlsInPlace, `controls in place: ${where}`)),
        ...controls,
      ],
    },
  ];
}

/** The matrix of ratings, as picture and table, for an annex on its own wide pages. */
export function matrixBlocks({ source }: ThreatTaken): readonly Block[] {
  return heatMapBlocks(source)
    .slice(1)
    .map((block) =>
      block.kind === 'paragraph' && block.look === 'numbered' ? { ...block, look: 'plain' } : block,
    );
}

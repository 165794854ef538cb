/** The page of an operation order that can be read alone. Each text has its room and is cut by measure, seen as "…". */
import { ratingOf } from '../../threat/cell';
import { gravestThreats, highestForHead } from '../../threat/grid';
import { harmOf, heads } from '../../threat/harms';
import { ratingLevelOf } from '../../threat/scale-set';
import { inRoom } from '../gold/room';
import { column, counted, heading, note, strong, table } from '../blocks';
import { joinTexts, recorded } from '../missing';
import type { Block, TableCell, Text } from '../model';
import { ratingMark } from '../threat/words';
import { contactCell, inOfficeOn, personWords } from './command-lines';
import { coverSentence } from './count-lines';
import { operationSentence, pollingDay } from './operation-facts';
import { type OrderSource, orderSources, textAsked } from './order-source';
import { presenceSentence } from './station-lines';
import { sourceStateWords } from './sources';
import { opening, sectionText } from './written-text';

const wide = { width: 112, points: 11 } as const;
const threatsShown = 5;
const rolesShown = 5;

/** Purpose, intention, threat, stations, command and what is not settled, on one page. */
export function summaryPage(source: OrderSource): readonly Block[] {
  const { request, stations, posts } = source;
  const intention = [
    opening(sectionText(textAsked(request, 'gold-strategy'), 'strategic-intentions')),
    opening(sectionText(textAsked(request, 'operation-order'), 'intention')),
  ];
  return [
    { ...heading(1, 'The order on one page'), numbered: false, onNewPage: true },
    {
      kind: 'particulars',
      label: 'The order in short',
      rows: [
        { name: 'What', value: operationSentence(request) },
        {
          name: 'When',
          value: joinTexts('Polls are open from 07:00 to 22:00 on ', pollingDay(request.operation), '.'),
        },
        { name: 'Gold’s intention', value: inItsRoom(intention[0] ?? '', 'gold’s strategic intentions', 4) },
        { name: 'Tactical aim', value: inItsRoom(intention[1] ?? '', 'tactical aim', 3) },
        { name: 'Threat', value: threatText(source) },
        {
          name: 'Stations',
          value: stations.length === 0 ? recorded(null, 'polling stations') : presenceSentence(stations),
        },
        {
          name: 'Counts and posts',
          value: posts.length === 0 ? recorded(null, 'counts and posts') : coverSentence(request, posts),
        },
        { name: 'Not settled', value: unsettled(source) },
      ],
    },
    ...gravest(source),
    ...commandShort(source),
    note('A text that ends in “…” was cut to the room it has on this page and stands in full further on.'),
  ];
}

function inItsRoom(text: string, what: string, lines: number): Text {
  return recorded(inRoom(text, { ...wide, lines }), what);
}

function threatText({ threat }: OrderSource): Text {
  if (threat === null) return recorded(null, 'threat assessment');
  const { source, assessment, isApproved } = threat;
  const { grid } = source;
  const ratings = heads
    .map(({ id, name }) => {
      const rating = highestForHead(grid, id);
      return `${name}: ${rating === null ? 'not rated' : `${rating} ${ratingLevelOf(grid.scales, rating).name}`}`;
    })
    .join('. ');
  const version = `Version ${assessment.version}, ${isApproved ? 'approved by gold' : ''}`;
  return joinTexts(
    version,
    isApproved ? '' : strong('not approved'),
    `. Highest rating by head: ${ratings}.`,
  );
}

function unsettled(source: OrderSource): Text {
  const open = orderSources(source).filter(({ state }) => state !== 'approved');
  if (open.length === 0) return 'Every source of this order is approved or taken from the record.';
  const words = open.map((each) => `${each.what} (${sourceStateWords(each).toLowerCase()})`).join('; ');
  return inRoom(`${words}.`, { ...wide, lines: 4 });
}

function gravest({ threat }: OrderSource): readonly Block[] {
  if (threat === null) return [];
  const { grid, columnName } = threat.source;
  const cells = gravestThreats(grid, threatsShown).slice(0, threatsShown);
  if (cells.length === 0) return [];
  return [
    table({
      caption: 'The gravest threats',
      compact: true,
      columns: [column('Rating', 26), column('Harm and place', 62), column('Why', 78)],
      rows: cells.map((cell): readonly TableCell[] => {
        const rating = ratingOf(grid.scales, cell);
        const where = `${harmOf(cell.harmId).short}: ${columnName(cell.location)}`;
        return [
          rating === null ? '–' : ratingMark(grid.scales, rating),
          inRoom(where, { width: 58, lines: 2, points: 8.5 }),
          recorded(inRoom(cell.rationale, { width: 74, lines: 2, points: 8.5 }), `reasons: ${where}`),
        ];
      }),
    }),
  ];
}

function commandShort({ roles, request }: OrderSource): readonly Block[] {
  if (roles.length === 0) return [];
  const shown = roles.slice(0, rolesShown);
  const rest = roles.length - shown.length;
  return [
    table({
      caption: rest > 0 ? `Command: ${shown.length} of ${roles.length} roles` : 'Command',
      compact: true,
      rowHeads: true,
      columns: [column('Role', 46), column('Who', 54), column('Call sign and phone', 66)],
      rows: shown.map((role): readonly TableCell[] => {
        const [first, ...others] = inOfficeOn(role, request.issueDate);
        const name = first === undefined ? '' : personWords(first);
        const more = others.length === 0 ? '' : `, and ${counted(others.length, 'other', 'others')}`;
        return [
          inRoom(role.title, { width: 42, lines: 1, points: 8.5 }),
          joinTexts(
            recorded(inRoom(name, { width: 44, lines: 1, points: 8.5 }), `who holds the role: ${role.title}`),
            more,
          ),
          first === undefined
            ? ''
            : inRoom(contactCell({ ...first, email: '' }), { width: 62, lines: 1, points: 8.5 }),
        ];
      }),
    }),
  ];
}

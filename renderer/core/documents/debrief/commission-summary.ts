/**
 * The summary for the Electoral Commission: cases by category and by how they stand, as the data return counts them, and
 * the figures of the debrief. Nobody is named. Free text stands in it only where it was written to leave the force: the
 * summaries of the data return in which no name was found, and the issued sanitised note for the Commission.
 *
 * Reference: APP Policing elections, post-election debrief; Electoral Commission, analyses of cases.
 */
import { categories, categoryName } from '../../cases/categories';
import { type FigureGroupId, groupOf } from '../../debrief/compiled';
import { formatDate } from '../../foundation/dates';
import { ok } from '../../foundation/result';
import type { DocumentVersion } from '../../issuing/document-version';
import { frozenDocument, inForce, versionsOf } from '../../issuing/issue';
import { type ReturnPart, returnPartNames } from '../../returns/columns';
import { dataReturn, type MadeReturn, ofPart } from '../../returns/make-return';
import type { ReturnRow } from '../../returns/rows';
import { column, counted, heading, note, numbered, tableOrSentence } from '../blocks';
import { joinTexts, recorded } from '../missing';
import type { Block, Heading, TableCell } from '../model';
import { operationSentence } from '../plan/operation-facts';
import { type Composer, planFrame, type PlanDocumentRequest } from '../plan/plan-document';
import { sourcesTable } from '../plan/sources';
import { asPicture, comparedBars, pageWidth, stateBars } from './charts';
import { figureBlocks } from './figure-tables';
import { type DebriefSource, debriefSourceOf, debriefSources, lastTimeWords } from './source';

export const commissionSummary: Composer = (request) => {
  const source = debriefSourceOf(request);
  const { records, operation, issueDate } = request;
  const made = dataReturn(records, operation, { until: issueDate, period: 'final' });
  const notes = issuedNotes(request);
  const sources = [
    ...debriefSources(source).filter(({ id }) => counting.includes(id)),
    ...notes.map(({ id, title, number, issuedOn }) => ({
      what: `Sanitised note: ${title}`,
      id,
      version: `Version ${number}, issued ${formatDate(issuedOn)}`,
      state: 'approved' as const,
    })),
  ];
  return ok({
    document: {
      ...planFrame(request, { distribution: 'Electoral Commission' }),
      title: `Summary for the Electoral Commission: ${operation.name}`,
      blocks: [
        ...firstPage(source, made),
        heading(1, 'Allegations'),
        ...groupBlocks(source, 'allegations'),
        ...groupBlocks(source, 'allegations-by-category'),
        heading(1, 'Cases and outcomes'),
        ...groupBlocks(source, 'investigations-by-stage'),
        ...groupBlocks(source, 'outcomes'),
        heading(1, 'Significant events'),
        ...groupBlocks(source, 'significant-events'),
        ...summaries(made),
        heading(1, 'Learning'),
        ...groupBlocks(source, 'learning'),
        ...learningWords(notes),
        heading(1, 'What this summary was made from'),
        sourcesTable(sources),
        note('Figures are counted from the records of the force. Names of people stand in none of them.'),
      ],
    },
    sources,
    readership: 'partner',
  });
};

/** The sources whose figures stand in the summary. */
const counting: readonly string[] = ['allegations', 'cases', 'day-log', 'learning-points', 'election-before'];

function firstPage(source: DebriefSource, made: MadeReturn): readonly Block[] {
  const last = lastTimeWords(source);
  const open = made.rows.filter(({ standing }) => standing.outcome === '').length;
  return [
    { ...heading(1, 'The summary on one page'), numbered: false, onNewPage: true },
    {
      kind: 'particulars',
      label: 'The summary in short',
      rows: [
        { name: 'Election', value: operationSentence(source.request) },
        { name: 'As at', value: formatDate(source.debrief.asAt) },
        { name: 'Compared with', value: last ?? 'No earlier election is on record.' },
        {
          name: 'Cases',
          value: `${counted(made.rows.length, 'row', 'rows')} in the data return, one for each case and each allegation without a case; ${open} not ended.`,
        },
        ...(made.leftOut.length === 0
          ? []
          : [
              {
                name: 'Left out',
                value: `${counted(made.leftOut.length, 'row', 'rows')}, with a reason on record`,
              },
            ]),
      ],
    },
    ...(['offences', 'other-complaints'] as const).flatMap((part) =>
      crossTable(part, ofPart(made.rows, part)),
    ),
  ];
}

/** How they stand down, categories across; every row of the return once. */
function crossTable(part: ReturnPart, rows: readonly ReturnRow[]): readonly Block[] {
  const name = returnPartNames[part];
  const known = [...categories.map(({ id }) => id), ''];
  const place = (id: string) => (known.includes(id) ? known.indexOf(id) : known.length);
  const ids = [...new Set(rows.map((row) => row.counted.category))].sort((a, b) => place(a) - place(b));
  const states = [...new Set(rows.map(({ standing }) => standing.figure))];
  const line = (label: string, of: readonly ReturnRow[]): readonly TableCell[] => [
    label,
    ...ids.map((id) => String(of.filter((row) => row.counted.category === id).length)),
    String(of.length),
  ];
  const right = (head: string, share: number) => ({ heading: head, share, align: 'right' }) as const;
  return tableOrSentence(
    {
      caption: `${name}, by how they stand and by category`,
      rowHeads: true,
      compact: true,
      columns: [
        column('How they stand', 48),
        ...ids.map((id) => right(categoryName(id), Math.min(30, 98 / Math.max(1, ids.length)))),
        right('All', 14),
      ],
      rows:
        rows.length === 0
          ? []
          : [
              ...states
                .sort((a, b) => a.localeCompare(b, 'en-GB'))
                .map((state) =>
                  line(
                    state,
                    rows.filter(({ standing }) => standing.figure === state),
                  ),
                ),
              line('All', rows),
            ],
    },
    `${name}: none.`,
  );
}

function groupBlocks({ debrief }: DebriefSource, id: FigureGroupId): readonly Block[] {
  const group = groupOf(debrief, id);
  if (group === undefined) return [];
  const chart =
    id === 'allegations-by-category'
      ? comparedBars(group, { width: pageWidth, most: 12 })
      : id === 'investigations-by-stage'
        ? stateBars([{ title: 'Cases by stage', parts: group.figures }], {
            width: pageWidth,
            caption: 'State of the investigations',
          })
        : null;
  return [...asPicture(chart), ...figureBlocks(group)];
}

/** The words that somebody wrote of a row for the return; a row in which a name was found says nothing here. */
function summaries({ rows, findings }: MadeReturn): readonly Block[] {
  const held = new Set(
    findings.filter(({ gravity }) => gravity === 'error').flatMap((finding) => finding.rows),
  );
  const told = rows.filter(({ key, entry }) => (entry?.summary.trim() ?? '') !== '' && !held.has(key));
  const withheld = rows.filter(
    ({ key, entry }) => (entry?.summary.trim() ?? '') !== '' && held.has(key),
  ).length;
  return [
    ...tableOrSentence(
      {
        caption: 'In the words of the data return',
        compact: true,
        columns: [column('Category', 50), column('How it stands', 36), column('What it is about', 74)],
        rows: told.map(({ counted: { category }, standing, entry }): readonly TableCell[] => [
          categoryName(category),
          standing.figure,
          entry?.summary ?? '',
        ]),
      },
      'No row of the data return has a summary that may stand here.',
    ),
    ...(withheld === 0
      ? []
      : [
          note(
            `${counted(withheld, 'summary is', 'summaries are')} left out until what the data return found in ${withheld === 1 ? 'it is' : 'them is'} put right.`,
          ),
        ]),
  ];
}

/** The sanitised notes for the Commission that are in force. */
function issuedNotes({ records, operation }: PlanDocumentRequest): readonly DocumentVersion[] {
  return [...records.learningNotes.values()]
    .filter((each) => each.operationId === operation.id && each.audiences.includes('commission'))
    .sort((a, b) => a.title.localeCompare(b.title, 'en-GB'))
    .flatMap(({ id }) => {
      const series = { operationId: operation.id, kind: 'learning-note', subjectId: id } as const;
      return inForce(versionsOf(records.documentVersions.values(), series)) ?? [];
    });
}

/** The notes as they were issued, one level below the heading. */
function learningWords(notes: readonly DocumentVersion[]): readonly Block[] {
  if (notes.length === 0)
    return [
      numbered(
        joinTexts(
          'Sanitised note of learning: ',
          recorded(null, 'issued sanitised note for the Electoral Commission'),
        ),
      ),
    ];
  return notes.flatMap((version) => [
    heading(2, version.title),
    ...frozenDocument(version).blocks.flatMap((block): readonly Block[] => {
      if (block.kind === 'section' || block.kind === 'page-break') return [];
      if (block.kind !== 'heading') return [block];
      return [
        {
          ...block,
          numbered: true,
          onNewPage: false,
          level: Math.min(3, block.level + 2) as Heading['level'],
        },
      ];
    }),
  ]);
}

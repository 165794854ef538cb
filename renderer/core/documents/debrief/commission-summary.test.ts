import { describe, expect, it } from 'vitest';
import { aDebriefRequest, debriefChanges, debriefPoints } from '../../../../test/builders/debrief-plan';
import { composedBy } from '../../../../test/builders/plan-order';
import { asId } from '../../foundation/ids';
import type { RecordChange } from '../../guard-question';
import { knownNames } from '../../issuing/known-names';
import type { PlanDocumentKind } from '../../issuing/document-version';
import { exampleOperationId } from '../../operation/example';
import { dataReturn } from '../../returns/make-return';
import { documentText } from '../document-text';
import { plainText } from '../missing';
import { missingValues } from '../missing-values';
import type { Table, WordDocument } from '../model';
import type { Composer } from '../plan/plan-document';
import { commissionSummary } from './commission-summary';
import { debriefReport } from './report';

const official = { classification: 'OFFICIAL', handling: '' } as const;
const made = (
  composer: Composer,
  kind: PlanDocumentKind,
  given: Parameters<typeof aDebriefRequest>[1] = {},
) => {
  const request = aDebriefRequest(kind, given);
  return { request, ...composedBy(composer, request) };
};
const report = made(debriefReport, 'debrief-report');
const { operation, records, issueDate } = report.request;
const tablesOf = ({ blocks }: WordDocument) =>
  blocks.filter((block): block is Table => block.kind === 'table');
const cells = (table: Table) =>
  table.rows.map((row) =>
    row.map((cell) =>
      typeof cell === 'string' || !('kind' in cell)
        ? plainText(cell)
        : cell.kind === 'text'
          ? cell.paragraphs.map(plainText).join('\n')
          : '',
    ),
  );

describe('the summary for the Electoral Commission', () => {
  const entry = (
    key: string,
    subject: { kind: 'case' | 'allegation'; id: string },
    summary: string,
  ): RecordChange => ({
    collection: 'returnEntries',
    id: key,
    after: {
      id: asId<'ReturnEntry'>(key),
      operationId: exampleOperationId,
      subject,
      summary,
      commissionReference: '',
      leftOut: null,
    },
  });
  const [reported] = [...records.cases.values()].filter(({ operationId }) => operationId === operation.id);
  const names = knownNames(records, operation);
  const [named = ''] = names.inCases;
  const changes = [
    ...debriefChanges(),
    entry(`case:${reported?.id ?? ''}`, { kind: 'case', id: reported?.id ?? '' }, `It is about ${named}.`),
    entry(
      `allegation:test-${exampleOperationId}-0`,
      { kind: 'allegation', id: `test-${exampleOperationId}-0` },
      'A leaflet without an imprint was handed out.',
    ),
  ];
  const summary = made(commissionSummary, 'commission-summary', { changes });
  const text = documentText(summary.document);

  it('counts each row of the data return once, by how it stands and by category', () => {
    const { rows } = dataReturn(summary.request.records, operation, { until: issueDate, period: 'final' });
    const crossed = tablesOf(summary.document).filter(({ caption }) =>
      caption.endsWith('by how they stand and by category'),
    );
    const totals = crossed.map((table) => Number(cells(table).at(-1)?.at(-1)));
    expect(totals.reduce((sum, total) => sum + total, 0)).toBe(rows.length);
    for (const table of crossed) {
      const body = cells(table).map(([, ...numbers]) => numbers.map(Number));
      const all = body.at(-1) ?? [];
      all.forEach((total, column) =>
        expect(body.slice(0, -1).reduce((sum, row) => sum + (row[column] ?? 0), 0)).toBe(total),
      );
    }
  });

  it('names nobody of a case, and holds no text of contributions, points or the log', () => {
    expect(names.inCases.length).toBeGreaterThan(3);
    for (const name of names.inCases) expect(text).not.toContain(name);
    for (const { observation } of debriefPoints) expect(text).not.toContain(observation);
    for (const words of ['presiding officer first', 'Voices were raised', 'went as planned', 'Ash Hall'])
      expect(text).not.toContain(words);
  });

  it('has the words that were written for it, and leaves out a summary that names somebody', () => {
    expect(named).not.toBe('');
    expect(text).toContain('A leaflet without an imprint was handed out.');
    expect(text).toContain('1 summary is left out');
    expect(missingValues(summary.document)).toContain('issued sanitised note for the Electoral Commission');
  });

  it('takes the words of the sanitised note for the Commission that is in force', () => {
    const note = {
      id: asId<'LearningNote'>('note-1'),
      operationId: exampleOperationId,
      title: 'Reserve at the evening peak',
      introduction: '',
      audiences: ['commission' as const],
      pointIds: [],
      decisions: [],
      madeAt: '2027-07-01T09:00:00.000Z',
      madeBy: 'Insp. Rowan Vale',
    };
    const version = (number: number, words: string): RecordChange => ({
      collection: 'documentVersions',
      id: `version-${number}`,
      after: {
        id: asId<'DocumentVersion'>(`version-${number}`),
        operationId: exampleOperationId,
        kind: 'learning-note',
        subjectId: note.id,
        title: note.title,
        number,
        marking: official,
        content: JSON.stringify({
          ...report.document,
          blocks: [{ kind: 'paragraph', look: 'plain', text: words }],
        }),
        contentHash: '0'.repeat(64),
        sources: [],
        issuedOn: '2027-07-02',
        issuedBy: 'Insp. Rowan Vale',
        issuedAt: '2027-07-02T09:00:00.000Z',
        reviewDate: null,
        replacesId: null,
        holders: [],
        withdrawn: null,
        warningsSeen: [],
      },
    });
    const told = made(commissionSummary, 'commission-summary', {
      changes: [
        ...debriefChanges(),
        { collection: 'learningNotes', id: note.id, after: note },
        version(1, 'As it was said at first.'),
        version(2, 'A reserve at [Place 1] held.'),
      ],
    });
    const words = documentText(told.document);
    expect(words).toContain('A reserve at [Place 1] held.');
    expect(words).not.toContain('As it was said at first.');
    expect(told.sources.find(({ id }) => id === 'version-2')?.version).toBe(
      'Version 2, issued Fri 2 Jul 2027',
    );
  });
});

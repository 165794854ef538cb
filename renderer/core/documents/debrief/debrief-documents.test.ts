import { describe, expect, it } from 'vitest';
import { aDebriefRequest, debriefChanges, debriefPoints } from '../../../../test/builders/debrief-plan';
import { composedBy } from '../../../../test/builders/plan-order';
import { compileDebrief, operationBefore } from '../../debrief/compile';
import { type FigureGroup, groupOf } from '../../debrief/compiled';
import { changeWords, figureWords } from '../../debrief/figure-words';
import { learningPointName } from '../../debrief/learning-state';
import { canonicalJson } from '../../foundation/canonical';
import { checksOf } from '../../issuing/checks';
import { planDocumentRow } from '../../issuing/plan-documents';
import { documentGroups } from '../../issuing/document-list';
import { knownNames } from '../../issuing/known-names';
import type { PlanDocumentKind } from '../../issuing/document-version';
import { documentText } from '../document-text';
import { plainText } from '../missing';
import { missingValues } from '../missing-values';
import type { Picture, Table, WordDocument } from '../model';
import type { Composer } from '../plan/plan-document';
import { debriefActionPlan } from './action-plan';
import { electionGlance } from './election-glance';
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
const compiled = compileDebrief(records, operation, {
  today: issueDate,
  before: operationBefore(records.operations, operation),
});
const tablesOf = ({ blocks }: WordDocument) =>
  blocks.filter((block): block is Table => block.kind === 'table');
const picturesOf = ({ blocks }: WordDocument) =>
  blocks.filter((block): block is Picture => block.kind === 'picture');
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
const captionOf = ({ title, comparedWith }: FigureGroup) =>
  comparedWith === '' ? title : `${title}, beside ${comparedWith}`;

describe('the debrief report', () => {
  it('prints every figure as the compiled debrief has it, with the change on last time', () => {
    let compared = 0;
    for (const { groups } of compiled.headings) {
      for (const group of groups) {
        const table = tablesOf(report.document).find(({ caption }) => caption === captionOf(group));
        if (
          group.figures.every(
            ({ value, outOf, before }) => value === 0 && (outOf ?? 0) === 0 && (before ?? 0) === 0,
          )
        ) {
          expect(table, group.id).toBeUndefined();
          continue;
        }
        if (table === undefined) throw new Error(`No table of ${group.id}`);
        const rows = cells(table);
        expect(rows.map(([label]) => label)).toEqual(group.figures.map(({ label }) => label));
        group.figures.forEach((figure, at) => {
          const [, now, ...beside] = rows[at] ?? [];
          expect(now).toBe(figureWords(figure));
          if (group.comparedWith === '') return;
          compared += 1;
          const before = figure.before;
          expect(beside[0]).toBe(
            before === null ? '' : figureWords({ value: before, outOf: null, unit: figure.unit }),
          );
          expect(beside[1]).toBe(changeWords(figure));
        });
      }
    }
    expect(compared).toBeGreaterThan(10);
  });

  it('draws charts with the numbers of the tables, each before its table and with words for who cannot see it', () => {
    const pictures = picturesOf(report.document);
    expect(pictures.length).toBeGreaterThanOrEqual(6);
    for (const title of ['Allegations by category', 'Allegations by area', 'Incidents by hour']) {
      const at = report.document.blocks.findIndex(
        (block) => block.kind === 'picture' && block.caption.startsWith(title),
      );
      const picture = report.document.blocks[at];
      const twin = report.document.blocks[at + 1];
      if (picture?.kind !== 'picture' || twin?.kind !== 'table')
        throw new Error(`No chart with its table: ${title}`);
      const numbers = picture.drawing.shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));
      for (const [label, now] of cells(twin)) {
        expect(
          numbers.some((text) => text === now || text.startsWith(`${now ?? ''} `)),
          label,
        ).toBe(true);
      }
      expect(picture.altText).toContain(cells(twin)[0]?.[0]);
    }
    for (const { widthMm, heightMm } of pictures) {
      expect(widthMm).toBeLessThanOrEqual(160);
      expect(heightMm).toBeLessThanOrEqual(200);
    }
  });

  it('says on its first page what is asked, what went well, what to put right and what is recommended', () => {
    const { blocks } = report.document;
    const until = blocks.findIndex((block) => block.kind === 'heading' && block.numbered);
    const first = documentText({ ...report.document, blocks: blocks.slice(0, until) });
    expect(first).toContain(
      'agree the 4 open recommendations, and to name an owner for 1 and to set a date for 1',
    );
    expect(first).toContain('L2 The council’s electoral services team');
    expect(first).toContain('L1 The evening had one team too few');
    expect(first).toContain('Plan teams by the hour');
    expect(first).toContain('Tue 1 Jun 2027, overdue');
    const visits = groupOf(compiled, 'visits')?.figures[0];
    expect(first).toContain(visits === undefined ? 'no visits' : figureWords(visits));
  });

  it('has what each contributed with who, when and its marking, and every point under its heading', () => {
    const text = documentText(report.document);
    for (const words of [
      'Carrow Council',
      'Wren Astley, Electoral services manager',
      'Tue 1 Jun 2027',
      'OFFICIAL-SENSITIVE · Command team only',
      'Officers spoke to the presiding officer first.',
      'The arrangement at the lock held.',
      'Written by Supt A. Larch, Mon 28 Jun 2027',
    ])
      expect(text).toContain(words);
    for (const { observation } of debriefPoints) expect(text).toContain(observation);
  });

  it('lists the headings without a judgement among what is missing', () => {
    expect(missingValues(report.document)).toEqual(
      expect.arrayContaining(['judgement: Media interest', 'judgement: New law and organisational learning']),
    );
  });

  it('says where each figure comes from, as at which day', () => {
    const origins = tablesOf(report.document).find(({ caption }) => caption.startsWith('Where each figure'));
    expect(origins?.caption).toContain('Mon 12 Jul 2027');
    expect(origins?.rows).toHaveLength(compiled.headings.flatMap(({ groups }) => groups).length);
  });

  it('changes when its records do, and not otherwise', () => {
    const again = made(debriefReport, 'debrief-report');
    expect(canonicalJson(again.document)).toBe(canonicalJson(report.document));
    const fewer = debriefChanges().filter(({ collection }) => collection !== 'judgements');
    expect(canonicalJson(made(debriefReport, 'debrief-report', { changes: fewer }).document)).not.toBe(
      canonicalJson(report.document),
    );
  });
});

describe('what is marked above the cover', () => {
  it.each([
    ['debrief-report', debriefReport],
    ['action-plan', debriefActionPlan],
    ['election-glance', electionGlance],
  ] as const)('stays out of %s, which says so, and whoever issues it is told which', (kind, composer) => {
    const composed = made(composer, kind, { marking: official });
    const text = documentText(composed.document);
    expect(text).not.toContain('lock held');
    expect(text).not.toContain('harbour');
    expect(text).not.toContain('Keep the arrangement');
    const findings = checksOf({
      composed,
      request: composed.request,
      names: knownNames(composed.request.records, composed.request.operation),
      today: issueDate,
    });
    const told = findings.find(({ text: words }) => words.startsWith('Marked above the cover'));
    expect(told?.blocks).toBe(false);
    expect(told?.text).toContain('contribution of Harbour authority');
    expect(told?.text).toContain('point of learning L7');
    if (kind !== 'election-glance') expect(text).toContain('1 point of learning');
  });

  it('is counted in the figures all the same', () => {
    const { document } = made(debriefReport, 'debrief-report', { marking: official });
    expect(documentText(document)).toContain(
      'Marked above this document and left out of its text: 1 contribution and 1 point of learning.',
    );
    const learning = tablesOf(document).find(({ caption }) => caption === 'Points of learning');
    expect(learning).toBeDefined();
    expect(documentText(document)).toContain('Recommendations open, of the points of learning\n4 of 7');
  });
});

describe('the action plan', () => {
  const { document } = made(debriefActionPlan, 'action-plan');

  it('has every point in one table, by how its recommendation stands', () => {
    const named = tablesOf(document).flatMap((table) =>
      table.columns[0]?.heading === 'Point' ? cells(table).map(([name]) => name) : [],
    );
    expect([...named].sort()).toEqual(debriefPoints.map(learningPointName).sort());
    const open = tablesOf(document).find(({ caption }) => caption.startsWith('Open'));
    expect(open === undefined ? [] : cells(open).map(([name]) => name)).toEqual(['L4', 'L7', 'L1', 'L3']);
  });

  it('says what each that is closed changed, why one is not pursued, and which training is to be given', () => {
    const text = documentText(document);
    expect(text).toContain('The briefing is now given on film before the poll.');
    expect(text).toContain('Training: Inside a polling station');
    expect(text).toContain('Figures of the day change until the log is closed.');
    expect(text).toContain('Officers who visit polling stations');
    expect(missingValues(document)).toEqual(
      expect.arrayContaining(['owner of recommendation L3', 'date of recommendation L3']),
    );
  });

  it('cannot be made before anything was learned, and says what to do', () => {
    const none = debriefChanges().filter(
      ({ collection }) => collection !== 'learningPoints' && collection !== 'trainingItems',
    );
    expect(debriefActionPlan(aDebriefRequest('action-plan', { changes: none }))).toMatchObject({
      ok: false,
      error: expect.stringContaining('Write one down under Debrief, Learning') as unknown,
    });
  });
});

describe('the election at a glance', () => {
  const { document } = made(electionGlance, 'election-glance');

  it('is one picture on A3 with figures and charts, and a table of what was learned', () => {
    expect(document.opensOn).toEqual({ orientation: 'landscape', size: 'A3' });
    const [picture, ...others] = picturesOf(document);
    expect(others).toEqual([]);
    expect(picture?.widthMm).toBeLessThanOrEqual(370);
    expect(picture?.heightMm).toBeLessThanOrEqual(132);
    const allegations = groupOf(compiled, 'allegations')?.figures[0];
    if (allegations === undefined || picture === undefined)
      throw new Error('Nothing to hold against each other');
    const said = picture.drawing.shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));
    expect(said).toContain(figureWords(allegations));
    expect(picture.altText).toContain(`Allegations received ${figureWords(allegations)}`);
  });
});

describe('the list of plan documents', () => {
  it.each(['debrief-report', 'election-glance', 'commission-summary', 'action-plan'] as const)(
    'has %s in the group of the debrief',
    (kind) => {
      expect(planDocumentRow(records, operation, { kind, subjectId: '' })?.kind).toBe(kind);
      expect(documentGroups.find(({ id }) => id === 'debrief')?.kinds).toContain(kind);
    },
  );
});

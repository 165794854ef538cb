import { describe, expect, it } from 'vitest';
import { type CommandRole, commandFunctions } from '../../command/command-role';
import { newCommandRole } from '../../command/guidance-roles';
import { spocStaysResponsible } from '../../command/delegated';
import { asId } from '../../foundation/ids';
import { exampleChanges, exampleOperationId } from '../../operation/example';
import type { Operation } from '../../operation/operation';
import type { Partner } from '../../partners/partner';
import { documentText } from '../document-text';
import { missingValues } from '../missing-values';
import type { Block, WordDocument } from '../model';
import { composeCommandChart, fittedChart } from './command-chart';
import { composeContactDirectory } from './contact-directory';
import { composeCouncilChecklist } from './council-checklist';
import { type Composer, planCollections, type PlanDocumentRequest, type PlanRecords } from './plan-document';

type Maps = Record<string, Map<string, unknown>>;

/** The example operation, with whatever is taken out of it. */
function aRequest(given: Partial<PlanDocumentRequest> = {}, change: (maps: Maps) => void = () => undefined) {
  const maps: Maps = Object.fromEntries(planCollections.map((name) => [name, new Map<string, unknown>()]));
  let operation: Operation | null = null;
  for (const { collection, id, after } of exampleChanges('2027-03-10T09:00:00.000Z')) {
    maps[collection]?.set(id, after);
    if (collection === 'operations' && id === exampleOperationId) operation = after;
  }
  if (operation === null) throw new Error('The example has no operation');
  change(maps);
  const request: PlanDocumentRequest = {
    kind: 'command-chart',
    subjectId: '',
    operation,
    records: maps as unknown as PlanRecords,
    number: 1,
    status: 'draft',
    issueDate: '2027-04-19',
    reviewDate: null,
    author: 'J. Sandry, Election SPOC',
    ...given,
  };
  return request;
}

function made(composer: Composer, request: PlanDocumentRequest): WordDocument {
  const result = composer(request);
  if (!result.ok) throw new Error(result.error);
  return result.value.document;
}

const headings = (document: WordDocument, level = 1) =>
  document.blocks.flatMap((block) => (block.kind === 'heading' && block.level === level ? [block.text] : []));
const tableCalled = (document: WordDocument, caption: string) =>
  document.blocks.find(
    (block): block is Block & { kind: 'table' } => block.kind === 'table' && block.caption === caption,
  );

/** APP Policing elections, commanders. */
describe('the command structure', () => {
  it('opens with the chart, then people, responsibilities, handovers, delegates and gaps', () => {
    const document = made(composeCommandChart, aRequest());
    expect(headings(document)).toEqual([
      'Command at a glance',
      'Roles and people',
      'Responsibilities',
      'Handovers',
      'What the SPOC delegates',
      'Gaps in resilience',
    ]);
    const text = documentText(document);
    expect(text).toContain(spocStaysResponsible);
    expect(text).toContain('Nobody holds Bronze security.');
    expect(text).toContain('Exercise of the handover');
    expect(text).toMatch(/Cy Moss stands in Bronze crime and in Bronze candidate safeguarding/);
  });

  it('names every gap it prints as missing, and writes no name that is not on record', () => {
    const missing = missingValues(made(composeCommandChart, aRequest()));
    expect(missing).toContain('who holds Bronze security');
    expect(missing).toContain('confirmation by PS Alun Pike');
  });

  it('is refused with what to do while there is no role', () => {
    const result = composeCommandChart(aRequest({}, (maps) => maps['commandRoles']?.clear()));
    expect(result).toEqual({ ok: false, error: expect.stringContaining('Set up the command') as string });
  });

  it('takes the paper that its chart needs, from three roles to forty', () => {
    const roles = (count: number): readonly CommandRole[] =>
      Array.from({ length: count }, (_, index) =>
        newCommandRole({
          id: asId<'CommandRole'>(`r${index}`),
          operationId: exampleOperationId,
          tier: index === 0 ? 'gold' : index === 1 ? 'silver' : 'bronze',
          function: commandFunctions[index % commandFunctions.length]?.id ?? 'other',
          title: `Role ${index}`,
          reportsToId: index === 0 ? null : asId<'CommandRole'>(index === 1 ? 'r0' : 'r1'),
        }),
      );
    const sizes = [3, 9, 20, 40].map((count) => {
      const { paper, drawing, scale } = fittedChart(roles(count));
      expect(drawing.width * scale).toBeLessThanOrEqual(paper.width);
      expect(drawing.height * scale).toBeLessThanOrEqual(paper.height);
      // Letters of 3.3 mm must not fall under 2.1 mm, about 6 point.
      expect(scale * 3.3).toBeGreaterThan(2.1);
      return `${paper.size} ${paper.orientation}`;
    });
    expect(sizes).toEqual(['A4 portrait', 'A4 portrait', 'A3 landscape', 'A3 landscape']);
  });
});

/** APP Policing elections, key roles and partners. */
describe('the contact directory', () => {
  it('says first whom to call for what, then councils, partners and command, and who is missing last', () => {
    const document = made(composeContactDirectory, aRequest({ kind: 'contact-directory' }));
    expect(headings(document)).toEqual([
      'Whom to call for what',
      'Councils',
      'Other partners',
      'Command',
      'Who is missing',
    ]);
    expect(headings(document, 2)).toEqual(['Harrow Dale', 'Saltmarsh']);
    const first = JSON.stringify(tableCalled(document, 'Whom to call first')?.rows);
    expect(first).toContain('Silver: Supt Piers Oake, SILVER 1');
    expect(first).toContain('Sgt Kit Osier');
    const called = 'whom to call: threats against a councillor, mayor, commissioner or a candidate for those';
    expect(missingValues(document)).not.toContain(called);
    const without = aRequest({ kind: 'contact-directory' }, (maps) => {
      for (const [id, partner] of maps['partners'] ?? [])
        if ((partner as Partner).kind === 'elected-official-adviser') maps['partners']?.delete(id);
    });
    expect(missingValues(made(composeContactDirectory, without))).toContain(called);
    expect(documentText(document)).toContain('Harrow Dale: nobody named as monitoring officer.');
  });

  it('leaves out who left, and partners of another force', () => {
    const foreign = { kind: 'royal-mail', name: 'Otherland post', areaId: null } as const;
    const request = aRequest({ kind: 'contact-directory' }, (maps) => {
      const [any] = maps['partners']?.values() ?? [];
      maps['partners']?.set('x', { ...(any as Partner), ...foreign, id: 'x' });
    });
    const text = documentText(made(composeContactDirectory, request));
    expect(text).not.toContain('Hugh Sedge');
    expect(text).not.toContain('Otherland post');
  });

  it('is refused with what to do while nobody is recorded', () => {
    const request = aRequest({}, (maps) => {
      maps['partners']?.clear();
      maps['commandRoles']?.clear();
    });
    expect(composeContactDirectory(request)).toMatchObject({ ok: false });
  });
});

describe('the checklist of a council', () => {
  it('says how far it has come, then what was settled on each topic', () => {
    const document = made(
      composeCouncilChecklist,
      aRequest({ kind: 'council-checklist', subjectId: 'example-saltmarsh' }),
    );
    const text = documentText(document);
    expect(text).toContain('Of 10 topics 5 are settled, 0 do not apply and 5 are open.');
    expect(text).toContain('phones the SPOC within the hour');
    expect(text).toContain('was not found in full');
    expect(headings(document, 2)).toHaveLength(10);
    expect(missingValues(document)).toContain('answer: attendance at polling stations');
  });

  it('is refused for a council that is no longer recorded', () => {
    expect(composeCouncilChecklist(aRequest({ subjectId: 'gone' }))).toMatchObject({ ok: false });
  });
});

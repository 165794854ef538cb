import { describe, expect, it } from 'vitest';
import {
  aPlanRequest,
  aPlanText,
  bronzeQuayside,
  composedBy,
  planChanges,
} from '../../../../test/builders/plan-order';
import { documentText } from '../document-text';
import { missingValues } from '../missing-values';
import type { WordDocument } from '../model';
import { blockNumbers } from '../outline';
import type { CommandRole } from '../../command/command-role';
import type { RecordChange } from '../../guard-question';
import { exampleOperationId } from '../../operation/example';
import { newPlanText } from '../../plan/plan-text';
import { sectionsOf } from '../../plan/plan-text-sections';
import { bronzeBriefing } from './bronze-briefing';
import { countPlan } from './count-plan';
import { goldStrategy } from './gold-strategy';
import { operationOrder } from './operation-order';
import { silverPlan } from './silver-plan';

const changes = planChanges();
const order = composedBy(operationOrder, aPlanRequest('operation-order', { changes }));

const without = (collection: RecordChange['collection']) =>
  changes.filter((change) => change.collection !== collection);

/** Numbered headings of one level with their numbers. */
function headings(document: WordDocument, level: number): readonly string[] {
  const numbers = blockNumbers(document.blocks);
  return document.blocks.flatMap((block, index) =>
    block.kind === 'heading' && block.level === level && block.numbered
      ? [`${numbers[index] ?? ''} ${block.text}`]
      : [],
  );
}

describe('the operation order', () => {
  it('stands under the seven heads of IIMARCH, in their order, and then its authority', () => {
    expect(headings(order.document, 1)).toEqual([
      '1 Information',
      '2 Intention',
      '3 Method',
      '4 Administration',
      '5 Risk assessment',
      '6 Communications',
      '7 Human rights and other legal issues',
      '8 Authority',
    ]);
  });

  it('gives every section of the form a heading of its own', () => {
    const second = headings(order.document, 2);
    for (const { heading } of sectionsOf('operation-order'))
      expect(second.some((text) => text.endsWith(` ${heading}`))).toBe(true);
  });

  it('says of each source which version it takes and how that stands', () => {
    const state = (what: string) => order.sources.find((source) => source.what === what)?.state;
    expect(state('Gold strategy')).toBe('approved');
    expect(state('Operation order')).toBe('not-approved');
    expect(state('Threat assessment')).toBe('not-approved');
    expect(state('Intervention policy: Saltmarsh')).toBe('approved');
    expect(state('Polling stations')).toBe('approved');
    const text = documentText(order.document);
    for (const { what, version } of order.sources) {
      expect(text).toContain(what);
      expect(text).toContain(version);
    }
  });

  it('says of a draft assessment that gold has not approved it, on its first page and under its head', () => {
    expect(documentText(order.document)).toContain('It is not approved by gold');
    expect(documentText(order.document)).toContain('Version 1, not approved');
  });

  it('says that a text was changed since it was approved', () => {
    const strategy = aPlanText('gold-strategy');
    const after = { ...strategy, sections: { ...strategy.sections, 'strategic-intentions': 'Other words.' } };
    const made = composedBy(
      operationOrder,
      aPlanRequest('operation-order', {
        changes: [...changes, { collection: 'planTexts', id: after.id, after }],
      }),
    );
    expect(made.sources.find(({ what }) => what === 'Gold strategy')?.state).toBe('changed-since-approval');
    expect(documentText(made.document)).toContain('Gold strategy (changed since approval)');
  });

  it('lists what neither the record nor anybody says, and nothing that the record knows', () => {
    const missing = missingValues(order.document);
    expect(missing).toContain('Administration: feeding and welfare');
    expect(missing).toContain('Information: community issues');
    expect(missing).not.toContain('Administration: command');
  });

  it('prints intelligence under its conditions, and of what handling keeps out only how many', () => {
    const held = changes.flatMap((change) =>
      change.collection === 'intelligence' && change.after !== null ? [change.after] : [],
    );
    const [first] = held;
    if (first === undefined) throw new Error('The example has intelligence');
    const secret = {
      ...first,
      id: 'held-item' as typeof first.id,
      reference: 'ZX-SECLUDED-7',
      text: 'Somebody offered cash for blank papers.',
      handling: 'C' as const,
      conditions: 'Gold group only.',
      mayGoTo: ['gold-group' as const],
    };
    const made = composedBy(
      operationOrder,
      aPlanRequest('operation-order', {
        changes: [...changes, { collection: 'intelligence', id: secret.id, after: secret }],
      }),
    );
    const text = documentText(made.document);
    expect(text).not.toContain('ZX-SECLUDED-7');
    expect(text).not.toContain('blank papers');
    expect(text).toMatch(/Withheld: \d+ items?, whose handling/);
    expect(text).toContain(first.reference);
  });

  it('names no political party among the partners of the operation', () => {
    expect(documentText(order.document)).toContain('Saltmarsh Council');
    expect(documentText(order.document)).not.toContain('Lantern Alliance');
  });

  it('is made of an operation of which hardly anything is recorded', () => {
    const bare = changes.filter(({ collection }) => collection === 'operations' || collection === 'areas');
    const made = composedBy(operationOrder, aPlanRequest('operation-order', { changes: bare }));
    expect(headings(made.document, 1)).toHaveLength(8);
    expect(made.sources.filter(({ state }) => state === 'missing').length).toBeGreaterThan(8);
  });

  it('carries answers to earlier learning', () => {
    const text = documentText(order.document);
    expect(text).toContain('Put officers at the mission hall for the whole day');
    expect(text).toContain('Control: permanent presence, 07:00 to 22:00.');
  });
});

describe('the gold strategy', () => {
  it('is not made before anything is written, and says where to write it', () => {
    const made = goldStrategy(aPlanRequest('gold-strategy', { changes: without('planTexts') }));
    expect(made).toMatchObject({ ok: false, error: expect.stringContaining('Plan') as unknown });
  });

  it('names who approved the words as they stand, and misses an approval once they are changed', () => {
    const made = composedBy(goldStrategy, aPlanRequest('gold-strategy', { changes }));
    expect(documentText(made.document)).toContain('Approved by ACC R. Tyne, Gold commander');
    const strategy = aPlanText('gold-strategy');
    const after = { ...strategy, sections: { ...strategy.sections, review: 'Other words.' } };
    const changed = composedBy(
      goldStrategy,
      aPlanRequest('gold-strategy', {
        changes: [...changes, { collection: 'planTexts', id: after.id, after }],
      }),
    );
    expect(missingValues(changed.document)).toContain('approval');
    expect(documentText(changed.document)).toContain('have been changed since');
  });

  it('shows a section that nobody wrote as a gap', () => {
    const half = { ...aPlanText('gold-strategy', { left: ['review'] }) };
    const made = composedBy(
      goldStrategy,
      aPlanRequest('gold-strategy', {
        changes: [...changes, { collection: 'planTexts', id: half.id, after: half }],
      }),
    );
    expect(missingValues(made.document)).toContain('text: Review');
  });
});

describe('the silver tactical plan', () => {
  it('takes gold’s intentions and the deployments from the record', () => {
    const text = documentText(composedBy(silverPlan, aPlanRequest('silver-plan', { changes })).document);
    expect(text).toContain('Strategic intentions:');
    expect(text).toContain('Police presence at polling stations, by council');
    expect(text).toContain('Short by 2 officers');
  });
});

describe('the briefing of a bronze role', () => {
  const request = aPlanRequest('bronze-briefing', { changes, subjectId: bronzeQuayside.id });

  it('shows the stations of its ground alone', () => {
    const text = documentText(composedBy(bronzeBriefing, request).document);
    expect(text).toContain('Quayside Mission Hall');
    expect(text).not.toContain('Fenmouth Village Hall');
  });

  it('shows a command unit the threats where the stations of its teams stand', () => {
    const subjectId = 'example-role-east';
    const briefing = composedBy(bronzeBriefing, aPlanRequest('bronze-briefing', { changes, subjectId }));
    const text = documentText(briefing.document);
    expect(text).toContain('Physical attack: Quayside');
    expect(text).not.toContain('rates no threat there');
  });

  it('names to a role without a ground the stations where officers will be, and not every other', () => {
    const subjectId = 'example-role-crime';
    const briefing = composedBy(bronzeBriefing, aPlanRequest('bronze-briefing', { changes, subjectId }));
    const text = documentText(briefing.document);
    expect(text).toContain('Polling stations with police presence');
    expect(text).toContain('Quayside Mission Hall');
    expect(text).not.toContain('Lighthouse Keepers Club');
  });

  it('says to whom the role reports', () => {
    expect(documentText(composedBy(bronzeBriefing, request).document)).toContain('Silver commander');
  });

  it('leaves out the heads on which nothing is written, and lists them once', () => {
    const silent: CommandRole = { ...bronzeQuayside, responsibilities: '' };
    const others = changes.filter(
      ({ collection }) => collection !== 'planTexts' && collection !== 'assessments',
    );
    const { document } = composedBy(
      bronzeBriefing,
      aPlanRequest('bronze-briefing', {
        subjectId: silent.id,
        changes: [...others, { collection: 'commandRoles', id: silent.id, after: silent }],
      }),
    );
    const heads = document.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
    expect(heads).not.toContain('Role and responsibilities');
    expect(heads).not.toContain('Threats');
    for (const { heading: name } of sectionsOf('bronze-briefing')) expect(heads).not.toContain(name);
    expect(heads).toContain('What is not recorded yet');
    const missing = missingValues(document);
    for (const { heading: name } of sectionsOf('bronze-briefing'))
      expect(missing.filter((each) => each === `text: ${name}`)).toHaveLength(1);
    expect(missing.filter((each) => each === 'threat assessment')).toHaveLength(1);
    const whole = composedBy(bronzeBriefing, request).document;
    expect(whole.blocks.some((block) => block.kind === 'heading' && block.text === 'Threats')).toBe(true);
  });

  it('is refused for a role that is gone, with what to do', () => {
    const gone = bronzeBriefing({ ...request, subjectId: 'nobody' });
    expect(gone).toMatchObject({ ok: false, error: expect.stringContaining('Choose another') as unknown });
  });
});

describe('the count plan', () => {
  it('says where officers are short', () => {
    const text = documentText(composedBy(countPlan, aPlanRequest('count-plan', { changes })).document);
    expect(text).toContain('Quayside Mission Hall');
    expect(text).toContain('Short by 2 officers');
  });

  it('is made of written text alone, and not of nothing', () => {
    const bare = changes.filter(({ collection }) => collection !== 'posts' && collection !== 'planTexts');
    expect(countPlan(aPlanRequest('count-plan', { changes: bare })).ok).toBe(false);
    const text = { ...newPlanText(exampleOperationId, 'count-plan'), sections: { role: 'Keep the peace.' } };
    const made = composedBy(
      countPlan,
      aPlanRequest('count-plan', {
        changes: [...bare, { collection: 'planTexts', id: text.id, after: text }],
      }),
    );
    expect(documentText(made.document)).toContain('Keep the peace.');
  });
});

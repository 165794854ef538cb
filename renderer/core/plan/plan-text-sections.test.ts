import { describe, expect, it } from 'vitest';
import { referenceLists } from '../reference';
import { planTextKinds, planTextSchema, newPlanText } from './plan-text';
import { formOf, planTextsSource, sectionsOf } from './plan-text-sections';
import { asId } from '../foundation/ids';

describe('the sections of the texts', () => {
  it('exist for every kind, each section once, with a prompt and its source', () => {
    for (const { id } of planTextKinds) {
      const sections = sectionsOf(id);
      expect(new Set(sections.map((section) => section.id)).size).toBe(sections.length);
      expect(formOf(id).id).toBe(id);
      for (const { prompt } of sections) expect(prompt.length).toBeGreaterThan(20);
    }
  });

  it('can all be written in a record', () => {
    for (const { id } of planTextKinds) {
      const sections = Object.fromEntries(sectionsOf(id).map((section) => [section.id, 'Written']));
      const text = { ...newPlanText(asId('operation-1'), id), sections };
      expect(planTextSchema.parse(text)).toEqual(text);
    }
  });

  it('IIMARCH: an operation order has its seven heads in order', () => {
    expect([...new Set(sectionsOf('operation-order').map(({ part }) => part))]).toEqual([
      'Information',
      'Intention',
      'Method',
      'Administration',
      'Risk assessment',
      'Communications',
      'Human rights and other legal issues',
    ]);
  });

  it('say of every power that it was not checked', () => {
    const onPowers = planTextKinds
      .flatMap(({ id }) => sectionsOf(id))
      .filter(({ prompt }) => /wording of (?:the|these) powers/.test(prompt));
    expect(onPowers.length).toBeGreaterThan(4);
    for (const { doubt } of onPowers) expect(doubt).toMatch(/no checked wording/);
  });

  it('stand among the reference lists with their dates', () => {
    expect(referenceLists).toContainEqual(expect.objectContaining(planTextsSource));
  });
});

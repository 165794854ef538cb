import { describe, expect, it } from 'vitest';
import { aFullInput } from '../../../test/builders/documents';
import { documentText } from './document-text';
import { firstOf, inRoom, sharing } from './gold/room';
import { goldSummaryDocument } from './gold-summary';

describe('the summary for gold', () => {
  const document = goldSummaryDocument(aFullInput());
  const text = documentText(document);

  it('can be read alone: heads, threats, what moved, what is disputed, what has slipped, what is asked', () => {
    expect(text).toContain('Threats to peaceful voting');
    expect(text).toContain('From 2 Low to 5 Very high: Criminal damage at Pennygate Community Rooms');
    expect(text).toMatch(/Rated Medium to Very high by 3 people: Physical attack at Exbrook Leisure Centre/);
    expect(text).toContain('Overdue by 7 days');
    expect(text).toMatch(
      /Approve version 2, or return it with comments, knowing: .*1 item of intelligence withheld/,
    );
    expect(document.blocks.some((block) => block.kind === 'signature')).toBe(true);
  });

  it('says what it leaves out', () => {
    expect(text).toMatch(/\d+ further changes: see the full assessment\./);
    expect(firstOf([1, 2, 3], { most: 2, one: 'threat', many: 'threats' }).rest).toEqual([
      '1 further threat: see the full assessment.',
    ]);
    expect(firstOf([1, 2], { most: 2, one: 'threat', many: 'threats' }).rest).toEqual([]);
  });

  it('shares out the lines of a list, and keeps one for what is left out', () => {
    const room = { width: 80, points: 10, lines: 3, one: 'change', many: 'changes' };
    expect(sharing(['One.', 'Two.', 'Three.'], room)).toEqual(['One.', 'Two.', 'Three.']);
    expect(sharing(['One.', 'Two.', 'Three.', 'Four.'], room)).toEqual([
      'One.',
      'Two.',
      '2 further changes: see the full assessment.',
    ]);
    const long = 'A change that needs a second line, because its place has a long name.';
    expect(sharing([long, 'Two.', 'Three.'], room)).toEqual([
      long,
      '2 further changes: see the full assessment.',
    ]);
  });

  it('cuts a text by its room and shows the cut', () => {
    const room = { width: 40, lines: 2, points: 10 };
    expect(inRoom('Short.', room)).toBe('Short.');
    const cut = inRoom('A long sentence about one thing after another. '.repeat(9), room);
    expect(cut.endsWith('…')).toBe(true);
    expect(inRoom(cut, room)).toBe(cut);
  });
});

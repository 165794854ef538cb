import { describe, expect, it } from 'vitest';
import { aFullInput } from '../../../test/builders/documents';
import type { Block, PaperSize } from './model';
import { threatAssessmentDocument } from './threat-assessment';

const blocksOn = (widePages: PaperSize) => threatAssessmentDocument(aFullInput({ widePages })).blocks;
const sections = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === 'section' ? [`${block.orientation} ${block.size}`] : []));
const pictures = (blocks: readonly Block[]) => blocks.filter((block) => block.kind === 'picture');

describe('the paper of the wide pages', () => {
  it('is A4 unless A3 is asked for, and upright pages stay A4', () => {
    const { blocks } = threatAssessmentDocument(aFullInput());
    expect(blocks).toEqual(blocksOn('A4'));
    expect(sections(blocks)).toEqual(['landscape A4', 'portrait A4']);
    expect(sections(blocksOn('A3'))).toEqual(['landscape A3', 'portrait A4']);
  });

  it('is turned once for all that is wide, since each turn leaves a page unfilled', () => {
    const { blocks } = threatAssessmentDocument(aFullInput());
    const turns = blocks.flatMap((block, index) => (block.kind === 'section' ? [index] : []));
    const headings = blocks
      .slice(...turns)
      .flatMap((block) => (block.kind === 'heading' && block.level === 1 ? [block.text] : []));
    expect(headings).toEqual(['Heat map', 'Most disputed', 'All assessed threats']);
  });

  it('changes nothing that is said, only how large the heat map is', () => {
    const said = (blocks: readonly Block[]) =>
      blocks.filter(({ kind }) => kind !== 'section' && kind !== 'picture');
    expect(said(blocksOn('A3'))).toEqual(said(blocksOn('A4')));
    const [small, large] = [pictures(blocksOn('A4')), pictures(blocksOn('A3'))];
    expect(large.map(({ drawing }) => drawing)).toEqual(small.map(({ drawing }) => drawing));
    large.forEach((picture, index) => {
      expect(picture.widthMm).toBeGreaterThan((small[index]?.widthMm ?? Infinity) * 1.4);
      // Between margins of 25 mm, with room for the heading and the caption.
      expect(picture.widthMm).toBeLessThanOrEqual(370);
      expect(picture.heightMm).toBeLessThanOrEqual(210);
    });
  });
});

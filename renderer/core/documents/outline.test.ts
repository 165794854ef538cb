import { describe, expect, it } from 'vitest';
import { heading, numbered, plain, table } from './blocks';
import { blockNumbers } from './outline';

const aTable = table({ caption: 'Stations', columns: [], rows: [] });

describe('the numbers of a document', () => {
  it('numbers paragraphs within the heading above them', () => {
    const blocks = [heading(1, 'A'), numbered('a'), numbered('b'), heading(1, 'B'), numbered('c')];
    expect(blockNumbers(blocks)).toEqual(['1', '1.1', '1.2', '2', '2.1']);
  });

  it('goes one level down below a heading of level 2', () => {
    const blocks = [
      heading(1, 'A'),
      numbered('a'),
      heading(2, 'AB'),
      numbered('b'),
      heading(2, 'AC'),
      numbered('c'),
    ];
    expect(blockNumbers(blocks)).toEqual(['1', '1.1', '1.2', '1.2.1', '1.3', '1.3.1']);
  });

  it('leaves plain paragraphs and unnumbered headings without a number', () => {
    const unnumbered = { ...heading(1, 'Annex'), numbered: false };
    expect(blockNumbers([heading(1, 'A'), plain('a'), unnumbered])).toEqual(['1', '', '']);
  });

  it('counts tables through the whole document', () => {
    expect(blockNumbers([aTable, heading(1, 'A'), aTable])).toEqual(['Table 1', '1', 'Table 2']);
  });
});

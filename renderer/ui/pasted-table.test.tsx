import { describe, expect, it } from 'vitest';
import { pastedTable } from './pasted-table';

describe('a table from the clipboard', () => {
  it('keeps the lines of a cell together and its rows apart, as Word and pages write them', () => {
    const html =
      '<html><body><table><tr><th><p>Name of\nCandidate</p></th><th>Description</th></tr>' +
      '<tr><td><p>TARROW</p><p>Kev</p></td><td>The &quot;Marl&quot; Party<br>Annibynnol</td></tr></table></body></html>';
    expect(pastedTable(html)).toBe(
      'Name of Candidate\tDescription\n"TARROW\nKev"\t"The ""Marl"" Party\nAnnibynnol"',
    );
  });

  it('is none where there is no table of two columns', () => {
    expect(pastedTable('<p>Nothing</p>')).toBeNull();
    expect(pastedTable('<table><tr><td>One</td></tr></table>')).toBeNull();
  });
});

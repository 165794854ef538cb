import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aConditionalItem, aDissemination, anItem } from '../../../test/builders/intelligence';
import { anAssessedCell, anAssessment, atArea } from '../../../test/builders/threat';
import { asId } from '../foundation/ids';
import type { AssessmentId } from '../threat/assessment';
import { audiences } from './audience';
import { citationsOf } from './citations';
import {
  givenBeyond,
  handlingAsItStands,
  lastGiven,
  mostHandlingLetters,
  refusalToGive,
} from './dissemination';
import { gradingInWords, handlingWords, intelligenceWords, sourceWords } from './grading';
import { intelligenceItemSchema } from './intelligence-item';
import { isDueForReview, reviewAfter } from './review';
import { printVerdicts } from './where-it-prints';

describe('the grading (3x5x2)', () => {
  it('has words for three sources, five grades of intelligence and two handling codes', () => {
    expect(
      [sourceWords, intelligenceWords, handlingWords].map((grades) => grades.map(({ id }) => id)),
    ).toEqual([
      ['1', '2', '3'],
      ['A', 'B', 'C', 'D', 'E'],
      ['P', 'C'],
    ]);
  });

  it('reads as one line', () => {
    expect(gradingInWords(aConditionalItem([]))).toBe(
      'Reliable; known indirectly but corroborated; lawful sharing permitted with conditions',
    );
  });

  it('refuses C without conditions, blank ones too', () => {
    expect(intelligenceItemSchema.safeParse(aConditionalItem([], { conditions: ' \n' })).success).toBe(false);
    expect(intelligenceItemSchema.safeParse(aConditionalItem([])).success).toBe(true);
  });
});

describe('passing an item on', () => {
  it('is refused beyond the conditions of C, naming who they do not reach', () => {
    const item = aConditionalItem(['gold-group']);
    expect(refusalToGive(item, 'gold-group')).toBeNull();
    expect(refusalToGive(item, 'royal-mail')).toContain('Royal Mail');
  });

  it('is refused to everybody where C may go to nobody, and to nobody under P', () => {
    for (const { id } of audiences) {
      expect(refusalToGive(aConditionalItem([]), id)).not.toBeNull();
      expect(refusalToGive(anItem(), id)).toBeNull();
    }
  });

  it('keeps the handling in words: code, reach and conditions', () => {
    expect(handlingAsItStands(anItem())).toBe('P: lawful sharing permitted');
    expect(handlingAsItStands(aConditionalItem(['gold-group']))).toBe(
      'C: may go to Gold command group. Not to be repeated to a candidate.',
    );
    expect(handlingAsItStands(aConditionalItem([]))).toContain('nobody outside the desk');
  });

  it('keeps no more of the handling than the record holds, and begins with its reach', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 2000 }), (conditions) => {
        const kept = handlingAsItStands(aConditionalItem(['council'], { conditions }));
        expect(kept.length).toBeLessThanOrEqual(mostHandlingLetters);
        expect(kept.startsWith('C: may go to Returning officers')).toBe(true);
      }),
    );
  });

  it('remembers who had it last by date, and of one day the later entry', () => {
    const given = ['2027-01-21', '2027-01-25', '2027-01-25', '2027-01-02'].map((date, index) =>
      aDissemination({ id: asId<'Dissemination'>(`given${index}`), date }),
    );
    expect(lastGiven(anItem({ disseminations: given }))?.id).toBe('given2');
    expect(lastGiven(anItem())).toBeNull();
  });

  it('shows what was given under wider conditions than those of now', () => {
    const disseminations = [aDissemination(), aDissemination({ audience: 'gold-group' })];
    expect(givenBeyond(aConditionalItem(['gold-group'], { disseminations }))).toEqual([disseminations[0]]);
    expect(givenBeyond(anItem({ disseminations }))).toEqual([]);
  });
});

describe('the review of an item', () => {
  it('falls due on its date, 28 days on by month and year', () => {
    expect(reviewAfter('2027-12-20', 28)).toBe('2028-01-17');
    expect(isDueForReview(anItem({ reviewOn: '2027-02-01' }), '2027-02-01')).toBe(true);
    expect(isDueForReview(anItem({ reviewOn: '2027-02-02' }), '2027-02-01')).toBe(false);
    expect(isDueForReview(anItem({ reviewOn: null }), '2027-02-01')).toBe(false);
  });
});

describe('where an item stands', () => {
  const first = anAssessment({ locations: [atArea('carrow')] });
  const second = anAssessment({ id: asId<'Assessment'>('assessment2'), version: 2, locations: [] });
  const assessments = new Map([first, second].map((each) => [each.id as string, each]));
  const item = anItem();

  it('is found in every cell that cites it, highest version first, columns that were taken out too', () => {
    const evidence = [{ kind: 'intelligence', id: item.id } as const];
    const cells = [
      anAssessedCell({ assessment: first }, { evidence }),
      anAssessedCell({ assessment: second }, { evidence }),
      anAssessedCell({ assessment: first, location: atArea('lyde') }),
    ];
    const citations = citationsOf(item.id, {
      assessments,
      cells: new Map(cells.map((cell) => [cell.id as string, cell])),
    });
    expect(citations.map(({ assessment, isInColumn }) => [assessment.version, isInColumn])).toEqual([
      [2, false],
      [1, true],
    ]);
  });

  it('is said for each version that is not approved, against who that version goes to', () => {
    const versions = new Map([
      ['a', { ...first, id: 'a' as AssessmentId, status: 'approved' as const }],
      ['b', { ...second, id: 'b' as AssessmentId, audiences: ['council' as const] }],
      ['c', { ...second, id: 'c' as AssessmentId, version: 3 }],
    ]);
    const verdicts = printVerdicts(aConditionalItem(['council']), versions, first.operationId);
    expect(verdicts.map(({ assessment, withheldBecause }) => [assessment.version, withheldBecause])).toEqual([
      [3, 'It is graded C, and the document does not say who it goes to.'],
      [2, null],
    ]);
  });
});

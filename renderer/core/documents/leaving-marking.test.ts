import { describe, expect, it } from 'vitest';
import { aThreatInput } from '../../../test/bench/word-example';
import type { Marking } from '../foundation/marking';
import { higherMarking, mayNotLeave } from './leaving-marking';
import { plainText } from './missing';
import { missingValues } from './missing-values';
import { threatAssessmentDocument } from './threat-assessment';

const official: Marking = { classification: 'OFFICIAL', handling: 'Own words' };
const sensitive: Marking = { classification: 'OFFICIAL-SENSITIVE', handling: 'Command team only' };

function inputMarked(marking: Marking, given: { readonly approved: boolean; readonly operation: Marking }) {
  const input = aThreatInput({ locations: 2, withGaps: false, approved: given.approved });
  return {
    ...input,
    operation: { ...input.operation, marking: given.operation },
    grid: { ...input.grid, assessment: { ...input.grid.assessment, marking } },
  };
}

// Reference: Government Security Classifications Policy (gov.uk, updated 5 Aug 2024).
describe('the marking with which a document leaves', () => {
  it('is the higher of the two, with the handling instruction that there is', () => {
    expect(higherMarking(official, sensitive)).toEqual(sensitive);
    expect(higherMarking(sensitive, official)).toEqual(sensitive);
    expect(higherMarking(official, { ...sensitive, handling: '' })).toEqual({
      classification: 'OFFICIAL-SENSITIVE',
      handling: 'Own words',
    });
  });

  it('holds back a draft that is marked lower than its operation, and no other', () => {
    const operation = { marking: sensitive };
    expect(mayNotLeave({ status: 'draft', marking: official }, operation)).toBe(true);
    expect(mayNotLeave({ status: 'draft', marking: sensitive }, operation)).toBe(false);
    expect(mayNotLeave({ status: 'approved', marking: official }, operation)).toBe(false);
    expect(mayNotLeave({ status: 'draft', marking: sensitive }, { marking: official })).toBe(false);
  });

  it('rises with the operation for an approved version, which then says so', () => {
    const raised = threatAssessmentDocument(inputMarked(official, { approved: true, operation: sensitive }));
    const said = raised.blocks.flatMap((block) =>
      block.kind === 'paragraph' ? [plainText(block.text)] : [],
    );
    expect(raised.marking).toEqual(sensitive);
    expect(said.join(' ')).toContain('It was approved as OFFICIAL');
    const same = threatAssessmentDocument(inputMarked(sensitive, { approved: true, operation: sensitive }));
    expect(JSON.stringify(same.blocks)).not.toContain('It was approved as');
  });

  it('misses a handling instruction where OFFICIAL-SENSITIVE has none, and only there', () => {
    const missingWith = (marking: Marking) =>
      missingValues(threatAssessmentDocument(inputMarked(marking, { approved: true, operation: official })));
    expect(missingWith({ ...sensitive, handling: ' ' })).toContain('handling instruction');
    expect(missingWith(sensitive)).not.toContain('handling instruction');
    expect(missingWith({ ...official, handling: '' })).not.toContain('handling instruction');
  });
});

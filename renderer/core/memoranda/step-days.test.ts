import { describe, expect, it } from 'vitest';
import { asId } from '../foundation/ids';
import type { MemorandumState, MemorandumStep } from './memorandum';
import { stepDayProblem } from './step-days';

const today = '2027-02-10';

function aStep(state: MemorandumState, on: string, versionId: string | null = null): MemorandumStep {
  return {
    id: asId(`${state}-${on}`),
    state,
    on,
    by: 'Tomas Wren',
    note: '',
    versionId: versionId === null ? null : asId(versionId),
    returnId: null,
    recordedBy: 'J. Marl',
    recordedAt: `${on}T10:00:00.000Z`,
  };
}

const twice = {
  steps: [
    aStep('sent', '2027-02-01', 'version-1'),
    aStep('comments-returned', '2027-02-04'),
    aStep('sent', '2027-02-08', 'version-2'),
  ],
};

describe('the day of a step', () => {
  it.each(['draft', 'sent', 'comments-returned', 'agreed', 'signed'] as const)(
    'is not one to come: %s',
    (state) => {
      expect(stepDayProblem(undefined, { state, on: '2027-02-11', versionId: null }, today)).toBe(
        'Thu 11 Feb 2027 has not come yet. Give the day on which it happened.',
      );
      expect(stepDayProblem(undefined, { state, on: today, versionId: null }, today)).toBeNull();
    },
  );

  it('is not before the sending of the version that it answers', () => {
    const on = '2027-02-05';
    expect(stepDayProblem(twice, { state: 'signed', on, versionId: 'version-2' }, today)).toBe(
      'What it answers was sent on Mon 8 Feb 2027, so it cannot have been signed before that. Give a later day.',
    );
    expect(
      stepDayProblem(twice, { state: 'signed', on: '2027-02-08', versionId: 'version-2' }, today),
    ).toBeNull();
    const returned = { state: 'comments-returned', on } as const;
    expect(stepDayProblem(twice, { ...returned, versionId: 'version-1' }, today)).toBeNull();
    expect(stepDayProblem(twice, { ...returned, versionId: 'version-2' }, today)).toMatch(
      /cannot have been returned/,
    );
    expect(stepDayProblem(twice, { ...returned, versionId: null }, today)).toBeNull();
  });

  it('is not before the comments or the version that a sending follows', () => {
    const at = (on: string, steps = twice.steps) =>
      stepDayProblem({ steps }, { state: 'sent', on, versionId: null }, today);
    expect(at('2027-02-07')).toMatch(/^The version before it was sent on Mon 8 Feb 2027/);
    expect(at('2027-02-03', twice.steps.slice(0, 2))).toMatch(
      /^The comments that it answers came on Thu 4 Feb 2027/,
    );
    expect(at('2027-02-08')).toBeNull();
  });
});

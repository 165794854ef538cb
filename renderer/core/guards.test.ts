import { describe, expect, it } from 'vitest';
import { asId } from './foundation/ids';
import { defaultMarking } from './foundation/marking';
import { type StandingRecords } from './guard-question';
import { refusalOf } from './guards';
import type { DeskRecords } from './records';
import { type Assessment, newAssessment } from './threat/assessment';
import { newAssessedCell } from './threat/cell';
import { harms } from './threat/harms';

const draft = newAssessment({
  id: asId<'Assessment'>('a1'),
  operationId: asId<'Operation'>('o1'),
  startedAt: '2027-01-11T09:00:00.000Z',
  marking: defaultMarking,
  author: 'A. Larch',
});
const approved: Assessment = {
  ...draft,
  status: 'approved',
  approval: {
    name: 'M. Weir',
    role: 'Gold',
    date: '2027-02-01',
    recordedAt: '2027-02-01T09:00:00.000Z',
    note: '',
    route: 'in-person',
    reference: '',
    contentHash: '',
    facts: {
      operationName: 'May 2027',
      forceName: '',
      pollingDate: null,
      polls: '',
      locations: [],
      cited: { intelligence: [], history: [], lessons: [], controls: [] },
    },
  },
};
const harm = harms[0]!;
const cell = newAssessedCell(draft, harm, { kind: 'area', id: asId<'Area'>('w1') });

function reading(records: Partial<{ [C in keyof DeskRecords]: DeskRecords[C] }>): StandingRecords {
  return { get: (collection) => records[collection] as never, where: () => [] };
}

describe('what gold approved', () => {
  it('cannot be changed, nor its cells set or removed', () => {
    const read = reading({ assessments: approved, cells: cell });
    expect(refusalOf(read, [{ collection: 'assessments', id: approved.id, after: approved }])).toContain(
      'approved',
    );
    expect(refusalOf(read, [{ collection: 'cells', id: cell.id, after: cell }])).toContain('approved');
    expect(refusalOf(read, [{ collection: 'cells', id: cell.id, after: null }])).toContain('approved');
  });

  it('was submitted before: a draft does not become approved', () => {
    const submitted: Assessment = {
      ...draft,
      status: 'submitted',
      submission: { by: 'A. Larch', at: '2027-02-01T08:00:00.000Z', note: '' },
    };
    const approving = [{ collection: 'assessments', id: draft.id, after: approved }] as const;
    expect(refusalOf(reading({ assessments: draft }), approving)).toContain('Submit it first');
    expect(refusalOf(reading({}), approving)).toContain('Submit it first');
    expect(refusalOf(reading({ assessments: submitted }), approving)).toBeNull();
  });

  it('leaves drafts and everything else free', () => {
    const read = reading({ assessments: draft, cells: cell });
    expect(
      refusalOf(read, [{ collection: 'assessments', id: draft.id, after: { ...draft, title: 'Spring' } }]),
    ).toBeNull();
    expect(refusalOf(read, [{ collection: 'cells', id: cell.id, after: null }])).toBeNull();
  });
});

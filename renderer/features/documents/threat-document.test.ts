import { describe, expect, it } from 'vitest';
import { aDesk, anOperation } from '../../../test/builders/desk';
import { anAssessment, aNilCell, aPlace, atPlace } from '../../../test/builders/threat';
import { plainText } from '../../core/documents/missing';
import { asId } from '../../core/foundation/ids';
import { plainLook } from '../../core/issuing/force-look';
import type { Assessment } from '../../core/threat/assessment';
import { factsNow } from '../../core/threat/approval-facts';
import { factorNoteId, noteFrom } from '../../core/threat/factor-note';
import { gridOf } from '../../core/threat/grid';
import { documentToLeave } from './threat-document';

const hall = aPlace('ash-hall');
const old = aPlace('old-hall', { mergedIntoId: hall.id });
const citable = { intelligence: new Map(), history: new Map(), lessons: new Map(), controls: new Map() };

/** Approved on both halls before they were found to be one, with a finding and a note on the one that went. */
function approvedBefore(operationId: string): Assessment {
  const draft = anAssessment({
    id: asId<'Assessment'>('before'),
    operationId: asId<'Operation'>(operationId),
    locations: [atPlace('ash-hall'), atPlace('old-hall')],
  });
  const operation = anOperation({ id: draft.operationId, name: 'May 2023 local elections' });
  const gazetteer = { areas: new Map(), places: new Map() };
  return {
    ...draft,
    status: 'approved',
    approval: {
      name: 'ACC Ellersby',
      role: '',
      date: '2023-04-20',
      recordedAt: '2023-04-20T09:00:00.000Z',
      note: '',
      route: 'email',
      reference: '',
      contentHash: '',
      facts: factsNow(gridOf(draft, new Map()), { operation, gazetteer, citable }),
    },
  };
}

/** All that the assessment says, as one text. */
function written(before: Assessment, given: Partial<Assessment> = {}): string {
  const now = anAssessment({
    id: asId<'Assessment'>('now'),
    version: 2,
    basedOnId: before.id,
    locations: [atPlace('ash-hall')],
    ...given,
  });
  const was = aNilCell({ assessment: before, location: atPlace('old-hall') });
  const is = aNilCell({ assessment: now, location: atPlace('ash-hall') });
  const note = (of: Assessment, at: string, text: string) => ({
    id: factorNoteId(of.id, 'homes', atPlace(at)),
    assessmentId: of.id,
    factorId: 'homes',
    location: atPlace(at),
    text,
  });
  const notes = [note(before, 'old-hall', 'Asked.'), note(now, 'ash-hall', noteFrom(old, 'Asked.'))];
  const operation = anOperation();
  const desk = aDesk([
    { collection: 'operations', id: operation.id, after: operation },
    ...[hall, old].map((place) => ({ collection: 'places', id: place.id, after: place }) as const),
    ...[before, now].map((each) => ({ collection: 'assessments', id: each.id, after: each }) as const),
    ...[was, is].map((cell) => ({ collection: 'cells', id: cell.id, after: cell }) as const),
    ...notes.map((each) => ({ collection: 'factorNotes', id: each.id, after: each }) as const),
  ]);
  const left = documentToLeave(desk.records, {
    operation,
    assessment: now,
    issueDate: '2027-04-20',
    kind: 'threat-assessment',
    part: null,
    workshop: null,
    widePages: 'A4',
  });
  if (!left.ok) throw new Error(left.error.kind);
  return left.value.document.blocks
    .flatMap((block) => (block.kind === 'paragraph' ? [plainText(block.text)] : []))
    .join('\n');
}

describe('what changed since the version before', () => {
  it('is nothing where a place was merged and the same is said of the one that stands', () => {
    expect(written(approvedBefore('operation1'))).toContain('Nothing has changed since version 1.');
  });

  it('is read as it was where the version still has both places', () => {
    const both = written(approvedBefore('operation1'), {
      locations: [atPlace('ash-hall'), atPlace('old-hall')],
    });
    expect(both).not.toContain('Nothing has changed');
  });

  it('names the operation of a version before that is of another', () => {
    expect(written(approvedBefore('operation2023'))).toContain(
      'since version 1 of May 2023 local elections.',
    );
  });
});

describe('the documents of a threat assessment', () => {
  it.each(['threat-assessment', 'gold-summary', 'not-considered'] as const)(
    'leave in the look of the force: %s',
    (kind) => {
      const operation = anOperation();
      const assessment = anAssessment({ locations: [atPlace('ash-hall')] });
      const look = { ...plainLook, letterhead: ['Marlshire Police (example)'], font: 'Georgia' } as const;
      const desk = aDesk([
        { collection: 'operations', id: operation.id, after: operation },
        { collection: 'places', id: hall.id, after: hall },
        { collection: 'assessments', id: assessment.id, after: assessment },
        { collection: 'forceLooks', id: look.id, after: look },
      ]);
      const choice = { operation, assessment, issueDate: '2027-04-20', kind, part: null, workshop: null };
      const left = documentToLeave(desk.records, { ...choice, widePages: 'A4' });
      expect(left.ok && left.value.document.look).toMatchObject({
        font: 'Georgia',
        letterhead: ['Marlshire Police (example)'],
      });
    },
  );
});

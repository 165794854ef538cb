import { describe, expect, it } from 'vitest';
import { anOperation } from '../../../test/builders/desk';
import { asId } from '../foundation/ids';
import { newClosure, withTurn } from './closing';
import type { RetentionReview } from './closure';
import { closingCollections, type ClosingRecords, knownOfItem } from './closing-known';

const operation = anOperation({ pollingDate: '2027-05-06' });
// Sound: every collection that is read has a map of its own.
const empty = Object.fromEntries(
  closingCollections.map((name) => [name, new Map()]),
) as unknown as ClosingRecords;
const closed = withTurn(newClosure(operation.id), {
  id: asId<'ClosureTurn'>('turn'),
  turn: 'closed',
  at: '2027-09-01T09:00:00.000Z',
  by: 'Insp J. Marl',
  why: '',
});

describe('what the record knows of the issued documents', () => {
  const known = (records: ClosingRecords) =>
    knownOfItem('documents', records, { operation, today: '2027-06-01' });

  it('says until when they are kept once the operation is closed, with the way there', () => {
    const { words, links, isClear } = known({ ...empty, closures: new Map([[closed.id, closed]]) });
    expect(words).toBe(
      'No issued document is in force. Issued documents are kept until Fri 1 Sep 2034: 7 years from the closing, Wed 1 Sep 2027.',
    );
    expect(links.map(({ path }) => path)).toEqual(['/debrief/closing/retention?class=documents']);
    expect(isClear).toBe(true);
  });

  it('names the next review where they are kept longer, and says when they were erased', () => {
    const review = (decision: 'keep' | 'erase', nextOn: string | null): RetentionReview => ({
      ...{ id: asId('review'), operationId: operation.id, classId: 'documents', decision, nextOn },
      ...{ why: 'Said so.', by: 'Insp J. Marl', at: '2034-09-02T09:00:00.000Z', erased: null },
    });
    const after = (each: RetentionReview) =>
      known({
        ...empty,
        closures: new Map([[closed.id, closed]]),
        retentionReviews: new Map([[each.id, each]]),
      }).words;
    expect(after(review('keep', '2036-09-02'))).toMatch(
      /until Fri 1 Sep 2034: .*\. They were kept longer; the next review is due Tue 2 Sep 2036\.$/,
    );
    expect(after(review('erase', null))).toMatch(/Issued documents were erased Sat 2 Sep 2034\.$/);
  });

  it('says before that until when they would be kept if it were closed today', () => {
    expect(known(empty).words).toMatch(
      /kept: 7 years from the closing, which is not known yet; if it is closed today, until Thu 1 Jun 2034\.$/,
    );
  });
});

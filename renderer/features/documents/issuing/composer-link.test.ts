import { afterEach, describe, expect, it, vi } from 'vitest';
import { HeldComposer } from '../../../../test/builders/held-composer';
import { aPlanRequest, operationIn, planChanges } from '../../../../test/builders/plan-order';
import { composers } from '../../../core/documents/plan/composers';
import { planDocumentRows } from '../../../core/issuing/plan-documents';
import { answerTo, type ComposeBase, type ComposeJob } from './compose-answer';
import { openComposer } from './composer-link';

const changes = planChanges();
const operation = operationIn(changes);
const { records } = aPlanRequest('gold-strategy', { changes });
const base: ComposeBase = {
  operation,
  records,
  names: { inCases: [], inOffice: [], officers: [], parties: [], candidates: [], surnames: [], places: [] },
  postings: [],
  author: 'J. Sandry',
  today: '2027-04-01',
};
const job = (given: Partial<ComposeJob>): ComposeJob => ({
  kind: 'gold-strategy',
  subjectId: '',
  number: 1,
  status: 'draft',
  issueDate: '2027-04-01',
  reviewDate: null,
  inForce: null,
  want: 'document',
  ...given,
});

describe('composing beside the screen', () => {
  it('answers on the spot where there are no workers, with document and findings', async () => {
    const link = openComposer();
    link.useBase(base);
    const answer = await link.compose(job({}));
    expect(answer).toMatchObject({ ok: true, hasChanged: false });
    if (answer.ok) expect(answer.findings.length).toBeGreaterThan(0);
    link.close();
  });

  it('leaves the document out where only its state is asked for', () => {
    expect(answerTo(base, job({ want: 'state' }))).toMatchObject({ ok: true, composed: null, findings: [] });
  });

  it('has what every composer is given and gives back pass to a worker and home again', () => {
    expect(structuredClone(base)).toEqual(base);
    for (const row of planDocumentRows(records, operation)) {
      const answer = answerTo(base, job({ kind: row.kind, subjectId: row.subject.id }));
      expect(structuredClone(answer)).toEqual(answer);
    }
  });

  it('offers a row for every document that can be made and belongs here', () => {
    const kinds = new Set(planDocumentRows(records, operation).map(({ kind }) => kind));
    for (const kind of [
      'operation-order',
      'gold-strategy',
      'silver-plan',
      'count-plan',
      'bronze-briefing',
    ] as const)
      expect(kinds.has(kind)).toBe(true);
    expect([...kinds].every((kind) => composers[kind] !== undefined)).toBe(true);
    expect(kinds.has('register')).toBe(false);
  });
});

describe('cancelling in the worker', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    HeldComposer.started.length = 0;
  });

  it('ends the worker and tells whoever waits; the next job goes to a new one with the same base', async () => {
    vi.stubGlobal('Worker', HeldComposer);
    const link = openComposer();
    link.useBase(base);
    const first = link.compose(job({}));
    const [worker] = HeldComposer.started;
    link.cancel();
    expect(await first).toMatchObject({ ok: false, problem: expect.stringContaining('was cancelled') });
    expect(worker?.isEnded).toBe(true);
    expect(HeldComposer.started).toHaveLength(1);
    const second = link.compose(job({}));
    expect(HeldComposer.started).toHaveLength(2);
    HeldComposer.started[1]?.answerAll();
    expect(await second).toMatchObject({ ok: true, hasChanged: false });
    link.close();
    expect(HeldComposer.started[1]?.isEnded).toBe(true);
  });
});

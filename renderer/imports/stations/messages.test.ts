import { describe, expect, it } from 'vitest';
import type { ImportReply } from './messages';
import { answerImportRequest, importReply } from './messages';

describe('the import worker', () => {
  it('answers with progress and the list, in messages that the page accepts', async () => {
    const text = `Station,Venue\n${Array.from({ length: 9000 }, (_, at) => `${at % 300},Hall ${at % 300}\n`).join('')}`;
    const replies: ImportReply[] = [];
    const message = { kind: 'read', files: [new File([text], 'list.csv')], corrections: { Venue: 'name' } };
    await answerImportRequest(message, (reply) => replies.push(reply));
    for (const reply of replies) expect(importReply.parse(structuredClone(reply))).toEqual(reply);
    const last = replies.at(-1);
    expect(last?.kind === 'result' && last.result.ok ? last.result.value.stations.length : last).toBe(300);
    expect(replies.slice(0, -1).every((reply) => reply.kind === 'progress')).toBe(true);
  });

  it('answers with the problem where the file is no list', async () => {
    const replies: ImportReply[] = [];
    await answerImportRequest({ kind: 'read', files: [new File([], 'a')], corrections: {} }, (reply) =>
      replies.push(reply),
    );
    expect(replies).toMatchObject([{ kind: 'result', result: { ok: false, error: { kind: 'empty' } } }]);
  });

  it('does not take a message of another shape', async () => {
    for (const message of [
      null,
      { kind: 'read' },
      { kind: 'read', files: ['a'], corrections: {} },
      { kind: 'read', files: [new File([], 'a')], corrections: { A: 'anything' } },
    ]) {
      await expect(answerImportRequest(message, () => undefined)).rejects.toThrow();
    }
  });
});

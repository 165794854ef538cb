import { describe, expect, it } from 'vitest';
import {
  aDebriefForm,
  aFormDocument,
  ownTextOfForm,
  typed,
  withDocument,
} from '../../test/builders/debrief-forms';
import { composeWord } from '../word/compose';
import { answerReadRequest } from './answer-request';
import { formFormat } from './debrief-form/form-format';
import { historyFormat } from './history/history-format';
import { readHistory } from './history/history-list';
import { type ReadReply, readReply } from './list-format';
import { stationFormat } from './stations/station-format';

async function answers(message: unknown): Promise<readonly ReadReply[]> {
  const replies: ReadReply[] = [];
  await answerReadRequest(message, (reply) => replies.push(reply));
  return replies;
}

describe('the import worker', () => {
  it('answers with progress and the list of stations, in messages that the page accepts', async () => {
    const text = `Station,Venue\n${Array.from({ length: 9000 }, (_, at) => `${at % 300},Hall ${at % 300}\n`).join('')}`;
    const files = [new File([text], 'list.csv')];
    const replies = await answers({ list: 'stations', files, choices: { Venue: 'name' } });
    for (const reply of replies) expect(readReply.parse(structuredClone(reply))).toEqual(reply);
    const last = replies.at(-1);
    expect(stationFormat.list.parse(last?.kind === 'read' && last.list).stations).toHaveLength(300);
    expect(replies.slice(0, -1).every((reply) => reply.kind === 'progress')).toBe(true);
  });

  it('hands over the same list of history as reading it directly gives', async () => {
    const lines = Array.from(
      { length: 4_500 },
      (_, at) => `Ward ${at % 7},${at % 50 === 0 ? 'x' : '1'},Text ${at}`,
    );
    const file = new File([['Ward,Count,Text', ...lines].join('\n')], 'earlier.csv');
    const last = (await answers({ list: 'history', files: [file], choices: {} })).at(-1);
    const list = last?.kind === 'read' ? structuredClone(last.list) : null;
    expect({ ok: true, value: historyFormat.list.parse(list) }).toEqual(await readHistory(file));
  });

  it('reads returned forms and places them by the forms that the page gives', async () => {
    const form = aDebriefForm();
    const { bytes } = await composeWord(aFormDocument(form));
    const text = { mark: form.mark, fieldId: 'plan-roles', text: 'It was clear.' };
    const filled = withDocument(bytes, (xml) => typed(xml, text));
    const files = [1, 2].map((at) => new File([new Uint8Array(filled)], `form-${at}.docx`));
    const choices = [{ mark: form.mark, questions: form.questions, own: ownTextOfForm(form) }];
    const replies = await answers({ list: 'debrief-forms', files, choices });
    const last = replies.at(-1);
    const { read } = formFormat.list.parse(structuredClone(last?.kind === 'read' ? last.list : null));
    expect(read.map(({ name, mark }) => [name, mark])).toEqual([
      ['form-1.docx', form.mark],
      ['form-2.docx', form.mark],
    ]);
    for (const { placed } of read)
      expect(placed).toMatchObject({
        answers: [{ questionId: 'plan-roles', text: 'It was clear.' }],
        unplaced: [],
      });
    expect(replies.some(({ kind }) => kind === 'progress')).toBe(true);
  });

  it('answers with the problem where the file is no list', async () => {
    for (const list of ['stations', 'history']) {
      expect(await answers({ list, files: [new File([], 'a')], choices: {} })).toMatchObject([
        { kind: 'refused', problem: { kind: 'empty' } },
      ]);
    }
  });

  it('does not take a message of another shape', async () => {
    const files = [new File([], 'a')];
    for (const message of [
      null,
      { list: 'stations' },
      { list: 'stations', files: ['a'], choices: {} },
      { list: 'stations', files: [], choices: {} },
      { list: 'stations', files, choices: { A: 'anything' } },
      { list: 'history', files, choices: { 0: 'postcode' } },
      { list: 'anything', files, choices: {} },
    ]) {
      await expect(answers(message)).rejects.toThrow();
    }
  });
});

import { describe, expect, it } from 'vitest';
import { aMemorandumDocument } from '../../../test/builders/memoranda';
import { canonicalJson } from '../../core/foundation/canonical';
import { compareMemorandum } from '../../core/memoranda/comparison';
import { sentParagraphs } from '../../core/memoranda/sent-paragraphs';
import { answerJob, carriedInWorker, compareInWorker, countInWorker, type StartWorker } from './compare';

const document = aMemorandumDocument();
const sent = sentParagraphs(document);
const against = canonicalJson(document);
const returned = [
  ...sent.map(({ text }) => text.replace('The parties meet after', 'The parties meet a month after')),
  ...Array.from({ length: 2000 }, (_, at) => `Paragraph ${at} of the council, about the hall at mile ${at}.`),
];

/** A worker that answers at once, with everything copied as between threads, and counts what it posts. */
function aWorker(): { readonly start: StartWorker; readonly posted: () => number } {
  let posted = 0;
  const start: StartWorker = () => {
    const heard = new Map<string, EventListener>();
    return {
      addEventListener: (name: string, listener: unknown) => {
        heard.set(name, listener as EventListener);
      },
      postMessage: (message: unknown) => {
        try {
          answerJob(structuredClone(message), (data) => {
            posted += 1;
            heard.get('message')?.({ data: structuredClone(data) } as unknown as Event);
          });
        } catch {
          heard.get('error')?.(new Event('error'));
        }
      },
      terminate: () => undefined,
    };
  };
  return { start, posted: () => posted };
}

describe('work on a returned memorandum in a worker', () => {
  it('gives the comparison itself, in pieces that are taken in one after the other', async () => {
    const worker = aWorker();
    const { result } = compareInWorker({ against, returned }, worker.start);
    const whole = compareMemorandum(sent, returned);
    expect(whole.changes.length).toBeGreaterThan(2000);
    expect(await result).toEqual(whole);
    expect(worker.posted()).toBeGreaterThan(4);
  });

  it('counts the changes against each version in its order', async () => {
    const unedited = sent.map(({ text }) => text);
    const other = canonicalJson(aMemorandumDocument({ reviewDate: '2029-01-31' }));
    const { result } = countInWorker({ against: [against, other], returned: unedited }, aWorker().start);
    const [same, moved] = (await result) ?? [];
    expect(same).toBe(0);
    expect(moved).toBeGreaterThan(0);
  });

  it('finds the changes that stand in what was sent since', async () => {
    const { changes } = compareMemorandum(sent, returned.slice(0, sent.length));
    const later = JSON.stringify(document).replaceAll(
      'The parties meet after',
      'The parties meet a month after',
    );
    expect(changes).toHaveLength(1);
    expect(await carriedInWorker({ changes, later: [later] }, aWorker().start).result).toEqual([1]);
    expect(await carriedInWorker({ changes, later: [against] }, aWorker().start).result).toEqual([]);
  });

  it('answers null where the worker fails', async () => {
    const { result } = compareInWorker({ against: 'no document', returned }, aWorker().start);
    expect(await result).toBeNull();
  });
});

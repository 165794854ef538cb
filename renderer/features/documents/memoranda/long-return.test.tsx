import { act, cleanup, screen } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { aFilledDesk, openReturn, send, takeIn } from '../../../../test/builders/memoranda-desk';
import { frozenDocument } from '../../../core/issuing/issue';
import { knownComparison } from '../../../core/memoranda/return-reading';
import { sentParagraphs } from '../../../core/memoranda/sent-paragraphs';
import { answerJob } from '../../../imports/memorandum/compare';
import { prepareJsdom } from '../../../ui/testing-jsdom';

/** A worker that answers when it is told to. */
class HeldWorker {
  static readonly held: (() => void)[] = [];
  private readonly heard = new Map<string, (event: { readonly data: unknown }) => void>();
  addEventListener(name: string, listener: (event: { readonly data: unknown }) => void): void {
    this.heard.set(name, listener);
  }
  postMessage(message: unknown): void {
    HeldWorker.held.push(() =>
      answerJob(structuredClone(message), (data) => this.heard.get('message')?.({ data })),
    );
  }
  terminate(): void {
    this.heard.clear();
  }
}

beforeAll(prepareJsdom);
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('a long file that came back', () => {
  it('is compared in the worker alone, and known to every rule from then on', async () => {
    const desk = aFilledDesk();
    await send(desk);
    const [version] = [...desk.records.all('documentVersions').values()];
    if (version === undefined) throw new Error('Nothing was sent');
    const sent = sentParagraphs(frozenDocument(version)).map(({ text }) => text);
    const added = Array.from({ length: 1000 }, (_, at) => `Wish number ${at} of the council, for the hall.`);
    const returnId = takeIn(desk, [...sent, ...added]);
    vi.stubGlobal('Worker', HeldWorker);
    openReturn(desk, returnId);
    const paragraphs = desk.records.get('memorandumReturns', returnId)?.paragraphs ?? [];
    expect(screen.getByText('Comparing the two texts')).toBeTruthy();
    expect(knownComparison(paragraphs, version.content)).toBeUndefined();
    await act(async () => {
      for (const answer of HeldWorker.held.splice(0)) answer();
      await Promise.resolve();
    });
    expect(await screen.findByText('1,000 changes, 1,000 without an answer.')).toBeTruthy();
    expect(knownComparison(paragraphs, version.content)?.changes).toHaveLength(1000);
  });
});

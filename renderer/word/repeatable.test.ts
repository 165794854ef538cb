import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aThreatInput } from '../../test/bench/word-example';
import { aFullInput } from '../../test/builders/documents';
import { heading, numbered, table } from '../core/documents/blocks';
import type { Block, WordDocument } from '../core/documents/model';
import { goldSummaryDocument } from '../core/documents/gold-summary';
import { notConsideredDocument } from '../core/documents/not-considered';
import { workshopRecordDocument } from '../core/documents/workshop-record';
import { threatAssessmentDocument } from '../core/documents/threat-assessment';
import { composeWord } from './compose';

const example = threatAssessmentDocument(aThreatInput({ locations: 6, withGaps: true, withPrevious: true }));

const words = fc.string({ unit: 'grapheme', maxLength: 20 });
const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  words.map((text) => heading(1, text)),
  words.map((text) => numbered(text)),
  fc.array(words, { maxLength: 3 }).map((items): Block => ({ kind: 'list', ordered: true, items })),
  fc.array(fc.tuple(words, words), { maxLength: 4 }).map((rows) =>
    table({
      caption: 'Any',
      columns: [
        { heading: 'A', share: 1, align: 'left' },
        { heading: 'B', share: 2, align: 'right' },
      ],
      rows,
    }),
  ),
);

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('the same records and issue date', () => {
  it('give an approved version the same bytes after its place and its operation were renamed', async () => {
    const input = aThreatInput({ locations: 3, withGaps: true, approved: true });
    const renamed = {
      ...input,
      operation: {
        ...input.operation,
        name: 'Operation Plover',
        forceName: 'Another force',
        pollingDate: '2027-06-10',
        polls: [],
      },
      gazetteer: {
        ...input.gazetteer,
        places: new Map(
          [...input.gazetteer.places].map(([id, place]) => [id, { ...place, name: 'Renamed' }]),
        ),
      },
    };
    const first = await composeWord(threatAssessmentDocument(input));
    const second = await composeWord(threatAssessmentDocument(renamed));
    expect(second.contentHash).toBe(first.contentHash);
    expect(sha256(second.bytes)).toBe(sha256(first.bytes));
  });

  it('give the same bytes twice in one process', async () => {
    const first = await composeWord(example);
    const second = await composeWord(structuredClone(example));
    expect(sha256(second.bytes)).toBe(sha256(first.bytes));
    expect(second.contentHash).toBe(first.contentHash);
  });

  it('give every kind of document the same bytes twice', async () => {
    const twice = [aFullInput(), aFullInput()].map((input) => {
      const [workshop] = input.workshops.workshops.values();
      if (workshop === undefined) throw new Error('The example has a workshop');
      const part = { kind: 'harm', id: input.grid.harms[4]?.id ?? '' } as const;
      return [
        threatAssessmentDocument(input),
        threatAssessmentDocument({ ...input, part }),
        goldSummaryDocument(input),
        notConsideredDocument(input),
        workshopRecordDocument({ ...input, workshop }),
      ];
    });
    const [first, second] = await Promise.all(
      twice.map((documents) =>
        Promise.all(documents.map(async (each) => sha256((await composeWord(each)).bytes))),
      ),
    );
    expect(second).toEqual(first);
    expect(new Set(first).size).toBe(5);
  });

  it('give the same bytes in a fresh process in another time zone', async () => {
    const { bytes } = await composeWord(example);
    const fresh = execFileSync(
      process.execPath,
      ['node_modules/tsx/dist/cli.mjs', 'test/bench/word-hash.ts'],
      {
        encoding: 'utf8',
        env: { ...process.env, TZ: 'Pacific/Auckland' },
      },
    );
    expect(fresh).toBe(sha256(bytes));
  });

  it('give the same bytes whatever the document holds, whatever was written in between', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyBlock, { maxLength: 6 }), async (blocks) => {
        const document: WordDocument = { ...example, blocks };
        const first = await composeWord(document);
        await composeWord({ ...example, title: 'Another', blocks: [heading(1, 'Between')] });
        const second = await composeWord(document);
        expect(sha256(second.bytes)).toBe(sha256(first.bytes));
      }),
      { numRuns: 25 },
    );
  });

  it('give another content hash as soon as one word differs', async () => {
    const first = await composeWord({ ...example, blocks: [numbered('Nothing was seen.')] });
    const second = await composeWord({ ...example, blocks: [numbered('Nothing was heard.')] });
    expect(second.contentHash).not.toBe(first.contentHash);
  });
});

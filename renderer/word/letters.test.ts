import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anOperation } from '../../test/builders/desk';
import { anExampleLook } from '../../test/builders/example-look';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { letterAddress, letterDocument, letterSalutation } from '../core/documents/plan/candidate-letter';
import type { WordDocument } from '../core/documents/model';
import { asId } from '../core/foundation/ids';
import { withLook } from '../core/issuing/document-look';
import type { ForceLook } from '../core/issuing/force-look';
import type { LetterBatch, LetterRecipient } from '../core/issuing/letter-batch';
import { newLetterBatch, salutationFor } from '../core/issuing/letter-edits';
import { proveLetters, type WrittenLetter } from '../core/issuing/letter-proof';
import { composeWord, newComposer, type WrittenWord } from './compose';
import { readParts } from './read-parts';

const aRecipient = (name: string, given: Partial<LetterRecipient> = {}): LetterRecipient => ({
  id: asId<'LetterRecipient'>(`recipient-${name}`),
  name,
  capacity: 'candidate',
  contest: 'Quayside ward',
  address: ['4 Sluice Row', 'Marlport', 'ZZ1 4AA'],
  salutation: salutationFor(name),
  ...given,
});

const batch: LetterBatch = {
  ...newLetterBatch({
    id: asId<'LetterBatch'>('batch1'),
    operationId: asId<'Operation'>('operation1'),
    areaId: null,
  }),
  date: '2027-04-08',
  signatories: [
    {
      id: asId<'LetterSignatory'>('s1'),
      name: 'ACC Rowan Tyne',
      role: 'Gold commander',
      organisation: 'Marlshire Police',
    },
    {
      id: asId<'LetterSignatory'>('s2'),
      name: 'Ines Fallow',
      role: 'Returning officer',
      organisation: 'Saltmarsh District Council',
    },
  ],
  recipients: [
    aRecipient('A. Sandry'),
    aRecipient('B. O’Dell & Son <agents>', { capacity: 'agent', address: [] }),
    aRecipient('Ffion Tŷ-Gwyn', { address: ['The Moorings'], salutation: 'Dear Ffion,' }),
  ],
};

const documentOf = (recipient: LetterRecipient, of = batch, look?: ForceLook) =>
  letterDocument({
    batch: of,
    recipient,
    operation: anOperation(),
    look,
    status: 'issued',
    issueDate: '2027-04-01',
    author: 'Insp J. Marl',
  });

async function written(
  recipient: LetterRecipient,
  of = batch,
): Promise<WrittenLetter & { bytes: Uint8Array }> {
  const { bytes } = await composeWord(documentOf(recipient, of));
  return {
    fileName: `${recipient.name}.docx`,
    address: letterAddress(recipient),
    salutation: letterSalutation(recipient),
    parts: readParts(bytes),
    bytes,
  };
}

/** The same letter after one part of its file was written otherwise. */
function tampered(
  letter: WrittenLetter & { bytes: Uint8Array },
  path: string,
  change: (text: string) => string,
) {
  const files = unzipSync(letter.bytes);
  files[path] = strToU8(change(readParts(letter.bytes).get(path) ?? ''));
  return { ...letter, parts: readParts(zipSync(files)) };
}

describe('the letters of a batch', () => {
  it('are the same in everything but address and salutation', async () => {
    const letters = await Promise.all(batch.recipients.map((recipient) => written(recipient)));
    const proof = proveLetters(letters);
    expect(proof.ok).toBe(true);
    if (!proof.ok) return;
    expect(proof.value).toContain('Standards of behaviour');
    expect(proof.value).toContain('OFFICIAL');
    for (const name of ['Sandry', 'Dell', 'Moorings']) expect(proof.value).not.toContain(name);
  });

  it('are dated as letters are, and bear no version', async () => {
    const letter = await written(aRecipient('A. Sandry'));
    expect(letter.parts.get('word/document.xml')).toContain('8 April 2027');
    expect(letter.parts.get('word/document.xml')).not.toMatch(/Thu 8 Apr/);
    expect(letter.parts.get('word/footer1.xml')).not.toContain('content ');
  });

  it('are the same bytes when they are written again', async () => {
    const [first, second] = [await written(aRecipient('A. Sandry')), await written(aRecipient('A. Sandry'))];
    expect(second.bytes).toEqual(first.bytes);
  });

  it('are, written as a batch that makes its pages once, in every byte what each is by itself', async () => {
    const look = anExampleLook();
    const three = batch.recipients.map((recipient) => documentOf(recipient, batch, look));
    const compose = newComposer();
    const together: WrittenWord[] = [];
    for (const document of three) together.push(await compose(document));
    const apart = await Promise.all(three.map((document) => composeWord(document)));
    expect(together).toEqual(apart);
    expect(new Set(together.map(({ contentHash }) => contentHash)).size).toBe(3);
  });

  it('take no page from a batch that was written before with another look, marking, status or page', async () => {
    const plain = documentOf(aRecipient('A. Sandry'));
    const others: readonly WordDocument[] = [
      { ...plain, ...withLook(anExampleLook()) },
      { ...plain, marking: { classification: 'OFFICIAL-SENSITIVE', handling: 'Command team only' } },
      { ...plain, status: 'draft' },
      { ...plain, frontLook: 'statement' },
      { ...plain, frontLook: 'statement', versionLabel: 'Version 2' },
      { ...plain, blocks: [...plain.blocks, { kind: 'section', orientation: 'landscape', size: 'A3' }] },
    ];
    const compose = newComposer();
    for (const document of [plain, ...others, plain])
      expect(await compose(document)).toEqual(await composeWord(document));
  });

  it('fail the proof by name and place where one has another text', async () => {
    const other = { ...batch, body: batch.body.replace('strong words', 'Strong words') };
    const [first, second] = batch.recipients;
    if (first === undefined || second === undefined) throw new Error('The batch has recipients');
    const proof = proveLetters([await written(first), await written(second, other)]);
    expect(proof).toMatchObject({
      ok: false,
      error: {
        fileName: `${second.name}.docx`,
        where: expect.stringMatching(/^paragraph \d+$/),
        says: expect.stringContaining('Elections are argued hard'),
      },
    });
  });

  it('fail where the address block is another’s, or says more than the address', async () => {
    const [first, second] = batch.recipients;
    if (first === undefined || second === undefined) throw new Error('The batch has recipients');
    const mixed = { ...(await written(first)), address: letterAddress(second) };
    expect(proveLetters([mixed])).toMatchObject({ error: { where: 'the address block' } });
    const more = tampered(await written(first), 'word/document.xml', (xml) =>
      xml.replace('Marlport', 'Marlport. Vote early'),
    );
    expect(proveLetters([more])).toMatchObject({ error: { where: 'the address block' } });
    const styled = tampered(await written(first), 'word/document.xml', (xml) =>
      xml.replace('<w:pStyle w:val="Normal"/>', '<w:pStyle w:val="Salutation"/>'),
    );
    expect(proveLetters([styled])).toMatchObject({ error: { where: 'the salutation' } });
  });

  it('fail wherever one sign of any part of one file is another', async () => {
    const letters = await Promise.all(batch.recipients.map((recipient) => written(recipient)));
    const last = letters[2];
    if (last === undefined) throw new Error('The batch has three recipients');
    const paths = [...last.parts.keys()];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...paths),
        fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
        async (path, share) => {
          const text = last.parts.get(path) ?? '';
          const at = Math.floor(share * text.length);
          const sign = text[at] === 'x' ? 'y' : 'x';
          const changed = {
            ...last,
            parts: new Map([...last.parts, [path, text.slice(0, at) + sign + text.slice(at + 1)]]),
          };
          await Promise.resolve();
          expect(proveLetters([letters[0] ?? last, changed]).ok).toBe(false);
        },
      ),
      { numRuns: 400 },
    );
  });
});

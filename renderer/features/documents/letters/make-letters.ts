/** Writes the letters of a batch, proves on the written files that they are one text, and saves them. */
import type { WordDocument } from '../../../core/documents/model';
import { letterAddress, letterSalutation } from '../../../core/documents/plan/candidate-letter';
import { err, ok, type Result } from '../../../core/foundation/result';
import type { LetterBatch, LetterRecipient } from '../../../core/issuing/letter-batch';
import { type LetterDifference, proveLetters, type WrittenLetter } from '../../../core/issuing/letter-proof';
import type { SaveFolder } from '../../../services/save-folder';
import { readParts } from '../../../word/read-parts';
import { writeMany } from '../../../word/write-many';

/** A letter that is written and proved. */
export interface MadeLetter {
  readonly recipient: LetterRecipient;
  readonly document: WordDocument;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** SHA-256 of the document's content, in hexadecimal. */
  readonly contentHash: string;
}

export interface MadeLetters {
  readonly letters: readonly MadeLetter[];
  /** SHA-256 of what all of them have in common, in hexadecimal. */
  readonly bodyHash: string;
}

interface MakeGiven {
  readonly batch: LetterBatch;
  /** In the order of the recipients. */
  readonly fileNames: readonly string[];
  readonly documentOf: (recipient: LetterRecipient) => WordDocument;
  readonly signal: AbortSignal;
  readonly onProgress: (done: number) => void;
}

/** All letters, or why there are none; `null` where it was cancelled. Nothing is saved here. */
export async function makeLetters(given: MakeGiven): Promise<Result<MadeLetters | null, string>> {
  const { batch, fileNames, documentOf, signal, onProgress } = given;
  const documents: WordDocument[] = [];
  // Composed as they are asked for: three hundred at once would hold the screen up.
  function* composed(): Generator<WordDocument, void> {
    for (const recipient of batch.recipients) {
      const document = documentOf(recipient);
      documents.push(document);
      yield document;
    }
  }
  const letters: MadeLetter[] = [];
  let first: WrittenLetter | null = null;
  let common = '';
  for await (const written of writeMany(composed(), { signal })) {
    const [recipient, document] = [batch.recipients[letters.length], documents[letters.length]];
    if (!written.ok && written.error.kind === 'cancelled') return ok(null);
    if (!written.ok || recipient === undefined || document === undefined) return err(notWritten);
    const fileName = fileNames[letters.length] ?? '';
    const { bytes, contentHash } = written.value;
    const letter: WrittenLetter = {
      fileName,
      address: letterAddress(recipient),
      salutation: letterSalutation(recipient),
      parts: readParts(bytes),
    };
    // Each is held against the first as it is written: what is the same as the first is the same as all.
    first ??= letter;
    const proof = proveLetters(first === letter ? [letter] : [first, letter]);
    if (!proof.ok) return err(differs(proof.error));
    common = proof.value;
    letters.push({ recipient, document, fileName, bytes, contentHash });
    onProgress(letters.length);
  }
  return ok({ letters, bodyHash: await hashOfText(common) });
}

function differs({ fileName, where, says }: LetterDifference): string {
  return `“${fileName}” is not the same as the other letters: ${where} differs${says === '' ? '' : ` (“${says}”)`}. No letter was issued and no file was saved. Look at that recipient and at the text, then issue them again.`;
}

/** Saves letters that were proved into one new folder. */
export function saveLetters(
  made: MadeLetters,
  given: Omit<Parameters<SaveFolder>[0], 'files' | 'expectedBytes'>,
  saveFolder: SaveFolder,
): ReturnType<SaveFolder> {
  return saveFolder({
    ...given,
    files: made.letters.map(({ fileName, bytes }) => ({ name: fileName, bytes })),
    expectedBytes: made.letters.reduce((sum, { bytes }) => sum + bytes.byteLength, 0),
  });
}

const notWritten =
  'A letter could not be written. No letter was issued and no file was saved. Try again; if it comes back, restart the desk.';

async function hashOfText(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

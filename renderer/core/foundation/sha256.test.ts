import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256 } from './sha256';

async function byThePlatform(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

describe('the hash of a text', () => {
  it('is that of the standard for its own examples', () => {
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  it('is the one that the platform gives, whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async (text) => {
        expect(sha256(text)).toBe(await byThePlatform(text));
      }),
    );
    expect(sha256('a\ud800b')).toBe(await byThePlatform('a\ud800b'));
    for (const length of [55, 56, 63, 64, 65, 119, 120, 100_000]) {
      const text = 'é'.repeat(length >> 1) + 'x'.repeat(length % 2);
      expect(sha256(text)).toBe(await byThePlatform(text));
    }
  });
});

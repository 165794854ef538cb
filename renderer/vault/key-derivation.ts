/** The key derivation as the page calls it: a worker of its own for each call, ended afterwards. */
import type { KeyDerivation, KeyDerivationSettings } from './ports';

/** What the page asks of the worker. */
export type DerivationQuestion =
  | {
      readonly kind: 'derive';
      readonly secret: Uint8Array;
      readonly salt: Uint8Array;
      readonly settings: KeyDerivationSettings;
    }
  | { readonly kind: 'tune' };

/** What the worker answers. */
export type DerivationAnswer =
  | { readonly kind: 'derived'; readonly key: Uint8Array }
  | { readonly kind: 'tuned'; readonly settings: KeyDerivationSettings }
  | { readonly kind: 'failed'; readonly detail: string };

/** Argon2id in a worker. Ending the worker gives its memory back, and with it what the derivation left there. */
export function argon2InWorker(): KeyDerivation {
  return {
    async derive(input) {
      const reply = await ask({ kind: 'derive', ...input });
      if (reply.kind !== 'derived') throw new Error('The key derivation gave no key.');
      return reply.key;
    },
    async tune() {
      const reply = await ask({ kind: 'tune' });
      if (reply.kind !== 'tuned') throw new Error('The key derivation gave no settings.');
      return reply.settings;
    },
  };
}

async function ask(question: DerivationQuestion): Promise<DerivationAnswer> {
  const worker = new Worker(new URL('./key-derivation.worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise((resolve, reject) => {
      worker.onmessage = (event: MessageEvent<DerivationAnswer>) => {
        if (event.data.kind === 'failed') reject(new Error(event.data.detail));
        else resolve(event.data);
      };
      worker.onerror = (event) => reject(new Error(`The key derivation did not start: ${event.message}`));
      worker.postMessage(question);
    });
  } finally {
    worker.terminate();
  }
}

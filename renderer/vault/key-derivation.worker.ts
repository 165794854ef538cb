/**
 * Argon2id, away from the page. This is the one place that runs WebAssembly: the content security policy
 * allows it to this file alone, by its name.
 */
import { argon2id } from 'hash-wasm';
import { settingsFor } from './key-derivation-settings';
import type { DerivationAnswer, DerivationQuestion } from './key-derivation';

async function derive(question: Extract<DerivationQuestion, { kind: 'derive' }>): Promise<Uint8Array> {
  return argon2id({
    password: question.secret,
    salt: question.salt,
    iterations: question.settings.passes,
    memorySize: question.settings.memoryMiB * 1024,
    parallelism: question.settings.lanes,
    hashLength: 32,
    outputType: 'binary',
  });
}

async function measure(): Promise<number> {
  const trial = {
    kind: 'derive',
    secret: new Uint8Array(16),
    salt: new Uint8Array(16),
    settings: { algorithm: 'argon2id', memoryMiB: 64, passes: 1, lanes: 1 },
  } as const;
  await derive(trial);
  const began = performance.now();
  await derive({ ...trial, settings: { ...trial.settings, passes: 3 } });
  return performance.now() - began;
}

async function answer(question: DerivationQuestion): Promise<DerivationAnswer> {
  switch (question.kind) {
    case 'derive':
      return { kind: 'derived', key: await derive(question) };
    case 'tune':
      return { kind: 'tuned', settings: settingsFor(await measure()) };
  }
}

self.addEventListener('message', (event: MessageEvent<DerivationQuestion>) => {
  answer(event.data).then(send, (error: unknown) => send({ kind: 'failed', detail: String(error) }));
});

function send(message: DerivationAnswer): void {
  self.postMessage(message);
}

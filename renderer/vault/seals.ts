/** Seals: text that a record can hold and that nobody reads there. */
import { err, ok, type Result } from '../core/foundation/result';
import type { Seals } from './api';
import { fromBase64, toBase64, type Bytes } from './bytes';
import { seal, unseal, type Random } from './cipher';
import type { SealProblem } from './problems';
import type { Records } from './records';
import { lockedProblem, type Session } from './session';

/** The key, and the vault that the seals belong to. */
export interface SealKey {
  readonly key: CryptoKey;
  readonly vaultId: string;
}

const doesNotOpen: SealProblem = {
  kind: 'does-not-open',
  message:
    'What was sealed here cannot be opened: it was altered, or it belongs to another place. Nothing was changed, ' +
    'and no other work is affected. Restore the latest snapshot if you need it.',
};

/** The seals of a session. */
export function sealsOf<R extends Records>(session: Session<R>): Seals {
  return {
    seal: async ({ context, text }) => {
      if (session.isLocked()) throw new Error(lockedProblem.message);
      return sealText(session.seals(), { context, text, random: session.parts.ports.random });
    },
    open: async ({ context, sealed }) => {
      if (session.isLocked()) return err(lockedProblem);
      const text = await openText(session.seals(), { context, sealed });
      // The desk may have locked in the meantime: then nothing is shown.
      return session.isLocked() ? err(lockedProblem) : text;
    },
  };
}

/** Seals text for one context; base64. */
export async function sealText(
  { key, vaultId }: SealKey,
  input: { readonly context: string; readonly text: string; readonly random: Random },
): Promise<string> {
  const { random } = input;
  return toBase64(await seal(key, unitsOf(input.text), { place: placeOf(vaultId, input.context), random }));
}

/** Opens what was sealed for that context. */
export async function openText(
  { key, vaultId }: SealKey,
  input: { readonly context: string; readonly sealed: string },
): Promise<Result<string, SealProblem>> {
  const bytes = fromBase64(input.sealed);
  const units = bytes === null ? null : await unseal(key, bytes, placeOf(vaultId, input.context));
  return units === null ? err(doesNotOpen) : ok(textOfUnits(units));
}

function placeOf(vaultId: string, context: string): string {
  return `${vaultId}|seal|${context}`;
}

// Not UTF-8: there an "é" is longer than an "e", and the length of the seal would tell one from the other.
function unitsOf(text: string): Bytes {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index++) view.setUint16(index * 2, text.charCodeAt(index));
  return bytes;
}

function textOfUnits(bytes: Bytes): string {
  const view = new DataView(bytes.buffer);
  let text = '';
  for (let offset = 0; offset < bytes.length; offset += 2)
    text += String.fromCharCode(view.getUint16(offset));
  return text;
}

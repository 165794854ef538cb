/**
 * The recovery code: 160 random bits as eight groups of four in Crockford's base 32, and a ninth group that
 * catches slips of the pen. Read forgivingly: any case, spaces or dashes anywhere, O for 0, I and L for 1.
 *
 * Reference: Crockford, "Base 32", crockford.com/base32.html.
 */
import { err, ok, type Result } from '../core/foundation/result';
import type { Random } from './cipher';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE_CHARACTERS = 32;
const CHECK_CHARACTERS = 4;
// The largest prime below 2^20: any one wrong character and any two exchanged ones change the remainder.
const CHECK_PRIME = 1_048_573n;

/** What is wrong with a recovery code as typed, in plain words. */
export interface RecoveryCodeProblem {
  readonly kind: 'too-short' | 'too-long' | 'wrong-character' | 'check-failed';
  readonly message: string;
}

/** A new code, ready to print: nine groups of four. */
export function newRecoveryCode(random: Random): string {
  const bytes = random(CODE_CHARACTERS);
  const code = Array.from(bytes.subarray(0, CODE_CHARACTERS), (byte) => ALPHABET.charAt(byte & 31)).join('');
  return inGroups(code + checkGroup(code));
}

/** Reads a code as a person types it; gives it back in its printed form, or says what is wrong. */
export function readRecoveryCode(typed: string): Result<string, RecoveryCodeProblem> {
  const text = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-‐-―._]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  const wrong = Array.from(text).find((character) => !ALPHABET.includes(character));
  if (wrong !== undefined) {
    return err({
      kind: 'wrong-character',
      message: `“${wrong}” is never part of a recovery code. Check it.`,
    });
  }
  const length = CODE_CHARACTERS + CHECK_CHARACTERS;
  if (text.length < length) {
    return err({
      kind: 'too-short',
      message: `A recovery code has ${length} characters; ${text.length} are here.`,
    });
  }
  if (text.length > length) {
    return err({
      kind: 'too-long',
      message: `A recovery code has ${length} characters; ${text.length} are here.`,
    });
  }
  const code = text.slice(0, CODE_CHARACTERS);
  if (checkGroup(code) !== text.slice(CODE_CHARACTERS)) {
    return err({
      kind: 'check-failed',
      message: 'One or more characters are wrong. Check each group against the printed code.',
    });
  }
  return ok(inGroups(text));
}

function checkGroup(code: string): string {
  let remainder = 0n;
  for (const character of code) {
    remainder = (remainder * 32n + BigInt(ALPHABET.indexOf(character))) % CHECK_PRIME;
  }
  let rest = Number(remainder);
  let group = '';
  for (let index = 0; index < CHECK_CHARACTERS; index++) {
    group = ALPHABET.charAt(rest % 32) + group;
    rest = Math.floor(rest / 32);
  }
  return group;
}

function inGroups(text: string): string {
  return (text.match(/.{4}/g) ?? []).join('-');
}

/** One try at a secret: counted, delayed, and forgotten again when it was right. */
import { err, ok, type Result } from '../core/foundation/result';
import { headerKeys, type StoreDatabase } from './database';
import type { Header, KeySlot } from './header';
import { deriveRoot, openSlot, type OpenedSlot } from './key-slots';
import type { KeyDerivation } from './ports';
import type { TryLimit } from './try-delay';

/** Why a secret did not open a slot. */
export interface TryProblem {
  readonly kind: 'wrong-secret' | 'wait';
  readonly message: string;
  readonly waitSeconds: number;
}

/** Where tries are counted. */
export interface TryPlace {
  readonly database: StoreDatabase;
  readonly tries: TryLimit;
}

/** Wrong tries in a row, as the store remembers them, or this process where the store cannot. */
export async function wrongTries({ database, tries }: TryPlace): Promise<number> {
  const onDisk = await triesOnDisk(database);
  return Math.max(onDisk, tries.wrongTries);
}

async function triesOnDisk(database: StoreDatabase): Promise<number> {
  try {
    const value = (await database.header.get(headerKeys.tries))?.value;
    return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : 0;
  } catch {
    return 0;
  }
}

/** What a secret is tried on. */
export interface Trial {
  readonly secret: string;
  readonly kind: KeySlot['kind'];
  /**
   * The right secret of the store ends the count of wrong tries. That of a snapshot does not: whoever puts a
   * snapshot of their own into the folder knows its secret, and could begin the count again at will.
   */
  readonly of: 'store' | 'snapshot';
}

/** Tries a secret against the slots of one kind. The try is counted before it is made. */
export async function trySecret(
  place: TryPlace & { readonly derivation: KeyDerivation },
  header: Header,
  given: Trial,
): Promise<Result<OpenedSlot, TryProblem>> {
  const before = await wrongTries(place);
  const wait = place.tries.waitSeconds(before);
  if (wait > 0) {
    return err({ kind: 'wait', message: `Wait ${inWords(wait)}, then try again.`, waitSeconds: wait });
  }
  await rememberTries(place, before + 1);
  const forgive = place.tries.tryMade();
  const opened = await openSlot(header, await deriveRoot(given.secret, header, place.derivation), given.kind);
  if (opened !== null) {
    await rememberTries(place, given.of === 'store' ? 0 : before);
    forgive();
    return ok(opened);
  }
  // The wait counts from the answer, not from the question: a slow machine must not shorten it.
  place.tries.tryMade();
  const waitSeconds = place.tries.waitSeconds(before + 1);
  const next = waitSeconds > 0 ? `Wait ${inWords(waitSeconds)}, then try again.` : 'Try again.';
  const what = given.kind === 'recovery' ? 'recovery code' : 'passphrase';
  return err({
    kind: 'wrong-secret',
    message: `That ${what} does not open this ${given.of === 'store' ? 'vault' : 'snapshot'}. ${next}`,
    waitSeconds,
  });
}

/** Seconds as a person says them: "15 seconds", "5 minutes". */
export function inWords(seconds: number): string {
  if (seconds < 60 || seconds % 60 !== 0) return seconds === 1 ? '1 second' : `${seconds} seconds`;
  return seconds === 60 ? '1 minute' : `${seconds / 60} minutes`;
}

async function rememberTries({ database, tries }: TryPlace, count: number): Promise<void> {
  tries.wrongTries = count;
  try {
    await database.header.put({ key: headerKeys.tries, value: count });
  } catch {
    // A full disk must not keep the owner out: until there is room, the count is kept in memory alone.
  }
}

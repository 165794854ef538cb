/**
 * Who can open the vault. Every change asks for the passphrase of whoever is at the desk again: it is what
 * opens the data key for wrapping, so the raw key need not be kept while the vault is open.
 */
import { err, ok, type Result } from '../core/foundation/result';
import type { People } from './api';
import { headerKeys } from './database';
import type { Header, KeySlot } from './header';
import { deriveRoot, makeSlot, openSlot, sealDirectory, type OpenedSlot, type Directory } from './key-slots';
import { isLongEnough, minimumPassphraseLength } from './passphrase';
import type { PeopleProblem } from './problems';
import { newRecoveryCode } from './recovery-code';
import type { Records } from './records';
import { lockedProblem, type Session } from './session';
import { trySecret } from './unlocking';

/** What is said of a passphrase that is too short. */
export const tooShortMessage =
  `Use at least ${minimumPassphraseLength} characters. Three or four random words are strong and easy to ` +
  'remember.';

/** Header and directory that belong together. */
export interface Ways {
  readonly header: Header;
  readonly directory: Directory;
}

/** The people of an open vault. */
export function peopleOf<R extends Records>(session: Session<R>, onChange: () => void): People {
  const change = (
    passphrase: string,
    work: (opened: OpenedSlot) => Promise<Result<Ways, PeopleProblem>>,
  ): Promise<Result<null, PeopleProblem>> =>
    session.inLine(() => changeWays(session, passphrase, work, onChange));
  return {
    list: () =>
      session.isLocked() ? [] : session.directory.flatMap(({ userId }) => (userId === null ? [] : [userId])),
    add: ({ userId, passphrase, currentPassphrase }) =>
      change(currentPassphrase, async (opened) => {
        if (slotOf(session.directory, userId) !== null) {
          return err({ kind: 'already-there', message: 'This person can already open the vault.' });
        }
        return withPassphrase(session, opened, { userId, passphrase });
      }),
    confirm: ({ passphrase }) => session.inLine(() => confirmed(session, passphrase)),
    remove: ({ userId, currentPassphrase }) =>
      change(currentPassphrase, async () => withoutPerson(session, userId)),
    changePassphrase: ({ current, next }) =>
      change(current, (opened) =>
        withPassphrase(session, opened, { userId: session.parts.userId, passphrase: next }),
      ),
    renewRecoveryCode: async ({ passphrase }) => {
      const recoveryCode = newRecoveryCode(session.parts.ports.random);
      const result = await change(passphrase, async (opened) =>
        ok(await withRecoveryCode(session, opened, { ways: session, recoveryCode })),
      );
      return result.ok ? ok({ recoveryCode }) : result;
    },
  };
}

/** Whether it is the passphrase of whoever is signed in. A wrong one counts as a try, as everywhere. */
async function confirmed<R extends Records>(
  session: Session<R>,
  passphrase: string,
): Promise<Result<null, PeopleProblem>> {
  const opened = await ownSlot(session, passphrase);
  if (!opened.ok) return opened;
  opened.value.dataKey.fill(0);
  return session.isLocked() ? err(lockedProblem) : ok(null);
}

/** The slot of whoever is signed in, opened by their passphrase; the caller wipes its key. */
async function ownSlot<R extends Records>(
  session: Session<R>,
  passphrase: string,
): Promise<Result<OpenedSlot, PeopleProblem>> {
  if (session.isLocked()) return err(lockedProblem);
  const { database, tries, ports, userId } = session.parts;
  const place = { database, tries, derivation: ports.keyDerivation };
  const asked = { secret: passphrase, kind: 'passphrase', of: 'store' } as const;
  const opened = await trySecret(place, session.header, asked);
  if (opened.ok && opened.value.userId === userId) return ok(opened.value);
  if (!opened.ok && opened.error.kind === 'wait') {
    return err({ kind: 'wait', message: opened.error.message });
  }
  if (opened.ok) opened.value.dataKey.fill(0);
  return err({ kind: 'wrong-passphrase', message: 'That is not your present passphrase. Try again.' });
}

async function changeWays<R extends Records>(
  session: Session<R>,
  passphrase: string,
  work: (opened: OpenedSlot) => Promise<Result<Ways, PeopleProblem>>,
  onChange: () => void,
): Promise<Result<null, PeopleProblem>> {
  const opened = await ownSlot(session, passphrase);
  if (!opened.ok) return opened;
  const { database } = session.parts;
  try {
    const ways = await work(opened.value);
    // The desk may have locked during the second that the derivation takes.
    if (!ways.ok || session.isLocked()) return ways.ok ? err(lockedProblem) : ways;
    await database.header.put({ key: headerKeys.header, value: ways.value.header });
    session.header = ways.value.header;
    session.directory = ways.value.directory;
    onChange();
    return ok(null);
  } catch {
    const message = 'This could not be written to the disk. The old passphrases hold. Try again.';
    return err({ kind: 'failed', message });
  } finally {
    opened.value.dataKey.fill(0);
  }
}

/** Gives a person a passphrase, in place of the one they had. */
export async function withPassphrase<R extends Records>(
  session: Session<R>,
  opened: OpenedSlot,
  input: { readonly userId: string; readonly passphrase: string },
): Promise<Result<Ways, PeopleProblem>> {
  if (!isLongEnough(input.passphrase)) return err({ kind: 'passphrase-too-short', message: tooShortMessage });
  const { ports } = session.parts;
  const { header, directory } = session;
  const root = await deriveRoot(input.passphrase, header, ports.keyDerivation);
  const taken = await openSlot(header, root, 'passphrase');
  if (taken !== null) {
    taken.dataKey.fill(0);
    const message =
      taken.userId === input.userId
        ? 'That is the passphrase already in use. Choose a new one.'
        : 'Choose another passphrase: this one cannot be used here.';
    return err({ kind: 'passphrase-in-use', message });
  }
  const { dataKey } = opened;
  const { userId } = input;
  const slot = await makeSlot(header, root, { kind: 'passphrase', userId, dataKey, random: ports.random });
  const replaced = slotOf(directory, userId);
  return ok(await revised(session, { ways: { header, directory }, slot, userId, replaced }));
}

/** Puts a new recovery code in place of the old one. */
export async function withRecoveryCode<R extends Records>(
  session: Session<R>,
  opened: OpenedSlot,
  input: { readonly ways: Ways; readonly recoveryCode: string },
): Promise<Ways> {
  const { ports } = session.parts;
  const { ways } = input;
  const root = await deriveRoot(input.recoveryCode, ways.header, ports.keyDerivation);
  const { dataKey } = opened;
  const { random } = ports;
  const slot = await makeSlot(ways.header, root, { kind: 'recovery', userId: null, dataKey, random });
  const replaced = slotOf(ways.directory, null);
  return revised(session, { ways, slot, userId: null, replaced });
}

async function withoutPerson<R extends Records>(
  session: Session<R>,
  userId: string,
): Promise<Result<Ways, PeopleProblem>> {
  const { header, directory } = session;
  const replaced = slotOf(directory, userId);
  if (replaced === null)
    return err({ kind: 'not-found', message: 'This person cannot open the vault anyway.' });
  if (userId === session.parts.userId) {
    const message = 'You cannot remove yourself. Someone else who can open the vault can remove you.';
    return err({ kind: 'last-person', message });
  }
  return ok(await revised(session, { ways: { header, directory }, slot: null, userId, replaced }));
}

async function revised<R extends Records>(
  session: Session<R>,
  change: {
    readonly ways: Ways;
    readonly slot: KeySlot | null;
    readonly userId: string | null;
    readonly replaced: string | null;
  },
): Promise<Ways> {
  const { ways, slot, userId, replaced } = change;
  const slots = ways.header.slots.filter(({ slotId }) => slotId !== replaced);
  const directory = ways.directory.filter(({ slotId }) => slotId !== replaced);
  const revision = ways.header.revision + 1;
  const allSlots = slot === null ? slots : [...slots, slot];
  const whole = slot === null ? directory : [...directory, { slotId: slot.slotId, userId }];
  const header = { ...ways.header, revision, slots: allSlots };
  const { random } = session.parts.ports;
  const sealed = await sealDirectory(session.journal().key, whole, { header, random });
  return {
    header: { ...header, directory: sealed },
    directory: whole,
  };
}

function slotOf(directory: Directory, userId: string | null): string | null {
  return directory.find((entry) => entry.userId === userId)?.slotId ?? null;
}

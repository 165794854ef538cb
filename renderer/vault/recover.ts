/** Opening with the recovery code: readable at once, and a vault again once a new passphrase is set. */
import { canonicalJson } from '../core/foundation/canonical';
import { err, ok, type Result } from '../core/foundation/result';
import type { OnProgress, OpenVault, RecoveredVault } from './api';
import { headerKeys } from './database';
import { headerOnDisk } from './inspect';
import { withPassphrase, withRecoveryCode } from './people';
import type { OpenProblem, PeopleProblem } from './problems';
import { newRecoveryCode, readRecoveryCode } from './recovery-code';
import { RecordSet } from './record-set';
import type { Records } from './records';
import { lockedProblem, Session } from './session';
import { openWith, startVault, type Opened } from './unlock';
import type { StorePlace } from './vault-store';

/** Opens the recovery slot; the code is checked for slips before it counts as a try. */
export async function recoverStore<R extends Records>(
  place: StorePlace,
  input: { readonly code: string; readonly onOpened: (vault: OpenVault<R>) => void },
  onProgress: OnProgress,
): Promise<Result<RecoveredVault<R>, OpenProblem>> {
  const code = readRecoveryCode(input.code);
  if (!code.ok) return err({ kind: 'wrong-secret', message: code.error.message, waitSeconds: 0 });
  const opened = await openWith(place, { secret: code.value, kind: 'recovery' }, onProgress);
  return opened.ok ? ok(recovered<R>(place, opened.value, input.onOpened)) : opened;
}

function recovered<R extends Records>(
  place: StorePlace,
  opened: Opened,
  onOpened: (vault: OpenVault<R>) => void,
): RecoveredVault<R> {
  const { rules } = place;
  const records = new RecordSet<R>(Object.keys(rules.registry), opened.loaded.records);
  let current: Opened | null = opened;
  const cancel = () => {
    current?.slot.dataKey.fill(0);
    current = null;
    records.clear();
  };
  return {
    userIds: opened.directory.flatMap(({ userId }) => (userId === null ? [] : [userId])),
    records,
    cancel,
    setPassphrase: async (input) => {
      if (current === null) return err(lockedProblem);
      const result = await setPassphrase<R>(place, current, input);
      if (!result.ok) return result;
      cancel();
      onOpened(result.value.vault);
      return result;
    },
  };
}

async function setPassphrase<R extends Records>(
  place: StorePlace,
  opened: Opened,
  input: { readonly userId: string; readonly passphrase: string },
): Promise<Result<{ vault: OpenVault<R>; recoveryCode: string }, PeopleProblem>> {
  if (!opened.directory.some(({ userId }) => userId === input.userId)) {
    return err({ kind: 'not-found', message: 'This person cannot open the vault. Choose someone who can.' });
  }
  try {
    const present = await headerOnDisk(place);
    if (present?.ok !== true || canonicalJson(present.value) !== canonicalJson(opened.header)) {
      return err({ kind: 'failed', message: 'The store has changed since the code was typed. Begin again.' });
    }
    const { database, rules, ports, tries } = place;
    const { header, directory, keys } = opened;
    const records = new RecordSet<R>([], new Map());
    const { userId } = input;
    const parts = { database, rules, ports, tries, userId, records, header, directory, keys, generation: 0 };
    const session = new Session<R>(parts);
    const withNew = await withPassphrase(session, opened.slot, input);
    if (!withNew.ok) return withNew;
    const recoveryCode = newRecoveryCode(ports.random);
    const ways = await withRecoveryCode(session, opened.slot, { ways: withNew.value, recoveryCode });
    await database.header.put({ key: headerKeys.header, value: ways.header });
    const vault = await startVault<R>(place, { ...ways, keys, loaded: opened.loaded }, userId);
    return ok({ vault, recoveryCode });
  } catch {
    const message = 'This could not be written to the disk. The old recovery code holds. Try again.';
    return err({ kind: 'failed', message });
  }
}

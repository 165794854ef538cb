/**
 * How slow the key derivation is.
 *
 * Reference: RFC 9106 section 4 (second recommended option: 64 MiB, 3 passes); OWASP Password Storage Cheat
 * Sheet (Argon2id, at least 19 MiB and 2 passes).
 */
import type { KeyDerivationSettings } from './ports';

/** Nothing weaker is ever made or opened. */
export const derivationFloor = { memoryMiB: 64, passes: 3, lanes: 1 } as const;

const TARGET_MILLISECONDS = 1000;
const MEMORY_CHOICES = [256, 128, 64] as const;
const MOST_PASSES = 24;
// Beyond this a header is refused too: it could only serve to hang the machine.
const MOST_MEMORY_MIB = 1024;

/** Settings that take about a second, from the milliseconds that 64 MiB and 3 passes took: memory first. */
export function settingsFor(millisecondsAtFloor: number): KeyDerivationSettings {
  const perMiBPass = Math.max(millisecondsAtFloor, 1) / (derivationFloor.memoryMiB * derivationFloor.passes);
  const memoryMiB =
    MEMORY_CHOICES.find((choice) => choice * derivationFloor.passes * perMiBPass <= TARGET_MILLISECONDS) ??
    derivationFloor.memoryMiB;
  const affordable = Math.round(TARGET_MILLISECONDS / (memoryMiB * perMiBPass));
  const passes = Math.min(MOST_PASSES, Math.max(derivationFloor.passes, affordable));
  return { algorithm: 'argon2id', memoryMiB, passes, lanes: 1 };
}

/** Whether settings found in a header are neither below the floor nor absurd. */
export function isAcceptable(settings: KeyDerivationSettings): boolean {
  return (
    settings.memoryMiB >= derivationFloor.memoryMiB &&
    settings.memoryMiB <= MOST_MEMORY_MIB &&
    settings.passes >= derivationFloor.passes &&
    settings.passes <= MOST_PASSES * 4 &&
    settings.lanes === derivationFloor.lanes
  );
}

/** The encrypted store: the one way in. */
export type * from './api';
export type * from './ports';
export type * from './problems';
export type * from './records';
export { argon2InWorker } from './key-derivation';
export { minimumPassphraseLength } from './passphrase';
export { readRecoveryCode, type RecoveryCodeProblem } from './recovery-code';
export { createVaultStore } from './vault-store';

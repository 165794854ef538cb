/** The encrypted store: the one way in. */
export type * from './api';
export type * from './ports';
export type * from './problems';
export type * from './records';
export { createVaultStore } from './vault-store';

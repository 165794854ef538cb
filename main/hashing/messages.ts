/** What the main thread and the hashing thread say to each other. */
import type { Result } from '../../renderer/core/foundation/result';
import type { Hashed, HashFailure, HashTask } from './hash-file';

/** What the thread is asked: one task at a time, and to leave it. */
export type HashRequest = { readonly task: HashTask } | { readonly cancel: true };

/** What the thread answers: how far it is, now and then, and once how it ended. */
export type HashReport = { readonly done: number } | { readonly outcome: Result<Hashed, HashFailure> };

/** An erasure under way, for the screen that shows it. */
import { useCallback, useState } from 'react';
import type { Result } from '../../../core/foundation/result';
import type { RetentionReview } from '../../../core/retention/closure';
import type { ErasureTarget } from '../../../core/retention/erasure-targets';
import { useDesk } from '../../../services/desk-context';
import type { OnProgress, Progress } from '../../../vault/index';
import { eraseClass, type ErasureDone, type ErasureFailure, finishErasure } from './run-erasure';

export type ErasureState =
  | { readonly kind: 'running'; readonly progress: Progress | null }
  | { readonly kind: 'done'; readonly done: ErasureDone }
  | { readonly kind: 'failed'; readonly failure: ErasureFailure };

/** The decision, and what it takes. */
export interface Erasing {
  readonly review: RetentionReview;
  readonly targets: readonly ErasureTarget[];
}

type Running = (onProgress: OnProgress) => Promise<Result<ErasureDone, ErasureFailure>>;

/** `state` is `null` until one is begun. */
export function useErasure() {
  const { vault } = useDesk();
  const [state, setState] = useState<ErasureState | null>(null);
  const run = useCallback(async (work: Running) => {
    setState({ kind: 'running', progress: null });
    const result = await work((progress) => setState({ kind: 'running', progress }));
    setState(result.ok ? { kind: 'done', done: result.value } : { kind: 'failed', failure: result.error });
  }, []);
  return {
    state,
    erase: (given: Erasing) => run((onProgress) => eraseClass(vault, { ...given, onProgress })),
    finish: (review: RetentionReview) => run((onProgress) => finishErasure(vault, review.id, onProgress)),
  };
}

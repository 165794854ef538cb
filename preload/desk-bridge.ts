import type { Result } from '../renderer/core/foundation/result';
import type { Act, DeskProblem, Input, Output, Room } from './contract';

/** What the page may ask of the main process: `window.desk`. One named-field object in, a plain Result out. */
export type DeskBridge = {
  readonly [R in Room]: {
    readonly [A in Act<R>]: (input: Input<R, A>) => Promise<Result<Output<R, A>, DeskProblem>>;
  };
};

declare global {
  interface Window {
    /** Absent only where the page runs outside the desk, such as in a component test. */
    readonly desk: DeskBridge;
  }
}

/** How long a person waits after wrong passphrases. */

const DELAY_SECONDS = [5, 15, 30, 60, 300] as const;
const FREE_TRIES = 4;

/** Seconds to wait after so many wrong tries in a row: none for four, then 5, 15, 30, 60, and 300 from then on. */
export function delayAfter(wrongTries: number): number {
  if (wrongTries <= FREE_TRIES) return 0;
  return DELAY_SECONDS[Math.min(wrongTries - FREE_TRIES, DELAY_SECONDS.length) - 1] ?? 300;
}

/**
 * Counts wrong tries. The count is kept on disk by the caller and outlives a restart; when the current wait
 * began is known only to this process, so after a restart the whole wait begins again.
 */
export class TryLimit {
  /** The count as this process knows it, for when the disk cannot be read or written. */
  wrongTries = 0;
  private waitBeganAt: number | null = null;

  constructor(private readonly clock: () => string) {}

  /** Whole seconds before the next try, given the count on disk. */
  waitSeconds(wrongTries: number): number {
    const delay = delayAfter(wrongTries);
    if (delay === 0) return 0;
    const now = Date.parse(this.clock());
    this.waitBeganAt ??= now;
    const passed = (now - this.waitBeganAt) / 1000;
    // A clock set back must not lengthen the wait beyond its schedule.
    return passed < 0 ? delay : Math.max(0, Math.ceil(delay - passed));
  }

  /** To be called when a try has begun; the next wait is counted from here. Returns the way to undo that. */
  tryMade(): () => void {
    const before = this.waitBeganAt;
    this.waitBeganAt = Date.parse(this.clock());
    return () => {
      this.waitBeganAt = before;
    };
  }
}

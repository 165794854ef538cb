/** How long the screen of the page answered nothing at most. */

/** Asks every few milliseconds for a turn, and keeps how late the latest came. */
export function watchedGaps(): { readonly longest: () => number } {
  const everyMs = 5;
  let last = performance.now();
  let longest = 0;
  const look = (): void => {
    const now = performance.now();
    longest = Math.max(longest, now - last - everyMs);
    last = now;
  };
  const timer = setInterval(look, everyMs);
  return {
    longest: () => {
      clearInterval(timer);
      look();
      return longest;
    },
  };
}

/** A failure that has been put into one plain line. */
export class LaunchError extends Error {}
/** Runs a command of the launcher; every failure ends non-zero. */
export function runCommand(command: () => Promise<number | undefined>): Promise<void>;
/** Prints one line of what is being done. */
export function say(line: string): void;

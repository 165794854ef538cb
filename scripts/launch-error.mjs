/** A failure that has been put into one plain line; anything else that is thrown is a bug and shows its stack. */
export class LaunchError extends Error {}

/** Runs a command of the launcher: a `LaunchError` is printed as one line, and every failure ends non-zero. */
export async function runCommand(command) {
  try {
    process.exitCode = (await command()) ?? 0;
  } catch (error) {
    console.error(error instanceof LaunchError ? `Stopped: ${error.message}` : error);
    process.exitCode = 1;
  }
}

/** Prints one line of what is being done. */
export function say(line) {
  console.log(line);
}

export interface RunOptions {
  /** Ends it with SIGKILL and answers code 124. */
  readonly timeoutMs?: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}
/** Runs a program to its end; one that cannot be started answers code 127. */
export function run(
  program: string,
  args: readonly string[],
  options?: RunOptions,
): Promise<{ readonly code: number; readonly output: string }>;

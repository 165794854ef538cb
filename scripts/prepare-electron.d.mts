/** How to run the built app on this machine. */
export interface PreparedElectron {
  /** The program to start: Electron itself, or the wrapper that first changes to an unprivileged user. */
  readonly executablePath: string;
  /** Switches to give before the app's folder. */
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** The folder of the app to run: the checkout, or a copy that the unprivileged user may read. */
  readonly appPath: string;
  /** Who the app runs as where that is not the caller: folders lent to it must be theirs. */
  readonly owner: { readonly uid: number; readonly gid: number } | null;
  /** The wrapper's path, where there is one. */
  readonly wrap: string | null;
  readonly electronVersion: string;
  /** False only where this machine allows no sandbox at all. */
  readonly isSandboxed: boolean;
  /** Ends the virtual screen and removes the copies. */
  readonly stop: () => Promise<void>;
}

/** Finds Electron, its libraries and a screen; throws with one plain line where that is not to be had. */
export function prepareElectron(options?: {
  keepsData?: boolean;
  copiesApp?: boolean;
}): Promise<PreparedElectron>;

/** Hands what was prepared to the processes started from this one. */
export function handDown(prepared: PreparedElectron): void;

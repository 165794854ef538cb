/** What the operating system knows of a running desk: its processes, their sandbox and their sockets (Linux). */
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

export interface SocketSeen {
  readonly pid: number;
  readonly protocol: string;
  readonly local: string;
  readonly remote: string;
}

/** The process and all that descend from it. */
export function processTree(root: number): readonly number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    const stat = /^\d+$/.test(name) ? read(`/proc/${name}/stat`) : '';
    const parent = /^\d+ \(.*\) \S (\d+) /s.exec(stat)?.[1];
    if (parent !== undefined) parents.set(Number(name), Number(parent));
  }
  const tree = [root];
  for (const pid of tree) for (const [child, parent] of parents) if (parent === pid) tree.push(child);
  return tree;
}

/** The command line of a process. */
export function commandLine(pid: number): string {
  return read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ').trim();
}

/** A line of a process's status, such as "Seccomp". */
export function statusOf(pid: number, field: string): string {
  return new RegExp(`^${field}:\\s*(.*)$`, 'm').exec(read(`/proc/${pid}/status`))?.[1] ?? '';
}

/** Every internet socket that the processes hold open now. */
export function socketsOf(pids: readonly number[]): readonly SocketSeen[] {
  return pids.flatMap((pid) => {
    const held = new Set(inodesOf(pid));
    return ['tcp', 'tcp6', 'udp', 'udp6'].flatMap((protocol) =>
      read(`/proc/${pid}/net/${protocol}`)
        .split('\n')
        .slice(1)
        .map((line) => line.trim().split(/\s+/))
        .filter((columns) => held.has(columns[9] ?? ''))
        .map((columns) => ({ pid, protocol, local: columns[1] ?? '', remote: columns[2] ?? '' })),
    );
  });
}

/** Whether an address as /proc writes it is this computer itself, or none at all. */
export function isLoopbackOrNone(address: string): boolean {
  const host = address.split(':')[0] ?? '';
  const isNone = /^0+$/.test(host);
  const isVersion4 = host.length === 8 && host.endsWith('7F');
  const isVersion6 = host === '00000000000000000000000001000000' || /^0{16}FFFF0000.{6}7F$/.test(host);
  return isNone || isVersion4 || isVersion6;
}

function inodesOf(pid: number): readonly string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).flatMap((name) => {
      try {
        return /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${name}`))?.[1] ?? [];
      } catch {
        return [];
      }
    });
  } catch {
    return [];
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

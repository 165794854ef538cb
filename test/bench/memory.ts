/** How much memory a process has held at most, where the system tells (Linux). */
import { readFileSync, writeFileSync } from 'node:fs';

/** From here on the peak is counted anew; false where the system does not allow that. */
export function forgetPeak(pid: number): boolean {
  try {
    writeFileSync(`/proc/${pid}/clear_refs`, '5');
    return true;
  } catch {
    return false;
  }
}

/** The most memory the process has held, MiB. */
export function peakMiB(pid: number): number {
  return statusMiB(pid, 'VmHWM');
}

/** The memory the process holds now, MiB. */
export function presentMiB(pid: number): number {
  return statusMiB(pid, 'VmRSS');
}

function statusMiB(pid: number, field: string): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const kilobytes = new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1];
  if (kilobytes === undefined) throw new Error(`The system does not tell ${field}`);
  return Number(kilobytes) / 1024;
}

/** How much memory a process has held at most, and what it took of the processor, where the system tells (Linux). */
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

/** Ticks of the processor's clock in a second, as the system counts for programs: 100 on every Linux. */
const ticksPerSecond = 100;

/** Milliseconds of processor time that all threads of the process took so far; `null` where the system does not tell. */
export function processorMs(pid: number): number | null {
  try {
    // The name of the program stands in brackets and may hold spaces.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return ((Number(fields[11]) + Number(fields[12])) / ticksPerSecond) * 1000;
  } catch {
    return null;
  }
}

function statusMiB(pid: number, field: string): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const kilobytes = new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1];
  if (kilobytes === undefined) throw new Error(`The system does not tell ${field}`);
  return Number(kilobytes) / 1024;
}

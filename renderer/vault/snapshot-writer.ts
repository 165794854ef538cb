/** Writing a snapshot file through the port, 4 MiB at a time. */
import { err, ok, type Result } from '../core/foundation/result';
import type { Bytes } from './bytes';
import type { PortProblem, SnapshotPort, SnapshotReason } from './ports';
import type { SnapshotProblem } from './problems';
import { endBytes, leafBytes, nextHash, preamble, sectionBytes, type Section } from './snapshot-format';

/** A finished file. */
export interface WrittenSnapshot {
  readonly name: string;
  readonly sizeBytes: number;
}

/** A port's refusal as a problem with snapshots. */
export function snapshotProblemOf(problem: PortProblem): SnapshotProblem {
  const kind = problem.kind === 'refused' ? 'failed' : problem.kind;
  return { kind, message: problem.message };
}

/** Writes the sections to a new file, which exists under its name only once all of it is on disk. */
export async function writeSnapshotFile(
  port: SnapshotPort,
  what: { readonly reason: SnapshotReason; readonly vaultId: string; readonly sequence: number },
  sections: AsyncIterable<Section>,
): Promise<Result<WrittenSnapshot, SnapshotProblem>> {
  const begun = await port.begin(what);
  if (!begun.ok) return err(snapshotProblemOf(begun.error));
  const { token } = begun.value;
  try {
    const writer = new LeafWriter(port, token);
    const written = await writeAll(writer, sections);
    const finished = written.ok ? await port.finish({ token }) : written;
    if (finished.ok) return finished;
    await port.abandon({ token });
    return err(snapshotProblemOf(finished.error));
  } catch (error) {
    await port.abandon({ token });
    throw error;
  }
}

async function writeAll(
  writer: LeafWriter,
  sections: AsyncIterable<Section>,
): Promise<Result<null, PortProblem>> {
  let journalRows = 0;
  let checkpointRows = 0;
  const begun = await writer.write([preamble()]);
  if (!begun.ok) return begun;
  for await (const section of sections) {
    const written = await writer.write(sectionBytes(section));
    if (!written.ok) return written;
    if (section.kind === 'journal') journalRows += 1;
    if (section.kind === 'checkpoint') checkpointRows += 1;
  }
  return writer.end({ journalRows, checkpointRows });
}

class LeafWriter {
  private leaf: Bytes = new Uint8Array(leafBytes);
  private filled = 0;
  private hash: Bytes = new Uint8Array(32);

  constructor(
    private readonly port: SnapshotPort,
    private readonly token: string,
  ) {}

  async write(parts: readonly Uint8Array[]): Promise<Result<null, PortProblem>> {
    for (const part of parts) {
      let rest = part;
      while (rest.length > 0) {
        const taken = rest.subarray(0, leafBytes - this.filled);
        this.leaf.set(taken, this.filled);
        this.filled += taken.length;
        rest = rest.subarray(taken.length);
        if (this.filled < leafBytes) continue;
        const flushed = await this.flush();
        if (!flushed.ok) return flushed;
      }
    }
    return ok(null);
  }

  async end(counts: {
    readonly journalRows: number;
    readonly checkpointRows: number;
  }): Promise<Result<null, PortProblem>> {
    const flushed = this.filled > 0 ? await this.flush() : ok(null);
    if (!flushed.ok) return flushed;
    return this.port.append({ token: this.token, bytes: endBytes({ ...counts, hash: this.hash }) });
  }

  private async flush(): Promise<Result<null, PortProblem>> {
    const leaf = this.leaf.slice(0, this.filled);
    this.filled = 0;
    this.hash = await nextHash(this.hash, leaf);
    return this.port.append({ token: this.token, bytes: leaf });
  }
}

/** Reading a snapshot file through the port: nothing in it is believed before it has been checked. */
import { err, ok, type Result } from '../core/foundation/result';
import { textOf, toHex, type Bytes } from './bytes';
import { newerMessage } from './header';
import type { SnapshotPort } from './ports';
import type { SnapshotProblem } from './problems';
import {
  endBodyBytes,
  leafBytes,
  nextHash,
  preambleBytes,
  readEnd,
  readSection,
  sectionHeadBytes,
  sectionKinds,
  snapshotMagic,
  snapshotVersion,
  type Section,
} from './snapshot-format';
import { snapshotProblemOf } from './snapshot-writer';

const problem = (kind: SnapshotProblem['kind'], message: string): Result<never, SnapshotProblem> =>
  err({ kind, message });

const cutOff = () =>
  problem('cut-off', 'This snapshot ends too early; part of it is missing. Choose an older one.');
const damaged = () =>
  problem('damaged', 'This snapshot is damaged or has been altered. Choose an older one.');

/** Reads a file from beginning to end; `next` gives null after the last section, once the hash was right. */
export class SnapshotReader {
  private buffer: Bytes = new Uint8Array(0);
  private position = 0;
  private fetched = 0;
  private hash: Bytes = new Uint8Array(32);
  private journalRows = 0;
  private checkpointRows = 0;

  private constructor(
    private readonly port: SnapshotPort,
    private readonly file: { readonly token: string; readonly sizeBytes: number },
  ) {}

  /** Opens a file and checks its first bytes. */
  static async open(port: SnapshotPort, name: string): Promise<Result<SnapshotReader, SnapshotProblem>> {
    const opened = await port.open({ name });
    if (!opened.ok) return err(snapshotProblemOf(opened.error));
    const reader = new SnapshotReader(port, opened.value);
    const begun = await reader.readPreamble();
    if (begun.ok) return ok(reader);
    await reader.close();
    return begun;
  }

  /** Bytes read so far, and in all. */
  progress(): { readonly done: number; readonly total: number } {
    return { done: this.fetched, total: this.file.sizeBytes };
  }

  async next(): Promise<Result<Section | null, SnapshotProblem>> {
    if (this.left() === 0) return this.readEnd();
    const head = await this.take(sectionHeadBytes);
    if (!head.ok) return head;
    const kind = head.value[0] ?? 0;
    const length = u32(head.value, 1);
    if (length > this.left()) return damaged();
    const body = await this.take(length);
    if (!body.ok) return body;
    const section = readSection(kind, body.value);
    if (section === null) return damaged();
    if (section.kind === 'journal') this.journalRows += 1;
    if (section.kind === 'checkpoint') this.checkpointRows += 1;
    return ok(section);
  }

  async close(): Promise<void> {
    await this.port.close({ token: this.file.token });
  }

  // The end section has a fixed size, so what comes before it is known from the size of the file.
  private contentBytes(): number {
    return this.file.sizeBytes - sectionHeadBytes - endBodyBytes;
  }

  private left(): number {
    return this.contentBytes() - this.fetched + this.buffer.length - this.position;
  }

  private async readPreamble(): Promise<Result<null, SnapshotProblem>> {
    if (this.contentBytes() < preambleBytes) {
      return problem('not-a-snapshot', 'This file is not a snapshot of the desk. Choose another.');
    }
    const bytes = await this.take(preambleBytes);
    if (!bytes.ok) return bytes;
    if (latin(bytes.value.subarray(0, 8)) !== snapshotMagic) {
      return problem('not-a-snapshot', 'This file is not a snapshot of the desk. Choose another.');
    }
    if (u32(bytes.value, 8) > snapshotVersion) return problem('newer', newerMessage);
    return ok(null);
  }

  private async take(length: number): Promise<Result<Bytes, SnapshotProblem>> {
    const taken = new Uint8Array(length);
    let filled = 0;
    while (filled < length) {
      if (this.position === this.buffer.length) {
        const fetched = await this.fetchLeaf();
        if (!fetched.ok) return fetched;
      }
      const piece = this.buffer.subarray(this.position, this.position + length - filled);
      taken.set(piece, filled);
      filled += piece.length;
      this.position += piece.length;
    }
    return ok(taken);
  }

  private async fetchLeaf(): Promise<Result<null, SnapshotProblem>> {
    const length = Math.min(leafBytes, this.contentBytes() - this.fetched);
    if (length <= 0) return cutOff();
    const leaf = await this.read(this.fetched, length);
    if (!leaf.ok) return leaf;
    this.hash = await nextHash(this.hash, leaf.value);
    this.buffer = leaf.value;
    this.position = 0;
    this.fetched += length;
    return ok(null);
  }

  private async read(offset: number, length: number): Promise<Result<Bytes, SnapshotProblem>> {
    const read = await this.port.read({ token: this.file.token, offset, length });
    if (!read.ok) return err(snapshotProblemOf(read.error));
    return read.value.bytes.length === length ? ok(new Uint8Array(read.value.bytes)) : cutOff();
  }

  private async readEnd(): Promise<Result<null, SnapshotProblem>> {
    const bytes = await this.read(this.contentBytes(), sectionHeadBytes + endBodyBytes);
    if (!bytes.ok) return bytes;
    if (bytes.value[0] !== sectionKinds.end || u32(bytes.value, 1) !== endBodyBytes) return cutOff();
    const end = readEnd(bytes.value.subarray(sectionHeadBytes));
    const isWhole =
      toHex(end.hash) === toHex(this.hash) &&
      end.journalRows === this.journalRows &&
      end.checkpointRows === this.checkpointRows;
    return isWhole ? ok(null) : damaged();
  }
}

function u32(bytes: Bytes, offset: number): number {
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(offset, true);
}

function latin(bytes: Bytes): string {
  try {
    return textOf(bytes);
  } catch {
    return '';
  }
}

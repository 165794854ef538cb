/** Keeps the note outside the store up to date: soon after commits, at once when asked. */
import type { ChainHead } from './chain';
import type { LastKnownPort } from './ports';

const DELAY_MILLISECONDS = 1000;

/** Writes how far the journal has come, at most about once a second. */
export class LastKnownWriter {
  private timer: ReturnType<typeof setTimeout> | null = null;
  private written = -1;

  constructor(
    private readonly port: LastKnownPort,
    private readonly vaultId: string,
    private readonly head: () => ChainHead,
  ) {}

  /** Asks for a write within a second. */
  soon(): void {
    this.timer ??= setTimeout(() => void this.now(), DELAY_MILLISECONDS);
  }

  /** Writes at once. A note that cannot be written is tried again with the next commit. */
  async now(): Promise<void> {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    const { sequence, hash } = this.head();
    if (sequence === this.written) return;
    const result = await this.port.write({
      lastKnown: { vaultId: this.vaultId, sequence, headHash: hash },
    });
    if (result.ok) this.written = sequence;
  }
}

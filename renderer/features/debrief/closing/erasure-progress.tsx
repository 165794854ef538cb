/** How far an erasure is, and how it ended. */
import { Message, ProgressLine } from '../../../ui/screen';
import type { ErasureState } from './use-erasure';

/** A line while it runs; what was erased and what the journal says afterwards. */
export function ErasureProgress({ state }: { readonly state: ErasureState }) {
  switch (state.kind) {
    case 'running': {
      const { progress } = state;
      const label = progress?.stage === 'checking' ? 'Checking the journal' : 'Erasing';
      return <ProgressLine label={label} done={progress?.done ?? 0} total={progress?.total ?? 0} />;
    }
    case 'failed': {
      const { isBegun, message } = state.failure;
      const title = isBegun ? 'The erasure is begun and not finished' : 'Nothing was erased';
      return (
        <Message tone="problem" title={title}>
          <p>{message}</p>
          {isBegun ? (
            <p>The records are gone from the desk. The journal is finished when the desk is next opened.</p>
          ) : null}
        </Message>
      );
    }
    case 'done': {
      const { erased, journal } = state.done;
      const records = erased.reduce((sum, { count }) => sum + count, 0);
      return (
        <Message
          tone="done"
          title={
            records === 1 ? '1 record is erased' : `${records.toLocaleString('en-GB')} records are erased`
          }
        >
          <p>
            The journal was checked afterwards: {journal.entries.toLocaleString('en-GB')} entries, every link
            holds; {journal.erasedChanges.toLocaleString('en-GB')} contents in it are erased.
          </p>
        </Message>
      );
    }
  }
}

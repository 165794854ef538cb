/** Which of the versions that were sent a returned file is compared with, and why that one was taken. */
import { NativeSelect } from '@mantine/core';
import { counted } from '../../../core/documents/blocks';
import { formatDate } from '../../../core/foundation/dates';
import type { DocumentVersionId } from '../../../core/issuing/document-version';
import type { Origin, Origins } from '../../../core/memoranda/came-from';

interface AgainstVersionProps {
  readonly origins: Origins;
  readonly chosenId: DocumentVersionId;
  readonly onChoose: (id: DocumentVersionId) => void;
}

/** The choice; where one version was sent there is none to make, and it is said. */
export function AgainstVersion({ origins, chosenId, onChoose }: AgainstVersionProps) {
  const { all } = origins;
  return (
    <NativeSelect
      label="Compared with"
      description={whyWords(origins)}
      value={chosenId}
      data={all.map((origin) => ({ value: origin.version.id, label: originWords(origin) }))}
      onChange={(event) => {
        const chosen = all.find(({ version }) => version.id === event.currentTarget.value);
        if (chosen !== undefined) onChoose(chosen.version.id);
      }}
    />
  );
}

/** "Version 2, issued Mon 8 Feb 2027: 3 changes"; without a number until they are counted. */
function originWords({ version, changes }: Origin): string {
  const called = `Version ${version.number}, issued ${formatDate(version.issuedOn)}`;
  if (changes === null) return called;
  return `${called}: ${changes === 0 ? 'no change' : counted(changes, 'change', 'changes')}`;
}

function whyWords({ likely, because, all }: Origins): string {
  const { number } = likely.version;
  if (all.length === 1) return `Version ${number} is the only one that was sent.`;
  return because === 'number'
    ? `The front table of the file says version ${number}. Choose another if it came from that one.`
    : `The file does not say which version it is; version ${number} is the nearest in its text. Choose another if it came from that one.`;
}

/** Actions pasted from Excel. */
import { counted } from '../../../core/documents/blocks';
import { asId } from '../../../core/foundation/ids';
import { formatDate } from '../../../core/foundation/dates';
import { newAction } from '../../../core/meetings/meeting-edits';
import { actionsFromPaste, type PastedAction } from '../../../core/meetings/pasted-actions';
import { useCommit, useDesk, useToday } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';
import { PanelHead } from '../../../ui/panel-head';
import { PasteRows } from '../../../ui/paste-rows';

const columns: Parameters<typeof PasteRows<PastedAction>>[0]['columns'] = [
  { name: 'Action', text: ({ text }) => text },
  { name: 'Owner', text: ({ owner }) => owner },
  { name: 'Due', text: ({ due }) => (due === null ? '' : formatDate(due)) },
];
const many = (count: number) => counted(count, 'action', 'actions');

function read(text: string) {
  const { actions, problems } = actionsFromPaste(text);
  return { rows: actions, problems };
}

/** Each becomes an open action that no meeting raised. */
export function PasteActions({ onClose }: { readonly onClose: () => void }) {
  const { newId, notify } = useDesk();
  const commit = useCommit();
  const operation = useOperation();
  const today = useToday();
  const store = (actions: readonly PastedAction[]) => {
    const changes = actions.map((given) => {
      const id = asId<'Action'>(newId());
      const after = newAction({ ...given, id, operationId: operation.id, raisedOn: today });
      return { collection: 'actions', id, after } as const;
    });
    const { ok } = commit('Add actions from a list', changes);
    if (ok) notify({ tone: 'done', text: `${many(actions.length)} stored. Ctrl+Z takes them back.` });
    return ok;
  };
  return (
    <div className="stack">
      <PanelHead title="Paste a list" closeLabel="Close without storing" onClose={onClose} />
      <PasteRows
        description="Action, owner, due, in this order; a row of headings may stand above them."
        columns={columns}
        read={read}
        counted={many}
        onStore={store}
        onClose={onClose}
      />
    </div>
  );
}

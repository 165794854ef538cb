/** Actions pasted from Excel: what was understood, then one step that stores them. */
import { Button, Textarea } from '@mantine/core';
import { useMemo, useState } from 'react';
import { asId } from '../../../core/foundation/ids';
import { formatDate } from '../../../core/foundation/dates';
import { newAction } from '../../../core/meetings/meeting-edits';
import { actionsFromPaste } from '../../../core/meetings/pasted-actions';
import { useCommit, useDesk, useToday } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';
import { PanelHead } from '../panel-head';

/** The rows are read as they are pasted; nothing is stored before the button. */
export function PasteActions({ onClose }: { readonly onClose: () => void }) {
  const { newId, notify } = useDesk();
  const commit = useCommit();
  const operation = useOperation();
  const today = useToday();
  const [pasted, setPasted] = useState('');
  const { actions, problems } = useMemo(() => actionsFromPaste(pasted), [pasted]);
  const many = actions.length === 1 ? '1 action' : `${actions.length} actions`;
  const store = () => {
    const changes = actions.map((given) => {
      const id = asId<'Action'>(newId());
      const after = newAction({ ...given, id, operationId: operation.id, raisedOn: today });
      return { collection: 'actions', id, after } as const;
    });
    if (!commit('Add actions from a list', changes).ok) return;
    notify({ tone: 'done', text: `${many} stored. Ctrl+Z takes them back.` });
    onClose();
  };
  return (
    <div className="stack">
      <PanelHead title="Paste a list" closeLabel="Close without storing" onClose={onClose} />
      <Textarea
        label="Rows from Excel"
        description="Action, owner, due, in this order; a row of headings may stand above them."
        rows={6}
        maxLength={200_000}
        value={pasted}
        onChange={(event) => setPasted(event.currentTarget.value)}
      />
      {pasted.trim() === '' ? null : (
        <>
          <p role="status">
            <strong>{actions.length}</strong> read, <strong>{problems.length}</strong> with something to look
            at. Nothing is stored yet.
          </p>
          {problems.length === 0 ? null : (
            <ul className="flat small">
              {problems.slice(0, 20).map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          )}
          <table className="plain-table small">
            <thead>
              <tr>
                <th scope="col">Action</th>
                <th scope="col">Owner</th>
                <th scope="col">Due</th>
              </tr>
            </thead>
            <tbody>
              {actions.slice(0, 20).map(({ text, owner, due }, index) => (
                <tr key={index}>
                  <td>{text}</td>
                  <td>{owner}</td>
                  <td>{due === null ? '' : formatDate(due)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {actions.length > 20 ? <p className="small">and {actions.length - 20} more.</p> : null}
        </>
      )}
      <div className="row">
        <Button disabled={actions.length === 0} onClick={store}>
          Store {many}
        </Button>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </div>
  );
}

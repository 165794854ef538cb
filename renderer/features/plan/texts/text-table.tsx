/** All strategies and policies of the operation with how each stands. */
import { Link } from 'react-router';
import { formatDate } from '../../../core/foundation/dates';
import { planTextKinds, type PlanTextKind } from '../../../core/plan/plan-text';
import type { ListedText } from '../../../core/plan/plan-text-list';
import { standingOf } from '../../../core/plan/plan-text-standing';
import { useToday } from '../../../services/desk-context';
import { Message } from '../../../ui/screen';
import { textButtonId } from './text-path';
import { TextState } from './text-state';

interface TextTableProps {
  readonly texts: readonly ListedText[];
  readonly onOpen: (id: string) => void;
}

/** A row for each text, whether anything is written in it or not. */
export function TextTable({ texts, onOpen }: TextTableProps) {
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">Text</th>
          <th scope="col">For</th>
          <th scope="col">How it stands</th>
          <th scope="col">Last approved or agreed</th>
          <th scope="col">Approval due</th>
          <th scope="col">Review</th>
        </tr>
      </thead>
      <tbody>
        {texts.map((listed) => (
          <TextRow key={listed.text.id} listed={listed} onOpen={onOpen} />
        ))}
      </tbody>
    </table>
  );
}

function TextRow({ listed, onOpen }: { readonly listed: ListedText; readonly onOpen: (id: string) => void }) {
  const today = useToday();
  const { text, kindName, subject } = listed;
  const last = text.agreements.at(-1);
  return (
    <tr>
      <td>
        <button
          type="button"
          className="text-link"
          id={textButtonId(text.id)}
          onClick={() => onOpen(text.id)}
        >
          {kindName}
          {subject === '' ? null : <span className="visually-hidden">, {subject}</span>}
        </button>
      </td>
      <td>{subject === '' ? 'The operation' : subject}</td>
      <td>
        <TextState standing={standingOf(text, today)} />
      </td>
      <td>{last === undefined ? '' : `${formatDate(last.on)}, ${last.by}`}</td>
      <td>{text.agreementDue === null ? '' : formatDate(text.agreementDue)}</td>
      <td>{text.reviewDate === null ? '' : formatDate(text.reviewDate)}</td>
    </tr>
  );
}

const whatToAdd = {
  council: { words: 'Choose the councils where polls are held.', to: '/operation', label: 'Operation' },
  bcu: {
    words: 'Add the basic command units of the force, each of which has one.',
    to: '/places/areas',
    label: 'Places, Areas',
  },
  'command-role': { words: 'Add bronze roles to the command.', to: '/plan/command', label: 'Command' },
} as const;

/** Which texts cannot be listed, since what they are for is not recorded, and where to record it. */
export function MissingSubjects({ kinds }: { readonly kinds: readonly PlanTextKind[] }) {
  return kinds.map((id) => {
    const kind = planTextKinds.find((each) => each.id === id);
    if (kind === undefined || kind.subject === null) return null;
    const { words, to, label } = whatToAdd[kind.subject];
    return (
      <Message key={id} tone="note" title={`${kind.name}: nothing to write it for yet`}>
        <p>
          {words} <Link to={to}>{label}</Link>
        </p>
      </Message>
    );
  });
}

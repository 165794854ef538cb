/** Closing an operation: what is looked to first, what the record knows of each, and the answers. */
import { useSearchParams } from 'react-router';
import { formatDate } from '../../../core/foundation/dates';
import {
  answerTo,
  type ClosingItem,
  closingItems,
  closingSource,
  missingAnswers,
} from '../../../core/retention/closing';
import type { ClosingAnswer } from '../../../core/retention/closure';
import { closingRegister } from '../../../core/registers/closing';
import { ExportRegister } from '../../../services/export-register';
import { Help, Screen } from '../../../ui/screen';
import { ClosingStanding } from './closing-standing';
import { closingButtonId } from './closing-path';
import { ClosingTabs } from './closing-tabs';
import { ItemPanel } from './item-panel';
import { useClosure, useKnown } from './use-closing';

/** `?item=` opens one. */
export function ChecklistScreen() {
  const closure = useClosure();
  const [parameters, setParameters] = useSearchParams();
  const openId = parameters.get('item');
  const open = closingItems.find(({ id }) => id === openId);
  const close = () => {
    setParameters({}, { replace: true });
    if (openId !== null) setTimeout(() => document.getElementById(closingButtonId(openId))?.focus());
  };
  return (
    <Screen
      title="Closing"
      purpose="What is looked to before the operation is closed, and when it was."
      tabs={<ClosingTabs />}
      actions={<ExportRegister register={closingRegister} />}
      asideLabel="Open item"
      aside={open === undefined ? null : <ItemPanel key={open.id} item={open} onClose={close} />}
    >
      <div className="stack">
        <ClosingStanding closure={closure} />
        <table className="plain-table closing-table">
          <caption>{countWords(missingAnswers(closure).length)}</caption>
          <thead>
            <tr>
              <th scope="col">Item</th>
              <th scope="col">What the record knows</th>
              <th scope="col">Answer</th>
            </tr>
          </thead>
          <tbody>
            {closingItems.map((item) => (
              <ItemRow
                key={item.id}
                item={item}
                answer={answerTo(closure, item.id)}
                isOpen={item.id === openId}
                onOpen={() => setParameters({ item: item.id }, { replace: open !== undefined })}
              />
            ))}
          </tbody>
        </table>
        <Help source={`${closingSource.source}. As at ${formatDate(closingSource.asAt)}.`}>
          {closingSource.doubt}
        </Help>
      </div>
    </Screen>
  );
}

function countWords(missing: number): string {
  if (missing === 0) return 'Every item has an answer.';
  return `${missing} of ${closingItems.length} items have no answer yet.`;
}

interface ItemRowProps {
  readonly item: ClosingItem;
  readonly answer: ClosingAnswer | undefined;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

function ItemRow({ item, answer, isOpen, onOpen }: ItemRowProps) {
  const known = useKnown()(item);
  return (
    <tr data-open={isOpen}>
      <th scope="row">
        <button
          type="button"
          id={closingButtonId(item.id)}
          className="text-link"
          aria-current={isOpen}
          onClick={onOpen}
        >
          {item.name}
        </button>
      </th>
      <td>{known.isClear === false ? <span className="closing-left">{known.words}</span> : known.words}</td>
      <td>
        {answer === undefined ? (
          <span className="dimmed">No answer</span>
        ) : (
          <>
            {answer.answer === 'done' ? 'Done' : 'Not applicable'}
            <div className="small dimmed">
              {formatDate(answer.on)}, {answer.by}
            </div>
          </>
        )}
      </td>
    </tr>
  );
}

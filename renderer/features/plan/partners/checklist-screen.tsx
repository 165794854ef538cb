/** The contact checklist of the SPOC with each council: topics down, councils across, the open answer beside it. */
import { type KeyboardEvent, useMemo, useRef } from 'react';
import { useSearchParams } from 'react-router';
import { asId } from '../../../core/foundation/ids';
import {
  answerTo,
  checklistStateWords,
  type ChecklistTopic,
  checklistTopics,
  councilChecklistSource,
  missingIn,
  openTopics,
} from '../../../core/partners/checklist';
import { councilsOf } from '../../../core/operation/operation-areas';
import { type ChecklistAnswer, checklistAnswerId } from '../../../core/partners/checklist-answer';
import type { OperationId } from '../../../core/operation/operation';
import type { Area } from '../../../core/places/area';
import { checklistRegister } from '../../../core/registers/partners';
import { useCollection } from '../../../services/desk-context';
import { ExportRegister } from '../../../services/export-register';
import { useOperation } from '../../../services/operation';
import { Empty, Help, Screen } from '../../../ui/screen';
import '../../../ui/worksheet.css';
import '../command/command.css';
import './partners.css';
import { PartnersTabs } from './partners-screen';
import { AnswerPanel } from './answer-panel';

/** `?answer=` opens an answer beside the grid, `?council=` the first open one of a council. */
export function ChecklistScreen() {
  const operation = useOperation();
  const areas = useCollection('areas');
  const answers = useCollection('checklistAnswers');
  const councils = useMemo(() => councilsOf(areas, operation), [areas, operation]);
  const [parameters, setParameters] = useSearchParams();
  const opened = openedBy(parameters, { councils, answers, operationId: operation.id });
  const { council, topic } = opened ?? {};
  const open = (councilId: string, topicId: string) => {
    const id = checklistAnswerId(operation.id, asId<'Area'>(councilId), topicId);
    setParameters({ answer: id }, { replace: true });
  };
  const answer =
    council === undefined || topic === undefined
      ? null
      : answerTo(answers, { operationId: operation.id, areaId: council.id, topicId: topic.id });
  const gaps = councils.reduce((sum, { id }) => sum + openTopics(answers, operation.id, id).length, 0);
  return (
    <Screen
      title="Council checklist"
      purpose="What the SPOC and each council settle with each other before the poll."
      tabs={<PartnersTabs />}
      actions={councils.length === 0 ? undefined : <ExportRegister register={checklistRegister} />}
      asideLabel={answer === null ? 'Help' : 'Open answer'}
      aside={
        answer === null || council === undefined || topic === undefined ? (
          <Help source={councilChecklistSource.source}>
            {councilChecklistSource.doubt} Open a cell to write what was settled, with whom and when.
          </Help>
        ) : (
          <AnswerPanel
            key={answer.id}
            answer={answer}
            topic={topic}
            council={council}
            councils={councils}
            onClose={() => setParameters({}, { replace: true })}
          />
        )
      }
    >
      {councils.length === 0 ? (
        <Empty title="No council in this operation yet">
          Choose the councils where polls are held under Operation. Each then has its column here.
        </Empty>
      ) : (
        <div className="stack-tight">
          <p role="status">
            {gaps === 0
              ? 'Every topic is settled with every council, or does not apply.'
              : `${gaps} of ${councils.length * checklistTopics.length} answers are open.`}
          </p>
          <Grid councils={councils} openId={answer?.id ?? null} onOpen={open} />
        </div>
      )}
    </Screen>
  );
}

interface Around {
  readonly councils: readonly Area[];
  readonly answers: ReadonlyMap<string, ChecklistAnswer>;
  readonly operationId: OperationId;
}

function openedBy(
  parameters: URLSearchParams,
  { councils, answers, operationId }: Around,
): { readonly council: Area; readonly topic: ChecklistTopic } | null {
  const answerId = parameters.get('answer');
  for (const council of councils) {
    if (council.id === parameters.get('council')) {
      const topic = openTopics(answers, operationId, council.id)[0] ?? checklistTopics[0];
      return topic === undefined ? null : { council, topic };
    }
    if (answerId === null) continue;
    const topic = checklistTopics.find(
      ({ id }) => checklistAnswerId(operationId, council.id, id) === answerId,
    );
    if (topic !== undefined) return { council, topic };
  }
  return null;
}

interface GridProps {
  readonly councils: readonly Area[];
  readonly openId: string | null;
  readonly onOpen: (councilId: string, topicId: string) => void;
}

function Grid({ councils, openId, onOpen }: GridProps) {
  const operation = useOperation();
  const answers = useCollection('checklistAnswers');
  const table = useRef<HTMLTableElement>(null);
  return (
    <div className="wide-table">
      <table className="plain-table" ref={table} onKeyDown={(event) => moveFocus(event, table.current)}>
        <caption className="visually-hidden">Topics and councils</caption>
        <thead>
          <tr>
            <th scope="col">Topic</th>
            {councils.map(({ id, name }) => (
              <th key={id} scope="col">
                {name}
                <div className="dimmed small">{openWords(openTopics(answers, operation.id, id).length)}</div>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {checklistTopics.map((topic, row) => (
            <tr key={topic.id}>
              <th scope="row" title={topic.prompt}>
                {topic.short}
              </th>
              {councils.map(({ id, name }, column) => {
                const answer = answerTo(answers, {
                  operationId: operation.id,
                  areaId: asId<'Area'>(id),
                  topicId: topic.id,
                });
                const isBegun = answer.state === 'open' && answer.answer.trim() !== '';
                return (
                  <td key={id}>
                    <button
                      type="button"
                      className="checklist-cell"
                      data-state={answer.state}
                      data-place={`${row},${column}`}
                      aria-pressed={answer.id === openId}
                      onClick={() => onOpen(id, topic.id)}
                    >
                      {checklistStateWords[answer.state]}
                      {isBegun ? ', begun' : ''}
                      {missingIn(answer).map((missing) => `, ${missing}`)}
                      <span className="visually-hidden">
                        : {topic.short}, {name}
                      </span>
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function openWords(count: number): string {
  return count === 0 ? 'all settled' : `${count} open`;
}

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Arrow keys go from cell to cell. */
function moveFocus(event: KeyboardEvent, table: HTMLTableElement | null): void {
  const step = steps[event.key];
  const place = (event.target as HTMLElement).dataset['place'];
  if (step === undefined || place === undefined) return;
  const [row = 0, column = 0] = place.split(',').map(Number);
  const next = `${row + step[0]},${column + step[1]}`;
  const cell = table?.querySelector<HTMLElement>(`[data-place="${next}"]`);
  if (cell === null || cell === undefined) return;
  event.preventDefault();
  cell.focus();
}

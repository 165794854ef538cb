/** Controls as a table; the text of a control opens it beside. */
import { formatDate } from '../../../core/foundation/dates';
import { type Control, slippedBecause } from '../../../core/threat/control';
import { dueWords, type LeaningCells } from '../../../core/threat/control-register';
import { useToday } from '../../../services/desk-context';
import { useOpenAssessment } from '../open-assessment';
import { controlTitle, hoursWords, stateName } from './control-words';

interface ControlTableProps {
  readonly controls: readonly Control[];
  readonly leaning: LeaningCells;
  readonly chosenId: string | null;
  readonly onChoose: (id: string) => void;
}

/** What, who, by when, how far, how many hours, and how many ratings of this version lean on it. */
export function ControlTable({ controls, leaning, chosenId, onChoose }: ControlTableProps) {
  return (
    <table className="plain-table control-table">
      <caption className="visually-hidden">Controls, the earliest due first</caption>
      <thead>
        <tr>
          <th scope="col">Control</th>
          <th scope="col">Owner</th>
          <th scope="col">Due</th>
          <th scope="col">State</th>
          <th scope="col" className="numeric">
            Hours
          </th>
          <th scope="col" className="numeric">
            Ratings
          </th>
        </tr>
      </thead>
      <tbody>
        {controls.map((control) => (
          <ControlRow
            key={control.id}
            control={control}
            leaning={leaning}
            isChosen={control.id === chosenId}
            onChoose={onChoose}
          />
        ))}
      </tbody>
    </table>
  );
}

interface ControlRowProps {
  readonly control: Control;
  readonly leaning: LeaningCells;
  readonly isChosen: boolean;
  readonly onChoose: (id: string) => void;
}

function ControlRow({ control, leaning, isChosen, onChoose }: ControlRowProps) {
  const { assessment } = useOpenAssessment();
  const today = useToday();
  const isOverdue = slippedBecause(control, today) === 'overdue';
  const here = (leaning.get(control.id) ?? []).filter((cell) => cell.assessmentId === assessment.id);
  return (
    <tr data-chosen={isChosen}>
      <th scope="row">
        <button
          type="button"
          className="link-button"
          aria-current={isChosen}
          onClick={() => onChoose(control.id)}
        >
          {controlTitle(control)}
        </button>
      </th>
      <td>{control.owner.trim() === '' ? 'No owner' : control.owner}</td>
      <td>
        {control.due === null ? null : <div className="no-wrap">{formatDate(control.due)}</div>}
        <div className={isOverdue ? 'control-overdue small' : 'dimmed small'}>{dueWords(control, today)}</div>
      </td>
      <td>{stateName(control.state)}</td>
      <td className="numeric">{hoursWords(control.officerHours).replace(/ hours?$/, '')}</td>
      <td className="numeric">{here.length}</td>
    </tr>
  );
}

/** The fields of an assessed cell. Three judgements stand apart: before controls, with them, after those proposed. */
import type { AssessedCell, Judgement } from '../../core/threat/cell';
import { judgedAnew } from '../../core/threat/judged';
import { confidenceSource } from '../../core/threat/scales';
import { useDeskUser } from '../../services/desk-context';
import { SavedText } from '../../ui/saved-text';
import { Help } from '../../ui/screen';
import { ReadOff, signs } from './agreed-table';
import type { CellEdits } from './cell-edits';
import type { CellPoint } from './cell-point';
import { ChoiceList } from './choice-list';
import { CellControls } from './controls/cell-controls';
import { RestsOn } from './evidence/rests-on';
import { JudgementFields } from './judgement-fields';
import { useOpenAssessment } from './open-assessment';
import { confidenceChoices } from './scale-choices';
import { ScaleWords } from './scale-words';

export interface AssessedFormProps {
  readonly cell: AssessedCell;
  readonly point: CellPoint;
  readonly edits: CellEdits;
}

/** Everything that is written about a threat at one place. */
export function AssessedForm({ cell, point, edits }: AssessedFormProps) {
  const set = (purpose: string, fields: Partial<AssessedCell>) =>
    edits.edit(point, purpose, (now) => ({ ...now, ...fields }));
  return (
    <>
      <Judgements cell={cell} point={point} edits={edits} />
      <ChoiceList
        legend="Confidence"
        choices={confidenceChoices}
        value={cell.confidence}
        onChoose={(confidence) => set('Set confidence in the threat assessment', { confidence })}
        onClear={() => set('Clear confidence in the threat assessment', { confidence: null })}
      />
      <Help source={confidenceSource.source}>
        How good the information is. It stands beside the rating and never changes it.
      </Help>
      <SavedText
        label="Reasons"
        value={cell.rationale}
        maxLength={8000}
        rows={4}
        onSave={(rationale) => set('Write reasons in the threat assessment', { rationale })}
      />
      <Help>What is known, from where, and what follows from it. Name no source that must be protected.</Help>
      <RestsOn cell={cell} point={point} edits={edits} />
      <SavedText
        label="Controls in place"
        value={cell.controlsInPlace}
        maxLength={4000}
        rows={2}
        onSave={(controlsInPlace) =>
          set('Write controls in place in the threat assessment', { controlsInPlace })
        }
      />
      <Help>Ordinary measures that stand today. What has an owner and a date is a control of its own.</Help>
      <CellControls cell={cell} point={point} edits={edits} />
    </>
  );
}

type Apart = 'beforeControls' | 'afterControls';

function Judgements({ cell, point, edits }: AssessedFormProps) {
  const { scales } = useOpenAssessment().grid;
  const { name } = useDeskUser();
  const change = (next: (now: AssessedCell) => Partial<AssessedCell>) =>
    edits.edit(point, 'Judge a rating in the threat assessment', (now) => ({ ...now, ...next(now) }));
  const apart = (which: Apart) => ({
    scales,
    judged: cell[which],
    onChoose: (chosen: Partial<Judgement>) =>
      change((now) => ({ [which]: judgedAnew(now[which], chosen, name) })),
    onJudgedBy: (judgedBy: string) => change((now) => ({ [which]: { ...now[which], judgedBy } })),
  });
  return (
    <>
      <JudgementFields
        legend="With the controls in place"
        sign={signs.now}
        scales={scales}
        judged={cell}
        onChoose={(chosen) => change((now) => judgedAnew(now, chosen, name))}
        onJudgedBy={(judgedBy) => change(() => ({ judgedBy }))}
      />
      <ScaleWords scales={scales} judged={cell} />
      <JudgementFields legend="Before controls" sign={signs.before} {...apart('beforeControls')} />
      <JudgementFields legend="After those proposed" sign={signs.after} {...apart('afterControls')} />
      <Help source={scales.likelihood.source}>
        Three judgements, each made by somebody: nothing is computed from the controls. Impact is the worst
        that could well follow if it happened. {scales.likelihood.note}
      </Help>
      <ReadOff
        scales={scales}
        judgements={{ now: cell, before: cell.beforeControls, after: cell.afterControls }}
      />
    </>
  );
}

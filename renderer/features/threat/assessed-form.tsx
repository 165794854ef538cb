/** The fields of an assessed cell. Likelihood, impact and confidence are judged apart. */
import type { AssessedCell } from '../../core/threat/cell';
import { confidenceSource } from '../../core/threat/scales';
import { SavedText } from '../../ui/saved-text';
import { Help } from '../../ui/screen';
import { AfterControls } from './after-controls';
import { ReadOff } from './agreed-table';
import type { CellEdits } from './cell-edits';
import type { CellPoint } from './cell-point';
import { ChoiceList } from './choice-list';
import { ProposedControls } from './proposed-controls';
import { useOpenAssessment } from './open-assessment';
import { confidenceChoices, impactChoices, likelihoodChoices } from './scale-choices';

export interface AssessedFormProps {
  readonly cell: AssessedCell;
  readonly point: CellPoint;
  readonly edits: CellEdits;
}

/** Everything that is written about a threat at one place. */
export function AssessedForm({ cell, point, edits }: AssessedFormProps) {
  const { scales } = useOpenAssessment().grid;
  const set = (purpose: string, fields: Partial<AssessedCell>) =>
    edits.edit(point, purpose, (now) => ({ ...now, ...fields }));
  return (
    <>
      <ChoiceList
        legend="Likelihood"
        choices={likelihoodChoices(scales)}
        value={cell.likelihood}
        onChoose={(likelihood) => set('Set likelihood in the threat assessment', { likelihood })}
        onClear={() => set('Clear likelihood in the threat assessment', { likelihood: null })}
      />
      <Help source={scales.likelihood.source}>{scales.likelihood.note}</Help>
      <ChoiceList
        legend="Impact"
        choices={impactChoices(scales)}
        value={cell.impact}
        onChoose={(impact) => set('Set impact in the threat assessment', { impact })}
        onClear={() => set('Clear impact in the threat assessment', { impact: null })}
      />
      <Help source={scales.impact.source}>If it happened, the worst that could well follow.</Help>
      <ReadOff scales={scales} judgement={cell} after={cell.afterControls} />
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
      <Reasons cell={cell} point={point} edits={edits} />
      <ProposedControls cell={cell} point={point} edits={edits} />
      <AfterControls cell={cell} point={point} edits={edits} />
    </>
  );
}

function Reasons({ cell, point, edits }: AssessedFormProps) {
  return (
    <>
      <SavedText
        label="Reasons"
        value={cell.rationale}
        maxLength={8000}
        rows={4}
        onSave={(rationale) =>
          edits.edit(point, 'Write reasons in the threat assessment', (now) => ({ ...now, rationale }))
        }
      />
      <Help>What is known, from where, and what follows from it. Name no source that must be protected.</Help>
      <SavedText
        label="Controls in place"
        value={cell.controlsInPlace}
        maxLength={4000}
        rows={2}
        onSave={(controlsInPlace) =>
          edits.edit(point, 'Write controls in place in the threat assessment', (now) => ({
            ...now,
            controlsInPlace,
          }))
        }
      />
      <Help>What already stands today. The likelihood and impact above take it into account.</Help>
    </>
  );
}

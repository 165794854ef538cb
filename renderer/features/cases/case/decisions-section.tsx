/** Decisions with their reasons, the actions that follow, and what bears on the public interest. */
import type { CaseFile } from '../../../core/cases/case-file';
import { formatMoment } from '../../../core/foundation/dates';
import { SavedText } from '../../../ui/saved-text';
import { Help } from '../../../ui/screen';
import { CaseActions } from './case-actions';
import { DecisionForm } from './decision-form';
import { ResultFields } from './result-fields';
import { CaseSection } from './section-frame';
import { useEditCase } from './use-case-edit';

/** Recorded decisions are not changed: a further one says what has changed. */
export function DecisionsSection({ caseFile }: { readonly caseFile: CaseFile }) {
  const edit = useEditCase(caseFile.id);
  return (
    <CaseSection
      title="Decisions and actions"
      purpose="What was decided and why, what is outstanding, and what bears on the public interest."
    >
      <CaseActions
        actions={caseFile.actions}
        onChange={(purpose, change) => edit(purpose, (now) => ({ actions: change(now.actions) }))}
      />
      <section className="stack-tight" aria-label="Decisions">
        <h3>Decisions</h3>
        {caseFile.decisions.length === 0 ? (
          <p className="dimmed">None recorded yet.</p>
        ) : (
          <ol className="case-list">
            {caseFile.decisions.map((decision) => (
              <li key={decision.id} className="stack-tight">
                <p>
                  <strong>{decision.question}</strong>{' '}
                  <span className="dimmed small">
                    {decision.by}, {formatMoment(decision.at)}
                  </span>
                </p>
                <p className="written">{decision.decision}</p>
                <Stages decision={decision} />
              </li>
            ))}
          </ol>
        )}
        <DecisionForm caseFile={caseFile} />
      </section>
      <section className="stack-tight" aria-label="Public interest">
        <h3>Candidate, result and public interest</h3>
        <ResultFields caseFile={caseFile} />
        <SavedText
          label="What bears on the public interest"
          value={caseFile.publicInterest}
          maxLength={20_000}
          rows={3}
          onSave={(text) =>
            edit('Change the public interest note of a case', () => ({ publicInterest: text.trim() }))
          }
        />
        <Help source="CPS guidance on election offences">
          Technical or substantial, an honest mistake or not, whether it was put right, and whether it can
          have changed the result.
        </Help>
      </section>
    </CaseSection>
  );
}

const stages = [
  { field: 'information', name: 'Information and intelligence' },
  { field: 'threatAndRisk', name: 'Threat and risk, and the working strategy' },
  { field: 'powersAndPolicy', name: 'Powers and policy' },
  { field: 'options', name: 'Options and contingencies' },
] as const;

function Stages({ decision }: { readonly decision: CaseFile['decisions'][number] }) {
  const written = stages.filter(({ field }) => decision[field] !== '');
  if (written.length === 0) return null;
  return (
    <details>
      <summary>How it was reached</summary>
      <dl className="case-stages">
        {written.map(({ field, name }) => (
          <div key={field}>
            <dt>{name}</dt>
            <dd className="written">{decision[field]}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

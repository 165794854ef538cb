/** What a decision says, heading by heading; struck through where a later entry struck it. */
import type { Decision } from '../../../core/plan/decision';
import { decisionHeadings } from '../../../core/plan/decision-headings';
import { decisionName, type ReadDecision } from '../../../core/plan/decision-list';
import { notRecorded } from '../../../core/documents/missing';

interface StruckTextProps {
  readonly isStruck: boolean;
  readonly children: string;
}

/** Text that is ruled through where it was struck; a screen reader is told where that begins and ends. */
export function StruckText({ isStruck, children }: StruckTextProps) {
  if (!isStruck) return children;
  return (
    <s>
      <span className="visually-hidden">Struck through: </span>
      {children}
      <span className="visually-hidden"> End of what is struck through.</span>
    </s>
  );
}

/** The texts under the headings of the model. */
export function DecisionTexts({ entry, struck }: Pick<ReadDecision, 'entry' | 'struck'>) {
  return (
    <dl className="decision-texts">
      {decisionHeadings.map(({ field, name }) => (
        <div key={field} data-field={field}>
          <dt>{name}</dt>
          <dd>
            {entry[field] === '' ? (
              <span className="dimmed">{notRecorded}</span>
            ) : (
              <StruckText isStruck={struck !== null}>{entry[field]}</StruckText>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** "Ch Supt R. Vale, Gold commander". */
export function deciderWords({ decidedBy, role }: Pick<Decision, 'decidedBy' | 'role'>): string {
  return role === '' ? decidedBy : `${decidedBy}, ${role}`;
}

/** "D2, Permanent presence at Ash Hall". */
export function titleWords(entry: Decision): string {
  return `${decisionName(entry)}, ${entry.title}`;
}

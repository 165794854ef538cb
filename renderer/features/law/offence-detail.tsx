/** The open offence: as it stands, or the force's copy beside the text that comes with the desk. */
import { Link } from 'react-router';
import { useToday } from '../../services/desk-context';
import { type EffectiveOffence, type OffenceField, offenceFields } from '../../core/offences/catalogue';
import type { Offence, OffenceId } from '../../core/offences/offence';
import { reachOf, type ReachQuestion } from '../../core/offences/reach';
import { Message } from '../../ui/screen';
import { ForceCopy } from './force-copy';
import { lawPath } from './catalogue-rows';
import { Lines } from './lines';
import { fieldLines, whereInLaw } from './offence-words';
import { StartCopy } from './start-copy';

interface DetailProps {
  readonly effective: EffectiveOffence;
  readonly offences: ReadonlyMap<OffenceId, EffectiveOffence>;
  readonly question: ReachQuestion;
  readonly onRemoved: () => void;
}

/** Name, doubt, whether it applies here, then every part. */
export function OffenceDetail({ effective, offences, question, onRemoved }: DetailProps) {
  const { offence, edit } = effective;
  return (
    <div className="stack">
      <div>
        <h2>{offence.name}</h2>
        <p className="dimmed">{whereInLaw(offence)}</p>
      </div>
      <Doubt offence={offence} />
      <Applies offence={offence} question={question} />
      {edit === null ? (
        <>
          <StartCopy effective={effective} />
          <Facts offence={offence} offences={offences} />
        </>
      ) : (
        <ForceCopy effective={effective} edit={edit} offences={offences} onRemoved={onRemoved} />
      )}
    </div>
  );
}

function Doubt({ offence }: { readonly offence: Offence }) {
  const today = useToday();
  const isPast = offence.reviewBy < today;
  if (offence.sureness === 'seen' && !isPast) return null;
  const title =
    offence.sureness === 'unchecked'
      ? 'Not checked: look it up before relying on it'
      : offence.sureness === 'partly'
        ? 'Partly checked'
        : 'Past the date for review';
  return (
    <Message tone={offence.sureness === 'partly' && !isPast ? 'note' : 'warning'} title={title}>
      {offence.notes === '' ? null : <p>{offence.notes}</p>}
      {isPast ? <p>The date for review has passed. Compare with the law before relying on it.</p> : null}
    </Message>
  );
}

function Applies({ offence, question }: { readonly offence: Offence; readonly question: ReachQuestion }) {
  const answer = reachOf(offence, question);
  if (!answer.applies) {
    return (
      <Message tone="note" title="It does not apply to this operation">
        <p>{answer.why}</p>
      </Message>
    );
  }
  return (
    <p>
      It applies to this operation.
      {answer.caution === '' ? null : ` ${answer.caution}`}
    </p>
  );
}

interface FactsProps {
  readonly offence: Offence;
  readonly offences: ReadonlyMap<OffenceId, EffectiveOffence>;
}

/** The name, Act and section stand in the head, and the notes with the doubt where there is one. */
const inHead: readonly OffenceField[] = ['act', 'section', 'name'];
const numbered: readonly OffenceField[] = ['elements'];

function Facts({ offence, offences }: FactsProps) {
  const nameOf = (id: OffenceId) => offences.get(id)?.offence.name ?? id;
  return (
    <dl className="facts law-facts">
      {offenceFields
        .filter(({ id }) => !inHead.includes(id) && !(id === 'notes' && offence.sureness !== 'seen'))
        .map(({ id, name }) => {
          const lines = fieldLines(offence, id, nameOf);
          return lines.length === 0 ? null : (
            <div key={id}>
              <dt>{name}</dt>
              <dd>
                {id === 'overlaps' ? (
                  <Overlaps ids={offence.overlaps} nameOf={nameOf} />
                ) : (
                  <Lines lines={lines} isNumbered={numbered.includes(id)} />
                )}
              </dd>
            </div>
          );
        })}
    </dl>
  );
}

interface OverlapsProps {
  readonly ids: readonly OffenceId[];
  readonly nameOf: (id: OffenceId) => string;
}

function Overlaps({ ids, nameOf }: OverlapsProps) {
  return (
    <ul>
      {ids.map((id) => (
        <li key={id}>
          <Link to={lawPath(id)}>{nameOf(id)}</Link>
        </li>
      ))}
    </ul>
  );
}

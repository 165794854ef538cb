/** What every candidate is offered, and what was answered about the code of conduct. */
import { NativeSelect } from '@mantine/core';
import { type Candidate, codeAnswers, type StandardOffer } from '../../../core/candidates/candidate';
import { offerSteps } from '../../../core/candidates/candidate-edits';
import { useToday } from '../../../services/desk-context';
import { DayField } from '../../../ui/day-fields';
import { SavedText } from '../../../ui/saved-text';
import { Help } from '../../../ui/screen';
import { useEditCandidate } from './use-register';

/** A day for each; empty where it was not. */
export function OffersPart({ candidate }: { readonly candidate: Candidate }) {
  const edit = useEditCandidate(candidate.id);
  const today = useToday();
  const { offered } = candidate;
  const set = (purpose: string, patch: Partial<StandardOffer>) =>
    edit(purpose, (now) => ({ ...now, offered: { ...now.offered, ...patch } }));
  return (
    <section className="stack" aria-label="What was given">
      <h3 className="panel-heading">What was given</h3>
      {offerSteps.map(({ id, name }) => (
        <DayField
          key={id}
          label={name}
          latest={today}
          placeholder="Not yet"
          value={offered[id]}
          onChange={(on) => set('Change what a candidate was given', { [id]: on })}
        />
      ))}
      <SavedText
        label="Named contact of the force"
        value={offered.namedContact}
        maxLength={200}
        onSave={(text) =>
          set('Change the named contact of a candidate', {
            namedContact: text.trim(),
            namedContactOn: text.trim() === '' ? null : (offered.namedContactOn ?? today),
          })
        }
      />
      {offered.namedContact === '' ? null : (
        <DayField
          label="Named contact given on"
          latest={today}
          value={offered.namedContactOn}
          onChange={(namedContactOn) => set('Change the day of a named contact', { namedContactOn })}
        />
      )}
      <CodePart candidate={candidate} />
    </section>
  );
}

function CodePart({ candidate }: { readonly candidate: Candidate }) {
  const edit = useEditCandidate(candidate.id);
  const today = useToday();
  const { code } = candidate;
  return (
    <>
      <h3 className="panel-heading">Code of conduct for campaigners</h3>
      <NativeSelect
        label="Answer to the code"
        data={[
          { value: '', label: 'Not asked yet' },
          ...codeAnswers.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={code?.answer ?? ''}
        onChange={(event) => {
          const answer = codeAnswers.find(({ id }) => id === event.currentTarget.value)?.id;
          edit('Change the answer to the code of conduct', (now) => ({
            ...now,
            code: answer === undefined ? null : { on: today, note: '', ...now.code, answer },
          }));
        }}
      />
      {code === null ? null : (
        <>
          <DayField
            label="Answered on"
            latest={today}
            value={code.on}
            onChange={(on) => {
              if (on !== null)
                edit('Change the day of an answer to the code', (now) => ({
                  ...now,
                  code: now.code === null ? null : { ...now.code, on },
                }));
            }}
          />
          <SavedText
            label="What was said about the code"
            value={code.note}
            maxLength={2000}
            rows={2}
            onSave={(note) =>
              edit('Change what was said about the code', (now) => ({
                ...now,
                code: now.code === null ? null : { ...now.code, note },
              }))
            }
          />
        </>
      )}
      {code === null || code.answer === 'agreed' ? null : (
        <Help source="APP Policing elections; the code of the Electoral Commission is voluntary">
          {code.answer === 'refused' ? 'Refused' : 'Not answered'}: a possible concern, and no accusation. The
          code is voluntary, and there may be a good reason. Look at it with what else is known.
        </Help>
      )}
    </>
  );
}

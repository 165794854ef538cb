/** What was agreed with the complainant, what was said, and how the matter ends for them. */
import { Button, Checkbox, NumberInput, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ComplainantUpdates, ExitStrategy } from '../../../core/cases/complainant-updates';
import { needsExit, withGivenUpdate } from '../../../core/cases/updates-due';
import { asId } from '../../../core/foundation/ids';
import { daysBetween, formatDate, relativeDays } from '../../../core/foundation/dates';
import { useDesk, useDeskUser, useToday } from '../../../services/desk-context';
import { SavedText } from '../../../ui/saved-text';
import { Message } from '../../../ui/screen';
import { DayField } from '../case/fields';
import { CaseSection } from '../case/section-frame';
import type { AllegationPartProps } from './allegation-screen';
import { ExitLetter } from './exit-letter';
import { useCaseOf, useEditAllegation } from './use-allegations';

type Change = (purpose: string, patch: Partial<ComplainantUpdates>) => boolean;

/** Agreement, updates, exit. */
export function UpdatesPart({ allegation }: AllegationPartProps) {
  const edit = useEditAllegation(allegation.id);
  const change: Change = (purpose, patch) =>
    edit(purpose, (now) => ({ updates: { ...now.updates, ...patch } }));
  if (allegation.reporter === 'anonymous') {
    return (
      <CaseSection title="Complainant" purpose="What was agreed, said and explained.">
        <p>The report is anonymous: there is nobody to keep told.</p>
      </CaseSection>
    );
  }
  return (
    <CaseSection title="Complainant" purpose="What was agreed, said and explained.">
      <Agreement updates={allegation.updates} change={change} />
      <Given allegation={allegation} />
      <Exit allegation={allegation} change={change} />
    </CaseSection>
  );
}

function Agreement({ updates, change }: { readonly updates: ComplainantUpdates; readonly change: Change }) {
  const today = useToday();
  const overdue = updates.nextDue !== null && updates.nextDue < today ? updates.nextDue : null;
  return (
    <section className="stack-tight case-narrow" aria-label="What was agreed">
      <h3>What was agreed</h3>
      <SavedText
        label="How, by whom and how often they are told"
        value={updates.agreed}
        maxLength={2000}
        rows={2}
        onSave={(text) => change('Change what was agreed with a complainant', { agreed: text.trim() })}
      />
      <div className="field-pair">
        <NumberInput
          label="Every so many days"
          min={1}
          max={365}
          allowDecimal={false}
          placeholder="No rhythm agreed"
          value={updates.everyDays ?? ''}
          onChange={(value) =>
            change('Change how often a complainant is told', {
              everyDays: typeof value === 'number' && value >= 1 && value <= 365 ? value : null,
            })
          }
        />
        <DayField
          label="Next update due"
          value={updates.nextDue}
          onChange={(nextDue) => change('Change when a complainant is told next', { nextDue })}
        />
      </div>
      {overdue === null ? null : (
        <Message tone="warning" title={`The update was due ${relativeDays(daysBetween(today, overdue))}`} />
      )}
    </section>
  );
}

function Given({ allegation }: AllegationPartProps) {
  const { newId } = useDesk();
  const user = useDeskUser();
  const today = useToday();
  const edit = useEditAllegation(allegation.id);
  const [said, setSaid] = useState('');
  const [how, setHow] = useState('');
  const [on, setOn] = useState(today);
  const record = () => {
    const given = { id: asId<'GivenUpdate'>(newId()), on, by: user.name, how: how.trim(), said: said.trim() };
    const isStored = edit('Record an update to a complainant', (now) => ({
      updates: withGivenUpdate(now.updates, given),
    }));
    if (!isStored) return;
    setSaid('');
    setHow('');
    setOn(today);
  };
  return (
    <section className="stack-tight" aria-label="Updates given">
      <h3>Updates given</h3>
      {allegation.updates.given.length === 0 ? <p className="dimmed">None yet.</p> : null}
      <ul className="case-list">
        {latestFirst(allegation.updates.given).map((given) => (
          <li key={given.id}>
            <strong>{formatDate(given.on)}</strong> {given.how === '' ? '' : `by ${given.how}, `}
            {given.by}: <span className="written">{given.said}</span>
          </li>
        ))}
      </ul>
      <fieldset className="stack-tight case-panel">
        <legend>Record an update</legend>
        <div className="field-pair">
          <DayField label="Given on" notAfter={today} value={on} onChange={(day) => setOn(day ?? today)} />
          <TextInput
            label="How: phone, email, in person"
            maxLength={200}
            value={how}
            onChange={(event) => setHow(event.currentTarget.value)}
          />
        </div>
        <Textarea
          label="What was said"
          rows={2}
          maxLength={20_000}
          value={said}
          onChange={(event) => setSaid(event.currentTarget.value)}
        />
        <div>
          <Button disabled={said.trim() === ''} onClick={record}>
            Record the update
          </Button>
        </div>
      </fieldset>
    </section>
  );
}

/** The latest day first; of one day, what was entered last. */
function latestFirst(given: ComplainantUpdates['given']): ComplainantUpdates['given'] {
  return [...given].reverse().sort((a, b) => b.on.localeCompare(a.on));
}

function Exit({ allegation, change }: AllegationPartProps & { readonly change: Change }) {
  const today = useToday();
  const caseFile = useCaseOf(allegation.id);
  const { exit } = allegation.updates;
  if (exit === null) {
    return (
      <section className="stack-tight" aria-label="How it ends for the complainant">
        <h3>How it ends for the complainant</h3>
        {needsExit(allegation, caseFile) ? (
          <Message
            tone="warning"
            title="Nothing further will be done, and the complainant has not been told how it ends"
          />
        ) : (
          <p className="dimmed">Planned once it is clear that nothing further will be done.</p>
        )}
        <div>
          <Button
            variant="default"
            onClick={() =>
              change('Plan how a matter ends for a complainant', {
                exit: { plan: '', letter: '', due: null, letterSentOn: null, isReviewExplained: false },
              })
            }
          >
            Plan the exit
          </Button>
        </div>
      </section>
    );
  }
  const set = (patch: Partial<ExitStrategy>) =>
    change('Change how a matter ends for a complainant', { exit: { ...exit, ...patch } });
  return (
    <section className="stack-tight case-narrow" aria-label="How it ends for the complainant">
      <h3>How it ends for the complainant</h3>
      <SavedText
        label="For the force alone: who tells them, how, and what support is offered"
        value={exit.plan}
        maxLength={20_000}
        rows={2}
        onSave={(text) => set({ plan: text.trim() })}
      />
      <SavedText
        label="What the letter says was done"
        description="In words for the complainant. Name nobody else."
        value={exit.letter}
        maxLength={20_000}
        rows={3}
        onSave={(text) => set({ letter: text.trim() })}
      />
      <div className="field-pair">
        <DayField label="To be done by" value={exit.due} onChange={(due) => set({ due })} />
        <DayField
          label="Letter sent on"
          notAfter={today}
          value={exit.letterSentOn}
          onChange={(letterSentOn) => set({ letterSentOn })}
        />
      </div>
      <Checkbox
        label="The right to ask for a review was explained"
        checked={exit.isReviewExplained}
        onChange={(event) => set({ isReviewExplained: event.currentTarget.checked })}
      />
      <ExitLetter allegation={allegation} />
    </section>
  );
}

/** Handling of an item: P, or C with its conditions and whom they reach. Nothing is ever stored as C without them. */
import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { AudienceId } from '../../../core/intelligence/audience';
import { reachInWords } from '../../../core/intelligence/dissemination';
import type { HandlingCode, IntelligenceItem } from '../../../core/intelligence/intelligence-item';
import { conditionsMissing } from '../../../core/intelligence/new-item';
import { SavedText } from '../../../ui/saved-text';
import { Message } from '../../../ui/screen';
import { AudienceChoice } from './audience-choice';
import { HandlingChoice } from './grading-fields';
import type { EditItem } from './item-edits';

export const reachHelp =
  'Tick nobody where it stays at this desk. A document that goes to anybody who is not ticked leaves the item out.';

interface HandlingFieldsProps {
  readonly item: IntelligenceItem;
  readonly edit: EditItem;
}

/** The handling code, and under C its conditions. */
export function HandlingFields({ item, edit }: HandlingFieldsProps) {
  const [isAsking, setAsking] = useState(false);
  const choose = (handling: HandlingCode) => {
    const isMissing = handling === 'C' && item.conditions.trim() === '';
    setAsking(isMissing);
    if (!isMissing) edit('Change the handling of an intelligence item', () => ({ handling }));
  };
  return (
    <>
      <HandlingChoice value={item.handling} onChoose={choose} />
      {isAsking && item.handling === 'P' ? (
        <ConditionsFirst
          mayGoTo={item.mayGoTo}
          onGive={(conditions, mayGoTo) => {
            const handling = 'C';
            const isStored = edit('Grade an intelligence item C with its conditions', () => ({
              handling,
              conditions,
              mayGoTo,
            }));
            if (isStored) setAsking(false);
          }}
          onCancel={() => setAsking(false)}
        />
      ) : null}
      {item.handling === 'C' ? <Conditions item={item} edit={edit} /> : null}
      {item.handling === 'P' && item.conditions.trim() !== '' && !isAsking ? (
        <p className="dimmed small">
          Conditions from before are kept and hold again if it is graded C: {item.conditions.trim()}
        </p>
      ) : null}
    </>
  );
}

function Conditions({ item, edit }: HandlingFieldsProps) {
  return (
    <>
      <SavedText
        label="Conditions"
        description="What whoever has it may and may not do with it."
        value={item.conditions}
        maxLength={2000}
        rows={3}
        problem={(text) =>
          text.trim() === '' ? `${conditionsMissing} The last ones are kept; or grade it P.` : null
        }
        onSave={(text) =>
          edit('Change the conditions of an intelligence item', () => ({ conditions: text.trim() }))
        }
      />
      <AudienceChoice
        label="Who may have it under these conditions"
        description={reachHelp}
        value={item.mayGoTo}
        onChange={(mayGoTo) => edit('Change who may have an intelligence item', () => ({ mayGoTo }))}
      />
      <p role="status">May go to {reachInWords(item.mayGoTo)}.</p>
    </>
  );
}

interface ConditionsFirstProps {
  readonly mayGoTo: readonly AudienceId[];
  readonly onGive: (conditions: string, mayGoTo: readonly AudienceId[]) => void;
  readonly onCancel: () => void;
}

function ConditionsFirst({ mayGoTo: before, onGive, onCancel }: ConditionsFirstProps) {
  const [conditions, setConditions] = useState('');
  const [mayGoTo, setMayGoTo] = useState(before);
  const [isTried, setTried] = useState(false);
  const isMissing = conditions.trim() === '';
  return (
    <section className="stack-tight intelligence-step" aria-label="Conditions for handling code C">
      <Message tone="warning" title="It is still graded P">
        <p>{conditionsMissing} Write them here.</p>
      </Message>
      <Textarea
        label="Conditions"
        description="What whoever has it may and may not do with it."
        rows={2}
        autosize={false}
        maxLength={2000}
        value={conditions}
        error={isTried && isMissing ? `${conditionsMissing} Nothing was changed.` : null}
        onChange={(event) => setConditions(event.currentTarget.value)}
      />
      <AudienceChoice
        label="Who may have it under these conditions"
        description={reachHelp}
        value={mayGoTo}
        onChange={setMayGoTo}
      />
      <div className="row">
        <Button
          onClick={() => {
            setTried(true);
            if (!isMissing) onGive(conditions.trim(), mayGoTo);
          }}
        >
          Grade it C
        </Button>
        <Button variant="default" onClick={onCancel}>
          Keep it P
        </Button>
      </div>
    </section>
  );
}

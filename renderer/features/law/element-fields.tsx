/** What has to be proved, one field each. */
import { Button } from '@mantine/core';
import { useDesk } from '../../services/desk-context';
import type { OffenceElement } from '../../core/offences/offence';
import { withElement } from '../../core/offences/own-copy';
import { SavedText } from '../../ui/saved-text';
import type { OnChangeOffence } from './copy-field';

interface ElementFieldsProps {
  readonly elements: readonly OffenceElement[];
  readonly onChange: OnChangeOffence;
}

/** The elements in their order; evidence that names one keeps it when its words change. */
export function ElementFields({ elements, onChange }: ElementFieldsProps) {
  const { newId } = useDesk();
  const set = (id: string, text: string | null) =>
    onChange((now) => ({ elements: withElement(now.elements, id, text) }));
  return (
    <fieldset className="plain-fieldset">
      <legend>Elements to prove</legend>
      {elements.map(({ id, text }, at) => (
        <div key={id} className="law-line">
          <SavedText
            label={`Element ${at + 1}`}
            value={text}
            maxLength={1000}
            rows={2}
            problem={(now) => (now.trim() === '' ? 'Write it, or take it out.' : null)}
            onSave={(now) => set(id, now.trim())}
          />
          <Button
            variant="default"
            size="compact-sm"
            aria-label={`Take out element ${at + 1}`}
            onClick={() => set(id, null)}
          >
            Take out
          </Button>
        </div>
      ))}
      <div>
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => set(`own-${newId()}`.slice(0, 40), 'To be written')}
        >
          Add an element
        </Button>
      </div>
    </fieldset>
  );
}

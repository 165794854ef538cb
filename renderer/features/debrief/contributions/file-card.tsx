/** One returned file before it is taken in: what stands in it, whose it is, and who filled it in. */
import { Select, TextInput } from '@mantine/core';
import { memo, useState } from 'react';
import type { PartnerAsked } from '../../../core/debrief/debrief-form';
import { counted } from '../../../core/documents/blocks';
import { asId } from '../../../core/foundation/ids';
import { type Marking, markingLine } from '../../../core/foundation/marking';
import type { PartnerId } from '../../../core/partners/partner';
import { useToday } from '../../../services/desk-context';
import { MarkingFields } from '../../../services/leaving-fields';
import { DayField } from '../../../ui/day-fields';
import { Message } from '../../../ui/screen';
import type { ReadForm } from './read-returned';

/** What a person said of one file beside what stands in it. */
export interface FileDraft {
  readonly person: string;
  readonly role: string;
  readonly on: string | null;
  readonly marking: Marking;
}

interface FileCardProps {
  readonly each: ReadForm;
  readonly rows: readonly PartnerAsked[];
  readonly draft: FileDraft;
  /** By the hash of the file. */
  readonly onDraft: (hash: string, draft: FileDraft) => void;
  readonly onPartner: (hash: string, id: PartnerId) => void;
}

/** Nothing of what the file says can be changed here. Drawn anew only where something of this file changes. */
export const FileCard = memo(function FileCard({ each, rows, draft, onDraft, onPartner }: FileCardProps) {
  const { file, partnerId, isKnown, refusal, placed } = each;
  const today = useToday();
  const name = rows.find(({ partner }) => partner.id === partnerId)?.partner.name;
  const set = (fields: Partial<FileDraft>) => onDraft(file.hash, { ...draft, ...fields });
  if (refusal !== null)
    return (
      <section className="contribution-file" aria-label={file.name}>
        <p className="flat">
          <strong>{file.name}</strong>
        </p>
        <p className="flat">{refusal}</p>
      </section>
    );
  return (
    <section className="contribution-file stack-tight" aria-label={file.name}>
      <p className="flat">
        <strong>{file.name}</strong>
        {isKnown && name !== undefined ? `: form of ${name}` : ''}
      </p>
      {isKnown ? null : (
        <Select
          label="Whose it is"
          description="The file bears no mark of a form of this operation."
          searchable
          nothingFoundMessage="No partner has this name."
          data={rows.map(({ partner }) => ({ value: partner.id, label: partner.name }))}
          value={partnerId}
          onChange={(id) => {
            if (id !== null) onPartner(file.hash, asId<'Partner'>(id));
          }}
        />
      )}
      {placed === null ? null : (
        <>
          <PlacedFacts placed={placed} />
          <div className="field-pair">
            <TextInput
              label="Filled in by"
              maxLength={200}
              value={draft.person}
              onChange={({ currentTarget }) => set({ person: currentTarget.value })}
            />
            <TextInput
              label="As"
              maxLength={200}
              value={draft.role}
              onChange={({ currentTarget }) => set({ role: currentTarget.value })}
            />
          </div>
          <DayField
            label="On"
            latest={today}
            value={draft.on}
            error={draft.on === null ? 'Give the day.' : null}
            onChange={(on) => set({ on })}
          />
          <MarkingPart marking={draft.marking} onChange={(marking) => set({ marking })} />
        </>
      )}
    </section>
  );
});

/** The fields are drawn once they are asked for: of fifty files few need another marking. */
function MarkingPart({
  marking,
  onChange,
}: {
  readonly marking: Marking;
  readonly onChange: (marking: Marking) => void;
}) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{markingLine(marking)}</summary>
      {isOpen ? <MarkingFields marking={marking} onChange={onChange} /> : null}
    </details>
  );
}

function PlacedFacts({ placed }: { readonly placed: NonNullable<ReadForm['placed']> }) {
  const { answers, unplaced } = placed;
  const ordered = answers.filter(({ foundBy }) => foundBy === 'order').length;
  return (
    <>
      <p className="flat">
        {counted(answers.length, 'answer', 'answers')},{' '}
        {unplaced.length === 0
          ? 'and nothing without a place.'
          : `${counted(unplaced.length, 'text', 'texts')} without a place.`}
      </p>
      {ordered === 0 ? null : (
        <Message
          tone="warning"
          title={`${counted(ordered, 'answer stands', 'answers stand')} beside a question by the order of the rows alone`}
        >
          <p>
            The marks and the questions of the form are gone from this file. Compare each answer with the
            question as the file words it.
          </p>
        </Message>
      )}
    </>
  );
}

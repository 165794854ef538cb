/** One piece of publicity: what it is, its wording, its questions, who would be seen, and what was decided. */
import { Button, NativeSelect } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { Link } from 'react-router';
import { formatMoment } from '../../../core/foundation/dates';
import { asId } from '../../../core/foundation/ids';
import { planDocumentPath } from '../../../core/issuing/document-path';
import type { PublicityItem } from '../../../core/publicity/publicity-item';
import { publicityKinds } from '../../../core/publicity/publicity-item';
import { withContacts, withKind } from '../../../core/publicity/publicity-edits';
import { standingOf } from '../../../core/publicity/publicity-standing';
import { useCommit } from '../../../services/desk-context';
import { LinkPicker } from '../../../services/link-picker';
import { PanelHead } from '../../../ui/panel-head';
import { SavedText } from '../../../ui/saved-text';
import { ConsentsPart } from './consents-part';
import { DecidePart } from './decide-part';
import { DecisionsPart } from './decisions-part';
import { QuestionsPart } from './questions-part';
import { type ChangePublicity, useChangePublicity } from './use-publicity';
import { WordingPart } from './wording-part';

interface ItemPageProps {
  readonly item: PublicityItem;
  readonly onClose: () => void;
}

/** Every field saves itself; Escape closes it. */
export function ItemPage({ item, onClose }: ItemPageProps) {
  const change = useChangePublicity(item.id);
  const commit = useCommit();
  const leave = (event: KeyboardEvent) => {
    const isInField = event.target instanceof Element && event.target.matches('input, textarea, select');
    if (event.key === 'Escape' && !event.defaultPrevented && !isInField) onClose();
  };
  const remove = () => {
    if (commit('Remove publicity', [{ collection: 'publicityItems', id: item.id, after: null }]).ok)
      onClose();
  };
  return (
    <div className="stack-wide publicity-item" onKeyDown={leave}>
      <div className="stack-tight">
        <PanelHead title={item.title} closeLabel="Close this publicity" onClose={onClose} />
        <p className="row-apart">
          <strong>{standingOf(item)}</strong>
          <Link to={planDocumentPath('publicity-decision', item.id)}>Decision in Word</Link>
        </p>
      </div>
      <About item={item} change={change} />
      <WordingPart item={item} change={change} />
      <QuestionsPart item={item} change={change} />
      <ConsentsPart item={item} change={change} />
      <DecidePart item={item} change={change} />
      <DecisionsPart item={item} />
      <p className="dimmed small">
        Entered {formatMoment(item.recordedAt)} by {item.recordedBy}.
      </p>
      {item.decisions.length > 0 ? null : (
        <div>
          <Button size="xs" variant="default" onClick={remove}>
            Remove this publicity
          </Button>
        </div>
      )}
    </div>
  );
}

interface PartProps {
  readonly item: PublicityItem;
  readonly change: ChangePublicity;
}

function About({ item, change }: PartProps) {
  const set = (purpose: string, patch: Partial<PublicityItem>) =>
    change(purpose, (was) => ({ ...was, ...patch }));
  return (
    <section className="stack" aria-label="What it is">
      <div className="field-pair">
        <SavedText
          label="Title"
          value={item.title}
          maxLength={300}
          problem={(text) => (text.trim() === '' ? 'It needs a title. The last one is kept.' : null)}
          onSave={(title) => set('Change the title of publicity', { title: title.trim() })}
        />
        <NativeSelect
          label="Kind"
          disabled={item.decisions.length > 0}
          data={publicityKinds.map(({ id, name }) => ({ value: id, label: name }))}
          value={item.kind}
          onChange={(event) => {
            const kind = publicityKinds.find(({ id }) => id === event.currentTarget.value)?.id;
            if (kind !== undefined) change('Change the kind of publicity', (was) => withKind(was, kind));
          }}
        />
        <SavedText
          label="Form"
          placeholder="Press line"
          value={item.form}
          maxLength={120}
          onSave={(form) => set('Change the form of publicity', { form: form.trim() })}
        />
      </div>
      <SavedText
        label="What it is about"
        description="The activity, the claim that is answered, the images and their use."
        value={item.about}
        maxLength={8000}
        rows={2}
        onSave={(about) => set('Change what publicity is about', { about })}
      />
      <div className="field-pair publicity-links">
        <LinkPicker
          label="Contact with candidates that it belongs to"
          kinds={['candidate-contact']}
          value={item.contactIds.map((id) => ({ kind: 'candidate-contact', id }))}
          onChange={(links) =>
            change('Change the contact that publicity belongs to', (was) =>
              withContacts(
                was,
                links.map(({ id }) => asId<'CandidateContact'>(id)),
              ),
            )
          }
        />
        <LinkPicker
          label="Belongs to"
          value={item.links}
          onChange={(links) => set('Change what publicity belongs to', { links })}
        />
      </div>
    </section>
  );
}

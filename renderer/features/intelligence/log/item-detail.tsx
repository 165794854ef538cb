/** One item beside the log. Every field saves itself; what leads outside the desk is asked for by itself. */
import { MultiSelect } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import type { KeyboardEvent } from 'react';
import { formatMoment } from '../../../core/foundation/dates';
import { gradingInWords } from '../../../core/intelligence/grading';
import { gradingOf, type IntelligenceItem } from '../../../core/intelligence/intelligence-item';
import { linkedTo } from '../../../core/intelligence/item-list';
import { referenceProblem } from '../../../core/intelligence/item-reference';
import { harms } from '../../../core/threat/harms';
import { useToday } from '../../../services/desk-context';
import { ByHandling } from '../../../services/on-screen-only';
import { SavedText } from '../../../ui/saved-text';
import { Help } from '../../../ui/screen';
import { LocationChoice, useGazetteer } from '../../../services/location-choice';
import { Disseminations } from './disseminations';
import { GradingHelp, IntelligenceChoice, SourceChoice } from './grading-fields';
import { HandlingFields } from './handling-fields';
import { type EditItem, useEditItem } from './item-edits';
import { ItemReview } from './item-review';
import { CitedBy, RemoveItem, useCitations, WhereItPrints } from './item-standing';
import { PanelHead } from '../../../ui/panel-head';
import { PeopleList } from './people-list';

export const provenanceHelp =
  'How it came to the desk. Never name a source who must be protected: say what kind of source it was, and keep the name where your force keeps it.';

interface ItemDetailProps {
  readonly item: IntelligenceItem;
  /** All items of the operation. */
  readonly items: readonly IntelligenceItem[];
  readonly onClose: () => void;
}

/** The panel of one item. Escape closes it. */
export function ItemDetail({ item, items, onClose }: ItemDetailProps) {
  const edit = useEditItem(item.id);
  const citations = useCitations(item);
  const leave = (event: KeyboardEvent) => {
    const isInField = event.target instanceof Element && event.target.matches('input, textarea');
    if (event.key === 'Escape' && !event.defaultPrevented && !isInField) onClose();
  };
  return (
    <div className="stack-wide intelligence-panel" onKeyDown={leave}>
      <ByHandling handling={item.handling}>
        <header className="stack-tight">
          <PanelHead title={item.reference} closeLabel="Close the item" onClose={onClose} />
          <p>
            <strong>{gradingOf(item)}</strong> <span className="dimmed small">{gradingInWords(item)}</span>
          </p>
        </header>
        <WhatIsKnown item={item} items={items} edit={edit} />
        <section className="stack" aria-label="Grading">
          <h3>Grading</h3>
          <SourceChoice
            value={item.source}
            onChoose={(source) => edit('Change the grading of an intelligence item', () => ({ source }))}
          />
          <IntelligenceChoice
            value={item.grade}
            onChoose={(grade) => edit('Change the grading of an intelligence item', () => ({ grade }))}
          />
          <HandlingFields item={item} edit={edit} />
          <GradingHelp />
        </section>
        <About item={item} items={items} edit={edit} />
        <Disseminations item={item} edit={edit} />
        <ItemReview item={item} edit={edit} />
        <WhereItPrints item={item} />
        <CitedBy citations={citations} />
        <RemoveItem item={item} citations={citations} onRemoved={onClose} />
        <p className="dimmed small">
          Entered {formatMoment(item.enteredAt)}
          {item.enteredBy === '' ? '' : ` by ${item.enteredBy}`}.
        </p>
      </ByHandling>
    </div>
  );
}

interface PartProps {
  readonly item: IntelligenceItem;
  readonly items: readonly IntelligenceItem[];
  readonly edit: EditItem;
}

function WhatIsKnown({ item, items, edit }: PartProps) {
  const today = useToday();
  return (
    <section className="stack-tight" aria-label="What is known">
      <h3>What is known</h3>
      <div className="field-pair">
        <SavedText
          label="Reference"
          value={item.reference}
          maxLength={60}
          problem={(text) => {
            const problem = referenceProblem(text, item.id, items);
            return problem === null ? null : `${problem} The last one is kept.`;
          }}
          onSave={(text) =>
            edit('Change the reference of an intelligence item', () => ({ reference: text.trim() }))
          }
        />
        <DateInput
          label="Received"
          valueFormat="ddd D MMM YYYY"
          maxDate={today}
          value={item.receivedOn}
          onChange={(receivedOn) => {
            if (receivedOn !== null) {
              edit('Change the date of an intelligence item', () => ({ receivedOn }));
            }
          }}
        />
      </div>
      <SavedText
        label="What was learned"
        value={item.text}
        maxLength={8000}
        rows={5}
        onSave={(text) => edit('Change the text of an intelligence item', () => ({ text: text.trim() }))}
      />
      <SavedText
        label="Provenance"
        value={item.provenance}
        maxLength={2000}
        rows={2}
        onSave={(text) =>
          edit('Change the provenance of an intelligence item', () => ({ provenance: text.trim() }))
        }
      />
      <Help>{provenanceHelp}</Help>
    </section>
  );
}

function About({ item, items, edit }: PartProps) {
  const gazetteer = useGazetteer();
  const known = [...new Set(items.flatMap((each) => each.people))].filter(
    (person) => !item.people.includes(person),
  );
  return (
    <section className="stack-tight" aria-label="What it is about">
      <h3>What it is about</h3>
      <LocationChoice
        label="Areas and places"
        value={linkedTo(item, gazetteer)}
        onChange={(locations) =>
          edit('Change the areas and places of an intelligence item', () => ({ locations }))
        }
      />
      <PeopleList people={item.people} known={known} edit={edit} />
      <MultiSelect
        label="Harms"
        description="All of them where none is chosen."
        searchable
        data={harms.map((harm) => ({ value: harm.id, label: `${harm.number} ${harm.short}` }))}
        value={[...item.harmIds]}
        onChange={(chosen) =>
          edit('Change the harms of an intelligence item', () => ({
            harmIds: harms.map(({ id }) => id).filter((id) => chosen.includes(id)),
          }))
        }
      />
    </section>
  );
}
